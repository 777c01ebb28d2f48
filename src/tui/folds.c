#include <config.h>

#include "folds.h"

#include <stdlib.h>

#include "entente/text/mem.h"

void folds_free(struct folds *folds)
{
    free(folds->turned);
}

static size_t index_of(const struct folds *folds, uint32_t item)
{
    size_t i = 0;
    while (i < folds->count && folds->turned[i] != item)
        i++;
    return i;
}

bool folds_is_open(const struct folds *folds, uint32_t item)
{
    return folds->open != (index_of(folds, item) < folds->count);
}

void folds_turn(struct folds *folds, uint32_t item)
{
    size_t i = index_of(folds, item);
    if (i < folds->count) {
        folds->turned[i] = folds->turned[--folds->count];
        return;
    }
    folds->turned = mem_resize(folds->turned, folds->count + 1, sizeof *folds->turned);
    folds->turned[folds->count++] = item;
}

void folds_all(struct folds *folds, bool open)
{
    folds->open = open;
    folds->count = 0;
}
