#include <config.h>

#include "entente/session/when.h"
#include "session-private.h"
#include "suites.h"

#include <string.h>

static struct session *session;

/* Takes in a row of log, or of a note; of a step of as many rows as are still to come. */
static void take(const char *time, const char *item, const char *field, const char *value,
                 uint32_t to_come)
{
    const uint32_t seq = session_rows(session) + 1;
    struct log_row row = {
        .seq = seq,
        .step = seq + to_come,
        .item = item,
        .field = field,
        .partner = "",
        .value = value,
        .value_len = strlen(value),
        .extra = "",
    };

    ck_assert_msg(moment_read(time, &row.time), "%s", time);
    session_take(session, &row);
}

static void note(const char *clock)
{
    char time[MOMENT_SIZE];

    snprintf(time, sizeof time, "2026-11-23T%s+01:00", clock);
    take(time, "note-1", "text", clock, 0);
}

static void mark(const char *clock, const char *name)
{
    char time[MOMENT_SIZE];

    snprintf(time, sizeof time, "2026-11-23T%s+01:00", clock);
    take(time, "log", "bookmark", name, 0);
}

static void setup(void)
{
    session = session_new();
}

static void teardown(void)
{
    session_close(session);
}

/* Prepared the day before in one step of two rows; from 9:00 to 10:40 with a break. */
static void setup_meeting(void)
{
    setup();
    take("2026-11-22T18:00:00+01:00", "log", "format", "entente 1", 1);
    take("2026-11-22T18:00:00+01:00", "session", "title", "Water", 0);
    take("2026-11-23T09:00:10+01:00", "log", "started", "2026-11-23T09:00:00+01:00", 0);
    note("09:10:00.400");
    mark("09:50:00", "Break");
    note("10:20:00");
    mark("10:30:00", "Brisk discussion");
    note("10:40:00");
}

static uint32_t done_by(const char *given)
{
    struct error err = {""};
    uint32_t done = 99;

    ck_assert_msg(when_read(session, given, &done, &err), "%s", err.text);
    return done;
}

static const char *refused(const char *given)
{
    static struct error err;
    uint32_t done = 99;

    ck_assert_msg(!when_read(session, given, &done, &err), "%s was taken as %u", given, done);
    ck_assert_uint_eq(done, 99);
    return err.text;
}

static void assert_says(const char *given, const char *words)
{
    const char *const text = refused(given);

    ck_assert_msg(strstr(text, words) != NULL, "%s: %s", given, text);
}

START_TEST(a_time_of_the_clock_is_read_on_the_last_date)
{
    ck_assert_uint_eq(done_by("10:20"), 5);
    ck_assert_uint_eq(done_by("10:19"), 4);
    ck_assert_uint_eq(done_by("10:19:59"), 4);
    ck_assert_uint_eq(done_by("23:59"), 7);
    ck_assert_uint_eq(done_by("08:00"), 1);
    ck_assert_uint_eq(done_by("  10:20\n"), 5);
    ck_assert_uint_eq(done_by("9:50"), 4);
    ck_assert_uint_eq(done_by("2026-11-23 9:49:59"), 3);
}
END_TEST

START_TEST(a_second_holds_all_of_itself)
{
    ck_assert_uint_eq(done_by("09:10:00"), 3);
    ck_assert_uint_eq(done_by("09:09:59"), 2);
    ck_assert_uint_eq(done_by("2026-11-23T09:10:00.399+01:00"), 2);
    ck_assert_uint_eq(done_by("2026-11-23T09:10:00.400+01:00"), 3);
    ck_assert_uint_eq(done_by("+10m"), 3);
}
END_TEST

START_TEST(another_day_is_given_with_its_date)
{
    ck_assert_uint_eq(done_by("2026-11-22 18:00"), 1);
    ck_assert_uint_eq(done_by("2026-11-23 09:50:00"), 4);
    ck_assert_uint_eq(done_by("2026-11-23T09:50"), 4);
    ck_assert_uint_eq(done_by("2026-11-23T08:50:00Z"), 4);
    ck_assert_uint_eq(done_by("2026-11-23T08:50Z"), 4);
    ck_assert_uint_eq(done_by("2026-11-23T10:50+02:00"), 4);
    ck_assert_uint_eq(done_by("2030-01-01 00:00"), 7);
}
END_TEST

