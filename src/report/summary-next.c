#include <config.h>

#include "summary-private.h"

#include "entente/text/i18n.h"

static void say_review(const struct summary *summary)
{
    const uint32_t item = session_item(summary->session, "session");

    document_paragraph(summary->document);
    if (summary_has(summary, item, "review_date")) {
        document_say(summary->document, RUN_PLAIN, _("On "));
        summary_say_value(summary, RUN_STRONG, item, "review_date", 0);
    } else {
        document_say(summary->document, RUN_PLAIN, _("No day is set to look again at how it goes"));
    }
    if (summary_has(summary, item, "review_how")) {
        document_say(summary->document, RUN_PLAIN, ": ");
        summary_say_value(summary, RUN_PLAIN, item, "review_how", 0);
    } else {
        document_say(summary->document, RUN_PLAIN, ".");
    }
}

static bool is_lesson(const struct summary *summary, uint32_t note)
{
    return summary_is(summary, note, "type", "lesson") && summary_is_public(summary, note) &&
           summary_wants(summary, note);
}

static void say_lessons(const struct summary *summary)
{
    bool begun = false;

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_NOTE, i)) != 0;) {
        if (!is_lesson(summary, i))
            continue;
        if (!begun)
            summary_heading(summary, 2, _("Lessons to take home"));
        begun = true;
        document_item(summary->document, 0);
        summary_say_text(summary, i);
        summary_say_by(summary, i, "raised_by");
    }
}

void summary_next(const struct summary *summary)
{
    summary_heading(summary, 1, _("Next evaluation"));
    say_review(summary);
    say_lessons(summary);
}
