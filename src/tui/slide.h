/* What a room sees: a document in large spacing, high contrast, as few lines as can be. */
#ifndef TUI_SLIDE_H
#define TUI_SLIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/report/room.h"
#include "entente/tui/box.h"
#include "slide-layout.h"

/* Begins as zeros. */
struct slide {
    int top;    /* first line in sight */
    int height; /* of the box that it was last drawn in */

    struct document *document; /* NULL: none yet */
    char *shown;               /* that it was made of, */
    enum veil veil;
    uint64_t version; /* and when */
    struct box box;   /* that it was laid out for */
    struct slide_layout layout;
};

/* Draws what the session has to show of that, as log,screen keeps it: headings, paragraphs and
 * lists; where that is veiled, a title and paragraphs in the middle of a frame, so that it cannot
 * be missed. Something else begins at its top. It is made anew only when something has changed. */
void slide_draw(struct slide *slide, const struct session *session, const char *shown,
                enum veil veil, struct box box);

/* Where more is than fits: moves in it; false when the action is none of its own. */
bool slide_act(struct slide *slide, int action);

/* Whether more is than fits. */
bool slide_is_long(const struct slide *slide);

/* What it was made of is no more; where it was looked at stays. */
void slide_forget(struct slide *slide);

#endif
