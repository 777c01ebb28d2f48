/* What speaks for a type of partnership, and against it. */
#ifndef SESSION_TYPE_REASONS_H
#define SESSION_TYPE_REASONS_H

#include "entente/session/type.h"

/* The field by which the partner is a funder: its type, or its second type; NULL when it is none.
 */
const char *type_is_funder(const struct session *session, uint32_t partner);

/* Fills in the reasons of the type's code. */
void type_reasons(const struct session *session, struct partnership_type *type);

#endif
