#include <config.h>

#include "summary-private.h"

#include "entente/session/agreement.h"
#include "entente/session/type.h"
#include "entente/text/i18n.h"

/* Names of partners one after another, as far as they may be said. */
static void say_between(const struct summary *summary, uint32_t item, int depth)
{
    const char *before = "";

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_PARTNER, i)) != 0;) {
        if (!session_names(summary->session, item, "partners", i))
            continue;
        if (*before == '\0')
            summary_label(summary, depth, _("Between"));
        document_say(summary->document, RUN_PLAIN, before);
        summary_say_who(summary, RUN_PLAIN, i);
        before = ", ";
    }
}

/* Where it stands: "handled by agreement 2", with the status of one that does not hold. */
static void say_status(const struct summary *summary, enum run_style style, uint32_t item)
{
    const uint32_t agreement = summary_ref(summary, item, "agreement");
    const bool handled = agreement != 0 && summary_is(summary, item, "status", "handled");

    if (handled)
        document_say(summary->document, style, _("handled by "));
    else
        document_say(summary->document, style, summary_choice(summary, item, "status"));
    if (agreement != 0) {
        document_say(summary->document, style, handled ? "" : ", ");
        summary_say_item(summary, style, agreement);
    }
    if (agreement != 0 && !agreement_holds(summary->session, agreement))
        document_sayf(summary->document, style, " (%s)",
                      summary_choice(summary, agreement, "status"));
}

static void say_handling(const struct summary *summary, uint32_t item, int depth)
{
    summary_label(summary, depth, _("Where it stands"));
    say_status(summary, RUN_PLAIN, item);
    if (summary_has(summary, item, "handling")) {
        document_say(summary->document, RUN_PLAIN, ". ");
        summary_say_value(summary, RUN_PLAIN, item, "handling", 0);
    }
}

void summary_dilemma_details(const struct summary *summary, uint32_t item, int depth)
{
    summary_fact(summary, depth, item, "pull_a");
    summary_fact(summary, depth, item, "pull_b");
    say_between(summary, item, depth);
    summary_fact_refs(summary, depth, item, "factor");
    say_handling(summary, item, depth);
}

static void say_dilemma(const struct summary *summary, uint32_t item)
{
    document_item(summary->document, 0);
    document_sayf(summary->document, RUN_FAINT, "%s. ", summary_number(summary, item));
    document_typed(summary->document, RUN_STRONG, summary_value(summary, item, "text"));
    if (summary->brief) {
        document_say(summary->document, RUN_FAINT, " \u2013 ");
        say_status(summary, RUN_FAINT, item);
    } else {
        summary_say_by(summary, item, "raised_by");
        summary_dilemma_details(summary, item, 1);
    }
    summary_notes(summary, item, 1);
}

void summary_dilemmas(const struct summary *summary)
{
    struct partnership_form form = form_find(summary->session);
    const bool both = form.government_cso && !(summary->anonymous && form.lone);

    form_free(&form);
    summary_heading(summary, 1, _("Dilemmas"));
    if (session_count(summary->session, KIND_DILEMMA) == 0) {
        summary_remark(summary, _("No dilemma was written down."));
        return;
    }
    if (both && !summary->brief)
        summary_remark(summary, _("Dilemmas weigh most where governments and CSOs work together, "
                                  "as they do here."));
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_DILEMMA, i)) != 0;)
        say_dilemma(summary, i);
}
