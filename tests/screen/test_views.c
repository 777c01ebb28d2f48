#include <config.h>

#include "screen/entente.h"

#include "suites.h"

#include <string.h>

/* The views of one row as dots on its scale. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

START_TEST(each_partner_is_a_dot_on_the_scale)
{
    terminal = entente_meeting(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "4g");
    terminal_wait(terminal, "The room says partly in place; 3 of 5 do not");
    terminal_wait(terminal, "● in place         •\u00a0Zambian");
    terminal_wait(terminal, "◐ partly in place  ◆\u00a0the room  •");
    terminal_wait(terminal, "○ not in place     •\u00a0River Alliance Zambia");
}
END_TEST

START_TEST(who_has_not_said_is_missing)
{
    terminal = entente_meeting(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "3g");
    terminal_wait(terminal, "The room says 3, in between; 4 of 6 do not");
    terminal_send(terminal, "jjj");
    terminal_wait(terminal, "The room says yes; 1 of 5 does not");
    terminal_send(terminal, "<BS>");
    terminal_wait(terminal, sizes[_i].columns > 80 ? "5 of 6 given; no view: Independent"
                                                   : "5 of 6 given; no view: Independent Impact");
}
END_TEST

START_TEST(what_many_said_is_read_to_its_end)
{
    terminal = entente_table(40, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "3gj");
    for (int i = 0; i < 40; i++)
        terminal_send(terminal, i % 2 == 0 ? "<Right>i" : "<Right>p");
    terminal_wait_row(terminal, -2, "Partner number 40: equal relation partly");
    terminal_send(terminal, "<Tab>");
    terminal_wait(terminal, "── Equal relation");
    terminal_wait(terminal, "● yes     •\u00a0Partner number 1  ");
    terminal_send(terminal, "<End>");
    terminal_wait_gone(terminal, "● yes     •\u00a0Partner number 1  ");
    terminal_send(terminal, "<PgUp><Up><Home>");
    terminal_wait(terminal, "● yes     •\u00a0Partner number 1  ");
    terminal_send(terminal, "<Tab>");
    terminal_wait_gone(terminal, "── Equal relation");
}
END_TEST

START_TEST(who_said_what_is_one_key_away)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "3gjjj<Tab>");
    terminal_wait(terminal, "● yes     ◆\u00a0the room  •\u00a0Zambian Ministry of Environment");
    terminal_send(terminal, "<BS><Esc>");
    terminal_wait_gone(terminal, "── Autonomy");
    terminal_wait(terminal, "5 of 6 given; no view: Independent Impact");
}
END_TEST

START_TEST(lines_about_a_row_stay_apart_in_a_small_window)
{
    terminal = entente_table(2, "organisation", 16, 60);
    terminal_send(terminal, "3g<Right><Enter>3<Enter>");
    terminal_wait(terminal, "1 of 2 given; no view: Partner number 2");
    terminal_wait_row(terminal, 13, " By the answers: undecided");
    ck_assert_str_eq(terminal_row(terminal, 13), " By the answers: undecided");
}
END_TEST

START_TEST(nobody_is_named_where_the_rule_names_nobody)
{
    terminal = entente_table(3, "none", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "m<Right>i");
    terminal_wait(terminal, "● in place         •");
    terminal_send(terminal, "i");
    terminal_wait(terminal, "● in place         ••");
    terminal_wait(terminal, "○ not in place     ◆\u00a0the room");
    terminal_wait(terminal, "2 of 3 given");
    terminal_send(terminal, "ii");
    terminal_wait(terminal, "a view on Long-term horizon: in place (4 given)");
    for (int row = 0; row < sizes[_i].rows; row++)
        ck_assert_ptr_null(strstr(terminal_row(terminal, row), "Partner number"));
}
END_TEST

Suite *suite_views_on_screen(void)
{
    Suite *suite = suite_create("views-on-screen");
    TCase *tests = tcase_create("views-on-screen");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, each_partner_is_a_dot_on_the_scale, 0, SIZES);
    tcase_add_loop_test(tests, who_has_not_said_is_missing, 0, SIZES);
    tcase_add_loop_test(tests, what_many_said_is_read_to_its_end, 0, SIZES);
    tcase_add_test(tests, who_said_what_is_one_key_away);
    tcase_add_test(tests, lines_about_a_row_stay_apart_in_a_small_window);
    tcase_add_loop_test(tests, nobody_is_named_where_the_rule_names_nobody, 0, SIZES);
    suite_add_tcase(suite, tests);
    return suite;
}
