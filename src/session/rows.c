#include <config.h>

#include <string.h>

#include "session-private.h"

uint32_t session_rows(const struct session *session)
{
    return session->store.row_count - 1;
}

static const char *extra_of(const struct store *store, uint32_t row)
{
    uint32_t low = 0, high = store->extra_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (store->extras[middle].row < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low < store->extra_count && store->extras[low].row == row ? store->extras[low].cells
                                                                     : "";
}

bool session_row_kept(const struct session *session, uint32_t seq, struct log_row *row)
{
    const struct store *store = &session->store;

    if (seq == 0 || seq >= store->row_count)
        return false;
    const struct row *at = &store->rows[seq];
    const struct cell *cell = &store->cells[at->cell];
    *row = (struct log_row){
        .seq = seq,
        .step = at->step,
        .time = {.ms = at->ms, .offset = at->offset},
        .item = store->items[cell->item].id,
        .field = store->fields[cell->field].code,
        .partner = store->items[cell->partner].id,
        .value = at->value,
        .value_len = strlen(at->value),
        .extra = extra_of(store, seq),
    };
    return true;
}

bool session_row(const struct session *session, uint32_t seq, struct log_row *row)
{
    if (!session_row_kept(session, seq, row))
        return false;
    attribution_hide(session, row);
    return true;
}

const char *session_row_before(const struct session *session, uint32_t seq)
{
    return attribution_value(session, session->store.rows[seq].before);
}

uint32_t session_row_item(const struct session *session, uint32_t seq)
{
    return session->store.cells[session->store.rows[seq].cell].item;
}

uint32_t session_row_partner(const struct session *session, uint32_t seq)
{
    return session_whose(session, session->store.cells[session->store.rows[seq].cell].partner);
}

uint32_t session_steps(const struct session *session)
{
    return session->store.step_count;
}

struct step_span session_step(const struct session *session, uint32_t index)
{
    const struct store *store = &session->store;

    if (index >= store->step_count)
        return (struct step_span){0};
    return (struct step_span){
        .first = store_step_first(store, index),
        .last = store->steps[index],
    };
}

uint32_t session_step_of(const struct session *session, uint32_t seq)
{
    const struct store *store = &session->store;
    uint32_t low = 0, high = store->step_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (store->steps[middle] < seq)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void session_seek(struct session *session, uint32_t steps_done)
{
    store_seek(&session->store, steps_done);
    attribution_note(session);
}

uint32_t session_position(const struct session *session)
{
    return session->store.position;
}

uint64_t session_version(const struct session *session)
{
    const uint64_t withholds = session->withholds;

    return withholds << 63 | (uint64_t)session_rows(session) << 32 | session->store.position;
}
