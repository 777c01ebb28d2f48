/* What a session still lacks: blank or owing, in words, with the place to mend it. What the answers
 * that are there say, taken together, is no part of it: see insight.h. */
#ifndef ENTENTE_SESSION_OWING_H
#define ENTENTE_SESSION_OWING_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"

struct owing {
    enum kind kind;    /* of what is owing */
    uint32_t item;     /* 0 where there is none of that kind yet */
    const char *field; /* where to go; a code, NULL with item 0 */
    uint32_t partner;  /* whose view, 0 the room */
    char *words;       /* "Agreement 2 has no owner" */
};

struct owing_list {
    struct owing *entries;
    size_t count;
};

/* Whether the dilemma is open, or said to be handled, and nothing says how: neither itself nor an
 * agreement that holds and addresses it. */
bool owing_handling(const struct session *session, uint32_t dilemma);

/* Whether it is said to be handled, and only an agreement that is proposed says how. */
bool owing_agreement(const struct session *session, uint32_t dilemma);

/* Whether the agreement is an action that stands, and nobody sees to it. */
bool owing_owner(const struct session *session, uint32_t agreement);

/* Whether the reason why the room calls the partnership otherwise was written when it said another
 * type than now. */
bool owing_other_reason(const struct session *session);

/* Everything owing, in the order of the screens. */
struct owing_list owing_find(const struct session *session);
void owing_free(struct owing_list *list);

#endif
