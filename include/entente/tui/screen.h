/* A screen: one const struct, one file, one row in the table of screens. */
#ifndef ENTENTE_TUI_SCREEN_H
#define ENTENTE_TUI_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/tui/box.h"
#include "entente/tui/keys.h"

struct app;

/* A place in the state: what the cursor is on, where a search or an undo leads. */
struct place {
    uint32_t item;     /* 0: none */
    const char *field; /* a code of the schema; NULL: the item as a whole */
    uint32_t partner;  /* whose view, 0 the room */
};

/* state is what open gave; the functions are called on the present screen unless said otherwise. */
struct screen {
    const char *code;           /* "factors": as log,screen keeps it */
    const char *name;           /* N_(): its tab */
    const char *short_name;     /* N_(): its tab where the line is short */
    const char *purpose;        /* N_(): in one line, at the top */
    unsigned kinds;             /* 1u << kind, …: the items that are found here */
    const struct binding *keys; /* its own; looked up before the common ones, and what act leaves of
                                   them has the key's common meaning. May be NULL */

    /* The private state, made when the screen is first shown and kept while the session is open. */
    void *(*open)(struct app *app);
    void (*close)(void *state);

    /* Draws everything from the state. The box is never smaller than 40 by 8. */
    void (*draw)(struct app *app, void *state, struct box box);

    /* Does an action, own or common; false leaves it to what is common to all (on ACTION_EDIT and
     * ACTION_EDITOR the field in focus is edited, on ACTION_DROP its item dropped). */
    bool (*act)(struct app *app, void *state, int action);

    /* Puts the cursor there, as far as there is such a place. */
    void (*go)(struct app *app, void *state, struct place place);

    /* What the cursor is on. */
    struct place (*focus)(struct app *app, void *state);

    /* Of its own keys those that do something in the pane in focus, for the foot of the screen;
     * NULL where all do. It may give NULL: none. */
    const struct binding *(*live_keys)(const void *state);
};

/* The screens of a session in the order of their digits, from 1; NULL ends it. */
extern const struct screen *const screens[];

/* The list of sessions, which has no digit. */
extern const struct screen screen_home;

#endif
