#include <config.h>

#include "entente/session/owing.h"

#include <string.h>

static uint32_t row_of(const struct session *session, uint32_t item, const char *field)
{
    struct cell_view view;

    for (uint32_t cell = 0; session_next_cell(session, item, &cell, &view);)
        if (view.partner == 0 && strcmp(view.field, field) == 0)
            return view.seq;
    return 0;
}

static bool sets(const struct session *session, uint32_t seq, uint32_t item, const char *field,
                 struct log_row *row)
{
    return session_row_item(session, seq) == item && session_row_partner(session, seq) == 0 &&
           session_row(session, seq, row) && strcmp(row->field, field) == 0;
}

/* What the field was once the step of that row was done, or became next where it was blank then. */
static const char *value_with(const struct session *session, uint32_t seq, uint32_t item,
                              const char *field)
{
    const uint32_t last = session_step(session, session_step_of(session, seq)).last;
    const uint32_t end = row_of(session, item, field);
    struct log_row row;

    for (seq = last; seq > 0; seq--)
        if (sets(session, seq, item, field, &row)) {
            if (*row.value != '\0')
                return row.value;
            break;
        }
    for (seq = last + 1; seq <= end; seq++)
        if (sets(session, seq, item, field, &row) && *row.value != '\0')
            return row.value;
    return "";
}

bool owing_other_reason(const struct session *session)
{
    const uint32_t item = session_item(session, "partnership");
    const char *const type = session_value(session, item, "type_overruled", 0);
    const uint32_t reason = row_of(session, item, "type_reason");

    return *type != '\0' && reason != 0 && reason < row_of(session, item, "type_overruled") &&
           strcmp(value_with(session, reason, item, "type_overruled"), type) != 0;
}
