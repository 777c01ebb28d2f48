#include <config.h>

#include "entente/session/presence.h"

#include <stdlib.h>
#include <string.h>

#include "cell-rows.h"

#include "entente/session/step.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* The partner came, or went. */
struct event {
    bool left;
    bool known;   /* else something stands there that is no time */
    uint32_t row; /* that gave it */
    struct moment moment;
};

/* In the order of time; by turns, once it is read. */
struct comings {
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

static void take_out(struct comings *comings, size_t at)
{
    comings->count--;
    memmove(&comings->events[at], &comings->events[at + 1],
            (comings->count - at) * sizeof *comings->events);
}

static void put_in(struct comings *comings, size_t at, struct event event)
{
    memmove(&comings->events[at + 1], &comings->events[at],
            (comings->count - at) * sizeof *comings->events);
    comings->events[at] = event;
    comings->count++;
}

/* Which of the two beside that place is of the kind; of both the one that was given last; count:
 * none. */
static size_t corrected_at(const struct comings *comings, size_t at, bool left)
{
    const bool before = at > 0 && comings->events[at - 1].left == left;
    const bool after = at < comings->count && comings->events[at].left == left;

    if (before && after)
        return comings->events[at - 1].row > comings->events[at].row ? at - 1 : at;
    return before ? at - 1 : after ? at : comings->count;
}

/* A time corrects one of its kind as long as none of the other kind is between them: else it is
 * another event. */
static void give(struct comings *comings, struct event event)
{
    size_t at = comings->count;

    while (at > 0 && is_later(comings->events[at - 1], event))
        at--;
    const size_t corrected = corrected_at(comings, at, event.left);
    if (corrected < comings->count) {
        take_out(comings, corrected);
        at -= corrected < at;
    }
    put_in(comings, at, event);
}

/* What stood in the field did not happen: of its kind that is what was given last. */
static void clear(struct comings *comings, bool left)
{
    size_t last = comings->count;

    for (size_t i = 0; i < comings->count; i++)
        if (comings->events[i].left == left &&
            (last == comings->count || comings->events[i].row > comings->events[last].row))
            last = i;
    if (last < comings->count)
        take_out(comings, last);
}

/* Whoever is out does not leave, and whoever is there does not come. */
static void take_turns(struct comings *comings)
{
    for (size_t at = 1; at < comings->count;)
        if (comings->events[at].left == comings->events[at - 1].left)
            take_out(comings, at);
        else
            at++;
}

/* --- Reading the rows. */

static struct event event_of(const struct session *session, uint32_t row, bool left)
{
    struct event event = {.left = left, .row = row};

    event.known = moment_read(attribution_value(session, row), &event.moment);
    return event;
}

static void give_row(const struct session *session, struct comings *comings, uint32_t row,
                     bool left)
{
    if (*attribution_value(session, row) != '\0')
        give(comings, event_of(session, row, left));
    else
        clear(comings, left);
}

/* The rows of one of both kinds, the newest first. */
struct given_rows {
    uint32_t *rows;
    size_t count, room;
};

/* Of those before that row. */
static void add_rows(const struct session *session, struct given_rows *given, uint32_t partner,
                     const char *field, uint32_t until)
{
    uint32_t row = cell_row(session, partner, field);

    while (row >= until)
        row = cell_row_before(session, row);
    while ((row = cell_row_standing(session, row)) != 0) {
        if (given->count == given->room) {
            given->room = given->room > 0 ? given->room * 2 : 8;
            given->rows = mem_resize(given->rows, given->room, sizeof *given->rows);
        }
        given->rows[given->count++] = row;
        row = cell_row_before(session, row);
    }
}

/* The events as they were given before that row, the oldest first. */
static struct comings comings_until(const struct session *session, uint32_t partner, uint32_t until)
{
    struct given_rows given = {0};
    struct comings comings = {0};

