#include <config.h>

#include "entente/session/when.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bookmark.h"

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"

enum {
    QUOTED_COLUMNS = 40, /* of what was given, in an error */
    REST_OF_SECOND = 999,
    MS_OF_SECOND = 1000,
    MS_OF_MINUTE = 60 * MS_OF_SECOND,
    DIGITS_MOST = 9, /* of a number */
};

/* What was given and where it leads to. */
struct question {
    const struct session *session;
    const char *given; /* without blanks around it */
    const char *shown; /* the same for an error */
    uint32_t done;
    struct error *err;
};

typedef bool reader(struct question *question);

static bool refuse(struct question *question)
{
    return error_set(question->err,
                     _("\"%s\" is no moment of a session. Understood are: 14:32, 14:32:05, "
                       "2026-11-23 14:32, +5m, +1h10m, +90s, 37%%, #118, @BOOKMARK, start, end."),
                     question->shown);
}

/* Reads a whole number at *s and moves *s behind it. */
static bool take_number(const char **s, int64_t *number)
{
    const size_t digits = strspn(*s, "0123456789");

    if (digits == 0 || digits > DIGITS_MOST)
        return false;
    *number = strtoll(*s, NULL, 10);
    *s += digits;
    return true;
}

/* --- Times of the clock. */

static struct log_row last_row(const struct session *session, uint32_t step)
{
    struct log_row row = {0};

    session_row(session, session_step(session, step).last, &row);
    return row;
}

/* The time that the clock of the room showed, as if it were that of Greenwich. */
static int64_t shown_ms(struct moment moment)
{
    return moment.ms + (int64_t)moment.offset * MS_OF_MINUTE;
}

static bool refuse_early(struct question *question)
{
    const struct moment first = last_row(question->session, 0).time;
    char date[DATE_SIZE], clock[CLOCK_SIZE];

    if (session_steps(question->session) == 0)
        return error_set(question->err, _("%s: nothing is recorded yet"), question->shown);
    moment_date(first, date);
    moment_clock(first, true, clock);
    return error_set(question->err,
                     _("nothing was recorded by %s: the record begins on %s at %s; start leads "
                       "there"),
                     question->shown, date, clock);
}

/* The last step that was written by then: by the clock of the room, or whatever its offset. */
static bool find_written(struct question *question, struct moment moment, bool by_room)
{
    uint32_t done = session_steps(question->session);

    for (; done > 0; done--) {
        const struct moment written = last_row(question->session, done - 1).time;

        if (by_room ? shown_ms(written) <= shown_ms(moment) : written.ms <= moment.ms)
            break;
    }
    question->done = done;
    return done > 0 || refuse_early(question);
}

/* Takes a second as all of itself where no fraction was given. */
static bool read_moment(const char *text, struct moment *moment)
{
    if (!moment_read(text, moment))
        return false;
    if (strchr(text, '.') == NULL)
        moment->ms += REST_OF_SECOND;
    return true;
}

/* "9:30" or "09:30:05" as a time of RFC 3339 on that date, as if in Greenwich; the caller frees it.
 */
static char *room_time(const char *date, const char *time)
{
    const bool short_hour = *time != '\0' && time[1] == ':';
    const bool short_time = strlen(time) + short_hour == strlen("09:30");

    return mem_printf("%sT%s%s%sZ", date, short_hour ? "0" : "", time, short_time ? ":00" : "");
}

static bool read_room_time(struct question *question, const char *date, const char *time)
{
    char *const text = room_time(date, time);
    struct moment moment;
    const bool read = strchr(text, '.') == NULL && read_moment(text, &moment);

    free(text);
    return read ? find_written(question, moment, true) : refuse(question);
}

static bool read_clock(struct question *question)
{
    const uint32_t steps = session_steps(question->session);
    char date[DATE_SIZE];

    if (steps == 0)
        return refuse_early(question);
    moment_date(last_row(question->session, steps - 1).time, date);
    return read_room_time(question, date, question->given);
}

/* "2026-11-23T14:32+01:00": RFC 3339 but for the seconds. */
static bool read_without_seconds(const char *given, struct moment *moment)
{
    const size_t len = strlen("2026-11-23T14:32");

    if (strlen(given) < len || strchr("Zz+-", given[len]) == NULL)
        return false;
    char *const text = mem_printf("%.*s:00%s", (int)len, given, given + len);
    const bool read = read_moment(text, moment);

    free(text);
    return read;
}

