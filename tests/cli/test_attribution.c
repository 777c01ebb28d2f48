#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "entente/session/schema.h"
#include "suites.h"

/* Under each rule of attribution, what the rule forbids is in no output of a session that was
 * recorded under it. */

static const char *const names[] = {"Ministry of Water", "Ana Ruiz",    "River CSO", "Bo Lind",
                                    "Marsh CSO",         "Given Mwale", NULL};

/* The label and the code of a type that one partner alone is of. */
static const char *const types[] = {"advisory commission", "\"commission\"", ",commission",
                                    "commission\n", NULL};

static void run(const char *const arguments[])
{
    struct program ran = program_run_to(-1, arguments);

    program_free(&ran);
}

#define RUN(...) run((const char *const[]){__VA_ARGS__, NULL})

/* What a facilitator may try: where the rule refuses a name, the partner is added without. */
static void record(const char *rule)
{
    char attribution[64];

    snprintf(attribution, sizeof attribution, "attribution=%s", rule);
    RUN("set", "m.csv", "session", attribution);
    RUN("add", "m.csv", "partner", "type=commission");
    RUN("add", "m.csv", "partner", "type=cso-local");
    RUN("add", "m.csv", "partner", "type=cso-local");
    RUN("set", "m.csv", "partner-1", "name=Ministry of Water");
    RUN("set", "m.csv", "partner-1", "people=Ana Ruiz");
    RUN("set", "m.csv", "partner-2", "name=River CSO");
    RUN("set", "m.csv", "partner-2", "people=Bo Lind");
    RUN("set", "m.csv", "partner-3", "name=Marsh CSO", "people=Given Mwale");
    for (int i = 1; i <= 3; i++) {
        char partner[16];
        snprintf(partner, sizeof partner, "partner-%d", i);
        RUN("set", "m.csv", "factor-horizon", "mark=partly", "reason=So it is.", "--partner",
            partner);
        RUN("set", "m.csv", "partnership", "position=3", "--partner", partner);
    }
    RUN("add", "m.csv", "dilemma", "text=Who pays?", "partners=partner-1,partner-2");
    RUN("set", "m.csv", "dilemma-1", "raised_by=partner-1");
    RUN("add", "m.csv", "agreement", "text=We meet.", "owner=partner-1");
    RUN("set", "m.csv", "agreement-1", "support=objects", "--partner", "partner-1");
    RUN("add", "m.csv", "expectation", "text=Rain.", "partner=partner-1");
    RUN("undo", "m.csv");
    RUN("redo", "m.csv");
    RUN("set", "m.csv", "partner-1", "left=9:00");
    RUN("set", "m.csv", "partner-1", "arrived=9:10");
    RUN("set", "m.csv", "partnership", "driver=funds", "goals_shared=assumed");
}

/* What goes on from it, for what compares the two. */
static void go_on(void)
{
    unlink("next.csv");
    RUN("new", "next.csv", "--follow-up", "m.csv", "--no-open");
    ck_assert_int_eq(access("next.csv", F_OK), 0);
    RUN("set", "next.csv", "factor-horizon", "mark=in-place");
}

static const char *const outputs[][COMMAND_MOST] = {
    {"show", "m.csv"},
    {"show", "m.csv", "--json"},
    {"show", "m.csv", "partner"},
    {"show", "m.csv", "partner-1"},
    {"show", "m.csv", "partner-1", "type"},
    {"show", "m.csv", "factor-horizon"},
    {"show", "m.csv", "dilemma-1"},
    {"show", "m.csv", "--partner", "partner-1"},
    {"list", "."},
    {"list", ".", "--json"},
    {"log", "m.csv"},
    {"log", "m.csv", "--json"},
    {"log", "m.csv", "partner-1"},
    {"replay", "m.csv"},
    {"room", "m.csv"},
    {"diff", "m.csv", "--from", "start"},
    {"diff", "m.csv", "--from", "start", "--json"},
    {"export", "m.csv", "--table", "log"},
    {"check", "m.csv"},
    {"agenda", "m.csv"},
    {"agenda", "m.csv", "--json"},
    {"insights", "m.csv"},
    {"insights", "m.csv", "--json"},
    {"summary", "m.csv", "--full"},
    {"summary", "m.csv", "--brief"},
    {"summary", "m.csv", "--full", "--format", "markdown"},
    {"summary", "m.csv", "--full", "--format", "html"},
    {"summary", "m.csv", "--full", "--format", "json"},
    {"summary", "m.csv"},
    {"catch-up", "m.csv"},
    {"catch-up", "m.csv", "--partner", "partner-1"},
    {"trend", "m.csv", "next.csv"},
    {"trend", "m.csv", "next.csv", "--json"},
    {"diff", "m.csv", "next.csv"},
    {"show", "next.csv"},
    {"redact", "m.csv", "dilemma-1", "text"},
};

enum { OUTPUTS = sizeof outputs / sizeof *outputs };

static void assert_absent(const char *text, const char *const words[], const char *where)
{
    for (; *words != NULL; words++) {
        const char *const found = strstr(text, *words);
        ck_assert_msg(found == NULL, "in what %s printed: %.200s", where, found);
    }
}

#if HAVE_PDF
/* What a reader of PDF reads in the summary. */
static void assert_pdf_lacks(const char *const words[])
{
    char *text = NULL;
    size_t size = 0;

    RUN("summary", "m.csv", "--full", "-o", "m.pdf", "--force");
    FILE *const reader = popen("pdftotext -enc UTF-8 m.pdf -", "r");
    ck_assert_ptr_nonnull(reader);
    ck_assert_int_gt(getdelim(&text, &size, '\0', reader), 0);
    ck_assert_int_eq(pclose(reader), 0);
    ck_assert_ptr_nonnull(strstr(text, "Agreements"));
    assert_absent(text, words, "the summary as PDF");
    free(text);
}
#endif