START_TEST(a_time_since_the_beginning_counts_from_started)
{
    ck_assert_uint_eq(done_by("+0m"), 1);
    ck_assert_uint_eq(done_by("+9m59s"), 2);
    ck_assert_uint_eq(done_by("+1h19m"), 4);
    ck_assert_uint_eq(done_by("+80m"), 5);
    ck_assert_uint_eq(done_by("+4800s"), 5);
    ck_assert_uint_eq(done_by("+999999999h"), 7);
}
END_TEST

START_TEST(a_part_of_the_duration_counts_from_started_too)
{
    ck_assert_int_eq(when_duration_ms(session), 100 * 60 * 1000);
    ck_assert_uint_eq(done_by("0%"), 1);
    ck_assert_uint_eq(done_by("50%"), 4);
    ck_assert_uint_eq(done_by("79%"), 4);
    ck_assert_uint_eq(done_by("80%"), 5);
    ck_assert_uint_eq(done_by("100%"), 7);
}
END_TEST

START_TEST(a_row_leads_to_the_last_whole_action)
{
    ck_assert_uint_eq(done_by("#2"), 1);
    ck_assert_uint_eq(done_by("#3"), 2);
    ck_assert_uint_eq(done_by("#8"), 7);
    ck_assert_uint_eq(done_by("#999999999"), 7);
    assert_says("#1", "begins on 2026-11-22 at 18:00:00");
    refused("#0");
}
END_TEST

START_TEST(the_ends_have_names)
{
    ck_assert_uint_eq(done_by("start"), 1);
    ck_assert_uint_eq(done_by("END"), 7);
}
END_TEST

START_TEST(a_bookmark_is_found_by_the_beginning_of_its_name)
{
    ck_assert_uint_eq(done_by("@Break"), 4);
    ck_assert_uint_eq(done_by("@break"), 4);
    ck_assert_uint_eq(done_by("@bri"), 6);
    assert_says("@Br", "Break (09:50, #5), Brisk discussion (10:30, #7); give the number");
    assert_says("@reak", "there are Break (09:50, #5), Brisk discussion (10:30, #7)");
    refused("@");
}
END_TEST

START_TEST(a_whole_name_goes_before_a_beginning)
{
    mark("10:50:00", "Breakfast");
    ck_assert_uint_eq(done_by("@break"), 4);
    mark("10:51:00", "break");
    assert_says("@Break", "several bookmarks: Break (09:50, #5), break (10:51, #10)");
    ck_assert_uint_eq(done_by("@breakf"), 8);
}
END_TEST

START_TEST(bookmarks_come_one_after_another)
{
    ck_assert_uint_eq(when_next_bookmark(session, 0), 5);
    ck_assert_uint_eq(when_next_bookmark(session, 5), 7);
    ck_assert_uint_eq(when_next_bookmark(session, 7), 0);
}
END_TEST

START_TEST(a_bookmark_taken_out_of_the_record_is_none)
{
    mark("10:50:00", "[redacted]");
    mark("10:51:00", "");
    refused("@[red");
}
END_TEST

START_TEST(what_is_not_understood_is_said_with_what_is)
{
    static const char *const wrong[] = {
        "",
        "later",
        "14",
        "14:",
        "14:3",
        "25:00",
        "14:60",
        "14:32Z",
        "14:32:05.1",
        "2026-11-23T",
        ":30",
        "114:32",
        "14:32:61",
        "14:32:05 ?",
        "+",
        "+5",
        "+5x",
        "+5m1h",
        "+5m5m",
        "+m",
        "37 %",
        "101%",
        "37%%",
        "#",
        "#x",
        "#1x",
        "#12345678901",
        "-5m",
        "2026-11-23",
        "2026-11-23 ",
        "2026-13-01 10:00",
        "2026-11-23 10",
        "2026-11-23T10:00+1",
        "2026-11-23T10:00:00.5",
        "999999999999999999999%",
    };

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_says(wrong[i], wrong[i]);
        assert_says(wrong[i], "Understood are: 14:32, 14:32:05,");
    }
}
END_TEST

