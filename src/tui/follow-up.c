#include <config.h>

#include "follow-up.h"

#include <stdlib.h>

#include "entente/session/follow-up.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/tui/app.h"

void follow_up_keep(struct app *app, uint32_t agreement)
{
    char *name = item_words(app->session, agreement);

    if (*session_value(app->session, agreement, "from", 0) == '\0')
        app_say(app, _("%s is not from last time: there is nothing to go through"), name);
    else if (!follow_up_is_open(app->session, agreement))
        app_say(app, _("%s is not open any more: change its status first"), name);
    else
        app_set(app, (struct place){agreement, "reviewed", 0}, "yes");
    free(name);
}
