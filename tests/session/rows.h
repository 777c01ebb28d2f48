#ifndef TESTS_SESSION_ROWS_H
#define TESTS_SESSION_ROWS_H

#include "entente/session/session.h"

/* A session in memory, to be closed with session_close. */
struct session *rows_session(void);

/* Takes one step in as it would stand in a file, whether the schema allows it or not: rows
 * "ITEM FIELD PARTNER VALUE", with "-" for the room; the value may be empty or hold blanks. Ends
 * with NULL. Gives the step's index. */
uint32_t rows_step(struct session *session, const char *first, ...) __attribute__((sentinel));

#endif
