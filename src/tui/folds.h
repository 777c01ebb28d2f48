/* Which items are unfolded on a screen: those that were turned by hand, else all or none. */
#ifndef TUI_FOLDS_H
#define TUI_FOLDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Begins as zeros: all folded. */
struct folds {
    bool open;        /* those that are not turned */
    uint32_t *turned; /* items that are the other way */
    size_t count;
};
void folds_free(struct folds *folds);

bool folds_is_open(const struct folds *folds, uint32_t item);
void folds_turn(struct folds *folds, uint32_t item);

/* All of them, whatever was turned. */
void folds_all(struct folds *folds, bool open);

#endif
