#include <config.h>

#include "entente/session/agenda.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/mem.h"
#include "random.h"
#include "session-private.h"
#include "suites.h"

enum { MINUTE = 60 * 1000 };

static struct session *session;

/* One row, at that minute after nine; of a step of as many rows as are still to come. */
static void take(int minute, const char *item, const char *field, const char *value,
                 uint32_t to_come)
{
    const uint32_t seq = session_rows(session) + 1;
    struct log_row row = {
        .seq = seq,
        .step = seq + to_come,
        .item = item,
        .field = field,
        .partner = "",
        .value = value,
        .value_len = strlen(value),
        .extra = "",
    };

    ck_assert(moment_read("2026-11-23T09:00:00+01:00", &row.time));
    row.time.ms += (int64_t)minute * MINUTE;
    session_take(session, &row);
}

static void begin_topic(int minute, const char *id)
{
    take(minute, "session", "topic", id, 0);
}

/* What undo, or redo, writes at that minute where it reverses the step that ended with that row. */
static void reverse(int minute, uint32_t last, const char *back_to)
{
    char *number = mem_printf("%u", last);

    take(minute, "log", "undid", number, 1);
    begin_topic(minute, back_to);
    free(number);
}

/* Four topics of 10, 20, 40 and 20 minutes, written down an hour before; the meeting began at nine.
 */
static void setup(void)
{
    static const char *const minutes[] = {"10", "20", "40", "20"};

    session = session_new();
    for (int i = 0; i < 4; i++) {
        char *id = mem_printf("topic-%d", i + 1), *title = mem_printf("Part %d", i + 1);
        take(-60, id, "title", title, 1);
        take(-60, id, "minutes", minutes[i], 0);
        free(id);
        free(title);
    }
    take(0, "log", "started", "2026-11-23T09:00:00+01:00", 0);
}

static void teardown(void)
{
    session_close(session);
}

static struct agenda at(int minute)
{
    struct moment now = {.offset = 60};

    ck_assert(moment_read("2026-11-23T09:00:00+01:00", &now));
    now.ms += (int64_t)minute * MINUTE;
    return agenda_read(session, &now);
}

/* "topic-1 12/10/10 topic-2* 3/20/20; 2 behind; 77 remain": took, given, planned of those that ran.
 */
static char *picture(const struct agenda *agenda)
{
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (size_t i = 0; i < agenda->count; i++) {
        const struct agenda_topic *const topic = &agenda->topics[i];

        if (topic->turns > 0)
            fprintf(out, "%s%s %d/%d/%d ", session_item_id(session, topic->item),
                    topic == agenda->running ? "*" : "", (int)(topic->took / MINUTE),
                    (int)(topic->given / MINUTE), (int)(topic->planned / MINUTE));
    }
    fprintf(out, "%d behind, %d remain", (int)(agenda->behind / MINUTE),
            (int)(agenda->remains / MINUTE));
    mem_stream_end(out);
    return text;
}

static void assert_at(int minute, const char *expected)
{
    struct agenda agenda = at(minute);
    char *text = picture(&agenda);

    ck_assert_str_eq(text, expected);
    free(text);
    agenda_free(&agenda);
}

START_TEST(before_the_first_topic_nothing_runs)
{
    struct agenda agenda = at(5);

    ck_assert(!agenda.begun);
    ck_assert_ptr_null(agenda.running);
    ck_assert_uint_eq(agenda.count, 4);
    ck_assert_uint_eq(agenda_next(&agenda), session_item(session, "topic-1"));
    agenda_free(&agenda);
}
END_TEST

START_TEST(each_topic_takes_the_time_of_its_turns)
{
    begin_topic(0, "topic-1");
    begin_topic(12, "topic-2");
    assert_at(15, "topic-1 12/10/10 topic-2* 3/20/20 2 behind, 58 remain");
    begin_topic(22, "topic-1");
    assert_at(25, "topic-1* 15/10/10 topic-2 10/20/20 -5 behind, 65 remain");
    begin_topic(25, "");
    assert_at(30, "topic-1 15/10/10 topic-2 10/20/20 0 behind, 60 remain");
}
END_TEST

