#ifndef ENTENTE_TEXT_CALENDAR_H
#define ENTENTE_TEXT_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

/* A day of the Gregorian calendar, in the years 0 to 9999. */
struct calendar_day {
    int year;
    int month; /* 1 to 12 */
    int day;   /* 1 to 31 */
};

/* Days since 1970-01-01 of the first and the last day. */
enum { CALENDAR_FIRST = -719528, CALENDAR_LAST = 2932896 };

int calendar_month_days(int year, int month);

bool calendar_exists(struct calendar_day day);

/* To days since 1970-01-01 and back; a number of days is within CALENDAR_FIRST and CALENDAR_LAST.
 */
int64_t calendar_to_days(struct calendar_day day);
struct calendar_day calendar_from_days(int64_t days);

/* 0 is Sunday. */
int calendar_weekday(int64_t days);

/* Reads `count` digits at *s into *number, and moves *s behind them. Every row that is read has
 * seven such numbers. */
static inline bool calendar_take_number(const char **s, int count, int *number)
{
    const char *digits = *s;
    int value = 0;

    for (int i = 0; i < count; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return false;
        value = value * 10 + (digits[i] - '0');
    }
    *s = digits + count;
    *number = value;
    return true;
}

/* Reads "2026-11-23" at *s, a day that exists, and moves *s behind it. */
bool calendar_take_day(const char **s, struct calendar_day *day);

/* Writes `count` digits of `number` and returns where they end. */
char *calendar_put_number(char *to, int count, int number);

/* Writes "2026-11-23" without a NUL and returns where it ends. */
char *calendar_put_day(char *to, struct calendar_day day);

#endif
