#include <config.h>

#include "screen/entente.h"

#include "runner.h"
#include "suites.h"

#include <check.h>

/* The summary on a terminal, where it is shown through a pager. */

static struct terminal *terminal;

static void set_up(void)
{
    terminal = terminal_start(
        24, 80, LIST(runner_program(), "new", "m.csv", "--title", "Rivers", "--no-open"), NULL);
    ck_assert_int_eq(terminal_exit(terminal), 0);
}

static void tear_down(void)
{
    terminal_free(terminal);
}

static void summarise(const char *pager)
{
    terminal_run(terminal, LIST(runner_program(), "summary", "m.csv", "--brief"), LIST(pager));
}

START_TEST(a_pager_shows_it)
{
    summarise("PAGER=sed 's/^/> /; 20q'");
    terminal_wait_row(terminal, 0, "> Rivers");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

START_TEST(a_pager_that_is_not_there_is_done_without)
{
    summarise("PAGER=no-such-pager");
    terminal_wait_look(terminal, "Next evaluation", LOOK_BOLD);
    terminal_wait(terminal, "No day is set to look again at how it goes.");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

START_TEST(leaving_the_pager_early_is_no_error)
{
    summarise("PAGER=true");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

Suite *suite_summary(void)
{
    Suite *suite = suite_create("summary");
    TCase *tcase = tcase_create("summary");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, a_pager_shows_it);
    tcase_add_test(tcase, a_pager_that_is_not_there_is_done_without);
    tcase_add_test(tcase, leaving_the_pager_early_is_no_error);
    suite_add_tcase(suite, tcase);
    return suite;
}
