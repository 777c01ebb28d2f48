#include <config.h>

#include "summary-private.h"

#include "entente/session/insight.h"
#include "entente/text/i18n.h"

static void begin(const struct summary *summary)
{
    summary_heading(summary, 1, _("What the answers say together"));
    summary_remark(summary,
                   _("Found in the answers by rules that are the same for every session: they "
                     "advise, the room decides."));
}

void summary_insights(const struct summary *summary)
{
    struct insights *const insights = insights_new();
    enum insight_severity last = INSIGHT_NONE;

    insights_update(insights, summary->session);
    const size_t count = summary->extent == SUMMARY_FULL ? insights_count(insights)
                                                         : insights_to_talk_about(insights);

    if (count > 0)
        begin(summary);
    for (size_t i = 0; i < count; i++) {
        const struct insight *const insight = insights_get(insights, i);
        const enum insight_severity severity = insight->rule->severity;

        if (severity != last)
            summary_heading(summary, 2, insight_severity_heading(severity));
        last = severity;
        document_item(summary->document, 0);
        document_say(summary->document, RUN_PLAIN, insight->words);
    }
    insights_free(insights);
}
