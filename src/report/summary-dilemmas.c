#include <config.h>

#include "summary-private.h"

#include "entente/session/type.h"
#include "entente/text/i18n.h"

static void say_pulls(const struct summary *summary, uint32_t item)
{
    if (!summary_has(summary, item, "pull_a") && !summary_has(summary, item, "pull_b"))
        return;
    summary_fact(summary, 1, item, "pull_a");
    summary_fact(summary, 1, item, "pull_b");
}

/* Names of partners one after another, as far as they may be said. */
static void say_between(const struct summary *summary, uint32_t item)
{
    const char *before = "";

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_PARTNER, i)) != 0;) {
        if (!session_names(summary->session, item, "partners", i))
            continue;
        if (*before == '\0')
            summary_label(summary, 1, _("Between"));
        document_say(summary->document, RUN_PLAIN, before);
        summary_say_who(summary, RUN_PLAIN, i);
        before = ", ";
    }
}

/* Where it stands, how it is handled, and by which agreement. */
static void say_handling(const struct summary *summary, uint32_t item, int depth)
{
    const struct choice *const status = schema_choice(
        schema_field(KIND_DILEMMA, "status"),
        summary_has(summary, item, "status") ? summary_value(summary, item, "status") : "open");
    const uint32_t agreement = session_ref(summary->session, item, "agreement");

    summary_label(summary, depth, _("Where it stands"));
    document_say(summary->document, RUN_PLAIN, status != NULL ? _(status->label) : "?");
    if (agreement != 0 && session_exists(summary->session, agreement)) {
        document_say(summary->document, RUN_PLAIN, " (");
        summary_say_item(summary, RUN_PLAIN, agreement);
        document_say(summary->document, RUN_PLAIN, ")");
    }
    if (summary_has(summary, item, "handling")) {
        document_say(summary->document, RUN_PLAIN, ". ");
        summary_say_value(summary, RUN_PLAIN, item, "handling", 0);
    }
}

static void say_dilemma(const struct summary *summary, uint32_t item)
{
    const uint32_t factor = session_ref(summary->session, item, "factor");

    document_item(summary->document, 0);
    document_sayf(summary->document, RUN_FAINT, "%s. ", summary_number(summary, item));
    document_typed(summary->document, RUN_STRONG, summary_value(summary, item, "text"));
    if (summary->extent != SUMMARY_BRIEF) {
        summary_say_by(summary, item, "raised_by");
        say_pulls(summary, item);
        say_between(summary, item);
        if (factor != 0 && session_exists(summary->session, factor)) {
            summary_label(summary, 1, _("Belongs to"));
            summary_say_item(summary, RUN_PLAIN, factor);
        }
    }
    say_handling(summary, item, 1);
    summary_notes(summary, item, "note", 1);
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
    if (both && summary->extent != SUMMARY_BRIEF)
        summary_remark(summary, _("Dilemmas weigh most where governments and CSOs work together, "
                                  "as they do here."));
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_DILEMMA, i)) != 0;)
        say_dilemma(summary, i);
}
