#include <config.h>

#include "entente/text/moment.h"

#include "random.h"
#include "suites.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

START_TEST(knows_dates_that_exist)
{
    static const char *const valid[] = {"2026-12-01", "2024-02-29", "2000-02-29", "0000-01-01",
                                        "9999-12-31"};
    static const char *const invalid[] = {
        "",           "2026-12",    "2026-12-1",  "26-12-01",    "2026-12-01 ", " 2026-12-01",
        "2026-02-29", "1900-02-29", "2026-00-10", "2026-13-01",  "2026-04-31",  "2026-01-00",
        "2026-01-32", "2026/12/01", "1 dec",      "2026-12-01T", "+026-12-01"};

    for (size_t i = 0; i < sizeof valid / sizeof *valid; i++)
        ck_assert_msg(date_valid(valid[i]), "%s", valid[i]);
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++)
        ck_assert_msg(!date_valid(invalid[i]), "%s", invalid[i]);
}
END_TEST

/* 2026-11-23 is a Monday. */
static const struct {
    const char *typed;
    const char *today;
    const char *date;
} dates[] = {
    {"2026-12-01", "2026-11-23", "2026-12-01"},
    {"  2020-02-29 ", "2026-11-23", "2020-02-29"},
    {"1 dec", "2026-11-23", "2026-12-01"},
    {"1 Dec.", "2026-11-23", "2026-12-01"},
    {"1. dec", "2026-11-23", "2026-12-01"},
    {"dec 1", "2026-11-23", "2026-12-01"},
    {"DECEMBER 1", "2026-11-23", "2026-12-01"},
    {"1 decem", "2026-11-23", "2026-12-01"},
    {"1 may", "2026-11-23", "2027-05-01"},
    {"23 nov", "2026-11-23", "2026-11-23"},
    {"22 nov", "2026-11-23", "2027-11-22"},
    {"31 dec", "2026-12-31", "2026-12-31"},
    {"1 jan", "2026-12-31", "2027-01-01"},
    {"29 feb", "2026-11-23", "2028-02-29"},
    {"29 feb", "2028-02-29", "2028-02-29"},
    {"29 feb", "2028-03-01", "2032-02-29"},
    {"feb 29", "2096-03-01", "2104-02-29"},
    {"1 december 2027", "2026-11-23", "2027-12-01"},
    {"December 1, 2027", "2026-11-23", "2027-12-01"},
    {"1 jan 2020", "2026-11-23", "2020-01-01"},
    {"29 feb 2024", "2026-11-23", "2024-02-29"},
    {"today", "2026-11-23", "2026-11-23"},
    {"Tomorrow", "2026-11-23", "2026-11-24"},
    {"tomorrow", "2026-12-31", "2027-01-01"},
    {"tomorrow", "2028-02-28", "2028-02-29"},
    {"+0", "2026-11-23", "2026-11-23"},
    {"+3", "2026-11-23", "2026-11-26"},
    {"+3d", "2026-11-23", "2026-11-26"},
    {"+8D", "2026-11-23", "2026-12-01"},
    {"+2w", "2026-11-23", "2026-12-07"},
    {"+1m", "2026-11-23", "2026-12-23"},
    {"+1m", "2026-12-31", "2027-01-31"},
    {"+1m", "2027-01-31", "2027-02-28"},
    {"+1m", "2028-01-31", "2028-02-29"},
    {"+14m", "2026-12-15", "2028-02-15"},
    {"+1y", "2026-11-23", "2027-11-23"},
    {"+1y", "2028-02-29", "2029-02-28"},
    {"+9999d", "2026-11-23", "2054-04-09"},
    {"fri", "2026-11-23", "2026-11-27"},
    {"Friday", "2026-11-23", "2026-11-27"},
    {"sun", "2026-11-23", "2026-11-29"},
    {"mon", "2026-11-23", "2026-11-30"},
    {"tues", "2026-12-30", "2027-01-05"},
};

