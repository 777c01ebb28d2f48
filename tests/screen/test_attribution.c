#include <config.h>

#include "screen/entente.h"

#include <stdlib.h>
#include <string.h>

#include "suites.h"

/* Whose name may stand beside what was said, and what is not recorded at all. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

static void choose_no_attribution(void)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "1g<Down><Down><Down><Down><Down><Down><Down>");
    terminal_wait(terminal, "Attribution  by organisation");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "type a part of the name");
    terminal_send(terminal, "<Down><Down><Enter>");
    terminal_wait(terminal, "Names are left out");
    terminal_wait_row(terminal, 0, "no attribution  saved");
}

START_TEST(a_stricter_rule_offers_to_take_names_out)
{
    choose_no_attribution();
    terminal_wait(terminal, "· names: Zambian Ministry of Environment, Mutale Banda");
    terminal_wait(terminal, "· who said 15 things");
    terminal_wait(terminal, "· whose 115 views are");
    terminal_wait(terminal, "stand in 2 texts as well");
    terminal_send(terminal, "t");
    terminal_wait_row(terminal, -2, "Taken out of 146 rows, for good");
    terminal_send(terminal, "2g");
    terminal_wait_row(terminal, 2, "Who is at the table");
    terminal_wait_gone(terminal, "Zambian");
    char *file = entente_meeting_file(terminal);
    ck_assert_ptr_null(strstr(file, "Mutale Banda"));
    ck_assert_ptr_null(strstr(file, "mark,partner-"));
    free(file);
}
END_TEST

START_TEST(what_was_recorded_can_stay)
{
    choose_no_attribution();
    terminal_send(terminal, "<Enter>");
    terminal_wait_gone(terminal, "Names are left out");
    char *file = entente_meeting_file(terminal);
    ck_assert_ptr_nonnull(strstr(file, "Mutale Banda"));
    free(file);
}
END_TEST

Suite *suite_attribution(void)
{
    Suite *suite = suite_create("attribution");
    TCase *tests = tcase_create("attribution");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, a_stricter_rule_offers_to_take_names_out);
    tcase_add_test(tests, what_was_recorded_can_stay);
    suite_add_tcase(suite, tests);
    return suite;
}
