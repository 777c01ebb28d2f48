/* Sessions in memory for the tests, row by row. */
#ifndef TESTS_SESSION_MAKE_SESSION_H
#define TESTS_SESSION_MAKE_SESSION_H

#include "session-private.h"

/* Adds one row; step_rows says how many rows of its step are still to come. */
void make_row(struct session *session, const char *item, const char *field, const char *partner,
              const char *value, uint32_t to_come);

/* A session with log,format, two factors, an aspect and two partners. */
struct session *make_meeting(void);

/* All cells of all items in one text: equal texts are equal states. */
char *make_picture(const struct session *session);

#endif
