#include <config.h>

#include "entente/report/facts.h"
#include "entente/text/mem.h"
#include "session/rows.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct session *session;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "factor-roles name - Roles", "factor-roles mark - partly",
              "factor-roles mark partner-1 in-place", "partner-1 name - Ministry",
              "partner-1 type - government", "note-1 text - Secret", "note-1 private - yes",
              "note-1 type - parked", NULL);
}

static void teardown(void)
{
    session_close(session);
}

static char *facts(void)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    facts_write_json(out, session);
    mem_stream_end(out);
    return text;
}

static void holds(const char *words, bool wanted)
{
    char *text = facts();

    ck_assert_msg((strstr(text, words) != NULL) == wanted, "%s: %s in %s",
                  wanted ? "missing" : "must not be", words, text);
    free(text);
}

START_TEST(they_begin_with_their_version)
{
    char *text = facts();

    ck_assert_int_eq(strncmp(text, "{\n  \"summary\": 1,\n", 18), 0);
    free(text);
}
END_TEST

START_TEST(views_stand_with_whose_they_are)
{
    holds("\"by\": \"partner-1\"", true);
    holds("\"differ\": [\n        \"mark\"\n      ]", true);
    holds("\"field\": \"mark\",\n          \"given\": ", true);
    holds("\"discussed\": true", true);
    holds("\"computed\": \"undecided\"", true);
    holds("\"form\": null", true);
}
END_TEST

START_TEST(private_notes_are_left_out)
{
    holds("Secret", false);
    holds("note-1", false);
    rows_step(session, "note-1 private - ", NULL);
    holds("Secret", true);
}
END_TEST

START_TEST(nobody_is_named_where_the_rule_forbids_it)
{
    rows_step(session, "session attribution - type", "partner-1 second_type - funder",
              "partnership driver partner-1 funds", NULL);
    holds("Ministry", false);
    holds("\"by\": \"", false);
    holds("government", false);
    holds("\"funder\"", false);
    holds("\"mark\": \"in-place\"", true);
    rows_step(session, "partner-2 type - government", NULL);
    holds("\"type\": \"government\"", true);
}
END_TEST

START_TEST(what_the_answers_say_together_is_told_by_code)
{
    rows_step(session, "partnership goals_shared - assumed", "partnership driver partner-1 funds",
              NULL);
    holds("\"code\": \"goals-assumed\"", true);
    holds("\"severity\": \"talk\"", true);
    holds("\"item\": \"partner-1\", \"field\": \"needs\"", false);
}
END_TEST

Suite *suite_facts(void)
{
    Suite *const suite = suite_create("facts");
    TCase *const tcase = tcase_create("facts");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, they_begin_with_their_version);
    tcase_add_test(tcase, views_stand_with_whose_they_are);
    tcase_add_test(tcase, private_notes_are_left_out);
    tcase_add_test(tcase, nobody_is_named_where_the_rule_forbids_it);
    tcase_add_test(tcase, what_the_answers_say_together_is_told_by_code);
    suite_add_tcase(suite, tcase);
    return suite;
}
