#include <config.h>

#include "screen/entente.h"

#include "entente/text/mem.h"
#include "program.h"
#include "runner.h"
#include "suites.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* The time of the topics, at moments of the clock that the tests choose: the program is left and
 * opened again at each. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

static void run(const char *first, ...)
{
    const char *arguments[8] = {first};
    va_list more;

    va_start(more, first);
    for (size_t i = 1; i < 8 && (arguments[i] = va_arg(more, const char *)) != NULL;)
        i++;
    va_end(more);
    struct program ran = program_run(arguments[0], arguments[1], arguments[2], arguments[3],
                                     arguments[4], arguments[5], arguments[6], NULL);
    ck_assert_msg(ran.status == 0, "%s", ran.err);
    program_free(&ran);
}

/* meeting.csv: three topics, made an hour before nine; the meeting began at nine. */
static void make(void)
{
    char *path = terminal_path(terminal, "meeting.csv");
    char *guide = terminal_path(terminal, "guide.csv");

    setenv("ENTENTE_NOW", "2026-11-23T08:00:00+01:00", 1);
    run("new", guide, "--no-open", NULL);
    for (char topic[] = "topic-1"; topic[6] <= '7'; topic[6]++)
        run("drop", guide, topic, NULL);
    run("new", path, "--guide", guide, "--no-open", NULL);
    run("add", path, "topic", "title=Welcome", "minutes=10", "screen=opening", NULL);
    run("add", path, "topic", "title=Seven factors", "minutes=40", "screen=factors", NULL);
    run("add", path, "topic", "title=Dilemmas and what the partners do about them", "minutes=20",
        NULL);
    setenv("ENTENTE_NOW", "2026-11-23T09:00:00+01:00", 1);
    run("set", path, "log", "started=now", NULL);
    free(path);
    free(guide);
}

/* Opens it when the clock shows that. */
static void open_at(const char *clock)
{
    char *now = mem_printf("ENTENTE_NOW=2026-11-23T%s+01:00", clock);

    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), LIST(now));
    terminal_wait_row(terminal, 1, "1");
    terminal_wait_row(terminal, 0, "saved");
    free(now);
}

static void leave(void)
{
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}

static void begin(int rows, int columns)
{
    terminal = terminal_new(rows, columns);
    make();
    open_at("09:00:00");
}

START_TEST(the_time_of_a_topic_stands_in_the_header)
{
    begin(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "M");
    terminal_wait(terminal, "Recorded: topic 1 begins: “Welcome”");
    terminal_wait_row(terminal, 2, "10 min left · on time");
    terminal_wait_row(terminal, 2, " Welcome · ");
    leave();
    open_at("09:07:59");
    terminal_wait_row(terminal, 2, " 3 min left · on time");
    leave();
    open_at("09:08:30");
    terminal_wait_look(terminal, "! 2 min left", LOOK_BOLD | LOOK_COLOUR);
    leave();
    open_at("09:09:35");
    terminal_wait_look(terminal, "!! 0:25 left", LOOK_BOLD | LOOK_COLOUR);
    leave();
    open_at("09:13:10");
    terminal_wait_row(terminal, 2, "!! 3 min over · 3 min behind");
    terminal_send(terminal, "M");
    terminal_wait(terminal, "Recorded: topic 2 begins: “Seven factors”");
    terminal_wait_row(terminal, 2, " Seven factors · ");
    terminal_wait_row(terminal, 2, "40 min left · 3 min behind");
    terminal_wait(terminal, "Long-term horizon");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "Taken back: topic 2 begins: “Seven factors”");
    terminal_wait_row(terminal, 2, "!! 3 min over · 3 min behind");
    terminal_wait(terminal, "Began 09:00");
    terminal_send(terminal, "<C-r>");
    terminal_wait(terminal, "Put back: topic 2 begins");
    terminal_wait(terminal, "Long-term horizon");
}
END_TEST

START_TEST(the_first_topic_begins_the_meeting)
{
    terminal = entente_session("Rivers");
    terminal_wait(terminal, "Not begun yet: s marks the beginning of the meeting");
    terminal_send(terminal, "M");
    terminal_wait(terminal, "Began 09:30, 0:00 ago");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "Not begun yet");
}
END_TEST

