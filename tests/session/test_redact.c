#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/session/check.h"
#include "entente/session/redact.h"
#include "entente/session/step.h"
#include "entente/session/words.h"
#include "entente/text/mem.h"
#include "files.h"
#include "make-session.h"
#include "suites.h"

/* A meeting in which much was said of partner-1, in every place where it can stand. */
static const char *const rows[] = {
    "session,attribution,,name",
    "partner-1,name,,Ministry of Water",
    "partner-1,people,,\"Ana Ruiz, Bo\"",
    "partner-1,brings,,funds",
    "partner-2,name,,River CSO",
    "factor-a,name,,Horizon",
    "factor-a,mark,partner-1,partly",
    "factor-a,reason,partner-1,We never met.",
    "factor-a,mark,partner-2,in-place",
    "dilemma-1,text,,Ana Ruiz asked: who pays?",
    "dilemma-1,text,,Who pays?",
    "dilemma-1,partners,,partner-1 partner-2",
    "dilemma-1,raised_by,,partner-1",
    "note-1,text,,Who pays? Always them.",
    "log,screen,,partners partner-1",
    "partner-10,name,,Other",
    "thing-1,words,,strange",
    NULL,
};

static char *path;
static struct session *session;

static void begin(void)
{
    path = files_session("redact/m.csv", rows);
    session = session_open(path, LOG_WRITE, NULL);
    ck_assert_ptr_nonnull(session);
}

static void end(void)
{
    session_close(session);
    free(path);
}

static uint32_t item(const char *id)
{
    return session_item(session, id);
}

static void found(void *context, const struct finding *finding)
{
    (void)context;
    ck_abort_msg("line %lu: %s", finding->line, finding->what);
}

/* All that a state says, in the order in which it says it. */
static char *state_of(const struct session *read)
{
    struct cell_view view;
    char *text;
    size_t size;
    FILE *const out = open_memstream(&text, &size);

    for (enum kind kind = KIND_UNKNOWN; kind < KIND_COUNT; kind++)
        for (uint32_t i = 0; kind != KIND_VOICE && (i = session_next(read, kind, i)) != 0;)
            for (uint32_t cell = 0; session_next_cell(read, i, &cell, &view);)
                if (*view.value != '\0')
                    fprintf(out, "%s.%s %s: %s\n", session_item_id(read, i), view.field,
                            session_item_id(read, view.partner), view.value);
    fclose(out);
    return text;
}

static void assert_same_state(const struct session *one, const struct session *other)
{
    char *const expected = state_of(one);
    char *const found = state_of(other);

    ck_assert_str_eq(found, expected);
    free(expected);
    free(found);
}

/* Takes it out; then the file must be sound, and what is in memory what a reader finds. */
static void carry_out(struct redaction *redaction)
{
    struct log_copies copies;
    struct error err;
    size_t count;
    bool done;

    ck_assert(redaction_copies(redaction, &copies, &err));
    ck_assert_msg(session_redact(session, redaction, &copies, &done, &err), "%s", err.text);
    log_copies_free(&copies);
    redaction_free(redaction);
    ck_assert(check_file(path, found, NULL, &count, &err));
    for (uint32_t steps = session_steps(session); steps > 0; steps--) {
        struct session *const read = session_open(path, LOG_READ, &err);
        ck_assert_uint_eq(session_steps(read), session_steps(session));
        session_seek(read, steps);
        session_seek(session, steps);
        for (enum kind kind = KIND_UNKNOWN; kind < KIND_COUNT; kind++)
            ck_assert_uint_eq(session_count(read, kind), session_count(session, kind));
        assert_same_state(read, session);
        session_close(read);
    }
    session_seek(session, UINT32_MAX);
}

static void assert_file(const char *words, bool there)
{
    char *const content = files_read(path);

    ck_assert_msg((strstr(content, words) != NULL) == there, "%s in\n%s", words, content);
    free(content);
}

