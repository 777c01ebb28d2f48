/* A document in lines, as a slide shows it. */
#ifndef TUI_SLIDE_LAYOUT_H
#define TUI_SLIDE_LAYOUT_H

#include <stddef.h>

#include "entente/report/document.h"
#include "entente/tui/paint.h"

/* How far a line stands below the one before. */
enum slide_gap {
    GAP_NONE, /* beside it */
    GAP_LINE,
    GAP_ITEM,
    GAP_BLOCK,
    GAPS
};

struct slide_line {
    struct runs runs; /* the document's */
    size_t from, to;  /* the bytes of their text that stand in it */
    int column;
    enum style base; /* of runs that say nothing of their own */
    enum slide_gap gap;
    int row;
};

struct slide_layout {
    struct slide_line *lines;
    size_t count;
    int rows; /* of the whole */
};

/* Breaks the document, which has to stay, into that many columns. */
void slide_layout_make(struct slide_layout *layout, const struct document *document, int columns);

/* Spaces the lines as widely as all of them fit into so many rows, else closely. */
void slide_layout_space(struct slide_layout *layout, int rows);

void slide_layout_free(struct slide_layout *layout);

/* What a run reads: of a mark its glyph, as the terminal can show it. */
const char *slide_run_text(const struct run *run);

#endif
