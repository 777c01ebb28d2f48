#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "program.h"
#include "suites.h"

/* Checks what a run left, and frees it. */
static void command_left(struct program ran, int status, const char *out, const char *err)
{
    ck_assert_str_eq(ran.err, err);
    ck_assert_str_eq(ran.out, out);
    ck_assert_int_eq(ran.status, status);
    program_free(&ran);
}

#define assert_says(out, ...) command_left(program_run(__VA_ARGS__, NULL), 0, out, "")
#define assert_fails(err, ...) command_left(program_run(__VA_ARGS__, NULL), 2, "", err)

static void does(struct program ran)
{
    ck_assert_str_eq(ran.err, "");
    ck_assert_int_eq(ran.status, 0);
    program_free(&ran);
}

#define assert_does(...) does(program_run(__VA_ARGS__, NULL))

/* Two partners, and a few answers. */
static void begin(void)
{
    ck_assert_int_eq(chdir(getenv("HOME")), 0);
    unlink("m.csv");
    assert_does("new", "m.csv", "--title", "Water");
    assert_does("add", "m.csv", "partner", "name=Ministry", "type=government");
    assert_does("add", "m.csv", "partner", "name=Bank", "type=funder");
    assert_does("set", "m.csv", "partnership", "equality=no", "accountability=one-way",
                "driver=both");
}

START_TEST(the_type_is_printed_with_its_reasons)
{
    begin();
    assert_says("Form: government \u2013 funder\n"
                "By the answers: transactional relation\n"
                "  for: The partners are not equals\n"
                "  for: Accountability goes one way\n"
                "  missing: The room has not said whether each partner can decide for itself\n"
                "  missing: The room has not said whether the goals are shared\n"
                "\n"
                "To talk about\n"
                "  By the answers this is a transactional relation, not a partnership\n"
                "    Equal relation: no\n"
                "    Accountability: one way\n",
                "insights", "m.csv");
}
END_TEST

START_TEST(the_room_may_overrule_it)
{
    begin();
    assert_does("set", "m.csv", "partnership", "type_overruled=partnership",
                "type_reason=It grew for years");
    struct program ran = program_run("insights", "m.csv", NULL);

    ck_assert_ptr_nonnull(strstr(ran.out, "By the answers: transactional relation\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "The room says otherwise: partnership, not (yet) "
                                          "strategic\n  It grew for years\n"));
    program_free(&ran);
}
END_TEST

START_TEST(an_earlier_moment_is_judged_by_its_answers)
{
    begin();
    assert_does("set", "m.csv", "partnership", "equality=yes");
    struct program now = program_run("insights", "m.csv", NULL);
    struct program then = program_run("insights", "m.csv", "--at", "start", NULL);

    ck_assert_ptr_nonnull(strstr(now.out, "By the answers: undecided\n"));
    ck_assert_ptr_nonnull(strstr(then.out,
                                 "missing: The room has not said whether the partners are "
                                 "equals\n"));
    ck_assert_ptr_null(strstr(then.out, "Form:"));
    program_free(&now);
    program_free(&then);
}
END_TEST

START_TEST(json_has_the_codes)
{
    begin();
    struct program ran = program_run("insights", "m.csv", "--json", NULL);

    ck_assert_ptr_nonnull(strstr(ran.out, "\"code\": \"transactional\""));
    ck_assert_ptr_nonnull(strstr(ran.out, "\"overruled\": null"));
    ck_assert_ptr_nonnull(strstr(ran.out, "\"code\": \"not-a-partnership\""));
    ck_assert_ptr_nonnull(strstr(ran.out, "\"severity\": \"talk\""));
    ck_assert_ptr_nonnull(strstr(ran.out, "\"field\": \"equality\""));
    program_free(&ran);
}
END_TEST

START_TEST(nobody_is_named_where_the_rule_forbids_it)
{
    begin();
    assert_does("set", "m.csv", "partnership", "driver=funds", "equality=");
    struct program set = program_run("set", "m.csv", "session", "attribution=none", NULL);
    ck_assert_int_eq(set.status, 0);
    program_free(&set);
    for (int json = 0; json <= 1; json++) {
        struct program ran = program_run("insights", "m.csv", json ? "--json" : NULL, NULL);

        ck_assert_ptr_nonnull(strstr(ran.out, "donorship"));
        ck_assert_ptr_null(strstr(ran.out, "Bank"));
        ck_assert_ptr_null(strstr(ran.out, "Ministry"));
        ck_assert_ptr_null(strstr(ran.out, "partner-2"));
        ck_assert_ptr_null(strstr(ran.out, "government"));
        program_free(&ran);
    }
}
END_TEST

START_TEST(what_is_wrong_is_said)
{
    begin();
    assert_fails("entente: none.csv: there is no such file. To begin one: entente new none.csv\n",
                 "insights", "none.csv");
    struct program ran = program_run("insights", "m.csv", "--at", "later", NULL);

    ck_assert_int_eq(ran.status, 2);
    ck_assert_ptr_nonnull(strstr(ran.err, "\"later\" is no moment of a session"));
    program_free(&ran);
}
END_TEST

Suite *suite_insights(void)
{
    Suite *const suite = suite_create("insights");
    TCase *const tcase = tcase_create("insights");

    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, the_type_is_printed_with_its_reasons);
    tcase_add_test(tcase, the_room_may_overrule_it);
    tcase_add_test(tcase, an_earlier_moment_is_judged_by_its_answers);
    tcase_add_test(tcase, json_has_the_codes);
    tcase_add_test(tcase, nobody_is_named_where_the_rule_forbids_it);
    tcase_add_test(tcase, what_is_wrong_is_said);
    suite_add_tcase(suite, tcase);
    return suite;
}
