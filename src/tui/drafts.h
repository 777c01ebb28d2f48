/* What was typed and left: kept in memory under a name, offered again. */
#ifndef TUI_DRAFTS_H
#define TUI_DRAFTS_H

#include <stddef.h>

struct draft {
    char *name;
    char *text;
};

struct drafts {
    struct draft *entries;
    size_t count;
};

/* Keeps a copy under the name instead of what was there; NULL forgets it. */
void drafts_keep(struct drafts *drafts, const char *name, const char *text);

/* What is kept, NULL when nothing is. */
const char *drafts_find(const struct drafts *drafts, const char *name);
void drafts_free(struct drafts *drafts);

#endif
