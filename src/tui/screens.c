#include <config.h>

#include "entente/tui/screens.h"

#include <stddef.h>

const struct screen *const screens[] = {
    &screen_partners,
    &screen_timeline,
    &screen_close,
    NULL,
};