static void assert_no_output_has(const char *const words[])
{
    go_on();
#if HAVE_PDF
    assert_pdf_lacks(words);
#endif
    for (size_t i = 0; i < OUTPUTS; i++) {
        struct program ran = program_run_to(-1, outputs[i]);
        assert_absent(ran.out, words, outputs[i][0]);
        assert_absent(ran.err, words, outputs[i][0]);
        program_free(&ran);
    }
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++) {
        struct program ran =
            program_run("export", "m.csv", "--table", schema_kind((enum kind)kind)->code, NULL);
        assert_absent(ran.out, words, "export");
        program_free(&ran);
    }
}

static void assert_file_lacks(const char *const words[])
{
    size_t len;
    char *const file = command_get("m.csv", &len);

    assert_absent(file, words, "the file");
    free(file);
}

static void assert_shown(const char *words)
{
    struct program ran = program_run("show", "m.csv", NULL);

    ck_assert_msg(strstr(ran.out, words) != NULL, "%s", ran.out);
    program_free(&ran);
}

static void assert_nothing_to_take_out(void)
{
    struct program ran = program_run("redact", "m.csv", "--rule", NULL);

    assert_absent(ran.out, names, "redact");
    assert_absent(ran.err, names, "redact");
    program_free(&ran);
}

START_TEST(without_attribution_no_name_is_anywhere)
{
    record("none");
    assert_file_lacks(names);
    assert_nothing_to_take_out();
    assert_no_output_has(names);
    assert_no_output_has(types);
    assert_no_output_has((const char *const[]){"objects, partner", "\"partner-1\":", NULL});
    assert_no_output_has((const char *const[]){"local CSO", NULL});
    assert_shown("recorded, not shown");
}
END_TEST

START_TEST(by_type_the_only_one_of_a_type_is_not_named_by_it)
{
    record("type");
    assert_file_lacks(names);
    assert_nothing_to_take_out();
    assert_no_output_has(names);
    assert_no_output_has(types);
    assert_shown("local CSO");
}
END_TEST

START_TEST(by_organisation_and_by_name_names_stand)
{
    record(_i == 0 ? "organisation" : "name");
    struct program ran = program_run("summary", "m.csv", "--format", "json", NULL);
    ck_assert((strstr(ran.out, "Ana Ruiz") != NULL) == (_i == 1));
    program_free(&ran);
    assert_shown("Ministry of Water");
    assert_shown("advisory commission");
}
END_TEST

START_TEST(what_is_taken_out_by_the_rule_is_nowhere)
{
    record("organisation");
    RUN("set", "m.csv", "session", "attribution=none");
    RUN("redact", "m.csv", "--rule", "--confirm=m.csv");
    assert_file_lacks(names);
    assert_no_output_has(names);
    assert_no_output_has(types);
}
END_TEST

START_TEST(what_stays_in_the_file_is_in_no_output)
{
    record("organisation");
    RUN("set", "m.csv", "session", _i == 0 ? "attribution=none" : "attribution=type");
    assert_no_output_has(names);
    assert_no_output_has(types);
    assert_no_output_has((const char *const[]){"objects, partner", "\"partner-1\":", NULL});
    if (_i == 1)
        assert_shown("partner 2 (local CSO)");
    RUN("set", "m.csv", "session", "attribution=organisation");
    assert_shown("Ministry of Water");
}
END_TEST

START_TEST(a_session_with_names_does_not_give_away_one_without)
{
    record("organisation");
    go_on();
    RUN("set", "next.csv", "session", "attribution=none");
    for (int i = 0; i < 2; i++) {
        struct program ran =
            program_run("diff", i == 0 ? "m.csv" : "next.csv", i == 0 ? "next.csv" : "m.csv", NULL);
        assert_absent(ran.out, names, "diff");
        ck_assert_ptr_nonnull(strstr(ran.out, "without names"));
        program_free(&ran);
    }
}
END_TEST

START_TEST(who_is_named_with_an_agreement_is_not_numbered)
{
    record("none");
    assert_shown("partner 1");
    RUN("set", "m.csv", "agreement-1", "owner_person=Eva Holm");
    struct program ran = program_run("show", "m.csv", "agreement-1", NULL);
    ck_assert_ptr_nonnull(strstr(ran.out, "Eva Holm"));
    ck_assert_ptr_null(strstr(ran.out, "partner 1"));
    program_free(&ran);
    RUN("redact", "m.csv", "--rule", "--confirm", "m.csv");
    assert_file_lacks((const char *const[]){"agreement-1,owner,,partner-1", NULL});
}
END_TEST

Suite *suite_attribution(void)
{
    Suite *const suite = suite_create("attribution");
    TCase *const tcase = tcase_create("attribution");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, command_begin, NULL);
    tcase_add_test(tcase, without_attribution_no_name_is_anywhere);
    tcase_add_test(tcase, by_type_the_only_one_of_a_type_is_not_named_by_it);
    tcase_add_loop_test(tcase, by_organisation_and_by_name_names_stand, 0, 2);
    tcase_add_test(tcase, a_session_with_names_does_not_give_away_one_without);
    tcase_add_test(tcase, who_is_named_with_an_agreement_is_not_numbered);
    tcase_add_test(tcase, what_is_taken_out_by_the_rule_is_nowhere);
    tcase_add_loop_test(tcase, what_stays_in_the_file_is_in_no_output, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
