/* An agreement read back: its exact words alone on the screen. */
#ifndef TUI_READBACK_H
#define TUI_READBACK_H

#include <stdint.h>

struct app;

void readback_open(struct app *app, uint32_t agreement);

#endif
