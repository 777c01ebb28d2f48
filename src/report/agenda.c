#include <config.h>

#include "entente/report/agenda.h"

#include <inttypes.h>
#include <stdlib.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/moment.h"

enum { SECOND = 1000, MINUTE = 60 * SECOND };

/* One telling of an agenda. */
struct telling {
    struct document *document;
    const struct session *session;
    const struct agenda *agenda;
};

static void tell_title(const struct telling *telling, uint32_t item)
{
    char *const title = title_words(telling->session, item);

    document_cell(telling->document);
    document_typed(telling->document, RUN_PLAIN, title);
    free(title);
}

/* "20 min", "20 → 25 min" where it was given another time since the plan was made, "– → 5 min"
 * where none was planned. */
static void tell_planned(const struct telling *telling, const struct agenda_topic *topic)
{
    const int64_t planned = topic->planned / MINUTE, given = topic->given / MINUTE;

    document_cell(telling->document);
    if (planned == 0 && given == 0)
        document_say(telling->document, RUN_FAINT, "\u2013");
    else if (planned == given || !telling->agenda->begun)
        document_sayf(telling->document, RUN_PLAIN, _("%" PRId64 " min"), given);
    else if (planned == 0)
        document_sayf(telling->document, RUN_PLAIN, _("\u2013 \u2192 %" PRId64 " min"), given);
    else
        document_sayf(telling->document, RUN_PLAIN, _("%" PRId64 " \u2192 %" PRId64 " min"),
                      planned, given);
}

static bool runs(const struct telling *telling, const struct agenda_topic *topic)
{
    return topic == telling->agenda->running;
}

static int64_t took_minutes(const struct telling *telling, const struct agenda_topic *topic)
{
    return agenda_took_minutes(topic, runs(telling, topic));
}

static void tell_took(const struct telling *telling, const struct agenda_topic *topic)
{
    char clock[CLOCK_SIZE];

    document_cell(telling->document);
    if (topic->turns > 0)
        document_sayf(telling->document, RUN_STRONG,
                      runs(telling, topic) ? _("%" PRId64 " min, running") : _("%" PRId64 " min"),
                      took_minutes(telling, topic));
    else
        document_say(telling->document, RUN_FAINT, _("not reached"));
    document_cell(telling->document);
    if (topic->turns == 0)
        return;
    moment_clock(topic->begins, false, clock);
    document_say(telling->document, RUN_PLAIN, clock);
}

/* Of the topics that ran: the sums of what stands above. */
static void tell_whole(const struct telling *telling)
{
    const bool goes_on = telling->agenda->running != NULL;
    int64_t planned = 0, took = 0;

    for (size_t i = 0; i < telling->agenda->count; i++) {
        const struct agenda_topic *const topic = &telling->agenda->topics[i];

        if (topic->turns == 0)
            continue;
        planned += topic->planned / MINUTE;
        took += took_minutes(telling, topic);
    }
    if (took == 0)
        return;
    document_paragraph(telling->document);
    document_sayf(telling->document, RUN_PLAIN,
                  goes_on ? _("What is talked about so far is planned to take %" PRId64
                              " minutes and has taken %" PRId64 ".")
                          : _("What was talked about was planned to take %" PRId64
                              " minutes and took %" PRId64 "."),
                  planned, took);
}

void agenda_tell(struct document *document, const struct session *session,
                 const struct agenda *agenda)
{
    const struct telling telling = {document, session, agenda};
    const char *const heads[] = {_("Topic"), _("Planned"), _("Took"), _("Began"), NULL};

    document_table(document, heads);
    for (size_t i = 0; i < agenda->count; i++) {
        tell_title(&telling, agenda->topics[i].item);
        tell_planned(&telling, &agenda->topics[i]);
        tell_took(&telling, &agenda->topics[i]);
    }
    tell_whole(&telling);
}

/* --- For programs. */

static void minutes_json(struct json *json, const char *name, int64_t ms)
{
    json_name(json, name);
    if (ms == 0)
        json_null(json);
    else
        json_number(json, ms / MINUTE);
}

static void began_json(struct json *json, const struct agenda_topic *topic)
{
    char began[MOMENT_SIZE];

    json_name(json, "began");
    if (topic->turns == 0) {
        json_null(json);
        return;
    }
    moment_format(topic->begins, began);
    json_text(json, began);
}

void agenda_json(struct json *json, const struct session *session, const struct agenda *agenda)
{
    json_array(json);
    for (size_t i = 0; i < agenda->count; i++) {
        const struct agenda_topic *const topic = &agenda->topics[i];

        json_object(json);
        json_member(json, "item", session_item_id(session, topic->item));
        json_member(json, "title", session_value(session, topic->item, "title", 0));
        minutes_json(json, "planned_minutes", topic->planned);
        minutes_json(json, "given_minutes", topic->given);
        json_member_number(json, "took_seconds", topic->took / SECOND);
        json_member_number(json, "turns", topic->turns);
        began_json(json, topic);
        json_name(json, "running");
        json_bool(json, topic == agenda->running);
        json_object_end(json);
    }
    json_array_end(json);
}
