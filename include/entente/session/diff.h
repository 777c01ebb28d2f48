/* What differs between two states: of one session at two moments, or of two sessions. */
#ifndef ENTENTE_SESSION_DIFF_H
#define ENTENTE_SESSION_DIFF_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"

enum diff_what { DIFF_CHANGED, DIFF_NEW, DIFF_GONE };

struct diff_cell {
    const char *field; /* its code */
    uint32_t
        partner_before; /* whose view, an item of the session before; 0: the room, or not there */
    uint32_t partner_after; /* the same of the session after */
    bool voices;            /* all voices together: before and after are words */
    char *before;           /* the stored value, "" where it is blank */
    char *after;
};

struct diff_item {
    enum diff_what what;
    enum kind kind;
    uint32_t before; /* of the session before; 0 where it was never there */
    uint32_t after;
    struct diff_cell *cells; /* in the order of the schema, the room first; none of what is gone */
    size_t count;
};

struct diff {
    const struct session *before;
    const struct session *after;
    struct diff_item *items; /* in the order of the screens */
    size_t count;
};

/* Whether both are states of one session, by log,id. */
bool diff_of_one_session(const struct session *before, const struct session *after);

/*
 * Compares the sessions as they are at their present positions, both of which must stay as long as
 * the result is used. Items go together by their id where `by_id` says so: states of one session.
 * Else by what they continue (the field from), by the ids that a guide gives, and by title, a
 * partner without a name by its type; and voices, whose numbers mean nothing in another session,
 * are compared all together.
 *
 * Values that are understood where a field is empty count as given. What the record says about
 * itself (log) is left out, and so is what no form asks for, highlights aside.
 */
struct diff diff_find(const struct session *before, const struct session *after, bool by_id);
void diff_free(struct diff *diff);

#endif