START_TEST(what_it_is_behind_stays_when_the_last_topic_has_ended)
{
    begin_topic(0, "topic-1");
    begin_topic(10, "topic-2");
    begin_topic(30, "topic-3");
    begin_topic(70, "topic-4");
    begin_topic(95, "");
    assert_at(95, "topic-1 10/10/10 topic-2 20/20/20 topic-3 40/40/40 topic-4 25/20/20 "
                  "5 behind, -5 remain");
    assert_at(140, "topic-1 10/10/10 topic-2 20/20/20 topic-3 40/40/40 topic-4 25/20/20 "
                   "5 behind, -5 remain");
    take(140, "log", "ended", "2026-11-23T11:20:00+01:00", 0);
    assert_at(150, "topic-1 10/10/10 topic-2 20/20/20 topic-3 40/40/40 topic-4 25/20/20 "
                   "5 behind, -5 remain");
}
END_TEST

/* When each topic begins, and when the last ends. */
static void assert_clocks(int minute, const char *expected)
{
    struct agenda agenda = at(minute);
    char clock[CLOCK_SIZE], *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (size_t i = 0; i < agenda.count; i++) {
        moment_clock(agenda.topics[i].begins, false, clock);
        fprintf(out, "%s ", clock);
    }
    moment_clock(agenda.ends, false, clock);
    fputs(clock, out);
    mem_stream_end(out);
    ck_assert(agenda.timed);
    ck_assert_str_eq(text, expected);
    free(text);
    agenda_free(&agenda);
}

START_TEST(what_is_to_come_begins_when_what_runs_has_had_its_time)
{
    assert_clocks(5, "09:00 09:10 09:30 10:10 10:30");
    begin_topic(5, "topic-1");
    assert_clocks(9, "09:05 09:15 09:35 10:15 10:35");
    assert_clocks(20, "09:05 09:20 09:40 10:20 10:40");
    begin_topic(20, "topic-3");
    assert_clocks(21, "09:05 10:20 09:20 10:00 10:40");
    begin_topic(50, "");
    assert_clocks(60, "09:05 10:00 09:20 10:20 10:40");
    begin_topic(60, "topic-2");
    begin_topic(70, "topic-4");
    begin_topic(80, "");
    assert_clocks(100, "09:05 10:00 09:20 10:10 10:20");
}
END_TEST

START_TEST(a_topic_without_minutes_has_nothing_left_and_is_not_late)
{
    take(0, "topic-5", "title", "Coffee", 0);
    begin_topic(0, "topic-5");
    struct agenda agenda = at(30);

    ck_assert_int_eq(agenda_stage(agenda.running), AGENDA_CALM);
    ck_assert_int_eq(agenda.behind, 30 * MINUTE);
    agenda_free(&agenda);
}
END_TEST

START_TEST(a_late_beginning_is_behind_the_plan)
{
    begin_topic(7, "topic-1");
    assert_at(8, "topic-1* 1/10/10 7 behind, 73 remain");
}
END_TEST

START_TEST(without_a_beginning_the_first_topic_is_the_beginning)
{
    take(3, "log", "started", "", 0);
    begin_topic(7, "topic-1");
    assert_at(8, "topic-1* 1/10/10 0 behind, 80 remain");
}
END_TEST

START_TEST(the_plan_is_that_of_the_first_topic)
{
    take(0, "topic-1", "minutes", "15", 0);
    begin_topic(0, "topic-1");
    take(2, "topic-1", "minutes", "25", 0);
    take(2, "topic-5", "title", "Coffee", 1);
    take(2, "topic-5", "minutes", "5", 0);
    take(3, "topic-5", "minutes", "10", 0);
    take(4, "topic-4", "dropped", "yes", 0);
    assert_at(5, "topic-1* 5/25/15 -5 behind, 75 remain");
    begin_topic(25, "topic-5");
    assert_at(26, "topic-1 25/25/15 topic-5* 1/10/5 -5 behind, 65 remain");
}
END_TEST

