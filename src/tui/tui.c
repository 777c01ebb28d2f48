#include <config.h>

#include "entente/tui/tui.h"

#include <stdlib.h>

#include "app-own.h"
#include "entente/text/mem.h"
#include "entente/tui/term.h"
#include "replay.h"

enum { HISTORY_MOST = 200 };

static void app_start(struct app *app, struct app_own *own)
{
    *own = (struct app_own){
        .texts = entry_history_new(HISTORY_MOST),
        .needles = entry_history_new(HISTORY_MOST),
        .insights = insights_new(),
    };
    *app = (struct app){.screen = &screen_home, .own = own};
}

static void app_end(struct app *app)
{
    struct app_own *own = app->own;
    app_close_home(app);
    entry_history_free(own->texts);
    entry_history_free(own->needles);
    drafts_free(&own->drafts);
    insights_free(own->insights);
    free(own->message);
    free(app->folder);
}

bool tui_home(const char *folder, struct error *err)
{
    struct app app;
    struct app_own own;
    if (!term_open(err))
        return false;
    app_start(&app, &own);
    app.folder = mem_copy(folder);
    app_run(&app);
    app_end(&app);
    term_close();
    return true;
}

bool tui_session(const char *path, struct error *err)
{
    struct app app;
    struct app_own own;
    if (!term_open(err))
        return false;
    app_start(&app, &own);
    own.by_name = true;
    bool opened = app_open(&app, path, err);
    if (opened)
        app_run(&app);
    app_end(&app);
    term_close();
    return opened;
}

bool tui_replay(const char *path, const struct replay_start *start, struct error *err)
{
    struct app app;
    struct app_own own;
    if (!term_open(err))
        return false;
    app_start(&app, &own);
    own.by_name = true;
    bool opened = app_replay(&app, path, err);
    bool started = opened && replay_start_at(&app, start, err);
    if (started)
        app_run(&app);
    else if (opened)
        replay_close(&app);
    app_end(&app);
    term_close();
    return started;
}
