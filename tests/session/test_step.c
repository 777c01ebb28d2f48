#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/step.h"
#include "make-session.h"
#include "suites.h"

static const char *value(const struct session *session, const char *item, const char *field,
                         const char *partner)
{
    return session_value(session, session_item(session, item), field,
                         *partner ? session_item(session, partner) : 0);
}

static void set(struct session *session, const char *item, const char *field, const char *partner,
                const char *given)
{
    struct error err;

    ck_assert_msg(session_set(session, session_item(session, item), field,
                              *partner ? session_item(session, partner) : 0, given, NULL, &err),
                  "%s", err.text);
}

static const char *refusal(struct session *session, const char *item, const char *field,
                           const char *partner, const char *given)
{
    static struct error err;
    uint32_t rows = session_rows(session);

    ck_assert(!session_set(session, session_item(session, item), field,
                           *partner ? session_item(session, partner) : 0, given, NULL, &err));
    ck_assert_uint_eq(session_rows(session), rows);
    return err.text;
}

START_TEST(a_step_is_one_action_of_many_rows)
{
    struct session *session = make_meeting();
    struct step *step = step_begin(session);
    uint32_t dilemma = step_add(step, KIND_DILEMMA);
    uint32_t done;
    struct error err;

    ck_assert(step_set(step, dilemma, "text", 0, "Speak or stay?", &err));
    ck_assert(step_set(step, dilemma, "partners", 0, "River CSO, partner-1", &err));
    ck_assert(step_set(step, dilemma, "status", 0, "open", &err));
    ck_assert(step_commit(step, &done, &err));
    ck_assert_uint_eq(done, session_steps(session) - 1);
    struct step_span span = session_step(session, done);
    ck_assert_uint_eq(span.last - span.first, 2);
    ck_assert_str_eq(session_item_id(session, dilemma), "dilemma-1");
    ck_assert_str_eq(value(session, "dilemma-1", "partners", ""), "partner-2 partner-1");
    session_close(session);
}
END_TEST

START_TEST(numbers_are_never_used_again)
{
    struct session *session = make_meeting();
    struct error err;

    make_row(session, "note-4", "text", "", "x", 0);
    make_row(session, "note-4", "dropped", "", "yes", 0);
    struct step *step = step_begin(session);
    uint32_t first = step_add(step, KIND_NOTE), second = step_add(step, KIND_NOTE);
    ck_assert_str_eq(session_item_id(session, first), "note-5");
    ck_assert_str_eq(session_item_id(session, second), "note-6");
    ck_assert(step_set(step, first, "text", 0, "y", &err));
    ck_assert(step_commit(step, NULL, &err));
    step = step_begin(session);
    ck_assert_str_eq(session_item_id(session, step_add(step, KIND_NOTE)), "note-6");
    step_cancel(step);
    session_close(session);
}
END_TEST

START_TEST(what_is_already_so_writes_nothing)
{
    struct session *session = make_meeting();
    uint32_t done, rows;

    set(session, "factor-horizon", "mark", "", "partly");
    rows = session_rows(session);
    ck_assert(session_set(session, session_item(session, "factor-horizon"), "mark", 0, "partly",
                          &done, NULL));
    ck_assert_uint_eq(done, UINT32_MAX);
    ck_assert_uint_eq(session_rows(session), rows);
    session_close(session);
}
END_TEST

START_TEST(a_refusal_names_the_field_and_what_is_allowed)
{
    struct session *session = make_meeting();

    ck_assert_ptr_nonnull(
        strstr(refusal(session, "factor-horizon", "mark", "", "great"), "\"great\""));
    ck_assert_ptr_nonnull(
        strstr(refusal(session, "factor-horizon", "mrak", "", "partly"), "did you mean mark?"));
    ck_assert_ptr_nonnull(strstr(refusal(session, "factor-horizon", "name", "partner-1", "x"),
                                 "leave the partner out"));
    ck_assert_ptr_nonnull(strstr(refusal(session, "aspect-vision", "factor", "", "factor-3"),
                                 "there are factor-horizon, factor-roles"));
    ck_assert_ptr_nonnull(
        strstr(refusal(session, "factor-horizon", "mark", "factor-roles", "partly"),
               "there is no partner \"factor-roles\""));
    session_close(session);
}
END_TEST

START_TEST(dropping_and_what_cannot_be_dropped)
{
    struct session *session = make_meeting();
    struct error err;
    struct step *step = step_begin(session);

    ck_assert(step_drop(step, session_item(session, "partner-2"), &err));
    ck_assert(step_commit(step, NULL, &err));
    ck_assert_uint_eq(session_count(session, KIND_PARTNER), 1);
    ck_assert_ptr_nonnull(
        strstr(refusal(session, "factor-horizon", "mark", "partner-2", "partly"), "no partner"));

    step = step_begin(session);
    ck_assert(!step_drop(step, session_item(session, "partner-2"), &err));
    ck_assert(!step_drop(step, session_item(session, "session"), &err));
    step_cancel(step);
    session_close(session);
}
END_TEST

