/* Going through the agreements from last time. */
#ifndef TUI_FOLLOW_UP_H
#define TUI_FOLLOW_UP_H

#include <stdint.h>

struct app;

/* The agreement from last time is gone through, and still open; of another it says so. */
void follow_up_keep(struct app *app, uint32_t agreement);

#endif