START_TEST(a_beginning_that_is_marked_late_is_that_of_the_first_topic)
{
    begin(24, 80);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    leave();
    char *path = terminal_path(terminal, "meeting.csv");
    run("set", path, "log", "started=", NULL);
    free(path);
    open_at("09:07:00");
    terminal_wait(terminal, "Not begun yet");
    terminal_send(terminal, "s");
    terminal_wait(terminal, "Recorded: the meeting began at 09:00");
    terminal_wait(terminal, "Began 09:00, 0:07 ago");
}
END_TEST

START_TEST(opening_and_the_topics_say_the_same_times)
{
    begin(24, 80);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    terminal_wait(terminal, "Began 09:00, 0:00 ago; the topics take until 10:10");
    leave();
    open_at("09:20:00");
    terminal_wait(terminal, "Began 09:00, 0:20 ago; the topics take until 10:20");
    terminal_wait_row(terminal, 6, "Seven factors              09:20    40");
    terminal_send(terminal, "T");
    terminal_wait(terminal, "begins 09:20");
    terminal_wait(terminal, "begins 10:00");
    terminal_send(terminal, "m");
    terminal_wait_row(terminal, 2, "40 min left");
    terminal_send(terminal, "MT");
    terminal_wait(terminal, "began 09:20");
    terminal_send(terminal, "x1");
    terminal_wait(terminal, "Began 09:00, 0:20 ago; the topics took until 09:20");
}
END_TEST

START_TEST(what_is_over_does_not_grow)
{
    begin(24, 80);
    leave();
    open_at("10:15:00");
    terminal_send(terminal, "8x");
    terminal_wait_row(terminal, 0, "closed");
    terminal_send(terminal, "1");
    terminal_wait(terminal, "Began 09:00, closed 10:15");
    leave();
    setenv("ENTENTE_NOW", "2026-11-27T12:00:00+01:00", 1);
    char *path = terminal_path(terminal, "meeting.csv");
    run("set", path, "log", "ended=", NULL);
    free(path);
    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), LIST(NULL));
    terminal_wait(terminal, "Began 2026-11-23 09:00; the topics take until");
}
END_TEST

START_TEST(all_topics_are_seen_and_changed_together)
{
    begin(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    leave();
    open_at("09:20:00");
    terminal_send(terminal, "T");
    terminal_wait(terminal, "10 min behind; 50 min of the plan remain for 2 topics to come");
    terminal_wait(terminal, "10     10    20  !! 10 min over");
    terminal_send(terminal, "s");
    terminal_wait(terminal, "Recorded: topic 2: minutes 40 → 33, and of 1 more topic");
    terminal_wait(terminal, "on time; 50 min of the plan remain for 2 topics to come");
    terminal_send(terminal, "<Down>+");
    terminal_wait(terminal, "Recorded: topic 2: minutes 33 → 38");
    terminal_wait(terminal, "5 min behind; 50 min");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "Taken back: topic 2: minutes 33 → 38");
    terminal_send(terminal, "<Down><Enter>");
    terminal_wait(terminal, "Recorded: topic 3 begins");
    terminal_wait_row(terminal, 2, "17 min left");
    terminal_send(terminal, "T");
    terminal_wait(terminal, "began 09:00");
    terminal_send(terminal, "x");
    terminal_wait(terminal, "Recorded: topic 3 ends");
    terminal_wait_gone(terminal, "17 min left");
}
END_TEST

START_TEST(from_no_minutes_none_are_taken)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "1<Tab>aWelcome<Enter>");
    terminal_wait_row(terminal, -2, "Welcome");
    terminal_send(terminal, "TG-");
    terminal_wait_row(terminal, -2, "It has no minutes: + gives it five");
    terminal_send(terminal, "+");
    terminal_wait_row(terminal, -2, "minutes 5");
}
END_TEST

