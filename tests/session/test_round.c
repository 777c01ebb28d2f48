#include <config.h>

#include "entente/session/round.h"
#include "entente/session/step.h"
#include "entente/session/views.h"
#include "rows.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

enum { PARTNERS = 6 };

static struct session *session;
static struct round *secret;
static uint32_t horizon;
static uint32_t before; /* rows */

static void setup(void)
{
    session = rows_session();
    rows_step(session, "factor-horizon name - Long-term horizon", "partner-1 type - cso-local",
              "partner-2 type - cso-local", "partner-3 type - cso-local",
              "partner-4 type - government", "partner-5 type - government",
              "partner-6 type - government", NULL);
    horizon = session_item(session, "factor-horizon");
}

static void teardown(void)
{
    round_free(secret);
    secret = NULL;
    session_close(session);
}

static void begin(void)
{
    secret = round_begin(session, horizon, "mark");
    ck_assert_ptr_nonnull(secret);
    before = session_rows(session);
}

static const struct choice *mark(const char *code)
{
    return schema_choice(schema_field(KIND_FACTOR, "mark"), code);
}

/* Whose turn it is gives the mark that goes with its number. */
static const char *mark_of(uint32_t partner)
{
    static const char *const marks[] = {"in-place", "partly", "not-in-place"};
    return marks[session_item_number(session, partner) % 3];
}

static void give_all(void)
{
    for (uint32_t partner; (partner = round_turn(secret)) != 0;)
        round_give(secret, mark(mark_of(partner)));
}

static void reveal(void)
{
    struct error err = {""};
    ck_assert_msg(round_reveal(secret, &err), "%s", err.text);
}

START_TEST(takes_two_at_the_table)
{
    rows_step(session, "partner-1 dropped - yes", "partner-2 dropped - yes",
              "partner-3 dropped - yes", "partner-4 left - 2026-11-23T10:00:00+01:00",
              "partner-5 left - 2026-11-23T10:00:00+01:00", NULL);
    ck_assert_ptr_null(round_begin(session, horizon, "mark"));
    rows_step(session, "partner-5 left - ", NULL);
    begin();
    ck_assert_uint_eq(round_count(secret), 2);
}
END_TEST

START_TEST(calls_everyone_once_in_an_order_of_its_own)
{
    bool differs = false;

    for (int times = 0; times < 40; times++) {
        unsigned called = 0;
        round_free(secret);
        begin();
        for (uint32_t i = 1; i <= PARTNERS; i++) {
            uint32_t number = session_item_number(session, round_turn(secret));
            called |= 1u << number;
            differs = differs || number != i;
            round_give(secret, NULL);
        }
        ck_assert_uint_eq(called, 0x7e);
        ck_assert_uint_eq(round_turn(secret), 0);
        ck_assert_uint_eq(round_given(secret), PARTNERS);
    }
    ck_assert(differs);
}
END_TEST

START_TEST(writes_nothing_before_the_end)
{
    begin();
    give_all();
    ck_assert_uint_eq(session_rows(session), before);
    ck_assert_uint_eq(views_given(session, horizon, "mark"), 0);
    round_free(secret);
    secret = NULL;
    ck_assert_uint_eq(session_rows(session), before);
    ck_assert_uint_eq(session_count(session, KIND_VOICE), 0);
}
END_TEST

START_TEST(writes_one_step_in_the_order_of_the_partners)
{
    struct log_row row;

    begin();
    give_all();
    uint32_t steps = session_steps(session);
    reveal();
    ck_assert_uint_eq(session_steps(session), steps + 1);
    ck_assert_uint_eq(session_rows(session), before + PARTNERS);
    for (uint32_t i = 1; i <= PARTNERS; i++) {
        ck_assert(session_row(session, before + i, &row));
        uint32_t partner = session_row_partner(session, before + i);
        ck_assert_uint_eq(session_item_number(session, partner), i);
        ck_assert_str_eq(row.value, mark_of(partner));
    }
}
END_TEST

START_TEST(who_gives_none_has_none_afterwards)
{
    rows_step(session, "factor-horizon mark partner-2 partly", NULL);
    begin();
    while (round_turn(secret) != 0)
        round_give(secret,
                   session_item_number(session, round_turn(secret)) == 2 ? NULL : mark("in-place"));
    reveal();
    ck_assert_str_eq(session_value(session, horizon, "mark", session_item(session, "partner-2")),
                     "");
    ck_assert_uint_eq(views_given(session, horizon, "mark"), PARTNERS - 1);
}
END_TEST

/* Whose row is where in the file, under rules that name nobody, over many rounds: were the rows in
 * the order of the partners, the first were always the same mark. */
