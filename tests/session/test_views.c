#include <config.h>

#include "entente/session/views.h"
#include "rows.h"
#include "suites.h"

static struct session *session;
static uint32_t horizon;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "factor-horizon name - Long-term horizon", "partner-1 name - Ministry",
              "partner-2 name - Alliance", "partner-3 name - Institute", NULL);
    horizon = session_item(session, "factor-horizon");
}

static void teardown(void)
{
    session_close(session);
}

static void mark(const char *row)
{
    rows_step(session, row, NULL);
}

START_TEST(one_view_does_not_differ)
{
    ck_assert(!views_differ(session, horizon, "mark"));
    mark("factor-horizon mark partner-1 in-place");
    ck_assert(!views_differ(session, horizon, "mark"));
    mark("factor-horizon mark partner-2 in-place");
    ck_assert(!views_differ(session, horizon, "mark"));
    ck_assert_uint_eq(views_given(session, horizon, "mark"), 2);
}
END_TEST

START_TEST(two_partners_differ)
{
    mark("factor-horizon mark - in-place");
    mark("factor-horizon mark partner-1 in-place");
    mark("factor-horizon mark partner-2 not-relevant");
    ck_assert(views_differ(session, horizon, "mark"));
}
END_TEST

START_TEST(all_differ_from_the_room)
{
    mark("factor-horizon mark - partly");
    ck_assert(!views_differ(session, horizon, "mark"));
    mark("factor-horizon mark partner-1 in-place");
    ck_assert(views_differ(session, horizon, "mark"));
    mark("factor-horizon mark - in-place");
    ck_assert(!views_differ(session, horizon, "mark"));
}
END_TEST

START_TEST(blank_is_no_view)
{
    mark("factor-horizon mark partner-1 in-place");
    mark("factor-horizon mark partner-2 partly");
    mark("factor-horizon mark partner-2 ");
    ck_assert(!views_differ(session, horizon, "mark"));
    ck_assert_uint_eq(views_given(session, horizon, "mark"), 1);
}
END_TEST

START_TEST(who_was_dropped_does_not_count)
{
    mark("factor-horizon mark partner-1 in-place");
    mark("factor-horizon mark partner-2 partly");
    mark("partner-2 dropped - yes");
    ck_assert(!views_differ(session, horizon, "mark"));
    ck_assert_uint_eq(views_given(session, horizon, "mark"), 1);
}
END_TEST

START_TEST(voices_count)
{
    mark("factor-horizon mark voice-1 in-place");
    mark("factor-horizon mark voice-2 partly");
    ck_assert(views_differ(session, horizon, "mark"));
    ck_assert_uint_eq(views_given(session, horizon, "mark"), 2);
}
END_TEST

START_TEST(aspects_are_talked_about_too)
{
    rows_step(session, "aspect-vision factor - factor-horizon", "aspect-time factor - factor-fit",
              "factor-fit name - Fit", NULL);
    mark("aspect-time mark - partly");
    ck_assert(!views_discussed(session, horizon));
    mark("aspect-vision mark partner-1 partly");
    ck_assert(views_discussed(session, horizon));
    mark("aspect-vision mark partner-1 ");
    mark("factor-horizon mark - not-relevant");
    ck_assert(views_discussed(session, horizon));
}
END_TEST

Suite *suite_views(void)
{
    Suite *const suite = suite_create("views");
    TCase *const tcase = tcase_create("views");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, one_view_does_not_differ);
    tcase_add_test(tcase, two_partners_differ);
    tcase_add_test(tcase, all_differ_from_the_room);
    tcase_add_test(tcase, blank_is_no_view);
    tcase_add_test(tcase, who_was_dropped_does_not_count);
    tcase_add_test(tcase, voices_count);
    tcase_add_test(tcase, aspects_are_talked_about_too);
    suite_add_tcase(suite, tcase);
    return suite;
}
