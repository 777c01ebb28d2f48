#include <config.h>

#include "agreement-status.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/agreement.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"

static bool refuse_replaced(const struct session *session, uint32_t agreement, uint32_t by,
                            struct error *err)
{
    char *const name = item_words(session, agreement);
    char *const other = item_words(session, by);

    error_set(err, _("%s was replaced by %s"), name, other);
    free(name);
    free(other);
    return false;
}

static bool refuse_done(const struct session *session, uint32_t agreement, const char *status,
                        struct error *err)
{
    char *const name = item_words(session, agreement);
    char *const is = value_words(session, agreement, "status", status);

    error_set(err, _("%s is %s: only what was agreed can be done"), name, is);
    free(name);
    free(is);
    return false;
}

/* An agreement that this one was to replace, and that holds again; 0: none. */
static uint32_t standing_for(const struct session *session, uint32_t agreement)
{
    for (uint32_t i = 0; (i = session_next(session, KIND_AGREEMENT, i)) != 0;)
        if (session_ref(session, i, "replaced_by") == agreement && agreement_holds(session, i))
            return i;
    return 0;
}

static bool refuse_beside(const struct session *session, uint32_t agreement, uint32_t stands,
                          struct error *err)
{
    char *const name = item_words(session, agreement);
    char *const other = item_words(session, stands);

    error_set(err, _("%s was to replace %s, which stands again: replace that first"), name, other);
    free(name);
    free(other);
    return false;
}

bool agreement_status_fits(const struct step *step, uint32_t agreement, const char *status,
                           struct error *err)
{
    struct session *const session = step->session;
    const bool done = strcmp(status, "done") == 0;

    if (session->store.items[agreement].first_cell == 0 || (!done && strcmp(status, "agreed") != 0))
        return true;
    const char *const was = schema_understood(schema_field(KIND_AGREEMENT, "status"),
                                              step_value(step, agreement, "status"));
    const uint32_t by = session_item(session, step_value(step, agreement, "replaced_by"));

    if (session_exists(session, by) && strcmp(step_value(step, by, "status"), "withdrawn") != 0)
        return refuse_replaced(session, agreement, by, err);
    const uint32_t stands = standing_for(session, agreement);
    if (stands != 0)
        return refuse_beside(session, agreement, stands, err);
    if (done && strcmp(was, "agreed") != 0 && strcmp(was, "done") != 0)
        return refuse_done(session, agreement, was, err);
    return true;
}
