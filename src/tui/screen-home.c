#include <config.h>

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "entente/report/trend.h"
#include "entente/session/folder.h"
#include "entente/session/follow-up.h"
#include "entente/session/guide.h"
#include "entente/text/i18n.h"
#include "entente/text/list.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/text/utf8.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/items.h"
#include "entente/tui/paint.h"
#include "entente/tui/prompt.h"
#include "reading.h"

enum { DATE_AT = 1, TITLE_AT = 13, NUMBERS = 25, PARTNERS_FROM = 100 };

enum { FOLLOW_UP = ACTION_OWN, TREND };

struct home {
    struct folder folder;
    struct error err; /* why it could not be read */
    size_t *shown;    /* entries that the filter lets through */
    struct list list;
    char *filter; /* "" none */
};

/* --- The list. */

static const struct folder_entry *selected(const struct home *home)
{
    int at = home->list.selected;
    return at >= 0 && at < home->list.count ? &home->folder.entries[home->shown[at]] : NULL;
}

static bool contains(const struct folder_entry *entry, const char *needle)
{
    return utf8_find(entry->title, needle, NULL, NULL) ||
           utf8_find(entry->name, needle, NULL, NULL) ||
           utf8_find(entry->partners, needle, NULL, NULL) ||
           utf8_find(entry->date, needle, NULL, NULL);
}

static void filter(struct home *home)
{
    int count = 0;
    home->shown = mem_resize(home->shown, home->folder.count + 1, sizeof *home->shown);
    for (size_t i = 0; i < home->folder.count; i++)
        if (*home->filter == '\0' || contains(&home->folder.entries[i], home->filter))
            home->shown[count++] = i;
    list_fit(&home->list, count, home->list.height);
}

static void select_path(struct home *home, const char *path)
{
    for (int i = 0; i < home->list.count; i++)
        if (strcmp(home->folder.entries[home->shown[i]].path, path) == 0)
            list_select(&home->list, i);
}

/* Reads the folder again; the cursor stays on its session. */
static void read_again(struct app *app, struct home *home)
{
    const struct folder_entry *entry = selected(home);
    char *path = mem_copy(entry != NULL ? entry->path : "");
    folder_free(&home->folder);
    home->folder = (struct folder){0};
    home->err.text[0] = '\0';
    folder_read(app->folder, &home->folder, &home->err);
    filter(home);
    select_path(home, path);
    free(path);
}

static void *home_open(struct app *app)
{
    struct home *home = mem_zalloc(sizeof *home);
    home->filter = mem_copy("");
    read_again(app, home);
    return home;
}

static void home_close(void *state)
{
    struct home *home = state;
    folder_free(&home->folder);
    free(home->shown);
    free(home->filter);
    free(home);
}

/* --- Drawing. */

static void draw_numbers(struct box row, const struct folder_entry *entry)
{
    struct box box = box_columns(row, row.width - NUMBERS, -1);
    bool all = entry->discussed == entry->factors;
    char *discussed = mem_printf("%" PRIu32 "/%" PRIu32, entry->discussed, entry->factors);
    paint_right(box_columns(box, 0, 9), 0, all ? STYLE_GOOD : STYLE_NORMAL, discussed);
    free(discussed);
    if (entry->agreements_open == 0)
        return;
    char *open = mem_printf("%" PRIu32, entry->agreements_open);
    paint_right(box_columns(box, 11, 13), 0, STYLE_PARTLY, open);
    free(open);
}

static void draw_title(struct box box, const struct folder_entry *entry)
{
    const char *title = *entry->title != '\0' ? entry->title : entry->name;
    if (entry->closed)
        box = box_columns(box, 0, paint_right(box, 0, STYLE_DIM, _("closed")) - 1);
    paint_text(box, 0, 0, STYLE_NORMAL, title);
}

static void draw_entry(struct box row, const struct folder_entry *entry)
{
    paint_text(row, 0, DATE_AT, STYLE_DIM, entry->date);
    struct box texts = box_columns(row, TITLE_AT, row.width - TITLE_AT - NUMBERS);
    if (*entry->problem != '\0') {
        int x = paint_text(texts, 0, 0, STYLE_DIM, entry->name);
        paint_text(box_columns(row, TITLE_AT, -1), 0, x + 2, STYLE_WARNING, entry->problem);
        return;
    }
    bool wide = row.width >= PARTNERS_FROM;
    int half = wide ? texts.width / 2 : texts.width;
    draw_title(box_columns(texts, 0, half), entry);
    if (wide)
        paint_text(box_columns(texts, half + 2, -1), 0, 0, STYLE_DIM, entry->partners);
    draw_numbers(row, entry);
}

