#include <config.h>

#include "entente/session/step.h"
#include "session-private.h"
#include "suites.h"

#include <string.h>

static struct session *session;
static uint32_t factor, partner;

static void set(uint32_t item, const char *field, uint32_t as, const char *given)
{
    struct error err = {""};

    ck_assert_msg(session_set(session, item, field, as, given, NULL, &err), "%s", err.text);
}

static void sit_down(void)
{
    session = session_new();
    factor = store_item(&session->store, "factor-horizon");
    partner = store_item(&session->store, "partner-1");
    set(factor, "name", 0, "Long-term horizon");
    set(partner, "name", 0, "Ministry of Environment");
    set(store_item(&session->store, "session"), "attribution", 0, "none");
    session_sit(session, "test");
}

static void get_up(void)
{
    session_close(session);
}

/* The marks that stand, sorted as they were given. */
static size_t marks(uint32_t *voices, size_t most)
{
    struct cell_view view;
    uint32_t cell = 0;
    size_t count = 0;

    while (session_next_cell(session, factor, &cell, &view))
        if (strcmp(view.field, "mark") == 0 && *view.value && count < most)
            voices[count++] = view.partner;
    return count;
}

START_TEST(gives_every_view_a_voice_of_its_own)
{
    uint32_t voices[4];

    set(factor, "mark", session_voice(session), "partly");
    set(factor, "mark", session_voice(session), "partly");
    ck_assert_uint_eq(marks(voices, 4), 2);
    ck_assert_uint_ne(voices[0], voices[1]);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(session_item_kind(session, voices[i]), KIND_VOICE);
        ck_assert_uint_ne(voices[i], session_voice(session));
    }
}
END_TEST

START_TEST(keeps_mark_and_reason_of_one_step_together)
{
    struct error err = {""};
    struct step *step = step_begin(session);
    uint32_t voices[4];

    ck_assert(step_set(step, factor, "mark", session_voice(session), "partly", &err));
    ck_assert(step_set(step, factor, "reason", session_voice(session), "Funds end", &err));
    ck_assert(step_commit(step, NULL, &err));
    ck_assert_uint_eq(marks(voices, 4), 1);
    ck_assert_str_eq(session_value(session, factor, "reason", voices[0]), "Funds end");
}
END_TEST

START_TEST(takes_the_newest_view_back)
{
    uint32_t voices[4];

    set(factor, "mark", session_voice(session), "partly");
    set(factor, "mark", session_voice(session), "in-place");
    set(factor, "mark", session_voice(session), "");
    ck_assert_uint_eq(marks(voices, 4), 1);
    ck_assert_str_eq(session_value(session, factor, "mark", voices[0]), "partly");
    ck_assert_uint_eq(session_newest_voice(session, factor, "mark"), voices[0]);
    set(factor, "mark", session_voice(session), "");
    ck_assert_uint_eq(marks(voices, 4), 0);
    ck_assert_uint_eq(session_newest_voice(session, factor, "mark"), 0);
}
END_TEST

START_TEST(leaves_views_of_earlier_sittings_alone)
{
    struct error err = {""};
    uint32_t voices[4];

    set(factor, "mark", session_voice(session), "partly");
    ck_assert(session_leave(session, &err));
    session_sit(session, "test");
    ck_assert(!session_set(session, factor, "mark", session_voice(session), "", NULL, &err));
    ck_assert_str_eq(err.text, "no view was given in this sitting that could be taken back");
    ck_assert_uint_eq(marks(voices, 4), 1);
}
END_TEST

START_TEST(forgets_a_view_that_was_undone)
{
    struct error err = {""};
    uint32_t reversed;

    set(factor, "mark", session_voice(session), "partly");
    ck_assert(session_undo(session, &reversed, &err));
    ck_assert_uint_eq(session_newest_voice(session, factor, "mark"), 0);
    ck_assert(session_redo(session, &reversed, &err));
    ck_assert_uint_ne(session_newest_voice(session, factor, "mark"), 0);
}
END_TEST

START_TEST(hears_a_voice_as_long_as_a_view_of_it_stands)
{
    ck_assert_uint_eq(session_count(session, KIND_VOICE), 0);
    set(factor, "mark", session_voice(session), "partly");
    ck_assert_uint_eq(session_count(session, KIND_VOICE), 1);
    uint32_t voice = session_next(session, KIND_VOICE, 0);
    ck_assert_uint_eq(voice, session_newest_voice(session, factor, "mark"));
    set(factor, "mark", voice, "");
    ck_assert_uint_eq(session_count(session, KIND_VOICE), 0);
    ck_assert_uint_eq(session_next(session, KIND_VOICE, 0), 0);
}
END_TEST

START_TEST(says_nothing_of_the_partner_behind_it)
{
    struct log_row row;

    set(factor, "mark", partner, "partly");
    set(factor, "mark", session_voice(session), "partly");
    for (uint32_t seq = 4; session_row(session, seq, &row); seq++)
        ck_assert_str_ne(row.partner, "partner-1");
}
END_TEST

Suite *suite_voices(void)
{
    Suite *suite = suite_create("voices");
    TCase *tcase = tcase_create("voices");

    tcase_add_checked_fixture(tcase, sit_down, get_up);
    tcase_add_test(tcase, gives_every_view_a_voice_of_its_own);
    tcase_add_test(tcase, keeps_mark_and_reason_of_one_step_together);
    tcase_add_test(tcase, takes_the_newest_view_back);
    tcase_add_test(tcase, leaves_views_of_earlier_sittings_alone);
    tcase_add_test(tcase, forgets_a_view_that_was_undone);
    tcase_add_test(tcase, hears_a_voice_as_long_as_a_view_of_it_stands);
    tcase_add_test(tcase, says_nothing_of_the_partner_behind_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
