#include <config.h>

#include <string.h>

#include "session-private.h"

static const char *const rules[] = {"name", "organisation", "type", "none"};

static enum attribution rule_of(const char *rule)
{
    for (enum attribution i = ATTRIBUTION_NAME; i <= ATTRIBUTION_NONE; i++)
        if (strcmp(rule, rules[i]) == 0)
            return i;
    return ATTRIBUTION_ORGANISATION;
}

const char *attribution_code(enum attribution rule)
{
    return rules[rule];
}

enum attribution attribution_then(const struct session *session)
{
    return rule_of(session_value(session, session->about, "attribution", 0));
}

void attribution_note(struct session *session)
{
    const enum attribution then = attribution_then(session);
    const enum attribution now = rule_of(store_value(&session->store, session->rule));

    session->attribution = now > then ? now : then;
    if (session->attribution < session->held_to)
        session->attribution = session->held_to;
}

void session_hold_to(struct session *session, enum attribution rule)
{
    session->held_to = rule;
    attribution_note(session);
}

enum attribution session_attribution(const struct session *session)
{
    return session->attribution;
}

bool session_anonymous(const struct session *session)
{
    return session->attribution >= ATTRIBUTION_TYPE;
}

/* Whether the row says who somebody is, and the rule leaves that out. */
static bool is_hidden(const struct session *session, uint32_t seq)
{
    const struct store *const store = &session->store;

    return session_anonymous(session) && !store->rows[seq].blank &&
           store_tells(store, store->rows[seq].cell);
}

bool session_keeps_unseen(const struct session *session, uint32_t item, const char *field)
{
    const struct store *const store = &session->store;
    const uint32_t cell = store_find_cell(store, item, store_find_field(store, field), 0);

    return cell != 0 && is_hidden(session, store->cells[cell].row);
}

const char *attribution_value(const struct session *session, uint32_t seq)
{
    return is_hidden(session, seq) ? ""
                                   : shown_value(session, seq, store_value(&session->store, seq));
}

/* --- The order of views. The one in which they were given is often that of the table: it would say
 * whose they are. */

enum { TURNS = 32 }; /* what is said by name has the first, a view one of the others, as by lot */

/* The view of a voice, or of a partner that is as one. */
static bool is_of_voice(const struct session *session, uint32_t partner)
{
    return session_item_kind(session, session_whose(session, partner)) == KIND_VOICE;
}

static uint32_t turn_of(const struct session *session, uint32_t at)
{
    const struct cell *const cell = &session->store.cells[at];
    const uint32_t hash = index_hash_more(index_hash_more(cell->row, cell->item), cell->field);

    return is_of_voice(session, cell->partner) ? 1 + hash % (TURNS - 1) : 0;
}

uint32_t attribution_cell_after(const struct session *session, uint32_t item, uint32_t cell)
{
    const struct store *const store = &session->store;
    uint32_t turn = cell != 0 ? turn_of(session, cell) : 0;
    uint32_t next = cell != 0 ? store->cells[cell].next : store->items[item].first_cell;

    for (; turn < TURNS; turn++, next = store->items[item].first_cell)
        for (; next != 0; next = store->cells[next].next)
            if (turn_of(session, next) == turn)
                return next;
    return 0;
}

uint64_t attribution_order(const struct session *session, uint32_t item, uint32_t partner)
{
    const uint64_t lot = (uint64_t)1 + (index_hash_more(index_hash_more(partner, item), 1) >> 1);

    return is_of_voice(session, partner) ? lot << 32 | partner : partner;
}

uint32_t session_whose(const struct session *session, uint32_t partner)
{
    return session_anonymous(session) && session_item_kind(session, partner) == KIND_PARTNER
               ? session->voice
               : partner;
}

void attribution_hide(const struct session *session, struct log_row *row)
{
    const struct store *const store = &session->store;
    const uint32_t partner = store->cells[store->rows[row->seq].cell].partner;

    row->partner = store->items[session_whose(session, partner)].id;
    row->value =
        is_hidden(session, row->seq) ? SCHEMA_REDACTED : shown_value(session, row->seq, row->value);
    row->value_len = strlen(row->value);
}
