/* What an agreement may become, as it stands. */
#ifndef SESSION_AGREEMENT_STATUS_H
#define SESSION_AGREEMENT_STATUS_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/text/error.h"
#include "step-private.h"

/* Whether the status may be given to the agreement in the step: only what was agreed can be done,
 * and what another took the place of is neither. One that is added, from the past, has the status
 * that it is given. False with the reason. */
bool agreement_status_fits(const struct step *step, uint32_t agreement, const char *status,
                           struct error *err);

#endif
