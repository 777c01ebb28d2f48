#include <config.h>

#include "diff-cells.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/mem.h"

struct finding {
    struct diff_item *item;
    const struct diff_pairs *pairs;
    bool by_id;
    size_t room;
};

/* Takes the values over. */
static void add(struct finding *finding, struct diff_cell cell)
{
    struct diff_item *const item = finding->item;

    if (item->count == finding->room) {
        finding->room = finding->room > 0 ? finding->room * 2 : 8;
        item->cells = mem_resize(item->cells, finding->room, sizeof *item->cells);
    }
    item->cells[item->count++] = cell;
}

/* Whether the field is compared: not what the program keeps by itself. */
static bool is_compared(const struct finding *finding, const char *code)
{
    const struct field *const field = schema_field(finding->item->kind, code);

    return field == NULL || !field->hidden || strcmp(code, "highlight") == 0;
}

/* Whether the view is one of the voices that are compared all together. */
static bool is_any_voice(const struct finding *finding, const struct session *session,
                         uint32_t partner)
{
    return !finding->by_id && session_item_kind(session, partner) == KIND_VOICE;
}

static const char *value_of(const struct session *session, uint32_t item, const char *field,
                            uint32_t partner)
{
    return item != 0 ? session_value(session, item, field, partner) : "";
}

/* The items of before that a value names, as the session after calls them; the caller frees it. */
static char *translate(const struct diff_pairs *pairs, const char *value)
{
    char *translated, *const ids = mem_copy(value), *rest = ids;
    size_t size;
    FILE *const out = mem_stream(&translated, &size);
    const char *gap = "";

    for (char *id; (id = strsep(&rest, " ")) != NULL; gap = " ") {
        const uint32_t after = pairs->after_of[session_item(pairs->before, id)];

        fprintf(out, "%s%s", gap, after != 0 ? session_item_id(pairs->after, after) : "?");
    }
    mem_stream_end(out);
    free(ids);
    return translated;
}

static bool is_same(const struct finding *finding, const char *code, const char *before,
                    const char *after)
{
    const struct field *const field = schema_field(finding->item->kind, code);

    if (*before == '\0' || *after == '\0' || field == NULL || field->refs == 0 || finding->by_id)
        return strcmp(schema_understood(field, before), schema_understood(field, after)) == 0;
    char *const translated = translate(finding->pairs, before);
    const bool same = strcmp(translated, after) == 0;

    free(translated);
    return same;
}

static void compare(struct finding *finding, const char *code, uint32_t partner_before,
                    uint32_t partner_after, const char *before, const char *after)
{
    if (!is_compared(finding, code) || is_same(finding, code, before, after))
        return;
    add(finding, (struct diff_cell){
                     .field = code,
                     .partner_before = partner_before,
                     .partner_after = partner_after,
                     .before = mem_copy(before),
                     .after = mem_copy(after),
                 });
}

/* What has a value after. */
static void find_set(struct finding *finding)
{
    const struct diff_pairs *const pairs = finding->pairs;
    struct cell_view view;

    for (uint32_t cell = 0; session_next_cell(pairs->after, finding->item->after, &cell, &view);) {
        const uint32_t partner = pairs->before_of[view.partner];

        if (*view.value == '\0' || is_any_voice(finding, pairs->after, view.partner))
            continue;
        compare(finding, view.field, partner, view.partner,
                view.partner == 0 || partner != 0
                    ? value_of(pairs->before, finding->item->before, view.field, partner)
                    : "",
                view.value);
    }
}

/* What had one before, and has none after. */
static void find_cleared(struct finding *finding)
{
    const struct diff_pairs *const pairs = finding->pairs;
    struct cell_view view;

    for (uint32_t cell = 0;
         session_next_cell(pairs->before, finding->item->before, &cell, &view);) {
        const uint32_t partner = pairs->after_of[view.partner];

        if (*view.value == '\0' || is_any_voice(finding, pairs->before, view.partner) ||
            ((view.partner == 0 || partner != 0) &&
             *value_of(pairs->after, finding->item->after, view.field, partner) != '\0'))
            continue;
        compare(finding, view.field, view.partner, partner, view.value, "");
    }
}

/* --- All voices together. */

static bool next_voice(const struct session *session, uint32_t item, const char *code,
                       uint32_t *cell, struct cell_view *view)
{
    while (item != 0 && session_next_cell(session, item, cell, view))
        if (*view->value != '\0' && strcmp(view->field, code) == 0 &&
            session_item_kind(session, view->partner) == KIND_VOICE)
            return true;
    return false;
}

