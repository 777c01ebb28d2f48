/* The hints in the last row: what the keys do now. */
#ifndef TUI_HINTS_H
#define TUI_HINTS_H

#include "entente/tui/box.h"
#include "entente/tui/keys.h"

/* The labelled rows of the first table, then of the second (which may be NULL), as far as there is
 * room; help and back always. A row of the second whose key or label the first has too is left out.
 */
void hints_draw(struct box row, const struct binding *first, const struct binding *second);

#endif
