#include <config.h>

#include <string.h>

#include "session-private.h"
#include "suites.h"
#include "timeline-filter.h"

static void add(struct session *session, const char *item, const char *field, const char *value)
{
    uint32_t seq = session_rows(session) + 1;

    session_take(session, &(struct log_row){.seq = seq,
                                            .step = seq,
                                            .item = item,
                                            .field = field,
                                            .partner = "",
                                            .value = value,
                                            .value_len = strlen(value),
                                            .extra = ""});
}

static struct session *meeting(void)
{
    struct session *session = session_new();

    add(session, "log", "format", "entente 1");
    add(session, "factor-roles", "mark", "partly");
    add(session, "log", "screen", "timeline");
    add(session, "note-1", "text", "wait");
    add(session, "agreement-1", "text", "we meet again");
    add(session, "partnership", "type_overruled", "strategic");
    add(session, "partner-1", "name", "Ministry");
    return session;
}

START_TEST(everything_but_what_was_shown_comes_first)
{
    struct session *session = meeting();
    struct timeline_filter filter = {0};

    ck_assert_int_eq(timeline_filter_count(&filter, session), 6);
    ck_assert_uint_eq(timeline_filter_step(&filter, 1), 1);
    ck_assert_uint_eq(timeline_filter_step(&filter, 2), 3);
    ck_assert_uint_eq(timeline_filter_step(&filter, 5), 6);
    timeline_filter_free(&filter);
    session_close(session);
}
END_TEST

START_TEST(decisions_are_agreements_and_the_type_that_the_room_gives)
{
    struct session *session = meeting();
    struct timeline_filter filter = {0};

    timeline_filter_next(&filter);
    ck_assert_str_eq(timeline_filter_name(&filter), "Decisions");
    ck_assert_int_eq(timeline_filter_count(&filter, session), 2);
    ck_assert_uint_eq(timeline_filter_step(&filter, 0), 4);
    ck_assert_uint_eq(timeline_filter_step(&filter, 1), 5);
    timeline_filter_free(&filter);
    session_close(session);
}
END_TEST

START_TEST(what_comes_later_is_taken_in_and_what_is_not_yet_left_out)
{
    struct session *session = meeting();
    struct timeline_filter filter = {.only = TIMELINE_TALK};

    ck_assert_int_eq(timeline_filter_count(&filter, session), 1);
    add(session, "dilemma-1", "text", "speak or stay");
    ck_assert_int_eq(timeline_filter_count(&filter, session), 2);
    ck_assert_uint_eq(timeline_filter_step(&filter, 1), 7);
    session_seek(session, 2);
    ck_assert_int_eq(timeline_filter_count(&filter, session), 0);
    session_seek(session, 5);
    ck_assert_int_eq(timeline_filter_count(&filter, session), 1);
    timeline_filter_free(&filter);
    session_close(session);
}
END_TEST

START_TEST(private_notes_are_left_out_as_long_as_they_are_withheld)
{
    struct session *session = meeting();
    struct timeline_filter filter = {.only = TIMELINE_TALK};

    add(session, "note-2", "text", "hush");
    add(session, "note-2", "private", "yes");
    ck_assert_int_eq(timeline_filter_count(&filter, session), 3);
    session_withhold(session, true);
    ck_assert_int_eq(timeline_filter_count(&filter, session), 1);
    session_withhold(session, false);
    ck_assert_int_eq(timeline_filter_count(&filter, session), 3);
    timeline_filter_free(&filter);
    session_close(session);
}
END_TEST

START_TEST(after_the_last_filter_everything_comes_again)
{
    struct timeline_filter filter = {0};

    for (int i = 0; i < 4; i++)
        timeline_filter_next(&filter);
    ck_assert_str_eq(timeline_filter_name(&filter), "Everything");
}
END_TEST

Suite *suite_timeline_filter(void)
{
    Suite *suite = suite_create("timeline filter");
    TCase *tcase = tcase_create("filter");

    tcase_add_test(tcase, everything_but_what_was_shown_comes_first);
    tcase_add_test(tcase, decisions_are_agreements_and_the_type_that_the_room_gives);
    tcase_add_test(tcase, what_comes_later_is_taken_in_and_what_is_not_yet_left_out);
    tcase_add_test(tcase, private_notes_are_left_out_as_long_as_they_are_withheld);
    tcase_add_test(tcase, after_the_last_filter_everything_comes_again);
    suite_add_tcase(suite, tcase);
    return suite;
}
