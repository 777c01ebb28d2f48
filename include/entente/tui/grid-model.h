/* The model of a grid: its rows, the cursor, the columns in sight. No curses here; grid.h draws. */
#ifndef ENTENTE_TUI_GRID_MODEL_H
#define ENTENTE_TUI_GRID_MODEL_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/text/list.h"

/* --- Rows: one field of an item, of which the room and each partner have a view. */

enum grid_fold { GRID_LEAF, GRID_OPEN, GRID_FOLDED };

struct grid_row {
    uint32_t item;
    const char *field;   /* the views of this are the cells */
    const char *remark;  /* the field that may go with a view, its reason; NULL: none */
    char *name;          /* at the left; becomes the model's */
    uint32_t parent;     /* item of the row that this one folds into; 0: none */
    enum grid_fold fold; /* whether rows fold into this one */
    bool differs_inside; /* views differ in a row that is folded away */
};

struct grid_model {
    struct grid_row *rows;
    int count;
    struct list list;
    struct grid_row before; /* the row under the cursor, while the rows are made anew */
};
void grid_model_free(struct grid_model *model);

/* The rows are made anew between the two; the cursor stays on its row, else goes to the one that it
 * folded into, else stays as near as it can. */
void grid_model_begin(struct grid_model *model);
void grid_model_add(struct grid_model *model, struct grid_row row);
void grid_model_end(struct grid_model *model);

/* The row under the cursor; NULL when there is none. */
const struct grid_row *grid_model_row(const struct grid_model *model);

/* Puts the cursor on the row of that item and field (NULL: the item's first row); false when there
 * is no such row. */
bool grid_model_go(struct grid_model *model, uint32_t item, const char *field);

/* --- Columns: the row's name and the room's view, always in sight; what all views come to; then
 * those of the partners that fit. */

/* What is to be shown. Everything in columns of the screen but counts. */
struct grid_wish {
    int width;      /* there is */
    int label;      /* of the widest row name */
    int room;       /* of the widest view, with its head */
    int view;       /* of the widest view of a partner */
    int views;      /* of what all views come to, with its head */
    int number;     /* of the longest number of a partner */
    int name;       /* of the longest name of a partner */
    int name_short; /* the same where names are as short as they can be told whole */
    int partners;   /* how many */
    int current;    /* under the cursor: 0 the room, 1 … partners */
};

/* Begins as zeros and is kept, so that scrolling is as little as needed. */
struct grid_columns {
    int label;   /* width of the names of rows */
    int room;    /* where the room's view stands */
    int views;   /* where it says what all views come to */
    int partner; /* where the first partner in sight stands */
    int step;    /* columns from one partner to the next, a blank included; at least 3 */
    int first;   /* first partner in sight, from 0 */
    int count;   /* partners in sight */
    bool named;  /* the heads are names, else numbers */
};
void grid_columns_fit(struct grid_columns *columns, const struct grid_wish *wish);

/* The width in which every partner is in sight under a name, as far as that is worth it. */
int grid_width(const struct grid_wish *wish);

#endif
