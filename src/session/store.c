#include <config.h>

#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

enum { FIRST_ROOM = 64, FIELD_MOST = 0x7fffffff };

/* Room for one more entry of an array that doubles. */
#define ROOM_FOR_ONE(array, count, room)                                    \
    do {                                                                    \
        if ((count) == (room)) {                                            \
            (array) = (room) ? mem_double((array), (room), sizeof *(array)) \
                             : mem_alloc(FIRST_ROOM * sizeof *(array));     \
            (room) = (room) ? (room)*2 : FIRST_ROOM;                        \
        }                                                                   \
    } while (0)

struct cell_key {
    uint32_t item;
    uint32_t partner;
    uint32_t field;
};

static bool same_item(const void *store, uint32_t item, const void *id)
{
    return strcmp(((const struct store *)store)->items[item].id, id) == 0;
}

static bool same_field(const void *store, uint32_t field, const void *code)
{
    return strcmp(((const struct store *)store)->fields[field].code, code) == 0;
}

static bool same_cell(const void *store, uint32_t cell, const void *key)
{
    const struct cell *a = &((const struct store *)store)->cells[cell];
    const struct cell_key *b = key;

    return a->item == b->item && a->partner == b->partner && a->field == b->field;
}

static uint32_t cell_hash(const struct cell_key *key)
{
    return index_hash_more(index_hash_more(key->item, key->field), key->partner);
}

uint32_t store_find_item(const struct store *store, const char *id)
{
    return index_find(&store->item_index, index_hash_text(id), same_item, store, id);
}

uint32_t store_find_field(const struct store *store, const char *code)
{
    return index_find(&store->field_index, index_hash_text(code), same_field, store, code);
}

uint32_t store_find_cell(const struct store *store, uint32_t item, uint32_t field, uint32_t partner)
{
    struct cell_key key = {.item = item, .field = field, .partner = partner};

    return index_find(&store->cell_index, cell_hash(&key), same_cell, store, &key);
}

static uint32_t number_of(const char *id)
{
    const char *dash = strrchr(id, '-');
    uint64_t number = 0;

    if (!dash || !dash[1])
        return 0;
    for (const char *c = dash + 1; *c; c++) {
        if (*c < '0' || *c > '9' || number > UINT32_MAX / 10)
            return 0;
        number = number * 10 + (uint64_t)(*c - '0');
    }
    return (uint32_t)number;
}

uint32_t store_item(struct store *store, const char *id)
{
    uint32_t item = store_find_item(store, id);

    if (item)
        return item;
    ROOM_FOR_ONE(store->items, store->item_count, store->item_room);
    item = store->item_count++;
    enum kind kind = schema_kind_of_item(id);
    store->items[item] = (struct item){
        .id = arena_text(&store->names, id, strlen(id)),
        .number = number_of(id),
        .kind = (uint8_t)kind,
    };
    if (store->kinds[kind].last)
        store->items[store->kinds[kind].last].next = item;
    else
        store->kinds[kind].first = item;
    store->kinds[kind].last = item;
    index_add(&store->item_index, index_hash_text(id), item);
    return item;
}

static unsigned kinds_identified(const char *code)
{
    unsigned kinds = 0;

    for (enum kind kind = KIND_UNKNOWN; kind < KIND_COUNT; kind++) {
        const struct field *field = schema_field(kind, code);
        if (field && field->identifies)
            kinds |= 1u << kind;
    }
    return kinds;
}

bool store_identifies(const struct store *store, uint32_t cell)
{
    const struct cell *at = &store->cells[cell];

    return store->fields[at->field].identifies >> store->items[at->item].kind & 1;
}

bool store_tells(const struct store *store, uint32_t cell)
{
    const struct cell *at = &store->cells[cell];
    const char *code = store->fields[at->field].code;

    return store_identifies(store, cell) ||
           (store->items[at->item].names && strcmp(code, "owner") == 0);
}

uint32_t store_field(struct store *store, const char *code)
{
    uint32_t field = store_find_field(store, code);

    if (field)
        return field;
    ROOM_FOR_ONE(store->fields, store->field_count, store->field_room);
    field = store->field_count++;
    store->fields[field] = (struct field_code){
        .code = arena_text(&store->names, code, strlen(code)),
        .identifies = kinds_identified(code),
    };
    index_add(&store->field_index, index_hash_text(code), field);
    return field;
}

/* Lets it be the last of its item. */
static void cell_link(struct store *store, uint32_t cell)
{
    struct item *owner = &store->items[store->cells[cell].item];

    store->cells[cell].next = 0;
    if (owner->last_cell)
        store->cells[owner->last_cell].next = cell;
    else
        owner->first_cell = cell;
    owner->last_cell = cell;
}

