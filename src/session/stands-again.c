#include <config.h>

#include "stands-again.h"

#include <string.h>

#include "cell-rows.h"
#include "entente/text/mem.h"

static bool is_replaced(const char *status)
{
    return strcmp(status, "replaced") == 0;
}

/* The newest value that the field had before those that `passes` says yes to; "" where there is
 * none. */
static const char *newest_but(const struct session *session, uint32_t item, const char *field,
                              bool (*passes)(const char *value))
{
    const struct store *const store = &session->store;

    for (uint32_t row = cell_row(session, item, field);
         (row = cell_row_standing(session, row)) != 0; row = cell_row_before(session, row))
        if (!passes(store_value(store, row)))
            return store_value(store, row);
    return "";
}

static bool is_not_agreed(const char *status)
{
    return strcmp(status, "agreed") != 0 && strcmp(status, "done") != 0;
}

static bool was_agreed(const struct session *session, uint32_t agreement)
{
    return *newest_but(session, agreement, "status", is_not_agreed) != '\0';
}

static void assign(struct step *step, uint32_t item, const char *field, const char *value)
{
    step_assign(step, item, store_field(&step->session->store, field), 0, mem_copy(value));
}

/* What handled the dilemma before; 0: nothing. */
static uint32_t handled_before(const struct session *session, uint32_t dilemma)
{
    const uint32_t row = cell_row_standing(session, cell_row(session, dilemma, "agreement"));
    const uint32_t before = row != 0 ? cell_row_before(session, row) : 0;

    return session_item(session, store_value(&session->store, before));
}

static void give_back(struct step *step, uint32_t gone, uint32_t old)
{
    const struct session *const session = step->session;

    for (uint32_t at = 0; (at = session_next(session, KIND_DILEMMA, at)) != 0;)
        if (session_ref(session, at, "agreement") == gone && handled_before(session, at) == old)
            assign(step, at, "agreement", session_item_id(session, old));
}

void stands_again(struct step *step, uint32_t gone)
{
    const struct session *const session = step->session;

    if (strcmp(session_value(session, gone, "status", 0), "replaced") == 0 ||
        was_agreed(session, gone))
        return;
    for (uint32_t old = 0; (old = session_next(session, KIND_AGREEMENT, old)) != 0;) {
        if (session_ref(session, old, "replaced_by") != gone ||
            strcmp(session_value(session, old, "status", 0), "replaced") != 0)
            continue;
        assign(step, old, "status", newest_but(session, old, "status", is_replaced));
        assign(step, old, "replaced_by", "");
        give_back(step, gone, old);
    }
}
