#include <config.h>

#include "runner.h"
#include "screen/entente.h"
#include "suites.h"

/* What the answers of the session to practise on say, where it is seen. */

static struct terminal *terminal;

static void begin(int rows, int columns)
{
    terminal = terminal_new(rows, columns);
    terminal_copy(terminal, runner_source("sessions/expert-meeting.csv"), "m.csv");
    terminal_run(terminal, LIST(runner_program(), "m.csv"), NULL);
    terminal_wait_row(terminal, 0, "! 9");
}

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

START_TEST(a_warning_leads_to_its_rule_and_to_the_answers)
{
    begin(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "3");
    terminal_wait(terminal, "!Position");
    terminal_send(terminal, "w");
    terminal_wait(terminal, "! The partners place it from 2 to 4: ask what they see");
    terminal_wait(terminal, "Said when: Two views of the position lie two places or more apart.");
    terminal_send(terminal, "<Down><Enter>");
    terminal_wait(terminal, "As seen by 1 Zambian Ministry of Environment");
    terminal_send(terminal, "<Esc>");
    terminal_wait(terminal, "As seen by the room");
}
END_TEST

START_TEST(the_type_follows_every_answer)
{
    begin(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "3");
    terminal_wait(terminal, "By the answers: not (yet) a partnership");
    terminal_send(terminal, "<Down><Down><Down>m");
    terminal_wait(terminal, "By the answers: transactional relation");
    terminal_wait_look(terminal, "!", LOOK_COLOUR);
    terminal_send(terminal, "u");
    terminal_wait(terminal, "By the answers: not (yet) a partnership");
}
END_TEST

START_TEST(close_has_all_of_them)
{
    begin(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "8");
    terminal_wait(terminal, "To talk about: 9. Still blank or owing");
    terminal_wait(terminal, "! Nobody brings what is needed: \u201Cconvening\u201D");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "!Needs");
    terminal_wait(terminal, "River Alliance Zambia");
    terminal_send(terminal, "7w");
    terminal_wait(terminal, "Nothing is computed or warned about here");
}
END_TEST

START_TEST(a_wide_screen_has_the_reasons)
{
    begin(40, 120);
    terminal_send(terminal, "3");
    terminal_wait(terminal, "Form: multi-stakeholder platform");
    terminal_wait(terminal, "+ Accountability goes one way (for it)");
    terminal_wait(terminal, "- Each partner decides for itself (against it)");
    terminal_wait(terminal, "The room says: partnership, not (yet) strategic");
    terminal_wait(terminal, "ways; strategic we are once the money no longer decides who comes.");
    terminal_send(terminal, "<Down><Down><Down><BS>");
    terminal_wait(terminal, "? The room has not said whether each partner can decide for");
    terminal_wait(terminal, "By the answers: undecided");
}
END_TEST

START_TEST(views_that_differ_and_what_is_owing_have_their_reasons)
{
    begin(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "4gw");
    terminal_wait(terminal, "Views differ: Mark");
    terminal_wait(terminal, "Said when: Two views are not the same");
    terminal_send(terminal, "q5a");
    terminal_wait(terminal, "New: dilemma");
    terminal_send(terminal, "Who pays?<Enter>");
    terminal_wait(terminal, "no handling");
    terminal_send(terminal, "w");
    terminal_wait(terminal, "Dilemma 5 is open, and nothing says how to live with it");
    terminal_send(terminal, "G<Enter>");
    terminal_wait_gone(terminal, "\u250C\u2500 Why");
}
END_TEST

START_TEST(a_blank_answer_of_the_partnership_says_what_is_owing)
{
    begin(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "3<S-Tab><End><Up><Up><Up><Up><Up>");
    terminal_wait_gone(terminal, "secret round");
    terminal_send(terminal, "<Enter><End><Enter>");
    terminal_wait(terminal, "agreed upfront cleared");
    terminal_send(terminal, "w");
    terminal_wait(terminal, "Nothing is settled yet about how the partners disagree");
    terminal_wait(terminal, "Agreed upfront: not said");
}
END_TEST

Suite *suite_insights(void)
{
    Suite *const suite = suite_create("insights");
    TCase *const tcase = tcase_create("insights");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, a_warning_leads_to_its_rule_and_to_the_answers, 0, SIZES);
    tcase_add_loop_test(tcase, the_type_follows_every_answer, 0, SIZES);
    tcase_add_loop_test(tcase, close_has_all_of_them, 0, SIZES);
    tcase_add_test(tcase, a_wide_screen_has_the_reasons);
    tcase_add_loop_test(tcase, views_that_differ_and_what_is_owing_have_their_reasons, 0, SIZES);
    tcase_add_loop_test(tcase, a_blank_answer_of_the_partnership_says_what_is_owing, 0, SIZES);
    suite_add_tcase(suite, tcase);
    return suite;
}
