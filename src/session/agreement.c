#include <config.h>

#include "entente/session/agreement.h"

#include <string.h>

static bool is_either(const struct session *session, uint32_t item, const char *one,
                      const char *other)
{
    const char *const status = session_value(session, item, "status", 0);

    return session_item_kind(session, item) == KIND_AGREEMENT &&
           (strcmp(status, one) == 0 || strcmp(status, other) == 0);
}

bool agreement_holds(const struct session *session, uint32_t item)
{
    return is_either(session, item, "agreed", "done");
}

bool agreement_is_over(const struct session *session, uint32_t item)
{
    return is_either(session, item, "replaced", "withdrawn");
}
