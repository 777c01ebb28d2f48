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

START_TEST(says_what_to_do_in_an_empty_folder)
{
    terminal = entente_home();
    terminal_wait(terminal, "a begins the first one");
    terminal_wait_row(terminal, -1, "Enter open  a new session  r replay  f follow-up  t trend");
    terminal_wait_row(terminal, 0, "09:30");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

START_TEST(begins_a_session_and_lists_it)
{
    terminal = entente_session("Rivers and dikes");
    terminal_wait_row(terminal, 0, "Rivers and dikes");
    terminal_wait_row(terminal, 0, "by organisation  saved  09:30");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "2026-11-23  Rivers and dikes");
    terminal_wait_row(terminal, 4, "0/7");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 1, " Partners");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 1, "");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

START_TEST(shows_only_what_the_filter_lets_through)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "Rivers");
    terminal_send(terminal, "aDikes<Enter>");
    terminal_wait_row(terminal, 0, "Dikes");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 5, "Rivers");
    terminal_send(terminal, "/RIV<Enter>");
    terminal_wait_row(terminal, 4, "Rivers");
    terminal_wait_gone(terminal, "Dikes");
    terminal_send(terminal, "/<C-u>nothing<Enter>");
    terminal_wait(terminal, "No session contains “nothing”");
    terminal_send(terminal, "<Esc>");
    terminal_wait(terminal, "Dikes");
    terminal_wait(terminal, "Rivers");
}
END_TEST

/* Proposed or agreed: they are not done yet. */
START_TEST(counts_open_agreements)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "6aWe meet<Enter>");
    terminal_wait(terminal, "Recorded: new agreement 1");
    terminal_send(terminal, "1q");
    terminal_wait_row(terminal, 3, "discussed  open agreements");
    terminal_wait_row(terminal, 4, "      0/7                1");
}
END_TEST

START_TEST(tells_sessions_of_one_title_apart)
{
    terminal = entente_session("Second talk");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "2026-11-23  Second talk");
    terminal_send(terminal, "f<Enter>");
    terminal_wait_row(terminal, 1, " Partners");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "Second talk 2026-11-23-second-talk-2.csv");
    terminal_wait_row(terminal, 5, "Second talk   2026-11-23-second-talk.csv");
}
END_TEST

START_TEST(keeps_a_title_that_was_left)
{
    terminal = entente_home();
    terminal_send(terminal, "aHalf a ti");
    terminal_wait_row(terminal, -3, "Half a ti");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "Half a ti");
    terminal_send(terminal, "a");
    terminal_wait_row(terminal, -3, "Half a ti");
    terminal_wait_cursor(terminal, 21, 10);
}
END_TEST

START_TEST(needs_a_terminal_that_can_place_the_cursor)
{
    terminal = terminal_start(24, 80, LIST(runner_program()), LIST("TERM=dumb"));
    ck_assert_int_eq(terminal_exit(terminal), 2);
    ck_assert_str_ne(terminal_row(terminal, 0), "");
    terminal_wait(terminal, "`dumb` cannot place the cursor");
}
END_TEST

Suite *suite_home(void)
{
    Suite *suite = suite_create("home");
    TCase *tcase = tcase_create("home");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, says_what_to_do_in_an_empty_folder);
    tcase_add_test(tcase, begins_a_session_and_lists_it);
    tcase_add_test(tcase, shows_only_what_the_filter_lets_through);
    tcase_add_test(tcase, counts_open_agreements);
    tcase_add_test(tcase, tells_sessions_of_one_title_apart);
    tcase_add_test(tcase, keeps_a_title_that_was_left);
    tcase_add_test(tcase, needs_a_terminal_that_can_place_the_cursor);
    suite_add_tcase(suite, tcase);
    return suite;
}