START_TEST(the_panel_and_the_command_say_alike_what_a_topic_took)
{
    begin(24, 80);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    leave();
    open_at("09:08:40");
    char *path = terminal_path(terminal, "meeting.csv");
    setenv("ENTENTE_NOW", "2026-11-23T09:08:40+01:00", 1);
    struct program ran = program_run("agenda", path, NULL);
    ck_assert_ptr_nonnull(strstr(ran.out, " 8 min, running "));
    program_free(&ran);
    terminal_send(terminal, "T");
    terminal_wait(terminal, "10     10     8  ! 2 min left");
    terminal_send(terminal, "mT");
    terminal_wait(terminal, "10     10     9  began 09:00");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "began 09:00");
    leave();
    ran = program_run("agenda", path, NULL);
    ck_assert_ptr_nonnull(strstr(ran.out, " 9 min "));
    program_free(&ran);
    free(path);
}
END_TEST

START_TEST(a_wide_header_says_how_far_it_is)
{
    begin(40, 120);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    leave();
    open_at("09:04:10");
    terminal_wait_row(terminal, 2, " Welcome · 4 of 10 min · 6 min left · on time");
}
END_TEST

START_TEST(the_time_of_the_topic_goes_before_what_the_screen_is_for)
{
    begin(24, 80);
    terminal_wait_row(terminal, 2, "What this meeting is about, how long it may take");
    terminal_send(terminal, "MM");
    terminal_wait_row(terminal, 2,
                      "── Seven factors · 0 of 40 min · 40 min left · 10 min ahead ──");
    terminal_send(terminal, "M");
    terminal_wait_row(
        terminal, 2, "Dilemmas and what the partners … · 0 of 20 min · 20 min left · 50 min ahead");
}
END_TEST

START_TEST(a_narrow_header_keeps_what_is_left)
{
    begin(16, 60);
    terminal_send(terminal, "MM");
    terminal_wait_row(terminal, 2, "40 min left · 10 min ahead");
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "20 min left · 50 min ahead");
    terminal_send(terminal, "O");
    terminal_wait(terminal, "Off the record: nothing is kept until O is pressed again");
}
END_TEST

START_TEST(off_the_record_the_clock_goes_on)
{
    begin(40, 120);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    terminal_send(terminal, "O");
    terminal_wait_row(terminal, 2, "Off the record: nothing is kept until O is pressed again");
    terminal_wait_row(terminal, 2, " Welcome · 10 min left · on time");
    terminal_send(terminal, "M");
    terminal_wait(terminal, "Off the record: nothing is written down until that ends");
}
END_TEST

START_TEST(no_minutes_stand_without_their_topic)
{
    begin(24, 80);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    terminal_send(terminal, "O");
    terminal_wait_row(terminal, 2,
                      "Off the record: nothing is kept until O is pressed again ───────");
}
END_TEST

START_TEST(closing_the_session_ends_the_topic)
{
    begin(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    leave();
    open_at("09:08:00");
    terminal_wait_row(terminal, 2, "2 min left");
    terminal_send(terminal, "8x");
    terminal_wait_row(terminal, 2, "The session is closed: x on Close (8) opens it again ──────");
    terminal_send(terminal, "T");
    terminal_wait(terminal, "10     10     8  began 09:00");
    terminal_send(terminal, "q");
    terminal_wait_gone(terminal, "began 09:00");
    terminal_send(terminal, "7");
    terminal_wait(terminal, "topic 1 ends: “Welcome”; the session was closed");
    terminal_send(terminal, "8x");
    terminal_wait_row(terminal, 0, "saved");
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, -2, "Taken back: topic 1 ends: “Welcome”");
    terminal_wait_row(terminal, 2, "2 min left");
}
END_TEST

START_TEST(a_closed_session_foretells_no_topic)
{
    begin(24, 80);
    terminal_send(terminal, "M");
    terminal_wait(terminal, "Welcome                    09:00    10");
    terminal_wait(terminal, "Seven factors              09:10    40");
    terminal_send(terminal, "8x");
    terminal_wait_row(terminal, 0, "closed");
    terminal_send(terminal, "1");
    terminal_wait(terminal, "Welcome                    09:00    10");
    terminal_wait(terminal, "Seven factors                       40");
    terminal_send(terminal, "T");
    terminal_wait(terminal, "began 09:00");
    terminal_wait_gone(terminal, "begins 09:");
}
END_TEST

