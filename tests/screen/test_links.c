#include <config.h>

#include "screen/entente.h"

#include "suites.h"

#include <string.h>

/* From a factor to its dilemma, to the agreement that handles it, and back. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

START_TEST(are_walked_both_ways)
{
    terminal = entente_table(1, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "L");
    terminal_wait_row(terminal, -2, "Nothing is linked to Long-term horizon");
    terminal_send(terminal, "n<Tab>Who pays?<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new dilemma 1");
    terminal_send(terminal, "L");
    terminal_wait(terminal, "no handling");
    terminal_send(terminal, "n<Tab><Tab>We pay by turns<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new agreement 1");
    terminal_send(terminal, "L");
    terminal_wait(terminal, "─ Linked to dilemma 1");
    terminal_send(terminal, "pay<Enter>");
    terminal_wait(terminal, "Support: 0 of 1 asked");
    terminal_send(terminal, "<C-o>");
    terminal_wait(terminal, "no handling");
    terminal_send(terminal, "L");
    terminal_wait(terminal, "agreement 1 (proposed): We pay by turns");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "As seen by the room");
}
END_TEST

START_TEST(an_agreement_that_does_not_hold_is_told_from_one_that_does)
{
    terminal = entente_table(1, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "6aWe pay by turns<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new agreement 1");
    terminal_send(terminal, "5aWho pays?<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new dilemma 1");
    terminal_send(terminal, "<End><Up><Up><Enter>hand<Enter>");
    terminal_wait_row(terminal, -2, "status handled");
    terminal_send(terminal, "<End><Enter>");
    terminal_wait(terminal, "agreement 1 (proposed): We pay by turns");
    terminal_send(terminal, "agr<Enter>");
    terminal_wait_row(terminal, -2, "agreement agreement 1");
    terminal_wait_row(terminal, 4, "agreement 1 (proposed)");
    terminal_wait(terminal, "Agreement          agreement 1 (proposed)");
    terminal_send(terminal, "6<Space>y<Space>5");
    terminal_wait(terminal, "Agreement          agreement 1");
    terminal_wait_gone(terminal, "(proposed)");
}
END_TEST

START_TEST(an_action_without_owner_is_marked)
{
    terminal = entente_table(1, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "6aWe share flood data<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new agreement 1");
    terminal_send(terminal, "<Down><Enter>");
    terminal_wait(terminal, "─ Type: We share");
    terminal_send(terminal, "action<Enter>");
    terminal_wait_look(terminal, "action!", LOOK_COLOUR);
    terminal_send(terminal, "<Down><Down><Enter>");
    terminal_wait(terminal, "─ Owner: We share");
    terminal_send(terminal, "number<Enter>");
    terminal_wait_row(terminal, -2, "owner Partner number 1");
    terminal_wait_gone(terminal, "action!");
}
END_TEST

Suite *suite_links_on_screen(void)
{
    Suite *suite = suite_create("links-on-screen");
    TCase *tests = tcase_create("links-on-screen");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, are_walked_both_ways, 0, SIZES);
    tcase_add_loop_test(tests, an_agreement_that_does_not_hold_is_told_from_one_that_does, 0,
                        SIZES);
    tcase_add_loop_test(tests, an_action_without_owner_is_marked, 0, SIZES);
    suite_add_tcase(suite, tests);
    return suite;
}
