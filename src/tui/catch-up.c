#include <config.h>

#include "catch-up.h"

#include "entente/report/catch-up.h"
#include "entente/session/presence.h"
#include "entente/tui/app.h"
#include "reading.h"

static bool was_out(const struct app *app, uint32_t partner)
{
    if (session_item_kind(app->session, partner) != KIND_PARTNER)
        return false;
    struct absences absences = presence_absences(app->session, partner);
    const bool was = absences.count > 0;

    absences_free(&absences);
    return was;
}

void catch_up_open(struct app *app)
{
    const uint32_t partner = app_focus(app).item;

    reading_open(app,
                 catch_up_make(app->session,
                               was_out(app, partner) ? partner : presence_newcomer(app->session)));
}
