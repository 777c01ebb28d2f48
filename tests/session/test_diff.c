#include <config.h>

#include "entente/session/diff.h"
#include "entente/text/mem.h"
#include "rows.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct session *before;
static struct session *after;

static void setup(void)
{
    before = rows_session();
    after = rows_session();
}

static void teardown(void)
{
    session_close(before);
    session_close(after);
}

/* Two states of one session, that differ in nothing yet. */
static void setup_same(void)
{
    struct session *const both[] = {before = rows_session(), after = rows_session()};

    for (int i = 0; i < 2; i++)
        rows_step(both[i], "log format - entente 1", "log id - one", "session title - Water",
                  "partner-1 name - Ministry", "partner-2 name - Alliance",
                  "factor-fit name - The right fit", "factor-fit mark - partly",
                  "factor-roles name - Roles", "aspect-time name - Time",
                  "aspect-time factor - factor-fit", "agreement-1 text - We meet",
                  "agreement-1 owner - partner-1", "note-1 text - A note", NULL);
}

static void write_view(FILE *out, const struct diff_cell *cell)
{
    if (cell->voices)
        fputs("/voices", out);
    else if (cell->partner_after != 0)
        fprintf(out, "/%s", session_item_id(after, cell->partner_after));
    else if (cell->partner_before != 0)
        fprintf(out, "/%s", session_item_id(before, cell->partner_before));
}

static void write_item(FILE *out, const struct diff_item *item)
{
    static const char signs[] = {[DIFF_CHANGED] = '~', [DIFF_NEW] = '+', [DIFF_GONE] = '-'};

    fprintf(out, "%c%s\n", signs[item->what],
            item->after != 0 ? session_item_id(after, item->after)
                             : session_item_id(before, item->before));
    for (size_t i = 0; i < item->count; i++) {
        fprintf(out, "  %s", item->cells[i].field);
        write_view(out, &item->cells[i]);
        fprintf(out, ": %s > %s\n", item->cells[i].before, item->cells[i].after);
    }
}

/* Compares what differs, as "+ITEM", "-ITEM" or "~ITEM" with "  FIELD/VIEW: BEFORE > AFTER". */
static void differs(bool by_id, const char *expected)
{
    struct diff diff = diff_find(before, after, by_id);
    char *picture;
    size_t size;
    FILE *const out = mem_stream(&picture, &size);

    for (size_t i = 0; i < diff.count; i++)
        write_item(out, &diff.items[i]);
    mem_stream_end(out);
    ck_assert_str_eq(picture, expected);
    free(picture);
    diff_free(&diff);
}

START_TEST(equal_states_differ_in_nothing)
{
    ck_assert(diff_of_one_session(before, after));
    differs(true, "");
    differs(false, "");
    rows_step(after, "log bookmark - Break", "log opened - entente 0.1.0", NULL);
    differs(true, "");
}
END_TEST

START_TEST(what_changed_stands_with_its_item_in_the_order_of_the_screens)
{
    rows_step(after, "note-1 text - Another note", "agreement-1 due - 2026-12-01",
              "agreement-1 owner - partner-2", "aspect-time mark - partly",
              "factor-roles mark - in-place", "factor-fit mark - ", "partner-1 people - Lee",
              "topic-1 title - Coffee", "session title - Water and land", NULL);
    differs(true, "~session\n  title: Water > Water and land\n"
                  "+topic-1\n  title:  > Coffee\n"
                  "~partner-1\n  people:  > Lee\n"
                  "~factor-fit\n  mark: partly > \n"
                  "~aspect-time\n  mark:  > partly\n"
                  "~factor-roles\n  mark:  > in-place\n"
                  "~agreement-1\n  owner: partner-1 > partner-2\n  due:  > 2026-12-01\n"
                  "~note-1\n  text: A note > Another note\n");
}
END_TEST

START_TEST(views_come_after_the_room)
{
    rows_step(after, "factor-fit mark partner-2 in-place", "factor-fit mark - in-place",
              "factor-fit mark partner-1 partly", NULL);
    differs(true, "~factor-fit\n  mark: partly > in-place\n  mark/partner-1:  > partly\n"
                  "  mark/partner-2:  > in-place\n");
}
END_TEST

START_TEST(a_view_that_was_withdrawn_is_told)
{
    rows_step(before, "factor-fit mark partner-2 in-place", NULL);
    differs(true, "~factor-fit\n  mark/partner-2: in-place > \n");
}
END_TEST

START_TEST(what_was_dropped_is_gone_and_what_came_back_is_new)
{
    rows_step(after, "agreement-1 dropped - yes", NULL);
    differs(true, "-agreement-1\n");
    rows_step(before, "agreement-1 dropped - yes", NULL);
    differs(true, "");
    rows_step(after, "agreement-1 dropped - ", NULL);
    differs(true, "+agreement-1\n  text:  > We meet\n  owner:  > partner-1\n");
}
END_TEST

START_TEST(what_goes_without_saying_is_no_change)
{
    rows_step(after, "agreement-1 status - proposed", NULL);
    differs(true, "");
    rows_step(after, "agreement-1 status - agreed", "agreement-1 from - two/agreement-3",
              "agreement-1 highlight - yes", NULL);
    differs(true, "~agreement-1\n  status:  > agreed\n  highlight:  > yes\n");
}
END_TEST

START_TEST(a_change_taken_back_is_none)
{
    rows_step(after, "note-1 text - Another", NULL);
    rows_step(after, "log undid - 15", "note-1 text - A note", NULL);
    differs(true, "");
}
END_TEST

