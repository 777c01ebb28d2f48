#ifndef TUI_TIMELINE_FILTER_H
#define TUI_TIMELINE_FILTER_H

#include "entente/session/session.h"

/* What a step is about. */
enum timeline_kind {
    TIMELINE_LOG, /* the program's own */
    TIMELINE_DECISION,
    TIMELINE_TALK, /* notes, dilemmas, experiences, expectations */
    TIMELINE_MARK,
    TIMELINE_OTHER,
    TIMELINE_SHOWN, /* which screen the room was shown */
};
enum timeline_kind timeline_step_kind(const struct session *session, uint32_t step);

/* The steps that the timeline shows, by index. Each is looked at once. Begins as zeros: everything,
 * but for what the room was shown, which would stand between any two marks. */
struct timeline_filter {
    enum timeline_kind only; /* TIMELINE_LOG: everything */
    uint32_t *steps;         /* that it lets through, of all that were looked at */
    uint32_t count;
    uint32_t seen; /* steps that were looked at */
    bool withheld; /* private notes were left out then */
};
void timeline_filter_free(struct timeline_filter *filter);

/* The next filter: everything, decisions, talk, marks, everything … */
void timeline_filter_next(struct timeline_filter *filter);

/* Its name as a heading. */
const char *timeline_filter_name(const struct timeline_filter *filter);

/* How many steps it shows, up to the present position; and the one in a row. */
int timeline_filter_count(struct timeline_filter *filter, const struct session *session);
uint32_t timeline_filter_step(const struct timeline_filter *filter, int row);

#endif
