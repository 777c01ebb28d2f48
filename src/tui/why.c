#include <config.h>

#include "why.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"
#include "entente/tui/passages.h"
#include "why-text.h"

enum { WHY_WIDTH = 76, EDGES = 2 };

static const struct binding keys[] = {
    {K_ENTER, 0, 0, ACTION_EDIT, N_("go there"), N_("Goes to the answer under the cursor.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, N_("down"), N_("The answer below.")},
    {K_UP, 'k', 0, ACTION_UP, N_("up"), N_("The answer above.")},
    {K_PAGE_DOWN, ' ', 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("The first answer.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("The last answer.")},
    {'q', K_ESC, 'w', ACTION_BACK, N_("back"), N_("Back.")},
    {K_CTRL('c'), 0, 0, ACTION_BACK, NULL, NULL},
    {0},
};

struct why {
    struct passages passages;
};

static const struct binding *why_keys(const void *state)
{
    (void)state;
    return keys;
}

static void why_draw(struct app *app, void *state, struct box box)
{
    struct why *why = state;
    (void)app;
    int width = box.width < WHY_WIDTH ? box.width : WHY_WIDTH;
    int lines = passages_lines(&why->passages, width - EDGES);
    struct box panel = box_middle(box, lines + EDGES, width);
    paint_clear(panel);
    passages_draw(&why->passages, paint_frame(panel, _("Why")), true);
}

/* --- Input. */

static bool why_input(struct app *app, void *state, const struct input *in, int action)
{
    struct why *why = state;
    (void)in;
    if (action != ACTION_EDIT) {
        passages_act(&why->passages, action);
        return action != ACTION_BACK;
    }
    struct place place = passages_focus(&why->passages);
    if (place.item != 0)
        app_follow(app, place);
    return place.item == 0;
}

static void why_free(struct app *app, void *state)
{
    struct why *why = state;
    (void)app;
    passages_free(&why->passages);
    free(why);
}

void why_open(struct app *app, struct place place)
{
    static const struct overlay_ops ops = {
        .aside = true,
        .keys = why_keys,
        .draw = why_draw,
        .input = why_input,
        .free = why_free,
    };
    struct why *why = mem_zalloc(sizeof *why);
    why_text_add(app, &why->passages, place);
    if (why->passages.count == 0) {
        why_free(app, why);
        app_say(app, _("Nothing is computed or warned about here"));
        return;
    }
    passages_reset(&why->passages);
    overlay_push(app, &ops, why);
}