START_TEST(voices_stand_in_an_order_that_says_nothing)
{
    unsigned firsts = 0;

    rows_step(session, "session attribution - type", NULL);
    for (int times = 0; times < 40; times++) {
        round_free(secret);
        begin();
        give_all();
        reveal();
        for (uint32_t seq = before + 1; seq <= session_rows(session); seq++) {
            struct log_row row;
            session_row(session, seq, &row);
            ck_assert_int_ne(session_item_kind(session, session_row_partner(session, seq)),
                             KIND_PARTNER);
            if (strcmp(row.field, "mark") != 0 || *row.value == '\0')
                continue;
            firsts |= 1u << (mark(row.value) - mark("in-place"));
            break;
        }
    }
    ck_assert_uint_eq(firsts, 7);
}
END_TEST

START_TEST(what_was_said_with_another_answer_goes_with_it)
{
    rows_step(session, "factor-horizon mark partner-1 not-in-place",
              "factor-horizon reason partner-1 No-money", "factor-horizon mark partner-2 in-place",
              "factor-horizon reason partner-2 We-plan", NULL);
    round_free(secret);
    begin();
    while (round_turn(secret) != 0)
        round_give(secret, mark("in-place"));
    reveal();
    ck_assert_str_eq(session_value(session, horizon, "reason", session_item(session, "partner-1")),
                     "");
    ck_assert_str_eq(session_value(session, horizon, "reason", session_item(session, "partner-2")),
                     "We-plan");
}
END_TEST

START_TEST(is_taken_back_where_names_were_kept)
{
    uint32_t reversed;
    struct error err;

    rows_step(session, "factor-horizon mark partner-1 in-place",
              "factor-horizon mark partner-2 partly", NULL);
    rows_step(session, "session attribution - none", NULL);
    round_free(secret);
    begin();
    for (size_t i = 0; i < PARTNERS; i++)
        round_give(secret, mark("not-in-place"));
    reveal();
    ck_assert_msg(session_undo(session, &reversed, &err), "%s", err.text);
    ck_assert_uint_eq(views_given(session, horizon, "mark"), 2);
    ck_assert_msg(session_redo(session, &reversed, &err), "%s", err.text);
    ck_assert_uint_eq(views_given(session, horizon, "mark"), PARTNERS);
}
END_TEST

START_TEST(a_second_round_takes_the_place_of_the_first)
{
    rows_step(session, "session attribution - none", NULL);
    for (int times = 0; times < 2; times++) {
        round_free(secret);
        begin();
        ck_assert_uint_eq(round_turn(secret), 0);
        for (size_t i = 0; i < PARTNERS; i++)
            round_give(secret, mark("partly"));
        reveal();
        ck_assert_uint_eq(views_given(session, horizon, "mark"), PARTNERS);
    }
}
END_TEST

START_TEST(views_that_were_kept_from_a_time_of_names_are_given_anew)
{
    const uint32_t first = session_item(session, "partner-1");
    struct error err;

    rows_step(session, "factor-horizon mark partner-1 in-place",
              "factor-horizon mark partner-2 partly", NULL);
    rows_step(session, "session attribution - type", NULL);
    ck_assert(session_set(session, horizon, "mark", first, "", NULL, &err));
    ck_assert_uint_eq(views_given(session, horizon, "mark"), 1);
    begin();
    give_all();
    reveal();
    ck_assert_uint_eq(views_given(session, horizon, "mark"), PARTNERS);
    ck_assert_str_eq(session_value(session, horizon, "mark", session_item(session, "partner-2")),
                     "");
}
END_TEST

Suite *suite_round(void)
{
    Suite *const suite = suite_create("round");
    TCase *const tcase = tcase_create("round");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, takes_two_at_the_table);
    tcase_add_test(tcase, calls_everyone_once_in_an_order_of_its_own);
    tcase_add_test(tcase, writes_nothing_before_the_end);
    tcase_add_test(tcase, writes_one_step_in_the_order_of_the_partners);
    tcase_add_test(tcase, who_gives_none_has_none_afterwards);
    tcase_add_test(tcase, voices_stand_in_an_order_that_says_nothing);
    tcase_add_test(tcase, what_was_said_with_another_answer_goes_with_it);
    tcase_add_test(tcase, is_taken_back_where_names_were_kept);
    tcase_add_test(tcase, a_second_round_takes_the_place_of_the_first);
    tcase_add_test(tcase, views_that_were_kept_from_a_time_of_names_are_given_anew);
    suite_add_tcase(suite, tcase);
    return suite;
}
