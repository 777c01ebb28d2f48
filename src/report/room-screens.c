#include <config.h>

#include "room-private.h"

#include <stdlib.h>
#include <string.h>

#include "summary-agreement.h"

#include "entente/session/agreement.h"
#include "entente/session/presence.h"
#include "entente/session/views.h"
#include "entente/text/i18n.h"

static uint32_t next(const struct summary *summary, enum kind kind, uint32_t after)
{
    return session_next(summary->session, kind, after);
}

/* --- Opening. */

static void say_title(const struct summary *summary, uint32_t item)
{
    const char *const title = summary_value(summary, item, "title");

    document_heading(summary->document, 1);
    if (*title != '\0')
        document_typed(summary->document, RUN_PLAIN, title);
    else
        document_say(summary->document, RUN_PLAIN, _("Welcome"));
}

static void say_occasion(const struct summary *summary, uint32_t item)
{
    static const char *const fields[] = {"place", "date"};
    const char *before = "";

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (!summary_has(summary, item, fields[i]))
            continue;
        if (*before == '\0')
            document_paragraph(summary->document);
        document_say(summary->document, RUN_PLAIN, before);
        summary_say_value(summary, RUN_PLAIN, item, fields[i], 0);
        before = " \u00B7 ";
    }
}

static void say_rule(const struct summary *summary)
{
    static const char *const rules[] = {
        [ATTRIBUTION_NAME] = N_("What is said is written down by name."),
        [ATTRIBUTION_ORGANISATION] = N_("What is said is written down by organisation."),
        [ATTRIBUTION_TYPE] = N_("What is said is written down by type of partner, without names."),
        [ATTRIBUTION_NONE] = N_("What is said may be used, but not who said it."),
    };

    room_say(summary, _(rules[session_attribution(summary->session)]));
}

void room_opening(const struct summary *summary, uint32_t focus)
{
    const uint32_t item = session_item(summary->session, "session");

    say_title(summary, item);
    if (summary_has(summary, item, "question")) {
        document_paragraph(summary->document);
        document_typed(summary->document, RUN_PLAIN, summary_value(summary, item, "question"));
    }
    say_occasion(summary, item);
    for (uint32_t i = 0; (i = next(summary, KIND_TOPIC, i)) != 0;)
        room_name(summary, i, focus);
    say_rule(summary);
}

/* --- Partners. */

static bool has_shown_type(const struct summary *summary, uint32_t partner)
{
    return !summary->anonymous && summary_has(summary, partner, "type") &&
           summary_has(summary, partner, "name");
}

static void say_partner(const struct summary *summary, uint32_t partner, uint32_t focus)
{
    document_item(summary->document, 0);
    summary_say_who(summary, partner == focus ? RUN_STRONG : RUN_PLAIN, partner);
    if (has_shown_type(summary, partner)) {
        document_say(summary->document, RUN_FAINT, ", ");
        summary_say_value(summary, RUN_FAINT, partner, "type", 0);
    }
}

static void say_partners(const struct summary *summary, bool present, uint32_t focus)
{
    for (uint32_t i = 0; (i = next(summary, KIND_PARTNER, i)) != 0;)
        if (presence_is(summary->session, i) == present)
            say_partner(summary, i, focus);
}

void room_partners(const struct summary *summary, uint32_t focus)
{
    char *const count = presence_count_words(summary->session);

    if (session_count(summary->session, KIND_PARTNER) == 0)
        room_say(summary, _("No partner is at the table yet"));
    if (count != NULL)
        room_say(summary, count);
    say_partners(summary, true, focus);
    if (count != NULL)
        summary_heading(summary, 2, _("Not here"));
    say_partners(summary, false, focus);
    free(count);
}

/* --- Factors. */

static void say_mark(const struct summary *summary, uint32_t item, uint32_t focus, int depth)
{
    const struct mark mark = summary_mark(summary, item, 0);

    document_item(summary->document, depth);
    document_mark(summary->document, mark);
    document_say(summary->document, RUN_PLAIN, " ");
    summary_say_item(summary, item == focus ? RUN_STRONG : RUN_PLAIN, item);
    document_sayf(summary->document, RUN_FAINT, ": %s",
                  mark.tone == TONE_BLANK ? summary_blank(summary, item, "mark") : mark.label);
    if (views_differ(summary->session, item, "mark")) {
        document_say(summary->document, RUN_FAINT, " ");
        document_mark(summary->document, tone_differ());
    }
}

/* With the aspects of the factor that has one in focus. */
void room_factors(const struct summary *summary, uint32_t focus)
{
    const uint32_t open = session_item_kind(summary->session, focus) == KIND_ASPECT
                              ? session_ref(summary->session, focus, "factor")
                              : 0;

    if (session_count(summary->session, KIND_FACTOR) == 0)
        room_say(summary, _("No success factor is in this session."));
    for (uint32_t i = 0; (i = next(summary, KIND_FACTOR, i)) != 0;) {
        say_mark(summary, i, focus, 0);
        for (uint32_t aspect = 0; i == open && (aspect = next(summary, KIND_ASPECT, aspect)) != 0;)
            if (session_ref(summary->session, aspect, "factor") == i)
                say_mark(summary, aspect, focus, 1);
    }
}

