#include <config.h>

#include "entente/tui/screens.h"

#include <stddef.h>

const struct screen *const screens[] = {
    &screen_partners,
    NULL,
};
