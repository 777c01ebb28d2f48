#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/form.h"
#include "entente/tui/grid.h"
#include "entente/tui/input.h"
#include "entente/tui/paint.h"
#include "entente/tui/passages.h"
#include "entente/tui/screens.h"
#include "partnership-aid.h"
#include "spread-pane.h"
#include "type-passages.h"

enum {
    HINT = 2, /* lines below the grid where room is scarce */
    ROOMY = 6 /* lines below it from which on there is room for more */
};

static const struct binding keys[] = {
    {'i', 0, 0, GRID_MARK_1, N_("yes"), N_("Yes; of accountability: mutual.")},
    {'p', 0, 0, GRID_MARK_2, N_("partly"), N_("Partly; of accountability: one way.")},
    {'m', 0, 0, GRID_MARK_3, N_("no"), N_("No; of accountability: none.")},
    {K_BACKSPACE, 0, 0, GRID_BLANK, NULL, N_("Takes the answer back.")},
    {'y', 0, 0, GRID_REMARK, N_("to whom"), N_("Of accountability: to whom they answer.")},
    {'s', 0, 0, GRID_ROUND, N_("secret round"),
     N_("A secret round about the row: one partner after another answers unseen, then all answers "
        "are revealed together.")},
    {0},
};

/* What the room and each partner see for themselves. */
static const struct {
    const char *field;
    const char *remark;
} views[] = {
    {"position", NULL}, {"equality", NULL}, {"accountability", "accountable_to"},
    {"autonomy", NULL}, {"driver", NULL},
};

/* The rest, in the order in which one would ask. */
static const char *const codes[] = {
    "needed",
    "alternative",
    "called",
    "since",
    "goals_shared",
    "goal",
    "vision",
    "horizon_years",
    "secured_until",
    "funding_cycle_months",
    "competing",
    "disagree_inside",
    "disagree_outside",
    "stance",
    "agreed_upfront",
    "critical_role",
    "roles_defined",
    "missing_partner",
    "type_overruled",
    "type_reason",
    NULL,
};

static const struct form_heading headings[] = {
    {"needed", N_("Is a partnership needed?")},
    {"called", N_("What it is, and what for")},
    {"horizon_years", N_("Time and resources")},
    {"disagree_inside", N_("Room to disagree")},
    {"roles_defined", N_("Roles")},
    {"type_overruled", N_("The type, as the room says it")},
    {0},
};

struct partnership {
    struct grid grid;
    struct form form;
    struct passages aid;  /* what helps to answer */
    struct passages type; /* by the answers, with its reasons */
    bool in_form;
};

static uint32_t item_of(const struct app *app)
{
    return session_item(app->session, "partnership");
}

static const struct field *field_at_cursor(const struct partnership *partnership)
{
    return schema_field(KIND_PARTNERSHIP, grid_model_row(&partnership->grid.model)->field);
}

/* Whether the form asks for the goals. */
static bool on_goals(struct app *app, const struct partnership *partnership)
{
    struct place place = form_focus(app, &partnership->form);
    return partnership->in_form && place.field != NULL &&
           (strcmp(place.field, "goals_shared") == 0 || strcmp(place.field, "goal") == 0);
}

/* --- Everything from the state. */

static void make_rows(struct app *app, struct partnership *partnership)
{
    struct grid_model *model = &partnership->grid.model;
    grid_model_begin(model);
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        const struct field *field = schema_field(KIND_PARTNERSHIP, views[i].field);
        grid_model_add(model, (struct grid_row){
                                  .item = item_of(app),
                                  .field = views[i].field,
                                  .remark = views[i].remark,
                                  .name = mem_copy(_(field->label)),
                              });
    }
    grid_model_end(model);
}

static void make(struct app *app, struct partnership *partnership)
{
    make_rows(app, partnership);
    passages_begin(&partnership->type);
    type_passages_add(app, &partnership->type, TYPE_TO_READ);
    passages_end(&partnership->type);
    form_show(&partnership->form, item_of(app));
    if (on_goals(app, partnership))
        aid_fill_goals(app->session, &partnership->aid);
    else
        aid_fill(app->session, &partnership->aid, field_at_cursor(partnership));
}

/* --- Drawing. */

/* In a few lines below the grid: what is to be said of the views, the answers with those that were
 * given, and what the field means, as far as that fits. */
static void draw_hint(const struct app *app, const struct partnership *partnership, struct box box)
{
    const struct field *field = field_at_cursor(partnership);
    struct box inside = box_columns(box, 1, -2);
    char *answers = spread_pane_choices(app->session, item_of(app), field->code);
    char *remark = spread_pane_remark(app->session, item_of(app), field->code);
    if (remark != NULL)
        paint_text(inside, 0, 0, STYLE_DIFFER, remark);
    int first = remark != NULL ? 1 : 0;
    int lines = paint_wrapped(box_rows(inside, first, -1), 0, STYLE_LABEL, answers);
    paint_text(inside, first + lines, 0, STYLE_DIM, _(field->help));
    free(answers);
    free(remark);
}

/* The type and its reasons, then what helps to answer; of the type at most half the room. */
static void draw_below(struct partnership *partnership, struct box box)
{
    int lines = passages_lines(&partnership->type, box.width);
    if (lines > box.height / 2)
        lines = box.height / 2;
    passages_draw(&partnership->type, box_rows(box, 0, lines), false);
    passages_draw(&partnership->aid, box_rows(box, lines + 1, -1), false);
}

