/* Every field of one item, on top of the screen: whatever a screen leaves out for want of room. */
#ifndef TUI_FIELDS_H
#define TUI_FIELDS_H

#include <stdint.h>

struct app;

void fields_open(struct app *app, uint32_t item);

#endif