static uint32_t store_cell(struct store *store, uint32_t item, uint32_t field, uint32_t partner)
{
    struct cell_key key = {.item = item, .field = field, .partner = partner};
    bool has_cells = store->items[item].first_cell != 0;
    uint32_t cell = has_cells ? store_find_cell(store, item, field, partner) : 0;

    if (cell)
        return cell;
    ROOM_FOR_ONE(store->cells, store->cell_count, store->cell_room);
    cell = store->cell_count++;
    store->cells[cell] =
        (struct cell){.item = item, .field = field & FIELD_MOST, .partner = partner};
    cell_link(store, cell);
    index_add(&store->cell_index, cell_hash(&key), cell);
    return cell;
}

void store_cell_give(struct store *store, uint32_t number, uint32_t partner)
{
    struct cell *cell = &store->cells[number];
    struct cell_key key = {.item = cell->item, .partner = partner, .field = cell->field};

    cell->partner = partner;
    index_add(&store->cell_index, cell_hash(&key), number);
}

const char *store_value(const struct store *store, uint32_t row)
{
    return store->rows[row].blank ? "" : store->rows[row].value;
}

static bool item_exists(const struct item *item)
{
    return item->set > 0 && !item->dropped;
}

static void item_become(struct store *store, struct item *item, bool dropped, uint32_t set)
{
    bool existed = item_exists(item);

    item->dropped = dropped;
    item->set = set;
    store->kinds[item->kind].count += item_exists(item);
    store->kinds[item->kind].count -= existed;
}

/* Whether the item is there by that row: a partner is at the table also when its name was taken out
 * of the record. */
static bool row_stands(const struct store *store, uint32_t row)
{
    const struct row *at = &store->rows[row];
    const struct item *item = &store->items[store->cells[at->cell].item];

    return !at->blank ||
           (*at->value && item->kind == KIND_PARTNER && store_identifies(store, at->cell));
}

/* Lets the cell be what that row says, and its item exist or not as follows from it; a voice exists
 * by the views that it gave. */
static void cell_become(struct store *store, uint32_t cell_number, uint32_t row)
{
    struct cell *cell = &store->cells[cell_number];
    struct item *item = &store->items[cell->item];
    struct item *partner = &store->items[cell->partner];
    bool was_set = cell->set;
    bool is_set = row_stands(store, row);

    cell->row = row;
    cell->set = is_set;
    if (cell->partner == 0 && strcmp(store->fields[cell->field].code, "dropped") == 0)
        item_become(store, item, is_set, item->set);
    else
        item_become(store, item, item->dropped, item->set + is_set - was_set);
    if (partner->kind == KIND_VOICE)
        item_become(store, partner, partner->dropped, partner->set + is_set - was_set);
}

uint32_t store_step_first(const struct store *store, uint32_t step)
{
    return step ? store->steps[step - 1] + 1 : 1;
}

static void step_fold(struct store *store, uint32_t step)
{
    for (uint32_t row = store_step_first(store, step); row <= store->steps[step]; row++)
        cell_become(store, store->rows[row].cell, row);
}

static void step_unfold(struct store *store, uint32_t step)
{
    uint32_t first = store_step_first(store, step);

    for (uint32_t row = store->steps[step]; row >= first; row--)
        cell_become(store, store->rows[row].cell, store->rows[row].before);
}

void store_seek(struct store *store, uint32_t steps_done)
{
    if (steps_done > store->step_count)
        steps_done = store->step_count;
    while (store->position < steps_done)
        step_fold(store, store->position++);
    while (store->position > steps_done)
        step_unfold(store, --store->position);
}

static void extra_add(struct store *store, uint32_t row, const char *cells)
{
    ROOM_FOR_ONE(store->extras, store->extra_count, store->extra_room);
    store->extras[store->extra_count++] = (struct extra){
        .row = row,
        .cells = arena_text(&store->texts, cells, strlen(cells)),
    };
}

/* The item of a row: often that of the row before. */
static uint32_t row_item(struct store *store, const struct log_row *row)
{
    uint32_t before = store->cells[store->rows[store->row_count - 1].cell].item;

    return strcmp(store->items[before].id, row->item) == 0 ? before : store_item(store, row->item);
}

static bool is_blank(const char *value)
{
    return *value == '\0' || strcmp(value, SCHEMA_REDACTED) == 0;
}

