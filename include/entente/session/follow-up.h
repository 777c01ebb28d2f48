/* The next session of a partnership, made from the one before; and what of it is gone through. */
#ifndef ENTENTE_SESSION_FOLLOW_UP_H
#define ENTENTE_SESSION_FOLLOW_UP_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/session.h"

/* Makes a new session file at path that goes on from an earlier session, at its present position;
 * written at once or not at all (log_create). It takes along the guide, and in one step the
 * question, the country and the rule of attribution, the partners with all but when they came and
 * went, the dilemmas that are open, the agreements that are proposed or agreed (each says in `from`
 * what it continues, and keeps its number; the numbers of the others are not used again), and as
 * last_mark how the room marked last. References to what stays behind are left out, and so is what
 * the rule forbids: views that name their partner are then a voice's, and who owns an agreement
 * agreed to be named. Without a title (NULL) it has that of the earlier one. */
bool session_follow_up(const struct session *earlier, const char *path, const char *title,
                       struct error *err);

/* The item of the earlier session that one of the later continues; 0: none. */
uint32_t follow_up_continued(const struct session *earlier, const struct session *later,
                             uint32_t item);

/* Its status, as it goes along: a dilemma is open that is said to be handled while nothing says
 * how. */
const char *follow_up_status(const struct session *session, uint32_t item);

/* Whether a dilemma is open, or handled by what is only proposed; whether an agreement is proposed
 * or agreed, not done or over. */
bool follow_up_is_open(const struct session *session, uint32_t item);

/* Whether an agreement is one from last time that the room has not gone through yet: it neither
 * said that it still stands (reviewed), nor that it is done, replaced or withdrawn. */
bool follow_up_waits(const struct session *session, uint32_t agreement);

/* How many agreements from last time there are, and with how many of them the room is through. */
struct follow_up_count {
    uint32_t all;
    uint32_t through;
};
struct follow_up_count follow_up_count(const struct session *session);

#endif
