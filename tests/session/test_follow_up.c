#include <config.h>

#include "entente/session/follow-up.h"
#include "entente/session/step.h"
#include "entente/session/when.h"
#include "entente/session/words.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "suites.h"

/* An earlier session of everything that can go along or stay behind. */
static const char *const earlier_rows[] = {
    "log,id,,0123456789abcdef",
    "log,guide,,rivers 1 en",
    "session,title,,Water",
    "session,question,,Do we go on?",
    "session,country,,Zambia",
    "session,place,,Lusaka",
    "session,date,,2026-05-01",
    "factor-fit,name,,The right fit",
    "factor-gone,name,,Gone",
    "factor-gone,dropped,,yes",
    "aspect-a,name,,An aspect",
    "aspect-a,factor,,factor-fit",
    "aspect-b,name,,Of what is gone",
    "aspect-b,factor,,factor-gone",
    "partner-1,name,,Ministry",
    "partner-1,type,,government",
    "partner-1,arrived,,2026-05-01T09:00:00.000+01:00",
    "partner-2,name,,Gone home",
    "partner-2,dropped,,yes",
    "partner-3,name,,River CSO",
    "partner-3,people,,Mwape",
    "partner-3,shortcomings,,[redacted]",
    "factor-fit,mark,,partly",
    "factor-fit,mark,partner-1,in-place",
    "aspect-a,mark,,in-place",
    "aspect-b,mark,,partly",
    "dilemma-1,text,,Handled",
    "dilemma-1,status,,handled",
    "dilemma-1,handling,,We say so first",
    "dilemma-2,text,,Open",
    "dilemma-2,partners,,partner-1 partner-2 partner-3",
    "dilemma-2,raised_by,,partner-3",
    "dilemma-2,agreement,,agreement-1",
    "agreement-1,text,,Done",
    "agreement-1,status,,done",
    "agreement-2,text,,We meet",
    "agreement-2,status,,agreed",
    "agreement-2,owner,,partner-2",
    "agreement-2,addresses,,dilemma-1 dilemma-2 factor-fit note-1",
    "agreement-2,support,partner-1,object",
    "agreement-2,reservation,partner-1,Not monthly",
    "agreement-2,support,voice-7,behind",
    "agreement-3,text,,Only proposed",
    "agreement-4,text,,Withdrawn",
    "agreement-4,status,,withdrawn",
    "voice-7,type,,cso-local",
    "note-1,text,,A note",
    NULL,
};

static char *earlier_path, *path;
static struct session *earlier, *next;

static void make(const char *const *rows)
{
    struct error err = {""};

    earlier_path = files_session("earlier.csv", rows);
    earlier = session_open(earlier_path, LOG_READ, &err);
    ck_assert_str_eq(err.text, "");
    path = files_path("next.csv");
}

static void follow(const char *title)
{
    struct error err = {""};

    session_follow_up(earlier, path, title, &err);
    ck_assert_str_eq(err.text, "");
    next = session_open(path, LOG_READ, &err);
    ck_assert_str_eq(err.text, "");
}

static void setup(void)
{
    make(earlier_rows);
}

static void teardown(void)
{
    session_close(next);
    session_close(earlier);
    next = NULL;
    remove(path);
    free(earlier_path);
    free(path);
}

static void is_view(const char *item, const char *field, const char *partner, const char *value)
{
    const uint32_t view = partner != NULL ? session_item(next, partner) : 0;

    ck_assert_msg(strcmp(session_value(next, session_item(next, item), field, view), value) == 0,
                  "%s of %s is \"%s\"", field, item,
                  session_value(next, session_item(next, item), field, view));
}

static void is(const char *item, const char *field, const char *value)
{
    is_view(item, field, NULL, value);
}

/* The earlier session, and what is changed in it. */
static void change(const char *const *more)
{
    const char *rows[100];
    size_t count = 0;

    for (const char *const *row = earlier_rows; *row != NULL; row++)
        rows[count++] = *row;
    for (; *more != NULL; more++)
        rows[count++] = *more;
    rows[count] = NULL;
    teardown();
    make(rows);
}

