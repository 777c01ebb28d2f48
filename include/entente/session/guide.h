/* The guide: the content of a session type, written as session rows. Any session can serve as one:
 * only its factor, aspect, prompt and topic-title rows are taken. */
#ifndef ENTENTE_SESSION_GUIDE_H
#define ENTENTE_SESSION_GUIDE_H

#include <stdio.h>

#include "entente/text/error.h"

struct guide;

/* The guide that is built in. */
struct guide *guide_default(struct error *err);

/* The guide in a file. NULL with an error that names the line when it is broken or holds no factor.
 */
struct guide *guide_read(const char *path, struct error *err);
void guide_free(struct guide *guide);

/* "strategic-partnership 1 en" */
const char *guide_name(const struct guide *guide);

/* Writes the guide as a session file. */
void guide_write(FILE *out, const struct guide *guide);

/* Makes a new session file at path: log rows, title and guide in whole steps, written at once or
 * not at all (log_create). An empty title is left out. */
bool session_create(const char *path, const char *title, const struct guide *guide,
                    struct error *err);

#endif
