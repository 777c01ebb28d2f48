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
    {'a', K_INSERT, 0, ACTION_ADD, NULL, NULL}, /* not in the foot: there is nothing to add */
    {0},
};

static const struct binding keys_form[] = {{'a', K_INSERT, 0, ACTION_ADD, NULL, NULL}, {0}};

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

enum pane { PANE_GRID, PANE_AID, PANE_FORM, PANES };

struct partnership {
    struct grid grid;
    struct form form;
    struct passages aid;  /* what helps to answer */
    struct passages type; /* by the answers, with its reasons */
    enum pane pane;       /* in focus */
    bool of_goals;        /* what helps was gone to from the goals */
};

static uint32_t item_of(const struct app *app)
{
    return session_item(app->session, "partnership");
}

static const struct field *field_at_cursor(const struct partnership *partnership)
{
    return schema_field(KIND_PARTNERSHIP, grid_model_row(&partnership->grid.model)->field);
}

/* Whether the form asks for the goals, or what helps there is being read. */
static bool on_goals(struct app *app, const struct partnership *partnership)
{
    struct place place = form_focus(app, &partnership->form);
    if (partnership->pane != PANE_FORM)
        return partnership->pane == PANE_AID && partnership->of_goals;
    return place.field != NULL &&
           (strcmp(place.field, "goals_shared") == 0 || strcmp(place.field, "goal") == 0);
}

