#include <config.h>

#include "summary-private.h"

#include "entente/session/offers.h"
#include "entente/text/i18n.h"

static const char *const fields[] = {"role",      "mandate",      "brings", "needs",
                                     "strengths", "shortcomings", NULL};

static bool tells(const struct summary *summary, uint32_t partner)
{
    for (size_t i = 0; fields[i] != NULL; i++)
        if (summary_has(summary, partner, fields[i]))
            return true;
    return summary_has_notes(summary, partner);
}

static bool any_tells(const struct summary *summary)
{
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_PARTNER, i)) != 0;)
        if (tells(summary, i))
            return true;
    return false;
}

static void say_partner(const struct summary *summary, uint32_t partner)
{
    document_item(summary->document, 0);
    summary_say_who(summary, RUN_STRONG, partner);
    for (size_t i = 0; fields[i] != NULL; i++)
        summary_fact(summary, 1, partner, fields[i]);
    summary_notes(summary, partner, 1);
}

static void say_unmet(const struct summary *summary)
{
    struct offer_list offers = offers_find(summary->session);
    const char *before = "";

    for (size_t i = 0; i < offers.count && offers.entries[i].match == OFFER_UNMET; i++) {
        if (*before == '\0')
            summary_label(summary, 0, _("Needed, and brought by nobody else"));
        document_say(summary->document, RUN_PLAIN, before);
        document_typed(summary->document, RUN_PLAIN, offers.entries[i].what);
        before = ", ";
    }
    offers_free(&offers);
}

void summary_partners(const struct summary *summary)
{
    if (!any_tells(summary))
        return;
    if (!summary->brief) {
        summary_heading(summary, 2, _("Who brings and needs what"));
        for (uint32_t i = 0; (i = session_next(summary->session, KIND_PARTNER, i)) != 0;)
            if (tells(summary, i))
                say_partner(summary, i);
    }
    say_unmet(summary);
}
