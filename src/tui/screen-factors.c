#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/grid.h"
#include "entente/tui/input.h"
#include "entente/tui/paint.h"
#include "entente/tui/passages.h"
#include "entente/tui/screens.h"
#include "factor-pane.h"
#include "factor-rows.h"
#include "folds.h"
#include "prompts.h"

enum { FOLD = GRID_OWN, FOLD_ALL };

static const struct binding keys[] = {
    {'i', 0, 0, GRID_MARK_1, N_("in place"),
     N_("Marks it in place, as the room or that partner sees it; an experience: it worked.")},
    {'p', 0, 0, GRID_MARK_2, N_("partly"), N_("Marks it partly in place; an experience: mixed.")},
    {'m', 0, 0, GRID_MARK_3, N_("missing"),
     N_("Marks it not in place; an experience: it did not work.")},
    {'x', 0, 0, GRID_MARK_4, N_("n/a"), N_("Marks it not relevant here.")},
    {K_BACKSPACE, 0, 0, GRID_BLANK, NULL, N_("Takes the mark back: not discussed.")},
    {'y', 0, 0, GRID_REMARK, N_("reason"),
     N_("The reason of the mark; of an experience: why it went so.")},
    {'s', 0, 0, GRID_ROUND, N_("secret round"),
     N_("A secret round about the row: one partner after another gives a mark unseen, then all "
        "marks are revealed together.")},
    {' ', 0, 0, FOLD, N_("aspects"), N_("Shows or hides the aspects of the factor.")},
    {'z', 0, 0, FOLD_ALL, NULL, N_("Shows or hides the aspects of all factors.")},
    {'a', K_INSERT, 0, ACTION_ADD, N_("experience"),
     N_("Adds an experience with this factor: where it worked or did not, and why.")},
    {0},
};

struct factors {
    struct grid grid;
    struct passages pane;
    bool in_pane;
    uint32_t shown;   /* the item of the pane */
    uint32_t open;    /* the item of the passage that is selected there, which is shown in full */
    uint64_t version; /* of the session that the pane was made of */
    struct folds folds;
    bool drawn; /* the folds fit the room that there was */
};

/* --- Everything from the state. */

static uint32_t item_of(const struct factors *factors)
{
    const struct grid_row *row = grid_model_row(&factors->grid.model);
    return row != NULL ? row->item : 0;
}

/* Made anew only when something else is to be read in it: it may be long. */
static void make_pane(struct app *app, struct factors *factors, uint32_t item)
{
    uint32_t open = passages_focus(&factors->pane).item;
    uint64_t version = session_version(app->session);

    if (item == factors->shown && open == factors->open && version == factors->version)
        return;
    factor_pane_fill(app->session, &factors->pane, item);
    if (item != factors->shown)
        passages_reset(&factors->pane);
    factors->shown = item;
    factors->open = open;
    factors->version = version;
}

static void make(struct app *app, struct factors *factors)
{
    factor_rows_make(app->session, &factors->folds, &factors->grid.model);
    uint32_t item = item_of(factors);
    make_pane(app, factors, item);
    factors->in_pane = factors->in_pane && item != 0;
}

/* --- Drawing. */

/* Where there is room for all aspects they are shown at first. True when that changes the rows. */
static bool unfold_at_first(const struct app *app, struct factors *factors, struct box box)
{
    uint32_t rows =
        session_count(app->session, KIND_FACTOR) + session_count(app->session, KIND_ASPECT);
    bool first = !factors->drawn && factors->folds.count == 0;
    factors->drawn = true;
    if (!first || (int)rows + GRID_HEAD > box.height)
        return false;
    folds_all(&factors->folds, true);
    return true;
}

/* The pane's own heading, where no rule above it says what it is about. */
static struct box draw_title(const struct app *app, const struct factors *factors, struct box box,
                             struct box rule)
{
    if (factors->shown == 0)
        return box;
    char *title = title_words(app->session, factors->shown);
    bool beside = rule.height != 1;
    if (beside)
        paint_text(box, 0, 1, STYLE_TITLE, title);
    else
        paint_rule(rule, 0, title);
    free(title);
    return beside ? box_rows(box, 2, -1) : box;
}

static void factors_draw(struct app *app, void *state, struct box box)
{
    struct factors *factors = state;
    make(app, factors);
    struct panes panes = grid_panes(app, &factors->grid, box, 0, factors->in_pane);
    if (unfold_at_first(app, factors, panes.first)) {
        make(app, factors);
        panes = grid_panes(app, &factors->grid, box, 0, factors->in_pane);
    }
    paint_line(panes.rule);
    if (panes.first.height > 0)
        grid_draw(app, &factors->grid, panes.first, !factors->in_pane);
    if (panes.second.height > 0)
        passages_draw(&factors->pane, draw_title(app, factors, panes.second, panes.rule),
                      factors->in_pane);
}

/* --- Acting. */

static void fold(struct app *app, struct factors *factors)
{
    const struct grid_row *row = grid_model_row(&factors->grid.model);
    if (row == NULL)
        return;
    if (row->parent == 0 && row->fold == GRID_LEAF)
        app_say(app, _("%s has no aspects"), row->name);
    else
        folds_turn(&factors->folds, row->parent != 0 ? row->parent : row->item);
}

static void fold_all(struct factors *factors)
{
    bool folded = false;
    for (int i = 0; i < factors->grid.model.count; i++)
        folded = folded || factors->grid.model.rows[i].fold == GRID_FOLDED;
    folds_all(&factors->folds, folded);
}

