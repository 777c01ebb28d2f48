#include <config.h>

#include "entente/session/insight.h"
#include "entente/session/type.h"
#include "rows.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct session *session;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "partner-1 name - Ministry", "partner-2 name - Alliance",
              "factor-relations name - Relations", "aspect-division name - Division", NULL);
}

static void teardown(void)
{
    session_close(session);
}

static void set(const char *place, const char *value)
{
    char row[96];

    snprintf(row, sizeof row, "%s %s", place, value);
    rows_step(session, row, NULL);
}

/* --- The truth table: every combination of what the rules look at. */

enum input {
    FUNDER,
    RELATIONS,
    DIVISION,
    OWN_DRIVER,
    POSITION,
    GOALS_SHARED,
    DRIVER,
    AUTONOMY,
    ACCOUNTABILITY,
    EQUALITY,
    INPUTS
};

static const struct {
    const char *place;
    const char *values[8];
} inputs[INPUTS] = {
    [FUNDER] = {"partner-2 second_type -", {"", "funder"}},
    [RELATIONS] = {"factor-relations mark -", {"partly", "in-place"}},
    [DIVISION] = {"aspect-division mark -", {"", "not-in-place"}},
    [OWN_DRIVER] = {"partnership driver partner-1", {"goals", "funds"}},
    [POSITION] = {"partnership position -", {"", "1", "2", "3", "4", "5"}},
    [GOALS_SHARED] = {"partnership goals_shared -", {"", "confirmed", "assumed", "not-shared"}},
    [DRIVER] = {"partnership driver -", {"", "goals", "funds", "both", "other"}},
    [AUTONOMY] = {"partnership autonomy -", {"", "yes", "partly", "no"}},
    [ACCOUNTABILITY] = {"partnership accountability -", {"", "mutual", "one-way", "none"}},
    [EQUALITY] = {"partnership equality -", {"", "yes", "partly", "no"}},
};

/* The values of one combination, as numbers of the lists above. */
static int at[INPUTS];

/* The rules once more, by the numbers of the values: yes and mutual are 1, no is 3, one-way 2. */
static const char *expected(void)
{
    const bool fails[] = {at[EQUALITY] == 3, at[ACCOUNTABILITY] >= 2, at[AUTONOMY] == 3};
    const int failing = fails[0] + fails[1] + fails[2];
    const int holding = (at[EQUALITY] == 1) + (at[ACCOUNTABILITY] == 1) + (at[AUTONOMY] == 1);
    const bool blank =
        at[EQUALITY] * at[ACCOUNTABILITY] * at[AUTONOMY] * at[DRIVER] * at[GOALS_SHARED] == 0;

    if (at[FUNDER] == 1 && at[ACCOUNTABILITY] == 2 && at[DRIVER] == 2)
        return "donorship";
    if (at[RELATIONS] == 1 && at[GOALS_SHARED] == 3 && at[ACCOUNTABILITY] == 3 && at[DIVISION] == 1)
        return "friends";
    if (failing > 1 || ((at[POSITION] == 1 || at[POSITION] == 2) && holding < 2))
        return "transactional";
    if (blank)
        return "undecided";
    if (failing > 0 || holding < 2)
        return "not-yet";
    if (at[GOALS_SHARED] == 1 && (at[DRIVER] == 1 || at[DRIVER] == 3) && at[OWN_DRIVER] == 0)
        return "strategic";
    return "partnership";
}

static int blanks(void)
{
    return (at[EQUALITY] == 0) + (at[ACCOUNTABILITY] == 0) + (at[AUTONOMY] == 0) +
           (at[DRIVER] == 0) + (at[GOALS_SHARED] == 0);
}

static int count_side(const struct partnership_type *type, enum reason_side side)
{
    int count = 0;

    for (size_t i = 0; i < type->count; i++)
        count += type->reasons[i].side == side;
    return count;
}

/* A reason names a cell that is blank where it is missing, and not blank otherwise. */
static void check_places(const struct partnership_type *type)
{
    for (size_t i = 0; i < type->count; i++) {
        const struct reason *const reason = &type->reasons[i];
        const char *const value =
            session_value(session, reason->item, reason->field, reason->partner);

        ck_assert_int_eq(*value == '\0', reason->side == REASON_MISSING);
        if (i > 0)
            ck_assert_int_le(type->reasons[i - 1].side, reason->side);
    }
}

static void check_combination(void)
{
    struct partnership_type type = type_find(session);
    const char *const wanted = expected();

    if (strcmp(type.code, wanted) != 0)
        ck_abort_msg("funder %d relations %d division %d own %d position %d goals %d driver %d "
                     "autonomy %d accountability %d equality %d: %s, not %s",
                     at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], at[8], at[9],
                     type.code, wanted);
    ck_assert_int_eq(count_side(&type, REASON_MISSING), blanks());
    ck_assert_msg(strcmp(wanted, "undecided") == 0 || count_side(&type, REASON_FOR) > 0, "%s",
                  wanted);
    check_places(&type);
    type_free(&type);
}

static void check_from(int input)
{
    if (input == INPUTS) {
        check_combination();
        return;
    }
    for (int i = 0; i == 0 || inputs[input].values[i] != NULL; i++) {
        set(inputs[input].place, inputs[input].values[i]);
        at[input] = i;
        check_from(input + 1);
    }
}

/* The first input is set apart, so that the table is checked by halves, side by side. */
START_TEST(the_first_rule_that_matches_gives_the_code)
{
    at[FUNDER] = _i;
    set(inputs[FUNDER].place, inputs[FUNDER].values[_i]);
    check_from(FUNDER + 1);
}
END_TEST

