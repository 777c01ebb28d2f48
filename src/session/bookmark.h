#ifndef SESSION_BOOKMARK_H
#define SESSION_BOOKMARK_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/text/error.h"

/* Finds the bookmark of that name, else the only one whose name begins so; case does not count.
 * *seq receives that of its row. False with an error that lists the bookmarks that could be meant.
 */
bool bookmark_find(const struct session *session, const char *name, uint32_t *seq,
                   struct error *err);

#endif
