#include <config.h>

#include "summary-agreement.h"

#include <string.h>

#include "entente/session/views.h"
#include "entente/text/i18n.h"

void agreement_say_words(const struct summary *summary, uint32_t item)
{
    document_say(summary->document, RUN_PLAIN, "\u201C");
    document_typed(summary->document, RUN_STRONG, summary_value(summary, item, "text"));
    document_say(summary->document, RUN_PLAIN, "\u201D");
}

/* Whoever sees to it: a partner, a person who agreed to be named, or both. */
void agreement_say_owner(const struct summary *summary, enum run_style style, uint32_t item)
{
    const uint32_t owner = summary_ref(summary, item, "owner");
    const bool person = summary_has(summary, item, "owner_person");

    if (owner != 0)
        summary_say_who(summary, style, owner);
    if (owner != 0 && person)
        document_say(summary->document, style, ", ");
    if (person)
        document_typed(summary->document, style, summary_value(summary, item, "owner_person"));
    if (owner == 0 && !person)
        document_say(summary->document, style, _("nobody yet"));
}

void agreement_say_charge(const struct summary *summary, enum run_style style, uint32_t item)
{
    const bool owned = summary_ref(summary, item, "owner") != 0 ||
                       summary_has(summary, item, "owner_person") ||
                       summary_is(summary, item, "type", "action");
    const bool dated = summary_has(summary, item, "due");

    if (owned || dated)
        document_say(summary->document, style, " \u2013 ");
    if (owned)
        agreement_say_owner(summary, style, item);
    if (owned && dated)
        document_say(summary->document, style, ", ");
    if (dated)
        summary_say_value(summary, style, item, "due", 0);
}

static void say_support(const struct summary *summary, uint32_t item)
{
    const bool room = summary_has(summary, item, "support");
    const bool views = views_given(summary->session, item, "support") > 0;

    if (!room && !views)
        return;
    summary_label(summary, 1, _("Support"));
    if (room) {
        document_sayf(summary->document, RUN_PLAIN, "%s ", _("the room"));
        summary_say_value(summary, RUN_PLAIN, item, "support", 0);
        document_say(summary->document, RUN_PLAIN, views ? "; " : "");
    }
    summary_say_views(summary, item, "support");
}

static void say_reservation(const struct summary *summary, uint32_t item, uint32_t partner,
                            int depth)
{
    const char *const support = session_value(summary->session, item, "support", partner);

    summary_label(summary, depth, _("Reservation"));
    summary_say_voice(summary, RUN_STRONG, partner);
    if (*support != '\0') {
        document_say(summary->document, RUN_PLAIN, " (");
        summary_say_value(summary, RUN_PLAIN, item, "support", partner);
        document_say(summary->document, RUN_PLAIN, ")");
    }
    document_say(summary->document, RUN_PLAIN, ": ");
    summary_say_value(summary, RUN_PLAIN, item, "reservation", partner);
}

void agreement_say_reservations(const struct summary *summary, uint32_t item, int depth)
{
    struct cell_view view;

    if (summary_has(summary, item, "reservation"))
        say_reservation(summary, item, 0, depth);
    for (uint32_t cell = 0; views_next(summary->session, item, "reservation", &cell, &view);)
        say_reservation(summary, item, view.partner, depth);
}

void agreement_say_dissent(const struct summary *summary, uint32_t item)
{
    if (!summary->brief)
        say_support(summary, item);
    agreement_say_reservations(summary, item, 1);
}

/* What was agreed before, and is not gone until this is agreed in its place. */
static void say_would_replace(const struct summary *summary, uint32_t item)
{
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_AGREEMENT, i)) != 0;) {
        if (summary_ref(summary, i, "replaced_by") != item)
            continue;
        summary_label(summary, 1, _("Proposed in the place of"));
        summary_say_item(summary, RUN_PLAIN, i);
        document_say(summary->document, RUN_PLAIN, ": \u201C");
        document_typed(summary->document, RUN_PLAIN, summary_value(summary, i, "text"));
        document_say(summary->document, RUN_PLAIN, "\u201D");
    }
}

void agreement_say_addresses(const struct summary *summary, uint32_t item)
{
    if (!summary->brief)
        summary_fact_refs(summary, 1, item, "addresses");
    if (summary_is(summary, item, "status", "proposed"))
        say_would_replace(summary, item);
    summary_fact_refs(summary, 1, item, "replaced_by");
    summary_notes(summary, item, 1);
}
