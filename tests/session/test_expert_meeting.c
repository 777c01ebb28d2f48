#include <config.h>

#include "entente/log/row.h"
#include "entente/session/check.h"
#include "entente/session/offers.h"
#include "entente/session/views.h"
#include "files.h"
#include "runner.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The session to practise on: that it is whole, and has something of everything. */

static struct session *meeting;

static const char *path(void)
{
    return runner_source("sessions/expert-meeting.csv");
}

static void setup(void)
{
    struct error err = {""};

    meeting = session_open(path(), LOG_READ, &err);
    ck_assert_str_eq(err.text, "");
}

static void teardown(void)
{
    session_close(meeting);
}

static const char *value(uint32_t item, const char *field)
{
    return session_value(meeting, item, field, 0);
}

static bool is(uint32_t item, const char *field, const char *code)
{
    return strcmp(value(item, field), code) == 0;
}

/* How many items of the kind have that value; any where it is NULL. */
static int count(enum kind kind, const char *field, const char *code)
{
    int found = 0;

    for (uint32_t item = 0; (item = session_next(meeting, kind, item)) != 0;)
        found += code != NULL ? is(item, field, code) : *value(item, field) != '\0';
    return found;
}

/* How many cells of any view have that value. */
static int count_views(enum kind kind, const char *field, const char *code)
{
    struct cell_view view;
    int found = 0;

    for (uint32_t item = 0; (item = session_next(meeting, kind, item)) != 0;)
        for (uint32_t cell = 0; views_next(meeting, item, field, &cell, &view);)
            found += strcmp(view.value, code) == 0;
    return found;
}

static int count_differing(enum kind kind, const char *field)
{
    int found = 0;

    for (uint32_t item = 0; (item = session_next(meeting, kind, item)) != 0;)
        found += views_differ(meeting, item, field);
    return found;
}

static int count_rows(const char *field)
{
    struct log_row row;
    int found = 0;

    for (uint32_t seq = 1; session_row(meeting, seq, &row); seq++)
        found += strcmp(row.item, "log") == 0 && strcmp(row.field, field) == 0;
    return found;
}

static void print_finding(void *context, const struct finding *finding)
{
    (void)context;
    fprintf(stderr, "%lu: %s %s\n", finding->line, finding->what, finding->fix);
}

START_TEST(has_no_fault)
{
    struct error err = {""};
    size_t found = 0;

    ck_assert(check_file(path(), print_finding, NULL, &found, &err));
    ck_assert_uint_eq(found, 0);
}
END_TEST

START_TEST(is_written_as_the_program_writes)
{
    char *const content = files_read(path());
    struct log_row row;
    char *written;
    size_t size;
    FILE *const out = open_memstream(&written, &size);

    log_header_write(out);
    for (uint32_t seq = 1; session_row(meeting, seq, &row); seq++)
        log_row_write(out, &row);
    fclose(out);
    ck_assert(strcmp(content, written) == 0);
    free(written);
    free(content);
}
END_TEST

START_TEST(has_a_beginning_and_an_end)
{
    const uint32_t session = session_item(meeting, "session");
    static const char *const fields[] = {"title", "question",    "country",     "place",     "date",
                                         "phase", "facilitator", "review_date", "review_how"};

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        ck_assert_str_ne(value(session, fields[i]), "");
    ck_assert(is(session, "attribution", "organisation"));
    ck_assert_int_eq(count_rows("started"), 1);
    ck_assert_int_eq(count_rows("closed"), 1);
    ck_assert_int_ge(count_rows("bookmark"), 3);
    ck_assert_int_ge(count_rows("undid"), 3);
    ck_assert_uint_ge(session_rows(meeting), 450);
    ck_assert_uint_le(session_rows(meeting), 750);
}
END_TEST

START_TEST(has_partners_of_many_kinds)
{
    static const char *const types[] = {"government",        "cso-local",           "cso-national",
                                        "cso-international", "knowledge-institute", "commission"};
    struct offer_list offers = offers_find(meeting);

    ck_assert_uint_eq(session_count(meeting, KIND_PARTNER), 7);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        ck_assert_int_ge(count(KIND_PARTNER, "type", types[i]), 1);
    ck_assert_int_eq(count(KIND_PARTNER, "second_type", "funder"), 1);
    ck_assert_int_eq(count(KIND_PARTNER, "goal", NULL), 7);
    ck_assert_int_eq(count(KIND_PARTNER, "shortcomings", NULL), 6);
    ck_assert_int_eq(count(KIND_PARTNER, "arrived", NULL), 1);
    ck_assert_int_eq(count(KIND_PARTNER, "left", NULL), 2);
    ck_assert_uint_eq(offers.unmet, 1);
    ck_assert_str_eq(offers.entries[0].what, "convening");
    offers_free(&offers);
}
END_TEST