START_TEST(says_what_it_goes_on_from)
{
    follow(NULL);
    is("session", "title", "Water");
    is("session", "question", "Do we go on?");
    is("session", "country", "Zambia");
    is("session", "place", "");
    is("session", "date", "");
    is("log", "from", "0123456789abcdef");
    is("log", "guide", "rivers 1 en");
    ck_assert_str_ne(session_value(next, session_item(next, "log"), "id", 0), "0123456789abcdef");
    ck_assert_uint_eq(session_steps(next), 3);
}
END_TEST

START_TEST(has_a_title_of_its_own)
{
    follow("Water, again");
    is("session", "title", "Water, again");
}
END_TEST

START_TEST(leaves_a_title_behind_that_was_taken_out)
{
    static const char *const more[] = {"session,title,,[redacted]", NULL};

    change(more);
    follow(NULL);
    is("session", "title", "");
}
END_TEST

START_TEST(takes_the_partners_along)
{
    follow(NULL);
    ck_assert_uint_eq(session_count(next, KIND_PARTNER), 2);
    is("partner-1", "name", "Ministry");
    is("partner-1", "type", "government");
    is("partner-1", "arrived", "");
    is("partner-3", "people", "Mwape");
    is("partner-3", "shortcomings", "");
}
END_TEST

START_TEST(takes_open_dilemmas_along)
{
    follow(NULL);
    ck_assert_uint_eq(session_count(next, KIND_DILEMMA), 1);
    is("dilemma-2", "text", "Open");
    is("dilemma-2", "partners", "partner-1 partner-3");
    is("dilemma-2", "raised_by", "partner-3");
    is("dilemma-2", "agreement", "");
    is("dilemma-2", "from", "0123456789abcdef/dilemma-2");
}
END_TEST

START_TEST(takes_dilemmas_along_that_nothing_handles_for_certain)
{
    static const char *const more[] = {"dilemma-3,text,,Handled by nothing",
                                       "dilemma-3,status,,handled",
                                       "dilemma-4,text,,Handled by what is proposed",
                                       "dilemma-4,status,,handled",
                                       "dilemma-4,agreement,,agreement-3",
                                       "dilemma-5,text,,Handled by what is agreed",
                                       "dilemma-5,status,,handled",
                                       "dilemma-5,agreement,,agreement-2",
                                       NULL};

    change(more);
    follow(NULL);
    is("dilemma-1", "text", "");
    is("dilemma-3", "status", "open");
    is("dilemma-4", "status", "handled");
    is("dilemma-4", "agreement", "agreement-3");
    is("dilemma-5", "text", "");
}
END_TEST

START_TEST(takes_agreements_not_done_along)
{
    follow(NULL);
    ck_assert_uint_eq(session_count(next, KIND_AGREEMENT), 2);
    is("agreement-2", "status", "agreed");
    is("agreement-2", "owner", "");
    is("agreement-2", "addresses", "dilemma-2 factor-fit");
    is("agreement-2", "from", "0123456789abcdef/agreement-2");
    is("agreement-3", "status", "");
    is_view("agreement-2", "support", "partner-1", "object");
    is_view("agreement-2", "reservation", "partner-1", "Not monthly");
    ck_assert_uint_eq(session_count(next, KIND_NOTE), 0);
}
END_TEST

static const char *next_id(enum kind kind)
{
    struct step *const step = step_begin(next);
    const char *const id = session_item_id(next, step_add(step, kind));

    step_cancel(step);
    return id;
}

START_TEST(uses_no_number_again)
{
    static const char *const more[] = {"dilemma-7,text,,Dropped", "dilemma-7,dropped,,yes", NULL};

    change(more);
    follow(NULL);
    ck_assert_str_eq(next_id(KIND_AGREEMENT), "agreement-5");
    ck_assert_str_eq(next_id(KIND_DILEMMA), "dilemma-8");
    ck_assert(!session_exists(next, session_item(next, "agreement-4")));
    char *const words = step_words(next, session_steps(next) - 1);
    ck_assert_str_eq(words, "from last time: 2 partners, 1 dilemma, 2 agreements");
    free(words);
}
END_TEST