void store_row_give(struct store *store, uint32_t row, const char *value, size_t len)
{
    store->rows[row].value = arena_text(&store->texts, value, len);
    store->rows[row].blank = is_blank(value);
}

void store_row_take(struct store *store, uint32_t row, const struct row *other)
{
    store->rows[row].cell = other->cell;
    store->rows[row].value = other->value;
    store->rows[row].blank = other->blank;
}

void store_relink(struct store *store)
{
    for (uint32_t item = 0; item < store->item_count; item++)
        store->items[item].first_cell = store->items[item].last_cell = 0;
    for (uint32_t row = 1; row < store->row_count; row++) {
        uint32_t cell = store->rows[row].cell;
        store->rows[row].before = store->cells[cell].row;
        store->cells[cell].row = row;
        if (store->rows[row].before == 0)
            cell_link(store, cell);
    }
    for (uint32_t cell = 1; cell < store->cell_count; cell++)
        store->cells[cell].row = 0;
}

static void note_note(struct item *note, const struct log_row *row)
{
    if (strcmp(row->field, "private") == 0) {
        note->is_private = !is_blank(row->value);
        note->was_private = note->was_private || note->is_private;
    } else if (strcmp(row->field, "text") == 0) {
        note->has_words = *row->value != '\0';
    }
}

/* What the rows say of an item wherever the session is looked at. */
static void note_always(struct store *store, uint32_t at, const struct log_row *row)
{
    struct item *item = &store->items[at];

    if (item->kind == KIND_NOTE)
        note_note(item, row);
    else if (item->kind == KIND_AGREEMENT && strcmp(row->field, "owner_person") == 0)
        item->names = item->names || !is_blank(row->value);
}

static void row_push(struct store *store, const struct log_row *row)
{
    uint32_t item = row_item(store, row);
    uint32_t partner = *row->partner ? store_item(store, row->partner) : 0;
    uint32_t cell = store_cell(store, item, store_field(store, row->field), partner);
    uint32_t *most = &store->kinds[store->items[item].kind].most;

    if (store->items[item].number > *most)
        *most = store->items[item].number;
    ROOM_FOR_ONE(store->rows, store->row_count, store->row_room);
    store->rows[store->row_count] = (struct row){
        .ms = row->time.ms,
        .offset = (int16_t)row->time.offset,
        .step = row->step,
        .cell = cell,
        .value = arena_text(&store->texts, row->value, row->value_len),
        .blank = is_blank(row->value),
    };
    note_always(store, item, row);
    if (*row->extra)
        extra_add(store, store->row_count, row->extra);
    store->row_count++;
}

/* Folds the step that has just become whole; its rows learn which ones they replace. */
static void step_push(struct store *store)
{
    uint32_t first = store_step_first(store, store->step_count);

    ROOM_FOR_ONE(store->steps, store->step_count, store->step_room);
    store->steps[store->step_count++] = store->row_count - 1;
    store->position++;
    for (uint32_t row = first; row < store->row_count; row++) {
        uint32_t cell = store->rows[row].cell;
        store->rows[row].before = store->cells[cell].row;
        cell_become(store, cell, row);
    }
}

void store_add(struct store *store, const struct log_row *row)
{
    row_push(store, row);
    if (row->seq != row->step)
        return;
    uint32_t position = store->position;
    bool at_end = position == store->step_count;

    store_seek(store, store->step_count);
    step_push(store);
    if (!at_end)
        store_seek(store, position);
}

void store_init(struct store *store)
{
    *store = (struct store){0};
    ROOM_FOR_ONE(store->rows, store->row_count, store->row_room);
    ROOM_FOR_ONE(store->cells, store->cell_count, store->cell_room);
    ROOM_FOR_ONE(store->items, store->item_count, store->item_room);
    ROOM_FOR_ONE(store->fields, store->field_count, store->field_room);
    store->rows[0] = (struct row){.value = "", .blank = true};
    store->cells[0] = (struct cell){0};
    store->items[0] = (struct item){.id = ""};
    store->fields[0] = (struct field_code){.code = ""};
    store->row_count = store->cell_count = store->item_count = 1;
    store->field_count = 1;
    for (enum kind kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        if (schema_kind(kind)->single)
            store_item(store, schema_kind(kind)->code);
}

void store_free(struct store *store)
{
    arena_free(&store->names);
    arena_free(&store->texts);
    index_free(&store->item_index);
    index_free(&store->field_index);
    index_free(&store->cell_index);
    free(store->rows);
    free(store->cells);
    free(store->items);
    free(store->fields);
    free(store->steps);
    free(store->extras);
}
