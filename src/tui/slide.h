/* A document for a room: large spacing, high contrast, as few lines as can be. */
#ifndef TUI_SLIDE_H
#define TUI_SLIDE_H

#include <stdbool.h>

#include "entente/report/document.h"
#include "entente/tui/box.h"

/* Begins as zeros. */
struct slide {
    int top;    /* first line in sight */
    int count;  /* lines of the whole */
    int height; /* of the box that it was last drawn in */
};

/* Draws its headings, paragraphs and lists; where it veils something, its title and paragraphs in
 * the middle of a frame, so that it cannot be missed. */
void slide_draw(struct slide *slide, const struct document *document, bool veiled, struct box box);

/* Where more is than fits: moves in it; false when the action is none of its own. */
bool slide_act(struct slide *slide, int action);

#endif
