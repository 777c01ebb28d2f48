#include <config.h>

#include <string.h>

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

/* The views on one question as they come, one letter each. */
static void read_views(const char *field, char text[])
{
    const uint32_t partnership = session_item(session, "partnership");
    struct cell_view view;

    for (uint32_t cell = 0; views_next(session, partnership, field, &cell, &view);)
        *text++ = *view.value;
    *text = '\0';
}

static bool has_all(const char *text, const char *letters)
{
    for (const char *letter = letters; *letter != '\0'; letter++)
        if (strchr(text, *letter) == NULL)
            return false;
    return strlen(text) == strlen(letters);
}

/* Or the third of every answer would be the third at the table. */
START_TEST(who_gave_which_view_does_not_follow_from_their_order)
{
    static const char *const fields[] = {"equality_why", "autonomy_why", "driver_why"};
    char texts[3][8], row[] = "partnership equality_why partner-1 a";

    rows_step(session, "partner-4 name - Funder", "partner-5 name - Union", NULL);
    for (size_t field = 0; field < 3; field++)
        for (char i = 0; i < 5; i++) {
            snprintf(row, sizeof row, "partnership %s partner-%c %c", fields[field], '1' + i,
                     'a' + i);
            rows_step(session, row, NULL);
        }
    read_views(fields[0], texts[0]);
    ck_assert_str_eq(texts[0], "abcde");
    rows_step(session, "session attribution - none", NULL);
    for (size_t field = 0; field < 3; field++) {
        read_views(fields[field], texts[field]);
        ck_assert(has_all(texts[field], "abcde"));
        ck_assert_str_ne(texts[field], "abcde");
    }
    ck_assert_str_ne(texts[0], texts[1]);
    ck_assert_str_ne(texts[1], texts[2]);
}
END_TEST

/* The same where no name was ever written: as they came they would be in the order of the table. */
START_TEST(voices_do_not_come_in_the_order_in_which_they_spoke)
{
    char given[] = "1 2 3 4 5 6", whose[16] = "", read[16] = "", *end = whose;
    const uint32_t partnership = session_item(session, "partnership");

    rows_step(session, "session attribution - none", NULL);
    for (char i = '1'; i <= '6'; i++) {
        char row[] = "partnership driver voice-1 1";
        row[sizeof row - 4] = row[sizeof row - 2] = i;
        rows_step(session, row, NULL);
    }
    read_views("driver", read);
    ck_assert(has_all(read, "123456"));
    ck_assert_str_ne(read, "123456");
    for (uint32_t who = 0; (who = views_next_whose(session, partnership, NULL, who)) != 0;)
        *end++ = *session_value(session, partnership, "driver", who);
    ck_assert(has_all(whose, "123456"));
    ck_assert_str_ne(whose, "123456");
    rows_step(session, "session attribution - organisation", NULL);
    read_views("driver", given);
    ck_assert_str_eq(given, read);
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
    tcase_add_test(tcase, who_gave_which_view_does_not_follow_from_their_order);
    tcase_add_test(tcase, voices_do_not_come_in_the_order_in_which_they_spoke);
    tcase_add_test(tcase, aspects_are_talked_about_too);
    suite_add_tcase(suite, tcase);
    return suite;
}
