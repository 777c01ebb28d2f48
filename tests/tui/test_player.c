#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "player.h"
#include "suites.h"

enum { SECOND = 1000, MINUTE = 60 * SECOND };

/* Two steps at once, one after 1 s, one after 10 min, one 3 s later. */
static const int64_t some[] = {0, 0, SECOND, 10 * MINUTE, 10 * MINUTE + 3 * SECOND};
enum { SOME = sizeof some / sizeof *some };

static struct player player;

static void begin(void)
{
    int64_t *meeting = mem_alloc(sizeof some);

    memcpy(meeting, some, sizeof some);
    player_begin(&player, meeting, SOME);
}

static void end(void)
{
    player_free(&player);
}

START_TEST(begins_paused_on_the_first_step)
{
    ck_assert_uint_eq(player.done, 1);
    ck_assert(!player.playing);
    ck_assert_int_eq(player.now, 0);
    ck_assert_int_eq(player_next_ms(&player), -1);
    ck_assert(!player_tick(&player, 5000));
}
END_TEST

START_TEST(play_time_leaves_out_what_is_beyond_the_idle_limit)
{
    ck_assert_int_eq(player_length_ms(&player), 5 * SECOND);
    player_limit_idle(&player, 0);
    ck_assert_int_eq(player_length_ms(&player), 10 * MINUTE + 3 * SECOND);
    player_limit_idle(&player, 500);
    ck_assert_int_eq(player_length_ms(&player), 1500);
}
END_TEST

START_TEST(plays_every_step_in_its_time)
{
    ck_assert(player_turn(&player, 70000));
    ck_assert_int_eq(player_next_ms(&player), 70000);
    ck_assert(player_tick(&player, 70000));
    ck_assert_uint_eq(player.done, 2);
    ck_assert_int_eq(player_next_ms(&player), 71000);
    ck_assert(!player_tick(&player, 70999));
    ck_assert_int_eq(player.now, 999);
    ck_assert(player_tick(&player, 71000));
    ck_assert_uint_eq(player.done, 3);
    ck_assert(!player_tick(&player, 72000)); /* in the middle of what is two seconds now */
    ck_assert_int_eq(player.now, SECOND + (10 * MINUTE - SECOND) / 2);
    ck_assert(player_tick(&player, 73000));
    ck_assert(player_tick(&player, 900000));
    ck_assert_uint_eq(player.done, SOME);
    ck_assert(!player.playing);
    ck_assert_int_eq(player.now, some[SOME - 1]);
    ck_assert(!player_turn(&player, 900000));
}
END_TEST

START_TEST(loses_no_time_however_often_it_is_asked)
{
    int64_t wall = 0;

    player_slower(&player);
    player_slower(&player);
    player_turn(&player, wall);
    while (player.done < 3)
        player_tick(&player, ++wall);
    ck_assert_int_eq(wall, 4 * SECOND);
}
END_TEST

START_TEST(speed_doubles_and_halves_within_its_bounds)
{
    for (int i = 0; i < 9; i++)
        player_faster(&player);
    ck_assert_int_eq(player.speed, 64 * PLAYER_NORMAL);
    player_turn(&player, 0);
    ck_assert_int_eq(player_next_ms(&player), 0);
    player_tick(&player, 0);
    ck_assert_int_eq(player_next_ms(&player), 16); /* 1000 / 64, never early */
    for (int i = 0; i < 12; i++)
        player_slower(&player);
    ck_assert_int_eq(player.speed, 1);
}
END_TEST

START_TEST(goes_by_steps_and_stays_at_the_ends)
{
    player_step(&player, -1);
    ck_assert_uint_eq(player.done, 1);
    player_step(&player, 2);
    ck_assert_uint_eq(player.done, 3);
    ck_assert_int_eq(player.now, SECOND);
    player_step(&player, 100);
    ck_assert_uint_eq(player.done, SOME);
    player_go(&player, 0);
    ck_assert_uint_eq(player.done, 1);
}
END_TEST