START_TEST(minutes_for_a_topic_that_had_none_are_not_in_the_plan)
{
    take(0, "topic-5", "title", "Coffee", 0);
    begin_topic(0, "topic-5");
    take(2, "topic-5", "minutes", "5", 0);
    assert_at(3, "topic-5* 3/5/0 5 behind, 85 remain");
}
END_TEST

START_TEST(what_is_taken_back_never_was)
{
    begin_topic(0, "topic-1");
    begin_topic(4, "topic-2");
    const uint32_t moved = session_rows(session);
    reverse(6, moved, "topic-1");
    assert_at(9, "topic-1* 9/10/10 0 behind, 80 remain");
    reverse(9, session_rows(session), "topic-2");
    assert_at(9, "topic-1 4/10/10 topic-2* 5/20/20 -6 behind, 66 remain");
}
END_TEST

START_TEST(taking_back_the_first_topic_begins_nothing)
{
    begin_topic(0, "topic-1");
    reverse(6, session_rows(session), "");
    struct agenda agenda = at(9);

    ck_assert(!agenda.begun);
    ck_assert_uint_eq(agenda_next(&agenda), session_item(session, "topic-1"));
    agenda_free(&agenda);
}
END_TEST

START_TEST(a_step_that_takes_back_something_else_is_a_turn)
{
    begin_topic(0, "topic-1");
    take(2, "note-1", "text", "Tea", 0);
    reverse(4, session_rows(session), "topic-2");
    assert_at(5, "topic-1 4/10/10 topic-2* 1/20/20 -6 behind, 66 remain");
}
END_TEST

START_TEST(a_night_is_no_part_of_a_topic)
{
    begin_topic(0, "topic-1");
    take(5, "note-1", "text", "Tea", 0);
    assert_at(5 + 24 * 60, "topic-1* 5/10/10 0 behind, 80 remain");
    take(5 + 24 * 60, "note-1", "text", "Tea and biscuits", 0);
    begin_topic(8 + 24 * 60, "topic-2");
    assert_at(9 + 24 * 60, "topic-1 8/10/10 topic-2* 1/20/20 -2 behind, 62 remain");
}
END_TEST

START_TEST(after_a_night_what_is_to_come_begins_from_now_on)
{
    begin_topic(0, "topic-1");
    take(5, "note-1", "text", "Tea", 0);
    assert_clocks(7 * 60 + 30, "09:00 16:35 16:55 17:35 17:55");
    take(7 * 60 + 30, "note-1", "text", "Biscuits", 0);
    assert_clocks(7 * 60 + 30, "09:00 16:35 16:55 17:35 17:55");
}
END_TEST

START_TEST(a_clock_that_goes_back_takes_no_time)
{
    begin_topic(0, "topic-1");
    take(6, "note-1", "text", "Tea", 0);
    take(1, "note-1", "text", "Biscuits", 0);
    assert_at(2, "topic-1* 7/10/10 0 behind, 80 remain");
    assert_at(0, "topic-1* 6/10/10 0 behind, 80 remain");
}
END_TEST

