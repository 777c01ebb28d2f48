/* What a grid shows of the partners and of all views together. */
#ifndef TUI_GRID_VIEWS_H
#define TUI_GRID_VIEWS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "entente/session/session.h"
#include "entente/tui/box.h"
#include "entente/tui/grid-model.h"
#include "short-names.h"

/* The partners that have a column. */
struct grid_heads {
    uint32_t *partners;
    struct short_name *names;
    int count;
};

/* None where the rule of attribution names nobody. */
struct grid_heads grid_heads_make(const struct session *session);
void grid_heads_free(struct grid_heads *heads);

/* Columns of the longest name, number; of the names in their short forms. */
int grid_heads_widest(const struct grid_heads *heads);
int grid_heads_number(const struct grid_heads *heads);
int grid_heads_short(const struct grid_heads *heads);

/* Its place among them, from 1; 0 where it has no column. */
int grid_heads_find(const struct grid_heads *heads, uint32_t partner);

/* Paints one view on row y from column x on, at most so many columns. */
void grid_view_paint(const struct session *session, struct box box, int y, int x, int columns,
                     const struct grid_row *row, uint32_t partner);

/* Columns of the widest view of that field. */
int grid_view_width(const struct field *field);

/* Paints the marks that partners or voices gave, sorted: each one, or how many of each where that
 * is too long. Gives the column after it. */
int grid_spread_paint(const struct session *session, struct box box, int y, int x,
                      const struct grid_row *row);

#endif
