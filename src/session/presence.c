#include <config.h>

#include "entente/session/presence.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* A time that was given, or not. */
struct given {
    bool is;    /* something stands there */
    bool known; /* and it is a time */
    struct moment moment;
    uint32_t seq; /* of the row */
};

static struct given given_of(const struct session *session, uint32_t partner, const char *field)
{
    struct given given = {.is = false};
    struct cell_view view;

    for (uint32_t cell = 0; session_next_cell(session, partner, &cell, &view);)
        if (strcmp(view.field, field) == 0 && *view.value != '\0') {
            given.is = true;
            given.known = moment_read(view.value, &given.moment);
            given.seq = view.seq;
        }
    return given;
}

struct times {
    struct given arrived;
    struct given left;
    bool back; /* arrived after having left */
};

static struct times times_of(const struct session *session, uint32_t partner)
{
    struct times times = {.arrived = given_of(session, partner, "arrived"),
                          .left = given_of(session, partner, "left")};
    const int64_t between = times.arrived.moment.ms - times.left.moment.ms;

    if (times.arrived.known && times.left.known)
        times.back = between > 0 || (between == 0 && times.arrived.seq > times.left.seq);
    return times;
}

bool presence_is(const struct session *session, uint32_t partner)
{
    const struct times times = times_of(session, partner);

    return session_exists(session, partner) && (!times.left.is || times.back);
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

char *presence_words(const struct session *session, uint32_t partner)
{
    const struct times times = times_of(session, partner);
    char arrived[CLOCK_SIZE] = "?", left[CLOCK_SIZE] = "?";

    if (times.arrived.known)
        moment_clock(times.arrived.moment, false, arrived);
    if (times.left.known)
        moment_clock(times.left.moment, false, left);
    if (times.back)
        return mem_printf(_("out %s–%s"), left, arrived);
    if (times.arrived.is && times.left.is)
        return mem_printf("%s–%s", arrived, left);
    if (times.arrived.is)
        return mem_printf(_("from %s"), arrived);
    return times.left.is ? mem_printf(_("out from %s"), left) : NULL;
}

bool presence_absence(const struct session *session, uint32_t partner, struct absence *absence)
{
    const struct times times = times_of(session, partner);

    *absence = (struct absence){0};
    if (times.left.known) {
        absence->begun = true;
        absence->from = times.left.moment;
    }
    if (times.back || (times.arrived.known && !times.left.is)) {
        absence->ended = true;
        absence->until = times.arrived.moment;
    }
    return absence->begun || absence->ended;
}

uint32_t presence_newcomer(const struct session *session)
{
    uint32_t newest = 0;
    int64_t last = 0;

    for (uint32_t at = 0; (at = session_next(session, KIND_PARTNER, at)) != 0;) {
        const struct given arrived = given_of(session, at, "arrived");
        if (arrived.known && (newest == 0 || arrived.moment.ms >= last)) {
            newest = at;
            last = arrived.moment.ms;
        }
    }
    return newest;
}
