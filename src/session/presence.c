#include <config.h>

#include "entente/session/presence.h"

#include <stdlib.h>
#include <string.h>

#include "cell-rows.h"
#include "comings.h"

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* --- Who is there. */

bool presence_is(const struct session *session, uint32_t partner)
{
    struct comings comings = comings_of(session, partner);
    const bool is = session_exists(session, partner) && comings_end_there(&comings);

    free(comings.events);
    return is;
}

struct presence_count presence_count(const struct session *session)
{
    struct presence_count count = {0};

    for (uint32_t at = 0; (at = session_next(session, KIND_PARTNER, at)) != 0;) {
        count.all++;
        count.present += presence_is(session, at);
    }
    return count;
}

char *presence_count_words(const struct session *session)
{
    const struct presence_count count = presence_count(session);

    return count.present == count.all ? NULL
                                      : mem_printf(_("%u of %u present"), count.present, count.all);
}

bool presence_corrects(const struct session *session, uint32_t row)
{
    const uint32_t partner = session_row_item(session, row);
    struct comings comings = comings_until(session, partner, row);
    struct log_row given;

    session_row(session, row, &given);
    const struct event event = comings_event(session, row, strcmp(given.field, "left") == 0);
    const uint32_t corrected = comings_corrected(&comings, event);
    const bool corrects = corrected != 0 && corrected == cell_row_before(session, row);

    free(comings.events);
    return corrects;
}

/* --- What was missed. */

/* The time before an event of coming, or from one of going on. */
static struct absence absence_at(const struct comings *comings, size_t at)
{
    const bool begins = comings->events[at].left;
    const size_t end = at + begins;
    struct absence absence = {0};

    if (begins && comings->events[at].known) {
        absence.begun = true;
        absence.from = comings->events[at].moment;
    }
    if (end < comings->count && comings->events[end].known) {
        absence.ended = true;
        absence.until = comings->events[end].moment;
    }
    return absence;
}

struct absences presence_absences(const struct session *session, uint32_t partner)
{
    struct comings comings = comings_of(session, partner);
    struct absences absences = {.list = mem_alloc((comings.count + 1) * sizeof *absences.list)};

    absences.of_several_days = comings_take_days(&comings, comings_last_action(session));
    for (size_t at = 0; at < comings.count; at++) {
        const struct absence absence = absence_at(&comings, at);

        if ((at == 0 || comings.events[at].left) && (absence.begun || absence.ended))
            absences.list[absences.count++] = absence;
    }
    free(comings.events);
    return absences;
}

void absences_free(struct absences *absences)
{
    free(absences->list);
}

/* When the partner came last; false where that is not known. */
static bool last_arrival(const struct session *session, uint32_t partner, struct moment *moment)
{
    struct comings comings = comings_of(session, partner);
    bool known = false;

    for (size_t at = 0; at < comings.count; at++)
        if (!comings.events[at].left && comings.events[at].known) {
            known = true;
            *moment = comings.events[at].moment;
        }
    free(comings.events);
    return known;
}

uint32_t presence_newcomer(const struct session *session)
{
    struct moment last = {0}, arrived;
    uint32_t newest = 0;

    for (uint32_t at = 0; (at = session_next(session, KIND_PARTNER, at)) != 0;)
        if (last_arrival(session, at, &arrived) && (newest == 0 || arrived.ms >= last.ms)) {
            newest = at;
            last = arrived;
        }
    return newest;
}
