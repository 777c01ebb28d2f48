#include <config.h>

#include "replay.h"

#include <stdlib.h>
#include <string.h>

#include "entente/report/changes.h"
#include "entente/session/diff.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/items.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"

enum { WIDTH_MOST = 100, FRAME = 6 };

enum since_action { SINCE_ANCHOR = ACTION_OWN };

/* What changed between the anchor and the present moment, whichever comes first. */
struct since {
    struct session *anchored; /* the session as it was at the anchor */
    struct diff diff;
    char *title;
    char *text; /* laid out for so many columns */
    int columns;
    int top; /* line in sight */
    int height;
    int total;
};

static const struct binding keys[] = {
    {K_DOWN, 'j', 0, ACTION_DOWN, N_("down"), N_("A line down.")},
    {K_UP, 'k', 0, ACTION_UP, N_("up"), N_("A line up.")},
    {K_PAGE_DOWN, ' ', 0, ACTION_PAGE_DOWN, N_("page"), N_("A page down.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("To the start.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("To the end.")},
    {'a', 0, 0, SINCE_ANCHOR, N_("anchor here instead"), N_("Moves the anchor to this moment.")},
    {'q', K_ESC, 'd', ACTION_BACK, N_("back"), N_("Back to the replay.")},
    {K_CTRL('c'), 0, 0, ACTION_BACK, NULL, NULL},
    {0},
};

static const struct binding *since_keys(const void *data)
{
    (void)data;
    return keys;
}

/* --- Drawing. */

static void lay_out(struct since *since, int columns)
{
    const struct look look = {.columns = columns};
    size_t size;

    if (since->text != NULL && since->columns == columns)
        return;
    free(since->text);
    FILE *out = mem_stream(&since->text, &size);
    if (since->diff.count == 0)
        fprintf(out, "%s\n", _("Nothing is different between the two moments."));
    changes_write(out, &since->diff, &look);
    mem_stream_end(out);
    since->columns = columns;
    since->total = 0;
    for (const char *at = since->text; (at = strchr(at, '\n')) != NULL; at++)
        since->total++;
}

/* A kind stands behind an empty line, an item begins its line, its fields are indented. */
static enum style style_of(const char *line, bool behind_empty)
{
    if (*line == ' ')
        return STYLE_NORMAL;
    return behind_empty ? STYLE_HEADING : STYLE_STRONG;
}

static void draw_lines(const struct since *since, struct box box)
{
    bool behind_empty = since->diff.count > 0;
    const char *at = since->text;

    for (int y = -since->top; *at != '\0' && y < box.height; y++) {
        size_t length = strcspn(at, "\n");
        char *line = mem_copy_n(at, length);
        paint_text(box, y, 0, style_of(line, behind_empty), line);
        behind_empty = length == 0;
        free(line);
        at += length + 1;
    }
}

static void since_draw(struct app *app, void *data, struct box box)
{
    (void)app;
    struct since *since = data;
    int width = box.width < WIDTH_MOST ? box.width : WIDTH_MOST;

    lay_out(since, width - FRAME);
    struct box panel =
        box_middle(box, since->total + 2 < box.height ? since->total + 2 : box.height, width);
    paint_clear(panel);
    struct box inside = paint_frame(panel, since->title);
    since->height = inside.height;
    since->top = text_act(since->top, since->total, since->height, ACTION_NONE);
    draw_lines(since, box_columns(inside, 0, -3));
    paint_scroll(inside, since->top, since->total);
}

/* --- Input. */

static void anchor_here(struct app *app)
{
    struct replay *replay = app->own->replay;
    char clock[CLOCK_SIZE];

    replay->anchor = replay->player.done;
    moment_clock(replay_moment(app), true, clock);
    app_say(app, _("Anchored at %s: elsewhere, d shows what changed between"), clock);
}

static bool since_input(struct app *app, void *data, const struct input *in, int action)
{
    struct since *since = data;

    (void)in;
    since->top = text_act(since->top, since->total, since->height, action);
    if (action == SINCE_ANCHOR)
        anchor_here(app);
    return action != ACTION_BACK && action != SINCE_ANCHOR;
}

static void since_free(struct app *app, void *data)
{
    (void)app;
    struct since *since = data;

    diff_free(&since->diff);
    session_close(since->anchored);
    free(since->title);
    free(since->text);
    free(since);
}

static const struct overlay_ops ops = {
    .keys = since_keys,
    .draw = since_draw,
    .input = since_input,
    .free = since_free,
};

/* --- Opening. */

static char *title_between(const struct session *before, const struct session *after)
{
    char from[CLOCK_SIZE], to[CLOCK_SIZE];

    moment_clock(replay_time(before, session_position(before) - 1), true, from);
    moment_clock(replay_time(after, session_position(after) - 1), true, to);
    return mem_printf(_("What changed from %s to %s"), from, to);
}

static void open_since(struct app *app)
{
    struct replay *replay = app->own->replay;
    struct error err;
    struct session *anchored = session_open(session_path(app->session), LOG_READ, &err);

    if (anchored == NULL) {
        app_fail(app, &err);
        return;
    }
    session_withhold(anchored, session_is_withholding(app->session));
    session_seek(anchored, replay->anchor);
    bool earlier = replay->anchor < replay->player.done;
    const struct session *before = earlier ? anchored : app->session;
    const struct session *after = earlier ? app->session : anchored;
    struct since *since = mem_zalloc(sizeof *since);
    since->anchored = anchored;
    since->diff = diff_find(before, after, true);
    since->title = title_between(before, after);
    overlay_push(app, &ops, since);
}

void replay_anchor(struct app *app)
{
    struct replay *replay = app->own->replay;

    replay_pause(app);
    if (replay->anchor == 0) {
        anchor_here(app);
    } else if (replay->anchor == replay->player.done) {
        replay->anchor = 0;
        app_say(app, _("The anchor is taken away"));
    } else {
        open_since(app);
    }
}
