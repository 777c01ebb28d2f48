/* Views beside one another: who said what of one field, and whether they differ. */
#ifndef ENTENTE_SESSION_VIEWS_H
#define ENTENTE_SESSION_VIEWS_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"

/* Every view of the field that a partner or a voice has given: start with *cell = 0; false at the
 * end. Those of partners that were dropped are left out. */
bool views_next(const struct session *session, uint32_t item, const char *field, uint32_t *cell,
                struct cell_view *view);

/* Whoever has a view of the item that is not blank, the room aside: one after another, from 0; 0 at
 * the end. With a field that is not NULL, of that field. Voices come last, in an order that does
 * not tell whose they are. */
uint32_t views_next_whose(const struct session *session, uint32_t item, const char *field,
                          uint32_t after);

/* Whether two partners (or voices) have given different values of the field, or all that gave one
 * differ from the room's. Blank is no view; "not-relevant" is one. */
bool views_differ(const struct session *session, uint32_t item, const char *field);

/* Whether the room or anyone marked the factor or one of its aspects. */
bool views_discussed(const struct session *session, uint32_t factor);

/* How many partners or voices have given one. */
size_t views_given(const struct session *session, uint32_t item, const char *field);

#endif
