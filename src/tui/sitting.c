#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "entente/session/shown.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/ask.h"
#include "replay.h"

enum { RETRY_EVERY = 2000, FOLLOW_EVERY = 1000, SETTLE_MOST = 2000 }; /* ms */

/* --- Opening. */

/* Where the sitting before ended. */
void sitting_show_again(struct app *app, const char *text)
{
    const struct shown shown = shown_read(app->session, text);
    for (size_t i = 0; shown.screen != NULL && screens[i] != NULL; i++) {
        const struct screen *screen = screens[i];
        if (strcmp(screen->code, shown.screen->code) != 0)
            continue;
        app_show(app, screen);
        const char *field = shown.field != NULL ? shown.field->code : NULL;
        if (shown.item != 0)
            screen->go(app, app_state(app, screen), (struct place){shown.item, field, 0});
    }
}

static void tell_notices(struct app *app)
{
    struct log *log = session_log(app->session);
    if (*log_notice(log) != '\0')
        ask_tell(app, _("About this file"), log_notice(log));
    if (!log_writable(log))
        ask_tell(app, _("This session can only be read"), log_why_read_only(log));
}

bool app_open(struct app *app, const char *path, struct error *err)
{
    struct session *session = session_open(path, LOG_WRITE, err);
    if (session == NULL)
        return false;
    app->session = session;
    app->partner = 0;
    log_beside(session_log(session));
    if (log_writable(session_log(session)))
        session_sit(session, PACKAGE_STRING);
    app_show(app, screens[0]);
    uint32_t log = session_item(session, "log");
    if (log != 0)
        sitting_show_again(app, session_value(session, log, "screen", 0));
    tell_notices(app);
    return true;
}

/* --- Closing. */

static void close_now(struct app *app)
{
    struct app_own *own = app->own;
    app_close_screens(app);
    own->way_count = 0;
    find_forget(app);
    projector_forget(app);
    drafts_free(&own->drafts);
    insights_forget(own->insights);
    session_close(app->session);
    app->session = NULL;
    own->leaving = own->undo_further = own->rescue_asked = false;
    own->over = own->by_name;
    app_show(app, &screen_home);
    if (!own->over)
        screen_home.go(app, app_state(app, &screen_home), (struct place){0});
}

/* --- A file that cannot be trusted. */

static void rescue_answered(struct app *app, void *context, int key)
{
    (void)context;
    if (key == 'l')
        close_now(app);
    if (key != 'w')
        return;
    struct error err;
    app->own->rescue_asked = false;
    if (session_rescue(app->session, &err))
        app_say(app, _("Everything is in %s now"), session_path(app->session));
    else
        app_fail(app, &err);
}

static void ask_to_rescue(struct app *app, const struct error *err)
{
    if (app->own->rescue_asked)
        return;
    app->own->rescue_asked = true;
    char *text = mem_printf(_("%s. Everything that was recorded is still here in memory. It can be "
                              "written to a new file beside the old one, where the session then "
                              "goes on."),
                            err->text);
    ask_open(app, &(struct ask){
                      .title = _("The file cannot be trusted any more"),
                      .text = text,
                      .answers = {{'w', N_("write everything to a new file, go on there")},
                                  {'l', N_("leave, and lose what is not saved")}},
                      .answer = rescue_answered,
                  });
    free(text);
}

/* --- Leaving. */

static void leave_answered(struct app *app, void *context, int key)
{
    (void)context;
    if (key == 'l')
        close_now(app);
}

static void ask_before_leaving(struct app *app, const struct error *err)
{
    char *text = mem_printf(_("What was recorded last is not on disk. %s."), err->text);
    ask_open(app, &(struct ask){
                      .title = _("Not saved"),
                      .text = text,
                      .answers = {{'s', N_("stay: it is tried again all the time")},
                                  {'l', N_("leave, and lose what is not saved")}},
                      .answer = leave_answered,
                  });
    free(text);
}

