/* What the room agreed is not edited but replaced: a new agreement takes the place of one. */
#ifndef ENTENTE_SESSION_REPLACE_H
#define ENTENTE_SESSION_REPLACE_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/step.h"
#include "entente/text/error.h"

/* Whether the words of the item stay as they are: those of an agreement that holds, which are
 * replaced instead of edited, or that is over. */
bool replace_words_stand(const struct session *session, uint32_t item);

/* False with the error that says so. */
bool replace_refuse_words(const struct session *session, uint32_t item, struct error *err);

/* Adds a new agreement with those words to the step: it has the type, owner, date and subjects of
 * the old one, is proposed, and handles the dilemmas that the old one handled. The old one is then
 * replaced by it. Gives the new item; 0 with an error, for a step to be cancelled. */
uint32_t replace_add(struct step *step, uint32_t agreement, const char *text, struct error *err);

#endif
