#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/session/guide.h"
#include "entente/session/step.h"
#include "make-session.h"
#include "suites.h"

static struct session *session;

static void begin(void)
{
    struct guide *guide = guide_default(NULL);
    uint32_t item;

    ck_assert_int_eq(chdir(getenv("HOME")), 0);
    unlink("old.csv");
    unlink("new.csv");
    ck_assert(session_create("old.csv", "Water", guide, NULL));
    guide_free(guide);
    session = session_open("old.csv", LOG_WRITE, NULL);
    item = session_item(session, "session");
    ck_assert(session_set(session, item, "place", 0, "Utrecht", NULL, NULL));
    ck_assert(session_set(session, item, "place", 0, "Lusaka", NULL, NULL));
}

static void end(void)
{
    session_close(session);
}

static const char *value(struct session *from, const char *item, const char *field)
{
    return session_value(from, session_item(from, item), field, 0);
}

START_TEST(holds_what_was_done_up_to_the_position)
{
    uint32_t reversed;

    session_seek(session, session_steps(session) - 1);
    ck_assert(session_branch(session, "new.csv", NULL));
    struct session *made = session_open("new.csv", LOG_WRITE, NULL);
    ck_assert_ptr_nonnull(made);
    ck_assert_uint_eq(session_steps(made), session_steps(session) - 1);
    ck_assert_str_eq(value(made, "session", "title"), "Water");
    ck_assert_str_eq(value(made, "session", "place"), "Utrecht");
    ck_assert(session_undo(made, &reversed, NULL));
    ck_assert_str_eq(value(made, "session", "place"), "");
    session_close(made);
}
END_TEST

START_TEST(is_another_session)
{
    ck_assert(session_branch(session, "new.csv", NULL));
    struct session *made = session_open("new.csv", LOG_READ, NULL);
    ck_assert_uint_eq(strlen(value(made, "log", "id")), strlen(value(session, "log", "id")));
    ck_assert_str_ne(value(made, "log", "id"), value(session, "log", "id"));
    session_close(made);
}
END_TEST

START_TEST(keeps_the_stricter_rule_that_came_later)
{
    ck_assert(session_set(session, session_item(session, "session"), "attribution", 0, "none", NULL,
                          NULL));
    session_seek(session, session_steps(session) - 1);
    ck_assert(session_branch(session, "new.csv", NULL));
    struct session *made = session_open("new.csv", LOG_READ, NULL);
    ck_assert_str_eq(value(made, "session", "attribution"), "none");
    session_close(made);
}
END_TEST

START_TEST(keeps_private_what_became_so_later)
{
    uint32_t note;
    struct step *step = step_begin(session);

    note = step_add(step, KIND_NOTE);
    ck_assert(step_set(step, note, "text", 0, "Lee leaves", NULL));
    ck_assert(step_commit(step, NULL, NULL));
    ck_assert(session_set(session, note, "private", 0, "yes", NULL, NULL));
    session_seek(session, session_steps(session) - 1);
    ck_assert(session_branch(session, "new.csv", NULL));
    struct session *made = session_open("new.csv", LOG_READ, NULL);
    ck_assert_str_eq(value(made, "note-1", "private"), "yes");
    session_close(made);
}
END_TEST

START_TEST(takes_no_name_that_is_there)
{
    struct error err;

    ck_assert(!session_branch(session, "old.csv", &err));
    ck_assert_ptr_nonnull(strstr(err.text, "old.csv is there already"));
    ck_assert_str_eq(value(session, "session", "place"), "Lusaka");
}
END_TEST

Suite *suite_branch(void)
{
    Suite *suite = suite_create("branch");
    TCase *tcase = tcase_create("branch");

    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, holds_what_was_done_up_to_the_position);
    tcase_add_test(tcase, is_another_session);
    tcase_add_test(tcase, keeps_the_stricter_rule_that_came_later);
    tcase_add_test(tcase, keeps_private_what_became_so_later);
    tcase_add_test(tcase, takes_no_name_that_is_there);
    suite_add_tcase(suite, tcase);
    return suite;
}
