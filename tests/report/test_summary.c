#include <config.h>

#include "entente/report/summary.h"
#include "entente/report/text.h"
#include "entente/text/mem.h"
#include "session/rows.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct session *session;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "session title - Water", "factor-horizon name - Long-term horizon",
              "factor-roles name - Complementary roles", "aspect-vision name - A clear vision",
              "aspect-vision factor - factor-horizon", "partner-1 name - Ministry",
              "partner-1 type - government", "partner-2 name - River CSO",
              "partner-2 type - cso-local", NULL);
}

static void teardown(void)
{
    session_close(session);
}

/* The summary as text, so wide that no line of a test is wrapped. */
static char *summary_of(enum summary_extent extent)
{
    const struct look look = {.columns = 200};
    struct document *document = summary_make(session, extent);
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    text_write(out, document, &look, NULL);
    mem_stream_end(out);
    document_free(document);
    return text;
}

static void says(enum summary_extent extent, const char *words, bool wanted)
{
    char *text = summary_of(extent);

    ck_assert_msg((strstr(text, words) != NULL) == wanted, "%s: \"%s\" in:\n%s",
                  wanted ? "missing" : "must not be", words, text);
    free(text);
}

static void assert_says(const char *words)
{
    says(SUMMARY_USUAL, words, true);
}

static void assert_silent(const char *words)
{
    says(SUMMARY_BRIEF, words, false);
    says(SUMMARY_USUAL, words, false);
    says(SUMMARY_FULL, words, false);
}

/* --- The whole. */

START_TEST(an_empty_session_says_what_was_not_discussed)
{
    session_close(session);
    session = rows_session();
    assert_says("A session without a title\n=====");
    assert_says("By the answers of the room: undecided");
    assert_says("No success factor is in this session.");
    assert_says("No dilemma was written down.");
    assert_says("Nothing was agreed yet.");
    assert_says("• No partner is at the table yet");
    assert_says("No day is set to look again at how it goes.");
}
END_TEST

START_TEST(the_sections_come_in_the_order_of_a_write_up)
{
    static const char *const order[] = {"Water\n===",
                                        "What the partnership is, and what it is not\n---",
                                        "What makes it work\n---",
                                        "Dilemmas\n---",
                                        "Agreements\n---",
                                        "Still open\n---",
                                        "Next evaluation\n---"};

    for (enum summary_extent extent = SUMMARY_BRIEF; extent <= SUMMARY_FULL; extent++) {
        char *text = summary_of(extent);
        const char *at = text;

        for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
            at = strstr(at, order[i]);
            ck_assert_msg(at != NULL, "%s", order[i]);
        }
        free(text);
    }
}
END_TEST

START_TEST(a_meeting_without_a_date_was_on_the_day_it_began)
{
    rows_step(session, "log started - 2026-11-27T09:10:00.000+01:00", "session place - Mongu",
              NULL);
    assert_says("2026-11-27 · Mongu");
    rows_step(session, "session date - 2026-11-26", NULL);
    assert_says("2026-11-26 · Mongu");
}
END_TEST

/* What a renderer relies on. */
static void check_document(const struct document *document)
{
    int level = 0;

    for (size_t i = 0; i < document->count; i++) {
        const struct block *block = &document->blocks[i];

        if (block->kind == BLOCK_HEADING) {
            ck_assert_int_le(block->heading.level, level + 1);
            level = block->heading.level;
            ck_assert_uint_lt(i + 1, document->count);
            ck_assert(document->blocks[i + 1].kind != BLOCK_HEADING ||
                      document->blocks[i + 1].heading.level > level);
        }
        if (block->kind == BLOCK_LIST)
            ck_assert_int_eq(block->list.items[0].depth, 0);
        if (block->kind == BLOCK_TABLE)
            ck_assert_uint_eq(block->table.cell_count % block->table.column_count, 0);
        for (size_t row = 0; block->kind == BLOCK_MATRIX && row < block->matrix.row_count; row++) {
            ck_assert_uint_eq(block->matrix.rows[row].count, block->matrix.column_count);
            for (size_t cell = 0; cell < block->matrix.column_count; cell++)
                ck_assert_uint_ge(block->matrix.rows[row].cells[cell].count, 1);
        }
    }
}

