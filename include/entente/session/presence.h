/* Who is at the table. Whoever has neither arrived nor left is there from the start to the end.
 * Whoever left is gone; whoever arrived after having left is back: so one who is not there at the
 * start has left, too, until they arrive. Of two equal times the one that was given last counts.
 *
 * Partners come and go as often as they like: all rows of the two times are read, in the order of
 * time. What was taken back never was, nor what was cleared; a time that is given anew corrects the
 * one of its kind that it is next to, as long as none of the other kind lies between. */
#ifndef ENTENTE_SESSION_PRESENCE_H
#define ENTENTE_SESSION_PRESENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/text/moment.h"

/* Whether the partner is at the table: there, and not gone. */
bool presence_is(const struct session *session, uint32_t partner);

/* Whether the row, which gives one of the two times, corrects the one that was given before, so
 * that the partner did not come, or go, once more. */
bool presence_corrects(const struct session *session, uint32_t row);

struct presence_count {
    uint32_t present;
    uint32_t all; /* partners of the session */
};
struct presence_count presence_count(const struct session *session);

/* "4 of 6 present", a new string; NULL where all are. */
char *presence_count_words(const struct session *session);

/* Since when and until when: "from 10:40", "out from 15:00", "10:40–15:00", "out 09:30–10:40, out
 * from 15:00"; of several days "out 2026-11-27 09:30 – 2026-11-28 14:10". A new string; NULL where
 * the partner is there all the time. */
char *presence_words(const struct session *session, uint32_t partner);

/* The same in short, seen from now: of several times out "… out from 15:00", the one that lasts, or
 * "here, was out"; of several days those alone, "out 11-27–11-28". */
char *presence_last_words(const struct session *session, uint32_t partner, struct moment now);

/* A time that the partner was not at the table, open where it is not known or not over. */
struct absence {
    bool begun; /* else from the start */
    bool ended; /* else until now */
    struct moment from;
    struct moment until;
};

struct absences {
    struct absence *list; /* the earliest first */
    size_t count;         /* 0: there all the time */
    bool of_several_days; /* the clock alone does not say when */
};
struct absences presence_absences(const struct session *session, uint32_t partner);
void absences_free(struct absences *absences);

/* The partner that arrived last; 0 where nobody came late or back. */
uint32_t presence_newcomer(const struct session *session);

#endif
