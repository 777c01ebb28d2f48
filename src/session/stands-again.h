/* What stands again when what took its place is given up. */
#ifndef SESSION_STANDS_AGAIN_H
#define SESSION_STANDS_AGAIN_H

#include <stdint.h>

#include "step-private.h"

/* With an agreement that is dropped or withdrawn in the step, and was never agreed: those that it
 * replaced stand again as they were before, with the dilemmas that it took over from them. */
void stands_again(struct step *step, uint32_t gone);

#endif