START_TEST(without_names_an_identifying_field_is_refused)
{
    struct session *session = make_meeting();

    make_row(session, "dilemma-1", "text", "", "A pull", 0);
    set(session, "session", "attribution", "", "none");
    ck_assert_ptr_nonnull(
        strstr(refusal(session, "dilemma-1", "raised_by", "", "partner-1"), "leaves names out"));
    ck_assert_ptr_nonnull(
        strstr(refusal(session, "partner-1", "name", "", "Other"), "leaves names out"));
    set(session, "partner-1", "name", "", "");
    set(session, "session", "attribution", "", "organisation");
    set(session, "dilemma-1", "raised_by", "", "partner-1");
    session_close(session);
}
END_TEST

/* The voice that holds a view of an item; fails when there is not exactly one more than before. */
static uint32_t the_voice(const struct session *session, const char *item)
{
    uint32_t voice = 0;
    struct cell_view view;

    for (uint32_t cell = 0; session_next_cell(session, session_item(session, item), &cell, &view);)
        if (view.partner && *view.value) {
            ck_assert_int_eq(session_item_kind(session, view.partner), KIND_VOICE);
            ck_assert(voice == 0 || voice == view.partner);
            voice = view.partner;
        }
    return voice;
}

START_TEST(without_names_a_view_goes_to_a_voice_of_one_question)
{
    struct session *session = make_meeting();
    struct error err;
    struct step *step = step_begin(session);
    uint32_t ministry = session_item(session, "partner-1");

    set(session, "session", "attribution", "", "none");
    ck_assert(step_set(step, session_item(session, "factor-horizon"), "mark", ministry,
                       "not-in-place", &err));
    ck_assert(step_set(step, session_item(session, "factor-horizon"), "reason", ministry,
                       "Nothing is written", &err));
    ck_assert(
        step_set(step, session_item(session, "factor-roles"), "mark", ministry, "partly", &err));
    ck_assert(step_commit(step, NULL, &err));
    ck_assert_uint_ne(the_voice(session, "factor-horizon"), 0);
    ck_assert_uint_ne(the_voice(session, "factor-roles"), 0);
    ck_assert_uint_ne(the_voice(session, "factor-horizon"), the_voice(session, "factor-roles"));
    ck_assert_str_eq(value(session, "factor-horizon", "mark", "partner-1"), "");
    session_close(session);
}
END_TEST

START_TEST(a_voice_has_a_type_only_where_two_partners_share_it)
{
    struct session *session = make_meeting();

    set(session, "session", "attribution", "", "type");
    set(session, "factor-horizon", "mark", "partner-1", "partly");
    uint32_t voice = the_voice(session, "factor-horizon");
    ck_assert_str_eq(session_value(session, voice, "type", 0), "");

    make_row(session, "partner-3", "type", "", "government", 0);
    make_row(session, "partner-4", "type", "", "funder", 0);
    set(session, "factor-roles", "mark", "partner-1", "partly");
    voice = the_voice(session, "factor-roles");
    ck_assert_str_eq(session_value(session, voice, "type", 0), "government");
    session_close(session);
}
END_TEST

/* Of governments and one CSO: a voice without a type would be that of the CSO. */
START_TEST(a_voice_without_a_type_is_never_the_only_one)
{
    struct session *session = make_meeting();

    set(session, "session", "attribution", "", "type");
    make_row(session, "partner-3", "type", "", "government", 0);
    set(session, "factor-roles", "mark", "partner-1", "partly");
    uint32_t voice = the_voice(session, "factor-roles");
    ck_assert_str_eq(session_value(session, voice, "type", 0), "");
    session_close(session);
}
END_TEST

START_TEST(the_words_of_an_agreement_stay_once_agreed)
{
    struct session *session = make_meeting();
    struct error err;

    make_row(session, "agreement-1", "text", "", "We meet each quarter.", 0);
    set(session, "agreement-1", "status", "", "agreed");
    ck_assert(!session_set(session, session_item(session, "agreement-1"), "text", 0,
                           "We meet each year.", NULL, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "set its status back to proposed first"));
    set(session, "agreement-1", "status", "", "proposed");
    set(session, "agreement-1", "text", "", "We meet each year.");
    session_close(session);
}
END_TEST

START_TEST(undo_writes_no_name_where_names_are_left_out)
{
    struct session *session = make_meeting();
    struct error err;
    uint32_t reversed;

    set(session, "session", "attribution", "", "none");
    set(session, "partner-1", "name", "", "");
    const uint32_t rows = session_rows(session);
    ck_assert(!session_undo(session, &reversed, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "leaves names out"));
    ck_assert_uint_eq(session_rows(session), rows);
    session_close(session);
}
END_TEST