static size_t count_voices(const struct session *session, uint32_t item, const char *code,
                           const char *value)
{
    struct cell_view view;
    size_t count = 0;

    for (uint32_t cell = 0; next_voice(session, item, code, &cell, &view);)
        count += strcmp(view.value, value) == 0;
    return count;
}

/* "in place ×2, partly in place ×1" of a field with choices. */
static void write_tally(FILE *out, const struct session *session, uint32_t item,
                        const struct field *field)
{
    const char *gap = "";

    for (const struct choice *choice = field->choices; choice->code != NULL; choice++) {
        const size_t count = count_voices(session, item, field->code, choice->code);

        if (count == 0)
            continue;
        fputs(gap, out);
        words_value(out, session, item, field->code, choice->code);
        fprintf(out, " \u00D7%zu", count);
        gap = ", ";
    }
}

static void write_texts(FILE *out, const struct session *session, uint32_t item, const char *code)
{
    const char *gap = "";
    struct cell_view view;

    for (uint32_t cell = 0; next_voice(session, item, code, &cell, &view); gap = ", ") {
        fprintf(out, "%s\u201C", gap);
        words_value(out, session, item, code, view.value);
        fputs("\u201D", out);
    }
}

/* What all voices said of the field; the caller frees it. */
static char *voices_words(const struct session *session, uint32_t item, const struct field *field)
{
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    if (field->choices != NULL)
        write_tally(out, session, item, field);
    else
        write_texts(out, session, item, field->code);
    mem_stream_end(out);
    return words;
}

static void find_voices(struct finding *finding, const struct field *field)
{
    char *const before = voices_words(finding->pairs->before, finding->item->before, field);
    char *const after = voices_words(finding->pairs->after, finding->item->after, field);

    if (strcmp(before, after) != 0) {
        add(finding, (struct diff_cell){
                         .field = field->code, .voices = true, .before = before, .after = after});
        return;
    }
    free(before);
    free(after);
}

/* --- In order. */

/* Fields of the schema in its order, then those of every item, then those that it does not know. */
static size_t place_of(enum kind kind, const char *code)
{
    const struct kind_info *const info = schema_kind(kind);

    for (size_t i = 0; i < info->field_count; i++)
        if (strcmp(info->fields[i].code, code) == 0)
            return i;
    return schema_field(kind, code) != NULL ? info->field_count : info->field_count + 1;
}

struct placed {
    size_t place;
    uint32_t partner;
    struct diff_cell cell;
};

static int compare_placed(const void *a, const void *b)
{
    const struct placed *const one = a, *const other = b;
    const int by_code = strcmp(one->cell.field, other->cell.field);

    if (one->place != other->place)
        return one->place < other->place ? -1 : 1;
    if (by_code != 0)
        return by_code;
    return one->partner < other->partner ? -1 : one->partner > other->partner;
}

/* The views of those who are there no more come after the others, and voices last. */
static uint32_t place_of_view(const struct diff_cell *cell)
{
    if (cell->voices)
        return UINT32_MAX;
    return cell->partner_after != 0    ? cell->partner_after
           : cell->partner_before != 0 ? UINT32_MAX / 2 + cell->partner_before
                                       : 0;
}

static void put_in_order(struct diff_item *item)
{
    struct placed *const all = mem_alloc(item->count * sizeof *all);

    for (size_t i = 0; i < item->count; i++)
        all[i] = (struct placed){
            .place = place_of(item->kind, item->cells[i].field),
            .partner = place_of_view(&item->cells[i]),
            .cell = item->cells[i],
        };
    qsort(all, item->count, sizeof *all, compare_placed);
    for (size_t i = 0; i < item->count; i++)
        item->cells[i] = all[i].cell;
    free(all);
}

void diff_cells_find(struct diff_item *item, const struct diff_pairs *pairs, bool by_id)
{
    const struct kind_info *const info = schema_kind(item->kind);
    struct finding finding = {.item = item, .pairs = pairs, .by_id = by_id};

    if (item->after != 0)
        find_set(&finding);
    if (item->before != 0)
        find_cleared(&finding);
    for (size_t i = 0; !by_id && i < info->field_count; i++)
        if (info->fields[i].by_view)
            find_voices(&finding, &info->fields[i]);
    if (item->count > 0)
        put_in_order(item);
}
