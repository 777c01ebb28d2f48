#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/presence.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/pick.h"
#include "entente/tui/records.h"
#include "entente/tui/screens.h"
#include "matches.h"
#include "trio.h"

enum { ARRIVED = ACTION_OWN, LEFT, TYPE };

static const struct binding keys[] = {
    {'t', 0, 0, TYPE, N_("type"), N_("What kind of organisation the partner is.")},
    {'i', 0, 0, ARRIVED, N_("in"), N_("The partner came in just now, or came back.")},
    {'o', 0, 0, LEFT, N_("out"),
     N_("The partner went out just now, or is not there yet; who is out counts as not present.")},
    {0},
};

/* --- The list. */

static const char *value_of(const struct app *app, uint32_t item, const char *code)
{
    return session_value(app->session, item, code, 0);
}

static enum style write_type(struct app *app, uint32_t item, FILE *out)
{
    const char *type = value_of(app, item, "type");
    const char *second = value_of(app, item, "second_type");

    words_value(out, app->session, item, "type", type);
    if (*second != '\0') {
        fputs(*type != '\0' ? " + " : "", out);
        words_value(out, app->session, item, "second_type", second);
    }
    return STYLE_LABEL;
}

static enum style write_presence(struct app *app, uint32_t item, FILE *out)
{
    char *words = presence_last_words(app->session, item, app_now(app));
    bool always = words == NULL;

    fputs(always ? _("here") : words, out);
    free(words);
    if (!presence_is(app->session, item))
        return STYLE_WARNING;
    return always ? STYLE_LABEL : STYLE_NORMAL;
}

static enum style write_people(struct app *app, uint32_t item, FILE *out)
{
    fputs(value_of(app, item, "people"), out);
    return STYLE_LABEL;
}

/* "4 of 6 present", as long as somebody is not. */
static char *count_present(struct app *app)
{
    return presence_count_words(app->session);
}

static const struct items_column columns[] = {
    {.label = N_("People"), .width = 28, .from = 120, .write = write_people},
    {.label = N_("Type"), .width = 28, .from = 76, .write = write_type},
    {.label = N_("Present"), .width = 17, .write = write_presence},
    {0},
};

static const struct items_kind partners_kind = {
    .kind = KIND_PARTNER,
    .empty = N_("Nobody is at the table yet"),
    .begin = N_("a adds a partner"),
    .columns = columns,
    .heading = count_present,
};

static const char *const codes[] = {
    "name",   "type",      "second_type",   "people", "", "mandate", "role",  "",  "brings",
    "|needs", "strengths", "|shortcomings", "goal",   "", "arrived", "|left", NULL};

/* --- The screen. */

struct partners {
    struct records records;
    struct matches matches;
    enum trio_pane pane;
};

static void *partners_open(struct app *app)
{
    struct partners *state = mem_zalloc(sizeof *state);

    (void)app;
    state->records = (struct records){.items.of = &partners_kind, .form.codes = codes};
    return state;
}

static void partners_close(void *data)
{
    struct partners *state = data;

    records_free(&state->records);
    matches_free(&state->matches);
    free(state);
}

/* The form shows the partner under the cursor of the list; 0 when there is none. */
static uint32_t settle(struct app *app, struct partners *state)
{
    uint32_t item = items_selected(app, &state->records.items);

    form_show(&state->records.form, item);
    if (item == 0)
        state->pane = TRIO_LIST;
    state->records.in_form = state->pane == TRIO_FORM;
    return item;
}

static void draw_heads(struct app *app, struct partners *state, uint32_t item,
                       const struct trio *trio)
{
    char *name = title_words(app->session, item);
    char *offers = matches_heading(&state->matches);

    paint_rule(trio->form_head, 0, name);
    paint_rule(trio->third_head, 0, offers);
    free(name);
    free(offers);
}

static void partners_draw(struct app *app, void *data, struct box box)
{
    struct partners *state = data;
    struct items *items = &state->records.items;
    uint32_t item = settle(app, state);

    if (item == 0) {
        items_draw(app, items, box, true);
        return;
    }
    matches_find(app, &state->matches);
    struct trio trio = trio_of(box, items_height(app, items), state->pane);
    if (trio.list.height > 0)
        items_draw(app, items, trio.list, state->pane == TRIO_LIST);
    draw_heads(app, state, item, &trio);
    paint_line(trio.line);
    if (trio.form.height > 0)
        form_draw(app, &state->records.form, trio.form, state->pane == TRIO_FORM);
    if (trio.third.height > 0)
        matches_draw(app, &state->matches, trio.third, state->pane == TRIO_THIRD);
}

