/* A pane of text in parts, read from top to bottom: headings, paragraphs, and what can be chosen
 * among them. It is made anew from the state for every frame. */
#ifndef ENTENTE_TUI_PASSAGES_H
#define ENTENTE_TUI_PASSAGES_H

#include <stdbool.h>

#include "entente/tui/box.h"
#include "entente/tui/paint.h"
#include "entente/tui/screen.h"

struct passage {
    struct place place; /* what it shows; item 0: nothing, and then it cannot be chosen … */
    bool leads;         /* … unless it leads somewhere all the same */
    char *text;         /* becomes the pane's */
    enum style style;
    const char *glyph; /* before the text, in a column of its own; NULL: none */
    enum style glyph_style;
    int indent;        /* columns */
    const char *label; /* in the columns of the indent, before the text; NULL: none */
    bool apart;        /* a blank line above, where there is something above */
};

/* Begins as zeros. */
struct passages {
    struct passage *entries;
    int count;
    int selected;        /* -1: nothing can be chosen */
    int top;             /* first line in sight */
    struct box box;      /* that it was last drawn in */
    int *starts;         /* the line on which each begins, then the count of lines … */
    int measured;        /* … in a box of that width; -1: they are other ones since */
    struct place before; /* what was selected, while the entries are made anew */
};
void passages_free(struct passages *passages);

/* The entries are made anew after this; what was selected stays so when it is there again. */
void passages_begin(struct passages *passages);
void passages_add(struct passages *passages, struct passage passage);
void passages_heading(struct passages *passages, const char *heading);
void passages_end(struct passages *passages);

/* Back to the top. */
void passages_reset(struct passages *passages);

/* Lines of the whole in a box of that width. */
int passages_lines(struct passages *passages, int width);

void passages_draw(struct passages *passages, struct box box, bool focused);

/* Moves the selection: up, down, pages, ends; by lines within an entry that is higher than the box,
 * and where nothing can be chosen. False for the rest. */
bool passages_act(struct passages *passages, int action);

/* What is selected; item 0 when nothing is. */
struct place passages_focus(const struct passages *passages);

/* Selects the entry of that item and, where there is one, field; false when there is none. */
bool passages_go(struct passages *passages, struct place place);

#endif
