#include <config.h>

#include "timeline-filter.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

static bool is_of_the_screen(const struct session *session, struct step_span span)
{
    struct log_row row;

    return session_row(session, span.first, &row) && strcmp(row.item, "log") == 0 &&
           strcmp(row.field, "screen") == 0;
}

static const char *first_field(const struct session *session, struct step_span span, uint32_t item)
{
    for (uint32_t seq = span.first; seq <= span.last; seq++) {
        struct log_row row;
        if (session_row_item(session, seq) == item && session_row(session, seq, &row))
            return row.field;
    }
    return "";
}

enum timeline_kind timeline_step_kind(const struct session *session, uint32_t step)
{
    uint32_t item = words_subject(session, step);
    struct step_span span = session_step(session, step);
    const char *field = first_field(session, span, item);

    switch (item ? session_item_kind(session, item) : KIND_LOG) {
    case KIND_LOG:
        return is_of_the_screen(session, span) ? TIMELINE_SHOWN : TIMELINE_LOG;
    case KIND_AGREEMENT:
        return TIMELINE_DECISION;
    case KIND_NOTE:
    case KIND_DILEMMA:
    case KIND_EXPERIENCE:
    case KIND_EXPECTATION:
        return TIMELINE_TALK;
    case KIND_PARTNERSHIP:
        return strncmp(field, "type_", 5) == 0 ? TIMELINE_DECISION : TIMELINE_MARK;
    default:
        return strcmp(field, "mark") == 0 || strcmp(field, "reason") == 0 ? TIMELINE_MARK
                                                                          : TIMELINE_OTHER;
    }
}

void timeline_filter_free(struct timeline_filter *filter)
{
    free(filter->steps);
    *filter = (struct timeline_filter){.only = filter->only};
}

void timeline_filter_next(struct timeline_filter *filter)
{
    timeline_filter_free(filter);
    filter->only = filter->only == TIMELINE_MARK ? TIMELINE_LOG : filter->only + 1;
}

const char *timeline_filter_name(const struct timeline_filter *filter)
{
    static const char *const names[] = {
        [TIMELINE_LOG] = N_("Everything"),
        [TIMELINE_DECISION] = N_("Decisions"),
        [TIMELINE_TALK] = N_("What was said"),
        [TIMELINE_MARK] = N_("Marks"),
    };

    return _(names[filter->only]);
}

static bool lets_through(const struct timeline_filter *filter, const struct session *session,
                         uint32_t step)
{
    const enum timeline_kind kind = timeline_step_kind(session, step);

    if (session_withholds_step(session, step))
        return false;
    return filter->only == TIMELINE_LOG ? kind != TIMELINE_SHOWN : kind == filter->only;
}

static void look(struct timeline_filter *filter, const struct session *session)
{
    for (; filter->seen < session_position(session); filter->seen++) {
        if (!lets_through(filter, session, filter->seen))
            continue;
        if ((filter->count & (filter->count - 1)) == 0)
            filter->steps = mem_resize(filter->steps, filter->count ? filter->count * 2u : 1,
                                       sizeof *filter->steps);
        filter->steps[filter->count++] = filter->seen;
    }
}

int timeline_filter_count(struct timeline_filter *filter, const struct session *session)
{
    uint32_t steps = session_position(session);
    uint32_t first = 0;

    if (filter->withheld != session_is_withholding(session))
        timeline_filter_free(filter);
    filter->withheld = session_is_withholding(session);
    look(filter, session);
    for (uint32_t end = filter->count; first < end;) {
        uint32_t middle = first + (end - first) / 2;
        if (filter->steps[middle] < steps)
            first = middle + 1;
        else
            end = middle;
    }
    return (int)first;
}

uint32_t timeline_filter_step(const struct timeline_filter *filter, int row)
{
    return filter->steps[row];
}