START_TEST(a_moment_before_the_record_is_refused)
{
    assert_says("2026-11-22 17:59", "nothing was recorded by 2026-11-22 17:59");
    assert_says("2026-11-22T16:59:59Z", "begins on 2026-11-22 at 18:00:00");
}
END_TEST

START_TEST(the_moment_does_not_depend_on_where_one_looks)
{
    session_seek(session, 1);
    ck_assert_uint_eq(done_by("+80m"), 5);
    ck_assert_uint_eq(done_by("@bri"), 6);
    ck_assert_uint_eq(done_by("10:20"), 5);
    ck_assert_uint_eq(session_position(session), 1);
}
END_TEST

START_TEST(without_started_the_meeting_begins_with_row_1)
{
    note("09:30:00");
    note("09:45:00");
    note("10:00:00");
    ck_assert_int_eq(when_step_ms(session, 0), 0);
    ck_assert_int_eq(when_step_ms(session, 1), 15 * 60 * 1000);
    ck_assert_uint_eq(done_by("+15m"), 2);
    ck_assert_uint_eq(done_by("start"), 1);
}
END_TEST

START_TEST(what_was_prepared_is_before_the_beginning)
{
    ck_assert_int_eq(when_step_ms(session, 0), -15 * 60 * 60 * 1000);
    ck_assert_int_eq(when_step_ms(session, 1), 10 * 1000);
    ck_assert_uint_eq(when_steps_by(session, -1), 1);
    ck_assert_uint_eq(when_steps_by(session, INT64_MIN / 2), 0);
}
END_TEST

START_TEST(a_beginning_taken_back_is_none)
{
    take("2026-11-23T10:45:00+01:00", "log", "started", "", 0);
    ck_assert_int_eq(when_step_ms(session, 0), 0);
}
END_TEST

/* The clock was an hour fast and is put right after 10:30. */
/* A new session has two steps, of one moment. */
START_TEST(the_start_has_the_guide)
{
    static const char time[] = "2026-11-23T09:30:00+01:00";

    take(time, "log", "format", "entente 1", 0);
    take(time, "factor-horizon", "name", "Long-term horizon", 1);
    take(time, "aspect-vision", "name", "A vision", 0);
    take(time, "factor-own", "name", "Our own", 1);
    take(time, "factor-own", "note", "Added by hand", 0);
    ck_assert_uint_eq(done_by("start"), 2);
}
END_TEST

START_TEST(a_clock_that_went_back_counts_as_no_gap)
{
    note("10:00:00");
    note("10:30:00");
    note("09:40:00");
    note("10:10:00");
    ck_assert_int_eq(when_step_ms(session, 2), 30 * 60 * 1000);
    ck_assert_int_eq(when_step_ms(session, 3), 60 * 60 * 1000);
    ck_assert_int_eq(when_duration_ms(session), 60 * 60 * 1000);
    ck_assert_uint_eq(done_by("+29m"), 1);
    ck_assert_uint_eq(done_by("+30m"), 3);
    ck_assert_uint_eq(done_by("50%"), 3);
}
END_TEST

START_TEST(of_a_time_that_the_clock_showed_twice_the_later_counts)
{
    note("10:00:00");
    note("10:30:00");
    note("09:40:00");
    note("10:10:00");
    ck_assert_uint_eq(done_by("10:05"), 3);
    ck_assert_uint_eq(done_by("10:10"), 4);
    ck_assert_uint_eq(done_by("10:30"), 4);
    ck_assert_uint_eq(done_by("09:40"), 3);
    refused("09:39");
}
END_TEST

START_TEST(started_is_a_time_of_the_clock_that_wrote_it)
{
    note("10:00:00");
    note("09:00:00");
    take("2026-11-23T09:10:00+01:00", "log", "started", "2026-11-23T09:05:00+01:00", 0);
    note("09:25:00");
    ck_assert_int_eq(when_step_ms(session, 3), 20 * 60 * 1000);
    ck_assert_int_eq(when_step_ms(session, 1), -5 * 60 * 1000);
}
END_TEST

