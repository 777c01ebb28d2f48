#include <config.h>

#include "entente/session/words.h"
#include "rows.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct session *session;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "log format - entente 1", "log id - 0123456789abcdef",
              "log guide - strategic-partnership 1 en", "session title - Strategic partnerships",
              NULL);
    rows_step(session, "factor-horizon name - Long-term horizon", "factor-fit name - The right fit",
              "aspect-vision factor - factor-horizon", "aspect-vision name - Clear vision",
              "prompt-news text - What would be in the news?", NULL);
    rows_step(session, "partner-1 name - Ministry of Environment", "partner-1 type - government",
              NULL);
    rows_step(session, "partner-2 name - CSO Alliance", NULL);
}

static void teardown(void)
{
    session_close(session);
}

static uint32_t item(const char *id)
{
    return session_item(session, id);
}

static void same(char *words, const char *expected)
{
    ck_assert_str_eq(words, expected);
    free(words);
}

static void says(uint32_t step, const char *expected)
{
    same(step_words(session, step), expected);
}

START_TEST(calls_items)
{
    rows_step(session, "dilemma-1 text - Stay critical?", "voice-7 type - funder", "gizmo-1 x - y",
              "partner-3 type - funder", NULL);
    same(item_words(session, item("partner-1")), "Ministry of Environment");
    same(item_words(session, item("partner-3")), "partner 3 (funder or donor)");
    same(item_words(session, item("factor-horizon")), "Long-term horizon");
    same(item_words(session, item("aspect-vision")), "Clear vision");
    same(item_words(session, item("dilemma-1")), "dilemma 1");
    same(item_words(session, item("prompt-news")), "prompt news");
    same(item_words(session, item("voice-7")), "voice 7");
    same(item_words(session, item("session")), "the session");
    same(item_words(session, item("partnership")), "the partnership");
    same(item_words(session, item("gizmo-1")), "gizmo-1");
}
END_TEST

START_TEST(gives_titles)
{
    rows_step(session, "dilemma-1 text - Stay\ncritical?", "dilemma-2 pull_a - trust", NULL);
    same(title_words(session, item("dilemma-1")), "Stay⏎critical?");
    same(title_words(session, item("dilemma-2")), "dilemma 2");
    same(reference_words(session, item("dilemma-1")), "dilemma 1: Stay⏎critical?");
    same(reference_words(session, item("dilemma-2")), "dilemma 2");
    same(title_words(session, item("session")), "Strategic partnerships");
    same(title_words(session, item("partnership")), "the partnership");
    same(partner_words(session, 0), "the room");
    same(partner_words(session, item("partner-2")), "CSO Alliance");
    same(partner_words(session, session_voice(session)), "a voice");
}
END_TEST

START_TEST(reads_values)
{
    rows_step(session, "agreement-1 text - Share data", "note-1 private - yes", NULL);
    same(value_words(session, item("factor-horizon"), "mark", "not-in-place"), "not in place");
    same(value_words(session, item("factor-horizon"), "mark", "sideways"), "sideways");
    same(value_words(session, item("note-1"), "private", "yes"), "yes");
    same(value_words(session, item("note-1"), "about", "factor-horizon"), "Long-term horizon");
    same(value_words(session, item("note-1"), "about", "factor-gone"), "factor-gone");
    same(value_words(session, item("agreement-1"), "due", "2026-12-01"), "2026-12-01");
    same(value_words(session, item("agreement-1"), "addresses", "factor-fit partner-1"),
         "The right fit, Ministry of Environment");
    same(value_words(session, item("agreement-1"), "text", "a\x1b[1m\nb"), "a^[[1m⏎b");
    same(value_words(session, item("agreement-1"), "colour", "red"), "red");
    same(value_words(session, item("partner-1"), "left", "2026-11-23T14:32:00.000+01:00"), "14:32");
    same(value_words(session, item("partner-1"), "type", ""), "");
}
END_TEST

START_TEST(tells_the_beginning)
{
    says(0, "the record began: “Strategic partnerships”");
    says(1, "new: 2 factors, 1 aspect, 1 prompt");
}
END_TEST

