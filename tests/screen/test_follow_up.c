#include <config.h>

#include "screen/entente.h"

#include "runner.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* At Home, with the practice session in the folder; then in the one that goes on from it. */
static void follow_up(int size)
{
    terminal = terminal_new(sizes[size].rows, sizes[size].columns);
    terminal_copy(terminal, runner_source("sessions/expert-meeting.csv"), "meeting.csv");
    terminal_run(terminal, LIST(runner_program()), LIST("ENTENTE_DIR=."));
    terminal_wait_row(terminal, 4, "2026-11-23  What makes strategic partnerships work");
    terminal_send(terminal, "f");
    terminal_wait(terminal, "Follow-up session: its title");
    terminal_send(terminal, "<C-u>One year later<Enter>");
    terminal_wait_row(terminal, 0, "One year later");
}

static void go_through(void)
{
    terminal_send(terminal, "6");
    terminal_wait_row(terminal, 3, "last time: 0 of 5 gone through");
    terminal_wait_row(terminal, 4, "  1  We agree to disagree");
    terminal_send(terminal, "t");
    terminal_wait_row(terminal, 3, "last time: 1 of 5 gone through");
    terminal_wait_row(terminal, -2, "gone through, still open");
    terminal_wait_row(terminal, 4, "  2  The Ministry sends");
    terminal_send(terminal, "x");
    terminal_wait_row(terminal, 3, "last time: 2 of 5 gone through");
    terminal_wait_row(terminal, 4, "  4  Twice a year");
    terminal_send(terminal, "p");
    terminal_wait(terminal, "New words, in the place of agreement 4");
    terminal_send(terminal, "<C-u>Once a year<Enter>");
    terminal_wait_row(terminal, 3, "last time: 3 of 5 gone through");
    terminal_wait(terminal, "agreement 7 ─");
}

START_TEST(goes_on_from_the_session_before)
{
    follow_up(_i);
    go_through();
    terminal_send(terminal, "8G");
    terminal_wait(terminal, "Agreement 5 from last time is not gone");
    terminal_wait_gone(terminal, "Agreement 4 from last time");
    terminal_send(terminal, "6u");
    terminal_wait_row(terminal, 3, "last time: 2 of 5 gone through");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "One year later");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

START_TEST(shows_the_marks_of_last_time)
{
    follow_up(_i);
    terminal_send(terminal, "4");
    terminal_wait_row(terminal, 5, "· ←◐");
    terminal_wait(terminal, "Last time: ◐ partly in place");
    terminal_send(terminal, "i");
    terminal_wait_row(terminal, 5, "● ←◐");
}
END_TEST

START_TEST(tells_what_moved_since)
{
    follow_up(_i);
    terminal_send(terminal, "4i6x");
    terminal_wait_row(terminal, 3, "last time: 1 of 5 gone through");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 2, "The sessions in this folder");
    terminal_send(terminal, "t");
    terminal_wait(terminal, "Sessions, the earliest first");
    terminal_send(terminal, "<End>");
    terminal_wait(terminal, "Long-term horizon: partly in place → in place");
    terminal_wait(terminal, "agreement 1: agreed → done");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 2, "The sessions in this folder");
}
END_TEST

START_TEST(says_where_a_session_stands_alone)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "Rivers");
    terminal_send(terminal, "t");
    terminal_wait(terminal, "no other session here is of the same partnership");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 0, "Rivers");
    terminal_send(terminal, "6aWe meet<Enter>t");
    terminal_wait(terminal, "agreement 1 is not from last time: there is nothing to go through");
}
END_TEST

Suite *suite_follow_up(void)
{
    Suite *suite = suite_create("follow-up");
    TCase *tcase = tcase_create("follow-up");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, goes_on_from_the_session_before, 0, SIZES);
    tcase_add_loop_test(tcase, shows_the_marks_of_last_time, 0, SIZES);
    tcase_add_loop_test(tcase, tells_what_moved_since, 0, SIZES);
    tcase_add_test(tcase, says_where_a_session_stands_alone);
    suite_add_tcase(suite, tcase);
    return suite;
}
