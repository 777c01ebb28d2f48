/* What the partners bring and what they need, matched: which need is met by whom, which need nobody
 * brings. */
#ifndef ENTENTE_SESSION_OFFERS_H
#define ENTENTE_SESSION_OFFERS_H

#include <stddef.h>
#include <stdint.h>

#include "entente/session/session.h"

enum offer_match {
    OFFER_UNMET,    /* somebody needs it, and nobody else brings it */
    OFFER_MET,      /* everyone who needs it finds another who brings it */
    OFFER_UNNEEDED, /* brought, and nobody asked for it */
};

/* One thing that is brought or needed, however often it is named. */
struct offer {
    char *what; /* as it was first written */
    enum offer_match match;
    uint32_t *bring; /* the partners, in order of appearance */
    size_t bring_count;
    uint32_t *need;
    size_t need_count;
};

struct offer_list {
    struct offer *entries;
    size_t count;
    size_t unmet;
};

/* Takes the entries of every partner's brings and needs, which commas, semicolons or line ends
 * separate, and compares them without regard to case and to blanks around them. Needs that are
 * unmet come first, then those that are met, then what nobody asked for. Free with offers_free. */
struct offer_list offers_find(const struct session *session);
void offers_free(struct offer_list *list);

#endif
