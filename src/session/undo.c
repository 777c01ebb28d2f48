#include <config.h>

#include <string.h>

#include "cell-rows.h"

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "step-private.h"

/* Whether the value says who somebody is, where the rule leaves that out. A view of a partner that
 * is kept says no more when it is written again than where it stands already. */
static bool names(const struct session *session, uint32_t cell, const char *value)
{
    return session_anonymous(session) && *value != '\0' && strcmp(value, SCHEMA_REDACTED) != 0 &&
           store_identifies(&session->store, cell);
}

static bool is_of(struct step_span span, uint32_t row)
{
    return row >= span.first && row <= span.last;
}

/* Of the log a step takes back only the beginning of the meeting, as long as it is the one that it
 * gave: also where redo has written that again. */
static bool takes_back(const struct session *session, struct step_span span, uint32_t cell)
{
    const struct store *const store = &session->store;
    const struct cell *const at = &store->cells[cell];

    if (store->items[at->item].kind != KIND_LOG)
        return true;
    return strcmp(store->fields[at->field].code, "started") == 0 &&
           (is_of(span, at->row) || is_of(span, cell_row_standing(session, at->row)));
}

/* Writes again what stood before the step: the first of its rows for a cell knows that. */
static bool restore_before(struct step *undo, struct step_span span, struct error *err)
{
    struct session *session = undo->session;
    const struct store *store = &session->store;

    for (uint32_t seq = span.last; seq >= span.first; seq--) {
        const uint32_t at = store->rows[seq].cell;
        const struct cell *cell = &store->cells[at];
        const char *before = store->rows[store->rows[seq].before].value;
        if (!takes_back(session, span, at))
            continue;
        if (names(session, at, before))
            return error_set(err, _("what stood there before is not written again: the rule of "
                                    "attribution of this session leaves names out"));
        step_assign(undo, cell->item, cell->field, cell->partner, mem_copy(before));
    }
    return true;
}

static bool reverse(struct session *session, uint32_t step, struct error *err)
{
    struct step_span span = session_step(session, step);
    struct step *undo = step_begin(session);

    step_assign_always(undo, session_item(session, "log"), store_field(&session->store, "undid"), 0,
                       mem_printf("%u", span.last));
    if (restore_before(undo, span, err))
        return step_commit(undo, NULL, err);
    step_cancel(undo);
    return false;
}

bool session_undo(struct session *session, uint32_t *reversed, struct error *err)
{
    uint32_t step = session_can_undo(session);

    if (step == UINT32_MAX)
        return error_set(err, _("there is nothing to undo"));
    *reversed = step;
    return reverse(session, step, err);
}

bool session_redo(struct session *session, uint32_t *reversed, struct error *err)
{
    const struct history *history = &session->history;

    if (history->redo_count == 0)
        return error_set(err, _("there is nothing to redo"));
    *reversed = session_can_redo(session);
    return reverse(session, history->redoable[history->redo_count - 1], err);
}
