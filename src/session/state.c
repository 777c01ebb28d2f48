#include <config.h>

#include <string.h>

#include "entente/text/mem.h"
#include "session-private.h"

enum { NEAR_CELLS = 8 };

uint32_t session_item(const struct session *session, const char *id)
{
    return store_find_item(&session->store, id);
}

const char *session_item_id(const struct session *session, uint32_t item)
{
    return session->store.items[item].id;
}

enum kind session_item_kind(const struct session *session, uint32_t item)
{
    return session->store.items[item].kind;
}

uint32_t session_item_number(const struct session *session, uint32_t item)
{
    return session->store.items[item].number;
}

void session_withhold(struct session *session, bool withholds)
{
    session->withholds = withholds;
}

bool session_is_withholding(const struct session *session)
{
    return session->withholds;
}

/* One that was taken back, that it is private with it, is no less so. */
bool session_withholds(const struct session *session, uint32_t item)
{
    const struct item *const found = &session->store.items[item];

    return session->withholds && (found->is_private || (found->was_private && !found->has_words));
}

bool session_withholds_step(const struct session *session, uint32_t step)
{
    const struct step_span span = session_step(session, step);

    for (uint32_t seq = span.first; session->withholds && seq <= span.last; seq++)
        if (session_withholds(session, session_row_item(session, seq)))
            return true;
    return false;
}

bool session_exists(const struct session *session, uint32_t item)
{
    const struct item *found = &session->store.items[item];

    return item != 0 && found->set > 0 && !found->dropped && !session_withholds(session, item);
}

uint32_t session_next(const struct session *session, enum kind kind, uint32_t after)
{
    const struct store *store = &session->store;
    uint32_t item = after ? store->items[after].next : store->kinds[kind].first;

    while (item && !session_exists(session, item))
        item = store->items[item].next;
    return item;
}

uint32_t session_count(const struct session *session, enum kind kind)
{
    uint32_t count = 0;

    if (!session->withholds || kind != KIND_NOTE)
        return session->store.kinds[kind].count;
    for (uint32_t item = 0; (item = session_next(session, kind, item)) != 0;)
        count++;
    return count;
}

/* Most items have few cells, which lie close together: they are looked through before the index. */
static uint32_t find_cell(const struct store *store, uint32_t item, uint32_t field,
                          uint32_t partner)
{
    uint32_t cell = store->items[item].first_cell;

    for (int i = 0; cell && i < NEAR_CELLS; i++) {
        const struct cell *at = &store->cells[cell];
        if (at->field == field && at->partner == partner)
            return cell;
        cell = at->next;
    }
    return cell ? store_find_cell(store, item, field, partner) : 0;
}

const char *session_value(const struct session *session, uint32_t item, const char *field,
                          uint32_t partner)
{
    const struct store *store = &session->store;
    uint32_t cell = find_cell(store, item, store_find_field(store, field), partner);

    return cell ? attribution_value(session, store->cells[cell].row) : "";
}

const char *session_understood(const struct session *session, uint32_t item, const char *field,
                               uint32_t partner)
{
    return schema_understood(schema_field(session_item_kind(session, item), field),
                             session_value(session, item, field, partner));
}

uint32_t session_ref(const struct session *session, uint32_t item, const char *field)
{
    const char *id = session_value(session, item, field, 0);

    return *id ? session_item(session, id) : 0;
}

bool session_names(const struct session *session, uint32_t item, const char *field, uint32_t other)
{
    return refs_name(session_value(session, item, field, 0), session_item_id(session, other));
}

bool session_next_cell(const struct session *session, uint32_t item, uint32_t *cell,
                       struct cell_view *view)
{
    const struct store *store = &session->store;

    if (session_anonymous(session) || session_count(session, KIND_VOICE) > 0)
        *cell = attribution_cell_after(session, item, *cell);
    else
        *cell = *cell ? store->cells[*cell].next : store->items[item].first_cell;
    if (*cell == 0)
        return false;
    const struct cell *at = &store->cells[*cell];
    *view = (struct cell_view){
        .field = store->fields[at->field].code,
        .partner = at->partner,
        .value = attribution_value(session, at->row),
        .seq = at->row,
    };
    return true;
}

struct moment session_started(const struct session *session)
{
    const char *started = session_value(session, session_item(session, "log"), "started", 0);
    struct log_row first = {0};
    struct moment moment;

    if (moment_read(started, &moment))
        return moment;
    session_row(session, 1, &first);
    return first.time;
}