START_TEST(tells_new_items)
{
    says(2, "new partner: Ministry of Environment (national government)");
    says(3, "new partner: CSO Alliance");
    says(rows_step(session, "dilemma-3 text - Can a CSO\nstay critical?",
                   "dilemma-3 factor - factor-fit", NULL),
         "new dilemma 3: “Can a CSO⏎stay critical?”");
    says(rows_step(session, "note-1 text - Who pays?", "note-1 type - parked", NULL),
         "new note 1: “Who pays?” (parked)");
    says(rows_step(session, "note-9 text - Between us", "note-9 private - yes", NULL),
         "new note 9: “Between us” (private)");
    says(rows_step(session, "partner-3 type - funder", NULL), "new partner 3 (funder or donor)");
    says(rows_step(session, "experience-1 outcome - worked", NULL), "new experience 1");
    says(rows_step(session, "note-2 text - a", "note-2 about - dilemma-3",
                   "dilemma-3 status - accepted", NULL),
         "new note 2: “a” and 1 more");
}
END_TEST

START_TEST(tells_marks)
{
    says(rows_step(session, "factor-horizon mark partner-1 in-place", NULL),
         "Long-term horizon, Ministry of Environment: in place");
    says(rows_step(session, "factor-horizon mark - partly", NULL),
         "Long-term horizon, the room: partly in place");
    says(rows_step(session, "factor-horizon mark partner-1 not-relevant", NULL),
         "Long-term horizon, Ministry of Environment: in place → not relevant");
    says(rows_step(session, "factor-horizon mark partner-1 ", NULL),
         "Long-term horizon: mark of Ministry of Environment cleared (was not relevant)");
    says(rows_step(session, "voice-7 type - government", "factor-fit mark voice-7 in-place", NULL),
         "The right fit, voice 7: in place");
}
END_TEST

START_TEST(tells_changes)
{
    rows_step(session, "agreement-2 text - Share data", NULL);
    says(rows_step(session, "agreement-2 owner_person - Lee", NULL),
         "agreement 2: owner, person “Lee”");
    says(rows_step(session, "agreement-2 owner_person - Kim", NULL),
         "agreement 2: owner, person “Lee” → “Kim”");
    says(rows_step(session, "agreement-2 owner - partner-1", NULL),
         "agreement 2: owner Ministry of Environment");
    says(rows_step(session, "agreement-2 owner - partner-2", NULL),
         "agreement 2: owner Ministry of Environment → CSO Alliance");
    says(rows_step(session, "agreement-2 due - 2026-12-01", "agreement-2 type - action",
                   "agreement-2 status - agreed", NULL),
         "agreement 2: due 2026-12-01 and 2 more");
    says(rows_step(session, "agreement-2 reviewed - yes", NULL),
         "agreement 2: gone through, still open");
    says(rows_step(session, "agreement-2 due - ", NULL),
         "agreement 2: due cleared (was 2026-12-01)");
    says(rows_step(session, "agreement-2 support partner-2 behind", NULL),
         "agreement 2, CSO Alliance: support fully behind it");
    says(rows_step(session, "agreement-2 support partner-2 ", NULL),
         "agreement 2: support of CSO Alliance cleared (was fully behind it)");
    says(rows_step(session, "partnership equality - no", NULL),
         "the partnership, the room: equal relation no");
    says(rows_step(session, "gizmo-1 colour - red", NULL), "gizmo-1: colour “red”");
    says(rows_step(session, "gizmo-1 colour - ", NULL), "gizmo-1: colour cleared (was “red”)");
}
END_TEST

START_TEST(clips_long_values)
{
    rows_step(session, "note-1 text - short", NULL);
    says(rows_step(session,
                   "session question - 0123456789 0123456789 0123456789 0123456789 0123456789 "
                   "0123456789",
                   NULL),
         "the session: question “0123456789 0123456789 0123456789 0123456789 0123456789 0123…”");
    says(rows_step(session, "session question - 0123456789 0123456789 01234567", NULL),
         "the session: question “…0123456789 0123456789 012345…” → “…01234567”");
}
END_TEST

START_TEST(shows_where_two_texts_part)
{
    rows_step(session, "note-1 text - Who pays for the boats on the river?", NULL);
    says(rows_step(session, "note-1 text - Who pays for the boats on the lake, and when?", NULL),
         "note 1: text “…river?” → “…lake, and when?”");
    says(rows_step(session, "note-1 text - Who pays the crew?", NULL),
         "note 1: text “Who pays for the boats on the…” → “Who pays the crew?”");
    says(rows_step(session, "note-1 text - Who pays the crew? And who pays the cook?", NULL),
         "note 1: text “Who pays the crew?” → “Who pays the crew? And who pa…”");
}
END_TEST

