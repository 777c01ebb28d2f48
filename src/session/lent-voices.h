/* Voices for views that name their partner, where they go on to a session that names nobody. */
#ifndef SESSION_LENT_VOICES_H
#define SESSION_LENT_VOICES_H

#include <stddef.h>
#include <stdint.h>

#include "entente/session/session.h"

/* Begins as {.session = …}; free with lent_voices_free. */
struct lent_voices {
    const struct session *session;
    struct lent_voice *list;
    size_t count;
};
void lent_voices_free(struct lent_voices *lent);

/* The id of the voice that keeps the view of the partner on the item: one that the session never
 * heard, drawn by lot, so that nothing tells whose it is. Good until all are freed. */
const char *lent_voice(struct lent_voices *lent, uint32_t item, uint32_t partner);

#endif
