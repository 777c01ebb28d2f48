#include <config.h>

#include "entente/session/presence.h"

#include <stdlib.h>

#include "entente/session/spread.h"
#include "rows.h"
#include "suites.h"

static struct session *session;
static uint32_t ministry;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "factor-horizon name - Long-term horizon", "partner-1 name - Ministry",
              "partner-2 name - Alliance", "partner-3 name - Institute", NULL);
    ministry = session_item(session, "partner-1");
}

static void teardown(void)
{
    session_close(session);
}

#define AT(clock) "2026-11-23T" clock ":00.000+01:00"
#define ARRIVED(clock) rows_step(session, "partner-1 arrived - " AT(clock), NULL)
#define LEFT(clock) rows_step(session, "partner-1 left - " AT(clock), NULL)

static void assert_is(bool present, const char *expected)
{
    char *const words = presence_words(session, ministry);

    ck_assert_int_eq(presence_is(session, ministry), present);
    ck_assert_pstr_eq(words, expected);
    free(words);
}

START_TEST(everyone_is_there_unless_they_left)
{
    assert_is(true, NULL);
    ck_assert_ptr_null(presence_count_words(session));
    LEFT("15:00");
    assert_is(false, "out from 15:00");
    char *const words = presence_count_words(session);
    ck_assert_str_eq(words, "2 of 3 present");
    free(words);
}
END_TEST

START_TEST(who_came_late_is_there_from_then)
{
    ARRIVED("10:40");
    assert_is(true, "from 10:40");
    LEFT("15:00");
    assert_is(false, "10:40\u201315:00");
}
END_TEST

START_TEST(who_comes_back_is_there_again)
{
    LEFT("09:30");
    ARRIVED("10:40");
    assert_is(true, "out 09:30\u201310:40");
    LEFT("11:00");
    assert_is(false, "10:40\u201311:00");
}
END_TEST

START_TEST(of_equal_times_the_last_given_counts)
{
    LEFT("09:30");
    ARRIVED("09:30");
    assert_is(true, "out 09:30\u201309:30");
    rows_step(session, "partner-1 left - ", NULL);
    LEFT("09:30");
    assert_is(false, "09:30\u201309:30");
}
END_TEST

START_TEST(what_is_no_time_does_not_bring_anyone_back)
{
    rows_step(session, "partner-1 left - at lunch", NULL);
    assert_is(false, "out from ?");
    ARRIVED("10:40");
    assert_is(false, "10:40\u2013?");
}
END_TEST

static void assert_absence(bool begun, bool ended)
{
    struct absence absence;

    ck_assert(presence_absence(session, ministry, &absence));
    ck_assert_int_eq(absence.begun, begun);
    ck_assert_int_eq(absence.ended, ended);
}

START_TEST(the_time_out_is_known)
{
    struct absence absence;

    ck_assert(!presence_absence(session, ministry, &absence));
    ARRIVED("10:40");
    assert_absence(false, true);
    LEFT("11:00");
    assert_absence(true, false);
    ARRIVED("11:30");
    assert_absence(true, true);
}
END_TEST

START_TEST(the_newcomer_arrived_last)
{
    ck_assert_uint_eq(presence_newcomer(session), 0);
    ARRIVED("10:40");
    rows_step(session, "partner-3 arrived - " AT("10:20"), NULL);
    ck_assert_uint_eq(presence_newcomer(session), ministry);
    rows_step(session, "partner-3 arrived - " AT("10:50"), NULL);
    ck_assert_uint_eq(presence_newcomer(session), session_item(session, "partner-3"));
}
END_TEST

static void assert_missing(const char *expected)
{
    struct spread spread = spread_of(session, session_item(session, "factor-horizon"), "mark");
    char *const words = spread_missing_words(session, &spread);

    ck_assert_pstr_eq(words, expected);
    free(words);
    spread_free(&spread);
}

START_TEST(who_is_out_is_not_one_who_has_not_said_yet)
{
    LEFT("09:30");
    rows_step(session, "factor-horizon mark partner-2 partly", NULL);
    assert_missing("1 of 2 given; no view: Institute; not present: Ministry");
    rows_step(session, "session attribution - none", NULL);
    assert_missing("1 of 3 given; 1 not present");
}
END_TEST

Suite *suite_presence(void)
{
    Suite *const suite = suite_create("presence");
    TCase *const tcase = tcase_create("presence");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, everyone_is_there_unless_they_left);
    tcase_add_test(tcase, who_came_late_is_there_from_then);
    tcase_add_test(tcase, who_comes_back_is_there_again);
    tcase_add_test(tcase, of_equal_times_the_last_given_counts);
    tcase_add_test(tcase, what_is_no_time_does_not_bring_anyone_back);
    tcase_add_test(tcase, the_time_out_is_known);
    tcase_add_test(tcase, the_newcomer_arrived_last);
    tcase_add_test(tcase, who_is_out_is_not_one_who_has_not_said_yet);
    suite_add_tcase(suite, tcase);
    return suite;
}