START_TEST(it_is_the_same_forward_and_back)
{
    begin_topic(0, "topic-1");
    take(3, "topic-1", "minutes", "15", 0);
    begin_topic(12, "topic-2");
    reverse(14, session_rows(session), "topic-1");
    begin_topic(16, "topic-3");
    take(20, "topic-3", "dropped", "yes", 0);
    take(20, "topic-2", "minutes", "30", 0);

    const uint32_t steps = session_steps(session);
    char *forward[32];
    for (uint32_t done = 1; done <= steps; done++) {
        session_seek(session, done);
        struct agenda agenda = agenda_read(session, NULL);
        forward[done] = picture(&agenda);
        agenda_free(&agenda);
    }
    for (uint32_t done = steps; done > 0; done--) {
        session_seek(session, done);
        struct agenda agenda = agenda_read(session, NULL);
        char *back = picture(&agenda);
        ck_assert_str_eq(back, forward[done]);
        agenda_free(&agenda);
        free(back);
        free(forward[done]);
    }
}
END_TEST

START_TEST(moves_on_to_what_did_not_run)
{
    struct error err;

    for (int i = 0; i < 4; i++) {
        struct step *step = step_begin(session);
        struct agenda agenda = at(i);
        ck_assert(agenda_move_on(&agenda, step, &err));
        agenda_free(&agenda);
        ck_assert(step_commit(step, NULL, &err));
        if (i == 0)
            begin_topic(0, "topic-3");
    }
    char *words = step_words(session, session_steps(session) - 1);
    ck_assert_str_eq(words, "topic 2 ends: “Part 2”");
    free(words);
    struct step *step = step_begin(session);
    struct agenda agenda = at(5);
    ck_assert(!agenda_move_on(&agenda, step, &err));
    ck_assert_str_eq(err.text, "every topic has had its turn");
    agenda_free(&agenda);
    step_cancel(step);
}
END_TEST

START_TEST(words_say_which_begins)
{
    begin_topic(0, "topic-1");
    char *words = step_words(session, session_steps(session) - 1);

    ck_assert_str_eq(words, "topic 1 begins: “Part 1”");
    free(words);
}
END_TEST

/* --- How near the end is. */

static const struct {
    int took; /* seconds of 20 minutes */
    enum agenda_stage stage;
} stages[] = {
    {0, AGENDA_CALM},   {959, AGENDA_CALM}, {960, AGENDA_SOON}, {1139, AGENDA_SOON},
    {1140, AGENDA_NOW}, {1200, AGENDA_NOW}, {1300, AGENDA_NOW},
};

START_TEST(the_end_comes_near_at_a_fifth_and_a_twentieth)
{
    const struct agenda_topic topic = {.given = 20 * MINUTE, .took = stages[_i].took * 1000};

    ck_assert_int_eq(agenda_stage(&topic), stages[_i].stage);
}
END_TEST

/* --- Spreading. */

static bool spread(int minute, struct error *err)
{
    struct step *step = step_begin(session);
    struct agenda agenda = at(minute);
    const bool done = agenda_spread(&agenda, step, err);

    agenda_free(&agenda);
    if (!done)
        step_cancel(step);
    return done && step_commit(step, NULL, err);
}

static int minutes_of(const char *topic)
{
    return atoi(session_value(session, session_item(session, topic), "minutes", 0));
}

START_TEST(what_remains_is_spread_in_one_step)
{
    struct error err = {""};
    uint32_t reversed;

    begin_topic(0, "topic-1");
    begin_topic(18, "topic-2");
    const uint32_t steps = session_steps(session);
    ck_assert_msg(spread(20, &err), "%s", err.text);
    ck_assert_uint_eq(session_steps(session), steps + 1);
    ck_assert_int_eq(minutes_of("topic-2"), 20);
    ck_assert_int_eq(minutes_of("topic-3"), 35);
    ck_assert_int_eq(minutes_of("topic-4"), 17);
    ck_assert(session_undo(session, &reversed, &err));
    ck_assert_int_eq(minutes_of("topic-3"), 40);
}
END_TEST

