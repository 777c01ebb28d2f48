#include <config.h>

#include "entente/session/step.h"
#include "rows.h"
#include "suites.h"

static struct session *session;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "agreement-1 text - We meet", "agreement-1 status - agreed", NULL);
    rows_step(session, "agreement-2 text - We write", "agreement-2 support partner-1 object", NULL);
}

static void teardown(void)
{
    session_close(session);
}

static const char *value(const char *id, const char *field)
{
    return session_value(session, session_item(session, id), field, 0);
}

static void sets(const char *id, const char *field, const char *given)
{
    struct error err = {""};

    ck_assert_msg(session_set(session, session_item(session, id), field, 0, given, NULL, &err),
                  "%s", err.text);
    ck_assert_str_eq(value(id, field), given);
}

static void refuses(const char *id, const char *field, const char *given, const char *why)
{
    struct error err = {""};

    ck_assert(!session_set(session, session_item(session, id), field, 0, given, NULL, &err));
    ck_assert_str_eq(err.text, why);
}

START_TEST(only_what_was_agreed_can_be_done)
{
    refuses("agreement-2", "status", "done",
            "agreement 2 is proposed: only what was agreed can be done");
    sets("agreement-2", "status", "withdrawn");
    refuses("agreement-2", "status", "done",
            "agreement 2 is withdrawn: only what was agreed can be done");
    sets("agreement-1", "status", "done");
    sets("agreement-1", "status", "agreed");
}
END_TEST

START_TEST(what_is_added_from_the_past_may_be_done)
{
    struct step *const step = step_begin(session);
    struct error err = {""};
    const uint32_t item = step_add(step, KIND_AGREEMENT);

    ck_assert(step_set(step, item, "text", 0, "We met", &err));
    ck_assert(step_set(step, item, "status", 0, "done", &err));
    ck_assert(step_commit(step, NULL, &err));
    ck_assert_str_eq(value("agreement-3", "status"), "done");
}
END_TEST

START_TEST(what_was_replaced_is_not_agreed_again_beside_what_took_its_place)
{
    rows_step(session, "agreement-1 status - replaced", "agreement-1 replaced_by - agreement-2",
              NULL);
    refuses("agreement-1", "status", "agreed", "agreement 1 was replaced by agreement 2");
    refuses("agreement-1", "status", "done", "agreement 1 was replaced by agreement 2");
    rows_step(session, "agreement-2 status - withdrawn", NULL);
    sets("agreement-1", "status", "agreed");
}
END_TEST

START_TEST(what_was_agreed_is_dropped_in_no_way)
{
    refuses("agreement-1", "dropped", "yes",
            "what was agreed is not dropped: set its status to withdrawn, or replace it");
    sets("agreement-2", "dropped", "yes");
}
END_TEST

Suite *suite_agreement_status(void)
{
    Suite *const suite = suite_create("agreement-status");
    TCase *const tcase = tcase_create("agreement-status");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, only_what_was_agreed_can_be_done);
    tcase_add_test(tcase, what_is_added_from_the_past_may_be_done);
    tcase_add_test(tcase, what_was_replaced_is_not_agreed_again_beside_what_took_its_place);
    tcase_add_test(tcase, what_was_agreed_is_dropped_in_no_way);
    suite_add_tcase(suite, tcase);
    return suite;
}
