/* What lies on top of a screen and takes the input: prompts, lists to pick from, questions, help.
 * One stack, one loop. */
#ifndef ENTENTE_TUI_OVERLAY_H
#define ENTENTE_TUI_OVERLAY_H

#include <stdbool.h>

#include "entente/tui/box.h"
#include "entente/tui/input.h"
#include "entente/tui/keys.h"

struct app;

struct overlay_ops {
    /* For the facilitator alone: while the room sees this screen it is not opened, and that is
     * said. */
    bool aside;

    /* No help about its keys: they are letters of what is typed, or all of them stand there. */
    bool without_help;

    /* Its keys, and the hints in the last row; one table of many, unless it is without help. */
    const struct binding *(*keys)(const void *state);

    /* Draws itself somewhere in the screen, whose last row is left out: the hints stand there. The
     * last row of the box has the messages; what is changed here leaves it free. */
    void (*draw)(struct app *app, void *state, struct box box);

    /* Takes a key or a paste; action is what keys says of it. False closes the overlay. It may open
     * others meanwhile. */
    bool (*input)(struct app *app, void *state, const struct input *in, int action);

    /* Whether what it is about is there no more: it closes then. May be NULL. */
    bool (*gone)(struct app *app, void *state);

    /* The program is told to end: what must not be lost is recorded. May be NULL. */
    void (*rescue)(struct app *app, void *state);

    void (*free)(struct app *app, void *state);
};

/* Puts an overlay on top, unless it is not for the room; the state becomes the overlay's. */
void overlay_push(struct app *app, const struct overlay_ops *ops, void *state);

#endif
