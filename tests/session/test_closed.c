#include <config.h>

#include <string.h>

#include "entente/session/step.h"
#include "make-session.h"
#include "suites.h"

/* A closed session takes nothing in until it is opened again. */

static struct session *session;
static struct error err;

static void setup(void)
{
    session = make_meeting();
}

static void teardown(void)
{
    session_close(session);
}

static bool mark(const char *given)
{
    return session_set(session, session_item(session, "factor-horizon"), "mark", 0, given, NULL,
                       &err);
}

static void turn(bool closed)
{
    ck_assert_msg(session_set_closed(session, closed, &err), "%s", err.text);
    ck_assert_int_eq(session_is_closed(session), closed);
}

static void assert_refuses(bool done)
{
    ck_assert(!done);
    ck_assert_ptr_nonnull(strstr(err.text, "the session is closed"));
    ck_assert_ptr_nonnull(strstr(err.text, "log ended="));
}

START_TEST(nothing_is_taken_in_while_it_is_closed)
{
    ck_assert(!session_is_closed(session));
    turn(true);
    const uint32_t rows = session_rows(session);

    assert_refuses(mark("partly"));
    ck_assert_uint_eq(session_rows(session), rows);
    turn(false);
    ck_assert_msg(mark("partly"), "%s", err.text);
}
END_TEST

START_TEST(closing_and_opening_are_rows)
{
    struct log_row row;

    turn(true);
    ck_assert(session_row(session, session_rows(session), &row));
    ck_assert_str_eq(row.item, "log");
    ck_assert_str_eq(row.field, "ended");
    ck_assert_str_ne(row.value, "");
    turn(false);
    ck_assert(session_row(session, session_rows(session), &row));
    ck_assert_str_eq(row.field, "ended");
    ck_assert_str_eq(row.value, "");
}
END_TEST

START_TEST(what_the_log_says_of_itself_is_still_taken_in)
{
    turn(true);
    ck_assert(session_log_set(session, "bookmark", "After the end", &err));
}
END_TEST

START_TEST(undo_goes_past_closing_to_what_was_entered)
{
    uint32_t reversed;

    ck_assert(mark("partly"));
    turn(true);
    assert_refuses(session_undo(session, &reversed, &err));
    turn(false);
    ck_assert_msg(session_undo(session, &reversed, &err), "%s", err.text);
    ck_assert(!session_is_closed(session));
    ck_assert_str_eq(session_value(session, session_item(session, "factor-horizon"), "mark", 0),
                     "");
    turn(true);
    assert_refuses(session_redo(session, &reversed, &err));
}
END_TEST

START_TEST(closed_is_said_of_the_moment_that_is_looked_at)
{
    turn(true);
    turn(false);
    session_seek(session, session_steps(session) - 1);
    ck_assert(session_is_closed(session));
    session_seek(session, session_steps(session) - 2);
    ck_assert(!session_is_closed(session));
}
END_TEST

Suite *suite_closed(void)
{
    Suite *const suite = suite_create("closed");
    TCase *const tcase = tcase_create("closed");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, nothing_is_taken_in_while_it_is_closed);
    tcase_add_test(tcase, closing_and_opening_are_rows);
    tcase_add_test(tcase, what_the_log_says_of_itself_is_still_taken_in);
    tcase_add_test(tcase, undo_goes_past_closing_to_what_was_entered);
    tcase_add_test(tcase, closed_is_said_of_the_moment_that_is_looked_at);
    suite_add_tcase(suite, tcase);
    return suite;
}