START_TEST(a_text_leaves_every_row)
{
    struct error err;

    carry_out(redaction_of_field(session, item("dilemma-1"), "text", &err));
    assert_file("who pays?", false);
    assert_file("asked", false);
    assert_file(",dilemma-1,text,,[redacted]\n", true);
    assert_file(",log,redacted,,dilemma-1 text\n", true);
    ck_assert_str_eq(session_value(session, item("dilemma-1"), "text", 0), "");
    ck_assert_str_eq(session_value(session, item("note-1"), "text", 0), "Who pays? Always them.");
}
END_TEST

START_TEST(what_is_taken_out_cannot_be_brought_back)
{
    uint32_t reversed;
    struct error err;

    ck_assert(session_set(session, item("note-1"), "text", 0, "secret", NULL, &err));
    carry_out(redaction_of_field(session, item("note-1"), "text", &err));
    ck_assert(session_undo(session, &reversed, &err));
    ck_assert_str_eq(session_value(session, item("note-1"), "text", 0), "");
    assert_file("secret", false);
    ck_assert(session_set(session, item("note-1"), "text", 0, "new", NULL, &err));
    ck_assert_str_eq(session_value(session, item("note-1"), "text", 0), "new");
}
END_TEST

START_TEST(a_text_can_go_from_an_item_of_an_unknown_kind)
{
    struct error err;

    carry_out(redaction_of_field(session, item("thing-1"), "words", &err));
    assert_file("strange", false);
}
END_TEST

START_TEST(a_partner_goes_wherever_it_stands)
{
    carry_out(redaction_of_partner(session, item("partner-1")));
    assert_file("partner-1,", false);
    assert_file("partner-1 ", false);
    assert_file("partner-1\n", false);
    assert_file("Ministry", false);
    assert_file("We never met", false);
    assert_file("funds", false);
    assert_file(",[redacted],name,,[redacted]\n", true);
    assert_file(",factor-a,mark,[redacted],[redacted]\n", true);
    assert_file(",dilemma-1,partners,,[redacted] partner-2\n", true);
    assert_file(",log,screen,,partners [redacted]\n", true);
    assert_file(",log,redacted,,partner\n", true);
    assert_file("partner-10", true);
    ck_assert_uint_eq(item("partner-1"), 0);
    ck_assert_uint_eq(session_count(session, KIND_PARTNER), 2);
    ck_assert_str_eq(session_value(session, item("factor-a"), "mark", 0), "");
    ck_assert_str_eq(session_value(session, item("factor-a"), "mark", item("partner-2")),
                     "in-place");
}
END_TEST

static void assert_elsewhere(struct redaction *redaction, const char *expected)
{
    struct redaction_trace trace;
    char told[256] = "";

    for (uint32_t at = 0; redaction_elsewhere(redaction, &at, &trace);) {
        char *const before = strdup(told);
        snprintf(told, sizeof told, "%s%s.%s%s ", before, session_item_id(session, trace.item),
                 trace.field, trace.past ? "(past)" : "");
        free(before);
    }
    ck_assert_str_eq(told, expected);
    redaction_free(redaction);
}

START_TEST(says_where_else_the_words_stand)
{
    struct error err;

    assert_elsewhere(redaction_of_field(session, item("dilemma-1"), "text", &err), "note-1.text ");
    assert_elsewhere(redaction_of_partner(session, item("partner-1")), "dilemma-1.text(past) ");
    assert_elsewhere(redaction_of_field(session, item("factor-a"), "mark", &err), "");
}
END_TEST

START_TEST(says_which_rows_change)
{
    struct error err;
    struct redaction *const redaction =
        redaction_of_field(session, item("dilemma-1"), "text", &err);

    ck_assert_uint_eq(redaction_rows(redaction), 2);
    ck_assert_uint_eq(redaction_next(redaction, 0), 11);
    ck_assert_uint_eq(redaction_next(redaction, 11), 12);
    ck_assert_uint_eq(redaction_next(redaction, 12), 0);
    redaction_free(redaction);
}
END_TEST

START_TEST(what_the_program_keeps_stays)
{
    struct error err;

    ck_assert_ptr_null(redaction_of_field(session, item("log"), "format", &err));
    ck_assert_str_eq(err.text,
                     "format of log is kept by the program itself and cannot be taken out");
    ck_assert_ptr_null(redaction_of_field(session, item("note-1"), "dropped", &err));
}
END_TEST

