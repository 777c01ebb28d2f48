#include <config.h>

#include "entente/session/insight.h"
#include "insight-rules.h"
#include "rows.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MOST = 16, CASES_MOST = 8 };

/* Each rule: a state in which it speaks, what it says and where; single rows after which it is
 * silent because the answer is another one; and others because the answer is blank. */
static const struct rule_case {
    const char *code;
    const char *rows[ROWS_MOST];
    const char *words;
    const char *place; /* ITEM.FIELD */
    const char *silent[CASES_MOST];
    const char *blank[CASES_MOST];
} cases[] = {
    {"review-overdue",
     {"session review_date - 2026-11-22"},
     "The review of 2026-11-22 is overdue",
     "session.review_date",
     {"session review_date - 2026-11-23", "session review_date - 2027-01-01"},
     {"session review_date - "}},
    {"no-review-date",
     {"agreement-1 text - Share data", "agreement-1 status - agreed"},
     "No day is set to look again at how it goes",
     "session.review_date",
     {"session review_date - 2027-05-01", "agreement-1 status - withdrawn",
      "agreement-1 dropped - yes"},
     {"agreement-1 status - "}},
    {"expectations-differ",
     {"expectation-1 text - Funds", "expectation-1 partner - partner-1",
      "expectation-2 text - Access", "expectation-2 partner - partner-2"},
     "Partners expect different things: read the 2 expectations side by side",
     "expectation-1.text",
     {"expectation-2 text - Funds", "expectation-2 partner - partner-1",
      "expectation-2 dropped - yes"},
     {"expectation-2 partner - ", "expectation-1 partner - "}},
    {"expectation-unrealistic",
     {"expectation-1 text - All is done by May", "expectation-1 realistic - no",
      "agreement-1 text - Share data"},
     "Expectation 1 is not realistic, and no agreement says what to do about it",
     "expectation-1.realistic",
     {"agreement-1 addresses - factor-fit expectation-1", "expectation-1 realistic - partly",
      "expectation-1 realistic - yes"},
     {"expectation-1 realistic - "}},
    {"all-international",
     {"partner-1 type - cso-international", "partner-2 type - multilateral"},
     "All partners are international",
     "partner-1.type",
     {"partner-2 type - cso-local", "partner-2 second_type - government", "partner-2 type - funder",
      "partner-2 dropped - yes"},
     {"partner-1 type - ", "partner-2 type - "}},
    {"no-local-partner",
     {"partner-1 type - cso-international", "partner-2 type - knowledge-institute"},
     "No local partner is at the table, as far as their types tell",
     "partner-1.type",
     {"partner-2 type - community", "partner-2 second_type - cso-local", "partner-1 type - network",
      "partner-2 type - multilateral"},
     {"partner-1 type - ", "partner-2 type - "}},
    {"need-unmet",
     {"partner-1 needs - Funds", "partner-2 brings - Knowledge, Diplomacy"},
     "Nobody brings what is needed: \u201CFunds\u201D",
     "partner-1.needs",
     {"partner-2 brings - knowledge; funds"},
     {"partner-1 needs - ", "partner-2 brings - "}},
    {"need-unmet",
     {"partner-1 needs - Funds", "partner-1 brings - funds", "partner-2 brings - Knowledge"},
     "Nobody else brings what is needed: \u201Cfunds\u201D",
     "partner-1.needs",
     {"partner-2 brings - knowledge; funds"},
     {"partner-1 needs - ", "partner-2 brings - "}},
    {"brought-twice",
     {"partner-1 brings - Knowledge", "partner-2 brings - funds, knowledge"},
     "2 partners bring the same: \u201CKnowledge\u201D",
     "partner-1.brings",
     {"partner-1 brings - Diplomacy"},
     {"partner-1 brings - ", "partner-2 brings - "}},
    {"strengths-only",
     {"partner-1 strengths - Reach", "partner-2 strengths - Standing"},
     "Strengths only: no partner has named a shortcoming",
     "partner-1.shortcomings",
     {"partner-2 shortcomings - Slow", "partnership competing - yes"},
     {"partner-1 strengths - ", "partner-2 strengths - "}},
    {"strengths-while-competing",
     {"partner-1 strengths - Reach", "partner-2 strengths - Standing",
      "partnership competing - some"},
     "A picture of strengths only, as is typical while partners compete for funds",
     "partner-1.shortcomings",
     {"partner-1 shortcomings - Slow", "partnership competing - no"},
     {"partner-1 strengths - ", "partnership competing - "}},
    {"strengths-while-competing",
     {"partner-1 strengths - Reach", "partner-2 strengths - Standing",
      "factor-resources mark - not-in-place"},
     "A picture of strengths only, as is typical while partners compete for funds",
     "partner-1.shortcomings",
     {"factor-resources mark - partly"},
     {"factor-resources mark - "}},
    {"not-needed",
     {"partnership needed - another-form"},
     "The room says that a partnership is not needed for this goal",
     "partnership.needed",
     {"partnership needed - yes", "partnership needed - unknown"},
     {"partnership needed - "}},
    {"called-otherwise",
     {"partnership called - A Partnership for water", "partnership equality - no",
      "partnership accountability - none"},
     "They call it \u201CA Partnership for water\u201D; by the answers it is: transactional "
     "relation",
     "partnership.called",
     {"partnership called - contract", "partnership equality - yes"},
     {"partnership called - ", "partnership equality - "}},
    {"called-otherwise",
     {"partnership called - strategic partnership", "partnership equality - yes",
      "partnership accountability - mutual", "partnership autonomy - yes",
      "partnership driver - other", "partnership goals_shared - confirmed"},
     "They call it \u201Cstrategic partnership\u201D; by the answers it is: partnership, not (yet) "
     "strategic",
     "partnership.called",
     {"partnership called - partnership", "partnership driver - goals"},
     {"partnership driver - ", "partnership autonomy - "}},
    {"positions-spread",
     {"partnership position partner-1 2", "partnership position partner-2 4"},
     "The partners place it from 2 to 4: ask what they see",
     "partnership.position",
     {"partnership position partner-1 3", "partner-1 dropped - yes"},
     {"partnership position partner-1 ", "partnership position partner-2 "}},
    {"position-conflict",
     {"partnership position - 4", "partnership autonomy - no"},
     "The room places it at 4, near a partnership, and yet one of the three tests fails",
     "partnership.position",
     {"partnership position - 3", "partnership autonomy - partly", "partnership autonomy - yes"},
     {"partnership position - ", "partnership autonomy - "}},
    {"position-conflict",
     {"partnership position - 1", "partnership autonomy - yes", "partnership equality - yes"},
     "The room places it at 1, near a transaction, and yet the tests of a partnership hold",
     "partnership.position",
     {"partnership position - 3", "partnership autonomy - partly",
      "partnership accountability - none"},
     {"partnership position - ", "partnership autonomy - "}},
    {"not-a-partnership",
     {"partnership equality - no", "partnership accountability - one-way"},
     "By the answers this is a transactional relation, not a partnership",
     "partnership.equality",
     {"partnership equality - yes", "partnership accountability - mutual"},
     {"partnership equality - ", "partnership accountability - "}},
    {"not-a-partnership",
     {"partnership equality - partly", "partnership accountability - mutual",
      "partnership autonomy - partly", "partnership driver - goals",
      "partnership goals_shared - confirmed"},
     "By the answers this is not (yet) a partnership",
     "partnership.equality",
     {"partnership equality - yes"},
     {"partnership equality - ", "partnership driver - "}},
    {"donorship",
     {"partner-2 type - funder", "partnership accountability - one-way",
      "partnership driver - funds"},
     "This looks like \u201Cdonorship\u201D: a funder at the table, accountability one way, driven "
     "by funds",
     "partnership.driver",
     {"partner-2 type - network", "partnership accountability - mutual",
      "partnership driver - both"},
     {"partner-2 type - ", "partnership accountability - ", "partnership driver - "}},
    {"friends",
     {"factor-relations mark - in-place", "partnership goals_shared - not-shared",
      "partnership accountability - none", "aspect-division mark - not-in-place"},
     "This looks like \u201Cfriends\u201D: good relations, but no shared goal, no accountability, "
     "no division of roles",
     "partnership.goals_shared",
     {"factor-relations mark - partly", "partnership goals_shared - assumed",
      "partnership accountability - one-way", "aspect-division mark - partly"},
     {"factor-relations mark - ", "partnership goals_shared - ", "partnership accountability - ",
      "aspect-division mark - "}},
    {"driven-by-funds",
     {"partnership driver partner-1 goals", "partnership driver partner-2 funds"},
     "1 of 2 partners is driven by funds",
     "partnership.driver",
     {"partnership driver partner-2 both", "partner-2 dropped - yes"},
     {"partnership driver partner-2 "}},
    {"driven-by-funds",
     {"partnership driver partner-2 funds"},
     "The only one who said what drives them is driven by funds",
     "partnership.driver",
     {"partnership driver partner-2 goals"},
     {"partnership driver partner-2 "}},
    {"goals-assumed",
     {"partnership goals_shared - assumed"},
     "The shared goals are only assumed: have each partner say its own aloud",
     "partnership.goals_shared",
     {"partnership goals_shared - confirmed", "partnership goals_shared - not-shared"},
     {"partnership goals_shared - "}},
    {"own-goals",
     {"partnership goals_shared - confirmed", "partner-1 goal - Clean water",
      "partner-2 goal - More members"},
     "2 partners wrote down a goal of their own: read them side by side",
     "partnership.goals_shared",
     {"partnership goals_shared - not-shared", "partner-2 goal - Clean water"},
     {"partnership goals_shared - ", "partner-2 goal - ", "partner-1 goal - "}},
    {"missing-partner",
     {"partnership missing_partner - The farmers"},
     "Should be part of it and is not: The farmers",
     "partnership.missing_partner",
     {NULL},
     {"partnership missing_partner - "}},
    {"resources-end-early",
     {"session date - 2026-11-23", "partnership secured_until - 2028-06-30",
      "partnership horizon_years - 10"},
     "Resources are secured until 2028-06-30, the horizon reaches to 2036",
     "partnership.secured_until",
     {"partnership secured_until - 2036-11-23", "partnership horizon_years - 1"},
     {"partnership secured_until - ", "partnership horizon_years - "}},
    {"cycle-shorter",
     {"partnership funding_cycle_months - 18", "partnership horizon_years - 10"},
     "A round of funding lasts 18 months, the horizon is 10 years",
     "partnership.funding_cycle_months",
     {"partnership funding_cycle_months - 120", "partnership horizon_years - 1"},
     {"partnership funding_cycle_months - ", "partnership horizon_years - "}},
    {"competing",
     {"partnership competing - yes", "dilemma-1 text - Who speaks?"},
     "Partners compete for funds, and no dilemma says what that does to their strengths and roles",
     "partnership.competing",
     {"partnership competing - no", "dilemma-1 factor - factor-resources",
      "dilemma-1 factor - aspect-no-competition"},
     {"partnership competing - "}},
    {"dissent-not-agreed-upfront",
     {"partnership agreed_upfront - no", "agreement-1 text - Share data",
      "agreement-1 support partner-2 object"},
     "Partners disagree, and nothing was agreed upfront about how they may",
     "partnership.agreed_upfront",
     {"partnership agreed_upfront - yes", "agreement-1 support partner-2 live-with",
      "agreement-1 status - withdrawn", "agreement-1 dropped - yes"},
     {"partnership agreed_upfront - ", "agreement-1 support partner-2 "}},
    {"dissent-not-agreed-upfront",
     {"partnership agreed_upfront - no", "agreement-1 text - We differ",
      "agreement-1 type - agree-to-disagree"},
     "Partners disagree, and nothing was agreed upfront about how they may",
     "partnership.agreed_upfront",
     {"agreement-1 type - action"},
     {"agreement-1 type - "}},
    {"not-agreed-upfront",
     {"partnership agreed_upfront - no", "agreement-1 text - Share data",
      "agreement-1 support partner-2 fine"},
     "Nothing is agreed upfront about how the partners may disagree",
     "partnership.agreed_upfront",
     {"partnership agreed_upfront - yes", "agreement-1 support partner-2 object"},
     {"partnership agreed_upfront - "}},
    {"platform-without-room",
     {"partner-1 type - government", "partner-2 type - cso-local", "partner-3 name - Bank",
      "partner-3 type - funder", "partnership disagree_outside - no"},
     "A platform with no room to disagree contradicts itself",
     "partnership.disagree_outside",
     {"partnership disagree_outside - with-notice", "partner-3 type - cso-national"},
     {"partnership disagree_outside - ", "partner-3 type - "}},
    {"autonomy-of-csos",
     {"partner-1 type - government", "partner-2 type - cso-local", "partnership autonomy - partly"},
     "A government and a CSO work together, and not all decide for themselves: can the CSO stay "
     "critical?",
     "partnership.autonomy",
     {"partnership autonomy - yes", "partner-2 type - network"},
     {"partnership autonomy - ", "partner-1 type - ", "partner-2 type - "}},
    {"autonomy-of-csos",
     {"partner-1 type - government", "partner-2 type - cso-local", "partnership autonomy - yes",
      "partnership critical_role - limited"},
     "A government and a CSO work together, and the room to stay critical is small",
     "partnership.critical_role",
     {"partnership critical_role - yes"},
     {"partnership critical_role - "}},
    {"horizon-without-vision",
     {"factor-horizon mark - in-place"},
     "The long-term horizon is in place, but nobody wrote the vision",
     "partnership.vision",
     {"partnership vision - Clean rivers", "factor-horizon mark - partly",
      "factor-horizon dropped - yes"},
     {"factor-horizon mark - "}},
    {"relations-without-direction",
     {"aspect-acquaintance mark - in-place", "aspect-direction mark - not-in-place"},
     "Relations are good, but there is no direction on goals and results",
     "aspect-direction.mark",
     {"aspect-direction mark - partly", "aspect-acquaintance mark - partly"},
     {"aspect-direction mark - ", "aspect-acquaintance mark - "}},
    {"relations-without-direction",
     {"factor-relations mark - in-place", "aspect-direction mark - not-in-place"},
     "Relations are good, but there is no direction on goals and results",
     "aspect-direction.mark",
     {"aspect-acquaintance mark - not-in-place"},
     {"factor-relations mark - "}},
    {"plan-without-relations",
     {"aspect-plan mark - in-place", "factor-relations mark - not-in-place"},
     "There is a detailed plan, but no relations to carry it",
     "aspect-plan.mark",
     {"aspect-plan mark - partly", "factor-relations mark - partly",
      "aspect-acquaintance mark - in-place"},
     {"aspect-plan mark - ", "factor-relations mark - "}},
    {"equal-not-responsible",
     {"partnership equality - yes", "partnership accountability - none"},
     "The partners are equals, but nobody is responsible",
     "partnership.accountability",
     {"partnership equality - partly", "partnership accountability - mutual"},
     {"partnership equality - ", "partnership accountability - "}},
    {"equal-not-responsible",
     {"aspect-equal mark - in-place", "aspect-division mark - not-in-place"},
     "The partners are equals, but nobody is responsible",
     "aspect-division.mark",
     {"aspect-equal mark - partly", "aspect-division mark - not-relevant"},
     {"aspect-equal mark - ", "aspect-division mark - "}},
    {"divided-not-equal",
     {"aspect-division mark - in-place", "partnership equality - no"},
     "Roles and tasks are divided, but the partners are not equals",
     "partnership.equality",
     {"aspect-division mark - partly", "partnership equality - partly"},
     {"aspect-division mark - ", "partnership equality - "}},
    {"experiences",
     {"experience-1 text - The well", "experience-1 factor - aspect-plan",
      "experience-1 outcome - worked", "experience-2 text - The road",
      "experience-2 factor - factor-relations", "experience-2 outcome - did-not"},
     "Relations, as it was lived: 1 worked, 0 mixed, 1 did not",
     "factor-relations.mark",
     {NULL},
     {NULL}},
    {"experiences",
     {"experience-1 text - The well", "experience-1 factor - factor-relations",
      "experience-1 outcome - mixed"},
     "Relations, as it was lived: 0 worked, 1 mixed, 0 did not",
     "factor-relations.mark",
     {"experience-1 dropped - yes"},
     {"experience-1 outcome - ", "experience-1 factor - "}},
    {"theory-only",
     {"factor-horizon mark - in-place", "experience-1 text - The well",
      "experience-1 factor - factor-relations"},
     "Horizon is marked, with nothing but theory behind it: no experience tells about it",
     "factor-horizon.mark",
     {"experience-1 factor - factor-horizon", "experience-1 dropped - yes",
      "factor-horizon mark - not-relevant"},
     {"factor-horizon mark - ", "experience-1 factor - "}},
    {"moved",
     {"factor-horizon last_mark - partly", "factor-horizon mark - in-place"},
     "Horizon: last time partly in place, now in place",
     "factor-horizon.mark",
     {"factor-horizon mark - partly"},
     {"factor-horizon mark - ", "factor-horizon last_mark - "}},
};

