/* A pane: the fields of one item from the schema, label beside value. Where a field has a view of
 * each partner, the one of app->partner is shown, and all of them beside it. */
#ifndef ENTENTE_TUI_FORM_H
#define ENTENTE_TUI_FORM_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/schema.h"
#include "entente/tui/box.h"
#include "entente/tui/screen.h"

struct app;

/* What stands above a field that begins a group. */
struct form_heading {
    const char *before; /* code of the field */
    const char *text;   /* N_() */
};

/* Begins as { .codes = … } or all zero.
 *
 * codes: the fields in order; NULL at the end, or alone for all that are not hidden. Before a code,
 * "|" puts the field beside the one before, as far as there is room: two that are read against one
 * another. "" parts groups, and so do the headings. */
struct form {
    const char *const *codes;
    const struct form_heading *headings; /* end with a text of NULL; NULL: none */
    uint32_t item;                       /* whose; 0: an empty pane */
    int selected;                        /* row of the field */
    int top;                             /* first line in sight */
    int height;                          /* of the box that it was last drawn in */
    bool pairs;                          /* there fields stood side by side */
    int above; /* lines of the field under the cursor that are out of sight there, */
    int below; /* where it is longer than the box */
};

void form_draw(struct app *app, struct form *form, struct box box, bool focused);

/* Moves the cursor, Left and Right to the field beside or else whose view; false when the action is
 * none of its own. */
bool form_act(struct app *app, struct form *form, int action);

/* Another item; the cursor stays on the same row. */
void form_show(struct form *form, uint32_t item);

/* The place under the cursor: item, field, and app->partner where the field has views. */
struct place form_focus(struct app *app, const struct form *form);

/* Puts the cursor on the field; false when it has no such field. */
bool form_go(struct app *app, struct form *form, const char *field);

#endif
