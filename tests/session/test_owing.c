#include <config.h>

#include "entente/session/owing.h"
#include "rows.h"
#include "suites.h"

#include <string.h>

static struct session *session;

/* A session that owes nothing. */
static void setup(void)
{
    session = rows_session();
    rows_step(session, "session title - Strategic partnerships", "session question - What works?",
              "partner-1 name - Ministry", "partner-2 name - Alliance",
              "partnership equality - yes", "partnership accountability - mutual",
              "partnership autonomy - yes", "partnership driver - goals",
              "partnership goals_shared - confirmed", "partnership agreed_upfront - no",
              "factor-fit name - The right fit", "factor-fit mark - partly",
              "aspect-time name - Time", "aspect-time factor - factor-fit", NULL);
}

static void teardown(void)
{
    session_close(session);
}

static void owes_nothing(void)
{
    struct owing_list list = owing_find(session);

    ck_assert_msg(list.count == 0, "owes: %s", list.count > 0 ? list.entries[0].words : "");
    owing_free(&list);
}

/* After that step, that one thing is owing. */
static void owes_after(const char *row, const char *words, const char *place)
{
    rows_step(session, row, NULL);
    struct owing_list list = owing_find(session);
    char found[128];

    ck_assert_uint_eq(list.count, 1);
    ck_assert_str_eq(list.entries[0].words, words);
    snprintf(found, sizeof found, "%s.%s/%s", session_item_id(session, list.entries[0].item),
             list.entries[0].field, session_item_id(session, list.entries[0].partner));
    ck_assert_str_eq(found, place);
    owing_free(&list);
}

static void settles(const char *row)
{
    rows_step(session, row, NULL);
    owes_nothing();
}

START_TEST(asks_for_the_opening)
{
    owes_nothing();
    owes_after("session title - ", "The session has no title", "session.title/");
    settles("session title - Partnerships");
    owes_after("session question - ",
               "The question that the room is here to answer is not written down",
               "session.question/");
    settles("session question - Why?");
}
END_TEST

START_TEST(asks_for_partners)
{
    rows_step(session, "partner-1 dropped - yes", "partner-2 dropped - yes", NULL);
    struct owing_list list = owing_find(session);

    ck_assert_uint_eq(list.count, 1);
    ck_assert_str_eq(list.entries[0].words, "No partner is at the table yet");
    ck_assert_int_eq(list.entries[0].kind, KIND_PARTNER);
    ck_assert_uint_eq(list.entries[0].item, 0);
    owing_free(&list);
}
END_TEST

START_TEST(asks_about_the_partnership)
{
    owes_after("partnership equality - ",
               "The room has not said yet whether the partners are equals",
               "partnership.equality/");
    settles("partnership equality - no");
    owes_after("partnership accountability - ",
               "The room has not said yet who is accountable to whom",
               "partnership.accountability/");
    settles("partnership accountability - none");
    owes_after("partnership autonomy - ",
               "The room has not said yet whether each partner can decide for itself",
               "partnership.autonomy/");
    settles("partnership autonomy - no");
    owes_after("partnership driver - ",
               "The room has not said yet what drives the partnership: goals or funds",
               "partnership.driver/");
    settles("partnership driver - funds");
    owes_after("partnership goals_shared - ",
               "The room has not said yet whether the goals are shared",
               "partnership.goals_shared/");
    settles("partnership goals_shared - not-shared");
    owes_after("partnership agreed_upfront - ",
               "Nothing is settled yet about how the partners disagree",
               "partnership.agreed_upfront/");
}
END_TEST

START_TEST(asks_why_views_of_the_partnership_differ)
{
    settles("partnership equality partner-1 yes");
    owes_after("partnership equality partner-2 no",
               "Views differ on Equal relation, and no note says why", "partnership.equality/");
    rows_step(session, "partnership driver partner-1 goals", NULL);
    owes_after("partnership driver partner-2 funds",
               "Views differ on Equal relation, Key driver, and no note says why",
               "partnership.equality/");
    rows_step(session, "note-7 text - We see it apart", NULL);
    settles("note-7 about - partnership");
}
END_TEST

