#include <config.h>

#include "entente/session/presence.h"

#include <stdlib.h>

#include "entente/session/spread.h"
#include "entente/session/words.h"
#include "entente/text/mem.h"
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

/* On the day of the last action, and the day after. */
#define AT(clock) "2026-11-24T" clock ":00.000+01:00"
#define AFTER(clock) "2026-11-25T" clock ":00.000+01:00"
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
}
END_TEST

static void assert_last(const char *expected)
{
    struct moment now;

    ck_assert(moment_read(AT("16:00"), &now));
    char *const words = presence_last_words(session, ministry, now);

    ck_assert_pstr_eq(words, expected);
    free(words);
}

START_TEST(who_goes_and_comes_again_is_told_of_each_time)
{
    assert_last(NULL);
    LEFT("09:30");
    ARRIVED("10:40");
    assert_last("out 09:30\u201310:40");
    LEFT("11:00");
    assert_is(false, "out 09:30\u201310:40, out from 11:00");
    assert_last("\u2026 out from 11:00");
    ARRIVED("11:30");
    assert_is(true, "out 09:30\u201310:40, out 11:00\u201311:30");
    assert_last("here, was out");
}
END_TEST

START_TEST(times_of_several_days_are_told_with_the_day)
{
    LEFT("09:30");
    assert_is(false, "out from 09:30");
    rows_step(session, "partner-1 arrived - " AFTER("14:10"), NULL);
    assert_is(true, "out 2026-11-24 09:30 \u2013 2026-11-25 14:10");
    assert_last("out 11-24\u201311-25");
    rows_step(session, "partner-1 left - " AFTER("15:00"), NULL);
    assert_last("\u2026 out from 11-25");
    rows_step(session, "partner-1 arrived - " AFTER("15:20"), NULL);
    assert_is(true,
              "out 2026-11-24 09:30 \u2013 2026-11-25 14:10, out 2026-11-25 15:00\u201315:20");
    assert_last("here, was out");
}
END_TEST

START_TEST(who_is_out_since_another_day_is_told_with_it)
{
    rows_step(session, "partner-1 left - " AFTER("09:30"), NULL);
    assert_is(false, "out from 2026-11-25 09:30");
    assert_last("out from 11-25");
    rows_step(session, "partner-1 arrived - " AFTER("09:40"), NULL);
    assert_is(true, "out 09:30\u201309:40");
}
END_TEST

START_TEST(who_came_late_may_go_and_come_again)
{
    ARRIVED("09:30");
    LEFT("10:40");
    ARRIVED("11:00");
    assert_is(true, "from 09:30, out 10:40\u201311:00");
    LEFT("11:30");
    assert_is(false, "from 09:30, out 10:40\u201311:00, out from 11:30");
}
END_TEST

START_TEST(a_time_that_is_corrected_is_not_another_one)
{
    LEFT("09:30");
    LEFT("09:20");
    ARRIVED("10:40");
    ARRIVED("10:45");
    LEFT("09:25");
    assert_is(true, "out 09:25\u201310:45");
    LEFT("11:00");
    ARRIVED("10:50");
    assert_is(false, "out 09:25\u201310:50, out from 11:00");
    rows_step(session, "partner-1 left - ", NULL);
    assert_is(true, "out 09:25\u201310:50");
}
END_TEST

static void assert_told(uint32_t steps_ago, const char *expected)
{
    char *const words = step_words(session, session_steps(session) - 1 - steps_ago);

    ck_assert_str_eq(words, expected);
    free(words);
}

START_TEST(who_leaves_again_does_not_correct_a_time)
{
    LEFT("09:30");
    LEFT("09:20");
    assert_told(0, "Ministry: left 09:30 \u2192 09:20");
    ARRIVED("10:40");
    LEFT("09:25");
    assert_told(0, "Ministry: left 09:20 \u2192 09:25");
    LEFT("11:00");
    assert_told(0, "Ministry: left 11:00");
    ARRIVED("11:30");
    assert_told(0, "Ministry: arrived 11:30");
    assert_told(1, "Ministry: left 11:00");
    rows_step(session, "partner-1 left - ", NULL);
    assert_told(0, "Ministry: left cleared (was 11:00)");
}
END_TEST

/* Two times out, as they were given. */
static void leave_twice(void)
{
    LEFT("09:12");
    ARRIVED("09:18");
    LEFT("09:22");
    ARRIVED("09:25");
    assert_is(true, "out 09:12\u201309:18, out 09:22\u201309:25");
}