START_TEST(keeps_the_last_marks_beside_blanks)
{
    follow(NULL);
    is("factor-fit", "mark", "");
    is_view("factor-fit", "mark", "partner-1", "");
    is("factor-fit", "last_mark", "partly");
    is("aspect-a", "last_mark", "in-place");
    ck_assert_uint_eq(session_count(next, KIND_FACTOR), 1);
    ck_assert_uint_eq(session_count(next, KIND_ASPECT), 1);
}
END_TEST

START_TEST(takes_the_minutes_along_that_were_planned)
{
    static const char *const more[] = {"topic-1,title,,Welcome",  "topic-1,minutes,,15",
                                       "topic-2,title,,Factors",  "topic-2,minutes,,20",
                                       "topic-3,title,,End",      "topic-3,minutes,,25",
                                       "session,topic,,topic-1",  "topic-2,minutes,,19",
                                       "topic-3,minutes,,14",     "topic-4,title,,Lunch",
                                       "topic-4,minutes,,30",     "topic-4,minutes,,28",
                                       "topic-5,title,,Open end", NULL};

    change(more);
    follow(NULL);
    is("topic-1", "minutes", "15");
    is("topic-2", "minutes", "20");
    is("topic-3", "minutes", "25");
    is("topic-4", "minutes", "30");
    is("topic-5", "minutes", "");
}
END_TEST

START_TEST(takes_nothing_along_that_tells_who)
{
    static const char *const more[] = {"session,attribution,,none", NULL};

    change(more);
    follow(NULL);
    is("session", "attribution", "none");
    is("partner-1", "name", "");
    is("partner-1", "type", "government");
    is("partner-3", "people", "");
    is("dilemma-2", "raised_by", "");
    is_view("agreement-2", "support", "partner-1", "");
    is_view("agreement-2", "reservation", "partner-1", "");
    is_view("agreement-2", "support", "voice-7", "behind");
    is("voice-7", "type", "");
    char *const text = files_read(path);
    ck_assert_ptr_null(strstr(text, "Ministry"));
    ck_assert_ptr_null(strstr(text, "Mwape"));
    free(text);
}
END_TEST

START_TEST(takes_along_who_agreed_to_be_named_with_an_agreement)
{
    static const char *const more[] = {"session,attribution,,none",
                                       "agreement-2,owner_person,,Inonge",
                                       "agreement-2,owner,,partner-3", NULL};

    change(more);
    follow(NULL);
    is("agreement-2", "owner_person", "Inonge");
    is("agreement-2", "owner", "");
    is("partner-3", "name", "");
}
END_TEST

/* A voice that sees the field of the item so; 0: none. */
static uint32_t voice_of(const char *item, const char *field, const char *value)
{
    struct cell_view view;

    for (uint32_t cell = 0; session_next_cell(next, session_item(next, item), &cell, &view);)
        if (strcmp(view.field, field) == 0 && strcmp(view.value, value) == 0 &&
            session_item_kind(next, view.partner) == KIND_VOICE)
            return view.partner;
    return 0;
}

START_TEST(keeps_dissent_that_was_recorded_with_a_name)
{
    static const char *const more[] = {"session,attribution,,type",
                                       "agreement-2,support,partner-3,object", NULL};

    change(more);
    follow(NULL);
    const uint32_t voice = voice_of("agreement-2", "reservation", "Not monthly");
    ck_assert_uint_ne(voice, 0);
    is_view("agreement-2", "support", session_item_id(next, voice), "object");
    uint32_t objections = 0, cell = 0;
    for (struct cell_view view;
         session_next_cell(next, session_item(next, "agreement-2"), &cell, &view);)
        objections += strcmp(view.value, "object") == 0;
    ck_assert_uint_eq(objections, 2);
    is_view("agreement-2", "support", "partner-1", "");
}
END_TEST

START_TEST(says_of_a_voice_what_the_rule_lets_it)
{
    static const char *const more[] = {"session,attribution,,type", NULL};

    change(more);
    follow(NULL);
    is("partner-1", "name", "");
    is("voice-7", "type", "cso-local");
}
END_TEST

