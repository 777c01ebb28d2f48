/* The inside of a session: rows, the cells that they assign, the items that the cells belong to.
 *
 * A cell is one (item, field, partner). Each row knows its cell and the row that it replaced there,
 * so that one step forward or back costs the same at row 100 and at row 1,000,000. Rows, cells,
 * items and fields are counted from 1; 0 is none. */
#ifndef SESSION_STORE_H
#define SESSION_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "entente/log/row.h"
#include "entente/session/schema.h"
#include "entente/session/session.h"
#include "index.h"

struct row {
    int64_t ms; /* of the moment */
    const char *value;
    uint32_t step;
    uint32_t cell;
    uint32_t before; /* row of the same cell that this one replaced */
    int16_t offset;  /* of the moment, minutes */
    bool blank;      /* to the state: empty or redacted */
};

struct cell {
    uint32_t item;
    uint32_t partner;
    uint32_t row;  /* that set it, at the present position */
    uint32_t next; /* cell of the same item */
    uint32_t field : 31;
    uint32_t set : 1; /* its item is there by it */
};

struct item {
    const char *id;
    uint32_t number;
    uint32_t set; /* how many of its fields are not empty, dropped aside; of a voice, views too */
    uint32_t first_cell;
    uint32_t last_cell;
    uint32_t next; /* item of the same kind */
    uint8_t kind;
    bool dropped;
    /* Of a note, as the last row says of all: for the facilitator alone; was so at some time; has
     * words. */
    bool is_private : 1;
    bool was_private : 1;
    bool has_words : 1;
    bool names : 1; /* an agreement, with whom a person was named at any moment */
};

struct field_code {
    const char *code;
    unsigned identifies; /* the kinds of items of which it says who somebody is: 1u << kind, … */
};

/* The cells of columns that this program does not know, of the few rows that have any. */
struct extra {
    uint32_t row;
    const char *cells;
};

struct store {
    struct arena
        names; /* ids and fields, close together: every row that comes is compared to some */
    struct arena texts; /* values */
    struct row *rows;
    uint32_t row_count, row_room;
    struct cell *cells;
    uint32_t cell_count, cell_room;
    struct item *items;
    uint32_t item_count, item_room;
    struct field_code *fields;
    uint32_t field_count, field_room;
    uint32_t *steps; /* the last row of each */
    uint32_t step_count, step_room;
    uint32_t position; /* steps folded into the cells */
    struct extra *extras;
    uint32_t extra_count, extra_room;
    struct index item_index, field_index, cell_index;
    struct {
        uint32_t first, last, count, most; /* items; existing ones; the highest number */
    } kinds[KIND_COUNT];
};

void store_init(struct store *store);
void store_free(struct store *store);

/* Takes a row in; with the last row of a step the step is folded. Goes to the end first, and back.
 */
void store_add(struct store *store, const struct log_row *row);

/* Folds forward or unfolds back until that many steps are done. */
void store_seek(struct store *store, uint32_t steps_done);

/* The first row of a step, counted from 0; of the step to come, where it is step_count. */
uint32_t store_step_first(const struct store *store, uint32_t step);

/* The item, field of that name; made where it is missing. */
uint32_t store_item(struct store *store, const char *id);
uint32_t store_field(struct store *store, const char *code);

/* The same, 0 where it is missing. */
uint32_t store_find_item(const struct store *store, const char *id);
uint32_t store_find_field(const struct store *store, const char *code);
uint32_t store_find_cell(const struct store *store, uint32_t item, uint32_t field,
                         uint32_t partner);

/* Whether the values of the cell say who somebody is. */
bool store_identifies(const struct store *store, uint32_t cell);
/* The same, or would tell: beside the person who is named with an agreement its owner does, whose
 * number would be a name. */
bool store_tells(const struct store *store, uint32_t cell);

/* Gives the row another value. Only before everything: at position 0. */
void store_row_give(struct store *store, uint32_t row, const char *value, size_t len);

/* Lets the row say what another one says, at its own moment. Only at position 0, and store_relink
 * has to come after. */
void store_row_take(struct store *store, uint32_t row, const struct row *other);

/* Finds again which row each one replaces, and in which order the cells of an item came. Only at
 * position 0. */
void store_relink(struct store *store);

/* Makes the cell a view of another partner, who has none of that field of the item. Only before
 * everything: at position 0. */
void store_cell_give(struct store *store, uint32_t cell, uint32_t partner);

/* The value of a row as the state has it: redacted reads as blank; row 0 is blank. */
const char *store_value(const struct store *store, uint32_t row);

#endif