    add_rows(session, &given, partner, "arrived", until);
    const size_t first_left = given.count;
    add_rows(session, &given, partner, "left", until);
    if (given.count == 0)
        return comings;
    comings.events = mem_alloc(given.count * sizeof *comings.events);
    for (size_t arrived = first_left, left = given.count; arrived > 0 || left > first_left;) {
        const bool leaves =
            arrived == 0 || (left > first_left && given.rows[left - 1] < given.rows[arrived - 1]);
        give_row(session, &comings, given.rows[leaves ? --left : --arrived], leaves);
    }
    free(given.rows);
    take_turns(&comings);
    return comings;
}

static struct comings comings_of(const struct session *session, uint32_t partner)
{
    return comings_until(session, partner, UINT32_MAX);
}

static bool ends_there(const struct comings *comings)
{
    return comings->count == 0 || !comings->events[comings->count - 1].left;
}

/* --- Who is there. */

bool presence_is(const struct session *session, uint32_t partner)
{
    struct comings comings = comings_of(session, partner);
    const bool is = session_exists(session, partner) && ends_there(&comings);

    free(comings.events);
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

bool presence_corrects(const struct session *session, uint32_t row)
{
    const uint32_t partner = session_row_item(session, row);
    struct comings comings = comings_until(session, partner, row);
    struct log_row given;

    session_row(session, row, &given);
    const struct event event = event_of(session, row, strcmp(given.field, "left") == 0);
    const struct event *const last = comings.count > 0 ? &comings.events[comings.count - 1] : NULL;
    const bool corrects = last != NULL && (last->left == event.left || is_later(*last, event));

    free(comings.events);
    return corrects;
}

/* --- In words. */

enum form { CLOCKS, DAYS_AND_CLOCKS, DAYS };

static struct moment last_action(const struct session *session)
{
    const uint32_t steps = session_position(session);
    struct log_row row = {0};

    if (steps > 0)
        session_row(session, session_step(session, steps - 1).last, &row);
    return row.time;
}

static bool same_day(struct moment a, struct moment b)
{
    char clock[MOMENT_SIZE];

    return moment_seen_from(a, b, clock);
}

/* Whether the times are of several days: of whoever is out, with the present one. */
static bool takes_days(const struct comings *comings, struct moment present)
{
    const struct moment *first = ends_there(comings) ? NULL : &present;

    for (size_t i = 0; i < comings->count; i++) {
        const struct event *const event = &comings->events[i];

        if (!event->known)
            continue;
        if (first == NULL)
            first = &event->moment;
        else if (!same_day(event->moment, *first))
            return true;
    }
    return false;
}

static void write_event(FILE *out, struct event event, enum form form)
{
    const size_t year = sizeof "2026-" - 1;
    char text[MOMENT_SIZE] = "?";

    if (event.known && form == CLOCKS)
        moment_clock(event.moment, false, text);
    else if (event.known && form == DAYS_AND_CLOCKS)
        moment_day_and_clock(event.moment, text);
    else if (event.known)
        moment_date(event.moment, text);
    fputs(event.known && form == DAYS ? text + year : text, out);
}

/* "09:30–10:40"; with days "2026-11-27 09:30 – 2026-11-28 14:10", "2026-11-27 09:30–10:40"; the
 * days alone "11-27–11-28", "11-27". */
static char *span_words(struct event from, struct event until, enum form form)
{
    const bool one_day = from.known && until.known && same_day(from.moment, until.moment);
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    write_event(out, from, form);
    if (form != DAYS || !one_day) {
        fputs(form == DAYS_AND_CLOCKS && !one_day ? " \u2013 " : "\u2013", out);
        write_event(out, until, one_day ? CLOCKS : form);
    }
    mem_stream_end(out);
    return words;
}

static char *event_words(struct event event, enum form form)
{
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    write_event(out, event, form);
    mem_stream_end(out);
    return words;
}

/* From an event on, with the one that ended it; gives how many events that were. */
static size_t write_part(FILE *out, const struct comings *comings, size_t at, enum form form)
{
    const struct event *const event = &comings->events[at];
    const bool whole = !event->left && comings->count == 2;
    const bool spans = whole || (event->left && comings->count - at > 1);
    char *const words = spans ? span_words(event[0], event[1], form) : event_words(*event, form);

    fprintf(out,
            whole          ? "%s"
            : !event->left ? _("from %s")
            : spans        ? _("out %s")
                           : _("out from %s"),
            words);
    free(words);
    return event->left || whole ? 2 : 1;
}

static char *words_from(const struct comings *comings, size_t at, enum form form)
{
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    for (const char *before = ""; at < comings->count; before = ", ") {
        fputs(before, out);
        at += write_part(out, comings, at, form);
    }
    mem_stream_end(out);
    return words;
}

char *presence_words(const struct session *session, uint32_t partner)
{
    struct comings comings = comings_of(session, partner);
    const enum form form = takes_days(&comings, last_action(session)) ? DAYS_AND_CLOCKS : CLOCKS;
    char *const words = comings.count > 0 ? words_from(&comings, 0, form) : NULL;

    free(comings.events);
    return words;
}

char *presence_last_words(const struct session *session, uint32_t partner, struct moment now)
{
    struct comings comings = comings_of(session, partner);
    const struct moment present = session_is_closed(session) ? last_action(session) : now;
    const enum form form = takes_days(&comings, present) ? DAYS : CLOCKS;
    const size_t last = comings.count > 2 ? comings.count - 1 - ends_there(&comings) : 0;
    char *words = comings.count > 0 ? words_from(&comings, last, form) : NULL;

    if (last > 0) {
        char *const whole = words;
        words = mem_printf("\u2026 %s", whole);
        free(whole);
    }
    free(comings.events);
    return words;
}

/* --- What was missed. */

/* The time before an event of coming, or from one of going on. */
static struct absence absence_at(const struct comings *comings, size_t at)
{
    const bool begins = comings->events[at].left;
    const size_t end = at + begins;
    struct absence absence = {0};

    if (begins && comings->events[at].known) {
        absence.begun = true;
        absence.from = comings->events[at].moment;
    }
    if (end < comings->count && comings->events[end].known) {
        absence.ended = true;
        absence.until = comings->events[end].moment;
    }
    return absence;
}

struct absences presence_absences(const struct session *session, uint32_t partner)
{
    struct comings comings = comings_of(session, partner);
    struct absences absences = {.list = mem_alloc((comings.count + 1) * sizeof *absences.list)};

    absences.of_several_days = takes_days(&comings, last_action(session));
    for (size_t at = 0; at < comings.count; at++) {
        const struct absence absence = absence_at(&comings, at);

        if ((at == 0 || comings.events[at].left) && (absence.begun || absence.ended))
            absences.list[absences.count++] = absence;
    }
    free(comings.events);
    return absences;
}

void absences_free(struct absences *absences)
{
    free(absences->list);
}

/* When the partner came last; false where that is not known. */
static bool last_arrival(const struct session *session, uint32_t partner, struct moment *moment)
{
    struct comings comings = comings_of(session, partner);
    bool known = false;

    for (size_t at = 0; at < comings.count; at++)
        if (!comings.events[at].left && comings.events[at].known) {
            known = true;
            *moment = comings.events[at].moment;
        }
    free(comings.events);
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
