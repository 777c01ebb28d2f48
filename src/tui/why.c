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
#include "insight-mark.h"
#include "type-passages.h"

enum { WHY_WIDTH = 76, INDENT = 2, EDGES = 2 };

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
    struct place place; /* what it is about */
    struct passages passages;
};

static const struct binding *why_keys(const void *state)
{
    (void)state;
    return keys;
}

/* --- The text. */

static void add_input(const struct session *session, struct passages *passages,
                      struct insight_place input)
{
    passages_add(passages, (struct passage){
                               .place = {input.item, input.field, input.partner},
                               .text = insight_input_words(session, input),
                               .glyph = "\u203A",
                               .glyph_style = STYLE_KEY,
                               .indent = INDENT,
                           });
}

static void add_insight(const struct session *session, struct passages *passages,
                        const struct insight *insight)
{
    passages_add(passages, (struct passage){
                               .text = mem_copy(insight->words),
                               .style = STYLE_STRONG,
                               .glyph = insight_mark(),
                               .glyph_style = insight_mark_style(insight->rule->severity),
                               .apart = true,
                           });
    passages_add(passages, (struct passage){
                               .text = mem_printf(_("Said when: %s"), _(insight->rule->rule)),
                               .style = STYLE_DIM,
                               .indent = INDENT,
                           });
    for (size_t i = 0; i < insight->input_count; i++)
        add_input(session, passages, insight->inputs[i]);
}

static bool is_about(const struct insight *insight, struct place place)
{
    return insight->place.item == place.item &&
           (place.field == NULL || strcmp(insight->place.field, place.field) == 0);
}

/* What is said about the field, or about the item where nothing is said about the field. */
static void add_insights(struct app *app, struct passages *passages, struct place place)
{
    const struct insights *insights = app_insights(app);
    if (insights_about(insights, place.item, place.field) == INSIGHT_NONE)
        place.field = NULL;
    for (size_t i = 0; i < insights_count(insights); i++)
        if (is_about(insights_get(insights, i), place))
            add_insight(app->session, passages, insights_get(insights, i));
}

/* Made once: an answer may stand in it more than once. */
static void make(struct app *app, struct why *why)
{
    if (why->place.item != 0)
        add_insights(app, &why->passages, why->place);
    if (session_item_kind(app->session, why->place.item) == KIND_PARTNERSHIP)
        type_passages_add(app, &why->passages, TYPE_IN_FULL);
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
        app_go(app, place);
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
    why->place = place;
    make(app, why);
    if (why->passages.count == 0) {
        why_free(app, why);
        app_say(app, _("Nothing is computed or warned about here"));
        return;
    }
    passages_reset(&why->passages);
    overlay_push(app, &ops, why);
}