/* --- Adding where names are not kept: by type. */

static bool add_accept(struct app *app, void *context, const char *type, struct error *err)
{
    (void)context;
    struct step *step = step_begin(app->session);
    uint32_t partner = step_add(step, KIND_PARTNER);
    if (!step_set(step, partner, "type", 0, type, err)) {
        step_cancel(step);
        return false;
    }
    if (app_commit(app, step))
        app_go(app, (struct place){partner, NULL, 0});
    return true;
}

static void add_by_type(struct app *app)
{
    const struct choice *choices = schema_field(KIND_PARTNER, "type")->choices;
    struct pick_row *rows = NULL;
    size_t count = 0;

    if (!app_writable(app))
        return;
    for (; choices[count].code != NULL; count++) {
        rows = mem_resize(rows, count + 1, sizeof *rows);
        rows[count] =
            (struct pick_row){.value = choices[count].code, .label = _(choices[count].label)};
    }
    pick_open(app, &(struct pick){
                       .title = _("New: partner, by type"),
                       .help = _("The rule of attribution of this session leaves names out."),
                       .rows = rows,
                       .count = count,
                       .accept = add_accept,
                   });
    free(rows);
}

/* --- Acting. */

/* When it came or went is not lost by one key; the times can be edited. */
static void arrive(struct app *app, uint32_t partner)
{
    if (!presence_is(app->session, partner) || *value_of(app, partner, "arrived") == '\0')
        app_set(app, (struct place){partner, "arrived", 0}, "now");
    else if (app_writable(app))
        app_say(app, _("It is here already; o says that it went out"));
}

static void leave(struct app *app, uint32_t partner)
{
    if (presence_is(app->session, partner))
        app_set(app, (struct place){partner, "left", 0}, "now");
    else if (app_writable(app))
        app_say(app, _("It is out already; i says that it came back"));
}

static bool act_own(struct app *app, uint32_t partner, int action)
{
    if (action < ACTION_OWN)
        return false;
    if (partner == 0)
        app_say(app, _("There is no partner yet"));
    else if (action == ARRIVED)
        arrive(app, partner);
    else if (action == LEFT)
        leave(app, partner);
    else if (action == TYPE)
        app_edit(app, (struct place){partner, "type", 0});
    return true;
}

static bool act_in_matches(struct app *app, struct partners *state, int action)
{
    if (action == ACTION_BACK)
        state->pane = TRIO_LIST;
    else if (action == ACTION_EDIT)
        app_go(app, matches_focus(&state->matches));
    else
        return matches_act(&state->matches, action);
    return true;
}

static bool partners_act(struct app *app, void *data, int action)
{
    struct partners *state = data;
    uint32_t item = settle(app, state);

    if (act_own(app, item, action))
        return true;
    if (action == ACTION_ADD && session_anonymous(app->session))
        add_by_type(app);
    else if (action == ACTION_PANE_NEXT || action == ACTION_PANE_BACK)
        state->pane = trio_turn(state->pane, action == ACTION_PANE_NEXT ? 1 : -1);
    else if (state->pane == TRIO_THIRD && action != ACTION_ADD)
        return act_in_matches(app, state, action);
    else if (records_act(app, &state->records, action))
        state->pane = state->records.in_form ? TRIO_FORM : TRIO_LIST;
    else
        return false;
    return true;
}

static void partners_go(struct app *app, void *data, struct place place)
{
    struct partners *state = data;

    records_go(app, &state->records, place);
    state->pane = state->records.in_form ? TRIO_FORM : TRIO_LIST;
}

static struct place partners_focus(struct app *app, void *data)
{
    struct partners *state = data;

    settle(app, state);
    if (state->pane == TRIO_THIRD)
        return (struct place){items_selected(app, &state->records.items), NULL, 0};
    return records_focus(app, &state->records);
}

const struct screen screen_partners = {
    .code = "partners",
    .name = N_("Partners"),
    .short_name = N_("Partners"),
    .purpose = N_("Who is at the table: what each brings and needs, and its own goal."),
    .kinds = 1u << KIND_PARTNER,
    .keys = keys,
    .open = partners_open,
    .close = partners_close,
    .draw = partners_draw,
    .act = partners_act,
    .go = partners_go,
    .focus = partners_focus,
};
