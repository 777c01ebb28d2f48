/* Why: the rules behind what is computed or warned about a place, on top. */
#ifndef TUI_WHY_H
#define TUI_WHY_H

#include "entente/tui/screen.h"

struct app;

/* Says so where there is nothing. */
void why_open(struct app *app, struct place place);

#endif