enum { CASES = sizeof cases / sizeof *cases };

static struct session *session;
static struct insights *insights;

static void setup(void)
{
    session = rows_session();
    insights = insights_new();
    rows_step(session, "partner-1 name - Ministry", "partner-2 name - Alliance",
              "factor-horizon name - Horizon", "factor-relations name - Relations",
              "factor-resources name - Resources", "aspect-acquaintance name - Acquaintance",
              "aspect-direction name - Direction", "aspect-plan name - Plan",
              "aspect-plan factor - factor-relations", "aspect-equal name - Equal",
              "aspect-division name - Division", NULL);
}

static void teardown(void)
{
    insights_free(insights);
    session_close(session);
}

/* The insight of that code; NULL when there is none. */
static const struct insight *find(const char *code)
{
    insights_update(insights, session);
    for (size_t i = 0; i < insights_count(insights); i++)
        if (strcmp(insights_get(insights, i)->rule->code, code) == 0)
            return insights_get(insights, i);
    return NULL;
}

static void is_silent(const char *code, const char *row)
{
    const struct insight *const insight = find(code);

    ck_assert_msg(insight == NULL, "%s speaks after \"%s\": %s", code, row,
                  insight != NULL ? insight->words : "");
}

static void place_is(const struct insight *insight, const char *place)
{
    char found[64];

    snprintf(found, sizeof found, "%s.%s", session_item_id(session, insight->place.item),
             insight->place.field);
    ck_assert_str_eq(found, place);
    ck_assert_int_eq(insights_about(insights, insight->place.item, insight->place.field),
                     insight->rule->severity);
}