/* Whether the field in focus is one of the form. */
static bool in_form(const struct partnership *partnership)
{
    return partnership->pane == PANE_FORM || partnership->of_goals;
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

/* What helps to answer, while it is read below a rule that says to what. */
static void draw_aid(struct partnership *partnership, struct box box)
{
    bool focused = partnership->pane == PANE_AID;
    if (focused)
        paint_rule(box, 0, partnership->of_goals ? NULL : _(field_at_cursor(partnership)->label));
    passages_draw(&partnership->aid, box_rows(box, focused ? 1 : 0, -1), focused);
}

/* The type and its reasons, then what helps to answer; of the type at most half the room. */
static void draw_below(struct partnership *partnership, struct box box)
{
    int lines = passages_lines(&partnership->type, box.width);
    if (lines > box.height / 2)
        lines = box.height / 2;
    passages_draw(&partnership->type, box_rows(box, 0, lines), false);
    draw_aid(partnership, box_rows(box, lines + (partnership->pane != PANE_AID), -1));
}

/* The type in one line, where there is no rule to say it. */
static void draw_type(struct app *app, struct box row)
{
    char *line = type_line(app);
    paint_text(row, 0, 1, STYLE_HEADING, line);
    free(line);
}

static void draw_grid(struct app *app, struct partnership *partnership, struct box box, bool alone)
{
    int lines = GRID_HEAD + partnership->grid.model.count;
    struct box below = box_rows(box, lines, -1);
    grid_draw(app, &partnership->grid, box_rows(box, 0, lines), partnership->pane == PANE_GRID);
    if (below.height >= ROOMY)
        draw_below(partnership, box_rows(below, 1, -1));
    else
        draw_hint(app, partnership, box_rows(below, 0, alone ? -2 : -1));
    if (below.height < ROOMY && alone)
        draw_type(app, box_rows(below, below.height - 1, 1));
}

/* The form; where it stands alone, the goals stand below it while it asks for them. */
static void draw_form(struct app *app, struct partnership *partnership, struct box box, bool alone)
{
    if (alone && on_goals(app, partnership)) {
        int half = box.height / 2;
        paint_rule(box, half, NULL);
        passages_draw(&partnership->aid, box_rows(box, half + 1, -1), false);
        box = box_rows(box, 0, half);
    }
    form_draw(app, &partnership->form, box, partnership->pane == PANE_FORM);
}

static void draw_rule(struct app *app, struct box rule)
{
    char *line = type_line(app);
    paint_rule(rule, 0, line);
    free(line);
}

/* A box for each pane. Where the grid has no room below it, what helps takes the place of the grid;
 * or of the form, where the grid stands above that and what is read is about its row. */
struct places {
    struct box grid, aid, form;
};

static struct places places_of(struct app *app, const struct partnership *partnership,
                               struct panes panes)
{
    struct places places = {.grid = panes.first, .form = panes.second};
    bool roomy = panes.first.height >= GRID_HEAD + partnership->grid.model.count + ROOMY;
    bool goals = on_goals(app, partnership);
    if (roomy || (!goals && partnership->pane != PANE_AID))
        return places;
    if (goals || panes.rule.height != 1)
        return (struct places){.aid = panes.first, .form = panes.second};
    return (struct places){.grid = panes.first, .aid = panes.second};
}

static void partnership_draw(struct app *app, void *state, struct box box)
{
    struct partnership *partnership = state;
    make(app, partnership);
    struct panes panes =
        grid_panes(app, &partnership->grid, box, HINT, partnership->pane == PANE_FORM);
    struct places places = places_of(app, partnership, panes);
    bool alone = panes.rule.height == 0;
    if (panes.rule.height == 1)
        draw_rule(app, panes.rule);
    else
        paint_line(panes.rule);
    if (places.grid.height > 0)
        draw_grid(app, partnership, places.grid, alone);
    if (places.aid.height > 0)
        draw_aid(partnership, places.aid);
    if (places.form.height > 0)
        draw_form(app, partnership, places.form, alone);
}

/* --- Acting. */

static void go_to_pane(struct app *app, struct partnership *partnership, enum pane pane)
{
    partnership->of_goals = pane == PANE_AID && on_goals(app, partnership);
    partnership->pane = pane;
    passages_reset(&partnership->aid);
}

static bool act_in_form(struct app *app, struct partnership *partnership, int action)
{
    if (action != ACTION_BACK)
        return form_act(app, &partnership->form, action);
    go_to_pane(app, partnership, PANE_GRID);
    return true;
}

static bool act_in_grid(struct app *app, struct partnership *partnership, int action)
{
    if (action != ACTION_EDIT)
        return grid_act(app, &partnership->grid, action);
    app_edit(app, grid_focus(app, &partnership->grid));
    return true;
}

/* What is not reading is about the row, or the goals. */
static bool act_in_aid(struct app *app, struct partnership *partnership, int action)
{
    bool goals = partnership->of_goals;
    if (passages_act(&partnership->aid, action))
        return true;
    if (action != ACTION_BACK)
        return !goals && act_in_grid(app, partnership, action);
    go_to_pane(app, partnership, goals ? PANE_FORM : PANE_GRID);
    return true;
}

static bool partnership_act(struct app *app, void *state, int action)
{
    struct partnership *partnership = state;
    make(app, partnership);
    switch (action) {
    case ACTION_PANE_NEXT:
        go_to_pane(app, partnership, (partnership->pane + 1) % PANES);
        return true;
    case ACTION_PANE_BACK:
        go_to_pane(app, partnership, (partnership->pane + PANES - 1) % PANES);
        return true;
    default:
        return partnership->pane == PANE_FORM  ? act_in_form(app, partnership, action)
               : partnership->pane == PANE_AID ? act_in_aid(app, partnership, action)
                                               : act_in_grid(app, partnership, action);
    }
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
    bool found = form_go(app, &partnership->form, place.field);
    go_to_pane(app, partnership, found ? PANE_FORM : PANE_GRID);
    if (!found)
        grid_model_go(&partnership->grid.model, place.item, row_of(place.field));
}

static struct place partnership_focus(struct app *app, void *state)
{
    struct partnership *partnership = state;
    make(app, partnership);
    return in_form(partnership) ? form_focus(app, &partnership->form)
                                : grid_focus(app, &partnership->grid);
}

static const struct binding *partnership_live_keys(const void *state)
{
    const struct partnership *partnership = state;
    return in_form(partnership) ? keys_form : keys;
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
