#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "suites.h"

/* What was decided so far, for whoever comes late or back. */

static void must(struct program ran)
{
    ck_assert_msg(ran.status == 0, "%s", ran.err);
    program_free(&ran);
}

#define RUN(...) must(program_run(__VA_ARGS__, NULL))

static void clock_is(const char *moment)
{
    setenv("ENTENTE_NOW", moment, 1);
}

/* Something is decided at 09:00, while River CSO is out from 10:00 to 11:00, and at 12:00. */
static void meet(void)
{
    clock_is("2026-11-23T09:00:00+01:00");
    RUN("add", "m.csv", "partner", "name=Ministry");
    RUN("add", "m.csv", "partner", "name=River CSO");
    RUN("set", "m.csv", "session", "question=Who pays?");
    RUN("set", "m.csv", "factor-horizon", "mark=in-place");
    clock_is("2026-11-23T10:00:00+01:00");
    RUN("set", "m.csv", "partner-2", "left=now");
    clock_is("2026-11-23T10:30:00+01:00");
    RUN("set", "m.csv", "factor-roles", "mark=partly");
    RUN("set", "m.csv", "partnership", "driver=funds");
    RUN("add", "m.csv", "agreement", "text=We meet each month.", "status=agreed",
        "owner=partner-1");
    RUN("add", "m.csv", "note", "text=A secret thought", "private=yes");
    clock_is("2026-11-23T11:00:00+01:00");
    RUN("set", "m.csv", "partner-2", "arrived=now");
    clock_is("2026-11-23T12:00:00+01:00");
    RUN("add", "m.csv", "dilemma", "text=Speak or stay?");
}

static const char missed[] = "\u2022 Without River CSO, from 10:00 to 11:00:\n"
                             "  \u2013 Key driver: funds\n"
                             "  \u2013 Complementary roles: partly in place\n"
                             "  \u2013 agreement 1 (agreed): We meet each month.\n";
static const char state[] =
    "\u2022 Agreed:\n"
    "  1. We meet each month. \u2013 Ministry\n"
    "\u2022 The partnership: undecided\n"
    "\u2022 In place (1): Long-term horizon\n"
    "\u2022 Partly in place (1): Complementary roles\n"
    "\u2022 Not discussed (5): Relations and direction, Fit with the goals, Equality and\n"
    "  accountability, Secure resources, Room to disagree\n"
    "\u2022 Dilemmas:\n"
    "  1. Speak or stay? (open)\n";

static void assert_says(const char *expected, const char *const arguments[])
{
    struct program ran = program_run_to(-1, arguments);

    ck_assert_int_eq(ran.status, 0);
    ck_assert_msg(strstr(ran.out, expected) != NULL, "%s", ran.out);
    ck_assert_ptr_null(strstr(ran.out, "secret"));
    program_free(&ran);
}

#define assert_has(expected, ...) assert_says(expected, (const char *const[]){__VA_ARGS__, NULL})

START_TEST(it_begins_with_what_was_missed)
{
    meet();
    assert_has("Who pays?\n", "catch-up", "m.csv");
    assert_has(missed, "catch-up", "m.csv");
    assert_has(state, "catch-up", "m.csv");
}
END_TEST

START_TEST(it_tells_of_whom_one_asks)
{
    meet();
    RUN("set", "m.csv", "partner-1", "arrived=9:10");
    assert_has("Without Ministry, before 09:10:\n  \u2013 Long-term horizon: in place\n",
               "catch-up", "m.csv", "--partner", "Ministry");
    assert_has("Without River CSO, since 10:00:\n", "catch-up", "m.csv", "--partner", "River CSO",
               "--at", "10:45");
}
END_TEST

