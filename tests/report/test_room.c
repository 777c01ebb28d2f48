#include <config.h>

#include "entente/report/room.h"

#include <stdlib.h>
#include <string.h>

#include "entente/report/text.h"
#include "entente/text/mem.h"
#include "session/rows.h"
#include "suites.h"

static struct session *session;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "session title - Rivers", "session question - Who gives way?",
              "topic-1 title - Welcome", "topic-1 minutes - 15", "partner-1 name - Ministry",
              "partner-1 type - government", "partner-1 people - Ana Ruiz", "partner-2 name - CSO",
              "partner-2 type - cso-local", "partner-2 people - Bo Lind", NULL);
    rows_step(session, "factor-roles name - Roles", "factor-roles question - Who does what?",
              "factor-roles mark - partly", "factor-roles mark partner-1 in-place",
              "factor-roles mark partner-2 partly", "aspect-a factor - factor-roles",
              "aspect-a name - Mandates", "factor-fit name - Fit", NULL);
    rows_step(session, "note-1 text - Secret", "note-1 private - yes", "note-1 type - parked",
              "note-1 about - factor-roles", "note-2 text - Herders?", "note-2 type - parked",
              NULL);
    rows_step(session, "dilemma-1 text - Who pays?", "dilemma-1 pull_a - Speed",
              "dilemma-1 pull_b - Care", "dilemma-1 raised_by - partner-2",
              "agreement-1 text - We meet twice a year.", "agreement-1 type - action",
              "agreement-1 status - agreed", "agreement-1 support partner-1 object",
              "agreement-1 reservation partner-1 Too often.",
              "agreement-1 addresses - note-1 dilemma-1", NULL);
}

static void teardown(void)
{
    session_close(session);
}

static char *text_of(struct document *document)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    text_write(out, document, &(struct look){.columns = 60}, NULL);
    mem_stream_end(out);
    document_free(document);
    return text;
}

static void sees(const char *shown, const char *words)
{
    char *text = text_of(room_make(session, shown));

    ck_assert_msg(strstr(text, words) != NULL, "%s: missing: %s in\n%s", shown, words, text);
    free(text);
}

static void sees_not(const char *shown, const char *words)
{
    char *text = text_of(room_make(session, shown));

    ck_assert_msg(strstr(text, words) == NULL, "%s: must not be: %s in\n%s", shown, words, text);
    free(text);
}

static const char *const places[] = {
    "",
    "opening",
    "opening topic-1",
    "partners",
    "partners partner-1",
    "partners partner-2",
    "partnership partnership",
    "partnership partnership driver",
    "factors factor-roles",
    "factors aspect-a",
    "factors factor-fit",
    "dilemmas",
    "dilemmas dilemma-1",
    "agreements",
    "agreements agreement-1",
    "timeline",
    "timeline note-1",
    "timeline note-2",
    "close",
    "close note-1",
    "nowhere at-all",
};

static void never_sees(const char *words)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        sees_not(places[i], words);
}

START_TEST(the_item_in_focus_stands_in_its_words)
{
    sees("factors factor-roles", "Roles\n-----\n\nWho does what?");
    sees("factors factor-roles", "\u25CF in place: Ministry");
    sees("factors factor-roles", "\u25D0 partly in place: the room, CSO");
    sees("factors factor-roles", "All factors\n\u25D0 Roles: partly in place \u2260\n\u00B7 Fit");
    sees("factors aspect-a", "  \u00B7 Mandates: not discussed");
    sees("factors aspect-a", "Mandates\n--------\n\nNot discussed yet");
    sees("dilemmas dilemma-1", "Who pays?");
    sees("dilemmas dilemma-1", "On the one hand: Speed");
    sees("dilemmas dilemma-1", "On the other hand: Care");
    sees("agreements agreement-1", "We meet twice a year.");
    sees("agreements agreement-1", "objects: Ministry");
    sees("agreements agreement-1", "Reservation: Ministry (objects): Too often.");
    sees("partners partner-1", "Ministry\n--------\n\nnational government");
    sees("timeline note-2", "Herders?");
}
END_TEST

