#include <config.h>

#include "entente/session/agreement.h"
#include "entente/session/replace.h"
#include "rows.h"
#include "suites.h"

static struct session *session;
static uint32_t old;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "partner-1 name - Ministry", "factor-horizon name - Long-term horizon",
              "factor-fit name - Fit", "dilemma-1 text - Who pays?", NULL);
    rows_step(session, "agreement-2 text - We meet", "agreement-2 type - action",
              "agreement-2 owner - partner-1", "agreement-2 due - 2026-12-01",
              "agreement-2 addresses - factor-fit factor-horizon", "agreement-2 status - agreed",
              "agreement-2 support partner-1 behind", "dilemma-1 agreement - agreement-2", NULL);
    old = session_item(session, "agreement-2");
}

static void teardown(void)
{
    session_close(session);
}

static uint32_t replace(const char *text)
{
    struct error err = {""};
    struct step *step = step_begin(session);
    uint32_t item = replace_add(step, old, text, &err);

    ck_assert_msg(item != 0, "%s", err.text);
    ck_assert(step_commit(step, NULL, &err));
    return item;
}

static const char *value(uint32_t item, const char *field)
{
    return session_value(session, item, field, 0);
}

START_TEST(words_stand_once_agreed_and_when_it_is_over)
{
    static const struct {
        const char *row;
        bool holds, over;
    } statuses[] = {
        {"agreement-2 status - proposed", false, false},
        {"agreement-2 status - agreed", true, false},
        {"agreement-2 status - done", true, false},
        {"agreement-2 status - replaced", false, true},
        {"agreement-2 status - withdrawn", false, true},
        {"agreement-2 status - ", false, false},
    };

    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        rows_step(session, statuses[i].row, NULL);
        ck_assert(agreement_holds(session, old) == statuses[i].holds);
        ck_assert(agreement_is_over(session, old) == statuses[i].over);
        ck_assert(replace_words_stand(session, old) == (statuses[i].holds || statuses[i].over));
    }
    ck_assert(!replace_words_stand(session, session_item(session, "dilemma-1")));
}
END_TEST

START_TEST(numbers_stay_and_the_old_words_too)
{
    uint32_t steps = session_steps(session);
    uint32_t item = replace("We meet each month");

    ck_assert_uint_eq(session_steps(session), steps + 1);
    ck_assert_str_eq(session_item_id(session, item), "agreement-3");
    ck_assert_str_eq(value(item, "text"), "We meet each month");
    ck_assert_str_eq(value(item, "status"), "");
    ck_assert_str_eq(value(old, "text"), "We meet");
    ck_assert_str_eq(value(old, "status"), "replaced");
    ck_assert_str_eq(value(old, "replaced_by"), "agreement-3");
}
END_TEST

START_TEST(what_goes_with_it_comes_along_but_support_is_asked_anew)
{
    rows_step(session, "factor-fit dropped - yes", NULL);
    uint32_t item = replace("We meet each month");

    ck_assert_str_eq(value(item, "type"), "action");
    ck_assert_str_eq(value(item, "owner"), "partner-1");
    ck_assert_str_eq(value(item, "due"), "2026-12-01");
    ck_assert_str_eq(value(item, "addresses"), "factor-horizon");
    ck_assert_str_eq(value(session_item(session, "dilemma-1"), "agreement"), "agreement-3");
    ck_assert_str_eq(session_value(session, item, "support", session_item(session, "partner-1")),
                     "");
}
END_TEST

START_TEST(is_undone_at_once)
{
    struct error err = {""};
    uint32_t item = replace("We meet each month");
    uint32_t undone;

    ck_assert(session_undo(session, &undone, &err));
    ck_assert(!session_exists(session, item));
    ck_assert_str_eq(value(old, "status"), "agreed");
    ck_assert_str_eq(value(session_item(session, "dilemma-1"), "agreement"), "agreement-2");
}
END_TEST

START_TEST(what_was_agreed_is_not_dropped)
{
    struct error err = {""};
    struct step *step = step_begin(session);

    ck_assert(!step_drop(step, old, &err));
    ck_assert_str_eq(err.text, "what was agreed is not dropped: set its status to withdrawn, or "
                               "replace it");
    step_cancel(step);
    rows_step(session, "agreement-2 status - withdrawn", NULL);
    step = step_begin(session);
    ck_assert(step_drop(step, old, &err));
    step_cancel(step);
}
END_TEST

static void gives_up(uint32_t item, const char *field, const char *value)
{
    struct error err = {""};

    ck_assert_msg(session_set(session, item, field, 0, value, NULL, &err), "%s", err.text);
}

static void is_replaced(void)
{
    ck_assert_str_eq(value(old, "status"), "replaced");
    ck_assert_str_eq(value(old, "replaced_by"), "agreement-3");
    ck_assert_str_eq(value(session_item(session, "dilemma-1"), "agreement"), "agreement-3");
}

static void stands(void)
{
    ck_assert_str_eq(value(old, "status"), "agreed");
    ck_assert_str_eq(value(old, "replaced_by"), "");
    ck_assert_str_eq(value(session_item(session, "dilemma-1"), "agreement"), "agreement-2");
}

START_TEST(what_was_agreed_stands_again_when_its_replacement_is_given_up)
{
    uint32_t item = replace("We meet each month"), undone;
    struct error err = {""};

    gives_up(item, "dropped", "yes");
    stands();
    ck_assert(session_undo(session, &undone, &err));
    ck_assert(session_exists(session, item));
    is_replaced();
    gives_up(item, "status", "withdrawn");
    stands();
}
END_TEST

START_TEST(a_yes_that_was_taken_back_is_none)
{
    uint32_t item = replace("We meet each month"), undone;
    struct error err = {""};

    gives_up(item, "status", "agreed");
    ck_assert(session_undo(session, &undone, &err));
    gives_up(item, "dropped", "yes");
    stands();
}
END_TEST

START_TEST(what_was_replaced_stays_so_once_its_replacement_was_agreed)
{
    uint32_t item = replace("We meet each month");

    gives_up(item, "status", "agreed");
    gives_up(item, "status", "withdrawn");
    is_replaced();
    gives_up(item, "dropped", "yes");
    is_replaced();
}
END_TEST

START_TEST(takes_other_words)
{
    struct error err = {""};
    struct step *step = step_begin(session);

    ck_assert_uint_eq(replace_add(step, old, "We meet", &err), 0);
    ck_assert_uint_eq(replace_add(step, old, "", &err), 0);
    ck_assert_str_eq(err.text,
                     "These are the words that stand: other words are needed to replace them");
    step_cancel(step);
}
END_TEST

Suite *suite_replace(void)
{
    Suite *const suite = suite_create("replace");
    TCase *const tcase = tcase_create("replace");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, words_stand_once_agreed_and_when_it_is_over);
    tcase_add_test(tcase, numbers_stay_and_the_old_words_too);
    tcase_add_test(tcase, what_goes_with_it_comes_along_but_support_is_asked_anew);
    tcase_add_test(tcase, is_undone_at_once);
    tcase_add_test(tcase, what_was_agreed_is_not_dropped);
    tcase_add_test(tcase, what_was_agreed_stands_again_when_its_replacement_is_given_up);
    tcase_add_test(tcase, a_yes_that_was_taken_back_is_none);
    tcase_add_test(tcase, what_was_replaced_stays_so_once_its_replacement_was_agreed);
    tcase_add_test(tcase, takes_other_words);
    suite_add_tcase(suite, tcase);
    return suite;
}
