#include <config.h>

#include "entente/text/near.h"
#include "suites.h"

#include <string.h>

START_TEST(counts_slips)
{
    ck_assert_int_eq(near_distance("government", "government"), 0);
    ck_assert_int_eq(near_distance("goverment", "government"), 1);
    ck_assert_int_eq(near_distance("govrenment", "government"), 1);
    ck_assert_int_eq(near_distance("Governmet", "government"), 1);
    ck_assert_int_eq(near_distance("gvermnt", "government"), 3);
    ck_assert_int_eq(near_distance("bue", "due"), 1);
}
END_TEST

START_TEST(knows_a_beginning)
{
    ck_assert_int_eq(near_distance("kno", "knowledge-institute"), 1);
    ck_assert_int_eq(near_distance("kn", "knowledge-institute"), NEAR_NOT);
}
END_TEST

START_TEST(leaves_other_words_alone)
{
    ck_assert_int_eq(near_distance("", "due"), NEAR_NOT);
    ck_assert_int_eq(near_distance("to", "due"), NEAR_NOT);
    ck_assert_int_eq(near_distance("banana", "government"), NEAR_NOT);
}
END_TEST

START_TEST(takes_any_length)
{
    char typed[4096];

    memset(typed, 'd', sizeof typed - 1);
    typed[sizeof typed - 1] = '\0';
    ck_assert_int_eq(near_distance(typed, "due"), NEAR_NOT);
    typed[63] = '\0';
    ck_assert_int_eq(near_distance(typed, typed), 0);
    ck_assert_int_eq(near_distance(typed, "due"), NEAR_NOT);
}
END_TEST

Suite *suite_near(void)
{
    Suite *const suite = suite_create("near");
    TCase *const tcase = tcase_create("near");

    tcase_add_test(tcase, counts_slips);
    tcase_add_test(tcase, knows_a_beginning);
    tcase_add_test(tcase, leaves_other_words_alone);
    tcase_add_test(tcase, takes_any_length);
    suite_add_tcase(suite, tcase);
    return suite;
}
