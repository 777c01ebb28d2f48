#include <config.h>

#include "screen/entente.h"

#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* The end of a meeting: what is owing, all agreements read back, closing, and opening again. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

static void close_session(struct size size)
{
    terminal = entente_table(2, "organisation", size.rows, size.columns);
    terminal_send(terminal, "8x");
    terminal_wait_row(terminal, -2, "Closed, with ");
    terminal_wait_row(terminal, 0, "closed  09:30");
    terminal_wait_row(terminal, 2, "The session is closed: x on Close (8) opens it again");
}

START_TEST(nothing_can_be_entered_while_it_is_closed)
{
    static const char *const keys[] = {"4gi", "2gi", "1<Enter>", "6a", "6u", "6n", "6O"};

    close_session(sizes[_i]);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        terminal_send(terminal, "5");
        terminal_wait_row(terminal, -2, "");
        terminal_send(terminal, keys[i]);
        terminal_wait_row(terminal, -2, "The session is closed: x on Close (8) opens it again");
    }
}
END_TEST

START_TEST(no_key_is_named_that_would_add_something)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "8x");
    terminal_wait_row(terminal, 0, "closed  09:30");
    terminal_send(terminal, "5");
    terminal_wait(terminal, "No dilemma is logged yet.");
    terminal_send(terminal, "1");
    terminal_wait(terminal, "Not begun yet");
    terminal_wait_gone(terminal, "marks the beginning");
}
END_TEST

START_TEST(it_is_opened_again)
{
    close_session(sizes[_i]);
    terminal_send(terminal, "x");
    terminal_wait_row(terminal, -2, "Open again");
    terminal_wait_row(terminal, 0, "saved");
    terminal_send(terminal, "4gi");
    terminal_wait_row(terminal, -2, "Recorded: Long-term horizon, the room: in place");
    terminal_send(terminal, "7G");
    terminal_wait(terminal, "the session was closed");
    terminal_wait(terminal, "the session was opened again");
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, -2, "Taken back: Long-term horizon, the room: in place");
    terminal_wait_row(terminal, 0, "saved");
}
END_TEST

START_TEST(all_agreements_that_stand_are_read_back)
{
    terminal = entente_meeting(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "8 ");
    terminal_wait(terminal, "1 of 5");
    terminal_wait(terminal, "agreement 1");
    terminal_send(terminal, "<Right><Right>");
    terminal_wait(terminal, "3 of 5");
    terminal_wait(terminal, "agreement 4");
    terminal_send(terminal, "<Left>");
    terminal_wait(terminal, "agreement 2");
    terminal_send(terminal, "<Left><Left>");
    terminal_wait(terminal, "1 of 5");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 2, "What is still blank or owing");
}
END_TEST

START_TEST(without_an_agreement_there_is_nothing_to_read)
{
    terminal = entente_table(2, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "8 ");
    terminal_wait_row(terminal, -2, "There is no agreement to read back");
}
END_TEST

START_TEST(a_replay_shows_the_closing)
{
    close_session(sizes[_i]);
    terminal_send(terminal, "rG");
    terminal_wait_row(terminal, 0, "replay");
    terminal_wait_row(terminal, -2, "the session was closed");
}
END_TEST

START_TEST(home_says_that_it_is_closed)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "8x");
    terminal_wait_row(terminal, 0, "closed  09:30");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "Rivers");
    terminal_wait_row(terminal, 4, "closed");
}
END_TEST

START_TEST(each_line_leads_there_and_esc_leads_back)
{
    terminal = entente_meeting(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "8<Enter>");
    terminal_wait(terminal, "Who is at the table");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, 2, "What is still blank or owing");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, -2, "q leaves the session");
    terminal_send(terminal, "<Enter>r");
    terminal_wait_row(terminal, 0, "replay");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 0, "saved");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, 2, "What is still blank or owing");
    terminal_send(terminal, "/donor<Enter>");
    terminal_wait_row(terminal, -2, "match 1 of");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "match 1 of");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, 2, "What is still blank or owing");
}
END_TEST

/* The sentence, over as many lines as it takes. */
START_TEST(sentences_are_whole_and_the_foot_tells_the_truth)
{
    terminal = entente_meeting(sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "8g");
    terminal_wait(terminal, "! They call it “A partnership; among ourselves");
    terminal_wait(terminal, "is: not (yet) a partnership");
    terminal_wait_row(terminal, -1, "Enter go there");
    terminal_wait_gone(terminal, "a add");
    terminal_wait_gone(terminal, "Tab pane");
    terminal_send(terminal, "a");
    terminal_wait_row(terminal, -2, "Nothing is added here; n notes down what is said");
    terminal_send(terminal, "G<Enter>");
    terminal_wait_row(terminal, 2, "Everything that happened");
}
END_TEST

Suite *suite_close(void)
{
    Suite *suite = suite_create("close");
    TCase *tests = tcase_create("close");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, nothing_can_be_entered_while_it_is_closed, 0, SIZES);
    tcase_add_loop_test(tests, it_is_opened_again, 0, SIZES);
    tcase_add_loop_test(tests, all_agreements_that_stand_are_read_back, 0, SIZES);
    tcase_add_loop_test(tests, without_an_agreement_there_is_nothing_to_read, 0, SIZES);
    tcase_add_loop_test(tests, each_line_leads_there_and_esc_leads_back, 0, SIZES);
    tcase_add_loop_test(tests, a_replay_shows_the_closing, 0, SIZES);
    tcase_add_loop_test(tests, sentences_are_whole_and_the_foot_tells_the_truth, 0, SIZES);
    tcase_add_test(tests, home_says_that_it_is_closed);
    tcase_add_test(tests, no_key_is_named_that_would_add_something);
    suite_add_tcase(suite, tests);
    return suite;
}