static void draw_headings(struct box row)
{
    paint_text(row, 0, DATE_AT, STYLE_LABEL, _("date"));
    paint_text(row, 0, TITLE_AT, STYLE_LABEL, _("session"));
    struct box texts = box_columns(row, TITLE_AT, row.width - TITLE_AT - NUMBERS);
    if (row.width >= PARTNERS_FROM)
        paint_text(texts, 0, texts.width / 2 + 2, STYLE_LABEL, _("partners"));
    struct box numbers = box_columns(row, row.width - NUMBERS, -1);
    paint_right(box_columns(numbers, 0, 9), 0, STYLE_LABEL, _("discussed"));
    paint_right(box_columns(numbers, 11, 13), 0, STYLE_LABEL, _("agreed, open"));
}

static void draw_empty(const struct home *home, struct box box)
{
    struct box middle = box_middle(box, 4, 56);
    if (home->err.text[0] != '\0') {
        paint_wrapped(middle, 0, STYLE_WARNING, home->err.text);
    } else if (*home->filter != '\0') {
        paint_format(middle, 0, 0, STYLE_DIM, _("No session contains “%s”. / looks for another."),
                     home->filter);
    } else {
        paint_text(middle, 0, 0, STYLE_HEADING, _("There is no session here yet."));
        int x = paint_text(middle, 2, 0, STYLE_KEY, "a");
        paint_text(middle, 2, x + 1, STYLE_NORMAL, _("begins the first one: it asks for a title."));
    }
}

/* The partners of the session under the cursor, where there is no column for them. */
static void draw_below(const struct home *home, struct box row)
{
    const struct folder_entry *entry = selected(home);
    if (entry == NULL || row.width >= PARTNERS_FROM)
        return;
    const char *below = *entry->problem != '\0' ? entry->problem : entry->partners;
    paint_text(row, 0, TITLE_AT, STYLE_DIM, below);
}

static void home_draw(struct app *app, void *state, struct box box)
{
    (void)app;
    struct home *home = state;
    struct box rows = box_rows(box, 1, -2);
    list_fit(&home->list, home->list.count, rows.height);
    if (home->list.count == 0) {
        draw_empty(home, box);
        return;
    }
    draw_headings(box_rows(box, 0, 1));
    for (int y = 0; y < rows.height && home->list.top + y < home->list.count; y++)
        draw_entry(box_rows(rows, y, 1), &home->folder.entries[home->shown[home->list.top + y]]);
    paint_select(rows, home->list.selected - home->list.top, 1, true);
    paint_scroll(rows, home->list.top, home->list.count);
    draw_below(home, box_rows(box, box.height - 1, 1));
}

/* --- What can be done. */

static void open_selected(struct app *app, const struct home *home)
{
    const struct folder_entry *entry = selected(home);
    struct error err;
    if (entry != NULL && !app_open(app, entry->path, &err))
        app_fail(app, &err);
}

static void replay_selected(struct app *app, const struct home *home)
{
    const struct folder_entry *entry = selected(home);
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
    struct home *home = app_state(app, &screen_home);
    read_again(app, home);
    select_path(home, path);
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

static void ask_follow_up(struct app *app, const struct home *home)
{
    const struct folder_entry *entry = selected(home);
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
static void show_trend(struct app *app, const struct home *home)
{
    const struct folder_entry *entry = selected(home);
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
    struct home *home = app_state(app, &screen_home);
    free(home->filter);
    home->filter = mem_copy(text);
    filter(home);
    return true;
}

static void ask_filter(struct app *app, const struct home *home)
{
    prompt_open(app, &(struct prompt){
                         .title = _("Show only sessions that contain"),
                         .help = _("A part of the title, a partner, a date; empty shows all."),
                         .text = home->filter,
                         .accept_label = N_("show"),
                         .accept = filter_accept,
                     });
}

static bool back(struct home *home)
{
    if (*home->filter == '\0')
        return false;
    home->filter[0] = '\0';
    filter(home);
    return true;
}

static bool home_act(struct app *app, void *state, int action)
{
    struct home *home = state;
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
    read_again(app, state);
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
     N_("Replays the session under the cursor from its first action.")},
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