START_TEST(the_rule_of_now_holds_for_the_past_too)
{
    struct session *session = make_meeting();

    set(session, "session", "attribution", "", "none");
    session_seek(session, 2);
    ck_assert(session_anonymous(session));
    session_close(session);
}
END_TEST

START_TEST(a_sitting_says_who_opened_and_what_was_shown)
{
    struct session *session = make_meeting();
    uint32_t rows = session_rows(session);
    struct error err;

    session_sit(session, "entente 9.9");
    session_show(session, "factors factor-horizon");
    ck_assert_uint_eq(session_rows(session), rows);
    set(session, "factor-horizon", "mark", "", "partly");
    ck_assert_uint_eq(session_rows(session), rows + 3);
    ck_assert_str_eq(value(session, "log", "opened", ""), "entente 9.9");
    ck_assert_str_eq(value(session, "log", "screen", ""), "factors factor-horizon");
    session_show(session, "factors factor-horizon");
    set(session, "factor-horizon", "mark", "", "in-place");
    ck_assert_uint_eq(session_rows(session), rows + 4);
    ck_assert(session_leave(session, &err));
    ck_assert_str_eq(value(session, "log", "closed", ""), "entente 9.9");
    session_close(session);
}
END_TEST

START_TEST(what_a_room_watches_is_written_at_once)
{
    struct session *session = make_meeting();
    uint32_t rows;

    session_show(session, "close");
    session_show_now(session);
    ck_assert_str_eq(value(session, "log", "screen", ""), "close");
    rows = session_rows(session);
    session_show_now(session);
    session_show(session, "close");
    session_show_now(session);
    ck_assert_uint_eq(session_rows(session), rows);
    session_show(session, "opening");
    session_off_record(session, true);
    session_show_now(session);
    ck_assert_uint_eq(session_rows(session), rows);
    session_off_record(session, false);
    session_show_now(session);
    ck_assert_str_eq(value(session, "log", "screen", ""), "opening");
    session_close(session);
}
END_TEST

START_TEST(what_was_undone_can_be_put_back_after_the_room_moved_on)
{
    struct session *session = make_meeting();
    uint32_t reversed;

    set(session, "factor-horizon", "mark", "", "partly");
    ck_assert(session_undo(session, &reversed, NULL));
    session_show(session, "close");
    session_show_now(session);
    ck_assert(session_redo(session, &reversed, NULL));
    ck_assert_str_eq(value(session, "factor-horizon", "mark", ""), "partly");
    session_close(session);
}
END_TEST

START_TEST(mere_viewing_writes_nothing)
{
    struct session *session = make_meeting();
    uint32_t rows = session_rows(session);

    session_sit(session, "entente 9.9");
    session_show(session, "close");
    ck_assert(session_leave(session, NULL));
    ck_assert_uint_eq(session_rows(session), rows);
    session_close(session);
}
END_TEST

START_TEST(the_past_cannot_be_changed)
{
    struct session *session = make_meeting();

    session_seek(session, 2);
    ck_assert_ptr_nonnull(
        strstr(refusal(session, "factor-horizon", "mark", "", "partly"), "go to the end"));
    session_close(session);
}
END_TEST

Suite *suite_step(void)
{
    Suite *suite = suite_create("step");
    TCase *tcase = tcase_create("write");

    tcase_add_test(tcase, a_step_is_one_action_of_many_rows);
    tcase_add_test(tcase, numbers_are_never_used_again);
    tcase_add_test(tcase, what_is_already_so_writes_nothing);
    tcase_add_test(tcase, a_refusal_names_the_field_and_what_is_allowed);
    tcase_add_test(tcase, dropping_and_what_cannot_be_dropped);
    tcase_add_test(tcase, without_names_an_identifying_field_is_refused);
    tcase_add_test(tcase, without_names_a_view_goes_to_a_voice_of_one_question);
    tcase_add_test(tcase, a_voice_has_a_type_only_where_two_partners_share_it);
    tcase_add_test(tcase, a_voice_without_a_type_is_never_the_only_one);
    tcase_add_test(tcase, the_words_of_an_agreement_stay_once_agreed);
    tcase_add_test(tcase, undo_writes_no_name_where_names_are_left_out);
    tcase_add_test(tcase, the_rule_of_now_holds_for_the_past_too);
    tcase_add_test(tcase, a_sitting_says_who_opened_and_what_was_shown);
    tcase_add_test(tcase, what_a_room_watches_is_written_at_once);
    tcase_add_test(tcase, what_was_undone_can_be_put_back_after_the_room_moved_on);
    tcase_add_test(tcase, mere_viewing_writes_nothing);
    tcase_add_test(tcase, the_past_cannot_be_changed);
    suite_add_tcase(suite, tcase);
    return suite;
}
