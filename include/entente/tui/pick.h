/* Picking from a list: by arrows or by typing a part of the name; one, or several. */
#ifndef ENTENTE_TUI_PICK_H
#define ENTENTE_TUI_PICK_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/text/error.h"

struct app;

struct pick_row {
    const char *value; /* a code or an id, without blanks */
    const char *label;
    const char *help; /* said beside it while the cursor is there; NULL: nothing */
    bool chosen;      /* stands now */
};

/* Everything is copied; context becomes the list's. */
struct pick {
    const char *title;
    const char *help; /* NULL: none */
    const struct pick_row *rows;
    size_t count;
    const char *clear; /* label of the row that gives an empty value; NULL: there is none */
    bool several;      /* Space chooses, Enter takes all that are chosen */

    /* The value, or several with one space between. False leaves the list open and shows the error.
     */
    bool (*accept)(struct app *app, void *context, const char *value, struct error *err);
    void (*free)(void *context); /* may be NULL */
    void *context;
};

void pick_open(struct app *app, const struct pick *pick);

#endif