static void begin(const struct rule_case *rule)
{
    for (size_t i = 0; i < ROWS_MOST && rule->rows[i] != NULL; i++) {
        if (i == 0)
            is_silent(rule->code, "nothing");
        rows_step(session, rule->rows[i], NULL);
    }
}

static void speaks(const struct rule_case *rule)
{
    const struct insight *const insight = find(rule->code);

    ck_assert_msg(insight != NULL, "%s is silent", rule->code);
    ck_assert_str_eq(insight->words, rule->words);
    place_is(insight, rule->place);
}

START_TEST(speaks_when_the_answers_say_so)
{
    begin(&cases[_i]);
    speaks(&cases[_i]);
}
END_TEST

static void silent_after(const struct rule_case *rule, const char *const *rows)
{
    for (size_t i = 0; i < CASES_MOST && rows[i] != NULL; i++) {
        begin(rule);
        speaks(rule);
        rows_step(session, rows[i], NULL);
        is_silent(rule->code, rows[i]);
        teardown();
        setup();
    }
}

START_TEST(keeps_silent_when_they_say_otherwise)
{
    silent_after(&cases[_i], cases[_i].silent);
}
END_TEST

START_TEST(keeps_silent_when_an_answer_is_blank)
{
    silent_after(&cases[_i], cases[_i].blank);
}
END_TEST

