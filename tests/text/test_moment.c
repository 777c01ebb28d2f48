#include <config.h>

#include "entente/text/moment.h"
#include "random.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static const struct {
    const char *text;
    int64_t ms;
    int offset;
} known[] = {
    {"1970-01-01T00:00:00Z", 0, 0},
    {"1970-01-01T00:00:00.001+00:00", 1, 0},
    {"1969-12-31T23:59:59.999Z", -1, 0},
    {"1970-01-01T01:00:00+01:00", 0, 60},
    {"1969-12-31T18:30:00-05:30", 0, -330},
    {"2026-11-23T09:31:05.120+01:00", 1795422665120, 60},
    {"2026-11-23t09:31:05.1z", 1795426265100, 0},
    {"2024-02-29T12:00:00Z", 1709208000000, 0},
    {"2000-02-29T00:00:00Z", 951782400000, 0},
    {"2038-01-19T03:14:08Z", 2147483648000, 0},
    {"2016-12-31T23:59:60Z", 1483228800000, 0},
    {"2026-11-23T09:31:05.123456789+01:00", 1795422665123, 60},
    {"2026-01-01T00:00:00+14:00", 1767175200000, 840},
    {"0000-01-01T00:00:00Z", -62167219200000, 0},
    {"9999-12-31T23:59:59.999Z", 253402300799999, 0},
};

START_TEST(reads_what_is_known)
{
    struct moment moment = {0};

    ck_assert_msg(moment_read(known[_i].text, &moment), "%s", known[_i].text);
    ck_assert_int_eq(moment.ms, known[_i].ms);
    ck_assert_int_eq(moment.offset, known[_i].offset);
}
END_TEST

static const char *const refused[] = {
    "",
    "2026",
    "2026-11-23",
    "2026-11-23T",
    "2026-11-23T09:31:05",
    "2026-11-23T09:31:05.120",
    "2026-11-23T09:31:05.Z",
    "2026-11-23T09:31Z",
    "2026-11-23 09:31:05Z",
    " 2026-11-23T09:31:05Z",
    "2026-11-23T09:31:05Z ",
    "2026-11-23T09:31:05+01",
    "2026-11-23T09:31:05+0100",
    "2026-11-23T09:31:05+24:00",
    "2026-11-23T09:31:05+01:60",
    "2026-11-23T24:00:00Z",
    "2026-11-23T09:60:00Z",
    "2026-11-23T09:31:61Z",
    "2026-00-23T09:31:05Z",
    "2026-13-23T09:31:05Z",
    "2026-11-00T09:31:05Z",
    "2026-11-31T09:31:05Z",
    "2026-02-29T09:31:05Z",
    "1900-02-29T09:31:05Z",
    "26-11-23T09:31:05Z",
    "-026-11-23T09:31:05Z",
};

START_TEST(refuses_and_keeps)
{
    struct moment moment = {.ms = 7, .offset = 9};

    ck_assert_msg(!moment_read(refused[_i], &moment), "%s", refused[_i]);
    ck_assert_int_eq(moment.ms, 7);
    ck_assert_int_eq(moment.offset, 9);
}
END_TEST

START_TEST(refuses_every_beginning)
{
    static const char whole[] = "2026-11-23T09:31:05.120+01:00";
    struct moment moment;

    for (size_t length = 0; length < sizeof whole - 1; length++) {
        char *const part = strndup(whole, length);

        ck_assert_msg(!moment_read(part, &moment), "%s", part);
        free(part);
    }
}
END_TEST

START_TEST(writes_the_canonical_form)
{
    char text[MOMENT_SIZE];

    moment_format((struct moment){1795422665120, 60}, text);
    ck_assert_str_eq(text, "2026-11-23T09:31:05.120+01:00");
    moment_format((struct moment){0, -330}, text);
    ck_assert_str_eq(text, "1969-12-31T18:30:00.000-05:30");
    moment_format((struct moment){0, 0}, text);
    ck_assert_str_eq(text, "1970-01-01T00:00:00.000+00:00");
}
END_TEST

START_TEST(stays_within_four_digits_of_year)
{
    char text[MOMENT_SIZE];

    moment_format((struct moment){INT64_MAX, 60}, text);
    ck_assert_str_eq(text, "9999-12-31T23:59:59.999+01:00");
    moment_format((struct moment){INT64_MIN, -60}, text);
    ck_assert_str_eq(text, "0000-01-01T00:00:00.000-01:00");
    moment_format((struct moment){0, 100000}, text);
    ck_assert_str_eq(text, "1970-01-01T23:59:00.000+23:59");
}
END_TEST

