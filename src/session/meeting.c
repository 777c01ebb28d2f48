#include <config.h>

#include "session-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/when.h"
#include "entente/text/mem.h"

/* How far clocks are followed in all: sums of such stay in range. */
static const int64_t farthest = INT64_MAX / 4;

/* The rows of a step were written at one time. */
static int64_t clock_of(const struct session *session, uint32_t step)
{
    return session->store.rows[session->store.steps[step]].ms;
}

static void gaps_add(struct gaps *gaps, uint32_t step, int64_t ms)
{
    if (gaps->count == gaps->room) {
        gaps->room = gaps->room > 0 ? gaps->room * 2 : 4;
        gaps->list = mem_resize(gaps->list, gaps->room, sizeof *gaps->list);
    }
    const int64_t before = gaps->count > 0 ? gaps->list[gaps->count - 1].ms : 0;

    gaps->list[gaps->count++] = (struct gap){
        .step = step,
        .ms = ms < farthest - before ? before + ms : farthest,
    };
}

/* The sum of those up to that step. */
static int64_t gaps_by(const struct gaps *gaps, uint32_t step)
{
    uint32_t low = 0, high = gaps->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (gaps->list[middle].step <= step)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? gaps->list[low - 1].ms : 0;
}

static void note_gap(struct session *session, uint32_t step)
{
    const int64_t ms = step > 0 ? clock_of(session, step) - clock_of(session, step - 1) : 0;

    if (ms < 0)
        gaps_add(&session->meeting.setbacks, step, -ms);
    if (ms > WHEN_NIGHT_MS || (session->meeting.closed && ms > 0))
        gaps_add(&session->meeting.pauses, step, ms);
}

static void note_limits(struct session *session, uint32_t seq)
{
    struct log_row row;

    session_row(session, seq, &row);
    if (strcmp(row.field, "started") == 0)
        session->meeting.started = seq;
    if (strcmp(row.field, "ended") == 0)
        session->meeting.closed = *row.value != '\0';
}

void meeting_note(struct session *session)
{
    const uint32_t step = session_steps(session) - 1;
    const struct step_span span = session_step(session, step);

    note_gap(session, step);
    for (uint32_t seq = span.first; seq <= span.last; seq++)
        if (session_row_item(session, seq) == session->journal)
            note_limits(session, seq);
}

void meeting_free(struct meeting *meeting)
{
    free(meeting->setbacks.list);
    free(meeting->pauses.list);
}

/* The beginning as a clock that never went back shows it. What was given for it is a time of the
 * clock that wrote it down. */
static int64_t beginning(const struct session *session)
{
    const uint32_t seq = session->meeting.started;
    struct moment started;

    if (seq == 0 || !moment_read(session->store.rows[seq].value, &started))
        return session_steps(session) > 0 ? session->store.rows[1].ms : 0;
    return started.ms + gaps_by(&session->meeting.setbacks, session_step_of(session, seq));
}

int64_t when_step_ms(const struct session *session, uint32_t step)
{
    return clock_of(session, step) + gaps_by(&session->meeting.setbacks, step) - beginning(session);
}

int64_t when_active_ms(const struct session *session, uint32_t step)
{
    return when_step_ms(session, step) - gaps_by(&session->meeting.pauses, step);
}

uint32_t when_steps_by(const struct session *session, int64_t ms)
{
    uint32_t low = 0, high = session_steps(session);

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (when_step_ms(session, middle) <= ms)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int64_t when_duration_ms(const struct session *session)
{
    const uint32_t steps = session_steps(session);

    return steps > 0 ? when_step_ms(session, steps - 1) : 0;
}