START_TEST(too_little_is_not_spread)
{
    struct error err;

    ck_assert(!spread(0, &err));
    ck_assert_str_eq(err.text, "nothing is to be spread before the first topic has begun");
    begin_topic(0, "topic-1");
    begin_topic(69, "topic-2");
    ck_assert(!spread(70, &err));
    ck_assert_str_eq(err.text, "1 minute remains for 2 topics to come: drop some");
    take(70, "topic-4", "dropped", "yes", 0);
    ck_assert_msg(spread(70, &err), "%s", err.text);
    ck_assert_int_eq(minutes_of("topic-3"), 1);
}
END_TEST

START_TEST(where_no_time_remains_none_can_be_made)
{
    static const char none[] =
        "no time of the plan remains to be spread; set the minutes of each topic by itself instead";
    struct error err;

    begin_topic(0, "topic-1");
    begin_topic(90, "topic-2");
    ck_assert(!spread(91, &err));
    ck_assert_str_eq(err.text, none);
    begin_topic(92, "topic-3");
    take(93, "topic-4", "minutes", "60", 0);
    ck_assert(!spread(94, &err));
    ck_assert_str_eq(err.text, none);
    ck_assert_int_eq(minutes_of("topic-4"), 60);
}
END_TEST

START_TEST(shares_keep_the_sum_and_the_proportion)
{
    struct random random = {(uint64_t)_i + 1};
    long weights[12], shares[12], sum = 0, total = 0;
    const size_t count = 1 + random_below(&random, 12);

    for (size_t i = 0; i < count; i++) {
        weights[i] = 1 + (long)random_below(&random, 60);
        sum += weights[i];
    }
    total = (long)random_below(&random, 400);
    const bool shared = agenda_share(total, weights, shares, count);
    ck_assert_int_eq(shared, total >= (long)count);
    for (size_t i = 0; shared && i < count; i++) {
        ck_assert_int_ge(shares[i], 1);
        for (size_t j = 0; j < count; j++)
            ck_assert(weights[i] < weights[j] || shares[i] + 1 >= shares[j]);
        total -= shares[i];
    }
    ck_assert(!shared || total == 0);
    ck_assert(agenda_share(sum, weights, shares, count));
    ck_assert_mem_eq(shares, weights, count * sizeof *weights);
}
END_TEST

START_TEST(no_topic_goes_on_in_a_closed_session)
{
    begin_topic(0, "topic-1");
    take(8, "log", "ended", "2026-11-23T09:08:00+01:00", 0);
    assert_at(30, "topic-1* 8/10/10 0 behind, 80 remain");
}
END_TEST

START_TEST(a_topic_goes_on_when_the_session_is_opened_again)
{
    begin_topic(0, "topic-1");
    take(8, "log", "ended", "2026-11-23T09:08:00+01:00", 0);
    take(20, "log", "screen", "close", 0);
    take(30, "log", "ended", "", 0);
    assert_at(31, "topic-1* 9/10/10 0 behind, 80 remain");
    take(32, "note-1", "text", "Tea", 0);
    assert_at(33, "topic-1* 11/10/10 1 behind, 79 remain");
}
END_TEST

/* What is seen changes so many milliseconds after that one; -1: it does not. */
static void assert_change(int64_t ms, int64_t expected)
{
    struct moment now = {.offset = 60};

    ck_assert(moment_read("2026-11-23T09:00:00+01:00", &now));
    now.ms += ms;
    struct agenda agenda = agenda_read(session, &now);
    const int64_t until = agenda_until_change(&agenda);

    ck_assert_int_eq(until == INT64_MAX ? -1 : until, expected);
    agenda_free(&agenda);
}

START_TEST(what_is_seen_of_it_changes_with_the_minutes_of_the_topic)
{
    assert_change(MINUTE, -1);
    begin_topic(0, "topic-1");
    assert_change(0, MINUTE);
    assert_change(MINUTE + 1, MINUTE - 1);
    assert_change(9 * MINUTE + 300, 700);
    assert_change(12 * MINUTE + 300, MINUTE - 300);
}
END_TEST