/* The C library knows the calendar too. */
START_TEST(agrees_with_the_library)
{
    struct random random = {.state = 1};

    for (int i = 0; i < 20000; i++) {
        const int64_t second =
            (int64_t)random_below(&random, INT32_MAX) * 117 - INT64_C(62167219200);
        const struct moment moment = {second * 1000 + random_below(&random, 1000),
                                      (int)random_below(&random, 2 * 840) - 840};
        const time_t local = (time_t)(second + moment.offset * 60);
        char text[MOMENT_SIZE];
        char expected[MOMENT_SIZE];
        struct tm parts;
        struct moment again;

        if (gmtime_r(&local, &parts)->tm_year + 1900 < 1000 || parts.tm_year + 1900 > 9999)
            continue;
        strftime(expected, sizeof expected, "%Y-%m-%dT%H:%M:%S.", &parts);
        moment_format(moment, text);
        ck_assert_msg(strncmp(text, expected, strlen(expected)) == 0, "%s %s", text, expected);
        ck_assert_msg(moment_read(text, &again), "%s", text);
        ck_assert_int_eq(again.ms, moment.ms);
        ck_assert_int_eq(again.offset, moment.offset);
    }
}
END_TEST

START_TEST(shows_the_clock_that_wrote_it)
{
    const struct moment moment = {1795422665120, 60};
    const struct moment next_day = {1795422665120, 900};
    char clock[CLOCK_SIZE];
    char date[DATE_SIZE];

    moment_clock(moment, false, clock);
    ck_assert_str_eq(clock, "09:31");
    moment_clock(moment, true, clock);
    ck_assert_str_eq(clock, "09:31:05");
    moment_date(moment, date);
    ck_assert_str_eq(date, "2026-11-23");
    moment_clock(next_day, false, clock);
    ck_assert_str_eq(clock, "23:31");
    moment_date((struct moment){moment.ms, -600}, date);
    ck_assert_str_eq(date, "2026-11-22");
}
END_TEST

START_TEST(now_can_be_fixed)
{
    char text[MOMENT_SIZE];

    setenv("ENTENTE_NOW", "2027-03-01T23:59:59.5-03:00", 1);
    moment_format(moment_now(), text);
    ck_assert_str_eq(text, "2027-03-01T23:59:59.500-03:00");
}
END_TEST

/* Of the clock that moment_now reads: time() may be a few milliseconds behind it. */
static int64_t clock_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

START_TEST(now_has_the_local_offset)
{
    static const struct {
        const char *zone;
        int offset;
    } zones[] = {{"EAST-5:30", 330}, {"WEST3", -180}, {"UTC0", 0}, {"EAST-24", 1439}};

    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        setenv("ENTENTE_NOW", i % 2 == 0 ? "" : "yesterday", 1);
        setenv("TZ", zones[i].zone, 1);
        tzset();
        const int64_t before = clock_ms();
        const struct moment now = moment_now();
        ck_assert_int_eq(now.offset, zones[i].offset);
        ck_assert_int_ge(now.ms, before);
        ck_assert_int_le(now.ms, clock_ms());
    }
}
END_TEST

START_TEST(elapsed_never_goes_back)
{
    int64_t last = moment_elapsed_ms();

    for (int i = 0; i < 1000; i++) {
        const int64_t now = moment_elapsed_ms();

        ck_assert_int_ge(now, last);
        last = now;
    }
}
END_TEST

Suite *suite_moment(void)
{
    Suite *const suite = suite_create("moment");
    TCase *const tests = tcase_create("moment");

    tcase_add_loop_test(tests, reads_what_is_known, 0, sizeof known / sizeof *known);
    tcase_add_loop_test(tests, refuses_and_keeps, 0, sizeof refused / sizeof *refused);
    tcase_add_test(tests, refuses_every_beginning);
    tcase_add_test(tests, writes_the_canonical_form);
    tcase_add_test(tests, stays_within_four_digits_of_year);
    tcase_add_test(tests, agrees_with_the_library);
    tcase_add_test(tests, shows_the_clock_that_wrote_it);
    tcase_add_test(tests, now_can_be_fixed);
    tcase_add_test(tests, now_has_the_local_offset);
    tcase_add_test(tests, elapsed_never_goes_back);
    suite_add_tcase(suite, tests);
    return suite;
}