void app_leave(struct app *app)
{
    struct error err = {""};
    enum log_state state = log_state(session_log(app->session), &err);
    if (!log_writable(session_log(app->session))) {
        close_now(app);
    } else if (state == LOG_NOT_SAVED) {
        ask_before_leaving(app, &err);
    } else if (state == LOG_SYNC_FAILED || state == LOG_DISPLACED) {
        app->own->rescue_asked = false;
        ask_to_rescue(app, &err);
    } else {
        session_leave(app->session, NULL);
        app->own->leaving = true;
        app_say(app, _("Saving; then this is left"));
    }
}

void sitting_stay(struct app *app)
{
    if (!app->own->leaving)
        return;
    app->own->leaving = false;
    session_sit(app->session, PACKAGE_STRING);
}

void sitting_end(struct app *app)
{
    if (app->session == NULL)
        return;
    session_leave(app->session, NULL);
    close_now(app);
}

/* --- A replay on top. */

/* The session that is written and followed: under a replay, the one beneath. */
static struct session *sat_in(const struct app *app)
{
    return app->own->replay != NULL ? app->own->replay->sat_in : app->session;
}

void sitting_replay(struct app *app)
{
    struct log *log = session_log(app->session);
    struct error err;
    sitting_stay(app);
    if (!projector_allows(app))
        return;
    if (log_settle(log, SETTLE_MOST) != LOG_SAVED)
        app_say(app, _("Not everything is saved yet, and a replay shows what is in the file"));
    else if (!app_replay(app, log_path(log), &err))
        app_fail(app, &err);
}

/* What is wrong with the sitting is said there. */
static void end_replay(struct app *app)
{
    if (app->own->replay == NULL)
        return;
    app_close_overlays(app);
    replay_close(app);
}

/* --- Watching. */

static void retry(struct app *app)
{
    int64_t now = moment_elapsed_ms();
    if (now < app->own->retry_at)
        return;
    app->own->retry_at = now + RETRY_EVERY;
    log_retry(session_log(sat_in(app)));
}

static void say_unsaved(struct app *app, const struct error *err)
{
    struct error said;
    error_set(&said, _("%s. Nothing is lost while the program runs; it is tried again"), err->text);
    app_fail(app, &said);
}

static void watch_saving(struct app *app)
{
    struct error err = {""};
    app->own->state = log_state(session_log(sat_in(app)), &err);
    if (app->own->state != LOG_SAVED && app->own->state != LOG_SAVING)
        end_replay(app);
    switch (app->own->state) {
    case LOG_SAVED:
        if (app->own->leaving)
            close_now(app);
        break;
    case LOG_SAVING:
        break;
    case LOG_NOT_SAVED:
        if (app->own->message == NULL || !app->own->message_failed)
            say_unsaved(app, &err);
        if (app->own->leaving)
            ask_before_leaving(app, &err);
        app->own->leaving = false;
        retry(app);
        break;
    default:
        app->own->leaving = false;
        ask_to_rescue(app, &err);
    }
}

static void follow(struct app *app)
{
    int64_t now = moment_elapsed_ms();
    struct error err;
    bool changed;
    if (now < app->own->follow_at)
        return;
    app->own->follow_at = now + FOLLOW_EVERY;
    if (!session_follow(sat_in(app), &changed, &err))
        app_fail(app, &err);
}

void sitting_watch(struct app *app)
{
    if (sat_in(app) == NULL || app->own->over)
        return;
    if (log_writable(session_log(sat_in(app))))
        watch_saving(app);
    else
        follow(app);
}

int sitting_wake_fd(const struct app *app)
{
    return sat_in(app) != NULL ? log_wake_fd(session_log(sat_in(app))) : -1;
}

int64_t sitting_next_ms(const struct app *app, int64_t until_ms)
{
    if (sat_in(app) == NULL)
        return until_ms;
    struct log *log = session_log(sat_in(app));
    if (!log_writable(log))
        return until_ms < app->own->follow_at ? until_ms : app->own->follow_at;
    if (app->own->state == LOG_NOT_SAVED && app->own->retry_at < until_ms)
        return app->own->retry_at;
    return until_ms;
}
