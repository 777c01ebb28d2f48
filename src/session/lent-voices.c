#include <config.h>

#include "lent-voices.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lot.h"

#include "entente/text/mem.h"

enum { VOICES = 9999 }; /* numbers to draw from, as long as enough of them are free */

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

static bool is_heard(const struct lent_voices *lent, const char *id)
{
    for (size_t i = 0; i < lent->count; i++)
        if (strcmp(lent->list[i].id, id) == 0)
            return true;
    return session_item(lent->session, id) != 0;
}

static char *draw(const struct lent_voices *lent)
{
    for (uint32_t most = VOICES;; most += most / 8) {
        char *const id = mem_printf("voice-%u", lot_draw(most) + 1);

        if (!is_heard(lent, id))
            return id;
        free(id);
    }
}

const char *lent_voice(struct lent_voices *lent, uint32_t item, uint32_t partner)
{
    for (size_t i = 0; i < lent->count; i++)
        if (lent->list[i].item == item && lent->list[i].partner == partner)
            return lent->list[i].id;
    char *const id = draw(lent);

    lent->list = mem_resize(lent->list, lent->count + 1, sizeof *lent->list);
    lent->list[lent->count++] = (struct lent_voice){item, partner, id};
    return id;
}
