/* The views of one field, spread over its choices: who stands where, who has not said, and whether
 * what the room says holds for everyone. Never a mean. */
#ifndef ENTENTE_SESSION_SPREAD_H
#define ENTENTE_SESSION_SPREAD_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"

/* One choice of the field. */
struct spread_place {
    const struct choice *choice;
    bool room;       /* the room's own view */
    uint32_t *whose; /* partners in their order, then voices */
    size_t count;
};

struct spread {
    struct spread_place *places; /* one for each choice, in their order */
    size_t count;
    size_t given;         /* by partners and voices */
    size_t apart;         /* of those, not where the room is; 0 where the room says nothing */
    size_t present;       /* partners at the table now */
    uint32_t *missing;    /* partners at the table that gave none; NULL where nobody is named */
    size_t missing_count; /* as far as it can be known */
    uint32_t *absent;     /* partners not at the table that gave none; NULL as above */
    size_t absent_count;
};

/* The field must have choices. Free with spread_free. */
struct spread spread_of(const struct session *session, uint32_t item, const char *field);
void spread_free(struct spread *spread);

/* "The room says in place; 3 of 6 do not": a split that the room's view papers over, a new string;
 * NULL where there is none. */
char *spread_split_words(const struct spread *spread);

/* "4 of 6 given; not yet: Delta University, River Alliance; not present: Ministry"; nobody is named
 * where the rule of attribution names nobody. A new string; NULL where nobody gave a view, or all
 * did. */
char *spread_missing_words(const struct session *session, const struct spread *spread);

#endif
