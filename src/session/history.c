#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/step.h"
#include "entente/text/mem.h"
#include "session-private.h"

enum { FIRST_ROOM = 64 };

static void push(uint32_t **stack, uint32_t *count, uint32_t *room, uint32_t step)
{
    if (*count == *room) {
        *stack = *room ? mem_double(*stack, *room, sizeof **stack)
                       : mem_alloc(FIRST_ROOM * sizeof **stack);
        *room = *room ? *room * 2 : FIRST_ROOM;
    }
    (*stack)[(*count)++] = step;
}

uint32_t history_reverses(const struct session *session, uint32_t step)
{
    struct step_span span = session_step(session, step);
    struct log_row row;

    if (session_row_item(session, span.first) != session->journal ||
        !session_row(session, span.first, &row) || strcmp(row.field, "undid") != 0)
        return UINT32_MAX;
    uint32_t last = (uint32_t)strtoul(row.value, NULL, 10);
    uint32_t reversed = session_step_of(session, last);
    return session_step(session, reversed).last == last && reversed < step ? reversed : UINT32_MAX;
}

static bool only_log_rows(const struct session *session, uint32_t step)
{
    struct step_span span = session_step(session, step);

    for (uint32_t seq = span.first; seq <= span.last; seq++)
        if (session_row_item(session, seq) != session->journal)
            return false;
    return true;
}

/* A step that says it reverses what was not next to be reversed is an ordinary one. */
void history_note(struct session *session)
{
    struct history *history = &session->history;
    uint32_t step = session_steps(session) - 1;
    uint32_t reversed = history_reverses(session, step);

    if (reversed != UINT32_MAX && reversed == session_can_undo(session)) {
        history->undo_count--;
        push(&history->redoable, &history->redo_count, &history->redo_room, step);
    } else if (reversed != UINT32_MAX && history->redo_count &&
               history->redoable[history->redo_count - 1] == reversed) {
        history->redo_count--;
        push(&history->undoable, &history->undo_count, &history->undo_room,
             history_reverses(session, reversed));
    } else if (!only_log_rows(session, step)) {
        history->redo_count = 0;
        push(&history->undoable, &history->undo_count, &history->undo_room, step);
    }
}

void history_free(struct history *history)
{
    free(history->undoable);
    free(history->redoable);
}

uint32_t session_can_undo(const struct session *session)
{
    const struct history *history = &session->history;

    return history->undo_count ? history->undoable[history->undo_count - 1] : UINT32_MAX;
}

uint32_t session_can_redo(const struct session *session)
{
    const struct history *history = &session->history;

    if (history->redo_count == 0)
        return UINT32_MAX;
    return history_reverses(session, history->redoable[history->redo_count - 1]);
}

bool session_stands(const struct session *session, uint32_t step)
{
    const struct history *const history = &session->history;
    uint32_t low = 0, high = history->undo_count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (history->undoable[middle] < step)
            low = middle + 1;
        else
            high = middle;
    }
    return low < history->undo_count && history->undoable[low] == step;
}

bool session_of_this_sitting(const struct session *session, uint32_t step)
{
    return session_step(session, step).first > session->sitting;
}
