#include <config.h>

#include "summary-private.h"

#include <string.h>

#include "entente/session/owing.h"
#include "entente/session/views.h"
#include "entente/text/i18n.h"

static bool is(const struct owing *owing, enum kind kind, const char *field)
{
    return owing->kind == kind && owing->field != NULL && strcmp(owing->field, field) == 0;
}

/* What is told by itself: notes by their text, factors in one line. In brief what the type says
 * already is left out too. */
static bool is_told_elsewhere(const struct summary *summary, const struct owing *owing)
{
    return owing->kind == KIND_NOTE || (is(owing, KIND_FACTOR, "mark") && owing->partner == 0) ||
           (summary->brief && owing->kind != KIND_AGREEMENT && owing->kind != KIND_DILEMMA) ||
           !summary_may_say_owing(summary, owing);
}

static bool say_owing(const struct summary *summary)
{
    struct owing_list list = owing_find(summary->session);
    bool any = false;

    for (size_t i = 0; i < list.count; i++) {
        if (is_told_elsewhere(summary, &list.entries[i]))
            continue;
        document_item(summary->document, 0);
        document_say(summary->document, RUN_PLAIN, list.entries[i].words);
        any = true;
    }
    owing_free(&list);
    return any;
}

static bool say_undiscussed(const struct summary *summary)
{
    bool any = false;

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_FACTOR, i)) != 0;) {
        if (views_discussed(summary->session, i))
            continue;
        if (!any)
            summary_label(summary, 0, _("Factors not discussed"));
        else
            document_say(summary->document, RUN_PLAIN, ", ");
        any = true;
        summary_say_item(summary, RUN_PLAIN, i);
    }
    return any;
}

static bool say_parked(const struct summary *summary)
{
    bool any = false;

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_NOTE, i)) != 0;) {
        if (!summary_is(summary, i, "type", "parked") || !summary_is_public(summary, i))
            continue;
        summary_label(summary, 0, _("Parked"));
        summary_say_text(summary, i);
        summary_say_by(summary, i, "raised_by");
        any = true;
    }
    return any;
}

void summary_open(const struct summary *summary)
{
    bool any;

    summary_heading(summary, 1, _("Still open"));
    any = say_parked(summary);
    any = say_undiscussed(summary) || any;
    any = say_owing(summary) || any;
    if (!any)
        summary_remark(summary, _("Nothing is left open."));
}
