#include <config.h>

#include <stdlib.h>

#include "entente/report/facts.h"
#include "entente/report/json.h"
#include "entente/report/table.h"
#include "entente/text/mem.h"
#include "hostile.h"
#include "make-session.h"
#include "reader.h"
#include "suites.h"

enum { TEXTS = 10000 };

static struct random random_state;
static struct wanted wanted;
static struct session *session;

static void setup(void)
{
    random_state = (struct random){2026};
    session = NULL;
}

static void teardown(void)
{
    wanted_free(&wanted);
    session_close(session);
}

/* Notes of hostile texts. */
static void make_notes(void)
{
    session = session_new();
    for (int i = 1; i <= TEXTS; i++) {
        char *const text = hostile_text(&random_state, HOSTILE_UTF8);
        char *const id = mem_printf("note-%d", i);

        make_row(session, id, "text", "", text, 0);
        wanted_add(&wanted, text);
        free(id);
        free(text);
    }
}

START_TEST(every_text_comes_back_from_the_facts)
{
    make_notes();
    FILE *const out = reader_file("out.json");

    facts_write_json(out, session);
    ck_assert_int_eq(fclose(out), 0);
    reader_check("json", "out.json", &wanted);
}
END_TEST

START_TEST(every_text_comes_back_from_a_table)
{
    make_notes();
    FILE *const out = reader_file("out.csv");

    table_write(out, session, KIND_NOTE);
    ck_assert_int_eq(fclose(out), 0);
    reader_check("csv", "out.csv", &wanted);
}
END_TEST

START_TEST(json_is_valid_whatever_the_bytes)
{
    FILE *const out = reader_file("out.json");
    struct json json = json_on(out);

    json_array(&json);
    for (int i = 0; i < TEXTS; i++) {
        char *const text = hostile_text(&random_state, HOSTILE_BYTES);

        json_text(&json, text);
        wanted_add(&wanted, text);
        free(text);
    }
    json_array_end(&json);
    ck_assert_int_eq(fclose(out), 0);
    reader_check("json-texts", "out.json", &wanted);
}
END_TEST

Suite *suite_facts(void)
{
    Suite *const suite = suite_create("facts");
    TCase *const tcase = tcase_create("facts");

    tcase_set_timeout(tcase, 120);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, every_text_comes_back_from_the_facts);
    tcase_add_test(tcase, every_text_comes_back_from_a_table);
    tcase_add_test(tcase, json_is_valid_whatever_the_bytes);
    suite_add_tcase(suite, tcase);
    return suite;
}