START_TEST(documents_keep_what_renderers_rely_on)
{
    rows_step(session, "factor-horizon mark partner-1 partly", "aspect-vision mark - in-place",
              "dilemma-1 text - Stay critical?", "agreement-1 text - We meet.",
              "agreement-1 support partner-2 object", "note-1 text - Said", NULL);
    for (enum summary_extent extent = SUMMARY_BRIEF; extent <= SUMMARY_FULL; extent++) {
        struct document *document = summary_make(session, extent);

        check_document(document);
        document_free(document);
    }
}
END_TEST

START_TEST(it_tells_of_the_moment_looked_at)
{
    rows_step(session, "session title - Fire", NULL);
    assert_says("Fire\n====");
    session_seek(session, 1);
    assert_says("Water\n=====");
}
END_TEST

/* --- Sections. */

START_TEST(the_occasion_names_those_at_the_table)
{
    rows_step(session, "session date - 2026-11-23", "session place - Utrecht",
              "session question - What works?", "partner-1 second_type - funder",
              "partner-1 people - Mutale", NULL);
    assert_says("2026-11-23 · Utrecht\n\nWhat works?\n\nAt the table: Ministry (national "
                "government, funder or donor); River CSO (local CSO)\n");
    assert_silent("Mutale");
    rows_step(session, "session attribution - name", NULL);
    assert_says("funder or donor): Mutale;");
}
END_TEST

START_TEST(the_type_stands_with_its_reasons_and_the_rooms_own)
{
    rows_step(session, "partnership equality - yes", "partnership accountability - mutual",
              "partnership autonomy - yes", "partnership driver - funds",
              "partnership goals_shared - confirmed", "partnership type_overruled - strategic",
              "partnership type_reason - We chose it.", NULL);
    assert_says("• Form: government – CSO\n");
    assert_says("• By the answers of the room: partnership, not (yet) strategic\n"
                "  – Speaks for it: The partners are equals; All partners answer to one another; "
                "Each partner decides for itself; Funds drive it\n"
                "  – Speaks against it: The goals are confirmed as shared\n");
    assert_says("• The room says otherwise: strategic partnership. We chose it.\n");
}
END_TEST

START_TEST(answers_stand_beside_the_views_of_partners)
{
    rows_step(session, "partnership accountability - one-way",
              "partnership accountable_to - the Agency",
              "partnership accountability partner-1 mutual",
              "partnership accountability partner-2 one-way",
              "partnership accountable_to partner-2 nobody", "partnership position - 3",
              "partnership position partner-2 2", NULL);
    assert_says("Accountability  one way: the Agency  ≠ mutual: Ministry; one way: River CSO\n");
    assert_says("Autonomy        not discussed\n");
    assert_says("• Accountable to: nobody – River CSO\n");
    assert_says("  2  River CSO\n  3  the room\n");
}
END_TEST

START_TEST(factors_tell_their_reasons_experiences_and_notes)
{
    rows_step(session, "factor-horizon mark - partly", "factor-horizon reason - Three years.",
              "factor-horizon note - See the plan.", "factor-horizon mark partner-2 not-in-place",
              "factor-horizon reason partner-2 No funds", "aspect-vision mark - in-place",
              "aspect-vision note - Written down", "experience-1 text - A joint plan",
              "experience-1 outcome - worked", "experience-1 because - We met",
              "experience-1 factor - factor-horizon", "experience-1 partner - partner-1",
              "note-1 text - Ask again", "note-1 about - factor-horizon",
              "note-1 raised_by - partner-2", NULL);
    assert_says("                       the room  Ministry  River CSO\n"
                "Long-term horizon   ≠  ◐         ·         ○\n"
                "  A clear vision       ●         ·         ·\n"
                "Complementary roles    ·         ·         ·\n");
    assert_says("• Partly in place: Long-term horizon\n• Views differ: Long-term horizon\n• Not "
                "discussed: Complementary roles\n");
    assert_says("• Long-term horizon ◐ partly in place: Three years. See the plan.\n"
                "  – The room says partly in place; 1 of 1 does not (1 of 2 given; no view: "
                "Ministry)\n"
                "  – River CSO ○ not in place: No funds\n"
                "  – worked: A joint plan Because: We met – Ministry\n"
                "  – Ask again – River CSO\n"
                "  – A clear vision ● in place: Written down\n");
}
END_TEST

