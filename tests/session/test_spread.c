#include <config.h>

#include "entente/session/spread.h"
#include "rows.h"
#include "suites.h"

#include <stdlib.h>

static struct session *session;
static uint32_t horizon;
static struct spread spread;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "factor-horizon name - Long-term horizon", "partner-1 name - Ministry",
              "partner-2 name - Alliance", "partner-3 name - Institute", NULL);
    horizon = session_item(session, "factor-horizon");
}

static void teardown(void)
{
    spread_free(&spread);
    session_close(session);
}

static void look(void)
{
    spread_free(&spread);
    spread = spread_of(session, horizon, "mark");
}

static void assert_words(char *words, const char *expected)
{
    if (expected == NULL)
        ck_assert_ptr_null(words);
    else
        ck_assert_pstr_eq(words, expected);
    free(words);
}

START_TEST(each_stands_where_it_said)
{
    rows_step(session, "factor-horizon mark partner-3 in-place", NULL);
    rows_step(session, "factor-horizon mark partner-1 in-place", NULL);
    rows_step(session, "factor-horizon mark partner-2 not-in-place", NULL);
    look();
    ck_assert_uint_eq(spread.count, 4);
    ck_assert_uint_eq(spread.places[0].count, 2);
    ck_assert_uint_eq(spread.places[0].whose[0], session_item(session, "partner-1"));
    ck_assert_uint_eq(spread.places[1].count, 0);
    ck_assert_uint_eq(spread.places[2].count, 1);
    ck_assert_uint_eq(spread.given, 3);
    assert_words(spread_missing_words(session, &spread), NULL);
}
END_TEST

START_TEST(a_split_that_the_room_papers_over_is_said)
{
    rows_step(session, "factor-horizon mark partner-1 in-place", NULL);
    rows_step(session, "factor-horizon mark partner-2 not-in-place", NULL);
    look();
    assert_words(spread_split_words(&spread), NULL);
    rows_step(session, "factor-horizon mark - in-place", NULL);
    look();
    assert_words(spread_split_words(&spread), "The room says in place; 1 of 2 does not");
    rows_step(session, "factor-horizon mark partner-1 partly", NULL);
    look();
    assert_words(spread_split_words(&spread), "The room says in place; 2 of 2 do not");
    rows_step(session, "factor-horizon mark - ", NULL);
    look();
    assert_words(spread_split_words(&spread), NULL);
}
END_TEST

START_TEST(who_agrees_is_no_split)
{
    rows_step(session, "factor-horizon mark - partly", NULL);
    rows_step(session, "factor-horizon mark partner-1 partly", NULL);
    look();
    ck_assert(spread.places[1].room);
    assert_words(spread_split_words(&spread), NULL);
}
END_TEST

START_TEST(who_is_at_the_table_and_silent_is_missing)
{
    look();
    assert_words(spread_missing_words(session, &spread), NULL);
    rows_step(session, "factor-horizon mark partner-2 partly", NULL);
    look();
    assert_words(spread_missing_words(session, &spread),
                 "1 of 3 given; no view: Ministry, Institute");
    rows_step(session, "partner-3 left - 2026-11-23T11:00:00+01:00", NULL);
    look();
    assert_words(spread_missing_words(session, &spread),
                 "1 of 2 given; no view: Ministry; not present: Institute");
    rows_step(session, "partner-1 dropped - yes", NULL);
    look();
    assert_words(spread_missing_words(session, &spread), "1 of 1 given; not present: Institute");
}
END_TEST

START_TEST(nobody_is_named_where_the_rule_names_nobody)
{
    rows_step(session, "session attribution - none", NULL);
    rows_step(session, "factor-horizon mark voice-7 partly", NULL);
    rows_step(session, "factor-horizon mark - in-place", NULL);
    look();
    ck_assert_ptr_null(spread.missing);
    assert_words(spread_missing_words(session, &spread), "1 of 3 given");
    assert_words(spread_split_words(&spread), "The room says in place; 1 of 1 does not");
}
END_TEST

START_TEST(nobody_is_missing_by_name_where_voices_have_spoken)
{
    rows_step(session, "factor-horizon mark voice-7 partly", "factor-horizon mark voice-3 partly",
              NULL);
    look();
    ck_assert_ptr_null(spread.missing);
    assert_words(spread_missing_words(session, &spread), "2 of 3 given");
}
END_TEST

Suite *suite_spread(void)
{
    Suite *const suite = suite_create("spread");
    TCase *const tcase = tcase_create("spread");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, each_stands_where_it_said);
    tcase_add_test(tcase, a_split_that_the_room_papers_over_is_said);
    tcase_add_test(tcase, who_agrees_is_no_split);
    tcase_add_test(tcase, who_is_at_the_table_and_silent_is_missing);
    tcase_add_test(tcase, nobody_is_named_where_the_rule_names_nobody);
    tcase_add_test(tcase, nobody_is_missing_by_name_where_voices_have_spoken);
    suite_add_tcase(suite, tcase);
    return suite;
}