START_TEST(says_what_the_partnership_is)
{
    static const char *const fields[] = {
        "needed",         "called",          "position",
        "equality",       "accountability",  "autonomy",
        "driver",         "goals_shared",    "goal",
        "vision",         "horizon_years",   "since",
        "secured_until",  "competing",       "funding_cycle_months",
        "stance",         "disagree_inside", "disagree_outside",
        "critical_role",  "agreed_upfront",  "roles_defined",
        "type_overruled", "missing_partner"};
    const uint32_t partnership = session_item(meeting, "partnership");

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        ck_assert_str_ne(value(partnership, fields[i]), "");
    ck_assert(views_differ(meeting, partnership, "position"));
    ck_assert(views_differ(meeting, partnership, "driver"));
    ck_assert_str_eq(
        session_value(meeting, partnership, "driver", session_item(meeting, "partner-4")), "funds");
    ck_assert_int_lt(atoi(value(partnership, "funding_cycle_months")),
                     12 * atoi(value(partnership, "horizon_years")));
}
END_TEST

START_TEST(marks_every_factor_and_differs_on_it)
{
    ck_assert_int_eq(count(KIND_FACTOR, "mark", NULL), 7);
    ck_assert_int_eq(count(KIND_FACTOR, "note", NULL), 7);
    ck_assert_int_eq(count_differing(KIND_FACTOR, "mark"), 7);
    ck_assert_int_ge(count(KIND_ASPECT, "mark", NULL), 10);
    ck_assert_int_ge(count_views(KIND_FACTOR, "mark", "not-relevant"), 1);
    ck_assert_int_ge(count(KIND_EXPERIENCE, "outcome", "worked"), 1);
    ck_assert_int_ge(count(KIND_EXPERIENCE, "outcome", "mixed"), 1);
    ck_assert_int_ge(count(KIND_EXPERIENCE, "outcome", "did-not"), 1);
    ck_assert_uint_eq((uint32_t)count(KIND_EXPERIENCE, "because", NULL),
                      session_count(meeting, KIND_EXPERIENCE));
    ck_assert_int_ge(count(KIND_EXPECTATION, "realistic", "no"), 1);
}
END_TEST

START_TEST(leaves_four_dilemmas_differently)
{
    ck_assert_uint_eq(session_count(meeting, KIND_DILEMMA), 4);
    ck_assert_int_eq(count(KIND_DILEMMA, "pull_a", NULL), 4);
    ck_assert_int_eq(count(KIND_DILEMMA, "pull_b", NULL), 4);
    ck_assert_int_eq(count(KIND_DILEMMA, "raised_by", NULL), 4);
    ck_assert_int_eq(count(KIND_DILEMMA, "partners", NULL), 4);
    ck_assert_int_eq(count(KIND_DILEMMA, "status", ""), 1); /* open */
    ck_assert_int_eq(count(KIND_DILEMMA, "status", "accepted"), 1);
    ck_assert_int_eq(count(KIND_DILEMMA, "status", "handled"), 1);
    ck_assert_int_eq(count(KIND_DILEMMA, "status", "passed-on"), 1);
    ck_assert_int_eq(count(KIND_DILEMMA, "agreement", NULL), 1);
}
END_TEST

START_TEST(agrees_and_keeps_the_dissent)
{
    ck_assert_int_eq(count(KIND_AGREEMENT, "type", "agree-to-disagree"), 1);
    ck_assert_int_ge(count(KIND_AGREEMENT, "type", "action"), 2);
    ck_assert_int_eq(count(KIND_AGREEMENT, "owner", NULL), count(KIND_AGREEMENT, "type", "action"));
    ck_assert_int_eq(count(KIND_AGREEMENT, "due", NULL), count(KIND_AGREEMENT, "type", "action"));
    ck_assert_int_eq(count(KIND_AGREEMENT, "status", ""), 1); /* proposed */
    ck_assert_int_eq(count(KIND_AGREEMENT, "replaced_by", NULL), 1);
    ck_assert_int_ge(count_views(KIND_AGREEMENT, "support", "object"), 1);
    ck_assert_int_ge(count_views(KIND_AGREEMENT, "support", "stand-aside"), 1);
    ck_assert_int_eq(count(KIND_NOTE, "type", "parked"), 1);
    ck_assert_int_eq(count(KIND_NOTE, "type", "lesson"), 1);
    ck_assert_int_eq(count(KIND_NOTE, "private", "yes"), 1);
}
END_TEST

Suite *suite_expert_meeting(void)
{
    Suite *const suite = suite_create("expert-meeting");
    TCase *const tcase = tcase_create("expert-meeting");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, has_no_fault);
    tcase_add_test(tcase, is_written_as_the_program_writes);
    tcase_add_test(tcase, has_a_beginning_and_an_end);
    tcase_add_test(tcase, has_partners_of_many_kinds);
    tcase_add_test(tcase, says_what_the_partnership_is);
    tcase_add_test(tcase, marks_every_factor_and_differs_on_it);
    tcase_add_test(tcase, leaves_four_dilemmas_differently);
    tcase_add_test(tcase, agrees_and_keeps_the_dissent);
    suite_add_tcase(suite, tcase);
    return suite;
}