/* The type in one line, where there is no rule to say it. */
static void draw_type(struct app *app, struct box row)
{
    char *line = type_line(app);
    paint_text(row, 0, 1, STYLE_HEADING, line);
    free(line);
}

static void draw_first(struct app *app, struct partnership *partnership, struct box box)
{
    int lines = GRID_HEAD + partnership->grid.model.count;
    bool roomy = box.height >= lines + ROOMY;
    if (!roomy && on_goals(app, partnership)) {
        passages_draw(&partnership->aid, box, false);
        return;
    }
    grid_draw(app, &partnership->grid, box_rows(box, 0, lines), !partnership->in_form);
    if (roomy)
        draw_below(partnership, box_rows(box, lines + 1, -1));
    else
        draw_hint(app, partnership, box_rows(box, lines, -1));
}

/* Where the form stands alone, the goals stand below it while it asks for them. */
static struct box draw_goals(struct app *app, struct partnership *partnership, struct box box)
{
    if (!on_goals(app, partnership))
        return box;
    int half = box.height / 2;
    paint_rule(box, half, NULL);
    passages_draw(&partnership->aid, box_rows(box, half + 1, -1), false);
    return box_rows(box, 0, half);
}

static void draw_rule(struct app *app, struct box rule)
{
    char *line = type_line(app);
    paint_rule(rule, 0, line);
    free(line);
}

static void partnership_draw(struct app *app, void *state, struct box box)
{
    struct partnership *partnership = state;
    make(app, partnership);
    struct panes panes = grid_panes(app, &partnership->grid, box, HINT, partnership->in_form);
    if (panes.rule.height == 1)
        draw_rule(app, panes.rule);
    else
        paint_line(panes.rule);
    if (panes.first.height > 0)
        draw_first(app, partnership, panes.first);
    else
        panes.second = draw_goals(app, partnership, panes.second);
    if (panes.rule.height == 0 && panes.first.height > 0)
        draw_type(app, box_rows(panes.first, panes.first.height - 1, 1));
    if (panes.second.height > 0)
        form_draw(app, &partnership->form, panes.second, partnership->in_form);
}

/* --- Acting. */

static bool act_in_form(struct app *app, struct partnership *partnership, int action)
{
    if (action != ACTION_BACK)
        return form_act(app, &partnership->form, action);
    partnership->in_form = false;
    return true;
}

static bool act_in_grid(struct app *app, struct partnership *partnership, int action)
{
    if (action != ACTION_EDIT)
        return grid_act(app, &partnership->grid, action);
    app_edit(app, grid_focus(app, &partnership->grid));
    return true;
}

static bool partnership_act(struct app *app, void *state, int action)
{
    struct partnership *partnership = state;
    make(app, partnership);
    if (action == ACTION_PANE_NEXT || action == ACTION_PANE_BACK) {
        partnership->in_form = !partnership->in_form;
        return true;
    }
    return partnership->in_form ? act_in_form(app, partnership, action)
                                : act_in_grid(app, partnership, action);
}

/* --- Going. */

/* The row of the grid where the field stands, or what goes with it; the field where there is none.
 */
static const char *row_of(const char *field)
{
    for (size_t i = 0; i < sizeof views / sizeof *views; i++)
        if (views[i].remark != NULL && strcmp(views[i].remark, field) == 0)
            return views[i].field;
    return field;
}

static void partnership_go(struct app *app, void *state, struct place place)
{
    struct partnership *partnership = state;
    make(app, partnership);
    if (place.field == NULL)
        return;
    partnership->in_form = form_go(app, &partnership->form, place.field);
    if (!partnership->in_form)
        grid_model_go(&partnership->grid.model, place.item, row_of(place.field));
}

static struct place partnership_focus(struct app *app, void *state)
{
    struct partnership *partnership = state;
    make(app, partnership);
    return partnership->in_form ? form_focus(app, &partnership->form)
                                : grid_focus(app, &partnership->grid);
}

static const struct binding *partnership_live_keys(const void *state)
{
    const struct partnership *partnership = state;
    return partnership->in_form ? NULL : keys;
}

/* --- The screen. */

static void *partnership_open(struct app *app)
{
    (void)app;
    struct partnership *partnership = mem_zalloc(sizeof *partnership);
    partnership->form = (struct form){.codes = codes, .headings = headings};
    return partnership;
}

static void partnership_close(void *state)
{
    struct partnership *partnership = state;
    grid_free(&partnership->grid);
    passages_free(&partnership->aid);
    passages_free(&partnership->type);
    free(partnership);
}

const struct screen screen_partnership = {
    .code = "partnership",
    .name = N_("Partnership"),
    .short_name = N_("Type"),
    .purpose = N_("What kind of relation this is: as the room and each partner see it."),
    .kinds = 1u << KIND_PARTNERSHIP,
    .keys = keys,
    .open = partnership_open,
    .close = partnership_close,
    .draw = partnership_draw,
    .act = partnership_act,
    .go = partnership_go,
    .focus = partnership_focus,
    .live_keys = partnership_live_keys,
};
