#include <config.h>

#include "entente/report/changes.h"

#include <stdlib.h>
#include <string.h>

#include "cells.h"

#include "entente/report/json.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"
#include "entente/text/width.h"

enum {
    VALUES = 26, /* the column where values begin */
    STEP = 2,    /* of indentation */
};

struct writing {
    FILE *out;
    const struct diff *diff;
    const struct look *look;
};

/* A value of an item in one of the sessions. */
struct place {
    const struct session *session;
    uint32_t item;
    const struct field *field; /* NULL: the schema does not know it */
    const char *code;
};

static bool is_text(const struct field *field)
{
    return field == NULL || field->type == FIELD_TEXT || field->type == FIELD_LONG;
}

/* The value as people read it, line feeds stay; what goes without saying where it is empty, else
 * "". The caller frees it. */
static char *readable(const struct place *place, const char *value)
{
    value = schema_understood(place->field, value);
    if (*value == '\0' || is_text(place->field))
        return safe_copy(value, SAFE_LINES);
    return value_words(place->session, place->item, place->code, value);
}

/* One side of a change within a sentence; the caller frees it. */
static char *side(const struct place *place, const struct diff_cell *cell, const char *value)
{
    char *const words = cell->voices ? mem_copy(value) : readable(place, value);
    char *named;

    if (*words != '\0' && (cell->voices || !is_text(place->field)))
        return words;
    named = *words == '\0' ? mem_copy(_("blank")) : mem_printf("\u201C%s\u201D", words);
    free(words);
    return named;
}

/* "the room: " where there are several views; the caller frees it. */
static char *whose(const struct writing *w, const struct field *field, const struct diff_cell *cell)
{
    char *name, *text;

    if (cell->voices)
        return mem_copy(_("all voices: "));
    if (cell->partner_after == 0 && cell->partner_before == 0 && (field == NULL || !field->by_view))
        return mem_copy("");
    name = cell->partner_before != 0 && !session_exists(w->diff->after, cell->partner_after)
               ? partner_words(w->diff->before, cell->partner_before)
               : partner_words(w->diff->after, cell->partner_after);
    text = mem_printf("%s: ", name);
    free(name);
    return text;
}

/* Two texts of which one line cannot hold both. */
static bool is_long(const struct writing *w, const struct diff_item *item,
                    const struct diff_cell *cell, const char *line)
{
    return *cell->before != '\0' && *cell->after != '\0' && !cell->voices &&
           is_text(schema_field(item->kind, cell->field)) &&
           (strchr(line, '\n') != NULL || width_of(line, strlen(line)) > w->look->columns - VALUES);
}

static void write_long(const struct writing *w, const char *name, const char *before,
                       const char *after)
{
    char *const was = mem_printf(_("%swas %s"), name, before);
    char *const now = mem_printf(_("now %s"), after);

    look_wrapped(w->out, w->look, was, VALUES);
    fprintf(w->out, "%*s", VALUES, "");
    look_wrapped(w->out, w->look, now, VALUES);
    free(was);
    free(now);
}

/* "Lee → Kim"; long texts below one another. */
static void write_change(const struct writing *w, const struct diff_item *item,
                         const struct diff_cell *cell, const char *name)
{
    const struct field *const field = schema_field(item->kind, cell->field);
    const struct place then = {w->diff->before, item->before, field, cell->field};
    const struct place now = {w->diff->after, item->after, field, cell->field};
    char *const before = side(&then, cell, cell->before);
    char *const after = side(&now, cell, cell->after);
    char *const line = mem_printf("%s%s \u2192 %s", name, before, after);

    if (is_long(w, item, cell, line))
        write_long(w, name, before, after);
    else
        look_wrapped(w->out, w->look, line, VALUES);
    free(line);
    free(after);
    free(before);
}

/* What a new item has. */
static void write_new(const struct writing *w, const struct diff_item *item,
                      const struct diff_cell *cell, const char *name)
{
    const struct field *const field = schema_field(item->kind, cell->field);
    const struct place place = {w->diff->after, item->after, field, cell->field};
    char *const value = cell->voices ? mem_copy(cell->after) : readable(&place, cell->after);
    char *const line = mem_printf("%s%s", name, value);

    look_wrapped(w->out, w->look, line, VALUES);
    free(line);
    free(value);
}

/* The label stands with the first view of its field. */
static void write_cell(const struct writing *w, const struct diff_item *item, size_t at)
{
    const struct diff_cell *const cell = &item->cells[at];
    const struct field *const field = schema_field(item->kind, cell->field);
    const bool again = at > 0 && strcmp(item->cells[at - 1].field, cell->field) == 0;
    char *const label = safe_copy(again           ? ""
                                  : field != NULL ? _(field->label)
                                                  : cell->field,
                                  SAFE_LINE);

    fprintf(w->out, "%*s", STEP, "");
    look_cell(w->out, label, VALUES - STEP - 1);
    fputc(' ', w->out);
    char *const name = whose(w, field, cell);

    if (item->what == DIFF_NEW)
        write_new(w, item, cell, name);
    else
        write_change(w, item, cell, name);
    free(name);
    free(label);
}

