#include <config.h>

#include "entente/report/state.h"

#include <stdlib.h>
#include <string.h>

#include "cells.h"

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"
#include "entente/text/width.h"

enum {
    VALUES = 26, /* the column where values begin */
    STEP = 2,    /* of indentation */
};

/* One writing of a state, or of a part of it. */
struct writing {
    FILE *out;
    const struct session *session;
    uint32_t view;
    const struct look *look;
    bool brief; /* what only the guide says is left out */
};

/* The label at its indentation, up to the column of the values. */
static void write_label(const struct writing *w, const char *label, int indent)
{
    fprintf(w->out, "%*s", indent, "");
    look_cell(w->out, label, VALUES - indent - 1);
    fputc(' ', w->out);
}

/* The value as people read it; line feeds stay. The caller frees it. */
static char *readable(const struct writing *w, uint32_t item, const char *code, const char *value)
{
    const struct field *const field = schema_field(session_item_kind(w->session, item), code);

    if (field == NULL || field->type == FIELD_LONG || field->type == FIELD_TEXT)
        return safe_copy(value, SAFE_LINES);
    return value_words(w->session, item, code, value);
}

/* Of texts it goes without saying. */
static bool is_to_say_differ(const struct writing *w, uint32_t item, const char *code)
{
    const struct field *const field = schema_field(session_item_kind(w->session, item), code);

    return w->view == EVERY_VIEW && field != NULL && field->choices != NULL &&
           views_differ(w->session, item, code);
}

static void write_value(const struct writing *w, uint32_t item, const char *code, uint32_t view)
{
    char *text = readable(w, item, code, session_value(w->session, item, code, view));

    if (view == 0 && is_to_say_differ(w, item, code)) {
        char *const marked =
            mem_printf("%s%s%s", text, *text != '\0' ? " " : "", _("(views differ)"));

        free(text);
        text = marked;
    }
    look_wrapped(w->out, w->look, text, VALUES);
    free(text);
}

static void write_views(const struct writing *w, uint32_t item, const char *code, int indent)
{
    for (uint32_t partner = 0;
         (partner = views_next_whose(w->session, item, code, partner)) != 0;) {
        char *const name = partner_words(w->session, partner);

        write_label(w, name, indent);
        write_value(w, item, code, partner);
        free(name);
    }
}

static void write_field(const struct writing *w, uint32_t item, const char *code, int indent)
{
    const struct field *const field = schema_field(session_item_kind(w->session, item), code);
    const uint32_t view = w->view != EVERY_VIEW && field != NULL && field->by_view ? w->view : 0;
    const bool views = w->view == EVERY_VIEW && views_next_whose(w->session, item, code, 0) != 0;

    if (!views && *session_value(w->session, item, code, view) == '\0')
        return;
    char *const label = safe_copy(field != NULL ? _(field->label) : code, SAFE_LINE);

    if (*session_value(w->session, item, code, view) == '\0' && !is_to_say_differ(w, item, code)) {
        fprintf(w->out, "%*s%s\n", indent, "", label);
    } else {
        write_label(w, label, indent);
        write_value(w, item, code, view);
    }
    if (views)
        write_views(w, item, code, indent + STEP);
    free(label);
}

/* Whether the field is left out where an item stands among all others: its title
 * is the heading, its factor stands above, its question is the guide's. */
static bool is_elsewhere(const struct writing *w, enum kind kind, const char *code)
{
    const char *const title = schema_kind(kind)->title;

    if (title != NULL && !schema_kind(kind)->single && strcmp(code, title) == 0)
        return true;
    if (!w->brief || (kind != KIND_FACTOR && kind != KIND_ASPECT))
        return false;
    return strcmp(code, "question") == 0 || (kind == KIND_ASPECT && strcmp(code, "factor") == 0);
}

