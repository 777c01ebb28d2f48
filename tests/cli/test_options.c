#include <config.h>

#include "program.h"
#include "suites.h"

#include <string.h>

START_TEST(version_is_on_stdout)
{
    struct program ran = program_run("--version", NULL);

    ck_assert_int_eq(ran.status, 0);
    ck_assert_int_eq(strncmp(ran.out, PACKAGE_STRING "\n", strlen(PACKAGE_STRING) + 1), 0);
    ck_assert_str_eq(ran.err, "");
    program_free(&ran);
}
END_TEST

START_TEST(help_names_both_options)
{
    struct program ran = program_run("--help", NULL);

    ck_assert_int_eq(ran.status, 0);
    ck_assert_ptr_nonnull(strstr(ran.out, "--help"));
    ck_assert_ptr_nonnull(strstr(ran.out, "--version"));
    ck_assert_str_eq(ran.err, "");
    program_free(&ran);
}
END_TEST

START_TEST(unknown_option_is_trouble)
{
    struct program ran = program_run("--no-such-option", NULL);

    ck_assert_int_eq(ran.status, 2);
    ck_assert_str_eq(ran.out, "");
    ck_assert_ptr_nonnull(strstr(ran.err, "entente --help"));
    program_free(&ran);
}
END_TEST

Suite *suite_options(void)
{
    Suite *const suite = suite_create("options");
    TCase *const tcase = tcase_create("options");

    tcase_add_test(tcase, version_is_on_stdout);
    tcase_add_test(tcase, help_names_both_options);
    tcase_add_test(tcase, unknown_option_is_trouble);
    suite_add_tcase(suite, tcase);
    return suite;
}
