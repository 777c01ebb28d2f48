#include <config.h>

#include "summary-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

void summary_heading(const struct summary *summary, int level, const char *text)
{
    document_heading(summary->document, level);
    document_say(summary->document, RUN_PLAIN, text);
}

void summary_remark(const struct summary *summary, const char *text)
{
    document_paragraph(summary->document);
    document_say(summary->document, RUN_FAINT, text);
}

static bool is_text(const struct field *field)
{
    return field == NULL || field->type == FIELD_TEXT || field->type == FIELD_LONG;
}

void summary_say_value(const struct summary *summary, enum run_style style, uint32_t item,
                       const char *field, uint32_t partner)
{
    const char *const value = session_value(summary->session, item, field, partner);

    if (is_text(schema_field(session_item_kind(summary->session, item), field))) {
        document_typed(summary->document, style, value);
        return;
    }
    char *const words = value_words(summary->session, item, field, value);

    document_say(summary->document, style, words);
    free(words);
}

void summary_say_text(const struct summary *summary, uint32_t item)
{
    document_typed(summary->document,
                   summary_is(summary, item, "highlight", "yes") ? RUN_STRONG : RUN_PLAIN,
                   summary_value(summary, item, "text"));
}

/* --- Who. */

void summary_say_who(const struct summary *summary, enum run_style style, uint32_t partner)
{
    if (!summary->anonymous) {
        summary_say_item(summary, style, partner);
        return;
    }
    const struct choice *const type = session_shared_type(summary->session, partner);

    document_sayf(summary->document, style, _("partner %s"), summary_number(summary, partner));
    if (type != NULL)
        document_sayf(summary->document, style, " (%s)", _(type->label));
}

void summary_say_voice(const struct summary *summary, enum run_style style, uint32_t partner)
{
    if (session_item_kind(summary->session, partner) == KIND_PARTNER && !summary->anonymous) {
        summary_say_item(summary, style, partner);
        return;
    }
    char *const words = view_words(summary->session, partner);

    document_say(summary->document, style, words);
    free(words);
}

void summary_say_item(const struct summary *summary, enum run_style style, uint32_t item)
{
    const enum kind kind = session_item_kind(summary->session, item);
    const bool named = kind == KIND_FACTOR || kind == KIND_ASPECT || kind == KIND_PARTNER;

    if (kind == KIND_PARTNER && summary->anonymous) {
        summary_say_who(summary, style, item);
        return;
    }
    char *const words =
        named ? title_words(summary->session, item) : item_words(summary->session, item);

    if (named && summary_has(summary, item, "name"))
        document_typed(summary->document, style, words);
    else
        document_say(summary->document, style, words);
    free(words);
}

void summary_say_by(const struct summary *summary, uint32_t item, const char *field)
{
    const uint32_t who = session_ref(summary->session, item, field);

    if (who == 0 || summary->anonymous)
        return;
    document_say(summary->document, RUN_FAINT, " \u2013 ");
    summary_say_who(summary, RUN_FAINT, who);
}

/* --- Items of lists. */

void summary_label(const struct summary *summary, int depth, const char *label)
{
    document_item(summary->document, depth);
    document_sayf(summary->document, RUN_FAINT, "%s: ", label);
}

void summary_fact(const struct summary *summary, int depth, uint32_t item, const char *field)
{
    const struct field *const row = schema_field(session_item_kind(summary->session, item), field);

    if (!summary_has(summary, item, field))
        return;
    summary_label(summary, depth, _(row->label));
    summary_say_value(summary, RUN_PLAIN, item, field, 0);
}

/* One that has neither a name nor a number in the summary is told by its words. */
static void say_reference(const struct summary *summary, uint32_t item)
{
    const enum kind kind = session_item_kind(summary->session, item);

    if (kind != KIND_NOTE && kind != KIND_EXPERIENCE && kind != KIND_EXPECTATION &&
        kind != KIND_PROMPT && kind != KIND_TOPIC) {
        summary_say_item(summary, RUN_PLAIN, item);
        return;
    }
    char *const words = title_words(summary->session, item);

    document_say(summary->document, RUN_PLAIN, "\u201C");
    document_typed(summary->document, RUN_PLAIN, words);
    document_say(summary->document, RUN_PLAIN, "\u201D");
    free(words);
}

static bool may_refer(const struct summary *summary, uint32_t item)
{
    return session_exists(summary->session, item) &&
           (session_item_kind(summary->session, item) != KIND_NOTE ||
            summary_is_public(summary, item));
}

void summary_fact_refs(const struct summary *summary, int depth, uint32_t item, const char *field)
{
    const struct field *const row = schema_field(session_item_kind(summary->session, item), field);
    char *const ids = mem_copy(summary_value(summary, item, field));
    char *rest = ids;
    const char *before = "";

    for (char *id; (id = strsep(&rest, " ")) != NULL;) {
        const uint32_t other = session_item(summary->session, id);

        if (!may_refer(summary, other))
            continue;
        if (*before == '\0')
            summary_label(summary, depth, _(row->label));
        document_say(summary->document, RUN_PLAIN, before);
        say_reference(summary, other);
        before = ", ";
    }
    free(ids);
}

/* --- Views. */

/* Those who chose it, or how many where nobody may be named. Gives how many. */
static size_t say_who_chose(const struct summary *summary, uint32_t item, const char *field,
                            const char *code, bool say)
{
    struct cell_view view;
    size_t count = 0;

    for (uint32_t cell = 0; views_next(summary->session, item, field, &cell, &view);) {
        if (strcmp(view.value, code) != 0)
            continue;
        if (say) {
            document_say(summary->document, RUN_PLAIN, count > 0 ? ", " : "");
            summary_say_voice(summary, RUN_PLAIN, view.partner);
        }
        count++;
    }
    return count;
}

void summary_say_views(const struct summary *summary, uint32_t item, const char *field)
{
    const struct field *const row = schema_field(session_item_kind(summary->session, item), field);
    const char *before = "";

    for (const struct choice *choice = row->choices; choice->code != NULL; choice++) {
        const size_t count = say_who_chose(summary, item, field, choice->code, false);

        if (count == 0)
            continue;
        document_sayf(summary->document, RUN_PLAIN, "%s%s: ", before, _(choice->label));
        if (summary->anonymous)
            document_sayf(summary->document, RUN_PLAIN, "%zu", count);
        else
            say_who_chose(summary, item, field, choice->code, true);
        before = "; ";
    }
}

/* --- Notes. */

static bool is_note(const struct summary *summary, uint32_t note, uint32_t home)
{
    return summary_home(summary, note, "about") == home && summary_is_public(summary, note) &&
           summary_is(summary, note, "type", "note") && summary_wants(summary, note);
}

bool summary_has_notes(const struct summary *summary, uint32_t home)
{
    for (uint32_t note = 0; (note = session_next(summary->session, KIND_NOTE, note)) != 0;)
        if (is_note(summary, note, home))
            return true;
    return false;
}

void summary_notes(const struct summary *summary, uint32_t home, int depth)
{
    for (uint32_t note = 0; (note = session_next(summary->session, KIND_NOTE, note)) != 0;) {
        if (!is_note(summary, note, home))
            continue;
        document_item(summary->document, depth);
        summary_say_text(summary, note);
        summary_say_by(summary, note, "raised_by");
    }
}
