#include <config.h>

#include "entente/session/presence.h"

#include <stdlib.h>
#include <string.h>

#include "cell-rows.h"

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* The partner came, or went. */
struct event {
    bool left;
    bool known; /* else something stands there that is no time */
    struct moment moment;
};

/* By turns, the earliest first. */
struct course {
    struct event *events;
    size_t count;
};

/* --- How the events follow one another. */

/* What is no time brings nobody back. */
static bool is_later(struct event event, struct event than)
{
    if (!event.known || !than.known)
        return event.known ? !than.left : event.left;
    return event.moment.ms > than.moment.ms;
}

static void take_out(struct course *course, size_t at)
{
    course->count--;
    memmove(&course->events[at], &course->events[at + 1],
            (course->count - at) * sizeof *course->events);
}

static void put_in(struct course *course, size_t at, struct event event)
{
    memmove(&course->events[at + 1], &course->events[at],
            (course->count - at) * sizeof *course->events);
    course->events[at] = event;
    course->count++;
}

/* Of two that are next to each other and of one kind the later one counts, as it does of those that
 * are not in the order of time. */
static void settle(struct course *course, size_t at)
{
    while (at > 0 && (course->events[at - 1].left == course->events[at].left ||
                      is_later(course->events[at - 1], course->events[at])))
        take_out(course, --at);
}

/* A time corrects the one of its kind that was given last, unless the other kind came between: then
 * it is another event, if it is not earlier than that. */
static void give(struct course *course, struct event event)
{
    if (course->count > 0 && course->events[course->count - 1].left == event.left)
        course->count--;
    size_t at = course->count;

    if (at > 0 && is_later(course->events[at - 1], event))
        at--;
    put_in(course, at, event);
    settle(course, at);
}

/* The last event of the kind did not happen. */
static void clear(struct course *course, bool left)
{
    size_t at = course->count;

    while (at > 0 && course->events[at - 1].left != left)
        at--;
    if (at == 0)
        return;
    take_out(course, at - 1);
    if (at - 1 < course->count)
        settle(course, at - 1);
}

/* --- Reading the rows. */

static void give_row(const struct session *session, struct course *course, uint32_t row, bool left)
{
    const char *const value = attribution_value(session, row);
    struct event event = {.left = left};

    event.known = moment_read(value, &event.moment);
    if (*value != '\0')
        give(course, event);
    else
        clear(course, left);
}

/* The rows of one of both kinds, the newest first. */
struct given_rows {
    uint32_t *rows;
    size_t count, room;
};

static void add_rows(const struct session *session, struct given_rows *given, uint32_t partner,
                     const char *field)
{
    uint32_t row = cell_row(session, partner, field);

    while ((row = cell_row_standing(session, row)) != 0) {
        if (given->count == given->room) {
            given->room = given->room > 0 ? given->room * 2 : 8;
            given->rows = mem_resize(given->rows, given->room, sizeof *given->rows);
        }
        given->rows[given->count++] = row;
        row = cell_row_before(session, row);
    }
}

/* The events as they were given, the oldest row first. */
static struct course course_of(const struct session *session, uint32_t partner)
{
    struct given_rows given = {0};
    struct course course = {0};

    add_rows(session, &given, partner, "arrived");
    const size_t first_left = given.count;
    add_rows(session, &given, partner, "left");
    if (given.count == 0)
        return course;
    course.events = mem_alloc(given.count * sizeof *course.events);
    for (size_t arrived = first_left, left = given.count; arrived > 0 || left > first_left;) {
        const bool leaves =
            arrived == 0 || (left > first_left && given.rows[left - 1] < given.rows[arrived - 1]);
        give_row(session, &course, given.rows[leaves ? --left : --arrived], leaves);
    }
    free(given.rows);
    return course;
}

static bool ends_there(const struct course *course)
{
    return course->count == 0 || !course->events[course->count - 1].left;
}

/* --- Who is there. */

bool presence_is(const struct session *session, uint32_t partner)
{
    struct course course = course_of(session, partner);
    const bool is = session_exists(session, partner) && ends_there(&course);

    free(course.events);
    return is;
}

