#include <config.h>

#include "entente/text/moment.h"

#include "calendar-name.h"
#include "calendar.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST_WORDS = 3,      /* "1 december 2027" */
    QUOTED_COLUMNS = 40, /* of what was typed, in an error */
    LEAP_CYCLE = 8,      /* a leap day comes back after so many years at most */
};

/* What was typed, cut into words. */
struct words {
    char *text;
    char *word[MOST_WORDS];
    int count; /* one more than MOST_WORDS when there are more */
};

static struct words words_of(const char *typed)
{
    static const char between[] = " \t\n,";
    struct words words = {.text = mem_copy(typed)};
    char *rest = words.text;
    char *word;

    while ((word = strtok_r(rest, between, &rest)) != NULL && words.count <= MOST_WORDS) {
        const size_t len = strlen(word);

        if (len > 1 && word[len - 1] == '.')
            word[len - 1] = '\0';
        if (words.count < MOST_WORDS)
            words.word[words.count] = word;
        words.count++;
    }
    return words;
}

/* Reads all of s, of so many digits. */
static bool read_number(const char *s, size_t least, size_t most, int *number)
{
    const size_t len = strlen(s);

    return len >= least && len <= most && calendar_take_number(&s, (int)len, number);
}

static bool read_day(const char *s, struct calendar_day *day)
{
    return calendar_take_day(&s, day) && *s == '\0';
}

bool date_valid(const char *s)
{
    struct calendar_day day;

    return read_day(s, &day);
}

enum found {
    FOUND,
    NOT_UNDERSTOOD,
    NO_SUCH_DAY,
};

static enum found found_days_later(struct calendar_day *day, int64_t days)
{
    const int64_t later = calendar_to_days(*day) + days;

    if (later > CALENDAR_LAST)
        return NO_SUCH_DAY;
    *day = calendar_from_days(later);
    return FOUND;
}

static enum found found_months_later(struct calendar_day *day, int months)
{
    const int month = day->year * 12 + day->month - 1 + months;

    if (month / 12 > 9999)
        return NO_SUCH_DAY;
    day->year = month / 12;
    day->month = month % 12 + 1;
    const int last = calendar_month_days(day->year, day->month);
    if (day->day > last)
        day->day = last;
    return FOUND;
}

/* "+3", "+3d", "+2w", "+1m", "+1y" after today, which `day` holds. */
static enum found found_later(const char *word, struct calendar_day *day)
{
    const size_t digits = strspn(word + 1, "0123456789");
    const char *const unit = word + 1 + digits;
    const char *number = word + 1;
    int count;

    if (digits < 1 || digits > 4 || strlen(unit) > 1 ||
        !calendar_take_number(&number, (int)digits, &count))
        return NOT_UNDERSTOOD;
    switch (*unit) {
    case '\0':
    case 'd':
    case 'D':
        return found_days_later(day, count);
    case 'w':
    case 'W':
        return found_days_later(day, 7 * (int64_t)count);
    case 'm':
    case 'M':
        return found_months_later(day, count);
    case 'y':
    case 'Y':
        return found_months_later(day, 12 * count);
    default:
        return NOT_UNDERSTOOD;
    }
}

/* One word, seen from today, which `day` holds. */
static enum found found_by_word(const char *word, struct calendar_day *day)
{
    struct calendar_day iso;

    if (word[0] == '+')
        return found_later(word, day);
    if (calendar_word_is(word, N_("today")))
        return FOUND;
    if (calendar_word_is(word, N_("tomorrow")))
        return found_days_later(day, 1);
    if (read_day(word, &iso)) {
        *day = iso;
        return FOUND;
    }
    const int weekday = calendar_weekday_named(word);
    if (weekday == 0)
        return NOT_UNDERSTOOD;
    const int ahead = weekday - 1 - calendar_weekday(calendar_to_days(*day));
    return found_days_later(day, ahead > 0 ? ahead : ahead + 7);
}

/* The first day of that month and number which is not before `from`. */
static enum found found_next(int month, int number, struct calendar_day *from)
{
    const int64_t earliest = calendar_to_days(*from);

    for (int year = from->year; year <= from->year + LEAP_CYCLE; year++) {
        const struct calendar_day day = {year, month, number};

        if (calendar_exists(day) && calendar_to_days(day) >= earliest) {
            *from = day;
            return FOUND;
        }
    }
    return NO_SUCH_DAY;
}

/* "1 dec", "dec 1", with or without a year, seen from today, which `day` holds. */
static enum found found_by_month(const struct words *words, struct calendar_day *day)
{
    struct calendar_day wanted;
    const bool number_first = read_number(words->word[0], 1, 2, &wanted.day);

    if (!number_first && !read_number(words->word[1], 1, 2, &wanted.day))
        return NOT_UNDERSTOOD;
    wanted.month = calendar_month_named(words->word[number_first ? 1 : 0]);
    if (wanted.month == 0)
        return NOT_UNDERSTOOD;
    if (words->count == 2)
        return found_next(wanted.month, wanted.day, day);
    if (!read_number(words->word[2], 4, 4, &wanted.year))
        return NOT_UNDERSTOOD;
    *day = wanted;
    return calendar_exists(wanted) ? FOUND : NO_SUCH_DAY;
}

static enum found found_by_words(const struct words *words, struct calendar_day *day)
{
    switch (words->count) {
    case 1:
        return found_by_word(words->word[0], day);
    case 2:
    case 3:
        return found_by_month(words, day);
    default:
        return NOT_UNDERSTOOD;
    }
}

static bool refuse(const char *typed, enum found found, struct error *err)
{
    char *const quoted = width_clip(typed, QUOTED_COLUMNS);

    if (found == NO_SUCH_DAY)
        error_set(err, _("There is no such day: \"%s\"."), quoted);
    else
        error_set(err,
                  _("\"%s\" is not a date. Type one like 2026-12-01, 1 dec, dec 1 2027, today, "
                    "tomorrow, fri, +3d, +2w, +1m or +1y."),
                  quoted);
    free(quoted);
    return false;
}

bool date_read(const char *typed, const char *today, char date[DATE_SIZE], struct error *err)
{
    const struct words words = words_of(typed);
    struct calendar_day day;
    enum found found = NOT_UNDERSTOOD;

    if (read_day(today, &day))
        found = found_by_words(&words, &day);
    free(words.text);
    if (found != FOUND)
        return refuse(typed, found, err);
    *calendar_put_day(date, day) = '\0';
    return true;
}
