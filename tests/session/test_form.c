#include <config.h>

#include "entente/session/type.h"
#include "rows.h"
#include "suites.h"

#include <stdio.h>

static struct session *session;

static void setup(void)
{
    session = rows_session();
}

static void teardown(void)
{
    session_close(session);
}

/* The types of partner-1, partner-2 …; NULL ends them. */
static void partners_are(const char *const *types)
{
    for (int i = 0; i < 4; i++) {
        char row[64];

        snprintf(row, sizeof row, "partner-%d type - %s", i + 1, *types != NULL ? *types++ : "");
        rows_step(session, row, NULL);
    }
}

static void form_is(const char *words, bool lone, const char *const *types)
{
    partners_are(types);
    struct partnership_form form = form_find(session);

    ck_assert_str_eq(form.words, words);
    ck_assert_int_eq(form.lone, lone);
    form_free(&form);
}

#define assert_form(words, lone, ...) form_is(words, lone, (const char *const[]){__VA_ARGS__, NULL})

static void code_is(const char *code, const char *const *types)
{
    partners_are(types);
    struct partnership_form form = form_find(session);

    ck_assert_str_eq(form.code, code);
    form_free(&form);
}

#define assert_code(code, ...) code_is(code, (const char *const[]){__VA_ARGS__, NULL})

START_TEST(every_form_has_a_code)
{
    assert_code("", "government");
    assert_code("government", "government", "government");
    assert_code("cso-levels", "cso-local", "cso-international");
    assert_code("government+cso", "cso-local", "government");
    assert_code("platform", "cso-local", "government", "funder");
}
END_TEST

START_TEST(one_partner_makes_no_form)
{
    assert_form("", false, NULL);
    assert_form("", true, "government");
    rows_step(session, "partner-2 name - River CSO", NULL);
    assert_form("", true, "government");
}
END_TEST

START_TEST(one_kind_is_named_with_its_levels)
{
    assert_form("between governments", false, "government", "government");
    assert_form("governments at different levels", false, "government", "local-government");
    assert_form("between CSOs", false, "cso-local", "cso-local", "cso-local");
    assert_form("CSOs at different levels", false, "cso-local", "cso-international");
    assert_form("between knowledge institutes", false, "knowledge-institute",
                "knowledge-institute");
}
END_TEST

START_TEST(two_kinds_are_named_in_one_order)
{
    assert_form("government – CSO", true, "government", "cso-local");
    assert_form("government – CSO", true, "cso-local", "government", "cso-national");
    assert_form("government – CSO", false, "cso-local", "government", "cso-national",
                "local-government");
    assert_form("CSO – knowledge institute", true, "knowledge-institute", "cso-national");
}
END_TEST

START_TEST(three_kinds_are_a_platform)
{
    assert_form("multi-stakeholder platform", true, "government", "commission", "cso-local");
    struct partnership_form form = form_find(session);
    ck_assert_uint_eq(form.kinds, 3);
    ck_assert(form.platform);
    ck_assert(form.government_cso);
    form_free(&form);
}
END_TEST

START_TEST(a_partner_that_was_dropped_does_not_count)
{
    assert_form("government – CSO", true, "government", "cso-local");
    rows_step(session, "partner-2 dropped - yes", NULL);
    struct partnership_form form = form_find(session);
    ck_assert_str_eq(form.words, "");
    ck_assert(!form.government_cso);
    form_free(&form);
}
END_TEST

START_TEST(every_type_of_partner_has_a_kind)
{
    for (const struct choice *type = schema_field(KIND_PARTNER, "type")->choices;
         type->code != NULL; type++) {
        assert_form("", true, type->code);
        struct partnership_form form = form_find(session);
        ck_assert_msg(form.kinds == 1, "%s", type->code);
        form_free(&form);
    }
}
END_TEST

Suite *suite_form(void)
{
    Suite *const suite = suite_create("form");
    TCase *const tcase = tcase_create("form");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, every_form_has_a_code);
    tcase_add_test(tcase, one_partner_makes_no_form);
    tcase_add_test(tcase, one_kind_is_named_with_its_levels);
    tcase_add_test(tcase, two_kinds_are_named_in_one_order);
    tcase_add_test(tcase, three_kinds_are_a_platform);
    tcase_add_test(tcase, a_partner_that_was_dropped_does_not_count);
    tcase_add_test(tcase, every_type_of_partner_has_a_kind);
    suite_add_tcase(suite, tcase);
    return suite;
}
