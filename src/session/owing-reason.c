#include <config.h>

#include "entente/session/owing.h"

#include <string.h>

#include "cell-rows.h"

/* What the room called it once the step with that row was done, or then first. */
static const char *type_with(const struct session *session, uint32_t item, uint32_t row)
{
    const uint32_t last = session_step(session, session_step_of(session, row)).last;

    return cell_value_from(session, item, "type_overruled", last);
}

bool owing_other_reason(const struct session *session)
{
    const uint32_t item = session_item(session, "partnership");
    const char *const type = session_value(session, item, "type_overruled", 0);
    const uint32_t reason = cell_row(session, item, "type_reason");

    return *type != '\0' && reason != 0 && reason < cell_row(session, item, "type_overruled") &&
           strcmp(type_with(session, item, reason), type) != 0;
}
