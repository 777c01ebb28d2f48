/* The reasons behind what is computed or warned about: each rule, and the answers that it used. */
#ifndef TUI_WHY_TEXT_H
#define TUI_WHY_TEXT_H

#include "entente/tui/app.h"
#include "entente/tui/passages.h"

/* All that is said about the field of the place, or about its item; nothing where nothing is. Each
 * answer can be chosen, and is the place to go to. */
void why_text_add(struct app *app, struct passages *passages, struct place place);

#endif
