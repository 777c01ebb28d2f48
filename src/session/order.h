/* The order of the screens. */
#ifndef SESSION_ORDER_H
#define SESSION_ORDER_H

#include "entente/session/schema.h"

/* The kinds of items as they are found on the screens, up to KIND_UNKNOWN. Aspects are not among
 * them: they go with their factors. */
extern const enum kind order_of_screens[];

#endif
