#ifndef SESSION_GUIDE_PRIVATE_H
#define SESSION_GUIDE_PRIVATE_H

#include "entente/session/guide.h"
#include "entente/session/session.h"

struct guide {
    struct session *session; /* all that its file holds */
    char *name;
};

/* What is taken of a guide. */
enum { GUIDE_KINDS = 4, GUIDE_FIELDS_MOST = 5 };
struct guide_kind {
    enum kind kind;
    int needed;                                /* how many of the fields may not be empty */
    const char *fields[GUIDE_FIELDS_MOST + 1]; /* end with NULL */
};
extern const struct guide_kind guide_kinds[GUIDE_KINDS];

/* Whether an existing item of those kinds goes along: not when it belongs to one that was dropped.
 */
bool guide_takes(const struct session *session, uint32_t item);

#endif
