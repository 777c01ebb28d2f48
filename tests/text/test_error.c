#include <config.h>

#include "entente/text/error.h"
#include "suites.h"

#include <string.h>

/* `count` times `character`, as one error. */
static struct error error_of(const char *character, int count)
{
    char text[2048] = "";
    struct error err;

    for (int i = 0; i < count; i++)
        strcat(text, character);
    error_set(&err, "%s", text);
    return err;
}

START_TEST(formats_and_returns_false)
{
    struct error err;

    ck_assert(!error_set(&err, "%s:%d: no such field", "a.csv", 12));
    ck_assert_str_eq(err.text, "a.csv:12: no such field");
}
END_TEST

START_TEST(takes_no_place)
{
    ck_assert(!error_set(NULL, "nobody %s", "reads this"));
}
END_TEST

START_TEST(wraps_its_own_text)
{
    struct error err;

    error_set(&err, "no such field");
    error_set(&err, "line %d: %s", 3, err.text);
    ck_assert_str_eq(err.text, "line 3: no such field");
}
END_TEST

START_TEST(keeps_what_just_fits)
{
    ck_assert_uint_eq(strlen(error_of("a", 511).text), 511);
    ck_assert_uint_eq(strlen(error_of("a", 512).text), 511);
}
END_TEST

START_TEST(cuts_between_characters)
{
    ck_assert_uint_eq(strlen(error_of("é", 300).text), 510);
    ck_assert_uint_eq(strlen(error_of("€", 300).text), 510);
    ck_assert_uint_eq(strlen(error_of("𝄞", 300).text), 508);
    ck_assert_str_eq(error_of("𝄞", 300).text + 504, "𝄞");
}
END_TEST

Suite *suite_error(void)
{
    Suite *const suite = suite_create("error");
    TCase *const tcase = tcase_create("error");

    tcase_add_test(tcase, formats_and_returns_false);
    tcase_add_test(tcase, takes_no_place);
    tcase_add_test(tcase, wraps_its_own_text);
    tcase_add_test(tcase, keeps_what_just_fits);
    tcase_add_test(tcase, cuts_between_characters);
    suite_add_tcase(suite, tcase);
    return suite;
}