START_TEST(what_the_meeting_is_behind_changes_when_the_topic_is_over_its_time)
{
    begin_topic(3, "topic-1");
    begin_topic(4, "topic-2");
    assert_change(5 * MINUTE + 20 * 1000, 40 * 1000);
    take(6, "topic-2", "minutes", "", 0);
    assert_change(7 * MINUTE, MINUTE);
}
END_TEST

START_TEST(nothing_of_it_changes_where_no_time_goes_on)
{
    begin_topic(0, "topic-1");
    assert_change(-1, -1);
    assert_change(5 * 60 * MINUTE, -1);
    take(8, "log", "ended", "2026-11-23T09:08:00+01:00", 0);
    assert_change(30 * MINUTE + 1, -1);
}
END_TEST

START_TEST(minutes_that_no_day_has_are_cut)
{
    take(0, "topic-1", "minutes", "9223372036854775807", 0);
    take(0, "topic-2", "minutes", "-5", 0);
    struct agenda agenda = agenda_read(session, NULL);

    ck_assert_int_eq(agenda.topics[0].given, 24 * 60 * MINUTE);
    ck_assert_int_eq(agenda.topics[1].given, 0);
    agenda_free(&agenda);
}
END_TEST

Suite *suite_agenda(void)
{
    Suite *suite = suite_create("agenda");
    TCase *tcase = tcase_create("agenda");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, before_the_first_topic_nothing_runs);
    tcase_add_test(tcase, no_topic_goes_on_in_a_closed_session);
    tcase_add_test(tcase, a_topic_goes_on_when_the_session_is_opened_again);
    tcase_add_test(tcase, each_topic_takes_the_time_of_its_turns);
    tcase_add_test(tcase, what_it_is_behind_stays_when_the_last_topic_has_ended);
    tcase_add_test(tcase, what_is_to_come_begins_when_what_runs_has_had_its_time);
    tcase_add_test(tcase, a_topic_without_minutes_has_nothing_left_and_is_not_late);
    tcase_add_test(tcase, a_late_beginning_is_behind_the_plan);
    tcase_add_test(tcase, without_a_beginning_the_first_topic_is_the_beginning);
    tcase_add_test(tcase, the_plan_is_that_of_the_first_topic);
    tcase_add_test(tcase, minutes_for_a_topic_that_had_none_are_not_in_the_plan);
    tcase_add_test(tcase, what_is_taken_back_never_was);
    tcase_add_test(tcase, taking_back_the_first_topic_begins_nothing);
    tcase_add_test(tcase, a_step_that_takes_back_something_else_is_a_turn);
    tcase_add_test(tcase, a_night_is_no_part_of_a_topic);
    tcase_add_test(tcase, after_a_night_what_is_to_come_begins_from_now_on);
    tcase_add_test(tcase, a_clock_that_goes_back_takes_no_time);
    tcase_add_test(tcase, it_is_the_same_forward_and_back);
    tcase_add_test(tcase, moves_on_to_what_did_not_run);
    tcase_add_test(tcase, words_say_which_begins);
    tcase_add_loop_test(tcase, the_end_comes_near_at_a_fifth_and_a_twentieth, 0,
                        sizeof stages / sizeof *stages);
    tcase_add_test(tcase, what_remains_is_spread_in_one_step);
    tcase_add_test(tcase, too_little_is_not_spread);
    tcase_add_test(tcase, where_no_time_remains_none_can_be_made);
    tcase_add_loop_test(tcase, shares_keep_the_sum_and_the_proportion, 0, 200);
    tcase_add_test(tcase, what_is_seen_of_it_changes_with_the_minutes_of_the_topic);
    tcase_add_test(tcase, what_the_meeting_is_behind_changes_when_the_topic_is_over_its_time);
    tcase_add_test(tcase, nothing_of_it_changes_where_no_time_goes_on);
    tcase_add_test(tcase, minutes_that_no_day_has_are_cut);
    suite_add_tcase(suite, tcase);
    return suite;
}
