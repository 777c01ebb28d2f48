/* Runs of safe text, put into one row where they have room. Only painting asks. */
#ifndef TUI_RUNS_H
#define TUI_RUNS_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/tui/paint.h"

/* Whether all of it is printable ASCII: as many columns as bytes, and safe as it is. */
bool run_is_plain(const char *s, size_t len);

/* As it is, or as ASCII where there is no UTF-8. */
void run_put(int y, int x, enum style style, const char *s, size_t len);

/* Clipped to the room, with what is sought in it marked. Gives its columns. */
int run_put_clipped(int y, int x, int room, enum style style, const char *s, size_t len);

#endif
