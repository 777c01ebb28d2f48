#include <config.h>

#include "entente/tui/help.h"

#include <stdlib.h>

#include "app-own.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/items.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"
#include "prompt-own.h"
#include "replay.h"

enum { KEYS_WIDTH = 24, HELP_WIDTH = 92 };

struct help_state {
    const struct binding *keys; /* of what lies on the screen; NULL: of the screen */
    int top;
    int height; /* of what is in sight */
    int total;  /* lines of the whole */
};

static const struct binding keys[] = {
    {K_DOWN, 'j', 0, ACTION_DOWN, N_("down"), N_("A line down.")},
    {K_UP, 'k', 0, ACTION_UP, N_("up"), N_("A line up.")},
    {K_PAGE_DOWN, ' ', 0, ACTION_PAGE_DOWN, N_("page"), N_("A page down.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("To the start.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("To the end.")},
    {'q', K_ESC, '?', ACTION_BACK, N_("back"), N_("Back.")},
    {K_F(1), K_CTRL('c'), K_ENTER, ACTION_BACK, NULL, NULL},
    {0},
};

static const struct binding *help_keys(const void *data)
{
    (void)data;
    return keys;
}

/* --- The text: drawn from line top on; y counts from the first line of all. */

static int draw_heading(struct box box, int top, int y, const char *heading)
{
    if (y > 0)
        y++;
    paint_text(box, y - top, 0, STYLE_HEADING, heading);
    return y + 1;
}

/* A text of several lines at line y. Gives the line after it. */
static int draw_text(struct box box, int top, int y, const char *text)
{
    int above = top > y ? top - y : 0;
    int from = y > top ? y - top : 0;
    return y + paint_wrapped(box_rows(box, from, -1), above, STYLE_NORMAL, text);
}

static int draw_binding(struct box box, int top, int y, const struct binding *row)
{
    char *names = binding_keys(row);
    paint_text(box_columns(box, 0, KEYS_WIDTH - 1), y - top, 2, STYLE_KEY, names);
    free(names);
    return draw_text(box_columns(box, KEYS_WIDTH, -1), top, y, _(row->help));
}

static int draw_table(struct box box, int top, int y, const char *heading,
                      const struct binding *table)
{
    if (table == NULL || table->key == K_NONE)
        return y;
    y = draw_heading(box, top, y, heading);
    for (const struct binding *row = table; row->key != K_NONE; row++)
        if (row->help != NULL)
            y = draw_binding(box, top, y, row);
    return y;
}

static int draw_all(struct app *app, const struct binding *table, struct box box, int top)
{
    if (table != NULL)
        return draw_table(box, top, 0, _("Here"), table);
    if (app->own->replay != NULL)
        return draw_table(box, top, 0, _("Replay"), keys_replay);
    int y = draw_table(box, top, 0, _(app->screen->name), app->screen->keys);
    y = draw_table(box, top, y, _("Everywhere"), keys_common);
    y = draw_table(box, top, y, _("While typing"), prompt_keys_common);
    return draw_table(box, top, y, _("While typing a long text"), prompt_keys_long);
}

static void help_draw(struct app *app, void *data, struct box box)
{
    struct help_state *state = data;
    struct box panel = box_middle(box, box.height, box.width < HELP_WIDTH ? box.width : HELP_WIDTH);
    paint_clear(panel);
    struct box inside = paint_frame(panel, _("Keys"));
    state->height = inside.height;
    state->total = draw_all(app, state->keys, box_columns(inside, 0, -3), state->top);
    paint_scroll(inside, state->top, state->total);
}

/* --- Input. */

static bool help_input(struct app *app, void *data, const struct input *in, int action)
{
    (void)app;
    (void)in;
    struct help_state *state = data;
    state->top = text_act(state->top, state->total, state->height, action);
    return action != ACTION_BACK;
}

static void help_free(struct app *app, void *data)
{
    (void)app;
    free(data);
}

static const struct overlay_ops ops = {
    .keys = help_keys,
    .draw = help_draw,
    .input = help_input,
    .free = help_free,
};

void help_open(struct app *app)
{
    const struct app_own *own = app->own;
    struct help_state *state = mem_zalloc(sizeof *state);
    if (own->overlay_count > 0) {
        struct overlay top = own->overlays[own->overlay_count - 1];
        state->keys = top.ops->keys(top.state);
    }
    overlay_push(app, &ops, state);
}
