/* The rows that a new session file begins with: built step by step, written at once or not at all.
 */
#ifndef SESSION_BEGINNING_H
#define SESSION_BEGINNING_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"

#include "entente/log/row.h"
#include "entente/session/session.h"
#include "entente/text/error.h"

/* Begins as { .now = moment_now() }; free with beginning_free. */
struct beginning {
    struct log_row *rows;
    size_t count, room;
    size_t step; /* where the step being built begins */
    struct moment now;
    struct arena texts; /* those of rows that belong to nobody else */
};
void beginning_free(struct beginning *beginning);

/* Adds a row. Its texts are the caller's. */
void beginning_push(struct beginning *beginning, const char *item, const char *field,
                    const char *partner, const char *value);

/* What was added since the last end is one step; no rows are none. */
void beginning_end_step(struct beginning *beginning);

/* The first step of every session: the format, a new identity, the guide's name and the title,
 * where they are not empty. */
bool beginning_open(struct beginning *beginning, const char *guide, const char *title,
                    struct error *err);

/* What of a session serves as a guide, as a step. */
void beginning_guide(struct beginning *beginning, const struct session *guide);

/* Makes the file (log_create). */
bool beginning_write(const struct beginning *beginning, const char *path, struct error *err);

#endif
