#include <config.h>

#include "follow-up.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/follow-up.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/prompt.h"

static const char *value_of(struct app *app, uint32_t agreement, const char *field)
{
    return session_value(app->session, agreement, field, 0);
}

void follow_up_keep(struct app *app, uint32_t agreement)
{
    char *name = item_words(app->session, agreement);

    if (*value_of(app, agreement, "from") == '\0')
        app_say(app, _("%s is not from last time: there is nothing to go through"), name);
    else if (!follow_up_is_open(app->session, agreement))
        app_say(app, _("%s is not open any more: change its status first"), name);
    else
        app_set(app, (struct place){agreement, "reviewed", 0}, "yes");
    free(name);
}

/* The new one, with what stays as it was. 0 with an error. */
static uint32_t add_instead(struct app *app, struct step *step, uint32_t agreement,
                            const char *text, struct error *err)
{
    static const char *const kept[] = {"type", "owner", "owner_person", "due", "addresses"};
    uint32_t item = step_add(step, KIND_AGREEMENT);
    bool set = step_set(step, item, "text", 0, text, err);

    for (size_t i = 0; set && i < sizeof kept / sizeof *kept; i++)
        set = step_set(step, item, kept[i], 0, value_of(app, agreement, kept[i]), err);
    return set ? item : 0;
}

static bool replace(struct app *app, uint32_t agreement, const char *text, struct error *err)
{
    struct step *step = step_begin(app->session);
    uint32_t item = add_instead(app, step, agreement, text, err);

    if (item == 0 || !step_set(step, agreement, "status", 0, "replaced", err) ||
        !step_set(step, agreement, "replaced_by", 0, session_item_id(app->session, item), err)) {
        step_cancel(step);
        return false;
    }
    if (app_commit(app, step))
        app_go(app, (struct place){item, NULL, 0});
    return true;
}

static bool accept(struct app *app, void *context, const char *text, struct error *err)
{
    const uint32_t *agreement = context;

    if (*text == '\0' || strcmp(text, value_of(app, *agreement, "text")) == 0)
        return error_set(err, "%s", _("these are the words as they were: change them, or Esc"));
    return replace(app, *agreement, text, err);
}

void follow_up_replace(struct app *app, uint32_t agreement)
{
    uint32_t *context = mem_alloc(sizeof *context);
    char *name = item_words(app->session, agreement);
    char *title = mem_printf(_("Instead of %s: the exact words"), name);

    *context = agreement;
    if (app_writable(app))
        prompt_open(
            app,
            &(struct prompt){
                .title = title,
                .help = _("It is proposed until it is read back; the old one keeps its number."),
                .text = value_of(app, agreement, "text"),
                .long_text = true,
                .accept_label = N_("replaces it"),
                .accept = accept,
                .free = free,
                .context = context,
            });
    else
        free(context);
    free(title);
    free(name);
}