struct presence_count presence_count(const struct session *session)
{
    struct presence_count count = {0};

    for (uint32_t at = 0; (at = session_next(session, KIND_PARTNER, at)) != 0;) {
        count.all++;
        count.present += presence_is(session, at);
    }
    return count;
}

char *presence_count_words(const struct session *session)
{
    const struct presence_count count = presence_count(session);

    return count.present == count.all ? NULL
                                      : mem_printf(_("%u of %u present"), count.present, count.all);
}

/* --- In words. */

static void write_clock(struct event event, char clock[CLOCK_SIZE])
{
    if (event.known)
        moment_clock(event.moment, false, clock);
}

/* From an event on, with the one that ended it; gives how many events that were. */
static size_t write_part(FILE *out, const struct course *course, size_t at)
{
    const size_t rest = course->count - at;
    char first[CLOCK_SIZE] = "?", second[CLOCK_SIZE] = "?";

    write_clock(course->events[at], first);
    if (rest > 1)
        write_clock(course->events[at + 1], second);
    if (!course->events[at].left && course->count == 2)
        fprintf(out, "%s–%s", first, second);
    else if (!course->events[at].left)
        fprintf(out, _("from %s"), first);
    else if (rest > 1)
        fprintf(out, _("out %s–%s"), first, second);
    else
        fprintf(out, _("out from %s"), first);
    return course->events[at].left || course->count == 2 ? 2 : 1;
}

static char *words_from(const struct course *course, size_t at)
{
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    for (const char *before = ""; at < course->count; before = ", ") {
        fputs(before, out);
        at += write_part(out, course, at);
    }
    mem_stream_end(out);
    return words;
}

char *presence_words(const struct session *session, uint32_t partner)
{
    struct course course = course_of(session, partner);
    char *const words = course.count > 0 ? words_from(&course, 0) : NULL;

    free(course.events);
    return words;
}

char *presence_last_words(const struct session *session, uint32_t partner)
{
    struct course course = course_of(session, partner);
    const size_t last = course.count > 2 ? course.count - 1 - ends_there(&course) : 0;
    char *words = course.count > 0 ? words_from(&course, last) : NULL;

    if (last > 0) {
        char *const whole = words;
        words = mem_printf("\u2026 %s", whole);
        free(whole);
    }
    free(course.events);
    return words;
}

/* --- What was missed. */

/* The time before an event of coming, or from one of going on. */
static struct absence absence_at(const struct course *course, size_t at)
{
    const bool begins = course->events[at].left;
    const size_t end = at + begins;
    struct absence absence = {0};

    if (begins && course->events[at].known) {
        absence.begun = true;
        absence.from = course->events[at].moment;
    }
    if (end < course->count && course->events[end].known) {
        absence.ended = true;
        absence.until = course->events[end].moment;
    }
    return absence;
}

struct absences presence_absences(const struct session *session, uint32_t partner)
{
    struct course course = course_of(session, partner);
    struct absences absences = {.list = mem_alloc((course.count + 1) * sizeof *absences.list)};

    for (size_t at = 0; at < course.count; at++) {
        const struct absence absence = absence_at(&course, at);

        if ((at == 0 || course.events[at].left) && (absence.begun || absence.ended))
            absences.list[absences.count++] = absence;
    }
    free(course.events);
    return absences;
}

void absences_free(struct absences *absences)
{
    free(absences->list);
}

/* When the partner came last; false where that is not known. */
static bool last_arrival(const struct session *session, uint32_t partner, struct moment *moment)
{
    struct course course = course_of(session, partner);
    bool known = false;

    for (size_t at = 0; at < course.count; at++)
        if (!course.events[at].left && course.events[at].known) {
            known = true;
            *moment = course.events[at].moment;
        }
    free(course.events);
    return known;
}

uint32_t presence_newcomer(const struct session *session)
{
    struct moment last = {0}, arrived;
    uint32_t newest = 0;

    for (uint32_t at = 0; (at = session_next(session, KIND_PARTNER, at)) != 0;)
        if (last_arrival(session, at, &arrived) && (newest == 0 || arrived.ms >= last.ms)) {
            newest = at;
            last = arrived;
        }
    return newest;
}