static bool was_dropped(const struct session *session, uint32_t item)
{
    return *session_value(session, item, "dropped", 0) != '\0';
}

/* What became of the item; NULL where only some of its fields are others. */
static const char *fate(const struct writing *w, const struct diff_item *item)
{
    switch (item->what) {
    case DIFF_NEW:
        return was_dropped(w->diff->before, item->before) ? _("brought back") : _("new");
    case DIFF_GONE:
        return was_dropped(w->diff->after, item->after) ? _("dropped") : _("not there any more");
    case DIFF_CHANGED:
        break;
    }
    return NULL;
}

/* The session in which the item is known. */
static const struct session *home_of(const struct diff *diff, const struct diff_item *item,
                                     uint32_t *at)
{
    *at = item->what == DIFF_GONE ? item->before : item->after;
    return item->what == DIFF_GONE ? diff->before : diff->after;
}

static void write_heading(const struct writing *w, const struct diff_item *item)
{
    uint32_t at;
    const struct session *const session = home_of(w->diff, item, &at);
    const char *const what = fate(w, item);
    char *const id = safe_copy(session_item_id(session, at), SAFE_LINE);
    char *const title = title_words(session, at);
    char *const line = what != NULL ? mem_printf("%s (%s)", title, what)
                                    : width_clip(title, w->look->columns - VALUES);
    const int used = width_of(id, strlen(id));

    fprintf(w->out, "%s%*s", id, used < VALUES ? VALUES - used : 1, "");
    look_wrapped(w->out, w->look, line, VALUES);
    free(line);
    free(title);
    free(id);
}

/* Whether the heading of a new item says it. */
static bool is_title(const struct diff_item *item, const struct diff_cell *cell)
{
    const char *const title = schema_kind(item->kind)->title;

    return item->what == DIFF_NEW && title != NULL && strcmp(title, cell->field) == 0;
}

static void write_item(const struct writing *w, const struct diff_item *item)
{
    if (!schema_kind(item->kind)->single)
        write_heading(w, item);
    for (size_t i = 0; i < item->count; i++)
        if (!is_title(item, &item->cells[i]))
            write_cell(w, item, i);
}

/* Aspects stand with their factors. */
static enum kind section_of(const struct diff_item *item)
{
    return item->kind == KIND_ASPECT ? KIND_FACTOR : item->kind;
}

void changes_write(FILE *out, const struct diff *diff, const struct look *look)
{
    const struct writing w = {.out = out, .diff = diff, .look = look};

    for (size_t i = 0; i < diff->count; i++) {
        const enum kind kind = section_of(&diff->items[i]);

        if (i == 0 || section_of(&diff->items[i - 1]) != kind) {
            fputs(i > 0 ? "\n" : "", out);
            look_bold(out, look, _(schema_kind(kind)->plural));
            fputc('\n', out);
        }
        write_item(&w, &diff->items[i]);
    }
}

/* --- JSON */

static const char *view_code(const struct diff *diff, const struct diff_cell *cell)
{
    if (cell->voices)
        return "voices";
    return cell->partner_after != 0 || cell->partner_before == 0
               ? session_item_id(diff->after, session_whose(diff->after, cell->partner_after))
               : session_item_id(diff->before, session_whose(diff->before, cell->partner_before));
}

static void write_cell_json(struct json *json, const struct diff *diff,
                            const struct diff_item *item, const struct diff_cell *cell)
{
    json_object(json);
    json_member(json, "field", cell->field);
    json_member(json, "partner", view_code(diff, cell));
    json_member(json, "before", cells_shown(diff->before, item->before, cell->field, cell->before));
    json_member(json, "after", cells_shown(diff->after, item->after, cell->field, cell->after));
    json_object_end(json);
}

static void write_item_json(struct json *json, const struct diff *diff,
                            const struct diff_item *item)
{
    static const char *const codes[] = {
        [DIFF_CHANGED] = "changed", [DIFF_NEW] = "new", [DIFF_GONE] = "gone"};
    uint32_t at;
    const struct session *const session = home_of(diff, item, &at);
    const char *const id = session_item_id(session, at);
    const char *const before = session_item_id(diff->before, item->before);
    char *const title = title_words(session, at);

    json_object(json);
    json_member(json, "item", id);
    if (*before != '\0' && strcmp(before, id) != 0)
        json_member(json, "before_item", before);
    json_member(json, "kind", schema_kind(item->kind)->code);
    json_member(json, "what", codes[item->what]);
    json_member(json, "title", title);
    json_name(json, "fields");
    json_array(json);
    for (size_t i = 0; i < item->count; i++)
        write_cell_json(json, diff, item, &item->cells[i]);
    json_array_end(json);
    json_object_end(json);
    free(title);
}

void changes_write_json(FILE *out, const struct diff *diff)
{
    struct json json = json_on(out);

    json_object(&json);
    json_name(&json, "changes");
    json_array(&json);
    for (size_t i = 0; i < diff->count; i++)
        write_item_json(&json, diff, &diff->items[i]);
    json_array_end(&json);
    json_object_end(&json);
}
