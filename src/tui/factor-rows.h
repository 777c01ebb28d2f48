/* The rows of the factors: each with its aspects, where it is unfolded. */
#ifndef TUI_FACTOR_ROWS_H
#define TUI_FACTOR_ROWS_H

#include "entente/session/session.h"
#include "entente/tui/grid-model.h"
#include "folds.h"

/* Makes the rows anew from the state. */
void factor_rows_make(const struct session *session, const struct folds *folds,
                      struct grid_model *model);

#endif
