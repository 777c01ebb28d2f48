/* Who is at the table. Whoever has neither arrived nor left is there from the start to the end.
 * Whoever left is gone; whoever arrived after having left is back: so one who is not there at the
 * start has left, too, until they arrive. Of two equal times the one that was given last counts. */
#ifndef ENTENTE_SESSION_PRESENCE_H
#define ENTENTE_SESSION_PRESENCE_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/text/moment.h"

/* Whether the partner is at the table: there, and not gone. */
bool presence_is(const struct session *session, uint32_t partner);

struct presence_count {
    uint32_t present;
    uint32_t all; /* partners of the session */
};
struct presence_count presence_count(const struct session *session);

/* "4 of 6 present", a new string; NULL where all are. */
char *presence_count_words(const struct session *session);

/* Since when and until when: "from 10:40", "out from 15:00", "10:40–15:00", "out 09:30–10:40". A
 * new string; NULL where the partner is there all the time. */
char *presence_words(const struct session *session, uint32_t partner);

/* The last time that the partner was not at the table, open where it is not known or not over. */
struct absence {
    bool begun; /* else from the start */
    bool ended; /* else until now */
    struct moment from;
    struct moment until;
};

/* False when the partner was there all the time. */
bool presence_absence(const struct session *session, uint32_t partner, struct absence *absence);

/* The partner that arrived last; 0 where nobody came late or back. */
uint32_t presence_newcomer(const struct session *session);

#endif
