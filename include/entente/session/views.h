/* Views beside one another: who said what of one field, and whether they differ. */
#ifndef ENTENTE_SESSION_VIEWS_H
#define ENTENTE_SESSION_VIEWS_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"

/* Whether two partners (or voices) have given different values of the field, or all that gave one
 * differ from the room's. Blank is no view; "not-relevant" is one. Partners that were dropped do
 * not count. */
bool views_differ(const struct session *session, uint32_t item, const char *field);

/* Whether the room or anyone marked the factor or one of its aspects. */
bool views_discussed(const struct session *session, uint32_t factor);

/* How many partners or voices have given one. */
size_t views_given(const struct session *session, uint32_t item, const char *field);

#endif