static bool read_date(struct question *question)
{
    const size_t len = strlen("2026-11-23");
    const char *const given = question->given;
    struct moment moment;

    if (read_moment(given, &moment) || read_without_seconds(given, &moment))
        return find_written(question, moment, false);
    if (strlen(given) <= len || strchr(" Tt", given[len]) == NULL)
        return refuse(question);
    char *const date = mem_copy_n(given, len);
    const bool found = read_room_time(question, date, given + len + 1);

    free(date);
    return found;
}

/* --- Times of the meeting, and rows. */

/* Whether the session is made with that step: the first; that of its guide, which is the second;
 * that of what went along from an earlier session. */
static bool is_of_making(const struct session *session, uint32_t step)
{
    const struct step_span span = session_step(session, step);
    struct log_row first;

    if (step == 0)
        return true;
    if (span.last <= span.first || !session_row(session, span.first, &first) ||
        first.time.ms != last_row(session, 0).time.ms)
        return false;
    return (step == 1 && schema_kind_of_item(first.item) == KIND_FACTOR) ||
           (strcmp(first.item, "log") == 0 && strcmp(first.field, "from") == 0);
}

uint32_t when_made(const struct session *session)
{
    uint32_t made = 0;

    while (made < session_steps(session) && is_of_making(session, made))
        made++;
    return made;
}

static bool find_meeting_time(struct question *question, int64_t ms)
{
    const uint32_t least = when_made(question->session);
    const uint32_t done = when_steps_by(question->session, ms);

    question->done = done < least ? least : done;
    return true;
}

/* "+1h10m": hours, minutes, seconds, in this order. */
static bool read_since(struct question *question)
{
    static const struct {
        char letter;
        int64_t ms;
    } units[] = {{'h', 60 * MS_OF_MINUTE}, {'m', MS_OF_MINUTE}, {'s', MS_OF_SECOND}};
    const char *s = question->given + 1;
    int64_t number, ms = 0;
    size_t unit = 0;

    do {
        if (!take_number(&s, &number))
            return refuse(question);
        while (unit < sizeof units / sizeof *units && units[unit].letter != *s)
            unit++;
        if (unit == sizeof units / sizeof *units)
            return refuse(question);
        ms += number * units[unit++].ms;
    } while (*++s != '\0');
    return find_meeting_time(question, ms + REST_OF_SECOND);
}

static bool read_percent(struct question *question)
{
    const char *s = question->given;
    int64_t percent;

    if (!take_number(&s, &percent) || strcmp(s, "%") != 0 || percent > 100)
        return refuse(question);
    const int64_t duration = when_duration_ms(question->session);

    return find_meeting_time(question, duration / 100 * percent + duration % 100 * percent / 100);
}

static bool read_seq(struct question *question)
{
    const char *s = question->given + 1;
    int64_t seq;

    if (!take_number(&s, &seq) || *s != '\0')
        return refuse(question);
    question->done = session_step_of(question->session, (uint32_t)seq + 1);
    return question->done > 0 || refuse_early(question);
}

static bool read_word(struct question *question)
{
    if (strcasecmp(question->given, "end") == 0)
        question->done = session_steps(question->session);
    else if (strcasecmp(question->given, "start") == 0)
        question->done = when_made(question->session);
    else
        return refuse(question);
    return true;
}

static bool read_bookmark(struct question *question)
{
    uint32_t seq;

    if (!bookmark_find(question->session, question->given + 1, &seq, question->err))
        return false;
    question->done = session_step_of(question->session, seq) + 1;
    return true;
}

/* What it is, told by its first sign, or by the one that ends its first number. */
static reader *reader_of(const char *given)
{
    switch (*given) {
    case '+':
        return read_since;
    case '#':
        return read_seq;
    case '@':
        return read_bookmark;
    default:
        break;
    }
    switch (given[strspn(given, "0123456789")]) {
    case ':':
        return read_clock;
    case '%':
        return read_percent;
    case '-':
        return read_date;
    default:
        return read_word;
    }
}

bool when_read(const struct session *session, const char *given, uint32_t *steps_done,
               struct error *err)
{
    static const char blanks[] = " \t\n";
    char *const copy = mem_copy(given + strspn(given, blanks));
    char *const shown = width_clip(given, QUOTED_COLUMNS);
    size_t len = strlen(copy);

    while (len > 0 && strchr(blanks, copy[len - 1]) != NULL)
        len--;
    copy[len] = '\0';
    struct question question = {.session = session, .given = copy, .shown = shown, .err = err};
    const bool read = reader_of(copy)(&question);

    if (read)
        *steps_done = question.done;
    free(shown);
    free(copy);
    return read;
}
