/* What the room is shown, as log,screen keeps it: a screen, the item in focus there, and of the
 * partnership the field: "factors factor-horizon", "partnership partnership driver". */
#ifndef ENTENTE_SESSION_SHOWN_H
#define ENTENTE_SESSION_SHOWN_H

#include "entente/session/session.h"

struct shown {
    const struct choice *screen; /* NULL: none that is known */
    uint32_t item;               /* 0: none */
    const struct field *field;   /* NULL: none */
};

struct shown shown_read(const struct session *session, const char *text);

/* A new string; of the fields only those of the partnership are in it. */
char *shown_text(const struct session *session, const char *screen, uint32_t item,
                 const char *field);

#endif
