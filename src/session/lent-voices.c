#include <config.h>

#include "lent-voices.h"

#include <stdlib.h>
#include <string.h>

#include "session-private.h"

#include "entente/text/mem.h"

struct lent_voice {
    uint32_t item;
    uint32_t partner;
    char *id;
};

void lent_voices_free(struct lent_voices *lent)
{
    for (size_t i = 0; i < lent->count; i++)
        free(lent->list[i].id);
    free(lent->list);
    *lent = (struct lent_voices){0};
}

static bool is_heard(const void *context, const char *id)
{
    const struct lent_voices *const lent = context;

    for (size_t i = 0; i < lent->count; i++)
        if (strcmp(lent->list[i].id, id) == 0)
            return true;
    return session_item(lent->session, id) != 0;
}

const char *lent_voice(struct lent_voices *lent, uint32_t item, uint32_t partner)
{
    for (size_t i = 0; i < lent->count; i++)
        if (lent->list[i].item == item && lent->list[i].partner == partner)
            return lent->list[i].id;
    char *const id = voice_draw(is_heard, lent);

    lent->list = mem_resize(lent->list, lent->count + 1, sizeof *lent->list);
    lent->list[lent->count++] = (struct lent_voice){item, partner, id};
    return id;
}
