/* The hints in the last row: what the keys do now. */
#ifndef TUI_HINTS_H
#define TUI_HINTS_H

#include "entente/tui/box.h"
#include "entente/tui/keys.h"

/* How much of the keys common to all screens is there too. */
enum hints_common { HINTS_NONE, HINTS_HELP_AND_BACK, HINTS_ALL };

/* The labelled rows of the table, then of the common ones but for keys that the table has, as far
 * as there is room; those for help and back always, at the right. */
void hints_draw(struct box row, const struct binding *table, enum hints_common common);

#endif
