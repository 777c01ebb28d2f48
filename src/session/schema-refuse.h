/* How a value is refused: errors that name the field, what was given and what is allowed. */
#ifndef SESSION_SCHEMA_REFUSE_H
#define SESSION_SCHEMA_REFUSE_H

#include "entente/session/schema.h"

/* "FIELD of a KIND: WHY". False. */
bool schema_refuse(enum kind kind, const struct field *field, const char *why, struct error *err);

/* The same, where why is that `given` is not what the field can hold. False. */
bool schema_refuse_given(enum kind kind, const struct field *field, const char *given,
                         struct error *err);

#endif
