/* What belongs together: factors, dilemmas, agreements, notes and experiences, by the fields with
 * which one names the other; walked both ways. */
#ifndef ENTENTE_SESSION_LINKS_H
#define ENTENTE_SESSION_LINKS_H

#include <stddef.h>
#include <stdint.h>

#include "entente/session/session.h"

struct link_list {
    uint32_t *items;
    size_t count;
};

/* What the item names and what names it, each once: factors and aspects, dilemmas, agreements, then
 * the rest. A factor has what is linked to its aspects too. Free with links_free. */
struct link_list links_find(const struct session *session, uint32_t item);
void links_free(struct link_list *list);

#endif
