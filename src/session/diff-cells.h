/* What differs between two items that go together. */
#ifndef SESSION_DIFF_CELLS_H
#define SESSION_DIFF_CELLS_H

#include "diff-pairs.h"

#include "entente/session/diff.h"

/* Fills the cells of an item, whose before and after are given; a side of 0 counts as blank. With
 * `by_id` voices are told apart by their numbers. */
void diff_cells_find(struct diff_item *item, const struct diff_pairs *pairs, bool by_id);

#endif
