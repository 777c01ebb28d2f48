#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/step.h"
#include "entente/text/mem.h"
#include "make-session.h"
#include "suites.h"

static void mark(struct session *session, const char *value)
{
    struct error err;

    ck_assert_msg(
        session_set(session, session_item(session, "factor-horizon"), "mark", 0, value, NULL, &err),
        "%s", err.text);
}

static const char *marked(const struct session *session)
{
    return session_value(session, session_item(session, "factor-horizon"), "mark", 0);
}

static struct session *copy_of(const struct session *session)
{
    struct session *copy = session_new();
    struct log_row row;

    for (uint32_t seq = 1; session_row(session, seq, &row); seq++)
        session_take(copy, &row);
    return copy;
}

START_TEST(undo_writes_the_old_values_again_and_keeps_history)
{
    struct session *session = make_meeting();
    uint32_t reversed;
    struct log_row row;

    mark(session, "partly");
    mark(session, "in-place");
    uint32_t rows = session_rows(session), step = session_steps(session) - 1;
    ck_assert(session_undo(session, &reversed, NULL));
    ck_assert_uint_eq(reversed, step);
    ck_assert_str_eq(marked(session), "partly");
    ck_assert_uint_eq(session_rows(session), rows + 2);
    ck_assert(session_row(session, rows + 1, &row));
    ck_assert_str_eq(row.field, "undid");
    char *last = mem_printf("%u", rows);
    ck_assert_str_eq(row.value, last);
    free(last);
    session_close(session);
}
END_TEST

START_TEST(redo_puts_back_and_an_ordinary_step_ends_it)
{
    struct session *session = make_meeting();
    uint32_t reversed;
    struct error err;

    mark(session, "partly");
    mark(session, "in-place");
    ck_assert(session_undo(session, &reversed, &err));
    ck_assert(session_undo(session, &reversed, &err));
    ck_assert_str_eq(marked(session), "");
    ck_assert(session_redo(session, &reversed, &err));
    ck_assert_str_eq(marked(session), "partly");
    ck_assert(session_redo(session, &reversed, &err));
    ck_assert_str_eq(marked(session), "in-place");
    ck_assert(!session_redo(session, &reversed, &err));
    ck_assert_str_eq(err.text, "there is nothing to redo");

    ck_assert(session_undo(session, &reversed, &err));
    ck_assert(session_log_set(session, "bookmark", "Break", &err));
    ck_assert_uint_ne(session_can_redo(session), UINT32_MAX);
    mark(session, "not-relevant");
    ck_assert_uint_eq(session_can_redo(session), UINT32_MAX);
    session_close(session);
}
END_TEST

START_TEST(undo_goes_to_the_very_beginning_and_no_further)
{
    struct session *session = session_new();
    uint32_t reversed;
    struct error err;

    make_row(session, "log", "format", "", "entente 1", 0);
    make_row(session, "factor-horizon", "name", "", "Horizon", 0);
    char *before = make_picture(session);
    mark(session, "partly");
    ck_assert(session_undo(session, &reversed, &err));
    char *after = make_picture(session);
    ck_assert_ptr_null(strstr(after, "mark"));
    ck_assert(session_undo(session, &reversed, &err));
    ck_assert(!session_undo(session, &reversed, &err));
    ck_assert_str_eq(err.text, "there is nothing to undo");
    free(before);
    free(after);
    session_close(session);
}
END_TEST

START_TEST(a_new_item_goes_and_comes_back_with_all_its_fields)
{
    struct session *session = make_meeting();
    struct step *step = step_begin(session);
    uint32_t note = step_add(step, KIND_NOTE), reversed;

    ck_assert(step_set(step, note, "text", 0, "Wait for the budget", NULL));
    ck_assert(step_set(step, note, "type", 0, "parked", NULL));
    ck_assert(step_commit(step, NULL, NULL));
    ck_assert(session_undo(session, &reversed, NULL));
    ck_assert(!session_exists(session, note));
    ck_assert(session_redo(session, &reversed, NULL));
    ck_assert(session_exists(session, note));
    ck_assert_str_eq(session_value(session, note, "type", 0), "parked");
    session_close(session);
}
END_TEST