START_TEST(without_topics_there_is_nothing_to_move_on_to)
{
    terminal = entente_session("Rivers");
    for (int i = 0; i < 7; i++) {
        terminal_send(terminal, i == 0 ? "<Tab>gd" : "gd");
        char *words = mem_printf("Dropped: topic %d.", i + 1);
        terminal_wait(terminal, words);
        free(words);
    }
    terminal_send(terminal, "M");
    terminal_wait(terminal, "there are no topics to move on to: add some first");
    terminal_send(terminal, "T");
    terminal_wait(terminal, "No topics: they are added on Opening. ");
    terminal_send(terminal, "<Enter>+ds");
    terminal_wait(terminal, "nothing is to be spread before the first topic has begun");
}
END_TEST

/* Whether the seconds have gone on in the header. */
static bool goes_on(const struct emulator *screen, const void *data)
{
    char text[sizeof "0:57 left"];

    (void)data;
    for (int second = 57; second > 30; second--) {
        snprintf(text, sizeof text, "0:%02d left", second);
        if (emulator_find(screen, 2, 0, text) >= 0)
            return true;
    }
    return false;
}

START_TEST(the_header_goes_on_without_a_key)
{
    terminal = terminal_new(24, 80);
    make();
    char *path = terminal_path(terminal, "meeting.csv");
    run("set", path, "topic-1", "minutes=1", NULL);
    free(path);
    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), LIST("ENTENTE_NOW"));
    terminal_wait_row(terminal, 1, "1 Opening");
    terminal_send(terminal, "M");
    terminal_wait(terminal, " left · ");
    terminal_wait_until(terminal, "less than 0:58 left", goes_on, NULL);
}
END_TEST

START_TEST(a_replay_knows_when_each_topic_ran)
{
    begin(24, 80);
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "10 min left");
    leave();
    open_at("09:06:00");
    terminal_send(terminal, "M");
    terminal_wait_row(terminal, 2, "40 min left");
    terminal_send(terminal, "b");
    terminal_wait(terminal, "Bookmark");
    terminal_send(terminal, "Here<Enter>");
    terminal_wait(terminal, "Here");
    terminal_send(terminal, "r");
    terminal_wait(terminal, "replay");
    terminal_send(terminal, "n");
    terminal_wait(terminal, "topic 1 begins: “Welcome”");
    terminal_wait_row(terminal, 2, "10 min left · on time");
    terminal_wait_row(terminal, -4, "▾");
    terminal_send(terminal, "w");
    terminal_wait_row(terminal, 2, "9 min left · on time");
    terminal_send(terminal, "n");
    terminal_wait(terminal, "topic 2 begins: “Seven factors”");
    terminal_wait_row(terminal, 2, "40 min left · 4 min ahead");
    terminal_wait(terminal, "Long-term horizon");
}
END_TEST

Suite *suite_agenda(void)
{
    Suite *const suite = suite_create("agenda");
    TCase *const tcase = tcase_create("agenda");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, the_time_of_a_topic_stands_in_the_header, 0, SIZES);
    tcase_add_test(tcase, the_first_topic_begins_the_meeting);
    tcase_add_test(tcase, a_beginning_that_is_marked_late_is_that_of_the_first_topic);
    tcase_add_test(tcase, opening_and_the_topics_say_the_same_times);
    tcase_add_test(tcase, what_is_over_does_not_grow);
    tcase_add_loop_test(tcase, all_topics_are_seen_and_changed_together, 0, SIZES);
    tcase_add_test(tcase, from_no_minutes_none_are_taken);
    tcase_add_test(tcase, the_panel_and_the_command_say_alike_what_a_topic_took);
    tcase_add_test(tcase, a_wide_header_says_how_far_it_is);
    tcase_add_test(tcase, the_time_of_the_topic_goes_before_what_the_screen_is_for);
    tcase_add_test(tcase, a_narrow_header_keeps_what_is_left);
    tcase_add_test(tcase, off_the_record_the_clock_goes_on);
    tcase_add_test(tcase, no_minutes_stand_without_their_topic);
    tcase_add_loop_test(tcase, closing_the_session_ends_the_topic, 0, SIZES);
    tcase_add_test(tcase, a_closed_session_foretells_no_topic);
    tcase_add_test(tcase, without_topics_there_is_nothing_to_move_on_to);
    tcase_add_test(tcase, the_header_goes_on_without_a_key);
    tcase_add_test(tcase, a_replay_knows_when_each_topic_ran);
    suite_add_tcase(suite, tcase);
    return suite;
}
