#include <config.h>

#include "summary-private.h"

#include <string.h>

#include "entente/session/views.h"
#include "entente/text/i18n.h"

/* --- In short. */

static bool is_marked(const struct summary *summary, uint32_t item, const char *code)
{
    return summary_is(summary, item, "mark", code);
}

static bool is_in_place(const struct summary *summary, uint32_t item)
{
    return is_marked(summary, item, "in-place");
}

static bool is_partly(const struct summary *summary, uint32_t item)
{
    return is_marked(summary, item, "partly");
}

static bool is_missing(const struct summary *summary, uint32_t item)
{
    return is_marked(summary, item, "not-in-place");
}

static bool is_irrelevant(const struct summary *summary, uint32_t item)
{
    return is_marked(summary, item, "not-relevant");
}

static bool is_disputed(const struct summary *summary, uint32_t item)
{
    return views_differ(summary->session, item, "mark");
}

static bool is_undiscussed(const struct summary *summary, uint32_t item)
{
    return session_item_kind(summary->session, item) == KIND_FACTOR &&
           !views_discussed(summary->session, item);
}

/* Names one that fits, after a label or a comma. */
static void name(const struct summary *summary, const char *label, bool *begun, uint32_t item)
{
    if (!*begun)
        summary_label(summary, 0, label);
    else
        document_say(summary->document, RUN_PLAIN, ", ");
    *begun = true;
    summary_say_item(summary, RUN_PLAIN, item);
}

/* All factors that fit, each followed by its aspects that do. */
static void say_which(const struct summary *summary, const char *label, bool aspects,
                      bool (*fits)(const struct summary *summary, uint32_t item))
{
    bool begun = false;

    for (uint32_t factor = 0;
         (factor = session_next(summary->session, KIND_FACTOR, factor)) != 0;) {
        if (fits(summary, factor))
            name(summary, label, &begun, factor);
        for (uint32_t i = 0; aspects && (i = session_next(summary->session, KIND_ASPECT, i)) != 0;)
            if (session_ref(summary->session, i, "factor") == factor && fits(summary, i))
                name(summary, label, &begun, i);
    }
}

/* In brief the grid tells the rest. */
static void say_in_short(const struct summary *summary)
{
    if (!summary->brief) {
        say_which(summary, _("In place"), false, is_in_place);
        say_which(summary, _("Partly in place"), false, is_partly);
    }
    say_which(summary, _("Not in place"), true, is_missing);
    if (summary->brief)
        return;
    say_which(summary, _("Views differ"), true, is_disputed);
    say_which(summary, _("Not relevant here"), false, is_irrelevant);
    say_which(summary, _("Not discussed"), false, is_undiscussed);
}

/* --- Experiences that are about no factor. */

static void say_experiences(const struct summary *summary)
{
    bool begun = false;

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_EXPERIENCE, i)) != 0;) {
        if (summary_home(summary, i, "factor") != 0 || !summary_wants(summary, i))
            continue;
        if (!begun)
            summary_heading(summary, 2, _("Other experiences"));
        begun = true;
        summary_experience(summary, i, 0);
    }
}

static void say_each(const struct summary *summary)
{
    bool begun = false;

    for (uint32_t factor = 0;
         (factor = session_next(summary->session, KIND_FACTOR, factor)) != 0;) {
        if (!summary_factor_tells(summary, factor))
            continue;
        if (!begun && !summary->brief)
            summary_heading(summary, 2, _("What was said about each"));
        begun = true;
        summary_factor(summary, factor);
    }
}

/* --- What belongs to the factors of resources and of disagreement. */

static void say_facts(const struct summary *summary, const char *heading,
                      const char *const fields[])
{
    const uint32_t item = session_item(summary->session, "partnership");
    bool begun = false;

    for (size_t i = 0; fields[i] != NULL; i++) {
        if (!summary_has(summary, item, fields[i]))
            continue;
        if (!begun)
            summary_heading(summary, 2, heading);
        begun = true;
        summary_fact(summary, 0, item, fields[i]);
    }
}

static void say_conditions(const struct summary *summary)
{
    static const char *const resources[] = {"secured_until", "funding_cycle_months", "competing",
                                            "roles_defined", NULL};
    static const char *const disagreement[] = {
        "agreed_upfront", "disagree_inside", "disagree_outside", "stance", "critical_role", NULL};

    say_facts(summary, _("Time and resources"), resources);
    say_facts(summary, _("Room to disagree"), disagreement);
}

void summary_factors(const struct summary *summary)
{
    summary_heading(summary, 1, _("What makes it work"));
    if (session_count(summary->session, KIND_FACTOR) == 0) {
        summary_remark(summary, _("No success factor is in this session."));
        return;
    }
    summary_matrix(summary);
    say_in_short(summary);
    say_each(summary);
    say_experiences(summary);
    if (!summary->brief)
        say_conditions(summary);
}