START_TEST(moves_by_the_time_of_the_meeting)
{
    player_move(&player, 5 * SECOND);
    ck_assert_uint_eq(player.done, 3);
    ck_assert_int_eq(player.now, 5 * SECOND);
    for (int i = 0; i < 11; i++)
        player_move(&player, 5 * SECOND);
    ck_assert_int_eq(player.now, MINUTE);
    player_move(&player, -MINUTE);
    ck_assert_uint_eq(player.done, 2); /* both of the first moment are done */
    ck_assert_int_eq(player.now, 0);
    player_move(&player, -MINUTE);
    ck_assert_int_eq(player.now, 0);
    player_move(&player, 100 * MINUTE);
    ck_assert_uint_eq(player.done, SOME);
    ck_assert_int_eq(player.now, some[SOME - 1]);
}
END_TEST

START_TEST(another_idle_limit_leaves_the_moment_where_it_is)
{
    player_move(&player, 2 * MINUTE);
    player_next_idle(&player);
    ck_assert_int_eq(player.idle_limit, 500);
    player_next_idle(&player);
    ck_assert_int_eq(player.idle_limit, 0);
    ck_assert_int_eq(player.now, 2 * MINUTE);
    ck_assert_uint_eq(player.done, 3);
    ck_assert_int_eq(player_play_ms(&player), 2 * MINUTE);
    player_next_idle(&player);
    ck_assert_int_eq(player.idle_limit, 10 * SECOND);
    player_go(&player, 1);
    player_next_idle(&player);
    ck_assert_int_eq(player.idle_limit, 2 * SECOND);
    ck_assert_uint_eq(player.done, 1); /* not the second of the same moment */
}
END_TEST

START_TEST(tenths_are_those_of_the_play_time)
{
    player_tenth(&player, 0);
    ck_assert_uint_eq(player.done, 2);
    player_tenth(&player, 2);
    ck_assert_uint_eq(player.done, 3);
    player_tenth(&player, 9);
    ck_assert_uint_eq(player.done, 4);
}
END_TEST

START_TEST(stops_where_it_is_told_to_and_goes_on_from_there)
{
    player.stop = 3;
    player_turn(&player, 0);
    ck_assert(player_tick(&player, MINUTE));
    ck_assert_uint_eq(player.done, 3);
    ck_assert(!player.playing);
    ck_assert_int_eq(player.now, SECOND);
    ck_assert(player_turn(&player, MINUTE));
    ck_assert(player_tick(&player, 2 * MINUTE));
    ck_assert_uint_eq(player.done, SOME);
}
END_TEST

START_TEST(goes_on_from_where_it_was_moved_to_while_playing)
{
    player_turn(&player, 0);
    player_go(&player, 4);
    ck_assert_int_eq(player_next_ms(&player), 2 * SECOND);
    player_tick(&player, 2 * SECOND);
    ck_assert_uint_eq(player.done, SOME);
}
END_TEST

START_TEST(nothing_is_played_where_there_are_no_steps)
{
    struct player empty;

    player_begin(&empty, NULL, 0);
    player_move(&empty, MINUTE);
    player_tenth(&empty, 5);
    player_step(&empty, 1);
    player_next_idle(&empty);
    ck_assert(!player_turn(&empty, 0));
    ck_assert_uint_eq(empty.done, 0);
    ck_assert_int_eq(player_length_ms(&empty), 0);
    player_free(&empty);
}
END_TEST

Suite *suite_player(void)
{
    Suite *suite = suite_create("player");
    TCase *tcase = tcase_create("player");

    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, begins_paused_on_the_first_step);
    tcase_add_test(tcase, play_time_leaves_out_what_is_beyond_the_idle_limit);
    tcase_add_test(tcase, plays_every_step_in_its_time);
    tcase_add_test(tcase, loses_no_time_however_often_it_is_asked);
    tcase_add_test(tcase, speed_doubles_and_halves_within_its_bounds);
    tcase_add_test(tcase, goes_by_steps_and_stays_at_the_ends);
    tcase_add_test(tcase, moves_by_the_time_of_the_meeting);
    tcase_add_test(tcase, another_idle_limit_leaves_the_moment_where_it_is);
    tcase_add_test(tcase, tenths_are_those_of_the_play_time);
    tcase_add_test(tcase, stops_where_it_is_told_to_and_goes_on_from_there);
    tcase_add_test(tcase, goes_on_from_where_it_was_moved_to_while_playing);
    tcase_add_test(tcase, nothing_is_played_where_there_are_no_steps);
    suite_add_tcase(suite, tcase);
    return suite;
}
