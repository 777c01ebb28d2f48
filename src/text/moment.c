#include <config.h>

#include "entente/text/moment.h"

#include "calendar.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    MS_OF_SECOND = 1000,
    MS_OF_MINUTE = 60 * MS_OF_SECOND,
    MINUTES_OF_DAY = 24 * 60,
    GREATEST_OFFSET = MINUTES_OF_DAY - 1,
    NS_OF_MS = 1000000,
};

static const int64_t ms_of_day = (int64_t)MINUTES_OF_DAY * MS_OF_MINUTE;

#ifdef CLOCK_BOOTTIME
static const clockid_t elapsed_clock = CLOCK_BOOTTIME;
#else
static const clockid_t elapsed_clock = CLOCK_MONOTONIC;
#endif

static int64_t clamp(int64_t value, int64_t least, int64_t most)
{
    return value < least ? least : value > most ? most : value;
}

static int64_t clock_ms(clockid_t clock)
{
    struct timespec now;

    if (clock_gettime(clock, &now) != 0)
        clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * MS_OF_SECOND + now.tv_nsec / NS_OF_MS;
}

/* Minutes east of Greenwich of the local clock at `ms`. */
static int local_offset(int64_t ms)
{
    const time_t seconds = (time_t)(ms / MS_OF_SECOND);
    struct tm local;

    if (localtime_r(&seconds, &local) == NULL)
        return 0;
    return (int)clamp(local.tm_gmtoff / 60, -GREATEST_OFFSET, GREATEST_OFFSET);
}

struct moment moment_now(void)
{
    const char *const fixed = getenv("ENTENTE_NOW");
    struct moment now;

    if (fixed != NULL && moment_read(fixed, &now))
        return now;
    now.ms = clock_ms(CLOCK_REALTIME);
    now.offset = local_offset(now.ms);
    return now;
}

int64_t moment_elapsed_ms(void)
{
    return clock_ms(elapsed_clock);
}

static bool take(const char **s, char c)
{
    if (**s != c)
        return false;
    (*s)++;
    return true;
}

/* Reads ".120" and cuts what is finer; 0 where there is none. */
static bool take_fraction(const char **s, int *ms)
{
    int digit;
    int worth = MS_OF_SECOND / 10;

    *ms = 0;
    if (!take(s, '.'))
        return true;
    if (!calendar_take_number(s, 1, &digit))
        return false;
    do {
        *ms += digit * worth;
        worth /= 10;
    } while (calendar_take_number(s, 1, &digit));
    return true;
}

/* Reads "Z" or "+01:00" as minutes. */
static bool take_offset(const char **s, int *offset)
{
    int hours;
    int minutes;

    *offset = 0;
    if (take(s, 'Z') || take(s, 'z'))
        return true;

    const bool west = take(s, '-');
    if (!(west || take(s, '+')) || !calendar_take_number(s, 2, &hours) || !take(s, ':') ||
        !calendar_take_number(s, 2, &minutes) || hours > 23 || minutes > 59)
        return false;
    *offset = (west ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

/* Reads "09:31:05.120" as milliseconds of the day; a leap second counts as the next one. */
static bool take_time(const char **s, int *ms)
{
    int hours;
    int minutes;
    int seconds;
    int fraction;

    if (!calendar_take_number(s, 2, &hours) || !take(s, ':') ||
        !calendar_take_number(s, 2, &minutes) || !take(s, ':') ||
        !calendar_take_number(s, 2, &seconds) || !take_fraction(s, &fraction) || hours > 23 ||
        minutes > 59 || seconds > 60)
        return false;
    *ms = (hours * 60 + minutes) * MS_OF_MINUTE + seconds * MS_OF_SECOND + fraction;
    return true;
}

bool moment_read(const char *s, struct moment *moment)
{
    struct calendar_day day;
    int ms;
    int offset;

    if (!calendar_take_day(&s, &day) || !(take(&s, 'T') || take(&s, 't')) || !take_time(&s, &ms) ||
        !take_offset(&s, &offset) || *s != '\0')
        return false;
    moment->ms = calendar_to_days(day) * ms_of_day + ms - (int64_t)offset * MS_OF_MINUTE;
    moment->offset = offset;
    return true;
}

/* Milliseconds since 1970-01-01T00:00 of the clock that wrote it, within the years 0 to 9999. */
static int64_t local_ms(struct moment moment)
{
    const int64_t first = CALENDAR_FIRST * ms_of_day;
    const int64_t last = CALENDAR_LAST * ms_of_day + ms_of_day - 1;
    const int64_t offset = (int64_t)moment.offset * MS_OF_MINUTE;

    return clamp(moment.ms, first - offset, last - offset) + offset;
}

static struct calendar_day local_day(int64_t local, int *ms)
{
    const int64_t since_first = local - CALENDAR_FIRST * ms_of_day;

    *ms = (int)(since_first % ms_of_day);
    return calendar_from_days(CALENDAR_FIRST + since_first / ms_of_day);
}

static char *put_clock(char *to, int ms, bool seconds)
{
    to = calendar_put_number(to, 2, ms / MS_OF_MINUTE / 60);
    *to++ = ':';
    to = calendar_put_number(to, 2, ms / MS_OF_MINUTE % 60);
    if (!seconds)
        return to;
    *to++ = ':';
    return calendar_put_number(to, 2, ms / MS_OF_SECOND % 60);
}

void moment_format(struct moment moment, char text[MOMENT_SIZE])
{
    moment.offset = (int)clamp(moment.offset, -GREATEST_OFFSET, GREATEST_OFFSET);

    const int minutes = abs(moment.offset);
    int ms;
    char *to = calendar_put_day(text, local_day(local_ms(moment), &ms));

    *to++ = 'T';
    to = put_clock(to, ms, true);
    *to++ = '.';
    to = calendar_put_number(to, 3, ms % MS_OF_SECOND);
    *to++ = moment.offset < 0 ? '-' : '+';
    to = calendar_put_number(to, 2, minutes / 60);
    *to++ = ':';
    to = calendar_put_number(to, 2, minutes % 60);
    *to = '\0';
}

void moment_clock(struct moment moment, bool seconds, char text[CLOCK_SIZE])
{
    int ms;

    local_day(local_ms(moment), &ms);
    *put_clock(text, ms, seconds) = '\0';
}

void moment_date(struct moment moment, char text[DATE_SIZE])
{
    int ms;

    *calendar_put_day(text, local_day(local_ms(moment), &ms)) = '\0';
}

void moment_day_and_clock(struct moment moment, char text[MOMENT_SIZE])
{
    int ms;
    char *to = calendar_put_day(text, local_day(local_ms(moment), &ms));

    *to++ = ' ';
    *put_clock(to, ms, false) = '\0';
}

bool moment_seen_from(struct moment moment, struct moment from, char text[MOMENT_SIZE])
{
    char today[DATE_SIZE];

    moment_date(from, today);
    moment_date(moment, text);
    const bool same = strcmp(text, today) == 0;

    if (same)
        moment_clock(moment, false, text);
    else
        moment_day_and_clock(moment, text);
    return same;
}
