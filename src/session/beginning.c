#include <config.h>

#include "beginning.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "guide-private.h"
#include "identity.h"

#include "entente/log/file.h"
#include "entente/session/agenda.h"
#include "entente/text/mem.h"

void beginning_free(struct beginning *beginning)
{
    free(beginning->rows);
    arena_free(&beginning->texts);
}

void beginning_push(struct beginning *beginning, const char *item, const char *field,
                    const char *partner, const char *value)
{
    if (beginning->count == beginning->room) {
        beginning->room = beginning->room > 0 ? beginning->room * 2 : 256;
        beginning->rows = mem_resize(beginning->rows, beginning->room, sizeof *beginning->rows);
    }
    beginning->rows[beginning->count] = (struct log_row){
        .seq = (uint32_t)beginning->count + 1,
        .time = beginning->now,
        .item = item,
        .field = field,
        .partner = partner,
        .value = value,
        .value_len = strlen(value),
        .extra = "",
    };
    beginning->count++;
}

void beginning_end_step(struct beginning *beginning)
{
    for (; beginning->step < beginning->count; beginning->step++)
        beginning->rows[beginning->step].step = (uint32_t)beginning->count;
}

bool beginning_open(struct beginning *beginning, const char *guide, const char *title,
                    struct error *err)
{
    char id[IDENTITY_SIZE];

    if (!identity_make(id, err))
        return false;
    beginning_push(beginning, "log", "format", "", "entente 1");
    beginning_push(beginning, "log", "id", "", arena_text(&beginning->texts, id, sizeof id - 1));
    if (*guide != '\0')
        beginning_push(beginning, "log", "guide", "", guide);
    if (*title != '\0')
        beginning_push(beginning, "session", "title", "", title);
    beginning_end_step(beginning);
    return true;
}

/* The minutes that were planned for the topic, in whose place others stand since it was late or
 * early; NULL where none were, or nothing began. */
static const char *planned_minutes(struct beginning *beginning, const struct agenda *agenda,
                                   uint32_t topic)
{
    enum { MINUTE = 60 * 1000 };
    char text[32];

    for (size_t i = 0; i < agenda->count; i++)
        if (agenda->topics[i].item == topic && agenda->topics[i].planned > 0) {
            const int len =
                snprintf(text, sizeof text, "%" PRId64, agenda->topics[i].planned / MINUTE);
            return arena_text(&beginning->texts, text, (size_t)len);
        }
    return NULL;
}

static void push_field(struct beginning *beginning, const struct session *guide,
                       const struct agenda *agenda, uint32_t item, const char *field)
{
    const char *const planned =
        strcmp(field, "minutes") == 0 ? planned_minutes(beginning, agenda, item) : NULL;
    const char *const value = planned != NULL ? planned : session_value(guide, item, field, 0);

    if (*value != '\0')
        beginning_push(beginning, session_item_id(guide, item), field, "", value);
}

static void push_item(struct beginning *beginning, const struct session *guide,
                      const struct agenda *agenda, const struct guide_kind *taken, uint32_t item)
{
    for (const char *const *field = taken->fields; *field != NULL; field++)
        push_field(beginning, guide, agenda, item, *field);
}

void beginning_guide(struct beginning *beginning, const struct session *guide)
{
    struct agenda agenda = agenda_read(guide, NULL);

    for (size_t i = 0; i < GUIDE_KINDS; i++)
        for (uint32_t item = 0; (item = session_next(guide, guide_kinds[i].kind, item)) != 0;)
            if (guide_takes(guide, item))
                push_item(beginning, guide, &agenda, &guide_kinds[i], item);
    beginning_end_step(beginning);
    agenda_free(&agenda);
}

bool beginning_write(const struct beginning *beginning, const char *path, struct error *err)
{
    return log_create(path, beginning->rows, beginning->count, err);
}
