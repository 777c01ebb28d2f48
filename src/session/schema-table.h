/* The rows of the schema: what schema.h tells comes from here. */
#ifndef SRC_SESSION_SCHEMA_TABLE_H
#define SRC_SESSION_SCHEMA_TABLE_H

#include "entente/session/schema.h"

/* By kind. */
extern const struct kind_info schema_kinds[KIND_COUNT];

/* The fields of every item of the common kinds; ends with a NULL code. */
extern const struct field schema_common[];

#endif
