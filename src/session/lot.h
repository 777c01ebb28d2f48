/* Drawing by lot, so that nobody can tell afterwards. */
#ifndef SESSION_LOT_H
#define SESSION_LOT_H

#include <stddef.h>
#include <stdint.h>

/* A number from 0 on, below that one. */
uint32_t lot_draw(uint32_t below);

/* Puts the items into an order of their own. */
void lot_shuffle(uint32_t *items, size_t count);

#endif
