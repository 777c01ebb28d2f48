#include <config.h>

#include "entente/session/offers.h"
#include "rows.h"
#include "suites.h"

#include <string.h>

static struct session *session;
static struct offer_list offers;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "partner-1 name - Ministry", "partner-2 name - Alliance",
              "partner-3 name - Institute", NULL);
}

static void teardown(void)
{
    offers_free(&offers);
    session_close(session);
}

static void find(void)
{
    offers_free(&offers);
    offers = offers_find(session);
}

static void offer_is(size_t i, const char *what, enum offer_match match, size_t bring, size_t need)
{
    ck_assert_uint_lt(i, offers.count);
    ck_assert_str_eq(offers.entries[i].what, what);
    ck_assert_int_eq(offers.entries[i].match, match);
    ck_assert_uint_eq(offers.entries[i].bring_count, bring);
    ck_assert_uint_eq(offers.entries[i].need_count, need);
}

START_TEST(nothing_is_matched_where_nothing_is_written)
{
    find();
    ck_assert_uint_eq(offers.count, 0);
    ck_assert_uint_eq(offers.unmet, 0);
}
END_TEST

START_TEST(a_need_is_met_by_whoever_brings_it)
{
    rows_step(session, "partner-1 needs - local networks", "partner-2 brings -  Local Networks ,",
              NULL);
    find();
    ck_assert_uint_eq(offers.count, 1);
    offer_is(0, "local networks", OFFER_MET, 1, 1);
    ck_assert_uint_eq(offers.entries[0].bring[0], session_item(session, "partner-2"));
    ck_assert_uint_eq(offers.entries[0].need[0], session_item(session, "partner-1"));
    ck_assert_uint_eq(offers.unmet, 0);
}
END_TEST

START_TEST(unmet_needs_come_first_and_what_nobody_asked_for_last)
{
    rows_step(session, "partner-1 brings - diplomacy, funds", "partner-2 needs - funds; data",
              "partner-3 needs - DATA, Funds", NULL);
    find();
    ck_assert_uint_eq(offers.count, 3);
    offer_is(0, "data", OFFER_UNMET, 0, 2);
    offer_is(1, "funds", OFFER_MET, 1, 2);
    offer_is(2, "diplomacy", OFFER_UNNEEDED, 1, 0);
    ck_assert_uint_eq(offers.unmet, 1);
}
END_TEST

START_TEST(nobody_meets_its_own_need)
{
    rows_step(session, "partner-1 brings - funds", "partner-1 needs - funds", NULL);
    find();
    offer_is(0, "funds", OFFER_UNMET, 1, 1);
    rows_step(session, "partner-2 brings - funds", NULL);
    find();
    offer_is(0, "funds", OFFER_MET, 2, 1);
}
END_TEST

START_TEST(whoever_names_a_thing_twice_brings_it_once)
{
    rows_step(session, "partner-1 brings - Wissen, wissen,WISSEN", NULL);
    find();
    ck_assert_uint_eq(offers.count, 1);
    offer_is(0, "Wissen", OFFER_UNNEEDED, 1, 0);
}
END_TEST

START_TEST(a_part_of_a_word_is_another_thing)
{
    rows_step(session, "partner-1 needs - funds", "partner-2 brings - trust funds", NULL);
    find();
    ck_assert_uint_eq(offers.count, 2);
    ck_assert_uint_eq(offers.unmet, 1);
}
END_TEST

START_TEST(who_is_dropped_brings_nothing)
{
    rows_step(session, "partner-1 needs - funds", "partner-2 brings - funds",
              "partner-2 dropped - yes", NULL);
    find();
    offer_is(0, "funds", OFFER_UNMET, 0, 1);
}
END_TEST

Suite *suite_offers(void)
{
    Suite *const suite = suite_create("offers");
    TCase *const tcase = tcase_create("offers");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, nothing_is_matched_where_nothing_is_written);
    tcase_add_test(tcase, a_need_is_met_by_whoever_brings_it);
    tcase_add_test(tcase, unmet_needs_come_first_and_what_nobody_asked_for_last);
    tcase_add_test(tcase, nobody_meets_its_own_need);
    tcase_add_test(tcase, whoever_names_a_thing_twice_brings_it_once);
    tcase_add_test(tcase, a_part_of_a_word_is_another_thing);
    tcase_add_test(tcase, who_is_dropped_brings_nothing);
    suite_add_tcase(suite, tcase);
    return suite;
}
