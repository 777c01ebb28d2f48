/* Which items of two sessions go together. */
#ifndef SESSION_DIFF_PAIRS_H
#define SESSION_DIFF_PAIRS_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/session.h"

struct diff_pairs {
    const struct session *before;
    const struct session *after;
    uint32_t *before_of; /* each item of after; 0: none */
    uint32_t *after_of;  /* each item of before; 0: none */
};

/* See diff_find. */
struct diff_pairs diff_pairs_make(const struct session *before, const struct session *after,
                                  bool by_id);
void diff_pairs_free(struct diff_pairs *pairs);

#endif
