#include <config.h>

#include "short-names.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/width.h"

enum { MOST = 40 };

static struct short_name names[MOST];

/* Shortens the names, which end with NULL; they are called "1", "2" … where nothing else is left.
 */
static size_t shorten(int columns, const char *const *full)
{
    static const char *const numbers[] = {"1", "2", "3", "4", "5", "6"};
    size_t count = 0;

    for (; full[count]; count++)
        names[count] = (struct short_name){.name = full[count], .instead = numbers[count]};
    short_names(names, count, columns);
    return count;
}

#define ASSERT_SHORT(columns, given, wanted)                                                  \
    do {                                                                                      \
        static const char *const given_[] = {given, NULL}, *const wanted_[] = {wanted, NULL}; \
        size_t count_ = shorten(columns, given_);                                             \
        for (size_t i_ = 0; i_ < count_; i_++)                                                \
            ck_assert_str_eq(names[i_].shortened, wanted_[i_]);                               \
        short_names_free(names, count_);                                                      \
    } while (0)
#define ALL(...) __VA_ARGS__

START_TEST(keeps_what_fits)
{
    ASSERT_SHORT(8, ALL("WWF", "CARE"), ALL("WWF", "CARE"));
}
END_TEST

START_TEST(clips_what_is_told_by_its_beginning)
{
    ASSERT_SHORT(8, ALL("Riverside Farmers", "Green Country Network"), ALL("Riversi…", "Green C…"));
}
END_TEST

START_TEST(takes_the_short_form_in_brackets)
{
    ASSERT_SHORT(8, ALL("Commission for Environmental Assessment (NCEA)", "Union (of long words)"),
                 ALL("NCEA", "Union (…"));
}
END_TEST

START_TEST(leaves_out_what_names_share)
{
    ASSERT_SHORT(8, ALL("Ministry of Environment", "Ministry of Finance", "Ministry of Water"),
                 ALL("Environ…", "Finance", "Water"));
}
END_TEST

START_TEST(tells_a_name_from_one_that_goes_on)
{
    ASSERT_SHORT(8, ALL("Farmers Union", "Farmers Union of the North"), ALL("Farmers…", "North"));
}
END_TEST

START_TEST(uses_the_number_for_names_that_are_the_same)
{
    ASSERT_SHORT(8, ALL("Municipality", "Municipality", "WWF"), ALL("1", "2", "WWF"));
}
END_TEST

START_TEST(measures_wide_letters)
{
    ASSERT_SHORT(6, ALL("環境省と水道局", "農林水産省"), ALL("環境…", "農林…"));
}
END_TEST

START_TEST(never_exceeds_its_columns_and_never_looks_alike)
{
    static const char *const full[] = {"Ministry of Environment and Water",
                                       "Ministry of Environment and Forests",
                                       "Ministère de l'Environnement",
                                       "環境省",
                                       "Ministry",
                                       "M",
                                       NULL};
    for (int columns = 2; columns < 40; columns++) {
        size_t count = shorten(columns, full);
        for (size_t i = 0; i < count; i++) {
            ck_assert_int_le(width_of(names[i].shortened, strlen(names[i].shortened)), columns);
            for (size_t j = 0; j < i; j++)
                ck_assert_str_ne(names[i].shortened, names[j].shortened);
        }
        short_names_free(names, count);
    }
}
END_TEST

Suite *suite_short_names(void)
{
    Suite *suite = suite_create("short names");
    TCase *tcase = tcase_create("short names");

    tcase_add_test(tcase, keeps_what_fits);
    tcase_add_test(tcase, clips_what_is_told_by_its_beginning);
    tcase_add_test(tcase, takes_the_short_form_in_brackets);
    tcase_add_test(tcase, leaves_out_what_names_share);
    tcase_add_test(tcase, tells_a_name_from_one_that_goes_on);
    tcase_add_test(tcase, uses_the_number_for_names_that_are_the_same);
    tcase_add_test(tcase, measures_wide_letters);
    tcase_add_test(tcase, never_exceeds_its_columns_and_never_looks_alike);
    suite_add_tcase(suite, tcase);
    return suite;
}
