#include <config.h>

#include "topics.h"

#include <string.h>

#include "app-own.h"
#include "entente/text/i18n.h"

struct agenda topics_now(const struct app *app)
{
    const struct moment now = app_now(app);

    return agenda_read(app->session, &now);
}

static struct agenda_topic topic_in(const struct agenda *agenda, uint32_t item)
{
    for (size_t i = 0; i < agenda->count; i++)
        if (agenda->topics[i].item == item)
            return agenda->topics[i];
    return (struct agenda_topic){0};
}

struct agenda_topic topics_time(const struct app *app, uint32_t item, bool *runs)
{
    struct agenda agenda = topics_now(app);
    const struct agenda_topic topic = topic_in(&agenda, item);

    *runs = agenda.running != NULL && agenda.running->item == item;
    agenda_free(&agenda);
    return topic;
}

void topics_clock(const struct app *app, uint32_t item, char clock[CLOCK_SIZE])
{
    struct agenda agenda = topics_now(app);
    const struct agenda_topic topic = topic_in(&agenda, item);

    *clock = '\0';
    if (agenda.timed && (topic.turns > 0 || !session_is_closed(app->session)))
        moment_clock(topic.begins, false, clock);
    agenda_free(&agenda);
}

void topics_lead(struct app *app)
{
    const uint32_t topic =
        session_ref(app->session, session_item(app->session, "session"), "topic");
    const char *code = topic != 0 ? session_value(app->session, topic, "screen", 0) : "";

    for (size_t i = 0; screens[i] != NULL; i++)
        if (strcmp(screens[i]->code, code) == 0)
            app_show(app, screens[i]);
    app->partner = 0;
}

/* --- Acting. */

static bool refuse(struct app *app, struct step *step, const struct error *err)
{
    step_cancel(step);
    app_fail(app, err);
    return false;
}

/* What was recorded is said last: another screen takes a message away. */
static bool commit(struct app *app, struct step *step)
{
    struct error err;
    uint32_t done;

    if (!step_commit(step, &done, &err)) {
        app_fail(app, &err);
        return false;
    }
    topics_lead(app);
    record_say(app, done);
    return true;
}

typedef bool filling(const struct agenda *agenda, struct step *step, struct error *err);

static bool write_step(struct app *app, filling *fill)
{
    if (!record_writable(app))
        return false;
    struct agenda agenda = topics_now(app);
    struct step *step = step_begin(app->session);
    struct error err;
    bool filled = fill(&agenda, step, &err);
    agenda_free(&agenda);
    return filled ? commit(app, step) : refuse(app, step, &err);
}

bool topics_begin(struct app *app, uint32_t topic)
{
    if (!record_writable(app))
        return false;
    struct step *step = step_begin(app->session);
    struct error err;
    return step_set(step, session_item(app->session, "session"), "topic", 0,
                    topic != 0 ? session_item_id(app->session, topic) : "", &err)
               ? commit(app, step)
               : refuse(app, step, &err);
}

bool topics_move_on(struct app *app)
{
    return write_step(app, agenda_move_on);
}

bool topics_spread(struct app *app)
{
    return write_step(app, agenda_spread);
}