START_TEST(each_row_is_read_with_its_own_offset)
{
    take("2026-10-25T02:30:00+02:00", "note-1", "text", "summer", 0);
    take("2026-10-25T02:10:00+01:00", "note-1", "text", "winter", 0);
    take("2026-10-25T02:40:00+01:00", "note-1", "text", "later", 0);
    ck_assert_uint_eq(done_by("02:20"), 2);
    ck_assert_uint_eq(done_by("2026-10-25T00:35Z"), 1);
    ck_assert_int_eq(when_duration_ms(session), 70 * 60 * 1000);
}
END_TEST

START_TEST(clocks_that_jump_over_all_years_do_no_harm)
{
    for (int i = 0; i < 40000; i++)
        take(i % 2 ? "0000-01-01T00:00:00Z" : "9999-12-31T23:59:59Z", "note-1", "text", "x", 0);
    ck_assert_int_gt(when_duration_ms(session), 0);
    ck_assert_uint_le(done_by("100%"), 40000);
}
END_TEST

START_TEST(a_record_without_an_action_has_only_ends)
{
    ck_assert_uint_eq(done_by("start"), 0);
    ck_assert_uint_eq(done_by("end"), 0);
    ck_assert_uint_eq(done_by("50%"), 0);
    ck_assert_uint_eq(done_by("+5m"), 0);
    assert_says("14:32", "nothing is recorded yet");
    assert_says("#0", "nothing is recorded yet");
    assert_says("@Break", "no bookmarks");
    ck_assert_int_eq(when_duration_ms(session), 0);
}
END_TEST

START_TEST(an_action_that_is_not_whole_does_not_count)
{
    note("10:00:00");
    take("2026-11-23T10:05:00+01:00", "log", "bookmark", "Half", 1);
    ck_assert_uint_eq(done_by("end"), 1);
    ck_assert_uint_eq(done_by("#2"), 1);
    refused("@Half");
}
END_TEST

Suite *suite_when(void)
{
    Suite *const suite = suite_create("when");
    TCase *const meeting = tcase_create("meeting");
    TCase *const other = tcase_create("other");

    tcase_add_checked_fixture(meeting, setup_meeting, teardown);
    tcase_add_test(meeting, a_time_of_the_clock_is_read_on_the_last_date);
    tcase_add_test(meeting, a_second_holds_all_of_itself);
    tcase_add_test(meeting, another_day_is_given_with_its_date);
    tcase_add_test(meeting, a_time_since_the_beginning_counts_from_started);
    tcase_add_test(meeting, a_part_of_the_duration_counts_from_started_too);
    tcase_add_test(meeting, a_row_leads_to_the_last_whole_action);
    tcase_add_test(meeting, the_ends_have_names);
    tcase_add_test(meeting, a_bookmark_is_found_by_the_beginning_of_its_name);
    tcase_add_test(meeting, a_whole_name_goes_before_a_beginning);
    tcase_add_test(meeting, bookmarks_come_one_after_another);
    tcase_add_test(meeting, a_bookmark_taken_out_of_the_record_is_none);
    tcase_add_test(meeting, what_is_not_understood_is_said_with_what_is);
    tcase_add_test(meeting, a_moment_before_the_record_is_refused);
    tcase_add_test(meeting, the_moment_does_not_depend_on_where_one_looks);
    tcase_add_test(meeting, what_was_prepared_is_before_the_beginning);
    tcase_add_test(meeting, a_beginning_taken_back_is_none);
    suite_add_tcase(suite, meeting);
    tcase_add_checked_fixture(other, setup, teardown);
    tcase_add_test(other, without_started_the_meeting_begins_with_row_1);
    tcase_add_test(other, the_start_has_the_guide);
    tcase_add_test(other, a_clock_that_went_back_counts_as_no_gap);
    tcase_add_test(other, of_a_time_that_the_clock_showed_twice_the_later_counts);
    tcase_add_test(other, started_is_a_time_of_the_clock_that_wrote_it);
    tcase_add_test(other, each_row_is_read_with_its_own_offset);
    tcase_add_test(other, clocks_that_jump_over_all_years_do_no_harm);
    tcase_add_test(other, a_record_without_an_action_has_only_ends);
    tcase_add_test(other, an_action_that_is_not_whole_does_not_count);
    suite_add_tcase(suite, other);
    return suite;
}
