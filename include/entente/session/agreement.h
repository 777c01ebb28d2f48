/* How an agreement stands. Of anything else, neither is so. */
#ifndef ENTENTE_SESSION_AGREEMENT_H
#define ENTENTE_SESSION_AGREEMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/session.h"

/* Whether the room agreed on it and goes by it: agreed, or done. */
bool agreement_holds(const struct session *session, uint32_t item);

/* Whether the room goes by it no more: replaced, or withdrawn. */
bool agreement_is_over(const struct session *session, uint32_t item);

#endif
