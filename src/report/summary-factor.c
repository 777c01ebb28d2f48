#include <config.h>

#include "summary-private.h"

#include <stdlib.h>

#include "entente/session/spread.h"
#include "entente/session/views.h"
#include "entente/text/i18n.h"

static bool wants_marks(const struct summary *summary)
{
    return summary->extent == SUMMARY_FULL;
}

/* Whether there are words about the factor or aspect itself. */
static bool has_words(const struct summary *summary, uint32_t item)
{
    return summary_has(summary, item, "note") || summary_has(summary, item, "reason") ||
           views_given(summary->session, item, "reason") > 0 || summary_has_notes(summary, item);
}

static bool has_experience(const struct summary *summary, uint32_t item)
{
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_EXPERIENCE, i)) != 0;)
        if (summary_home(summary, i, "factor") == item && summary_wants(summary, i))
            return true;
    return false;
}

static bool item_tells(const struct summary *summary, uint32_t item)
{
    if (has_experience(summary, item) || summary_has_notes(summary, item))
        return true;
    if (summary->brief)
        return false;
    return has_words(summary, item) || (wants_marks(summary) && summary_has(summary, item, "mark"));
}

bool summary_factor_tells(const struct summary *summary, uint32_t factor)
{
    if (item_tells(summary, factor))
        return true;
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_ASPECT, i)) != 0;)
        if (session_ref(summary->session, i, "factor") == factor && item_tells(summary, i))
            return true;
    return false;
}

void summary_experience(const struct summary *summary, uint32_t item, int depth)
{
    document_item(summary->document, depth);
    if (summary_has(summary, item, "outcome"))
        summary_say_value(summary, RUN_FAINT, item, "outcome", 0);
    else
        document_say(summary->document, RUN_FAINT, _("experience"));
    document_say(summary->document, RUN_FAINT, ": ");
    summary_say_text(summary, item);
    if (summary_has(summary, item, "because")) {
        document_say(summary->document, RUN_PLAIN, _(" Because: "));
        summary_say_value(summary, RUN_PLAIN, item, "because", 0);
    }
    summary_say_by(summary, item, "partner");
}

/* Name, mark, reason and note of a factor or an aspect, in one item. */
static void say_itself(const struct summary *summary, uint32_t item, int depth)
{
    const struct mark mark = summary_mark(summary, item, 0);
    static const char *const texts[] = {"reason", "note"};

    document_item(summary->document, depth);
    summary_say_item(summary, depth == 0 ? RUN_STRONG : RUN_PLAIN, item);
    if (mark.tone != TONE_BLANK) {
        document_say(summary->document, RUN_PLAIN, " ");
        document_mark(summary->document, mark);
        document_sayf(summary->document, RUN_FAINT, " %s", mark.label);
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts && !summary->brief; i++)
        if (summary_has(summary, item, texts[i])) {
            document_say(summary->document, RUN_PLAIN,
                         i > 0 && summary_has(summary, item, "reason") ? " " : ": ");
            summary_say_value(summary, RUN_PLAIN, item, texts[i], 0);
        }
}

/* Why partners marked it as they did. */
static void say_reasons(const struct summary *summary, uint32_t item, int depth)
{
    struct cell_view view;

    for (uint32_t cell = 0;
         !summary->brief && views_next(summary->session, item, "reason", &cell, &view);) {
        const struct mark mark = summary_mark(summary, item, view.partner);

        document_item(summary->document, depth);
        summary_say_voice(summary, RUN_PLAIN, view.partner);
        if (mark.tone != TONE_BLANK) {
            document_say(summary->document, RUN_PLAIN, " ");
            document_mark(summary->document, mark);
            document_sayf(summary->document, RUN_FAINT, " %s", mark.label);
        }
        document_say(summary->document, RUN_PLAIN, ": ");
        document_typed(summary->document, RUN_PLAIN, view.value);
    }
}

/* What the room's mark papers over, and whom nobody heard about it. */
static void say_split(const struct summary *summary, uint32_t item, int depth)
{
    struct spread spread = spread_of(summary->session, item, "mark");
    char *const split = spread_split_words(&spread);
    char *const missing = split != NULL ? spread_missing_words(summary->session, &spread) : NULL;

    if (split != NULL) {
        document_item(summary->document, depth);
        document_say(summary->document, RUN_PLAIN, split);
        if (missing != NULL)
            document_sayf(summary->document, RUN_FAINT, " (%s)", missing);
    }
    free(split);
    free(missing);
    spread_free(&spread);
}

static void say_what_belongs(const struct summary *summary, uint32_t item, int depth)
{
    if (!summary->brief)
        say_split(summary, item, depth);
    say_reasons(summary, item, depth);
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_EXPERIENCE, i)) != 0;)
        if (summary_home(summary, i, "factor") == item && summary_wants(summary, i))
            summary_experience(summary, i, depth);
    summary_notes(summary, item, depth);
}

void summary_factor(const struct summary *summary, uint32_t factor)
{
    say_itself(summary, factor, 0);
    say_what_belongs(summary, factor, 1);
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_ASPECT, i)) != 0;)
        if (session_ref(summary->session, i, "factor") == factor && item_tells(summary, i)) {
            say_itself(summary, i, 1);
            say_what_belongs(summary, i, 2);
        }
}
