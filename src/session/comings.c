#include <config.h>

#include "comings.h"

#include <stdlib.h>
#include <string.h>

#include "cell-rows.h"

#include "entente/text/mem.h"

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

static size_t place_of(const struct comings *comings, struct event event)
{
    size_t at = comings->count;

    while (at > 0 && is_later(comings->events[at - 1], event))
        at--;
    return at;
}

uint32_t comings_corrected(const struct comings *comings, struct event event)
{
    const size_t at = corrected_at(comings, place_of(comings, event), event.left);

    return at < comings->count ? comings->events[at].row : 0;
}

/* A time corrects one of its kind as long as none of the other kind is between them: else it is
 * another event. */
static void give(struct comings *comings, struct event event)
{
    size_t at = place_of(comings, event);
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

struct event comings_event(const struct session *session, uint32_t row, bool left)
{
    struct event event = {.left = left, .row = row};

    event.known = moment_read(attribution_value(session, row), &event.moment);
    return event;
}

static void give_row(const struct session *session, struct comings *comings, uint32_t row,
                     bool left)
{
    if (*attribution_value(session, row) != '\0')
        give(comings, comings_event(session, row, left));
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
struct comings comings_until(const struct session *session, uint32_t partner, uint32_t until)
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

struct comings comings_of(const struct session *session, uint32_t partner)
{
    return comings_until(session, partner, UINT32_MAX);
}

bool comings_end_there(const struct comings *comings)
{
    return comings->count == 0 || !comings->events[comings->count - 1].left;
}

/* --- On which days. */

struct moment comings_last_action(const struct session *session)
{
    const uint32_t steps = session_position(session);
    struct log_row row = {0};

    if (steps > 0)
        session_row(session, session_step(session, steps - 1).last, &row);
    return row.time;
}

bool comings_same_day(struct moment a, struct moment b)
{
    char clock[MOMENT_SIZE];

    return moment_seen_from(a, b, clock);
}

bool comings_take_days(const struct comings *comings, struct moment present)
{
    const struct moment *first = comings_end_there(comings) ? NULL : &present;

    for (size_t i = 0; i < comings->count; i++) {
        const struct event *const event = &comings->events[i];

        if (!event->known)
            continue;
        if (first == NULL)
            first = &event->moment;
        else if (!comings_same_day(event->moment, *first))
            return true;
    }
    return false;
}