START_TEST(tells_drops_and_highlights)
{
    rows_step(session, "note-4 text - Who pays?", NULL);
    says(rows_step(session, "note-4 highlight - yes", NULL), "highlighted note 4: “Who pays?”");
    says(rows_step(session, "note-4 highlight - ", NULL),
         "no longer highlighted: note 4: “Who pays?”");
    says(rows_step(session, "note-4 dropped - yes", NULL), "dropped note 4: “Who pays?”");
    says(rows_step(session, "note-4 dropped - ", NULL), "brought back note 4: “Who pays?”");
    says(rows_step(session, "partner-2 dropped - yes", NULL), "dropped CSO Alliance");
}
END_TEST

START_TEST(tells_undo_and_redo)
{
    const uint32_t made = rows_step(session, "dilemma-1 text - Stay critical?", NULL);
    const uint32_t undo = rows_step(session, "log undid - 13", "dilemma-1 text - ", NULL);
    const uint32_t redo =
        rows_step(session, "log undid - 15", "dilemma-1 text - Stay critical?", NULL);

    ck_assert_uint_eq(session_step(session, made).last, 13);
    says(undo, "took back: new dilemma 1: “Stay critical?”");
    says(redo, "put back: new dilemma 1: “Stay critical?”");
    ck_assert_uint_eq(words_subject(session, undo), item("dilemma-1"));
    ck_assert_uint_eq(words_subject(session, redo), item("dilemma-1"));
}
END_TEST

START_TEST(tells_the_log)
{
    says(rows_step(session, "log started - 2026-11-23T09:30:00.000+01:00", NULL),
         "the meeting began");
    says(rows_step(session, "log bookmark - Break", NULL), "bookmark “Break”");
    says(rows_step(session, "log screen - factors", NULL), "screen: Factors");
    says(rows_step(session, "log screen - factors factor-horizon", NULL),
         "screen: Factors, Long-term horizon");
    says(rows_step(session, "log screen - attic", NULL), "screen: attic");
    says(rows_step(session, "log opened - entente 0.1.0", NULL), "opened with entente 0.1.0");
    says(rows_step(session, "log closed - entente 0.1.0", NULL), "closed with entente 0.1.0");
    says(rows_step(session, "log redacted - note-1 text", NULL), "taken out: note-1 text");
    says(rows_step(session, "log corrected - canonical", NULL),
         "the file was written anew in its own form");
    ck_assert_uint_eq(words_subject(session, session_steps(session) - 1), 0);
}
END_TEST

START_TEST(says_nothing_of_no_step)
{
    says(session_steps(session), "");
    ck_assert_uint_eq(words_subject(session, session_steps(session)), 0);
}
END_TEST

START_TEST(leads_to_what_is_new)
{
    ck_assert_uint_eq(words_subject(session, 2), item("partner-1"));
    ck_assert_uint_eq(words_subject(session, rows_step(session, "voice-7 type - government",
                                                       "factor-fit mark voice-7 in-place", NULL)),
                      item("factor-fit"));
}
END_TEST

Suite *suite_words(void)
{
    Suite *const suite = suite_create("words");
    TCase *const tcase = tcase_create("words");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, calls_items);
    tcase_add_test(tcase, gives_titles);
    tcase_add_test(tcase, reads_values);
    tcase_add_test(tcase, tells_the_beginning);
    tcase_add_test(tcase, tells_new_items);
    tcase_add_test(tcase, tells_marks);
    tcase_add_test(tcase, tells_changes);
    tcase_add_test(tcase, clips_long_values);
    tcase_add_test(tcase, shows_where_two_texts_part);
    tcase_add_test(tcase, tells_drops_and_highlights);
    tcase_add_test(tcase, tells_undo_and_redo);
    tcase_add_test(tcase, tells_the_log);
    tcase_add_test(tcase, says_nothing_of_no_step);
    tcase_add_test(tcase, leads_to_what_is_new);
    suite_add_tcase(suite, tcase);
    return suite;
}
