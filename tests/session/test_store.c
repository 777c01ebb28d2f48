#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "make-session.h"
#include "suites.h"

START_TEST(a_later_row_replaces_an_earlier_one)
{
    struct session *session = make_meeting();
    uint32_t horizon = session_item(session, "factor-horizon");
    uint32_t ministry = session_item(session, "partner-1");

    make_row(session, "factor-horizon", "mark", "", "partly", 0);
    make_row(session, "factor-horizon", "mark", "partner-1", "in-place", 0);
    make_row(session, "factor-horizon", "mark", "", "in-place", 0);
    ck_assert_str_eq(session_value(session, horizon, "mark", 0), "in-place");
    ck_assert_str_eq(session_value(session, horizon, "mark", ministry), "in-place");
    ck_assert_str_eq(session_row_before(session, session_rows(session)), "partly");
    session_close(session);
}
END_TEST

START_TEST(a_step_counts_only_when_its_last_row_is_there)
{
    struct session *session = make_meeting();
    uint32_t steps = session_steps(session);

    make_row(session, "note-1", "text", "", "half", 1);
    ck_assert_uint_eq(session_steps(session), steps);
    ck_assert_uint_eq(session_count(session, KIND_NOTE), 0);
    make_row(session, "note-1", "type", "", "note", 0);
    ck_assert_uint_eq(session_steps(session), steps + 1);
    ck_assert_uint_eq(session_count(session, KIND_NOTE), 1);
    session_close(session);
}
END_TEST

START_TEST(an_item_exists_while_it_is_not_dropped_and_not_empty)
{
    struct session *session = make_meeting();

    make_row(session, "note-7", "text", "", "wait", 0);
    uint32_t note = session_item(session, "note-7");
    ck_assert(session_exists(session, note));
    make_row(session, "note-7", "dropped", "", "yes", 0);
    ck_assert(!session_exists(session, note));
    ck_assert_uint_eq(session_next(session, KIND_NOTE, 0), 0);
    make_row(session, "note-7", "dropped", "", "", 0);
    ck_assert(session_exists(session, note));
    make_row(session, "note-7", "text", "", "", 0);
    ck_assert(!session_exists(session, note));
    ck_assert_uint_eq(session_item(session, "note-8"), 0);
    session_close(session);
}
END_TEST

START_TEST(single_items_are_known_before_a_row_names_them)
{
    struct session *session = session_new();
    uint32_t item = session_item(session, "session");

    ck_assert_uint_ne(item, 0);
    ck_assert_uint_ne(session_item(session, "log"), 0);
    ck_assert_uint_ne(session_item(session, "partnership"), 0);
    ck_assert(!session_exists(session, item));
    make_row(session, "session", "title", "", "Water", 0);
    ck_assert_uint_eq(session_item(session, "session"), item);
    ck_assert(session_exists(session, item));
    session_close(session);
}
END_TEST

START_TEST(items_of_a_kind_come_in_the_order_of_appearance)
{
    struct session *session = make_meeting();
    uint32_t first = session_next(session, KIND_FACTOR, 0);
    uint32_t second = session_next(session, KIND_FACTOR, first);

    ck_assert_str_eq(session_item_id(session, first), "factor-horizon");
    ck_assert_str_eq(session_item_id(session, second), "factor-roles");
    ck_assert_uint_eq(session_next(session, KIND_FACTOR, second), 0);
    ck_assert_uint_eq(session_count(session, KIND_FACTOR), 2);
    session_close(session);
}
END_TEST

START_TEST(what_is_redacted_reads_as_blank)
{
    struct session *session = make_meeting();

    make_row(session, "note-1", "text", "", "[redacted]", 0);
    uint32_t note = session_item(session, "note-1");
    ck_assert_str_eq(session_value(session, note, "text", 0), "");
    ck_assert(!session_exists(session, note));
    session_close(session);
}
END_TEST

START_TEST(several_references_are_told_apart_by_whole_words)
{
    struct session *session = make_meeting();
    uint32_t dilemma = store_item(&session->store, "dilemma-1");

    make_row(session, "partner-12", "name", "", "Twelfth", 0);
    make_row(session, "dilemma-1", "partners", "", "partner-12 partner-2", 0);
    ck_assert(session_names(session, dilemma, "partners", session_item(session, "partner-2")));
    ck_assert(session_names(session, dilemma, "partners", session_item(session, "partner-12")));
    ck_assert(!session_names(session, dilemma, "partners", session_item(session, "partner-1")));
    session_close(session);
}
END_TEST

START_TEST(unknown_items_and_fields_are_kept)
{
    struct session *session = make_meeting();

    make_row(session, "weather-1", "colour", "partner-1", "blue", 0);
    uint32_t item = session_item(session, "weather-1");
    ck_assert_int_eq(session_item_kind(session, item), KIND_UNKNOWN);
    ck_assert_str_eq(session_value(session, item, "colour", session_item(session, "partner-1")),
                     "blue");
    session_close(session);
}
END_TEST

