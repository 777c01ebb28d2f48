#include <config.h>

#include "entente/tui/screens.h"

#include <stddef.h>

const struct screen *const screens[] = {
    /* One a line. */
    /* clang-format off */
    &screen_opening,
    &screen_partners,
    &screen_partnership,
    &screen_factors,
    &screen_dilemmas,
    &screen_agreements,
    &screen_timeline,
    &screen_close,
    NULL,
    /* clang-format on */
};
