#include <config.h>

#include "summary-private.h"

bool summary_is_public(const struct summary *summary, uint32_t note)
{
    return !summary_is(summary, note, "private", "yes");
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
