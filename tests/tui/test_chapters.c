#include <config.h>

#include <string.h>

#include "chapters.h"
#include "session-private.h"
#include "suites.h"

static struct session *session;
static struct chapters chapters;

/* One row, of a step of as many rows as are still to come. */
static void add_rows(const char *item, const char *field, const char *value, uint32_t to_come)
{
    uint32_t seq = session_rows(session) + 1;

    session_take(session, &(struct log_row){.seq = seq,
                                            .step = seq + to_come,
                                            .item = item,
                                            .field = field,
                                            .partner = "",
                                            .value = value,
                                            .value_len = strlen(value),
                                            .extra = ""});
}

static void add(const char *item, const char *field, const char *value)
{
    add_rows(item, field, value, 0);
}

/* What undo, or redo, writes where it reverses the step that ended with that row. */
static void reverse(const char *last, const char *topic)
{
    add_rows("log", "undid", last, 1);
    add("session", "topic", topic);
}

static void begin(void)
{
    session = session_new();
    add("log", "format", "entente 1");
    add("log", "screen", "factors factor-roles");
    add("note-1", "text", "A café break");
    add("log", "screen", "factors factor-vision");
    add("agreement-1", "text", "We meet again");
    add("log", "bookmark", "Break");
    add("log", "screen", "agreements");
    add("note-1", "text", "A long break");
    add("partnership", "type_overruled", "strategic");
    chapters = chapters_read(session);
}

static void end(void)
{
    chapters_free(&chapters);
    session_close(session);
}

START_TEST(chapters_are_the_screens_and_the_bookmarks)
{
    ck_assert_uint_eq(chapters.count, 3);
    ck_assert_uint_eq(chapters_next(&chapters, 1, 1), 2);
    ck_assert_uint_eq(chapters_next(&chapters, 2, 1), 6);
    ck_assert_uint_eq(chapters_next(&chapters, 6, 1), 7);
    ck_assert_uint_eq(chapters_next(&chapters, 7, 1), 0);
    ck_assert_uint_eq(chapters_next(&chapters, 9, -1), 7);
    ck_assert_uint_eq(chapters_next(&chapters, 7, -1), 6);
    ck_assert_uint_eq(chapters_next(&chapters, 2, -1), 0);
}
END_TEST

START_TEST(a_topic_that_begins_is_a_chapter)
{
    add("session", "title", "topic-1");
    add("session", "topic", "topic-1");
    add("session", "topic", "");
    add("session", "topic", "topic-1");
    add("session", "topic", "topic-2");
    chapters_free(&chapters);
    chapters = chapters_read(session);
    ck_assert_uint_eq(chapters_next(&chapters, 9, 1), 11);
    ck_assert_uint_eq(chapters_next(&chapters, 11, 1), 14);
    ck_assert_uint_eq(chapters_next(&chapters, 14, 1), 0);
    ck_assert_str_eq(chapters_screen(&chapters, 14), "agreements");
}
END_TEST

START_TEST(a_topic_that_is_taken_back_is_no_chapter)
{
    add("session", "topic", "topic-1");
    add("session", "topic", "topic-2");
    reverse("11", "topic-1");
    reverse("10", "");
    reverse("15", "topic-1");
    add("session", "topic", "topic-3");
    chapters_free(&chapters);
    chapters = chapters_read(session);
    ck_assert_uint_eq(chapters_next(&chapters, 9, 1), 10);
    ck_assert_uint_eq(chapters_next(&chapters, 10, 1), 15);
    ck_assert_uint_eq(chapters_next(&chapters, 15, 1), 0);
}
END_TEST

START_TEST(a_bookmark_does_not_change_the_screen)
{
    ck_assert_ptr_null(chapters_screen(&chapters, 1));
    ck_assert_str_eq(chapters_screen(&chapters, 2), "factors");
    ck_assert_str_eq(chapters_screen(&chapters, 6), "factors");
    ck_assert_str_eq(chapters_screen(&chapters, 9), "agreements");
}
END_TEST

START_TEST(decisions_are_found_both_ways)
{
    ck_assert_uint_eq(decision_next(session, 1, 1), 5);
    ck_assert_uint_eq(decision_next(session, 5, 1), 9);
    ck_assert_uint_eq(decision_next(session, 9, 1), 0);
    ck_assert_uint_eq(decision_next(session, 9, -1), 5);
    ck_assert_uint_eq(decision_next(session, 5, -1), 0);
    ck_assert_uint_eq(decision_next(session, 0, -1), 0);
}
END_TEST

START_TEST(a_text_is_found_where_it_comes_and_where_it_goes)
{
    ck_assert_uint_eq(text_next(session, "CAFÉ", 1, 1), 3);
    ck_assert_uint_eq(text_next(session, "café", 3, 1), 8);
    ck_assert_uint_eq(text_next(session, "café", 8, 1), 0);
    ck_assert_uint_eq(text_next(session, "café", 9, -1), 8);
    ck_assert_uint_eq(text_next(session, "nowhere", 1, 1), 0);
}
END_TEST

START_TEST(what_is_to_come_counts_wherever_the_session_is_looked_at)
{
    session_seek(session, 1);
    ck_assert_uint_eq(decision_next(session, 1, 1), 5);
    ck_assert_uint_eq(text_next(session, "again", 1, 1), 5);
}
END_TEST

Suite *suite_chapters(void)
{
    Suite *suite = suite_create("chapters");
    TCase *tcase = tcase_create("chapters");

    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, chapters_are_the_screens_and_the_bookmarks);
    tcase_add_test(tcase, a_topic_that_begins_is_a_chapter);
    tcase_add_test(tcase, a_topic_that_is_taken_back_is_no_chapter);
    tcase_add_test(tcase, a_bookmark_does_not_change_the_screen);
    tcase_add_test(tcase, decisions_are_found_both_ways);
    tcase_add_test(tcase, a_text_is_found_where_it_comes_and_where_it_goes);
    tcase_add_test(tcase, what_is_to_come_counts_wherever_the_session_is_looked_at);
    suite_add_tcase(suite, tcase);
    return suite;
}