START_TEST(leaves_both_files_alone)
{
    char *const before = files_read(earlier_path);
    struct error err;

    follow(NULL);
    char *const made = files_read(path);
    ck_assert(!session_follow_up(earlier, path, NULL, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "next.csv is there already"));
    char *const after = files_read(earlier_path);
    char *const kept = files_read(path);
    ck_assert_str_eq(before, after);
    ck_assert_str_eq(made, kept);
    free(before);
    free(made);
    free(after);
    free(kept);
}
END_TEST

static void is_through(uint32_t through)
{
    const struct follow_up_count count = follow_up_count(next);

    ck_assert_uint_eq(count.all, 2);
    ck_assert_uint_eq(count.through, through);
}

static void settle(const char *id, const char *field, const char *value)
{
    ck_assert(session_set(next, session_item(next, id), field, 0, value, NULL, NULL));
}

START_TEST(counts_what_was_gone_through)
{
    follow(NULL);
    session_close(next);
    next = session_open(path, LOG_WRITE, NULL);
    is_through(0);
    ck_assert(follow_up_waits(next, session_item(next, "agreement-2")));
    settle("agreement-2", "reviewed", "yes");
    is_through(1);
    settle("agreement-2", "reviewed", "");
    settle("agreement-2", "status", "done");
    is_through(1);
    ck_assert(!follow_up_waits(next, session_item(next, "agreement-2")));
    settle("agreement-3", "status", "replaced");
    is_through(2);
}
END_TEST

START_TEST(what_went_along_belongs_to_its_making)
{
    follow(NULL);
    ck_assert_uint_eq(when_made(next), session_steps(next));
    session_close(next);
    next = session_open(path, LOG_WRITE, NULL);
    settle("agreement-2", "reviewed", "yes");
    ck_assert_uint_eq(when_made(next), session_steps(next) - 1);
}
END_TEST

START_TEST(goes_on_from_what_goes_on)
{
    follow(NULL);
    session_close(earlier);
    earlier = next;
    session_close(earlier);
    earlier = session_open(path, LOG_WRITE, NULL);
    ck_assert(
        session_set(earlier, session_item(earlier, "aspect-a"), "mark", 0, "partly", NULL, NULL));
    char *const third = files_path("third.csv");
    ck_assert(session_follow_up(earlier, third, NULL, NULL));
    next = session_open(third, LOG_READ, NULL);
    is("agreement-2", "text", "We meet");
    is("aspect-a", "last_mark", "partly");
    is("factor-fit", "last_mark", "partly");
    remove(third);
    free(third);
}
END_TEST

Suite *suite_follow_up(void)
{
    Suite *suite = suite_create("follow-up");
    TCase *tcase = tcase_create("follow-up");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, says_what_it_goes_on_from);
    tcase_add_test(tcase, has_a_title_of_its_own);
    tcase_add_test(tcase, leaves_a_title_behind_that_was_taken_out);
    tcase_add_test(tcase, takes_the_partners_along);
    tcase_add_test(tcase, takes_open_dilemmas_along);
    tcase_add_test(tcase, takes_dilemmas_along_that_nothing_handles_for_certain);
    tcase_add_test(tcase, takes_agreements_not_done_along);
    tcase_add_test(tcase, uses_no_number_again);
    tcase_add_test(tcase, keeps_the_last_marks_beside_blanks);
    tcase_add_test(tcase, takes_the_minutes_along_that_were_planned);
    tcase_add_test(tcase, takes_nothing_along_that_tells_who);
    tcase_add_test(tcase, takes_along_who_agreed_to_be_named_with_an_agreement);
    tcase_add_test(tcase, keeps_dissent_that_was_recorded_with_a_name);
    tcase_add_test(tcase, says_of_a_voice_what_the_rule_lets_it);
    tcase_add_test(tcase, leaves_both_files_alone);
    tcase_add_test(tcase, counts_what_was_gone_through);
    tcase_add_test(tcase, what_went_along_belongs_to_its_making);
    tcase_add_test(tcase, goes_on_from_what_goes_on);
    suite_add_tcase(suite, tcase);
    return suite;
}