START_TEST(every_rule_is_tried)
{
    for (size_t i = 0; i < insight_row_count; i++) {
        size_t at = 0;

        while (at < CASES && strcmp(cases[at].code, insight_rows[i].rule.code) != 0)
            at++;
        ck_assert_msg(at < CASES, "%s", insight_rows[i].rule.code);
    }
}
END_TEST

/* --- Together. */

static void same_insights(const struct insights *a, const struct insights *b)
{
    ck_assert_uint_eq(insights_count(a), insights_count(b));
    for (size_t i = 0; i < insights_count(a); i++) {
        ck_assert_str_eq(insights_get(a, i)->words, insights_get(b, i)->words);
        ck_assert_uint_eq(insights_get(a, i)->input_count, insights_get(b, i)->input_count);
    }
    ck_assert_str_eq(insights_type(a)->code, insights_type(b)->code);
}

/* Through all cases, one row after another, back and forth. */
START_TEST(kept_ones_are_those_that_are_found_anew)
{
    for (size_t i = 0; i < CASES; i++)
        for (size_t row = 0; row < ROWS_MOST && cases[i].rows[row] != NULL; row++) {
            struct insights *const anew = insights_new();

            rows_step(session, cases[i].rows[row], NULL);
            insights_update(insights, session);
            insights_update(anew, session);
            same_insights(insights, anew);
            insights_free(anew);
        }
    for (uint32_t position = session_steps(session); position > 0; position--) {
        struct insights *const anew = insights_new();

        session_seek(session, position);
        insights_update(insights, session);
        insights_update(anew, session);
        same_insights(insights, anew);
        insights_free(anew);
    }
}
END_TEST

