#include <config.h>

#include "drafts.h"
#include "suites.h"

START_TEST(keeps_one_text_under_a_name)
{
    struct drafts drafts = {0};

    ck_assert_ptr_null(drafts_find(&drafts, "note"));
    drafts_keep(&drafts, "note", "half a");
    drafts_keep(&drafts, "title", "Rivers");
    drafts_keep(&drafts, "note", "half a sentence");
    ck_assert_str_eq(drafts_find(&drafts, "note"), "half a sentence");
    ck_assert_str_eq(drafts_find(&drafts, "title"), "Rivers");
    drafts_free(&drafts);
    ck_assert_ptr_null(drafts_find(&drafts, "note"));
}
END_TEST

START_TEST(forgets)
{
    struct drafts drafts = {0};

    drafts_keep(&drafts, "note", NULL);
    drafts_keep(&drafts, "note", "half a");
    drafts_keep(&drafts, "note", NULL);
    ck_assert_ptr_null(drafts_find(&drafts, "note"));
    drafts_keep(&drafts, "note", "again");
    ck_assert_str_eq(drafts_find(&drafts, "note"), "again");
    drafts_free(&drafts);
}
END_TEST

Suite *suite_drafts(void)
{
    Suite *suite = suite_create("drafts");
    TCase *tcase = tcase_create("drafts");

    tcase_add_test(tcase, keeps_one_text_under_a_name);
    tcase_add_test(tcase, forgets);
    suite_add_tcase(suite, tcase);
    return suite;
}
