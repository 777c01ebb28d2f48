/* The computed type of the partnership, to be read. */
#ifndef TUI_TYPE_PASSAGES_H
#define TUI_TYPE_PASSAGES_H

#include "entente/tui/passages.h"

struct app;

enum type_extent {
    TYPE_TO_READ, /* what speaks for it, against it, what is missing; nothing can be chosen */
    TYPE_IN_FULL  /* with the rule; the answers can be chosen */
};

/* Adds the type, and the room's own word beside it where it sees it otherwise. */
void type_passages_add(struct app *app, struct passages *passages, enum type_extent extent);

/* "By the answers: undecided"; with the room's own word where there is one. A new string. */
char *type_line(struct app *app);

#endif