START_TEST(names_go_and_views_become_voices_by_the_rule)
{
    const uint32_t mark_of_first = item("factor-a");
    struct error err;

    ck_assert(session_set(session, item("session"), "attribution", 0, "none", NULL, &err));
    carry_out(redaction_of_rule(session));
    assert_file("Ministry", false);
    assert_file("River", false);
    assert_file("Bo", false);
    assert_file(",dilemma-1,raised_by,,[redacted]\n", true);
    assert_file("mark,partner-", false);
    assert_file("reason,partner-", false);
    assert_file("We never met.", true);
    assert_file("partner-1,brings,,funds", true);
    ck_assert_uint_eq(session_count(session, KIND_PARTNER), 3);
    uint32_t voices = 0;
    for (uint32_t voice = 0; (voice = session_next(session, KIND_VOICE, voice)) != 0; voices++)
        ck_assert(*session_value(session, mark_of_first, "mark", voice) != '\0');
    ck_assert_uint_eq(voices, 2);
    struct redaction *const again = redaction_of_rule(session);
    ck_assert_uint_eq(redaction_rows(again), 0);
    redaction_free(again);
}
END_TEST

enum { ROUND = 30 };

/* A round of all partners in one step, each with a reason that says its number. */
static void write_round(void)
{
    struct step *const step = step_begin(session);
    char number[16];
    struct error err;

    for (unsigned i = 1; i <= ROUND; i++) {
        const uint32_t partner = step_add(step, KIND_PARTNER);
        snprintf(number, sizeof number, "%u", i);
        ck_assert(step_set(step, partner, "name", 0, number, &err));
        ck_assert(step_set(step, item("factor-a"), "mark", partner, "partly", &err));
        ck_assert(step_set(step, item("factor-a"), "reason", partner, number, &err));
    }
    ck_assert(step_commit(step, NULL, &err));
}

START_TEST(voices_of_one_step_do_not_stand_in_the_order_of_the_partners)
{
    char *in_order = strdup(""), *found = strdup("");
    struct cell_view view;
    struct error err;

    write_round();
    ck_assert(session_set(session, item("session"), "attribution", 0, "none", NULL, &err));
    carry_out(redaction_of_rule(session));
    for (uint32_t cell = 0; session_next_cell(session, item("factor-a"), &cell, &view);)
        if (strcmp(view.field, "reason") == 0 && view.partner != 0) {
            char *const longer = mem_printf("%s %s", found, view.value);
            free(found);
            found = longer;
            ck_assert_str_ne(session_value(session, item("factor-a"), "mark", view.partner), "");
        }
    for (unsigned i = 1; i <= ROUND; i++) {
        char *const longer = mem_printf("%s %u", in_order, i);
        free(in_order);
        in_order = longer;
    }
    ck_assert_ptr_null(strstr(found, in_order));
    ck_assert_uint_eq(strlen(found), strlen(" We never met.") + strlen(in_order));
    free(in_order);
    free(found);
}
END_TEST

START_TEST(names_that_are_kept_are_not_told)
{
    struct log_row row;
    struct error err;
    const uint32_t partner = item("partner-1");

    ck_assert(session_set(session, item("session"), "attribution", 0, "type", NULL, &err));
    ck_assert_str_eq(session_value(session, partner, "name", 0), "");
    ck_assert_str_eq(session_value(session, item("dilemma-1"), "raised_by", 0), "");
    ck_assert_str_eq(session_value(session, partner, "brings", 0), "funds");
    for (uint32_t seq = 1; session_row(session, seq, &row); seq++) {
        ck_assert_ptr_null(strstr(row.value, "Ministry"));
        ck_assert_ptr_null(strstr(session_row_before(session, seq), "Ministry"));
        ck_assert_str_ne(row.partner, "partner-1");
        ck_assert_uint_ne(session_row_partner(session, seq), partner);
    }
    session_seek(session, 3);
    ck_assert_str_eq(session_value(session, partner, "name", 0), "");
    session_seek(session, UINT32_MAX);
    assert_file("Ministry of Water", true);
    ck_assert(session_set(session, item("session"), "attribution", 0, "name", NULL, &err));
    ck_assert_str_eq(session_value(session, partner, "name", 0), "Ministry of Water");
    ck_assert_uint_eq(session_row_partner(session, 9), partner);
}
END_TEST

