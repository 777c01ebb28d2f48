/* How a partner comes and goes, from the rows that say so. */
#ifndef SESSION_COMINGS_H
#define SESSION_COMINGS_H

#include "session-private.h"

/* The partner came, or went. */
struct event {
    bool left;
    bool known;   /* else something stands there that is no time */
    uint32_t row; /* that gave it */
    struct moment moment;
};

/* In the order of time; by turns, once it is read. */
struct comings {
    struct event *events;
    size_t count;
};

/* As the rows up to the present position say; and those before a row. free the events. */
struct comings comings_of(const struct session *session, uint32_t partner);
struct comings comings_until(const struct session *session, uint32_t partner, uint32_t until);

/* What one row gives. */
struct event comings_event(const struct session *session, uint32_t row, bool left);

/* The row of the event that this one corrects; 0: none, it is another one. */
uint32_t comings_corrected(const struct comings *comings, struct event event);

/* Whether the partner is there in the end. */
bool comings_end_there(const struct comings *comings);

/* Whether the times are of several days: of whoever is out, with the present one. */
bool comings_take_days(const struct comings *comings, struct moment present);

/* The moment of the last action. */
struct moment comings_last_action(const struct session *session);
bool comings_same_day(struct moment a, struct moment b);

#endif
