#include <config.h>

#include "runner.h"
#include "src/session/guide-data.h"
#include "suites.h"

#include <stdio.h>

START_TEST(is_the_file_byte_for_byte)
{
    FILE *const file = fopen(runner_source("sessions/guides/strategic-partnership.csv"), "rb");

    ck_assert_ptr_nonnull(file);
    for (size_t i = 0; i < guide_data_len; i++)
        ck_assert_int_eq(guide_data[i], getc(file));
    ck_assert_int_eq(getc(file), EOF);
    fclose(file);
}
END_TEST

Suite *suite_guide_data(void)
{
    Suite *const suite = suite_create("guide-data");
    TCase *const tcase = tcase_create("guide-data");

    tcase_add_test(tcase, is_the_file_byte_for_byte);
    suite_add_tcase(suite, tcase);
    return suite;
}