START_TEST(what_was_said_about_an_aspect_stands_below_it)
{
    rows_step(session, "aspect-vision reason partner-2 Nobody wrote it", "note-1 text - Ask again",
              "note-1 about - aspect-vision", "experience-1 text - A joint plan",
              "experience-1 factor - aspect-vision", NULL);
    assert_says("• Long-term horizon\n"
                "  – A clear vision\n"
                "    – River CSO: Nobody wrote it\n"
                "    – experience: A joint plan\n"
                "    – Ask again\n");
}
END_TEST

START_TEST(what_is_blank_is_never_a_no)
{
    assert_silent("not in place");
    assert_says("• Not discussed: Long-term horizon, Complementary roles\n");
    assert_says("Equal relation  not discussed\n");
}
END_TEST

START_TEST(partners_tell_what_they_bring_and_need)
{
    rows_step(session, "partner-1 brings - diplomacy", "partner-2 needs - diplomacy, funds",
              "partner-2 shortcomings - Six people", NULL);
    assert_says("• Ministry\n  – Brings: diplomacy\n• River CSO\n  – Needs: diplomacy, funds\n"
                "  – Shortcomings: Six people\n• Needed, and brought by nobody else: funds\n");
    says(SUMMARY_BRIEF, "• Needed, and brought by nobody else: funds\n", true);
}
END_TEST

START_TEST(dilemmas_tell_both_pulls_and_the_handling)
{
    rows_step(session, "dilemma-3 text - Stay critical?", "dilemma-3 pull_a - Speak up",
              "dilemma-3 pull_b - Keep trust", "dilemma-3 partners - partner-1 partner-2",
              "dilemma-3 factor - factor-roles", "dilemma-3 raised_by - partner-2",
              "dilemma-3 status - handled", "dilemma-3 agreement - agreement-2",
              "dilemma-3 handling - Say it first", "agreement-2 text - Notice",
              "agreement-2 status - agreed", NULL);
    assert_says("3. Stay critical? – River CSO\n  – On the one hand: Speak up\n"
                "  – On the other hand: Keep trust\n  – Between: Ministry, River CSO\n"
                "  – Factor: Complementary roles\n"
                "  – Where it stands: handled by agreement 2. Say it first\n");
    says(SUMMARY_BRIEF, "3. Stay critical? – handled by agreement 2\n", true);
    rows_step(session, "agreement-2 status - proposed", NULL);
    says(SUMMARY_BRIEF, "3. Stay critical? – handled by agreement 2 (proposed)\n", true);
    rows_step(session, "dilemma-3 agreement - ", NULL);
    says(SUMMARY_BRIEF, "3. Stay critical? – handled\n", true);
    assert_says("where governments and CSOs work together");
}
END_TEST