START_TEST(nobody_is_named_where_the_rule_names_nobody)
{
    meet();
    RUN("set", "m.csv", "session", "attribution=none");
    assert_has("\u2022 Without a partner, from 10:00 to 11:00:\n", "catch-up", "m.csv");
    assert_has("We meet each month. \u2013 partner 1\n", "catch-up", "m.csv");
    struct program ran = program_run("catch-up", "m.csv", NULL);
    ck_assert_ptr_null(strstr(ran.out, "River"));
    ck_assert_ptr_null(strstr(ran.out, "Ministry"));
    program_free(&ran);
}
END_TEST

START_TEST(what_was_agreed_is_told_whole_and_counts_when_it_is_done)
{
    meet();
    RUN("set", "m.csv", "agreement-1", "status=done");
    assert_has("\u2022 Agreed:\n  1. We meet each month. (done)", "catch-up", "m.csv");
    RUN("add", "m.csv", "agreement", "status=agreed",
        "text=Each of us may say so in public, once the others have heard what, why and when.");
    assert_has("  2. Each of us may say so in public, once the others have heard what, why and\n"
               "    when.\n",
               "catch-up", "m.csv");
}
END_TEST

START_TEST(an_empty_session_is_said_to_be_so)
{
    assert_has("The question is not written down.\n", "catch-up", "m.csv");
    assert_has("\u2022 Agreed: nothing yet\n", "catch-up", "m.csv");
}
END_TEST

START_TEST(the_summary_says_who_was_there_when)
{
    meet();
    assert_has("At the table: Ministry; River CSO [out 10:00\u201311:00]\n", "summary", "m.csv");
}
END_TEST

START_TEST(nobody_has_left_before_the_time_has_come)
{
    meet();
    assert_fails("entente: left of a partner: that time has not come yet: it is 12:00 now\n", "set",
                 "m.csv", "partner-1", "left=12:01");
    RUN("set", "m.csv", "partner-1", "left=12:00");
}
END_TEST

START_TEST(each_time_out_is_told)
{
    meet();
    RUN("set", "m.csv", "partner-2", "left=now");
    clock_is("2026-11-23T12:30:00+01:00");
    RUN("set", "m.csv", "factor-fit", "mark=partly");
    assert_has("River CSO [out 10:00\u201311:00, out from 12:00]\n", "summary", "m.csv");
    assert_has("\u2022 Without River CSO, from 10:00 to 11:00, since 12:00:\n"
               "  \u2013 Key driver: funds\n"
               "  \u2013 Fit with the goals: partly in place\n"
               "  \u2013 Complementary roles: partly in place\n",
               "catch-up", "m.csv");
}
END_TEST

START_TEST(a_time_out_over_a_night_is_told_with_the_days)
{
    meet();
    RUN("set", "m.csv", "partner-1", "left=now");
    clock_is("2026-11-24T14:10:00+01:00");
    RUN("set", "m.csv", "partner-1", "arrived=now");
    assert_has("Ministry [out 2026-11-23 12:00 \u2013 2026-11-24 14:10]", "summary", "m.csv");
    assert_has("Without Ministry, from 2026-11-23 12:00 to 2026-11-24 14:10:", "catch-up", "m.csv");
}
END_TEST

Suite *suite_catch_up(void)
{
    Suite *const suite = suite_create("catch-up");
    TCase *const tcase = tcase_create("catch-up");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, command_begin, NULL);
    tcase_add_test(tcase, it_begins_with_what_was_missed);
    tcase_add_test(tcase, it_tells_of_whom_one_asks);
    tcase_add_test(tcase, nobody_is_named_where_the_rule_names_nobody);
    tcase_add_test(tcase, what_was_agreed_is_told_whole_and_counts_when_it_is_done);
    tcase_add_test(tcase, an_empty_session_is_said_to_be_so);
    tcase_add_test(tcase, nobody_has_left_before_the_time_has_come);
    tcase_add_test(tcase, each_time_out_is_told);
    tcase_add_test(tcase, the_summary_says_who_was_there_when);
    tcase_add_test(tcase, a_time_out_over_a_night_is_told_with_the_days);
    suite_add_tcase(suite, tcase);
    return suite;
}
