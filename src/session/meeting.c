#include <config.h>

#include "session-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/when.h"
#include "entente/text/mem.h"

/* How far clocks are followed back in all: sums of such stay in range. */
static const int64_t farthest = INT64_MAX / 4;

/* The rows of a step were written at one time. */
static int64_t clock_of(const struct session *session, uint32_t step)
{
    return session->store.rows[session->store.steps[step]].ms;
}

static void note_setback(struct session *session, uint32_t step)
{
    struct meeting *const meeting = &session->meeting;
    const int64_t gap = step > 0 ? clock_of(session, step) - clock_of(session, step - 1) : 0;

    if (gap >= 0)
        return;
    if (meeting->count == meeting->room) {
        meeting->room = meeting->room > 0 ? meeting->room * 2 : 4;
        meeting->setbacks = mem_resize(meeting->setbacks, meeting->room, sizeof *meeting->setbacks);
    }
    const int64_t before = meeting->count > 0 ? meeting->setbacks[meeting->count - 1].ms : 0;

    meeting->setbacks[meeting->count++] = (struct setback){
        .step = step,
        .ms = before - gap < farthest ? before - gap : farthest,
    };
}

static void note_started(struct session *session, uint32_t seq)
{
    struct log_row row;

    session_row(session, seq, &row);
    if (strcmp(row.field, "started") == 0)
        session->meeting.started = seq;
}

void meeting_note(struct session *session)
{
    const uint32_t step = session_steps(session) - 1;
    const struct step_span span = session_step(session, step);

    note_setback(session, step);
    for (uint32_t seq = span.first; seq <= span.last; seq++)
        if (session_row_item(session, seq) == session->journal)
            note_started(session, seq);
}

void meeting_free(struct meeting *meeting)
{
    free(meeting->setbacks);
}

/* How far the clock had gone back in all by that step. */
static int64_t set_back(const struct meeting *meeting, uint32_t step)
{
    uint32_t low = 0, high = meeting->count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (meeting->setbacks[middle].step <= step)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? meeting->setbacks[low - 1].ms : 0;
}

/* The beginning as a clock that never went back shows it. What was given for it is a time of the
 * clock that wrote it down. */
static int64_t beginning(const struct session *session)
{
    const uint32_t seq = session->meeting.started;
    struct moment started;

    if (seq == 0 || !moment_read(session->store.rows[seq].value, &started))
        return session_steps(session) > 0 ? session->store.rows[1].ms : 0;
    return started.ms + set_back(&session->meeting, session_step_of(session, seq));
}

int64_t when_step_ms(const struct session *session, uint32_t step)
{
    return clock_of(session, step) + set_back(&session->meeting, step) - beginning(session);
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
