#include <config.h>

#include "replay.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/folder.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/ask.h"

/* A path that is free, beside the file of the session. */
static char *path_beside(const struct session *session, struct error *err)
{
    const char *path = session_path(session);
    const char *slash = strrchr(path, '/');
    char *folder = slash == path   ? mem_copy("/")
                   : slash != NULL ? mem_copy_n(path, (size_t)(slash - path))
                                   : mem_copy(".");
    const char *title = session_value(session, session_item(session, "session"), "title", 0);
    char *made = folder_new_path(folder, title, "", err);

    free(folder);
    return made;
}

static void go_on_in(struct app *app, const char *path)
{
    struct error err;

    replay_close(app);
    app->own->over = false;
    if (app_open(app, path, &err))
        return;
    app_fail(app, &err);
    app->own->over = app->own->by_name;
}

/* Which path and why may be more than a message has room for. */
static void tell_why_not(struct app *app, const struct error *err)
{
    ask_tell(app, _("No session was begun"), err->text);
}

static void answered(struct app *app, void *context, int key)
{
    const char *path = context;
    struct error err;

    if (key == 0)
        return;
    session_seek(app->session, app->own->replay->player.done);
    if (!session_branch(app->session, path, &err))
        tell_why_not(app, &err);
    else if (key == 'o')
        go_on_in(app, path);
    else
        app_say(app, _("Begun: %s"), strrchr(path, '/') + 1);
}

/* It is opened from here only where no session is open beneath. */
void replay_branch(struct app *app)
{
    struct error err;
    char clock[CLOCK_SIZE];
    char *path = path_beside(app->session, &err);

    replay_pause(app);
    if (path == NULL) {
        tell_why_not(app, &err);
        return;
    }
    moment_clock(replay_moment(app), true, clock);
    char *text = mem_printf(_("Everything up to %s goes into a new file beside this one, %s, where "
                              "a session can go on from here. This one stays as it is."),
                            clock, strrchr(path, '/') + 1);
    struct ask ask = {
        .title = _("A new session from this moment?"),
        .text = text,
        .answers = {{'b', N_("begin it, and go on with the replay")}},
        .answer = answered,
        .free = free,
        .context = path,
    };
    if (app->own->replay->sat_in == NULL)
        ask.answers[1] = (struct ask_answer){'o', N_("begin it, and open it")};
    ask_open(app, &ask);
    free(text);
}
