/* Going through an agreement again: it still stands, or another takes its place. */
#ifndef TUI_FOLLOW_UP_H
#define TUI_FOLLOW_UP_H

#include <stdint.h>

struct app;

/* The agreement from last time is gone through, and still open; of another it says so. */
void follow_up_keep(struct app *app, uint32_t agreement);

/* Asks for the words of the agreement that takes its place. The new one has its type, owner, date
 * and subjects, and is proposed; the cursor goes there. */
void follow_up_replace(struct app *app, uint32_t agreement);

#endif