START_TEST(a_step_that_reverses_what_was_not_next_is_an_ordinary_one)
{
    struct session *session = make_meeting();

    mark(session, "partly");
    mark(session, "in-place");
    make_row(session, "log", "undid", "", "2", 1);
    make_row(session, "factor-horizon", "mark", "", "", 0);
    ck_assert_uint_eq(session_can_undo(session), session_steps(session) - 1);
    session_close(session);
}
END_TEST

/* The states that a random walk of changes, undos and redos must lead back to. */
struct walk {
    char *pictures[200];
    uint32_t done, known;
};

static char *marks(const struct session *session)
{
    char *texts[4];
    char *all;

    for (int i = 0; i < 4; i++) {
        char *id = mem_printf("note-%d", i + 1);
        uint32_t item = session_item(session, id);
        texts[i] = mem_copy(
            item && session_exists(session, item) ? session_value(session, item, "text", 0) : "-");
        free(id);
    }
    all = mem_printf("%s|%s|%s|%s", texts[0], texts[1], texts[2], texts[3]);
    for (int i = 0; i < 4; i++)
        free(texts[i]);
    return all;
}

static void change(struct session *session)
{
    struct step *step = step_begin(session);
    char *id = mem_printf("note-%ld", random() % 4 + 1);
    char *text = mem_printf("%ld", random());
    uint32_t note = store_item(&session->store, id);

    if (session_exists(session, note) && random() % 4 == 0)
        ck_assert(step_drop(step, note, NULL));
    else
        ck_assert(step_set(step, note, "text", 0, text, NULL));
    ck_assert(step_commit(step, NULL, NULL));
    free(id);
    free(text);
}

static void walk_forget(struct walk *walk, uint32_t from)
{
    while (walk->known > from)
        free(walk->pictures[walk->known--]);
}

START_TEST(undo_of_everything_is_before_and_redo_is_after_again)
{
    struct session *session = make_meeting();
    struct walk walk = {0};
    uint32_t reversed;

    srandom((unsigned)_i);
    walk.pictures[0] = marks(session);
    for (int i = 0; i < 150; i++) {
        long lot = random() % 5;
        if (lot < 2 && walk.done > 0) {
            ck_assert(session_undo(session, &reversed, NULL));
            walk.done--;
        } else if (lot == 2 && walk.done < walk.known) {
            ck_assert(session_redo(session, &reversed, NULL));
            walk.done++;
        } else {
            change(session);
            walk_forget(&walk, walk.done);
            walk.pictures[++walk.known] = marks(session);
            walk.done++;
        }
        char *now = marks(session);
        ck_assert_str_eq(now, walk.pictures[walk.done]);
        free(now);

        struct session *again = copy_of(session);
        ck_assert_uint_eq(session_can_undo(again), session_can_undo(session));
        ck_assert_uint_eq(session_can_redo(again), session_can_redo(session));
        session_close(again);
    }
    walk_forget(&walk, 0);
    free(walk.pictures[0]);
    session_close(session);
}
END_TEST

Suite *suite_undo(void)
{
    Suite *suite = suite_create("undo");
    TCase *tcase = tcase_create("undo");

    tcase_add_test(tcase, undo_writes_the_old_values_again_and_keeps_history);
    tcase_add_test(tcase, redo_puts_back_and_an_ordinary_step_ends_it);
    tcase_add_test(tcase, undo_goes_to_the_very_beginning_and_no_further);
    tcase_add_test(tcase, a_new_item_goes_and_comes_back_with_all_its_fields);
    tcase_add_test(tcase, a_step_that_reverses_what_was_not_next_is_an_ordinary_one);
    tcase_add_loop_test(tcase, undo_of_everything_is_before_and_redo_is_after_again, 0, 20);
    suite_add_tcase(suite, tcase);
    return suite;
}
