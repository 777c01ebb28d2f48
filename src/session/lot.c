#include <config.h>

#include "lot.h"

#include <sys/random.h>

#include "entente/text/moment.h"

uint32_t lot_draw(uint32_t below)
{
    uint32_t lot = 0;

    if (getentropy(&lot, sizeof lot) != 0)
        lot = (uint32_t)moment_elapsed_ms();
    return lot % below;
}

void lot_shuffle(uint32_t *items, size_t count)
{
    for (size_t left = count; left > 1; left--) {
        const size_t drawn = lot_draw((uint32_t)left);
        const uint32_t item = items[drawn];

        items[drawn] = items[left - 1];
        items[left - 1] = item;
    }
}