START_TEST(agreements_keep_exact_words_and_dissent)
{
    rows_step(session, "agreement-1 text - We meet twice.\nIn May.", "agreement-1 status - agreed",
              "agreement-1 support partner-1 behind", "agreement-1 support partner-2 stand-aside",
              "agreement-1 reservation partner-2 Too often", "agreement-1 addresses - note-1",
              "note-1 text - How often?", "agreement-2 text - About the dam",
              "agreement-2 type - agree-to-disagree", "agreement-2 status - agreed",
              "agreement-3 text - Later", NULL);
    assert_says("Agreed\n1. “We meet twice.\n  In May.”\n"
                "  – Support: fully behind it: Ministry; stands aside: River CSO\n"
                "  – Reservation: River CSO (stands aside): Too often\n"
                "  – Addresses: “How often?”\n");
    assert_says("Agreed to disagree\n2. “About the dam”\n");
    assert_says("Proposed, not agreed yet\n3. “Later” (proposed)\n");
    says(SUMMARY_BRIEF, "  – Reservation: River CSO (stands aside): Too often\n", true);
    says(SUMMARY_BRIEF, "2. “About the dam” (agreed to disagree)\n", true);
    rows_step(session, "agreement-2 status - proposed", NULL);
    assert_says("2. “About the dam” (to disagree: proposed)\n");
    rows_step(session, "agreement-1 status - replaced", "agreement-1 replaced_by - agreement-3",
              NULL);
    assert_says("3. “Later” (proposed)\n  – Proposed in the place of: agreement 1: “We meet "
                "twice.\n    In May.”\n");
    rows_step(session, "agreement-3 status - agreed", NULL);
    says(SUMMARY_FULL, "Proposed in the place of", false);
}
END_TEST

START_TEST(what_only_partners_said_the_room_has_not)
{
    rows_step(session, "partnership driver partner-1 goals", "partnership driver partner-2 funds",
              NULL);
    assert_says("Key driver      the room has not said  ≠ ");
    assert_says("Autonomy        not discussed\n");
    says(SUMMARY_BRIEF, "Key driver: the room has not said (views differ)", true);
}
END_TEST

START_TEST(actions_are_grouped_by_owner)
{
    rows_step(session, "agreement-1 text - One", "agreement-1 type - action",
              "agreement-1 owner - partner-1", "agreement-1 status - agreed",
              "agreement-2 text - Two", "agreement-2 type - action", "agreement-2 status - agreed",
              "agreement-3 text - Three", "agreement-3 type - action", "agreement-3 status - done",
              "agreement-3 owner - partner-1", "agreement-3 due - 2026-12-01", NULL);
    assert_says("Actions, by owner\n1. Ministry, no date: “One”\n"
                "3. Ministry, by 2026-12-01: “Three” (done)\n"
                "2. nobody yet, no date: “Two”\n");
}
END_TEST

START_TEST(what_was_replaced_is_told_in_full_alone)
{
    rows_step(session, "agreement-1 text - Old", "agreement-1 status - replaced",
              "agreement-1 replaced_by - agreement-2", "agreement-2 text - New",
              "agreement-2 status - agreed", NULL);
    says(SUMMARY_USUAL, "“Old”", false);
    says(SUMMARY_FULL, "1. “Old” (replaced)\n  – Replaced by: agreement 2\n", true);
}
END_TEST

START_TEST(what_is_open_is_named)
{
    rows_step(session, "note-1 text - Who pays?", "note-1 type - parked",
              "note-1 raised_by - partner-1", "agreement-1 text - Do it",
              "agreement-1 type - action", "agreement-1 status - agreed", NULL);
    assert_says("• Parked: Who pays? – Ministry\n"
                "• Factors not discussed: Long-term horizon, Complementary roles\n");
    assert_says("• Agreement 1 has no owner\n• Agreement 1 has no date\n");
}
END_TEST

START_TEST(what_the_answers_say_together_advises)
{
    assert_silent("What the answers say together");
    rows_step(session, "partnership goals_shared - assumed", "partner-1 brings - funds",
              "partner-2 brings - funds", NULL);
    says(SUMMARY_BRIEF, "What the answers say together", false);
    assert_says("What the answers say together\n---");
    assert_says("To talk about\n\u2022 The shared goals are only assumed");
    says(SUMMARY_USUAL, "2 partners bring the same", false);
    says(SUMMARY_FULL, "To note\n\u2022 2 partners bring the same", true);
}
END_TEST

