#include <config.h>

#include "entente/text/moment.h"

#include "calendar-name.h"
#include "calendar.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"

#include <stdlib.h>
#include <string.h>

enum { QUOTED_COLUMNS = 40 }; /* of what was typed, in an error */

/* Reads "14:32", "9.05", "1432" or "905". */
static bool read_time(const char *s, int *hours, int *minutes)
{
    const size_t digits = strspn(s, "0123456789");
    const bool divided = s[digits] == ':' || s[digits] == '.';
    const size_t of_minutes = divided ? 0 : 2;

    if (digits < 1 + of_minutes || digits > 2 + of_minutes)
        return false;
    if (!calendar_take_number(&s, (int)(digits - of_minutes), hours))
        return false;
    if (divided)
        s++;
    return calendar_take_number(&s, 2, minutes) && *s == '\0' && *hours < 24 && *minutes < 60;
}

/* Writes the moment of that time on the day of `now`: the form has its parts in fixed places. */
static void put_time(struct moment now, int hours, int minutes, char moment[MOMENT_SIZE])
{
    moment_format(now, moment);
    calendar_put_number(strchr(moment, 'T') + 1, 2, hours);
    calendar_put_number(strchr(moment, ':') + 1, 2, minutes);
    calendar_put_number(strchr(moment, '.') - 2, 2, 0);
    calendar_put_number(strchr(moment, '.') + 1, 3, 0);
}

/* Reads "2026-11-23 14:32": any such time of that day. */
static bool read_day_and_time(const char *s, struct moment now, char moment[MOMENT_SIZE])
{
    struct calendar_day day;
    int hours;
    int minutes;

    if (!calendar_take_day(&s, &day) || *s != ' ' ||
        !read_time(s + strspn(s, " "), &hours, &minutes))
        return false;
    put_time(now, hours, minutes, moment);
    calendar_put_day(moment, day);
    return true;
}

static bool read_word(const char *word, struct moment now, char moment[MOMENT_SIZE])
{
    struct moment given;
    int hours;
    int minutes;

    if (calendar_word_is(word, N_("now")))
        moment_format(now, moment);
    else if (moment_read(word, &given))
        moment_format(given, moment);
    else if (read_time(word, &hours, &minutes))
        put_time(now, hours, minutes, moment);
    else
        return read_day_and_time(word, now, moment);
    return true;
}

static bool refuse(const char *typed, struct error *err)
{
    char *const quoted = width_clip(typed, QUOTED_COLUMNS);

    error_set(err,
              _("\"%s\" is not a time. Type one like 14:32, 9.05, 1432 or "
                "2026-11-23 14:32, or now."),
              quoted);
    free(quoted);
    return false;
}

bool clock_read(const char *typed, struct moment now, char moment[MOMENT_SIZE], struct error *err)
{
    static const char blanks[] = " \t\n";
    char *const copy = mem_copy(typed + strspn(typed, blanks));
    size_t len = strlen(copy);

    while (len > 0 && strchr(blanks, copy[len - 1]) != NULL)
        len--;
    copy[len] = '\0';
    const bool read = read_word(copy, now, moment);
    free(copy);
    return read || refuse(typed, err);
}
