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

const char *cell_value_by(const struct session *session, uint32_t item, const char *field,
                          uint32_t row)
{
    uint32_t at = cell_row(session, item, field);

    while (at > row)
        at = cell_row_before(session, at);
    return store_value(&session->store, at);
}

const char *cell_value_from(const struct session *session, uint32_t item, const char *field,
                            uint32_t row)
{
    const struct row *const rows = session->store.rows;
    const char *value = cell_value_by(session, item, field, row);

    if (*value == '\0')
        for (uint32_t at = cell_row(session, item, field); at > row; at = rows[at].before)
            value = rows[at].blank ? value : rows[at].value;
    return value;
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
