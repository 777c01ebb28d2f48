#include <config.h>

#include <string.h>

#include "entente/session/agenda.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "stands-again.h"
#include "step-private.h"

/* Whether no topic ever began. */
static bool is_first_topic(const struct session *session)
{
    struct agenda agenda = agenda_read(session, NULL);
    const bool first = !agenda.begun;

    agenda_free(&agenda);
    return first;
}

static void begin_meeting(struct step *step)
{
    const struct session *const session = step->session;
    char now[MOMENT_SIZE];

    if (*session_value(session, session->journal, "started", 0) != '\0' || !is_first_topic(session))
        return;
    moment_format(moment_now(), now);
    step_assign(step, session->journal, store_field(&step->session->store, "started"), 0,
                mem_copy(now));
}

static void end_topic(struct step *step)
{
    const struct session *const session = step->session;

    if (!session_is_closed(session))
        step_assign(step, session->about, store_field(&step->session->store, "topic"), 0,
                    mem_copy(""));
}

/* Whether an agreement is given up by it. */
static bool gives_up(const struct step *step, uint32_t item, const char *field)
{
    if (session_item_kind(step->session, item) != KIND_AGREEMENT)
        return false;
    return strcmp(field, "dropped") == 0 ||
           (strcmp(field, "status") == 0 &&
            strcmp(step_value(step, item, "status"), "withdrawn") == 0);
}

void step_follow(struct step *step, uint32_t item, const char *field, bool set)
{
    if (set && item == step->session->about && strcmp(field, "topic") == 0)
        begin_meeting(step);
    else if (set && item == step->session->journal && strcmp(field, "ended") == 0)
        end_topic(step);
    else if (set && gives_up(step, item, field))
        stands_again(step, item);
}
