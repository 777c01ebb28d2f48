#include <config.h>

#include "catch-up.h"

#include "entente/report/catch-up.h"
#include "entente/session/presence.h"
#include "entente/tui/app.h"
#include "reading.h"

void catch_up_open(struct app *app)
{
    struct absence absence;
    uint32_t partner = app_focus(app).item;

    if (session_item_kind(app->session, partner) != KIND_PARTNER ||
        !presence_absence(app->session, partner, &absence))
        partner = presence_newcomer(app->session);
    reading_open(app, catch_up_make(app->session, partner));
}
