/* A pane: the items of a kind, one a row: number, title, short columns. */
#ifndef ENTENTE_TUI_ITEMS_H
#define ENTENTE_TUI_ITEMS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "entente/session/schema.h"
#include "entente/text/list.h"
#include "entente/tui/box.h"
#include "entente/tui/paint.h"

struct app;

/* A column to the right of the title. */
struct items_column {
    const char *label; /* N_(), above it; NULL in every column: no heading row */
    int width;         /* with `fits` the most: it is as wide as what stands in it */
    int from;          /* shown where the pane has at least so many columns; 0: always */
    bool right;
    bool fits;
    /* Writes the cell's text and gives its style. */
    enum style (*write)(struct app *app, uint32_t item, FILE *out);
};

/* What the pane is, const, of the screen. */
struct items_kind {
    enum kind kind;
    const char *empty;                  /* N_(): said when there is none, without a full stop */
    const char *begin;                  /* N_(): and how to add one, where that can be done */
    const struct items_column *columns; /* ends with a width of 0; may be NULL */
    char *(*heading)(struct app *app);  /* above the titles, a new string, or NULL for nothing; used
                                           where the columns have headings; may be NULL */
    bool (*shows)(struct app *app, uint32_t item); /* NULL: all of them */
    bool (*first)(struct app *app, uint32_t item); /* whether it comes before the rest; NULL: as
                                                      they appeared */
};

/* Its state; begins as { .of = &kind }. */
struct items {
    const struct items_kind *of;
    struct list list;
    uint32_t *rows; /* the item of each row */
    int *widths;    /* of the columns */
    char *heading;  /* above the titles; NULL: nothing */
    int count, room;
    uint64_t version; /* of the session that they were found in; 0: none yet */
    uint32_t selected;
};
void items_free(struct items *items);

void items_draw(struct app *app, struct items *items, struct box box, bool focused);

/* Moves the cursor; false when the action is none of its own (up, down, pages, ends). */
bool items_act(struct app *app, struct items *items, int action);

/* The item under the cursor, 0 when there is none. */
uint32_t items_selected(struct app *app, struct items *items);

/* Puts the cursor on the item; false when it is not there. */
bool items_go(struct app *app, struct items *items, uint32_t item);

/* Moves any list by the common actions: up, down, pages, ends. False for another action. */
bool list_act(struct list *list, int action);

/* The same for rows that have no list: moves *selected among `count` rows, a page being `page` of
 * them; 0 where there are none. */
bool rows_act(int *selected, int count, int page, int action);

/* The same for a text, in which no line is selected: the first line in sight after the action, of
 * `count` lines of which `height` are in sight; within the text after any other action too. */
int text_act(int top, int count, int height, int action);

/* Rows that it would like to have. */
int items_height(struct app *app, struct items *items);

#endif