START_TEST(the_next_evaluation_and_lessons_end_it)
{
    rows_step(session, "session review_date - 2027-05-01", "session review_how - By the river",
              "note-1 text - Ask first", "note-1 type - lesson", NULL);
    assert_says("Next evaluation\n---------------\n\nOn 2027-05-01: By the river\n\n"
                "Lessons to take home\n• Ask first\n");
}
END_TEST

START_TEST(planned_against_real_is_told_in_full_where_a_topic_ran)
{
    rows_step(session, "topic-1 title - Welcome", "topic-1 minutes - 10", "topic-2 title - Coffee",
              NULL);
    assert_silent("Took");
    rows_step(session, "session topic - topic-1", NULL);
    rows_step(session, "topic-1 minutes - 15", NULL);
    says(SUMMARY_USUAL, "Took", false);
    says(SUMMARY_FULL, "Time\n----\n", true);
    says(SUMMARY_FULL, "Welcome  10 → 15 min  0 min", true);
    says(SUMMARY_FULL, "Coffee   –            not reached", true);
}
END_TEST

START_TEST(every_public_note_is_told_once)
{
    static const char *const abouts[] = {
        "",          "session",     "partnership",  "partner-1",  "factor-roles", "aspect-vision",
        "dilemma-1", "agreement-1", "experience-1", "factor-gone"};

    rows_step(session, "dilemma-1 text - D", "agreement-1 text - A", "experience-1 text - E",
              "experience-1 factor - factor-gone", "factor-gone name - Gone",
              "factor-gone dropped - yes", "note-1 text - Remembered", NULL);
    for (size_t i = 0; i < sizeof abouts / sizeof *abouts; i++) {
        char row[64];
        snprintf(row, sizeof row, "note-1 about - %s", abouts[i]);
        rows_step(session, row, NULL);
        char *text = summary_of(SUMMARY_USUAL);
        const char *told = strstr(text, "Remembered");
        ck_assert_msg(told != NULL && strstr(told + 1, "Remembered") == NULL, "%s", row);
        free(text);
    }
    assert_says("• experience: E");
}
END_TEST

START_TEST(private_notes_are_never_told)
{
    static const char *const types[] = {"note", "parked", "lesson"};

    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        char row[64];
        snprintf(row, sizeof row, "note-1 type - %s", types[i]);
        rows_step(session, row, "note-1 text - Secret", "note-1 private - yes",
                  "note-1 highlight - yes", "agreement-1 text - A",
                  "agreement-1 addresses - note-1", NULL);
        assert_silent("Secret");
        assert_silent("ote 1");
    }
}
END_TEST

START_TEST(a_brief_summary_says_the_tests_in_one_item)
{
    rows_step(session, "partnership equality - partly", "partnership goals_shared - confirmed",
              NULL);
    says(SUMMARY_BRIEF, "; Goals shared: confirmed; ", true);
    says(SUMMARY_BRIEF, "Position: not discussed", true);
    says(SUMMARY_BRIEF, "• Equal relation: partly; Accountability: not discussed; ", true);
}
END_TEST

START_TEST(a_brief_summary_keeps_what_is_highlighted)
{
    rows_step(session, "note-1 text - Kept", "note-1 highlight - yes", "note-2 text - Left", NULL);
    says(SUMMARY_BRIEF, "Kept", true);
    says(SUMMARY_BRIEF, "Left", false);
}
END_TEST

/* --- Attribution. */

static void say_much(void)
{
    rows_step(session, "factor-horizon mark partner-1 partly",
              "factor-horizon mark partner-2 partly", "factor-horizon reason partner-2 Three years",
              "partnership position partner-1 2", "partnership driver partner-1 funds",
              "partnership equality - yes", "partnership accountability - one-way",
              "partnership accountable_to partner-2 up", "partnership driver - funds",
              "partner-3 name - Fund", "partner-3 type - funder", "agreement-1 text - A",
              "agreement-1 support partner-2 object", "agreement-1 owner - partner-1", NULL);
    rows_step(session, "partner-1 goal - Peace", "partner-2 needs - funds", "note-1 text - N",
              "note-1 raised_by - partner-2", "expectation-1 text - X",
              "expectation-1 partner - partner-1", "dilemma-1 text - D",
              "dilemma-1 raised_by - partner-2", "dilemma-1 partners - partner-1 partner-2", NULL);
}

