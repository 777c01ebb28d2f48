#include <config.h>

#include "room-private.h"

#include <string.h>

#include "summary-agreement.h"

#include "entente/session/presence.h"
#include "entente/session/views.h"
#include "entente/text/i18n.h"

/* --- A partner. */

static void say_types(const struct summary *summary, uint32_t item)
{
    if (summary->anonymous || !summary_has(summary, item, "type"))
        return;
    document_paragraph(summary->document);
    summary_say_value(summary, RUN_PLAIN, item, "type", 0);
    if (!summary_has(summary, item, "second_type"))
        return;
    document_say(summary->document, RUN_PLAIN, ", ");
    summary_say_value(summary, RUN_PLAIN, item, "second_type", 0);
}

/* Who speaks for it, when it came and went is the facilitator's. */
void room_partner(const struct summary *summary, uint32_t item)
{
    static const char *const fields[] = {"role",      "mandate",      "brings", "needs",
                                         "strengths", "shortcomings", "goal"};
    bool told = false;

    document_heading(summary->document, 1);
    summary_say_who(summary, RUN_PLAIN, item);
    say_types(summary, item);
    if (!presence_is(summary->session, item))
        room_say(summary, _("Not here"));
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        told = told || summary_has(summary, item, fields[i]);
        summary_fact(summary, 0, item, fields[i]);
    }
    if (told)
        return;
    summary_heading(summary, 2, _("At the table"));
    room_partners(summary, item);
}

/* --- Views of a choice, one item of a list for each that somebody chose. */

struct pick {
    uint32_t item;
    const struct field *field;
    const struct choice *choice;
};

static bool is_picked(const struct pick *pick, const char *value)
{
    return strcmp(value, pick->choice->code) == 0;
}

static size_t count_views(const struct summary *summary, const struct pick *pick)
{
    struct cell_view view;
    size_t count = 0;

    for (uint32_t cell = 0;
         views_next(summary->session, pick->item, pick->field->code, &cell, &view);)
        count += is_picked(pick, view.value);
    return count;
}

static void say_names(const struct summary *summary, const struct pick *pick, const char *before)
{
    struct cell_view view;

    for (uint32_t cell = 0;
         views_next(summary->session, pick->item, pick->field->code, &cell, &view);) {
        if (!is_picked(pick, view.value))
            continue;
        document_say(summary->document, RUN_PLAIN, before);
        summary_say_voice(summary, RUN_PLAIN, view.partner);
        before = ", ";
    }
}

/* A mark has its glyph before it. */
static void say_label(const struct summary *summary, const struct pick *pick)
{
    const struct choice *const choice = pick->choice;
    const enum tone tone = (enum tone)(choice - pick->field->choices);

    document_item(summary->document, 0);
    if (strcmp(pick->field->code, "mark") == 0) {
        document_mark(summary->document, (struct mark){tone, choice->glyph, _(choice->label)});
        document_say(summary->document, RUN_PLAIN, " ");
    }
    document_say(summary->document, RUN_STRONG, _(choice->label));
    document_say(summary->document, RUN_PLAIN, ": ");
}

/* "● in place: the room, River CSO"; "the room, 3 views" where nobody is named. Gives whether
 * anyone chose it. */
static bool say_pick(const struct summary *summary, const struct pick *pick)
{
    const size_t count = count_views(summary, pick);
    const bool room = is_picked(pick, summary_value(summary, pick->item, pick->field->code));

    if (count == 0 && !room)
        return false;
    say_label(summary, pick);
    if (room)
        document_say(summary->document, RUN_STRONG, _("the room"));
    if (!summary->anonymous)
        say_names(summary, pick, room ? ", " : "");
    else if (count > 0)
        document_sayf(summary->document, RUN_PLAIN, P_("%s%zu view", "%s%zu views", count),
                      room ? ", " : "", count);
    return true;
}

bool room_picks(const struct summary *summary, uint32_t item, const char *code)
{
    const struct field *const field = schema_field(session_item_kind(summary->session, item), code);
    bool any = false;

    for (const struct choice *choice = field->choices; choice->code != NULL; choice++)
        any = say_pick(summary, &(struct pick){item, field, choice}) || any;
    return any;
}

/* --- A factor or an aspect. */

static void say_question(const struct summary *summary, uint32_t item)
{
    document_paragraph(summary->document);
    document_typed(summary->document, RUN_PLAIN, summary_value(summary, item, "question"));
}

void room_factor(const struct summary *summary, uint32_t item)
{
    room_heading(summary, item);
    if (summary_has(summary, item, "question"))
        say_question(summary, item);
    if (!room_picks(summary, item, "mark"))
        room_say(summary, _("Not discussed yet"));
    if (summary_has(summary, item, "reason")) {
        document_paragraph(summary->document);
        document_typed(summary->document, RUN_PLAIN, summary_value(summary, item, "reason"));
    }
    summary_heading(summary, 2, _("All factors"));
    room_factors(summary, item);
}

/* --- A dilemma, an agreement. */

void room_dilemma(const struct summary *summary, uint32_t item)
{
    room_heading(summary, item);
    room_words(summary, item);
    summary_dilemma_details(summary, item, 0);
}

static void say_charge(const struct summary *summary, uint32_t item)
{
    if (summary_ref(summary, item, "owner") == 0 && !summary_has(summary, item, "owner_person"))
        return;
    summary_label(summary, 0, _("Sees to it"));
    agreement_say_owner(summary, RUN_PLAIN, item);
}

void room_agreement(const struct summary *summary, uint32_t item)
{
    room_heading(summary, item);
    document_sayf(summary->document, RUN_PLAIN, " \u00B7 %s",
                  summary_choice(summary, item, "status"));
    if (summary_has(summary, item, "type") && !summary_is(summary, item, "type", "agreement"))
        document_sayf(summary->document, RUN_PLAIN, " \u00B7 %s",
                      summary_choice(summary, item, "type"));
    room_words(summary, item);
    say_charge(summary, item);
    summary_fact(summary, 0, item, "due");
    room_picks(summary, item, "support");
    agreement_say_reservations(summary, item, 0);
    summary_fact_refs(summary, 0, item, "replaced_by");
}

/* --- One text. */

void room_text(const struct summary *summary, uint32_t item)
{
    static const char *const facts[] = {"pull_a", "pull_b", "outcome", "because", "realistic"};
    const enum kind kind = session_item_kind(summary->session, item);

    if (kind != KIND_PROMPT)
        room_heading(summary, item);
    room_words(summary, item);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        if (schema_field(kind, facts[i]) != NULL)
            summary_fact(summary, 0, item, facts[i]);
    summary_fact_refs(summary, 0, item, kind == KIND_EXPERIENCE ? "factor" : "about");
}
