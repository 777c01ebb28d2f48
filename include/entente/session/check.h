/* Checking a session file: every fault, of the file and of what stands in it. */
#ifndef ENTENTE_SESSION_CHECK_H
#define ENTENTE_SESSION_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/text/error.h"

struct finding {
    unsigned long line; /* of the file, 0 for the whole */
    const char *what;   /* what and why */
    const char *fix;    /* what to do */
};

/* Hands every finding to found, in the order of lines: faults of the file, values that the schema
 * refuses, references to items that never appear, undo of what cannot be undone. Unknown kinds and
 * fields are no fault. What a finding says is good until found returns. False with an error when
 * the file cannot be read at all. *count receives how many there were. */
bool check_file(const char *path, void (*found)(void *context, const struct finding *finding),
                void *context, size_t *count, struct error *err);

#endif
