#include <config.h>

#include "room-private.h"

#include <string.h>

#include "entente/session/type.h"
#include "entente/session/views.h"
#include "entente/text/i18n.h"

/* The answers, in the order in which they are asked; the first ones are missed where they are
 * blank. */
static const char *const answers[] = {
    "position",       "equality",        "accountability",   "autonomy",
    "driver",         "goals_shared",    "accountable_to",   "goal",
    "vision",         "needed",          "alternative",      "called",
    "since",          "horizon_years",   "secured_until",    "funding_cycle_months",
    "competing",      "disagree_inside", "disagree_outside", "stance",
    "agreed_upfront", "critical_role",   "roles_defined",    "missing_partner",
};

enum { ANSWERS = sizeof answers / sizeof *answers, MISSED = 6 };

static bool is_overruled(const struct summary *summary, uint32_t item)
{
    return summary_has(summary, item, "type_overruled");
}

static void say_type(const struct summary *summary, uint32_t item, int level)
{
    struct partnership_type type = type_find(summary->session);

    document_heading(summary->document, level);
    if (is_overruled(summary, item)) {
        document_say(summary->document, RUN_PLAIN, _("The room says: "));
        summary_say_value(summary, RUN_PLAIN, item, "type_overruled", 0);
    } else {
        document_sayf(summary->document, RUN_PLAIN, _("By the answers: %s"), _(type.label));
    }
    type_free(&type);
}

static void say_form(const struct summary *summary)
{
    struct partnership_form form = form_find(summary->session);

    if (*form_words(summary->session, &form) != '\0') {
        document_paragraph(summary->document);
        document_say(summary->document, RUN_PLAIN, form.words);
    }
    form_free(&form);
}

/* The type that the room gives instead, beside the computed one. */
static void say_overruling(const struct summary *summary, uint32_t item)
{
    struct partnership_type type = type_find(summary->session);

    summary_label(summary, 0, _("By the answers"));
    document_say(summary->document, RUN_STRONG, _(type.label));
    summary_fact(summary, 0, item, "type_reason");
    type_free(&type);
}

static void say_answer(const struct summary *summary, uint32_t item, const char *code,
                       enum run_style style)
{
    const struct field *const field = schema_field(KIND_PARTNERSHIP, code);

    summary_label(summary, 0, _(field->label));
    if (summary_has(summary, item, code))
        summary_say_value(summary, style, item, code, 0);
    else
        document_say(summary->document, RUN_PLAIN, summary_blank(summary, item, code));
    if (field->choices != NULL && views_differ(summary->session, item, code)) {
        document_say(summary->document, RUN_PLAIN, " ");
        document_mark(summary->document, tone_differ());
        document_say(summary->document, RUN_PLAIN, _(" views differ"));
    }
}

/* in_focus: "" for none, where all of them stand out. */
static void say_answers(const struct summary *summary, uint32_t item, const char *in_focus)
{
    for (size_t i = 0; i < ANSWERS; i++) {
        const bool stands_out = *in_focus == '\0' || strcmp(answers[i], in_focus) == 0;

        if (i < MISSED || summary_has(summary, item, answers[i]))
            say_answer(summary, item, answers[i], stands_out ? RUN_STRONG : RUN_PLAIN);
    }
}

void room_partnership(const struct summary *summary, uint32_t focus)
{
    const uint32_t item = session_item(summary->session, "partnership");

    (void)focus;
    say_type(summary, item, 1);
    say_form(summary);
    if (is_overruled(summary, item))
        say_overruling(summary, item);
    say_answers(summary, item, "");
}

/* --- One answer. */

static bool say_views(const struct summary *summary, uint32_t item, const struct field *field)
{
    if (field->by_view && field->choices != NULL)
        return room_picks(summary, item, field->code);
    if (!summary_has(summary, item, field->code))
        return false;
    document_paragraph(summary->document);
    summary_say_value(summary, RUN_STRONG, item, field->code, 0);
    return true;
}

void room_answer(const struct summary *summary, uint32_t item, const struct field *field)
{
    summary_heading(summary, 1, _(field->label));
    room_say(summary, _(field->help));
    if (!say_views(summary, item, field))
        room_say(summary, _("Not discussed yet"));
    if (strcmp(field->code, "accountability") == 0)
        summary_fact(summary, 0, item, "accountable_to");
    say_type(summary, item, 2);
    say_answers(summary, item, field->code);
}