START_TEST(asks_why_the_room_calls_it_otherwise)
{
    owes_after("partnership type_overruled - strategic",
               "The room calls it otherwise, and the reason is not written down",
               "partnership.type_reason/");
    settles("partnership type_reason - We know better");
}
END_TEST

START_TEST(asks_whether_the_reason_is_of_that_type)
{
    rows_step(session, "partnership type_reason - We know better", NULL);
    settles("partnership type_overruled - strategic");
    owes_after("partnership type_overruled - friends",
               "The reason why the room calls it otherwise was written for another type",
               "partnership.type_reason/");
    settles("partnership type_overruled - strategic");
    rows_step(session, "partnership type_overruled - friends", NULL);
    settles("partnership type_reason - We like each other");
    rows_step(session, "partnership type_overruled - ", NULL);
    owes_after("partnership type_overruled - strategic",
               "The reason why the room calls it otherwise was written for another type",
               "partnership.type_reason/");
    rows_step(session, "partnership type_reason - We know better",
              "partnership type_overruled - partnership", NULL);
    owes_nothing();
}
END_TEST

START_TEST(asks_about_factors)
{
    owes_after("factor-fit mark - ", "The right fit is not discussed yet", "factor-fit.mark/");
    settles("aspect-time mark partner-1 partly");
    owes_after("aspect-time mark - in-place", "Views differ on Time, and nothing says why",
               "aspect-time.note/");
    settles("aspect-time reason partner-1 Never enough");
    rows_step(session, "aspect-time reason partner-1 ", NULL);
    settles("aspect-time note - Depends on the season");
    rows_step(session, "aspect-time note - ", "note-8 text - Seasons", NULL);
    settles("note-8 about - aspect-time");
    owes_after("factor-fit mark - not-in-place",
               "The right fit is not in place, and the reason is not written down",
               "factor-fit.reason/");
    settles("factor-fit reason - Wrong table");
}
END_TEST

START_TEST(asks_about_dilemmas)
{
    owes_after("dilemma-3 text - Stay critical?",
               "Dilemma 3 is open, and nothing says how to live with it", "dilemma-3.handling/");
    settles("dilemma-3 handling - Say it at the table first");
    rows_step(session, "dilemma-3 handling - ", NULL);
    settles("dilemma-3 status - accepted");
    owes_after("dilemma-3 status - handled",
               "Dilemma 3 is said to be handled, and nothing says how", "dilemma-3.handling/");
    owes_after("dilemma-3 status - open", "Dilemma 3 is open, and nothing says how to live with it",
               "dilemma-3.handling/");
    rows_step(session, "agreement-9 text - Say it at the table", "agreement-9 status - agreed",
              NULL);
    settles("agreement-9 addresses - dilemma-3");
    rows_step(session, "agreement-9 addresses - ", "dilemma-3 status - handled", NULL);
    settles("dilemma-3 agreement - agreement-9");
    owes_after("agreement-9 status - withdrawn",
               "Dilemma 3 is said to be handled, and nothing says how", "dilemma-3.handling/");
    rows_step(session, "agreement-9 status - agreed", NULL);
    owes_after("agreement-9 dropped - yes", "Dilemma 3 is said to be handled, and nothing says how",
               "dilemma-3.handling/");
}
END_TEST

START_TEST(asks_about_agreements)
{
    owes_after("agreement-2 text - Share data", "Agreement 2 is proposed: read it back and ask",
               "agreement-2.status/");
    settles("agreement-2 status - agreed");
    rows_step(session, "agreement-2 due - 2026-12-01", NULL);
    owes_after("agreement-2 type - action", "Agreement 2 has no owner", "agreement-2.owner/");
    settles("agreement-2 owner_person - Lee");
    owes_after("agreement-2 due - ", "Agreement 2 has no date", "agreement-2.due/");
    settles("agreement-2 status - done");
    settles("agreement-2 status - withdrawn");
}
END_TEST