START_TEST(nobody_is_named_where_the_rule_forbids_it)
{
    static const char *const rules[] = {"session attribution - type", "session attribution - none"};
    static const char *const names[] = {"Ministry",   "River CSO", "Fund\n",  "Fund ",
                                        "government", "local CSO", "A funder"};

    say_much();
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        rows_step(session, rules[i], NULL);
        char *text = summary_of(SUMMARY_FULL);
        for (size_t name = 0; name < sizeof names / sizeof *names; name++)
            ck_assert_msg(strstr(text, names[name]) == NULL, "%s in:\n%s", names[name], text);
        free(text);
    }
    assert_says("3 partners at the table.");
    assert_says("looks like \"donorship\"");
    assert_says("◐◐");
    assert_says("  – a voice ◐ partly in place: Three years\n");
    assert_says("  – Support: objects: 1\n");
}
END_TEST

START_TEST(a_type_that_several_share_is_no_name)
{
    say_much();
    rows_step(session, "session attribution - type", "partner-4 type - cso-local", NULL);
    assert_says("a voice (local CSO) ◐ partly in place: Three years");
    rows_step(session, "session attribution - none", NULL);
    assert_silent("local CSO");
}
END_TEST

Suite *suite_summary(void)
{
    Suite *const suite = suite_create("summary");
    TCase *const tcase = tcase_create("summary");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, an_empty_session_says_what_was_not_discussed);
    tcase_add_test(tcase, the_sections_come_in_the_order_of_a_write_up);
    tcase_add_test(tcase, a_meeting_without_a_date_was_on_the_day_it_began);
    tcase_add_test(tcase, documents_keep_what_renderers_rely_on);
    tcase_add_test(tcase, it_tells_of_the_moment_looked_at);
    tcase_add_test(tcase, the_occasion_names_those_at_the_table);
    tcase_add_test(tcase, the_type_stands_with_its_reasons_and_the_rooms_own);
    tcase_add_test(tcase, answers_stand_beside_the_views_of_partners);
    tcase_add_test(tcase, factors_tell_their_reasons_experiences_and_notes);
    tcase_add_test(tcase, what_was_said_about_an_aspect_stands_below_it);
    tcase_add_test(tcase, what_is_blank_is_never_a_no);
    tcase_add_test(tcase, partners_tell_what_they_bring_and_need);
    tcase_add_test(tcase, dilemmas_tell_both_pulls_and_the_handling);
    tcase_add_test(tcase, agreements_keep_exact_words_and_dissent);
    tcase_add_test(tcase, what_only_partners_said_the_room_has_not);
    tcase_add_test(tcase, actions_are_grouped_by_owner);
    tcase_add_test(tcase, what_was_replaced_is_told_in_full_alone);
    tcase_add_test(tcase, what_is_open_is_named);
    tcase_add_test(tcase, what_the_answers_say_together_advises);
    tcase_add_test(tcase, the_next_evaluation_and_lessons_end_it);
    tcase_add_test(tcase, planned_against_real_is_told_in_full_where_a_topic_ran);
    tcase_add_test(tcase, every_public_note_is_told_once);
    tcase_add_test(tcase, private_notes_are_never_told);
    tcase_add_test(tcase, a_brief_summary_says_the_tests_in_one_item);
    tcase_add_test(tcase, a_brief_summary_keeps_what_is_highlighted);
    tcase_add_test(tcase, nobody_is_named_where_the_rule_forbids_it);
    tcase_add_test(tcase, a_type_that_several_share_is_no_name);
    suite_add_tcase(suite, tcase);
    return suite;
}
