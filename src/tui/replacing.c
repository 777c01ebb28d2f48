#include <config.h>

#include "replacing.h"

#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "entente/session/agreement.h"
#include "entente/session/replace.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/ask.h"
#include "entente/tui/prompt.h"

static bool accept(struct app *app, void *context, const char *text, struct error *err)
{
    const uint32_t *agreement = context;
    struct step *step = step_begin(app->session);
    uint32_t item = replace_add(step, *agreement, text, err);

    if (item == 0) {
        step_cancel(step);
        return false;
    }
    if (!record_commit(app, step, err))
        return false;
    app_go(app, (struct place){item, "text", 0});
    return true;
}

static void type(struct app *app, uint32_t agreement)
{
    char *name = item_words(app->session, agreement);
    char *title = mem_printf(_("New words, in the place of %s"), name);
    char *draft = mem_printf("replace/%s", session_item_id(app->session, agreement));
    uint32_t *context = mem_alloc(sizeof *context);

    *context = agreement;
    prompt_open(app, &(struct prompt){
                         .title = title,
                         .help = _("It becomes an agreement of its own, to be read back."),
                         .text = session_value(app->session, agreement, "text", 0),
                         .draft = draft,
                         .long_text = true,
                         .accept = accept,
                         .free = free,
                         .context = context,
                     });
    free(name);
    free(title);
    free(draft);
}

static void answered(struct app *app, void *context, int key)
{
    const uint32_t *agreement = context;

    if (key != 0)
        type(app, *agreement);
}

static void ask(struct app *app, uint32_t agreement)
{
    char *name = item_words(app->session, agreement);
    char *title = mem_printf(_("The room said yes to %s"), name);
    uint32_t *context = mem_alloc(sizeof *context);

    *context = agreement;
    ask_open(app, &(struct ask){
                      .title = title,
                      .text = _("Its words stay as they were agreed. Other words make a new "
                                "agreement that replaces it; the numbers stay. To mend a slip, "
                                "set its status back to proposed first."),
                      .answers = {{'r', N_("new words, which replace it")}},
                      .answer = answered,
                      .free = free,
                      .context = context,
                  });
    free(name);
    free(title);
}

static void refuse(struct app *app, uint32_t agreement)
{
    struct error err;

    replace_refuse_words(app->session, agreement, &err);
    app_fail(app, &err);
}

bool replacing_open(struct app *app, struct place place)
{
    if (place.field == NULL || strcmp(place.field, "text") != 0 ||
        !replace_words_stand(app->session, place.item))
        return false;
    if (agreement_holds(app->session, place.item))
        ask(app, place.item);
    else
        refuse(app, place.item);
    return true;
}

void replacing_type(struct app *app, uint32_t agreement)
{
    if (!app_writable(app))
        return;
    if (agreement_is_over(app->session, agreement))
        refuse(app, agreement);
    else
        type(app, agreement);
}