START_TEST(fields_that_only_the_file_knows_come_last)
{
    rows_step(after, "note-1 colour - blue", "note-1 type - lesson", "weather-1 sky - grey", NULL);
    differs(true, "~note-1\n  type:  > lesson\n  colour:  > blue\n+weather-1\n  sky:  > grey\n");
}
END_TEST

START_TEST(moments_of_one_session_are_compared_where_they_stand)
{
    rows_step(after, "note-2 text - Later", NULL);
    session_seek(after, 1);
    differs(true, "");
}
END_TEST

/* Ids mean nothing in another session, titles do. */
START_TEST(items_of_two_sessions_go_together_by_title)
{
    rows_step(before, "log id - one", "partner-1 name - Ministry", "partner-2 name - Alliance",
              "agreement-1 text - We meet", "agreement-1 owner - partner-1",
              "agreement-1 support partner-2 fine", NULL);
    rows_step(after, "log id - two", "partner-1 name - Alliance", "partner-2 name - Ministry",
              "agreement-4 text - We meet", "agreement-4 owner - partner-2",
              "agreement-4 support partner-1 behind", "agreement-1 text - We pay", NULL);
    ck_assert(!diff_of_one_session(before, after));
    differs(false, "~agreement-4\n  support/partner-1: fine > behind\n"
                   "+agreement-1\n  text:  > We pay\n");
}
END_TEST

START_TEST(an_item_that_continues_another_goes_with_it)
{
    rows_step(before, "log id - one", "agreement-3 text - We meet twice", NULL);
    rows_step(after, "log id - two", "agreement-1 text - We meet four times",
              "agreement-1 from - one/agreement-3", NULL);
    differs(false, "~agreement-1\n  text: We meet twice > We meet four times\n");
}
END_TEST

START_TEST(ids_of_the_guide_mean_the_same_everywhere)
{
    rows_step(before, "factor-fit name - The fit", "factor-fit mark - partly", NULL);
    rows_step(after, "factor-fit name - The right fit", "factor-fit mark - in-place", NULL);
    differs(false, "~factor-fit\n  name: The fit > The right fit\n  mark: partly > in-place\n");
}
END_TEST

START_TEST(a_partner_without_a_name_goes_by_its_type)
{
    rows_step(before, "partner-1 type - funder", "partner-2 type - government", NULL);
    rows_step(after, "partner-1 type - government", "partner-1 brings - funds",
              "partner-2 type - government", NULL);
    differs(false, "~partner-1\n  brings:  > funds\n+partner-2\n  type:  > government\n"
                   "-partner-1\n");
}
END_TEST

START_TEST(the_owner_of_another_session_is_another)
{
    rows_step(before, "partner-1 name - Ministry", "agreement-1 text - We meet",
              "agreement-1 owner - partner-1", NULL);
    rows_step(after, "partner-1 name - Alliance", "agreement-1 text - We meet",
              "agreement-1 owner - partner-1", NULL);
    differs(false, "+partner-1\n  name:  > Alliance\n-partner-1\n"
                   "~agreement-1\n  owner: partner-1 > partner-1\n");
}
END_TEST

START_TEST(voices_of_two_sessions_are_counted)
{
    rows_step(before, "factor-fit name - Fit", "factor-fit mark voice-4 partly",
              "factor-fit mark voice-2 in-place", "factor-fit reason voice-2 Slow", NULL);
    rows_step(after, "factor-fit name - Fit", "factor-fit mark voice-9 in-place",
              "factor-fit mark voice-1 in-place", "factor-fit reason voice-7 Slow", NULL);
    differs(false, "~factor-fit\n  mark/voices: in place \u00D71, partly in place \u00D71 > "
                   "in place \u00D72\n");
    differs(true, "~factor-fit\n  mark/voice-9:  > in-place\n  mark/voice-1:  > in-place\n"
                  "  mark/voice-4: partly > \n  mark/voice-2: in-place > \n"
                  "  reason/voice-7:  > Slow\n  reason/voice-2: Slow > \n");
}
END_TEST

Suite *suite_diff(void)
{
    Suite *const suite = suite_create("diff");
    TCase *const same = tcase_create("one session");
    TCase *const two = tcase_create("two sessions");

    tcase_add_checked_fixture(same, setup_same, teardown);
    tcase_add_test(same, equal_states_differ_in_nothing);
    tcase_add_test(same, what_changed_stands_with_its_item_in_the_order_of_the_screens);
    tcase_add_test(same, views_come_after_the_room);
    tcase_add_test(same, a_view_that_was_withdrawn_is_told);
    tcase_add_test(same, what_was_dropped_is_gone_and_what_came_back_is_new);
    tcase_add_test(same, what_goes_without_saying_is_no_change);
    tcase_add_test(same, a_change_taken_back_is_none);
    tcase_add_test(same, fields_that_only_the_file_knows_come_last);
    tcase_add_test(same, moments_of_one_session_are_compared_where_they_stand);
    suite_add_tcase(suite, same);
    tcase_add_checked_fixture(two, setup, teardown);
    tcase_add_test(two, items_of_two_sessions_go_together_by_title);
    tcase_add_test(two, an_item_that_continues_another_goes_with_it);
    tcase_add_test(two, ids_of_the_guide_mean_the_same_everywhere);
    tcase_add_test(two, a_partner_without_a_name_goes_by_its_type);
    tcase_add_test(two, the_owner_of_another_session_is_another);
    tcase_add_test(two, voices_of_two_sessions_are_counted);
    suite_add_tcase(suite, two);
    return suite;
}
