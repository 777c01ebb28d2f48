/* Moments of a session: where a person says that it is, and how far the meeting was by then. */
#ifndef ENTENTE_SESSION_WHEN_H
#define ENTENTE_SESSION_WHEN_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/text/error.h"

/*
 * Reads a moment, blanks around it aside, into the number of steps that were done by then, for
 * session_seek; wherever the session is looked at now.
 *
 *   14:32, 9:30, 14:32:05   the clock of the room: what the timeline shows, on the date of the last
 *                           row
 *   2026-11-23 14:32        the same on another day, seconds as you like
 *   2026-11-23T14:32+01:00  RFC 3339, seconds and their fraction as you like
 *   +5m, +1h10m, +90s       so long after the meeting began
 *   37%                     that much of the meeting's duration, 0 to 100
 *   #118                    the row of that seq
 *   @Break                  the bookmark of that name, or of the only name that begins so, in any
 *                           case
 *   start, end              the session as it was made, its guide included; the last action
 *
 * It is always the last action, in the order of the record, that was whole at that moment or
 * before. A clock that went back wrote some times twice: the later one counts. A second holds all
 * of itself; 14:32 is 14:32:00. At least one step is done, where there is any: a time of the clock
 * or a row before that is refused, the others lead to the start.
 *
 * False with an error that names what was given and says what would be understood; *steps_done is
 * then as it was.
 */
bool when_read(const struct session *session, const char *given, uint32_t *steps_done,
               struct error *err);

/* How many steps the session was made with: what it took from its guide, and from an earlier
 * session, included. */
uint32_t when_made(const struct session *session);

/*
 * The time of the meeting, in milliseconds. It counts from log,started as it stands at the end
 * of the record, else from row 1, and never goes back: where the clock that wrote the rows did,
 * the gap counts as none. Kept with the rows: asking costs at most a binary search.
 */

/* When the step, by its index, was done; negative for what precedes the beginning. */
int64_t when_step_ms(const struct session *session, uint32_t step);

/* The same without pauses, for what lasted from one step to another: a gap longer than
 * WHEN_NIGHT_MS between two steps counts as none, and so does the time while it was closed. */
enum { WHEN_NIGHT_MS = 4 * 60 * 60 * 1000 };
int64_t when_active_ms(const struct session *session, uint32_t step);

/* How many steps were done by then. */
uint32_t when_steps_by(const struct session *session, int64_t ms);

/* From the beginning to the last step; 0 without one. */
int64_t when_duration_ms(const struct session *session);

/* The bookmarks, oldest first: the seq of the row after that one (0: of the first); 0 at the end.
 */
uint32_t when_next_bookmark(const struct session *session, uint32_t after);

#endif
