#include <config.h>

#include "entente/report/summary.h"

#include <stdlib.h>

#include "summary-private.h"

#include "entente/report/agenda.h"
#include "entente/session/presence.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

static struct document *begin(const struct session *session)
{
    const char *const title = session_value(session, session_item(session, "session"), "title", 0);

    return document_new(*title != '\0' ? title : _("A session without a title"));
}

/* Begins the part of a paragraph that is not the first with a dot. */
static void begin_part(const struct summary *summary, bool *begun)
{
    if (*begun)
        document_say(summary->document, RUN_FAINT, " \u00B7 ");
    else
        document_paragraph(summary->document);
    *begun = true;
}

/* Where no date was given, the day on which the meeting began. */
static void say_day(const struct summary *summary, bool *begun)
{
    const struct session *const session = summary->session;
    char date[DATE_SIZE];

    if (summary_has(summary, session_item(session, "session"), "date") ||
        !summary_has(summary, session_item(session, "log"), "started"))
        return;
    moment_date(session_started(session), date);
    begin_part(summary, begun);
    document_say(summary->document, RUN_FAINT, date);
}

/* "2026-11-23 · Utrecht · facilitated by Kim", in one paragraph. */
static void say_occasion(const struct summary *summary)
{
    static const struct {
        const char *field;
        const char *before;
    } parts[] = {
        {"date", ""},
        {"place", ""},
        {"country", ""},
        {"phase", N_("phase: ")},
        {"facilitator", N_("facilitated by ")},
    };
    const uint32_t item = session_item(summary->session, "session");
    bool begun = false;

    say_day(summary, &begun);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!summary_has(summary, item, parts[i].field))
            continue;
        begin_part(summary, &begun);
        document_say(summary->document, RUN_FAINT, *parts[i].before ? _(parts[i].before) : "");
        summary_say_value(summary, RUN_FAINT, item, parts[i].field, 0);
    }
}

static void say_question(const struct summary *summary)
{
    const uint32_t item = session_item(summary->session, "session");

    if (!summary_has(summary, item, "question"))
        return;
    document_paragraph(summary->document);
    document_typed(summary->document, RUN_STRONG, summary_value(summary, item, "question"));
}

/* For what part of the meeting it was there, where that was not all of it. */
static void say_presence(const struct summary *summary, uint32_t partner)
{
    char *const words = presence_words(summary->session, partner);

    if (words != NULL)
        document_sayf(summary->document, RUN_FAINT, " [%s]", words);
    free(words);
}

static void say_partner(const struct summary *summary, uint32_t partner)
{
    summary_say_who(summary, RUN_PLAIN, partner);
    say_presence(summary, partner);
    if (summary->brief || !summary_has(summary, partner, "name"))
        return;
    if (summary_has(summary, partner, "type")) {
        document_say(summary->document, RUN_FAINT, " (");
        summary_say_value(summary, RUN_FAINT, partner, "type", 0);
        if (summary_has(summary, partner, "second_type")) {
            document_say(summary->document, RUN_FAINT, ", ");
            summary_say_value(summary, RUN_FAINT, partner, "second_type", 0);
        }
        document_say(summary->document, RUN_FAINT, ")");
    }
    if (session_attribution(summary->session) == ATTRIBUTION_NAME &&
        summary_has(summary, partner, "people")) {
        document_say(summary->document, RUN_PLAIN, ": ");
        document_typed(summary->document, RUN_PLAIN, summary_value(summary, partner, "people"));
    }
}

static void say_partners(const struct summary *summary)
{
    const uint32_t count = session_count(summary->session, KIND_PARTNER);
    const char *before = "";

    if (count == 0)
        return;
    document_paragraph(summary->document);
    if (summary->anonymous) {
        document_sayf(summary->document, RUN_PLAIN,
                      P_("%u partner at the table.", "%u partners at the table.", count), count);
        return;
    }
    document_say(summary->document, RUN_PLAIN, _("At the table: "));
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_PARTNER, i)) != 0;) {
        document_say(summary->document, RUN_PLAIN, before);
        say_partner(summary, i);
        before = "; ";
    }
}

static void say_topics(const struct summary *summary)
{
    const char *before = "";

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_TOPIC, i)) != 0;) {
        if (*before == '\0') {
            document_paragraph(summary->document);
            document_say(summary->document, RUN_PLAIN, _("On the agenda: "));
        }
        document_say(summary->document, RUN_PLAIN, before);
        document_typed(summary->document, RUN_PLAIN, summary_value(summary, i, "title"));
        before = "; ";
    }
}

/* Planned against real, where any topic ran. */
static void say_times(const struct summary *summary)
{
    struct agenda agenda = agenda_read(summary->session, NULL);

    if (agenda.begun && agenda.count > 0) {
        summary_heading(summary, 1, _("Time"));
        agenda_tell(summary->document, summary->session, &agenda);
    }
    agenda_free(&agenda);
}

struct document *summary_make(const struct session *session, enum summary_extent extent)
{
    const struct summary summary = {
        .session = session,
        .document = begin(session),
        .extent = extent,
        .brief = extent == SUMMARY_BRIEF,
        .anonymous = session_anonymous(session),
    };

    summary.document->one_page = summary.brief;
    say_occasion(&summary);
    say_question(&summary);
    say_partners(&summary);
    if (extent == SUMMARY_FULL)
        say_topics(&summary);
    if (summary.anonymous)
        summary_remark(&summary, _("What was said may be used, but not who said it."));
    summary_partnership(&summary);
    summary_factors(&summary);
    summary_partners(&summary);
    summary_dilemmas(&summary);
    summary_agreements(&summary);
    if (!summary.brief)
        summary_insights(&summary);
    summary_open(&summary);
    if (extent == SUMMARY_FULL)
        say_times(&summary);
    summary_next(&summary);
    return summary.document;
}
