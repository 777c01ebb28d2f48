/* A pane: what the partners bring and need, matched. */
#ifndef TUI_MATCHES_H
#define TUI_MATCHES_H

#include <stdbool.h>

#include "entente/session/offers.h"
#include "entente/tui/box.h"
#include "entente/tui/screen.h"

struct app;

struct matches {
    struct offer_list offers;
    int selected;
    int top; /* first line in sight */
    int height;
};
void matches_free(struct matches *matches);

/* Looks again; before everything else. */
void matches_find(struct app *app, struct matches *matches);

/* "Brings and needs: 2 unmet"; a new string. */
char *matches_heading(const struct matches *matches);

void matches_draw(struct app *app, struct matches *matches, struct box box, bool focused);

/* Moves the cursor; false when the action is none of its own. */
bool matches_act(struct matches *matches, int action);

/* Where the thing under the cursor is written: with whoever needs it, else with whoever brings it;
 * no item when there is none. */
struct place matches_focus(const struct matches *matches);

#endif