START_TEST(without_one_the_screen_stands_as_a_whole)
{
    sees("opening", "Rivers\n------\n\nWho gives way?");
    sees("opening", "Welcome");
    sees("partners", "CSO, local CSO");
    sees("agreements", "1. We meet twice a year.");
    sees("timeline factor-roles", "Notes\n=====\n\nParked for later");
    sees("close", "What we agreed");
    sees("close", "Open dilemmas");
    sees("close", "Herders?");
    sees("close agreement-1", "Open dilemmas");
    sees("partnership partnership", "By the answers: undecided");
    rows_step(session, "partnership type_overruled - strategic", NULL);
    sees("partnership partnership", "The room says: strategic partnership");
}
END_TEST

START_TEST(an_answer_about_the_partnership_stands_with_its_views)
{
    sees("partnership partnership driver", "Key driver\n----------\n\nWhat keeps it going");
    rows_step(session, "partnership driver partner-1 funds", "partnership driver partner-2 both",
              "partnership accountability - one-way", "partnership accountable_to - The bank",
              "partnership vision - Fish for all", "partnership missing_partner - The herders",
              "partnership secured_until - 2028-06-30", "partnership type_overruled - strategic",
              "partnership type_reason - We say so", NULL);
    sees("partnership partnership driver", "Key driver\n----------\n\nWhat keeps it going");
    sees("partnership partnership driver", "\u2022 funds: Ministry\n\u2022 both: CSO\n");
    sees("partnership partnership driver", "The room says: strategic partnership\n"
                                           "\u2022 Position: not discussed\n");
    sees("partnership partnership accountability", "\u2022 one way: the room\n"
                                                   "\u2022 Accountable to: The bank\n");
    sees("partnership partnership vision", "Vision\n------\n");
    sees("partnership partnership vision", "well.\n\nFish for all\n");
    sees("partnership partnership goal", "Not discussed yet");
    sees("partnership partnership type_overruled", "Why that type: We say so");
    sees("partnership partnership", "Who is missing: The herders");
    sees("partnership partnership", "Resources until: 2028-06-30");
    rows_step(session, "session attribution - none", NULL);
    sees("partnership partnership driver", "\u2022 funds: 1 view\n\u2022 both: 1 view\n");
}
END_TEST

START_TEST(whoever_is_not_at_the_table_stands_apart)
{
    sees_not("partners", "Not here");
    sees_not("partners", "present");
    rows_step(session, "partner-1 left - 2026-11-23T10:00:00.000+01:00", NULL);
    sees("partners", "1 of 2 present\n\n\u2022 CSO, local CSO\n\nNot here\n"
                     "\u2022 Ministry, national government\n");
    sees("partners partner-1", "national government\n\nNot here\n");
    sees("partners partner-2", "At the table\n1 of 2 present\n");
}
END_TEST

START_TEST(what_is_only_proposed_stands_apart_from_what_was_agreed)
{
    rows_step(session, "agreement-2 text - One meter for all.", "agreement-3 text - A map.",
              "agreement-3 status - done", "agreement-4 text - Gone.",
              "agreement-4 status - withdrawn", NULL);
    sees("agreements", "One meter for all. (proposed)");
    sees_not("agreements", "A map. (");
    sees("close", "What we agreed\n--------------\n\n1. We meet twice a year. "
                  "\u2013 nobody yet\n3. A map.\n");
    sees("close", "Proposed, not agreed yet\n------------------------\n\n2. One meter "
                  "for all.\n");
    sees_not("close", "Gone.");
    rows_step(session, "agreement-1 status - ", "agreement-3 dropped - yes", NULL);
    sees("close", "Nothing is agreed yet");
    sees_not("close", "What we agreed");
}
END_TEST

START_TEST(what_only_partners_said_the_room_has_not)
{
    rows_step(session, "partnership driver partner-1 goals", "partnership driver partner-2 funds",
              "factor-fit mark partner-1 partly", "factor-fit mark partner-2 in-place", NULL);
    sees("partnership partnership", "Key driver: the room has not said \u2260 views differ");
    sees("partnership partnership", "Autonomy: not discussed");
    sees("factors", "\u00B7 Fit: the room has not said \u2260");
}
END_TEST