/* A log of random actions on few cells, so that they replace each other often. */
static struct session *random_session(unsigned seed, uint32_t steps)
{
    static const char *const fields[] = {"text", "mark", "dropped", "about", "type"};
    static const char *const values[] = {"", "yes", "[redacted]", "in-place", "a longer text"};
    struct session *session = make_meeting();

    srandom(seed);
    for (uint32_t i = 0; i < steps; i++)
        for (uint32_t to_come = (uint32_t)random() % 3 + 1; to_come-- > 0;) {
            char *item = mem_printf("note-%ld", random() % 4);
            make_row(session, item, fields[random() % 5], random() % 3 ? "" : "partner-1",
                     values[random() % 5], to_come);
            free(item);
        }
    return session;
}

/* The state after so many steps, folded afresh. */
static char *fresh_picture(const struct session *session, uint32_t steps_done)
{
    struct session *fresh = session_new();
    struct log_row row;

    for (uint32_t seq = 1;
         session_row(session, seq, &row) && session_step_of(session, seq) < steps_done; seq++)
        session_take(fresh, &row);
    for (uint32_t item = fresh->store.item_count; item < session->store.item_count; item++)
        store_item(&fresh->store, session_item_id(session, item));
    char *picture = make_picture(fresh);
    session_close(fresh);
    return picture;
}

static void assert_same_at(struct session *session, uint32_t steps_done)
{
    session_seek(session, steps_done);
    char *reached = make_picture(session), *folded = fresh_picture(session, steps_done);
    ck_assert_str_eq(reached, folded);
    free(reached);
    free(folded);
}

START_TEST(every_moment_is_the_fold_up_to_it)
{
    struct session *session = random_session((unsigned)_i, 60);
    uint32_t steps = session_steps(session);

    for (uint32_t done = steps + 1; done-- > 0;)
        assert_same_at(session, done);
    for (uint32_t done = 0; done <= steps; done++)
        assert_same_at(session, done);
    for (int i = 0; i < 30; i++)
        assert_same_at(session, (uint32_t)random() % (steps + 1));
    session_close(session);
}
END_TEST

START_TEST(rows_that_come_in_the_past_do_not_move_the_view)
{
    struct session *session = random_session(7, 20);

    session_seek(session, 9);
    char *before = make_picture(session);
    make_row(session, "note-1", "text", "", "later", 0);
    char *after = make_picture(session);
    ck_assert_str_eq(before, after);
    ck_assert_uint_eq(session_position(session), 9);
    session_seek(session, UINT32_MAX);
    ck_assert_str_eq(session_value(session, session_item(session, "note-1"), "text", 0), "later");
    free(before);
    free(after);
    session_close(session);
}
END_TEST

START_TEST(rows_come_back_as_they_came_in)
{
    struct session *session = session_new();
    struct log_row in = {
        .seq = 1,
        .step = 1,
        .time = {.ms = -12345678901, .offset = -330},
        .item = "note-1",
        .field = "text",
        .partner = "partner-4",
        .value = "two\nlines",
        .value_len = 9,
        .extra = "\"a,b\",c",
    };
    struct log_row out;

    session_take(session, &in);
    ck_assert(session_row(session, 1, &out));
    ck_assert_uint_eq(out.seq, 1);
    ck_assert_uint_eq(out.step, 1);
    ck_assert_int_eq(out.time.ms, in.time.ms);
    ck_assert_int_eq(out.time.offset, -330);
    ck_assert_str_eq(out.item, "note-1");
    ck_assert_str_eq(out.field, "text");
    ck_assert_str_eq(out.partner, "partner-4");
    ck_assert_str_eq(out.value, "two\nlines");
    ck_assert_uint_eq(out.value_len, 9);
    ck_assert_str_eq(out.extra, "\"a,b\",c");
    ck_assert(!session_row(session, 2, &out));
    session_close(session);
}
END_TEST

Suite *suite_store(void)
{
    Suite *suite = suite_create("store");
    TCase *tcase = tcase_create("fold");

    tcase_add_test(tcase, a_later_row_replaces_an_earlier_one);
    tcase_add_test(tcase, a_step_counts_only_when_its_last_row_is_there);
    tcase_add_test(tcase, an_item_exists_while_it_is_not_dropped_and_not_empty);
    tcase_add_test(tcase, single_items_are_known_before_a_row_names_them);
    tcase_add_test(tcase, items_of_a_kind_come_in_the_order_of_appearance);
    tcase_add_test(tcase, what_is_redacted_reads_as_blank);
    tcase_add_test(tcase, several_references_are_told_apart_by_whole_words);
    tcase_add_test(tcase, unknown_items_and_fields_are_kept);
    tcase_add_loop_test(tcase, every_moment_is_the_fold_up_to_it, 0, 10);
    tcase_add_test(tcase, rows_that_come_in_the_past_do_not_move_the_view);
    tcase_add_test(tcase, rows_come_back_as_they_came_in);
    suite_add_tcase(suite, tcase);
    return suite;
}
