/* Rectangles of the screen, and dividing them. No curses here. */
#ifndef ENTENTE_TUI_BOX_H
#define ENTENTE_TUI_BOX_H

#include <stdbool.h>

/* A part of the screen, in cells. Height and width may be 0: nothing is painted there. */
struct box {
    int y;
    int x;
    int height;
    int width;
};

/* The rows first … first + count - 1 of the box, as far as it has them. A negative count: all from
 * first on but the last -count - 1 (-1: to the end). */
struct box box_rows(struct box box, int first, int count);

/* The same for columns. */
struct box box_columns(struct box box, int first, int count);

/* A box of at most that size in the middle of another. */
struct box box_middle(struct box box, int height, int width);

/* Two panes: side by side from 100 columns on, with a column between them for a rule; else one
 * above the other with a row between; in a low box only the one that has the focus. */
struct panes {
    struct box first;
    struct box second;
    struct box rule; /* empty where there is one pane only */
};

/* share: rows that the first pane would like to have when it stands above (it gets at most half).
 */
struct panes panes_of(struct box box, int share, bool second_has_focus);

/* One above the other whatever the width, for lines that are long: the first gets its share. */
struct panes panes_above(struct box box, int share, bool second_has_focus);

/* Where to begin so that lines first … first + count - 1 of something taller than height are in
 * sight, moving as little as possible from top. */
int scroll_to(int top, int height, int first, int count);

#endif
