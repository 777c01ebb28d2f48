/* Walking from an item to what is linked to it. */
#ifndef TUI_LINKS_H
#define TUI_LINKS_H

#include <stdint.h>

struct app;

/* Goes to what is linked to the item; where that is several, a list of them opens first. */
void links_open(struct app *app, uint32_t item);

#endif
