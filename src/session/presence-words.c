#include <config.h>

#include "entente/session/presence.h"

#include <stdlib.h>

#include "comings.h"

#include "entente/session/step.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum form { CLOCKS, DAYS_AND_CLOCKS, DAYS };

static void write_event(FILE *out, struct event event, enum form form)
{
    const size_t year = sizeof "2026-" - 1;
    char text[MOMENT_SIZE] = "?";

    if (event.known && form == CLOCKS)
        moment_clock(event.moment, false, text);
    else if (event.known && form == DAYS_AND_CLOCKS)
        moment_day_and_clock(event.moment, text);
    else if (event.known)
        moment_date(event.moment, text);
    fputs(event.known && form == DAYS ? text + year : text, out);
}

/* "09:30–10:40"; with days "2026-11-27 09:30 – 2026-11-28 14:10", "2026-11-27 09:30–10:40"; the
 * days alone "11-27–11-28", "11-27". */
static char *span_words(struct event from, struct event until, enum form form)
{
    const bool one_day = from.known && until.known && comings_same_day(from.moment, until.moment);
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    write_event(out, from, form);
    if (form != DAYS || !one_day) {
        fputs(form == DAYS_AND_CLOCKS && !one_day ? " \u2013 " : "\u2013", out);
        write_event(out, until, one_day ? CLOCKS : form);
    }
    mem_stream_end(out);
    return words;
}

static char *event_words(struct event event, enum form form)
{
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    write_event(out, event, form);
    mem_stream_end(out);
    return words;
}

/* From an event on, with the one that ended it; gives how many events that were. */
static size_t write_part(FILE *out, const struct comings *comings, size_t at, enum form form)
{
    const struct event *const event = &comings->events[at];
    const bool whole = !event->left && comings->count == 2;
    const bool spans = whole || (event->left && comings->count - at > 1);
    char *const words = spans ? span_words(event[0], event[1], form) : event_words(*event, form);

    fprintf(out,
            whole          ? "%s"
            : !event->left ? _("from %s")
            : spans        ? _("out %s")
                           : _("out from %s"),
            words);
    free(words);
    return event->left || whole ? 2 : 1;
}

static char *words_from(const struct comings *comings, size_t at, enum form form)
{
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    for (const char *before = ""; at < comings->count; before = ", ") {
        fputs(before, out);
        at += write_part(out, comings, at, form);
    }
    mem_stream_end(out);
    return words;
}

char *presence_words(const struct session *session, uint32_t partner)
{
    struct comings comings = comings_of(session, partner);
    const enum form form =
        comings_take_days(&comings, comings_last_action(session)) ? DAYS_AND_CLOCKS : CLOCKS;
    char *const words = comings.count > 0 ? words_from(&comings, 0, form) : NULL;

    free(comings.events);
    return words;
}

/* Of several times out the one that lasts, or that there were some. */
static char *last_of(const struct comings *comings, enum form form)
{
    if (comings_end_there(comings))
        return mem_copy(_("here, was out"));
    char *const last = words_from(comings, comings->count - 1, form);
    char *const words = mem_printf("\u2026 %s", last);

    free(last);
    return words;
}

char *presence_last_words(const struct session *session, uint32_t partner, struct moment now)
{
    struct comings comings = comings_of(session, partner);
    const struct moment present = session_is_closed(session) ? comings_last_action(session) : now;
    const enum form form = comings_take_days(&comings, present) ? DAYS : CLOCKS;
    char *const words = comings.count > 2   ? last_of(&comings, form)
                        : comings.count > 0 ? words_from(&comings, 0, form)
                                            : NULL;

    free(comings.events);
    return words;
}