START_TEST(the_strongest_comes_first)
{
    for (size_t i = 0; i < CASES; i++)
        begin(&(struct rule_case){.rows = {[0] = cases[i].rows[0]}, .code = "none"});
    rows_step(session, "partnership agreed_upfront - no", "agreement-1 support partner-1 object",
              NULL);
    insights_update(insights, session);
    ck_assert_uint_gt(insights_count(insights), 4);
    ck_assert_int_eq(insights_get(insights, 0)->rule->severity, INSIGHT_STRONG);
    for (size_t i = 1; i < insights_count(insights); i++)
        ck_assert_int_ge(insights_get(insights, i - 1)->rule->severity,
                         insights_get(insights, i)->rule->severity);
}
END_TEST

/* --- Nobody is named. */

static void names_nobody(const char *text)
{
    static const char *const forbidden[] = {"Ministry", "Alliance",  "Bank",
                                            "funder",   "overnment", "CSO",
                                            "farmers",  "partner 1", "partner 2"};

    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
        ck_assert_msg(strstr(text, forbidden[i]) == NULL, "%s: %s", text, forbidden[i]);
}

START_TEST(names_nobody_where_the_rule_forbids_it)
{
    rows_step(session, _i == 0 ? "session attribution - type" : "session attribution - none", NULL);
    for (size_t i = 0; i < CASES; i++) {
        for (size_t row = 0; row < ROWS_MOST && cases[i].rows[row] != NULL; row++)
            rows_step(session, cases[i].rows[row], NULL);
        insights_update(insights, session);
        for (size_t k = 0; k < insights_count(insights); k++)
            names_nobody(insights_get(insights, k)->words);
    }
}
END_TEST

