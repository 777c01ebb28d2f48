#include <config.h>

#include "screen/entente.h"

#include "suites.h"

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* A dilemma that was made of a prompt has its text. */
START_TEST(a_dilemma_is_told_from_its_prompt)
{
    terminal = entente_session("Rivers");
    terminal_wait_row(terminal, 1, "Partners");
    terminal_send(terminal, "5pg<Enter>");
    terminal_wait(terminal, "Recorded: new dilemma 1");
    terminal_send(terminal, "6aWe wait.<Enter>");
    terminal_wait(terminal, "Recorded: new agreement 1");
    terminal_send(terminal, "g<Down><Down><Down><Down><Down><Down><Enter>grows");
    terminal_wait(terminal, "prompt cycles: How do you build");
    terminal_send(terminal, "<BS><BS><BS><BS><BS>");
    terminal_wait(terminal, "Addresses: ");
    terminal_send(terminal, "dilemma");
    terminal_wait(terminal, "dilemma 1: How do you build");
    terminal_send(terminal, "<Space><Enter>");
    terminal_wait(terminal, "Recorded: agreement 1: addresses dilemma 1");
}
END_TEST

Suite *suite_references(void)
{
    Suite *const suite = suite_create("references");
    TCase *const tcase = tcase_create("references");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, a_dilemma_is_told_from_its_prompt);
    suite_add_tcase(suite, tcase);
    return suite;
}
