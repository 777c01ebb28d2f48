#include <config.h>

#include "cell-rows.h"

uint32_t cell_row(const struct session *session, uint32_t item, const char *field)
{
    const struct store *const store = &session->store;
    const uint32_t cell = store_find_cell(store, item, store_find_field(store, field), 0);

    return cell != 0 ? store->cells[cell].row : 0;
}

uint32_t cell_row_before(const struct session *session, uint32_t row)
{
    return session->store.rows[row].before;
}

/* The row that this one, of a step of undo or redo, reverses; 0 where it reverses none. */
static uint32_t reversed_by(const struct session *session, uint32_t row)
{
    const uint32_t step = history_reverses(session, session_step_of(session, row));

    if (step == UINT32_MAX)
        return 0;
    const struct step_span span = session_step(session, step);
    uint32_t before = cell_row_before(session, row);

    while (before > span.last)
        before = cell_row_before(session, before);
    return before >= span.first ? before : 0;
}

uint32_t cell_row_standing(const struct session *session, uint32_t row)
{
    uint32_t reversed;

    while (row != 0 && (reversed = reversed_by(session, row)) != 0)
        row = cell_row_before(session, reversed);
    return row;
}