/* --- Dilemmas, agreements, notes. */

static bool is_in_force(const struct session *session, uint32_t agreement)
{
    return !agreement_is_over(session, agreement);
}

static bool is_proposed(const struct session *session, uint32_t agreement)
{
    return strcmp(session_understood(session, agreement, "status", 0), "proposed") == 0;
}

static void say_numbered(const struct summary *summary, uint32_t item)
{
    document_item(summary->document, 0);
    document_sayf(summary->document, RUN_FAINT, "%s. ", summary_number(summary, item));
    document_typed(summary->document, RUN_PLAIN, summary_value(summary, item, "text"));
}

void room_dilemmas(const struct summary *summary, uint32_t focus)
{
    (void)focus;
    if (session_count(summary->session, KIND_DILEMMA) == 0)
        room_say(summary, _("No dilemma is written down yet"));
    for (uint32_t i = 0; (i = next(summary, KIND_DILEMMA, i)) != 0;)
        say_numbered(summary, i);
}

static void say_agreement(const struct summary *summary, uint32_t item)
{
    say_numbered(summary, item);
    agreement_say_charge(summary, RUN_FAINT, item);
}

typedef bool wanted(const struct session *session, uint32_t agreement);

/* The next agreement that is wanted after that one (0: the first); 0 at the end. */
static uint32_t next_agreement(const struct summary *summary, wanted *is_wanted, uint32_t after)
{
    while ((after = next(summary, KIND_AGREEMENT, after)) != 0)
        if (is_wanted(summary->session, after))
            return after;
    return 0;
}

void room_agreements(const struct summary *summary, uint32_t focus)
{
    (void)focus;
    if (next_agreement(summary, is_in_force, 0) == 0)
        room_say(summary, _("Nothing is agreed yet"));
    for (uint32_t i = 0; (i = next_agreement(summary, is_in_force, i)) != 0;) {
        say_agreement(summary, i);
        if (is_proposed(summary->session, i))
            document_sayf(summary->document, RUN_FAINT, " (%s)",
                          summary_choice(summary, i, "status"));
    }
}

/* The public notes of a type under a heading; gives whether there are any. */
static bool say_notes(const struct summary *summary, const char *type, const char *heading)
{
    bool any = false;

    for (uint32_t i = 0; (i = next(summary, KIND_NOTE, i)) != 0;) {
        if (!summary_is(summary, i, "type", type) || !summary_is_public(summary, i))
            continue;
        if (!any)
            summary_heading(summary, 1, heading);
        any = true;
        document_item(summary->document, 0);
        summary_say_text(summary, i);
    }
    return any;
}

void room_notes(const struct summary *summary, uint32_t focus)
{
    bool any = say_notes(summary, "parked", _("Parked for later"));

    (void)focus;
    any = say_notes(summary, "lesson", _("Lessons to take home")) || any;
    any = say_notes(summary, "note", _("Notes")) || any;
    if (!any)
        room_say(summary, _("No note yet"));
}

/* --- Close: what was agreed, and what is open. */

static void say_open_dilemmas(const struct summary *summary)
{
    bool any = false;

    for (uint32_t i = 0; (i = next(summary, KIND_DILEMMA, i)) != 0;) {
        if (!summary_is(summary, i, "status", "open"))
            continue;
        if (!any)
            summary_heading(summary, 1, _("Open dilemmas"));
        any = true;
        say_numbered(summary, i);
    }
}

/* Those that are wanted under a heading; gives whether there are any. */
static bool say_agreements(const struct summary *summary, wanted *is_wanted, const char *heading)
{
    uint32_t item = next_agreement(summary, is_wanted, 0);

    if (item == 0)
        return false;
    summary_heading(summary, 1, heading);
    for (; item != 0; item = next_agreement(summary, is_wanted, item))
        say_agreement(summary, item);
    return true;
}

void room_close(const struct summary *summary, uint32_t focus)
{
    const uint32_t item = session_item(summary->session, "session");

    (void)focus;
    if (!say_agreements(summary, agreement_holds, _("What we agreed")))
        room_say(summary, _("Nothing is agreed yet"));
    say_agreements(summary, is_proposed, _("Proposed, not agreed yet"));
    say_open_dilemmas(summary);
    say_notes(summary, "parked", _("Parked for later"));
    if (summary_has(summary, item, "review_date")) {
        document_paragraph(summary->document);
        document_say(summary->document, RUN_PLAIN, _("We look again at how it goes on "));
        summary_say_value(summary, RUN_STRONG, item, "review_date", 0);
    }
}