START_TEST(asks_what_stands_in_the_place_of_what_was_replaced)
{
    static const char *const words = "Agreement 2 was replaced, and nothing stands in its place";

    rows_step(session, "agreement-2 text - Share data", "agreement-3 text - Share all",
              "agreement-3 status - agreed", NULL);
    owes_after("agreement-2 status - replaced", words, "agreement-2.status/");
    settles("agreement-2 replaced_by - agreement-3");
    owes_after("agreement-3 status - withdrawn", words, "agreement-2.status/");
    owes_after("agreement-3 dropped - yes", words, "agreement-2.status/");
    settles("agreement-2 status - agreed");
}
END_TEST

START_TEST(asks_for_reservations)
{
    rows_step(session, "agreement-2 text - Share data", "agreement-2 status - agreed", NULL);
    settles("agreement-2 support partner-1 live-with");
    owes_after("agreement-2 support partner-1 object",
               "Agreement 2: the objection of Ministry is not written down",
               "agreement-2.reservation/partner-1");
    settles("agreement-2 reservation partner-1 Not our data");
    owes_after("agreement-2 support - stand-aside",
               "Agreement 2: why the room stands aside is not written down",
               "agreement-2.reservation/");
    settles("agreement-2 status - withdrawn");
}
END_TEST

START_TEST(asks_for_what_is_parked)
{
    settles("note-5 text - Who pays?");
    owes_after("note-5 type - parked", "Note 5 is still parked", "note-5.type/");
    settles("note-5 dropped - yes");
}
END_TEST

START_TEST(goes_by_the_screens)
{
    static const char *const order[] = {"session",     "session",     "",
                                        "partnership", "partnership", "partnership",
                                        "partnership", "partnership", "partnership",
                                        "factor-fit",  "dilemma-1",   "agreement-1",
                                        "note-1"};

    session_close(session);
    session = rows_session();
    rows_step(session, "note-1 text - a", "note-1 type - parked", "agreement-1 text - b",
              "dilemma-1 text - c", "factor-fit name - d", NULL);
    struct owing_list list = owing_find(session);
    ck_assert_uint_eq(list.count, sizeof order / sizeof *order);
    for (size_t i = 0; i < list.count; i++)
        ck_assert_str_eq(session_item_id(session, list.entries[i].item), order[i]);
    owing_free(&list);
}
END_TEST

START_TEST(asks_to_go_through_what_was_agreed_last_time)
{
    settles("agreement-1 status - agreed");
    owes_after("agreement-1 from - 0123456789abcdef/agreement-1",
               "Agreement 1 from last time is not gone through yet", "agreement-1.text/");
    settles("agreement-1 reviewed - yes");
    owes_after("agreement-1 reviewed - ", "Agreement 1 from last time is not gone through yet",
               "agreement-1.text/");
    settles("agreement-1 status - done");
}
END_TEST

Suite *suite_owing(void)
{
    Suite *const suite = suite_create("owing");
    TCase *const tcase = tcase_create("owing");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, asks_for_the_opening);
    tcase_add_test(tcase, asks_for_partners);
    tcase_add_test(tcase, asks_about_the_partnership);
    tcase_add_test(tcase, asks_why_views_of_the_partnership_differ);
    tcase_add_test(tcase, asks_why_the_room_calls_it_otherwise);
    tcase_add_test(tcase, asks_whether_the_reason_is_of_that_type);
    tcase_add_test(tcase, asks_about_factors);
    tcase_add_test(tcase, asks_about_dilemmas);
    tcase_add_test(tcase, asks_about_agreements);
    tcase_add_test(tcase, asks_what_stands_in_the_place_of_what_was_replaced);
    tcase_add_test(tcase, asks_for_reservations);
    tcase_add_test(tcase, asks_for_what_is_parked);
    tcase_add_test(tcase, goes_by_the_screens);
    tcase_add_test(tcase, asks_to_go_through_what_was_agreed_last_time);
    suite_add_tcase(suite, tcase);
    return suite;
}
