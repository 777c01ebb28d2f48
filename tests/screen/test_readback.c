#include <config.h>

#include "screen/entente.h"

#include "suites.h"

#include <string.h>

/* An agreement read back, asked about, agreed, and replaced. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

static void read_back(struct size size)
{
    terminal = entente_table(2, "organisation", size.rows, size.columns);
    terminal_send(terminal, "6");
    terminal_wait(terminal, "Nothing is agreed yet");
    terminal_send(terminal, "aWe share flood data each month<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new agreement 1");
    terminal_send(terminal, "<Space>");
    terminal_wait(terminal, "Support: 0 of 2 asked");
    terminal_wait_gone(terminal, "6 Agree");
}

START_TEST(the_words_stand_alone)
{
    read_back(sizes[_i]);
    terminal_wait_look(terminal, "We share flood data each month", LOOK_BOLD);
    terminal_wait_gone(terminal, "Partner number");
}
END_TEST

START_TEST(each_is_asked_by_one_key)
{
    read_back(sizes[_i]);
    terminal_send(terminal, "<Tab>");
    terminal_wait(terminal, "Partner number 1");
    terminal_send(terminal, "b");
    terminal_wait_row(terminal, -2, "agreement 1, Partner number 1: support fully behind it");
    terminal_send(terminal, "o");
    terminal_wait(terminal, "── Reservation, as seen by Partner number 2");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "── Reservation");
    terminal_wait(terminal, "no reservation written yet");
    terminal_wait(terminal, "Support: 1 objects; 2 of 2 asked");
    terminal_send(terminal, "y");
    terminal_wait_row(terminal, -2, "agreement 1: status agreed");
    terminal_send(terminal, "<Tab>");
    terminal_wait(terminal, "agreed · Support: 1 objects; 2 of 2 asked");
}
END_TEST

START_TEST(whoever_is_out_is_not_asked)
{
    terminal = entente_table(3, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "2g<Down>o");
    terminal_wait_row(terminal, -2, "left 09:30");
    terminal_send(terminal, "6aWe meet<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new agreement 1");
    terminal_send(terminal, "<Space><Tab>bb");
    terminal_wait_row(terminal, -2, "Partner number 3: support fully behind it");
    terminal_wait(terminal, "Support: 2 of 2 asked, 1 out");
}
END_TEST

START_TEST(what_is_over_is_not_replaced_again)
{
    terminal = entente_meeting(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "6gjjp");
    terminal_wait_row(terminal, -2, "agreement 3 is replaced: its words stay");
    terminal_send(terminal, "k");
    terminal_wait_gone(terminal, "its words stay");
}
END_TEST

START_TEST(owner_and_date_are_given_at_once)
{
    read_back(sizes[_i]);
    terminal_send(terminal, "a");
    terminal_wait(terminal, "─ Owner: We share");
    terminal_send(terminal, "number 2<Enter>");
    terminal_wait(terminal, "proposed · Partner number 2");
    terminal_send(terminal, "d");
    terminal_wait(terminal, "── Due: We share");
    terminal_send(terminal, "1 dec<Enter>");
    terminal_wait(terminal, "proposed · Partner number 2 · 2026-12-01");
}
END_TEST

START_TEST(how_it_stands_is_told_whole)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "6gj<Space>");
    terminal_wait(terminal, "agreement 2");
    terminal_wait_row(terminal, -5, "agreed · Zambian Ministry of Environment · Inonge Phiri");
    terminal_wait_row(terminal, -4, "Support: 6 of 6 asked, 1 out");
}
END_TEST

START_TEST(one_that_objects_among_many_is_in_sight)
{
    terminal = entente_table(40, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "6aWe meet<Enter><Space><Tab>");
    for (int i = 1; i < 40; i++)
        terminal_send(terminal, "b");
    terminal_send(terminal, "o");
    terminal_wait(terminal, "── Reservation");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "── Reservation");
    terminal_send(terminal, "g");
    terminal_wait(terminal, "Support: 1 objects; 40 of 40 asked");
    terminal_send(terminal, "<Tab>");
    terminal_wait(terminal, "proposed · Support: 1 objects; 40 of 40 asked");
    terminal_send(terminal, "<Esc>");
    terminal_wait(terminal, " Support: 1 objects; 40 of 40");
}
END_TEST

START_TEST(objections_without_names_are_in_sight_in_the_list)
{
    terminal = entente_table(5, "none", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "6aWe meet<Enter><Space><Tab>GbGfGlGo");
    terminal_wait(terminal, "── Reservation");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "── Reservation");
    terminal_send(terminal, "qq");
    terminal_wait_row(terminal, 4, "✗1 ~1 +1");
}
END_TEST

START_TEST(agreed_words_are_replaced)
{
    read_back(sizes[_i]);
    terminal_send(terminal, "y<Enter>");
    terminal_wait(terminal, "The room said yes to agreement 1");
    terminal_send(terminal, "r");
    terminal_wait(terminal, "New words, in the place of agreement 1");
    terminal_send(terminal, " and each week in the rains<Enter>");
    terminal_wait_look(terminal, "We share flood data each month", LOOK_BOLD);
    terminal_wait(terminal, "agreement 2");
    terminal_wait(terminal, "proposed · Support: 0 of 2 asked");
    terminal_send(terminal, "h");
    terminal_wait(terminal, "replaced · Support: 0 of 2 asked");
    terminal_send(terminal, "y");
    terminal_wait_row(terminal, -2, "agreement 1 was replaced by agreement 2");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2,
                      "agreement 1 is replaced: its words stay, unless it is proposed again");
    terminal_send(terminal, "lu");
    terminal_wait(terminal, "agreed · Support: 0 of 2 asked");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 1, "6 Agree");
    terminal_send(terminal, "<Enter><Enter>");
    terminal_wait(terminal, "The room said yes to agreement 1");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "The room said yes");
}
END_TEST

START_TEST(undo_of_a_replacement_leads_to_what_stands_again)
{
    terminal = entente_table(2, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "6aWe meet<Enter>aWe write<Enter>aWe share<Enter>q<Home><Space>yqp");
    terminal_wait(terminal, "New words, in the place of agreement 1");
    terminal_send(terminal, " each month<Enter>");
    terminal_wait(terminal, "── agreement 4");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "── agreement 1");
    terminal_wait_row(terminal, -2, "Taken back: new agreement 4: “We meet each month”");
}
END_TEST

START_TEST(it_closes_when_its_agreement_is_gone)
{
    terminal = entente_table(2, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "6aWe meet<Enter><Space>");
    terminal_wait(terminal, "proposed · Support: 0 of 2 asked");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "Nothing is agreed yet");
    terminal_wait(terminal, "Taken back: new agreement 1: “We meet”");
}
END_TEST

Suite *suite_readback(void)
{
    Suite *suite = suite_create("readback");
    TCase *tests = tcase_create("readback");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, the_words_stand_alone, 0, SIZES);
    tcase_add_loop_test(tests, each_is_asked_by_one_key, 0, SIZES);
    tcase_add_loop_test(tests, whoever_is_out_is_not_asked, 0, SIZES);
    tcase_add_loop_test(tests, what_is_over_is_not_replaced_again, 0, SIZES);
    tcase_add_loop_test(tests, owner_and_date_are_given_at_once, 0, SIZES);
    tcase_add_test(tests, how_it_stands_is_told_whole);
    tcase_add_loop_test(tests, one_that_objects_among_many_is_in_sight, 0, SIZES);
    tcase_add_loop_test(tests, objections_without_names_are_in_sight_in_the_list, 0, SIZES);
    tcase_add_loop_test(tests, agreed_words_are_replaced, 0, SIZES);
    tcase_add_loop_test(tests, undo_of_a_replacement_leads_to_what_stands_again, 0, SIZES);
    tcase_add_loop_test(tests, it_closes_when_its_agreement_is_gone, 0, SIZES);
    suite_add_tcase(suite, tests);
    return suite;
}