START_TEST(reads_what_a_person_types)
{
    struct error err;
    char date[DATE_SIZE];

    ck_assert_msg(date_read(dates[_i].typed, dates[_i].today, date, &err), "%s", err.text);
    ck_assert_str_eq(date, dates[_i].date);
    setlocale(LC_ALL, "C");
    ck_assert_msg(date_read(dates[_i].typed, dates[_i].today, date, &err), "%s", err.text);
    ck_assert_str_eq(date, dates[_i].date);
}
END_TEST

static const struct {
    const char *typed;
    const char *says;
} refused[] = {
    {"", "\"\" is not a date. Type one like 2026-12-01, 1 dec,"},
    {"   ", "is not a date"},
    {"soon", "\"soon\" is not a date"},
    {"1 de", "is not a date"},
    {"1 ju", "is not a date"},
    {"1", "is not a date"},
    {"dec", "is not a date"},
    {"1 dec 27", "is not a date"},
    {"1 dec 2027 at noon", "is not a date"},
    {"dec dec", "is not a date"},
    {"1 1", "is not a date"},
    {"1/12", "is not a date"},
    {"+", "is not a date"},
    {"+3x", "is not a date"},
    {"+3dd", "is not a date"},
    {"+99999", "is not a date"},
    {"-3", "is not a date"},
    {"t", "is not a date"},
    {"todays", "is not a date"},
    {"2026-02-30", "is not a date"},
    {"31 nov", "There is no such day: \"31 nov\"."},
    {"30 feb", "There is no such day"},
    {"0 dec", "There is no such day"},
    {"29 feb 2027", "There is no such day"},
    {"+9999y", "There is no such day"},
};

START_TEST(says_what_it_would_understand)
{
    struct error err = {0};
    char date[DATE_SIZE] = "kept";

    ck_assert(!date_read(refused[_i].typed, "2026-11-23", date, &err));
    ck_assert_msg(strstr(err.text, refused[_i].says) != NULL, "%s", err.text);
    ck_assert_str_eq(date, "kept");
    ck_assert(!date_read(refused[_i].typed, "2026-11-23", date, NULL));
}
END_TEST

START_TEST(does_not_leave_the_calendar)
{
    static const char *const beyond[] = {"tomorrow", "+1", "+1w", "+1m", "+1y", "mon", "1 jan"};
    struct error err;
    char date[DATE_SIZE];

    for (size_t i = 0; i < sizeof beyond / sizeof *beyond; i++) {
        ck_assert(!date_read(beyond[i], "9999-12-31", date, &err));
        ck_assert_msg(strstr(err.text, "no such day") != NULL, "%s", err.text);
    }
}
END_TEST

START_TEST(shortens_what_it_quotes)
{
    char typed[2000];
    struct error err;
    char date[DATE_SIZE];

    memset(typed, 'x', sizeof typed - 1);
    typed[sizeof typed - 1] = '\0';
    ck_assert(!date_read(typed, "2026-11-23", date, &err));
    ck_assert_msg(strstr(err.text, "…\" is not a date") != NULL, "%s", err.text);
    ck_assert_msg(strstr(err.text, "or +1y.") != NULL, "%s", err.text);
}
END_TEST

START_TEST(days_later_are_that_far)
{
    struct random random = {.state = 5};

    for (int i = 0; i < 2000; i++) {
        const uint32_t days = random_below(&random, 10000);
        const int64_t from = (int64_t)random_below(&random, 60000) * 86400000;
        char typed[16];
        char today[DATE_SIZE];
        char expected[DATE_SIZE];
        char date[DATE_SIZE];

        snprintf(typed, sizeof typed, "+%u", days);
        moment_date((struct moment){.ms = from}, today);
        moment_date((struct moment){.ms = from + (int64_t)days * 86400000}, expected);
        ck_assert(date_read(typed, today, date, NULL));
        ck_assert_str_eq(date, expected);
    }
}
END_TEST

