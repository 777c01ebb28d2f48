#include <config.h>

#include "summary-private.h"

#include <string.h>

#include "entente/text/i18n.h"

bool summary_is_public(const struct summary *summary, uint32_t note)
{
    return !summary_is(summary, note, "private", "yes");
}

const char *summary_shared_type(const struct summary *summary, uint32_t who)
{
    const char *const code = summary_value(summary, who, "type");
    const struct choice *const type = schema_choice(schema_field(KIND_PARTNER, "type"), code);
    int partners = 0;

    if (type == NULL || session_attribution(summary->session) != ATTRIBUTION_TYPE)
        return NULL;
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_PARTNER, i)) != 0;)
        partners += strcmp(summary_value(summary, i, "type"), code) == 0;
    return partners > 1 ? _(type->label) : NULL;
}

bool summary_may_say_form(const struct summary *summary, const struct partnership_form *form)
{
    return !summary->anonymous || form->platform || !form->lone;
}

bool summary_may_say_reason(const struct summary *summary, const struct reason *reason)
{
    return !summary->anonymous || session_item_kind(summary->session, reason->item) != KIND_PARTNER;
}

bool summary_may_say_owing(const struct summary *summary, const struct owing *owing)
{
    if (owing->kind == KIND_NOTE && owing->item != 0 && !summary_is_public(summary, owing->item))
        return false;
    return !summary->anonymous || owing->partner == 0;
}
