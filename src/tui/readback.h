/* An agreement read back: its exact words alone on the screen. */
#ifndef TUI_READBACK_H
#define TUI_READBACK_H

#include <stdint.h>

struct app;

void readback_open(struct app *app, uint32_t agreement);

/* All that stand, one after another: neither those that were replaced nor withdrawn. */
void readback_open_all(struct app *app);

#endif