static void add_experience(struct app *app, const struct factors *factors)
{
    const struct assign given[] = {
        {"factor", session_item_id(app->session, item_of(factors))},
        {"partner", session_item_id(app->session, app->partner)},
    };
    bool of_partner = session_item_kind(app->session, app->partner) == KIND_PARTNER;
    app_add(app, KIND_EXPERIENCE, given, of_partner ? 2 : 1);
}

/* What a key of the grid does to the experience under the cursor. */
static void mark_experience(struct app *app, struct place place, int action)
{
    const struct field *field = schema_field(KIND_EXPERIENCE, "outcome");
    int choice = action - GRID_MARK_1;
    place.field = action == GRID_REMARK ? "because" : "outcome";
    if (action == GRID_REMARK)
        app_edit(app, place);
    else if (action == GRID_BLANK)
        app_set(app, place, "");
    else if (choice < 3)
        app_set(app, place, field->choices[choice].code);
    else
        app_say(app, _("An experience worked (i), was mixed (p) or did not work (m)"));
}

static void open_passage(struct app *app, struct place place)
{
    enum kind kind = session_item_kind(app->session, place.item);
    if (kind == KIND_DILEMMA || kind == KIND_AGREEMENT)
        app_follow(app, place);
    else if (kind == KIND_PROMPT)
        prompts_open(app, place.item);
    else
        app_edit(app, place);
}

static bool act_in_pane(struct app *app, struct factors *factors, int action)
{
    struct place place = passages_focus(&factors->pane);
    bool of_row = place.item == factors->shown;
    if (passages_act(&factors->pane, action))
        return true;
    if (action == ACTION_BACK)
        factors->in_pane = false;
    else if (action == ACTION_EDIT)
        open_passage(app, place);
    else if (action == ACTION_DROP && of_row)
        app_set(app, place, "");
    else if (action < GRID_MARK_1 || action > GRID_REMARK)
        return false;
    else if (session_item_kind(app->session, place.item) == KIND_EXPERIENCE)
        mark_experience(app, place, action);
    else
        app_say(app, _("Marks are given in the list of factors: Tab leads there"));
    return true;
}

static bool act_in_grid(struct app *app, struct factors *factors, int action)
{
    if (action == ACTION_EDITOR && !factors->in_pane)
        app_editor(app, (struct place){item_of(factors), "note", 0});
    else
        return grid_act(app, &factors->grid, action == ACTION_EDIT ? GRID_REMARK : action);
    return true;
}

static bool factors_act(struct app *app, void *state, int action)
{
    struct factors *factors = state;
    make(app, factors);
    switch (action) {
    case ACTION_PANE_NEXT:
    case ACTION_PANE_BACK:
        factors->in_pane = !factors->in_pane && factors->shown != 0;
        return true;
    case FOLD:
        fold(app, factors);
        return true;
    case FOLD_ALL:
        fold_all(factors);
        return true;
    case ACTION_ADD:
        add_experience(app, factors);
        return true;
    default:
        return (factors->in_pane && act_in_pane(app, factors, action)) ||
               act_in_grid(app, factors, action);
    }
}

/* --- Going. */

/* The factor or aspect under which the item is shown. */
static uint32_t row_item(const struct session *session, uint32_t item)
{
    switch (session_item_kind(session, item)) {
    case KIND_EXPERIENCE:
        return session_ref(session, item, "factor");
    case KIND_PROMPT:
        return session_ref(session, item, "about");
    default:
        return item;
    }
}

static bool is_row(const struct session *session, uint32_t item)
{
    enum kind kind = session_item_kind(session, item);
    return kind == KIND_FACTOR || kind == KIND_ASPECT;
}

static void go_to_row(struct app *app, struct factors *factors, uint32_t item)
{
    uint32_t factor = session_ref(app->session, item, "factor");
    if (factor != 0 && !folds_is_open(&factors->folds, factor))
        folds_turn(&factors->folds, factor);
    make(app, factors);
    grid_model_go(&factors->grid.model, item, NULL);
    make(app, factors);
}

/* An experience shows all its fields once it is selected: the second time finds the field. */
static void go_to_passage(struct app *app, struct factors *factors, struct place place)
{
    factors->in_pane = passages_go(&factors->pane, place);
    make(app, factors);
    passages_go(&factors->pane, place);
}

static void factors_go(struct app *app, void *state, struct place place)
{
    struct factors *factors = state;
    uint32_t item = row_item(app->session, place.item);
    if (!is_row(app->session, item)) {
        app_go(app, (struct place){.item = item}); /* a prompt about something else */
        return;
    }
    go_to_row(app, factors, item);
    factors->in_pane = false;
    if (item != place.item || (place.field != NULL && strcmp(place.field, "mark") != 0))
        go_to_passage(app, factors, place);
}

static struct place factors_focus(struct app *app, void *state)
{
    struct factors *factors = state;
    make(app, factors);
    struct place place = passages_focus(&factors->pane);
    return factors->in_pane && place.item != 0 ? place : grid_focus(app, &factors->grid);
}

/* --- The screen. */

static void *factors_open(struct app *app)
{
    (void)app;
    return mem_zalloc(sizeof(struct factors));
}

static void factors_close(void *state)
{
    struct factors *factors = state;
    grid_free(&factors->grid);
    passages_free(&factors->pane);
    folds_free(&factors->folds);
    free(factors);
}

const struct screen screen_factors = {
    .code = "factors",
    .name = N_("Factors"),
    .short_name = N_("Factors"),
    .purpose = N_("How far the success factors are there: for the room, for each partner."),
    .kinds = 1u << KIND_FACTOR | 1u << KIND_ASPECT | 1u << KIND_EXPERIENCE | 1u << KIND_PROMPT,
    .keys = keys,
    .open = factors_open,
    .close = factors_close,
    .draw = factors_draw,
    .act = factors_act,
    .go = factors_go,
    .focus = factors_focus,
};
