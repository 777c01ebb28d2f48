/* Replacing an agreement by a new one, whose words are typed. */
#ifndef TUI_REPLACING_H
#define TUI_REPLACING_H

#include <stdbool.h>

#include "entente/tui/screen.h"

struct app;

/* Where the place is the text of an agreement that is agreed: offers a new agreement that replaces
 * it, with the cursor on that then, and gives true; of one that is over, says that its words stay.
 * False, with nothing done, anywhere else. */
bool replacing_open(struct app *app, struct place place);

/* Asks for the words that replace the agreement, whether it was agreed or only proposed; of one
 * that is over, says that its words stay. */
void replacing_type(struct app *app, uint32_t agreement);

#endif
