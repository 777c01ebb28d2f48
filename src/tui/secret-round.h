/* The screen of a secret round: masked while the partners come to the keyboard, then all views at
 * once. */
#ifndef TUI_SECRET_ROUND_H
#define TUI_SECRET_ROUND_H

#include "entente/tui/screen.h"

struct app;

/* Begins a round about the field, of which each partner has a view; where that cannot be, says why.
 */
void secret_round_open(struct app *app, struct place place);

/* Whether one is under way: nothing is revealed yet. */
bool secret_round_is_on(const struct app *app);

#endif
