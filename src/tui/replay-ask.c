#include <config.h>

#include "replay.h"

#include <stdlib.h>

#include "entente/session/when.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/prompt.h"

/* --- A moment. */

/* What is understood of a moment: the clock then, and what was done. */
static char *moment_check(struct app *app, void *context, const char *text, bool *good)
{
    uint32_t done;
    struct error err;

    (void)context;
    if (*text == '\0')
        return NULL;
    *good = when_read(app->session, text, &done, &err);
    return *good ? replay_words(app, done) : NULL;
}

static bool moment_accept(struct app *app, void *context, const char *text, struct error *err)
{
    uint32_t done;

    (void)context;
    if (*text == '\0')
        return true;
    if (!when_read(app->session, text, &done, err))
        return false;
    replay_jump(app, done, "");
    return true;
}

void replay_ask_moment(struct app *app)
{
    replay_pause(app);
    prompt_open(app, &(struct prompt){
                         .title = _("Go to"),
                         .help = _("14:32, +5m since the beginning, 37%, #118, @Break, start, end"),
                         .accept_label = N_("go"),
                         .check = moment_check,
                         .accept = moment_accept,
                     });
}

/* --- Searching in time. */

static void find_next(struct app *app, int direction)
{
    const char *needle = app->own->needle;
    uint32_t done = app->own->replay->player.done;
    uint32_t found = text_next(app->session, needle, done, direction);
    char *none = direction > 0
                     ? mem_printf(_("“%s” neither appears nor changes after this"), needle)
                     : mem_printf(_("“%s” neither appears nor changes before this"), needle);

    replay_jump(app, found, none);
    free(none);
}

static bool find_accept(struct app *app, void *context, const char *text, struct error *err)
{
    (void)context;
    (void)err;
    find_forget(app);
    if (*text == '\0')
        return true;
    app->own->needle = mem_copy(text);
    find_next(app, 1);
    return true;
}

void replay_search(struct app *app)
{
    replay_pause(app);
    prompt_open(app, &(struct prompt){
                         .title = _("Search in time"),
                         .help = _("The next moment at which this text appears or changes."),
                         .text = app->own->needle,
                         .history = app->own->needles,
                         .accept_label = N_("find"),
                         .accept = find_accept,
                     });
}

void replay_search_on(struct app *app, int direction)
{
    if (app->own->needle != NULL)
        find_next(app, direction);
    else
        replay_search(app);
}