/* --- What an insight rests on. */

static void input_is(const struct insight *insight, size_t i, const char *words)
{
    ck_assert_uint_lt(i, insight->input_count);
    char *const found = insight_input_words(session, insight->inputs[i]);

    ck_assert_str_eq(found, words);
    free(found);
}

START_TEST(says_what_it_rests_on)
{
    rows_step(session, "factor-horizon mark - in-place", "partnership driver partner-2 funds",
              NULL);
    input_is(find("horizon-without-vision"), 0, "Vision: not said");
    input_is(find("horizon-without-vision"), 1, "Horizon, Mark: in place");
    input_is(find("driven-by-funds"), 1, "Alliance, Key driver: funds");
    rows_step(session, "session attribution - type", NULL);
    input_is(find("driven-by-funds"), 1, "a voice, Key driver: funds");
}
END_TEST

START_TEST(says_what_is_understood_without_being_said)
{
    rows_step(session, "agreement-1 text - We share the data", NULL);
    const uint32_t item = session_item(session, "agreement-1");
    char *const found = insight_input_words(session, (struct insight_place){item, "status", 0});

    ck_assert_str_eq(found, "agreement 1, Status: proposed");
    free(found);
}
END_TEST

/* The rows of these tests were written on the day after. */
START_TEST(the_past_is_judged_by_its_own_day)
{
    rows_step(session, "session review_date - 2026-11-23", NULL);
    rows_step(session, "session place - Utrecht", NULL);
    is_silent("review-overdue", "today");
    session_seek(session, session_steps(session) - 1);
    ck_assert_ptr_nonnull(find("review-overdue"));
}
END_TEST

Suite *suite_insight(void)
{
    Suite *const suite = suite_create("insight");
    TCase *const tcase = tcase_create("insight");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, speaks_when_the_answers_say_so, 0, CASES);
    tcase_add_loop_test(tcase, keeps_silent_when_they_say_otherwise, 0, CASES);
    tcase_add_loop_test(tcase, keeps_silent_when_an_answer_is_blank, 0, CASES);
    tcase_add_test(tcase, every_rule_is_tried);
    tcase_add_test(tcase, kept_ones_are_those_that_are_found_anew);
    tcase_add_test(tcase, the_strongest_comes_first);
    tcase_add_loop_test(tcase, names_nobody_where_the_rule_forbids_it, 0, 2);
    tcase_add_test(tcase, says_what_it_rests_on);
    tcase_add_test(tcase, says_what_is_understood_without_being_said);
    tcase_add_test(tcase, the_past_is_judged_by_its_own_day);
    suite_add_tcase(suite, tcase);
    return suite;
}
