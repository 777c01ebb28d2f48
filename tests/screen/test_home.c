#include <config.h>

#include "screen/entente.h"

#include "program.h"
#include "runner.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

static void must_run(struct program ran)
{
    ck_assert_msg(ran.status == 0, "%s", ran.err);
    program_free(&ran);
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

START_TEST(a_title_that_is_not_the_only_one_keeps_half_of_its_row)
{
    static const char *const titles[] = {"River table", "The river table of the upper valley"};

    terminal = terminal_new(24, 80);
    for (int i = 0; i < 4; i++) {
        char name[64];
        snprintf(name, sizeof name, "2026-11-23-river-table-%s-%d.csv",
                 i % 2 == 0 ? "spring" : "autumn", i / 2);
        char *path = terminal_path(terminal, name);
        must_run(program_run("new", path, "--title", titles[i / 2], "--no-open", NULL));
        must_run(program_run("set", path, "log", "ended=now", NULL));
        free(path);
    }
    terminal_run(terminal, LIST(runner_program(), "--dir", "."), NULL);
    terminal_wait(terminal, "2026-11-23  River table …r-table-spring-0.csv closed");
    terminal_wait(terminal, "2026-11-23  River table …r-table-autumn-0.csv closed");
    terminal_wait(terminal, "2026-11-23  The river table… …le-spring-1.csv closed");
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
    tcase_add_test(tcase, a_title_that_is_not_the_only_one_keeps_half_of_its_row);
    tcase_add_test(tcase, keeps_a_title_that_was_left);
    tcase_add_test(tcase, needs_a_terminal_that_can_place_the_cursor);
    suite_add_tcase(suite, tcase);
    return suite;
}
