/* What an item holds, in the order in which people read it. */
#ifndef REPORT_CELLS_H
#define REPORT_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/session/session.h"

/* Codes of fields; they belong to the session and the schema. */
struct codes {
    const char **list;
    size_t count;
};

/* The fields of the kind, as the schema has them, then those that only the item
 * has; of all its existing items where item is 0. `dropped` comes first, where it
 * is so. */
struct codes codes_of(const struct session *session, enum kind kind, uint32_t item);
void codes_free(struct codes *codes);

/* A value as programs get it: "" where it would name somebody (session_names_one). */
const char *cells_shown(const struct session *session, uint32_t item, const char *field,
                        const char *value);

/* The same of what stands now. */
const char *cells_value(const struct session *session, uint32_t item, const char *field,
                        uint32_t partner);

#endif
