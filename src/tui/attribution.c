#include <config.h>

#include "attribution.h"

#include <stdlib.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/pick.h"
#include "redaction.h"

static const char *const meanings[] = {
    [ATTRIBUTION_NAME] = N_("People and their organisations may stand beside what was said."),
    [ATTRIBUTION_ORGANISATION] = N_("The organisation stands beside what was said."),
    [ATTRIBUTION_TYPE] =
        N_("No names are stored. In a secret round a view is kept as that of a kind of "
           "organisation, as long as that fits more than one at the table."),
    [ATTRIBUTION_NONE] = N_("No names are stored. Nothing says whose a view is."),
};

static const char *const consequences[] = {
    [ATTRIBUTION_TYPE] =
        N_("From now on no name is stored, neither of a person nor of an organisation. A view goes "
           "to a voice without a name, a new one for every question; in a secret round the type of "
           "the organisation is kept with it, where that fits more than one at the table."),
    [ATTRIBUTION_NONE] =
        N_("From now on no name is stored, neither of a person nor of an organisation. A view goes "
           "to a voice without a name, a new one for every question, and nothing else is kept with "
           "it."),
};

static struct place place_of(const struct app *app)
{
    return (struct place){session_item(app->session, "session"), "attribution", 0};
}

static bool accept(struct app *app, void *context, const char *code, struct error *err)
{
    enum attribution before = session_attribution(app->session);

    (void)context;
    (void)err;
    if (!app_set(app, place_of(app), code))
        return true;
    enum attribution rule = session_attribution(app->session);
    if (rule > before && session_anonymous(app->session))
        redaction_offer(app, _(consequences[rule]));
    return true;
}

void attribution_edit(struct app *app)
{
    const struct field *field = schema_field(KIND_SESSION, "attribution");
    struct pick_row rows[ATTRIBUTION_NONE + 1];

    if (!app_writable(app))
        return;
    for (enum attribution i = ATTRIBUTION_NAME; i <= ATTRIBUTION_NONE; i++)
        rows[i] = (struct pick_row){
            .value = field->choices[i].code,
            .label = _(field->choices[i].label),
            .help = _(meanings[i]),
            .chosen = i == session_attribution(app->session),
        };
    pick_open(app, &(struct pick){
                       .title = _("Attribution: whose name may stand beside what was said"),
                       .rows = rows,
                       .count = sizeof rows / sizeof *rows,
                       .accept = accept,
                   });
}
