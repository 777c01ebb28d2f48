/* A pane: fields of which the room and each partner have a view, a row each, the views side by
 * side. The column under the cursor is app->partner. Under the rules of attribution that name
 * nobody the views of all stand in one column, sorted. */
#ifndef ENTENTE_TUI_GRID_H
#define ENTENTE_TUI_GRID_H

#include <stdbool.h>

#include "entente/tui/box.h"
#include "entente/tui/grid-model.h"
#include "entente/tui/keys.h"
#include "entente/tui/screen.h"

struct app;

enum { GRID_HEAD = 2 }; /* lines above the rows */

/* Actions of a grid's keys, for the table of its screen, whose own begin at GRID_OWN. */
enum {
    GRID_MARK_1 = ACTION_OWN, /* gives the first choice of a scale */
    GRID_MARK_2,
    GRID_MARK_3,
    GRID_MARK_4,
    GRID_BLANK,  /* takes the view back */
    GRID_REMARK, /* asks for what goes with the view */
    GRID_ROUND,  /* begins a secret round about the row */
    GRID_OWN,
};

/* Begins as zeros; the screen makes the rows of the model before it draws or acts. */
struct grid {
    struct grid_model model;
    struct grid_columns columns;
};
void grid_free(struct grid *grid);

void grid_draw(struct app *app, struct grid *grid, struct box box, bool focused);

/* Moves the cursor, Left and Right whose view; does the actions above; false for the rest. */
bool grid_act(struct app *app, struct grid *grid, int action);

/* The view under the cursor. */
struct place grid_focus(struct app *app, const struct grid *grid);

/* Divides a box between the grid, with so many lines below it, and a pane as panes_of does; side by
 * side the grid gets the width that it can use. */
struct panes grid_panes(struct app *app, const struct grid *grid, struct box box, int below,
                        bool second_has_focus);

#endif
