/* Search in the state of a session: every text that a person may have typed. */
#ifndef ENTENTE_SESSION_SEARCH_H
#define ENTENTE_SESSION_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"

struct match {
    uint32_t item;
    const char *field;
    uint32_t partner;
};

struct match_list {
    struct match *entries;
    size_t count;
};

/* Every text of an existing item that contains needle (see utf8_find; choices, dates and references
 * are no text), in the order of the items of the screens: session, topics, expectations, partners,
 * partnership, factors with their aspects, experiences, dilemmas, agreements, notes. */
struct match_list search_find(const struct session *session, const char *needle);
void search_free(struct match_list *list);

#endif