/* Where the system has one of these languages. */
START_TEST(reads_months_in_the_language_of_the_interface)
{
    static const struct {
        const char *locale;
        const char *typed;
        const char *date;
    } spoken[] = {
        {"de_DE.UTF-8", "1. Dez.", "2026-12-01"}, {"de_DE.UTF-8", "1 MÄRZ", "2027-03-01"},
        {"de_DE.UTF-8", "1 dec", "2026-12-01"},   {"de_DE.UTF-8", "Mi", "2026-11-25"},
        {"fr_FR.UTF-8", "1 déc", "2026-12-01"},   {"fr_FR.UTF-8", "1 Août", "2027-08-01"},
        {"nl_NL.UTF-8", "1 mrt", "2027-03-01"},   {"nl_NL.UTF-8", "vrijdag", "2026-11-27"},
        {"fr_FR.UTF-8", "1 jui", NULL},           {"fr_FR.UTF-8", "mardi", "2026-11-24"},
        {"fi_FI.UTF-8", "1 mar", NULL},
    };
    char date[DATE_SIZE];

    for (size_t i = 0; i < sizeof spoken / sizeof *spoken; i++) {
        if (setlocale(LC_MESSAGES, spoken[i].locale) == NULL)
            continue;
        const bool read = date_read(spoken[i].typed, "2026-11-23", date, NULL);
        ck_assert_msg(read == (spoken[i].date != NULL), "%s", spoken[i].typed);
        if (read)
            ck_assert_str_eq(date, spoken[i].date);
    }
}
END_TEST

static const struct {
    const char *typed;
    const char *moment; /* NULL: refused */
} clocks[] = {
    {"14:32", "2026-11-23T14:32:00.000+01:00"},
    {" 14:32\n", "2026-11-23T14:32:00.000+01:00"},
    {"1432", "2026-11-23T14:32:00.000+01:00"},
    {"905", "2026-11-23T09:05:00.000+01:00"},
    {"9.05", "2026-11-23T09:05:00.000+01:00"},
    {"0:00", "2026-11-23T00:00:00.000+01:00"},
    {"23:59", "2026-11-23T23:59:00.000+01:00"},
    {"now", "2026-11-23T00:10:05.120+01:00"},
    {"Now", "2026-11-23T00:10:05.120+01:00"},
    {"2026-11-22 14:32", "2026-11-22T14:32:00.000+01:00"},
    {"2026-11-22  9.05", "2026-11-22T09:05:00.000+01:00"},
    {"2026-11-31 14:32", NULL},
    {"2026-11-22 now", NULL},
    {"2026-12-01T10:00:00Z", "2026-12-01T10:00:00.000+00:00"},
    {"", NULL},
    {"14", NULL},
    {"14:3", NULL},
    {"14:320", NULL},
    {"24:00", NULL},
    {"12:60", NULL},
    {"14320", NULL},
    {"2400", NULL},
    {":30", NULL},
    {"114:30", NULL},
    {"14 32", NULL},
    {"-1:30", NULL},
    {"nowhere", NULL},
    {"2026-12-01", NULL},
};

START_TEST(reads_a_time_of_the_clock)
{
    struct moment now;
    char moment[MOMENT_SIZE];
    struct error err;

    ck_assert(moment_read("2026-11-23T00:10:05.120+01:00", &now));
    const bool read = clock_read(clocks[_i].typed, now, moment, &err);
    ck_assert_int_eq(read, clocks[_i].moment != NULL);
    if (read)
        ck_assert_str_eq(moment, clocks[_i].moment);
    else
        ck_assert_msg(strstr(err.text, "is not a time. Type one like 14:32") != NULL, "%s",
                      err.text);
}
END_TEST

Suite *suite_date(void)
{
    Suite *const suite = suite_create("date");
    TCase *const tcase = tcase_create("date");

    tcase_add_test(tcase, knows_dates_that_exist);
    tcase_add_loop_test(tcase, reads_what_a_person_types, 0, sizeof dates / sizeof *dates);
    tcase_add_loop_test(tcase, says_what_it_would_understand, 0, sizeof refused / sizeof *refused);
    tcase_add_test(tcase, does_not_leave_the_calendar);
    tcase_add_test(tcase, shortens_what_it_quotes);
    tcase_add_test(tcase, days_later_are_that_far);
    tcase_add_test(tcase, reads_months_in_the_language_of_the_interface);
    tcase_add_loop_test(tcase, reads_a_time_of_the_clock, 0, sizeof clocks / sizeof *clocks);
    suite_add_tcase(suite, tcase);
    return suite;
}
