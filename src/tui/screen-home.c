#include <config.h>

#include <stdlib.h>

#include "entente/report/trend.h"
#include "entente/session/follow-up.h"
#include "entente/session/guide.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/items.h"
#include "entente/tui/prompt.h"
#include "home-list.h"
#include "reading.h"

enum { FOLLOW_UP = ACTION_OWN, TREND };

static void *home_open(struct app *app)
{
    struct home_list *home = mem_zalloc(sizeof *home);
    home->filter = mem_copy("");
    home_list_read(home, app->folder);
    return home;
}

static void home_close(void *state)
{
    home_list_free(state);
    free(state);
}

static void home_draw(struct app *app, void *state, struct box box)
{
    (void)app;
    home_list_draw(state, box);
}

/* --- What can be done. */

static void open_selected(struct app *app, const struct home_list *home)
{
    const struct folder_entry *entry = home_list_selected(home);
    struct error err;
    if (entry != NULL && !app_open(app, entry->path, &err))
        app_fail(app, &err);
}

static void replay_selected(struct app *app, const struct home_list *home)
{
    const struct folder_entry *entry = home_list_selected(home);
    struct error err;
    if (entry != NULL && !app_replay(app, entry->path, &err))
        app_fail(app, &err);
}

static char *create(const char *folder, const char *title, struct error *err)
{
    char date[DATE_SIZE];
    moment_date(moment_now(), date);
    struct guide *guide = guide_default(err);
    char *path = guide != NULL ? folder_new_path(folder, title, date, err) : NULL;
    if (path != NULL && !session_create(path, title, guide, err)) {
        free(path);
        path = NULL;
    }
    guide_free(guide);
    return path;
}

/* Goes on from the session at that path. */
static char *follow_up(const char *folder, const char *earlier_path, const char *title,
                       struct error *err)
{
    char date[DATE_SIZE];
    moment_date(moment_now(), date);
    struct session *earlier = session_open(earlier_path, LOG_READ, err);
    char *path = earlier != NULL ? folder_new_path(folder, title, date, err) : NULL;
    if (path != NULL && !session_follow_up(earlier, path, title, err)) {
        free(path);
        path = NULL;
    }
    session_close(earlier);
    return path;
}

/* context: the path of the session that it goes on from; NULL: it begins afresh. */
static bool new_accept(struct app *app, void *context, const char *title, struct error *err)
{
    char *path = context != NULL ? follow_up(app->folder, context, title, err)
                                 : create(app->folder, title, err);
    if (path == NULL)
        return false;
    struct home_list *home = app_state(app, &screen_home);
    home_list_read(home, app->folder);
    home_list_select(home, path);
    bool opened = app_open(app, path, err);
    free(path);
    return opened;
}

static void ask_title(struct app *app)
{
    prompt_open(app, &(struct prompt){
                         .title = _("New session: its title"),
                         .help = _("What the meeting is about. It can be changed at any time."),
                         .draft = "new session",
                         .accept_label = N_("begin"),
                         .accept = new_accept,
                     });
}

static void ask_follow_up(struct app *app, const struct home_list *home)
{
    const struct folder_entry *entry = home_list_selected(home);
    if (entry == NULL)
        return;
    prompt_open(
        app, &(struct prompt){
                 .title = _("Follow-up session: its title"),
                 .help = _("It takes along partners, open dilemmas, agreements not done, marks."),
                 .text = entry->title,
                 .accept_label = N_("begin"),
                 .accept = new_accept,
                 .free = free,
                 .context = mem_copy(entry->path),
             });
}

/* What moved between the session under the cursor and others here of the same partnership. */
static void show_trend(struct app *app, const struct home_list *home)
{
    const struct folder_entry *entry = home_list_selected(home);
    const char **paths = mem_zalloc((home->folder.count + 1) * sizeof *paths);
    struct trend trend;
    struct error err;
    for (size_t i = 0; i < home->folder.count; i++)
        paths[i] = home->folder.entries[i].path;
    if (entry == NULL) {
        app_say(app, _("There is no session here yet"));
    } else if (trend_open_around(&trend, entry->path, paths, home->folder.count, &err)) {
        reading_open(app, trend_make(&trend));
        trend_close(&trend);
    } else {
        app_fail(app, &err);
    }
    free(paths);
}

static bool filter_accept(struct app *app, void *context, const char *text, struct error *err)
{
    (void)context;
    (void)err;
    struct home_list *home = app_state(app, &screen_home);
    home_list_filter(home, text);
    return true;
}

static void ask_filter(struct app *app, const struct home_list *home)
{
    prompt_open(app, &(struct prompt){
                         .title = _("Show only sessions that contain"),
                         .help = _("A part of the title, a partner, a date; empty shows all."),
                         .text = home->filter,
                         .accept_label = N_("show"),
                         .accept = filter_accept,
                     });
}

static bool back(struct home_list *home)
{
    if (*home->filter == '\0')
        return false;
    home_list_filter(home, "");
    return true;
}

static bool home_act(struct app *app, void *state, int action)
{
    struct home_list *home = state;
    switch (action) {
    case ACTION_EDIT:
        open_selected(app, home);
        return true;
    case ACTION_ADD:
        ask_title(app);
        return true;
    case ACTION_REPLAY:
        replay_selected(app, home);
        return true;
    case TREND:
        show_trend(app, home);
        return true;
    case FOLLOW_UP:
        ask_follow_up(app, home);
        return true;
    case ACTION_SEARCH:
        ask_filter(app, home);
        return true;
    case ACTION_BACK:
        return back(home);
    default:
        return list_act(&home->list, action);
    }
}

/* Back from a session: what it holds now. */
static void home_go(struct app *app, void *state, struct place place)
{
    (void)place;
    home_list_read(state, app->folder);
}

static struct place home_focus(struct app *app, void *state)
{
    (void)app;
    (void)state;
    return (struct place){0};
}

static const struct binding keys[] = {
    {K_ENTER, 0, 0, ACTION_EDIT, N_("open"), N_("Opens the session under the cursor.")},
    {'a', 'n', K_INSERT, ACTION_ADD, N_("new session"), N_("Begins a new session.")},
    {'r', 0, 0, ACTION_REPLAY, N_("replay"),
     N_("Replays the session under the cursor from its first action, private notes too.")},
    {'f', 0, 0, FOLLOW_UP, N_("follow-up"),
     N_("Begins a session that goes on from the one under the cursor, which stays as it is.")},
    {'t', 0, 0, TREND, N_("trend"),
     N_("What moved between the session under the cursor and others of the same partnership.")},
    {'/', K_CTRL('f'), 0, ACTION_SEARCH, N_("filter"),
     N_("Shows only the sessions that contain something.")},
    {0},
};

const struct screen screen_home = {
    .code = "home",
    .name = N_("Sessions"),
    .short_name = N_("Sessions"),
    .purpose = N_("The sessions in this folder, the newest first."),
    .keys = keys,
    .open = home_open,
    .close = home_close,
    .draw = home_draw,
    .act = home_act,
    .go = home_go,
    .focus = home_focus,
};
