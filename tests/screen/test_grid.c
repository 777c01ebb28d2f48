#include <config.h>

#include "screen/entente.h"

#include "runner.h"
#include "suites.h"

#include <stdio.h>
#include <string.h>

/* Factors and Partnership: a row each, the views side by side. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

static void with_partners(int count)
{
    terminal = entente_session("Grid");
    terminal_send(terminal, "2");
    for (int i = 1; i <= count; i++) {
        char keys[64], said[64];
        snprintf(keys, sizeof keys, "aPartner number %d<Enter>", i);
        snprintf(said, sizeof said, "new partner: Partner number %d", i);
        terminal_send(terminal, keys);
        terminal_wait_row(terminal, -2, said);
    }
    terminal_send(terminal, "4");
    terminal_wait(terminal, "Long-term horizon");
}

START_TEST(marks_have_a_glyph_and_a_colour)
{
    with_partners(1);
    terminal_send(terminal, "i");
    terminal_wait_row(terminal, 5, "●");
    terminal_send(terminal, "jp");
    terminal_wait_row(terminal, 6, "◐");
    terminal_send(terminal, "jm");
    terminal_wait_row(terminal, 7, "○");
    terminal_send(terminal, "jx");
    terminal_wait_row(terminal, 8, "–");
    terminal_send(terminal, "G");
    terminal_wait_look(terminal, "●", LOOK_COLOUR);
    terminal_wait_look(terminal, "◐", LOOK_COLOUR);
    terminal_wait_look(terminal, "○", LOOK_COLOUR);
}
END_TEST

START_TEST(a_mark_is_taken_back)
{
    with_partners(1);
    terminal_send(terminal, "i");
    terminal_wait_row(terminal, 5, "●");
    terminal_send(terminal, "<BS>");
    terminal_wait_row(terminal, -2, "Long-term horizon: mark of the room cleared (was in place)");
    terminal_wait_row(terminal, 5, "·");
}
END_TEST

START_TEST(views_that_differ_are_pointed_out)
{
    with_partners(2);
    terminal_send(terminal, "<Right>i");
    terminal_wait_row(terminal, -2, "Partner number 1: in place");
    terminal_send(terminal, "<Right>i");
    terminal_wait_row(terminal, -2, "Partner number 2: in place");
    terminal_send(terminal, "m");
    terminal_wait_row(terminal, 5, "≠ 2");
    terminal_send(terminal, "i");
    terminal_wait_gone(terminal, "≠ 2");
}
END_TEST

START_TEST(forty_partners_scroll_sideways)
{
    char right[40 * 7 + 1] = "";

    with_partners(40);
    for (int i = 0; i < 40; i++)
        snprintf(right + 7 * i, sizeof right - 7 * (size_t)i, "<Right>");
    terminal_send(terminal, right);
    terminal_wait_row(terminal, 3, "As seen by 40 Partner number 40");
    terminal_wait_row(terminal, 4, " 40");
    terminal_send(terminal, "p");
    terminal_wait_row(terminal, -2, "Long-term horizon, Partner number 40: partly in place");
    ck_assert_ptr_nonnull(strstr(terminal_row(terminal, 5), "Long-term horizon"));
    ck_assert_ptr_nonnull(strstr(terminal_row(terminal, 5), "◐"));
}
END_TEST

START_TEST(words_without_room_are_first_letters)
{
    terminal = entente_table(12, "organisation", 24, 80);
    terminal_send(terminal, "3G<Right><Enter>funds<Enter>");
    terminal_wait_row(terminal, -2, "Partner number 1: key driver funds");
    terminal_send(terminal, "<Right><Enter>both<Enter>");
    terminal_wait_row(terminal, -2, "Partner number 2: key driver both");
    terminal_wait_row(terminal, 9, "≠ 2    f   b   ·");
    terminal_wait(terminal, "funds •   both •");
}
END_TEST

START_TEST(aspects_fold)
{
    with_partners(1);
    terminal_send(terminal, "<Space>");
    terminal_wait_row(terminal, 5, "▾ Long-term horizon");
    terminal_wait_row(terminal, 6, "  Clear vision");
    terminal_send(terminal, "jm");
    terminal_wait_row(terminal, -2, "Recorded: Clear vision, the room: not in place");
    terminal_send(terminal, "<Space>");
    terminal_wait_row(terminal, 5, "▸ Long-term horizon");
    terminal_send(terminal, "z");
    terminal_wait(terminal, "Lasting commitment");
}
END_TEST

START_TEST(the_reason_can_come_later)
{
    with_partners(1);
    terminal_send(terminal, "m");
    terminal_wait_row(terminal, -2, "not in place");
    terminal_send(terminal, "y");
    terminal_wait(terminal, "── Reason");
    terminal_send(terminal, "No money after June<Enter>");
    terminal_wait(terminal, "the room: No money after June");
    terminal_wait_row(terminal, 5, "○'");
}
END_TEST

START_TEST(the_pane_tells_what_was_experienced_and_what_to_ask)
{
    terminal = entente_meeting(45, 140);
    terminal_send(terminal, "4g");
    terminal_wait(terminal, "│ To ask");
    terminal_wait(terminal, "│ Experiences");
    terminal_wait(terminal, "│ Note");
    terminal_send(terminal, "a");
    terminal_wait(terminal, "── New: experience");
    terminal_send(terminal, "The ferry stopped<Enter>");
    terminal_wait_row(terminal, -2, "The ferry stopped");
}
END_TEST

static void assert_ascii(void)
{
    for (int row = 0; row < 24; row++)
        for (const char *c = terminal_row(terminal, row); *c != '\0'; c++)
            ck_assert_msg((unsigned char)*c < 0x80, "row %d: %s", row, terminal_row(terminal, row));
}

START_TEST(what_is_read_in_the_pane_is_not_marked)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "4g<Tab><Down>m");
    terminal_wait_row(terminal, -2, "Marks are given in the list of factors: Tab leads there");
    terminal_send(terminal, "<Tab>m");
    terminal_wait_row(terminal, -2, "Recorded: Long-term horizon, the room");
}
END_TEST

START_TEST(is_ascii_where_there_is_no_utf8)
{
    terminal = terminal_new(24, 80);
    terminal_copy(terminal, runner_source("sessions/expert-meeting.csv"), "meeting.csv");
    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), LIST("LC_ALL=C"));
    terminal_wait_row(terminal, 1, "1 Opening");
    terminal_send(terminal, "4g");
    terminal_wait(terminal, "# in place         * Zambian Ministry of Environment");
    terminal_wait(terminal, "Long-term horizon           ='    % 5    #    #    =    o'");
    assert_ascii();
    terminal_wait(terminal, "# in place  = partly in place  o not in place  - not relevant");
    terminal_send(terminal, "6g");
    terminal_wait(terminal, "+ Nordic Environment Agency");
    terminal_wait(terminal, "Y Lusemba Fishers' Union");
    assert_ascii();
}
END_TEST

Suite *suite_grid(void)
{
    Suite *suite = suite_create("grid");
    TCase *tests = tcase_create("grid");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, marks_have_a_glyph_and_a_colour);
    tcase_add_test(tests, a_mark_is_taken_back);
    tcase_add_test(tests, views_that_differ_are_pointed_out);
    tcase_add_test(tests, forty_partners_scroll_sideways);
    tcase_add_test(tests, words_without_room_are_first_letters);
    tcase_add_test(tests, aspects_fold);
    tcase_add_test(tests, the_reason_can_come_later);
    tcase_add_test(tests, the_pane_tells_what_was_experienced_and_what_to_ask);
    tcase_add_test(tests, what_is_read_in_the_pane_is_not_marked);
    tcase_add_test(tests, is_ascii_where_there_is_no_utf8);
    suite_add_tcase(suite, tests);
    return suite;
}