START_TEST(agreements_say_who_sees_to_them_and_by_when)
{
    sees("close", "1. We meet twice a year. \u2013 nobody yet\n");
    rows_step(session, "agreement-1 type - agreement", "agreement-1 due - 2026-12-11", NULL);
    sees("close", "1. We meet twice a year. \u2013 2026-12-11\n");
    rows_step(session, "agreement-1 owner - partner-2", NULL);
    sees("close", "1. We meet twice a year. \u2013 CSO, 2026-12-11\n");
}
END_TEST

START_TEST(what_is_no_more_gives_way_to_the_screen)
{
    rows_step(session, "agreement-1 dropped - yes", NULL);
    sees("agreements agreement-1", "Nothing is agreed yet");
    sees("", "Rivers");
    sees("nowhere at-all", "Rivers");
}
END_TEST

START_TEST(what_is_the_facilitator_s_alone_is_never_seen)
{
    never_sees("Secret");
    never_sees("15");
    never_sees("Ana Ruiz");
    never_sees("note 1");
}
END_TEST

/* Under each rule that names nobody, whatever the file holds. */
START_TEST(nobody_is_named_where_the_rule_forbids_it)
{
    rows_step(session, _i == 0 ? "session attribution - type" : "session attribution - none", NULL);
    never_sees("Ministry");
    never_sees("CSO,");
    never_sees("government");
    never_sees("Ana Ruiz");
    sees("factors factor-roles", "in place: 1 view");
    sees("factors factor-roles", "partly in place: the room, 1 view");
    sees("agreements agreement-1", "objects: 1 view");
    sees("agreements agreement-1", "Reservation: a voice (objects): Too often.");
    sees("partners", "partner 1");
}
END_TEST

START_TEST(an_empty_session_says_so)
{
    struct session *full = session;

    session = rows_session();
    sees("opening", "Welcome");
    sees("partners", "No partner is at the table yet");
    sees("factors", "No success factor is in this session.");
    sees("dilemmas", "No dilemma is written down yet");
    sees("agreements", "Nothing is agreed yet");
    sees("timeline", "No note yet");
    sees("close", "Nothing is agreed yet");
    session_close(session);
    session = full;
}
END_TEST

START_TEST(a_veil_says_only_what_is_going_on)
{
    char *round = text_of(room_veiled(VEIL_ROUND));
    char *off = text_of(room_veiled(VEIL_OFF_RECORD));

    ck_assert_ptr_nonnull(strstr(round, "A secret round is under way"));
    ck_assert_ptr_nonnull(strstr(off, "OFF THE RECORD"));
    free(round);
    free(off);
}
END_TEST

Suite *suite_room(void)
{
    Suite *const suite = suite_create("room");
    TCase *const tcase = tcase_create("room");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, the_item_in_focus_stands_in_its_words);
    tcase_add_test(tcase, without_one_the_screen_stands_as_a_whole);
    tcase_add_test(tcase, an_answer_about_the_partnership_stands_with_its_views);
    tcase_add_test(tcase, whoever_is_not_at_the_table_stands_apart);
    tcase_add_test(tcase, what_is_only_proposed_stands_apart_from_what_was_agreed);
    tcase_add_test(tcase, what_only_partners_said_the_room_has_not);
    tcase_add_test(tcase, agreements_say_who_sees_to_them_and_by_when);
    tcase_add_test(tcase, what_is_no_more_gives_way_to_the_screen);
    tcase_add_test(tcase, what_is_the_facilitator_s_alone_is_never_seen);
    tcase_add_loop_test(tcase, nobody_is_named_where_the_rule_forbids_it, 0, 2);
    tcase_add_test(tcase, an_empty_session_says_so);
    tcase_add_test(tcase, a_veil_says_only_what_is_going_on);
    suite_add_tcase(suite, tcase);
    return suite;
}
