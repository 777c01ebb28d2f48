#ifndef ENTENTE_REPORT_TIMELINE_H
#define ENTENTE_REPORT_TIMELINE_H

#include <stdint.h>
#include <stdio.h>

#include "entente/report/look.h"
#include "entente/session/session.h"

/* The timeline: every step up to the session's present position, oldest first.
 * With an item that is not 0, only the steps with a row of that item, or with its
 * view. */

/* One line per step: day, time, the step's number (see the column `step` of the
 * session file), what it did in words, safe to show. */
void timeline_write(FILE *out, const struct session *session, uint32_t item,
                    const struct look *look);

/* The same lines, of the steps from that one on, by its index. */
void timeline_write_from(FILE *out, const struct session *session, uint32_t step,
                         const struct look *look);

/* [{"step": n, "time": …, "words": …, "rows": [{"seq", "item", "field", "partner",
 * "value"}…]}…] */
void timeline_write_json(FILE *out, const struct session *session, uint32_t item);

#endif