static void write_heading(const struct writing *w, uint32_t item, int indent)
{
    const char *const id = session_item_id(w->session, item);
    const int used = width_of(id, strlen(id));
    char *const title = title_words(w->session, item);

    fprintf(w->out, "%*s%s%*s", indent, "", id, indent + used < VALUES ? VALUES - indent - used : 1,
            "");
    look_wrapped(w->out, w->look, title, VALUES);
    free(title);
}

static void write_item(const struct writing *w, uint32_t item, int indent)
{
    const enum kind kind = session_item_kind(w->session, item);
    struct codes codes = codes_of(w->session, kind, item);
    const bool single = schema_kind(kind)->single;

    if (!single)
        write_heading(w, item, indent);
    for (size_t i = 0; i < codes.count; i++)
        if (!is_elsewhere(w, kind, codes.list[i]))
            write_field(w, item, codes.list[i], single ? indent : indent + STEP);
    codes_free(&codes);
}

/* The aspects of a factor; with 0 those that have none (any more). */
static void write_aspects(const struct writing *w, uint32_t factor, int indent)
{
    for (uint32_t aspect = 0; (aspect = session_next(w->session, KIND_ASPECT, aspect)) != 0;) {
        const uint32_t belongs = session_ref(w->session, aspect, "factor");

        if (factor == (belongs != 0 && session_exists(w->session, belongs) ? belongs : 0))
            write_item(w, aspect, indent);
    }
}

static void write_factors(const struct writing *w)
{
    for (uint32_t factor = 0; (factor = session_next(w->session, KIND_FACTOR, factor)) != 0;) {
        write_item(w, factor, STEP);
        write_aspects(w, factor, 2 * STEP);
    }
    write_aspects(w, 0, 2 * STEP);
}

static void write_items(const struct writing *w, enum kind kind)
{
    for (uint32_t item = 0; (item = session_next(w->session, kind, item)) != 0;)
        write_item(w, item, schema_kind(kind)->single ? STEP : 0);
}

static void write_prompts(const struct writing *w)
{
    const uint32_t count = session_count(w->session, KIND_PROMPT);

    fprintf(w->out, "%*s", STEP, "");
    fprintf(w->out,
            P_("%u, listed by: entente show FILE prompt", "%u, listed by: entente show FILE prompt",
               count),
            count);
    fputc('\n', w->out);
}

/* The kinds that have a section of their own, and what is special in it. */
static void write_section(const struct writing *w, enum kind kind)
{
    if (kind == KIND_FACTOR)
        write_factors(w);
    else if (kind == KIND_PROMPT)
        write_prompts(w);
    else
        write_items(w, kind);
}

/* Kinds in the order of the schema; those that it does not know come last. */
static enum kind kind_at(int place)
{
    return place < KIND_COUNT ? (enum kind)place : KIND_UNKNOWN;
}

static bool has_section(const struct session *session, enum kind kind)
{
    if (kind == KIND_LOG || kind == KIND_ASPECT)
        return false;
    return session_count(session, kind) > 0;
}

void state_write(FILE *out, const struct session *session, uint32_t view, const struct look *look)
{
    const struct writing w = {
        .out = out, .session = session, .view = view, .look = look, .brief = true};
    bool first = true;

    for (int place = KIND_UNKNOWN + 1; place <= KIND_COUNT; place++) {
        const enum kind kind = kind_at(place);

        if (!has_section(session, kind))
            continue;
        if (!first)
            fputc('\n', out);
        first = false;
        look_bold(out, look, _(schema_kind(kind)->plural));
        fputc('\n', out);
        write_section(&w, kind);
    }
}

void state_write_item(FILE *out, const struct session *session, uint32_t item, uint32_t view,
                      const struct look *look)
{
    const struct writing w = {.out = out, .session = session, .view = view, .look = look};

    write_item(&w, item, 0);
}

void state_write_kind(FILE *out, const struct session *session, enum kind kind, uint32_t view,
                      const struct look *look)
{
    const struct writing w = {.out = out, .session = session, .view = view, .look = look};

    write_items(&w, kind);
}
