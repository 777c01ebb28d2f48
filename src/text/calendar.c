#include <config.h>

#include "calendar.h"

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int calendar_month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool calendar_exists(struct calendar_day day)
{
    return day.year >= 0 && day.year <= 9999 && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
           day.day <= calendar_month_days(day.year, day.month);
}

/* Days from 0000-01-01 to the first day of the year; year 0 is a leap year. */
static int days_before_year(int year)
{
    return 365 * year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
}

int64_t calendar_to_days(struct calendar_day day)
{
    static const int before_month[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    const int leap_day = day.month > 2 && is_leap(day.year) ? 1 : 0;

    return CALENDAR_FIRST + days_before_year(day.year) + before_month[day.month - 1] + leap_day +
           day.day - 1;
}

struct calendar_day calendar_from_days(int64_t days)
{
    int left = (int)(days - CALENDAR_FIRST);
    struct calendar_day day = {.year = left / 366, .month = 1};

    while (days_before_year(day.year + 1) <= left)
        day.year++;
    left -= days_before_year(day.year);
    while (left >= calendar_month_days(day.year, day.month))
        left -= calendar_month_days(day.year, day.month++);
    day.day = left + 1;
    return day;
}

int calendar_weekday(int64_t days)
{
    enum { SATURDAY = 6 }; /* CALENDAR_FIRST is one */

    return (int)((days - CALENDAR_FIRST + SATURDAY) % 7);
}

static bool take(const char **s, char c)
{
    return *(*s)++ == c;
}

bool calendar_take_day(const char **s, struct calendar_day *day)
{
    return calendar_take_number(s, 4, &day->year) && take(s, '-') &&
           calendar_take_number(s, 2, &day->month) && take(s, '-') &&
           calendar_take_number(s, 2, &day->day) && calendar_exists(*day);
}

char *calendar_put_number(char *to, int count, int number)
{
    for (int i = count; i > 0; i--, number /= 10)
        to[i - 1] = (char)('0' + number % 10);
    return to + count;
}

char *calendar_put_day(char *to, struct calendar_day day)
{
    to = calendar_put_number(to, 4, day.year);
    *to++ = '-';
    to = calendar_put_number(to, 2, day.month);
    *to++ = '-';
    return calendar_put_number(to, 2, day.day);
}
