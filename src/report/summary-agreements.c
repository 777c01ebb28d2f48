#include <config.h>

#include "summary-private.h"

#include <string.h>

#include "summary-agreement.h"

#include "entente/session/agreement.h"
#include "entente/text/i18n.h"

/* Each agreement stands in the first group that it fits. */
enum group { GROUP_GONE, GROUP_PROPOSED, GROUP_ACTIONS, GROUP_DISAGREE, GROUP_AGREED };

static enum group group_of(const struct summary *summary, uint32_t item)
{
    if (agreement_is_over(summary->session, item))
        return GROUP_GONE;
    if (summary_is(summary, item, "type", "action"))
        return GROUP_ACTIONS;
    if (summary_is(summary, item, "status", "proposed"))
        return GROUP_PROPOSED;
    if (summary_is(summary, item, "type", "agree-to-disagree"))
        return GROUP_DISAGREE;
    return GROUP_AGREED;
}

/* The next agreement of the group after that one (0: the first); 0 at the end. */
static uint32_t next_in(const struct summary *summary, enum group group, uint32_t after)
{
    while ((after = session_next(summary->session, KIND_AGREEMENT, after)) != 0)
        if (group_of(summary, after) == group)
            return after;
    return 0;
}

/* Its status, where that is another than one would suppose. */
static void say_status(const struct summary *summary, uint32_t item)
{
    if (summary_is(summary, item, "status", "agreed"))
        return;
    document_sayf(summary->document, RUN_FAINT, " (%s)", summary_choice(summary, item, "status"));
}

/* The same of one to disagree, which no heading above it says to be that. */
static void say_disagreement(const struct summary *summary, uint32_t item)
{
    if (summary_is(summary, item, "status", "agreed"))
        document_say(summary->document, RUN_FAINT, _(" (agreed to disagree)"));
    else
        document_sayf(summary->document, RUN_FAINT, _(" (to disagree: %s)"),
                      summary_choice(summary, item, "status"));
}

/* --- Agreements by themselves. */

static void say_charge(const struct summary *summary, uint32_t item)
{
    if (summary_ref(summary, item, "owner") != 0 || summary_has(summary, item, "owner_person")) {
        summary_label(summary, 1, _("Sees to it"));
        agreement_say_owner(summary, RUN_PLAIN, item);
    }
    summary_fact(summary, 1, item, "due");
}

static void say_agreement(const struct summary *summary, uint32_t item)
{
    document_item(summary->document, 0);
    document_sayf(summary->document, RUN_FAINT, "%s. ", summary_number(summary, item));
    agreement_say_words(summary, item);
    if (summary_is(summary, item, "type", "agree-to-disagree") &&
        (summary->brief || group_of(summary, item) != GROUP_DISAGREE))
        say_disagreement(summary, item);
    else
        say_status(summary, item);
    say_charge(summary, item);
    agreement_say_dissent(summary, item);
    agreement_say_addresses(summary, item);
}

static void say_group(const struct summary *summary, enum group group, const char *heading)
{
    if (next_in(summary, group, 0) == 0)
        return;
    if (!summary->brief)
        summary_heading(summary, 2, heading);
    for (uint32_t i = 0; (i = next_in(summary, group, i)) != 0;)
        say_agreement(summary, i);
}

/* --- Actions, grouped by owner. */

static bool has_owner(const struct summary *summary, uint32_t a, uint32_t b)
{
    return session_ref(summary->session, a, "owner") == session_ref(summary->session, b, "owner") &&
           strcmp(summary_value(summary, a, "owner_person"),
                  summary_value(summary, b, "owner_person")) == 0;
}

/* Whether an action before it has the same owner. */
static bool is_told(const struct summary *summary, uint32_t item)
{
    for (uint32_t i = 0; (i = next_in(summary, GROUP_ACTIONS, i)) != item;)
        if (has_owner(summary, i, item))
            return true;
    return false;
}

static void say_action(const struct summary *summary, uint32_t item)
{
    document_item(summary->document, 0);
    document_sayf(summary->document, RUN_FAINT, "%s. ", summary_number(summary, item));
    agreement_say_owner(summary, RUN_STRONG, item);
    if (summary_has(summary, item, "due")) {
        document_say(summary->document, RUN_PLAIN, _(", by "));
        summary_say_value(summary, RUN_STRONG, item, "due", 0);
    } else {
        document_say(summary->document, RUN_PLAIN, _(", no date"));
    }
    document_say(summary->document, RUN_PLAIN, ": ");
    agreement_say_words(summary, item);
    say_status(summary, item);
    agreement_say_dissent(summary, item);
    agreement_say_addresses(summary, item);
}

static void say_actions(const struct summary *summary)
{
    if (next_in(summary, GROUP_ACTIONS, 0) == 0)
        return;
    if (!summary->brief)
        summary_heading(summary, 2, _("Actions, by owner"));
    for (uint32_t i = 0; (i = next_in(summary, GROUP_ACTIONS, i)) != 0;) {
        if (is_told(summary, i))
            continue;
        for (uint32_t same = 0; (same = next_in(summary, GROUP_ACTIONS, same)) != 0;)
            if (has_owner(summary, i, same))
                say_action(summary, same);
    }
}

/* Whether there is one that this summary tells of. */
static bool has_any(const struct summary *summary)
{
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_AGREEMENT, i)) != 0;)
        if (summary->extent == SUMMARY_FULL || group_of(summary, i) != GROUP_GONE)
            return true;
    return false;
}

void summary_agreements(const struct summary *summary)
{
    summary_heading(summary, 1, _("Agreements"));
    if (!has_any(summary)) {
        summary_remark(summary, _("Nothing was agreed yet."));
        return;
    }
    say_group(summary, GROUP_AGREED, _("Agreed"));
    say_group(summary, GROUP_DISAGREE, _("Agreed to disagree"));
    say_actions(summary);
    say_group(summary, GROUP_PROPOSED, _("Proposed, not agreed yet"));
    if (summary->extent == SUMMARY_FULL)
        say_group(summary, GROUP_GONE, _("Replaced or withdrawn"));
}