START_TEST(a_reader_can_take_the_same_out_of_what_it_read)
{
    const uint32_t factor = item("factor-a");
    struct error err;

    ck_assert(session_set(session, item("session"), "attribution", 0, "type", NULL, &err));
    redaction_veil(session);
    ck_assert_str_eq(session_value(session, factor, "mark", item("partner-1")), "");
    ck_assert_uint_eq(session_count(session, KIND_VOICE), 2);
    assert_file("Ministry of Water", true);
    assert_file(",factor-a,mark,partner-1,partly\n", true);
}
END_TEST

START_TEST(a_rule_that_lets_names_be_forbids_nothing)
{
    struct redaction *const redaction = redaction_of_rule(session);

    ck_assert_uint_eq(redaction_rows(redaction), 0);
    redaction_free(redaction);
}
END_TEST

START_TEST(says_how_much_the_rule_forbids)
{
    struct error err;

    ck_assert(session_set(session, item("session"), "attribution", 0, "type", NULL, &err));
    struct redaction *const redaction = redaction_of_rule(session);
    const struct redaction_sum sum = redaction_sum(redaction);
    ck_assert_uint_eq(sum.texts, 4);
    ck_assert_uint_eq(sum.codes, 1);
    ck_assert_uint_eq(sum.views, 3);
    ck_assert_str_eq(redaction_word(redaction, 0), "Ministry of Water");
    ck_assert_str_eq(redaction_word(redaction, 2), "Bo");
    ck_assert_ptr_null(redaction_word(redaction, 5));
    redaction_free(redaction);
}
END_TEST

START_TEST(the_rule_none_takes_the_types_of_voices_too)
{
    struct error err;

    ck_assert(session_set(session, item("partner-2"), "type", 0, "funder", NULL, &err));
    ck_assert(session_set(session, item("partner-10"), "type", 0, "funder", NULL, &err));
    ck_assert(session_set(session, item("session"), "attribution", 0, "type", NULL, &err));
    ck_assert(
        session_set(session, item("factor-a"), "mark", item("partner-2"), "partly", NULL, &err));
    assert_file(",type,,funder\n", true);
    assert_file(",voice-", true);
    ck_assert(session_set(session, item("session"), "attribution", 0, "none", NULL, &err));
    carry_out(redaction_of_rule(session));
    for (uint32_t voice = 0; (voice = session_next(session, KIND_VOICE, voice)) != 0;)
        ck_assert_str_eq(session_value(session, voice, "type", 0), "");
}
END_TEST

Suite *suite_redact(void)
{
    Suite *const suite = suite_create("redact");
    TCase *const tcase = tcase_create("redact");

    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, a_text_leaves_every_row);
    tcase_add_test(tcase, what_is_taken_out_cannot_be_brought_back);
    tcase_add_test(tcase, a_text_can_go_from_an_item_of_an_unknown_kind);
    tcase_add_test(tcase, a_partner_goes_wherever_it_stands);
    tcase_add_test(tcase, says_where_else_the_words_stand);
    tcase_add_test(tcase, says_which_rows_change);
    tcase_add_test(tcase, what_the_program_keeps_stays);
    tcase_add_test(tcase, names_go_and_views_become_voices_by_the_rule);
    tcase_add_test(tcase, voices_of_one_step_do_not_stand_in_the_order_of_the_partners);
    tcase_add_test(tcase, names_that_are_kept_are_not_told);
    tcase_add_test(tcase, a_reader_can_take_the_same_out_of_what_it_read);
    tcase_add_test(tcase, a_rule_that_lets_names_be_forbids_nothing);
    tcase_add_test(tcase, says_how_much_the_rule_forbids);
    tcase_add_test(tcase, the_rule_none_takes_the_types_of_voices_too);
    suite_add_tcase(suite, tcase);
    return suite;
}
