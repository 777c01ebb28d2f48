#include <config.h>

#include "command.h"
#include "suites.h"

/* Closing a session, and opening it again, by command. */

#define CLOSED                                                                                   \
    "entente: the session is closed, and nothing can be changed. To open it again: entente set " \
    "m.csv log ended=\n"

START_TEST(nothing_is_written_while_it_is_closed)
{
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Ministry");
    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.");
    assert_done("the session was closed\n", "set", "m.csv", "log", "ended=now");
    assert_fails(CLOSED, "add", "m.csv", "note", "text=Late");
    assert_fails(CLOSED, "replace", "m.csv", "agreement-1", "We meet each month.");
    assert_fails(CLOSED, "set", "m.csv", "agreement-1", "status=done");
    assert_fails(CLOSED, "set", "m.csv", "session", "title=Late");
    assert_fails(CLOSED, "drop", "m.csv", "partner-1");
    assert_fails(CLOSED, "undo", "m.csv");
    assert_done("the session was opened again\n", "set", "m.csv", "log", "ended=");
    assert_done("note-1\n", "add", "m.csv", "note", "text=Late");
    assert_done("", "check", "m.csv");
}
END_TEST

START_TEST(the_list_says_which_are_closed)
{
    assert_done("the session was closed\n", "set", "m.csv", "log", "ended=now");
    assert_done("2026-11-23  Water                               0/7  m.csv  (closed)\n", "list",
                ".");
}
END_TEST

START_TEST(the_next_session_is_open)
{
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Ministry");
    assert_done("the session was closed\n", "set", "m.csv", "log", "ended=now");
    assert_done("next.csv\n", "new", "next.csv", "--follow-up", "m.csv", "--no-open");
    assert_done("note-1\n", "add", "next.csv", "note", "text=New");
}
END_TEST

Suite *suite_closed(void)
{
    Suite *const suite = suite_create("closed");
    TCase *const tcase = tcase_create("closed");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, command_begin, NULL);
    tcase_add_test(tcase, nothing_is_written_while_it_is_closed);
    tcase_add_test(tcase, the_list_says_which_are_closed);
    tcase_add_test(tcase, the_next_session_is_open);
    suite_add_tcase(suite, tcase);
    return suite;
}
