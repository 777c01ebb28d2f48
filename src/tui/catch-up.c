#include <config.h>

#include "catch-up.h"

#include "entente/report/catch-up.h"
#include "entente/session/presence.h"
#include "entente/tui/app.h"
#include "projector.h"
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
    const uint32_t focus = app_focus(app).item;
    const uint32_t partner = was_out(app, focus) ? focus : presence_newcomer(app->session);

    reading_open(app, projector_lets(app, NULL) ? catch_up_make(app->session, partner)
                                                : catch_up_for_room(app->session, partner));
}