/* --- The rest. */

static void type_is(const char *code)
{
    struct partnership_type type = type_find(session);

    ck_assert_str_eq(type.code, code);
    type_free(&type);
}

static void answer_strategic(void)
{
    rows_step(session, "partnership equality - yes", "partnership accountability - mutual",
              "partnership autonomy - partly", "partnership driver - goals",
              "partnership goals_shared - confirmed", NULL);
}

/* Whether a reason of that side has those words; *found receives it, without its words. */
static bool has_reason(enum reason_side side, const char *words, struct reason *found)
{
    struct partnership_type type = type_find(session);
    bool has = false;

    for (size_t i = 0; i < type.count && !has; i++) {
        *found = type.reasons[i];
        has = found->side == side && strcmp(found->words, words) == 0;
    }
    type_free(&type);
    return has;
}

/* As a spreadsheet may leave them: nothing is answered, and every insight still says something. */
START_TEST(codes_that_are_not_known_are_no_answers)
{
    struct insights *insights = insights_new();

    set("partnership equality -", "Yes");
    set("partnership accountability -", "Mutual");
    set("partnership autonomy -", "Yes");
    set("partnership driver -", "Both");
    set("partnership goals_shared -", "Assumed");
    set("partnership position -", "2nd");
    insights_update(insights, session);
    ck_assert_str_eq(insights_type(insights)->code, "undecided");
    ck_assert_uint_eq(insights_type(insights)->count, 5);
    insights_free(insights);
}
END_TEST

START_TEST(a_funder_counts_by_either_type)
{
    struct reason reason;

    answer_strategic();
    rows_step(session, "partnership accountability - one-way", "partnership driver - funds", NULL);
    type_is("not-yet");
    set("partner-2 type -", "funder");
    type_is("donorship");
    ck_assert(has_reason(REASON_FOR, "A funder is at the table: Alliance", &reason));
    ck_assert_str_eq(session_item_id(session, reason.item), "partner-2");
    ck_assert_str_eq(reason.field, "type");
    set("partner-2 dropped -", "yes");
    type_is("not-yet");
}
END_TEST

START_TEST(a_driver_of_their_own_is_named)
{
    struct reason reason;

    answer_strategic();
    type_is("strategic");
    set("partnership driver partner-1", "funds");
    type_is("partnership");
    ck_assert(has_reason(REASON_FOR, "Ministry is driven by funds", &reason));
    ck_assert_str_eq(session_item_id(session, reason.partner), "partner-1");
    ck_assert(has_reason(REASON_AGAINST, "The goals drive it", &reason));
    set("partner-1 dropped -", "yes");
    type_is("strategic");
}
END_TEST

START_TEST(nobody_is_named_where_the_rule_forbids_it)
{
    struct reason reason;

    answer_strategic();
    rows_step(session, "partnership driver partner-1 funds", "session attribution - none", NULL);
    ck_assert(has_reason(REASON_FOR, "One of the voices is driven by funds", &reason));
    rows_step(session, "partner-2 type - funder", "partnership accountability - one-way",
              "partnership driver - funds", NULL);
    ck_assert(has_reason(REASON_FOR, "A funder is at the table", &reason));
}
END_TEST

START_TEST(what_is_missing_is_named)
{
    struct reason reason;

    type_is("undecided");
    answer_strategic();
    set("partnership driver -", "");
    type_is("undecided");
    ck_assert(has_reason(REASON_MISSING, "The room has not said what drives it: goals or funds",
                         &reason));
    ck_assert_str_eq(reason.field, "driver");
}
END_TEST

START_TEST(partners_do_not_answer_for_the_room)
{
    answer_strategic();
    rows_step(session, "partnership equality - ", "partnership equality partner-1 yes", NULL);
    type_is("undecided");
}
END_TEST

START_TEST(marks_that_were_dropped_do_not_count)
{
    rows_step(session, "factor-relations mark - in-place", "aspect-division mark - not-in-place",
              "partnership goals_shared - not-shared", "partnership accountability - none", NULL);
    type_is("friends");
    set("aspect-division dropped -", "yes");
    type_is("undecided");
}
END_TEST

START_TEST(the_label_is_that_of_the_code)
{
    struct partnership_type type = type_find(session);

    ck_assert_str_eq(type.label, "undecided");
    type_free(&type);
}
END_TEST

Suite *suite_type(void)
{
    Suite *const suite = suite_create("type");
    TCase *const table = tcase_create("table");
    TCase *const tcase = tcase_create("type");

    tcase_add_checked_fixture(table, setup, teardown);
    tcase_set_timeout(table, 120);
    tcase_add_loop_test(table, the_first_rule_that_matches_gives_the_code, 0, 2);
    suite_add_tcase(suite, table);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, codes_that_are_not_known_are_no_answers);
    tcase_add_test(tcase, a_funder_counts_by_either_type);
    tcase_add_test(tcase, a_driver_of_their_own_is_named);
    tcase_add_test(tcase, nobody_is_named_where_the_rule_forbids_it);
    tcase_add_test(tcase, what_is_missing_is_named);
    tcase_add_test(tcase, partners_do_not_answer_for_the_room);
    tcase_add_test(tcase, marks_that_were_dropped_do_not_count);
    tcase_add_test(tcase, the_label_is_that_of_the_code);
    suite_add_tcase(suite, tcase);
    return suite;
}