#define CLEARED(field) rows_step(session, "partner-1 " field " - ", NULL)

START_TEST(what_is_cleared_takes_back_the_last_time_out_alone)
{
    leave_twice();
    CLEARED("left");
    assert_is(true, "out 09:12\u201309:18");
    CLEARED("arrived");
    assert_is(true, "out 09:12\u201309:18");
}
END_TEST

START_TEST(a_coming_that_is_cleared_leaves_the_partner_out)
{
    leave_twice();
    CLEARED("arrived");
    assert_is(false, "out 09:12\u201309:18, out from 09:22");
    ARRIVED("09:30");
    assert_is(true, "out 09:12\u201309:18, out 09:22\u201309:30");
    CLEARED("arrived");
    CLEARED("left");
    assert_is(true, "out 09:12\u201309:18");
}
END_TEST

START_TEST(a_leaving_that_is_given_again_is_where_it_was)
{
    leave_twice();
    CLEARED("left");
    LEFT("09:20");
    assert_is(true, "out 09:12\u201309:18, out 09:20\u201309:25");
}
END_TEST

START_TEST(an_earlier_time_takes_no_time_out_away)
{
    leave_twice();
    ARRIVED("09:10");
    assert_is(true, "from 09:10, out 09:12\u201309:18, out 09:22\u201309:25");
    CLEARED("arrived");
    assert_is(true, "out 09:12\u201309:18, out 09:22\u201309:25");
    LEFT("09:05");
    assert_is(true, "out 09:05\u201309:18, out 09:22\u201309:25");
}
END_TEST

START_TEST(a_later_time_corrects_the_last_one)
{
    leave_twice();
    ARRIVED("09:24");
    LEFT("09:20");
    ARRIVED("09:30");
    assert_is(true, "out 09:12\u201309:18, out 09:20\u201309:30");
}
END_TEST

START_TEST(what_is_taken_back_is_no_time_out)
{
    LEFT("09:30");
    ARRIVED("10:40");
    LEFT("11:00");
    char *const undid = mem_printf("log undid - %u", session_rows(session));
    rows_step(session, undid, "partner-1 left - " AT("09:30"), NULL);
    assert_is(true, "out 09:30\u201310:40");
    free(undid);
    LEFT("11:10");
    assert_is(false, "out 09:30\u201310:40, out from 11:10");
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

/* The last of so many. */
static void assert_absence(size_t count, bool begun, bool ended)
{
    struct absences absences = presence_absences(session, ministry);

    ck_assert_uint_eq(absences.count, count);
    if (count > 0) {
        ck_assert_int_eq(absences.list[count - 1].begun, begun);
        ck_assert_int_eq(absences.list[count - 1].ended, ended);
    }
    absences_free(&absences);
}

START_TEST(the_times_out_are_known)
{
    assert_absence(0, false, false);
    ARRIVED("10:40");
    assert_absence(1, false, true);
    LEFT("11:00");
    assert_absence(2, true, false);
    ARRIVED("11:30");
    assert_absence(2, true, true);
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
    tcase_add_test(tcase, the_times_out_are_known);
    tcase_add_test(tcase, who_goes_and_comes_again_is_told_of_each_time);
    tcase_add_test(tcase, times_of_several_days_are_told_with_the_day);
    tcase_add_test(tcase, who_is_out_since_another_day_is_told_with_it);
    tcase_add_test(tcase, who_came_late_may_go_and_come_again);
    tcase_add_test(tcase, a_time_that_is_corrected_is_not_another_one);
    tcase_add_test(tcase, who_leaves_again_does_not_correct_a_time);
    tcase_add_test(tcase, what_is_cleared_takes_back_the_last_time_out_alone);
    tcase_add_test(tcase, a_coming_that_is_cleared_leaves_the_partner_out);
    tcase_add_test(tcase, a_leaving_that_is_given_again_is_where_it_was);
    tcase_add_test(tcase, an_earlier_time_takes_no_time_out_away);
    tcase_add_test(tcase, a_later_time_corrects_the_last_one);
    tcase_add_test(tcase, what_is_taken_back_is_no_time_out);
    tcase_add_test(tcase, the_newcomer_arrived_last);
    tcase_add_test(tcase, who_is_out_is_not_one_who_has_not_said_yet);
    suite_add_tcase(suite, tcase);
    return suite;
}
