#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/follow-up.h"
#include "entente/session/owing.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/records.h"
#include "entente/tui/screens.h"
#include "follow-up.h"
#include "readback.h"
#include "replacing.h"
#include "support.h"
#include "trio.h"

enum { SUPPORT_WIDTH = 9 };

enum { READ_BACK = ACTION_OWN, DONE, STILL_OPEN, REPLACE };

static const struct binding keys[] = {
    {' ', 0, 0, READ_BACK, N_("read back"),
     N_("Reads the agreement back: its exact words alone on the screen.")},
    {'x', 0, 0, DONE, N_("done"),
     N_("Marks the agreement done; one from last time is gone through.")},
    {'t', 0, 0, STILL_OPEN, N_("still open"),
     N_("An agreement from last time is gone through, and still open.")},
    {'p', 0, 0, REPLACE, N_("replace"),
     N_("Asks for the words of an agreement that takes the place of this one; both are kept.")},
    {'b', 0, 0, SUPPORT_GIVE, NULL, N_("In the support pane: fully behind it.")},
    {'f', 0, 0, SUPPORT_GIVE + 1, NULL, N_("In the support pane: fine with it.")},
    {'l', 0, 0, SUPPORT_GIVE + 2, NULL, N_("In the support pane: can live with it.")},
    {'s', 0, 0, SUPPORT_GIVE + 3, NULL,
     N_("In the support pane: stands aside; the reservation can be written at once, or later.")},
    {'o', 0, 0, SUPPORT_GIVE + 4, NULL,
     N_("In the support pane: objects; the reservation can be written at once, or later.")},
    {'y', 0, 0, SUPPORT_RESERVATION, NULL, N_("In the support pane: writes the reservation.")},
    {K_BACKSPACE, 0, 0, SUPPORT_CLEAR, NULL, N_("In the support pane: not asked.")},
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

    if (owing_owner(app->session, item)) {
        fputs(_("action!"), out);
        return STYLE_DIFFER;
    }
    if (strcmp(type, "action") == 0)
        fputs(_("action"), out);
    else if (strcmp(type, "agree-to-disagree") == 0)
        fputs(_("disagree"), out);
    return STYLE_NORMAL;
}

static enum style write_owner(struct app *app, uint32_t item, FILE *out)
{
    uint32_t owner = session_ref(app->session, item, "owner");

    if (owing_owner(app->session, item)) {
        fputs(_("no owner"), out);
        return STYLE_DIFFER;
    }
    if (owner != 0)
        words_item(out, app->session, owner);
    else
        fputs(value_of(app, item, "owner_person"), out);
    return STYLE_NORMAL;
}

static bool is_overdue(const struct app *app, uint32_t item)
{
    char today[DATE_SIZE];
    const char *due = value_of(app, item, "due");

    moment_date(app_now(app), today);
    return *due != '\0' && strcmp(due, today) < 0 && follow_up_is_open(app->session, item);
}

static enum style write_due(struct app *app, uint32_t item, FILE *out)
{
    bool overdue = is_overdue(app, item);

    fprintf(out, "%s%s", overdue ? "!" : "", value_of(app, item, "due"));
    return overdue ? STYLE_WARNING : STYLE_NORMAL;
}

static enum style write_status(struct app *app, uint32_t item, FILE *out)
{
    const char *status = value_of(app, item, "status");

    words_value(out, app->session, item, "status", *status != '\0' ? status : "proposed");
    if (follow_up_waits(app->session, item)) {
        fputc('?', out);
        return STYLE_PARTLY;
    }
    return strcmp(status, "agreed") == 0 ? STYLE_GOOD : STYLE_LABEL;
}

static enum style write_support(struct app *app, uint32_t item, FILE *out)
{
    return support_write(app, item, SUPPORT_WIDTH, out);
}

static const struct items_column columns[] = {
    {.label = N_("Type"), .width = 8, .from = 76, .write = write_type},
    {.label = N_("Owner"), .width = 16, .from = 96, .write = write_owner},
    {.label = N_("Due"), .width = 11, .right = true, .write = write_due},
    {.label = N_("Status"), .width = 9, .write = write_status},
    {.label = N_("Support"), .width = SUPPORT_WIDTH, .from = 58, .write = write_support},
    {0},
};

/* How far the room is with what was agreed last time. */
static char *write_heading(struct app *app)
{
    struct follow_up_count count = follow_up_count(app->session);

    return count.all == 0
               ? NULL
               : mem_printf(_("last time: %u of %u gone through"), count.through, count.all);
}

static bool waits(struct app *app, uint32_t item)
{
    return follow_up_waits(app->session, item);
}

static const struct items_kind agreements_kind = {
    .kind = KIND_AGREEMENT,
    .heading = write_heading,
    .first = waits,
    .empty = N_("Nothing is agreed yet"),
    .begin = N_("a writes down an agreement, in the exact words"),
    .columns = columns,
};

static const char *const codes[] = {"text", "type",      "status",      "owner", "owner_person",
                                    "due",  "addresses", "replaced_by", NULL};

/* --- The screen. */

struct agreements {
    struct records records;
    struct support support;
    enum trio_pane pane;
};

static void *agreements_open(struct app *app)
{
    struct agreements *state = mem_zalloc(sizeof *state);

    (void)app;
    state->records = (struct records){.items.of = &agreements_kind, .form.codes = codes};
    return state;
}

static void agreements_close(void *data)
{
    struct agreements *state = data;

    records_free(&state->records);
    support_free(&state->support);
    free(state);
}

/* Everything shows the agreement under the cursor of the list; 0 when there is none. */
static uint32_t settle(struct app *app, struct agreements *state)
{
    uint32_t item = items_selected(app, &state->records.items);

    form_show(&state->records.form, item);
    support_show(app, &state->support, item);
    if (item == 0)
        state->pane = TRIO_LIST;
    state->records.in_form = state->pane == TRIO_FORM;
    return item;
}

static void draw_heads(struct app *app, uint32_t item, const struct trio *trio)
{
    char *name = item_words(app->session, item);
    char *support = support_heading(app, item);

    paint_rule(trio->form_head, 0, name);
    paint_rule(trio->third_head, 0, support);
    free(name);
    free(support);
}

static void agreements_draw(struct app *app, void *data, struct box box)
{
    struct agreements *state = data;
    uint32_t item = settle(app, state);
    struct items *items = &state->records.items;

    if (item == 0) {
        items_draw(app, items, box, true);
        return;
    }
    struct trio trio = trio_of(box, items_height(app, items), state->pane);
    if (trio.list.height > 0)
        items_draw(app, items, trio.list, state->pane == TRIO_LIST);
    draw_heads(app, item, &trio);
    paint_line(trio.line);
    if (trio.form.height > 0)
        form_draw(app, &state->records.form, trio.form, state->pane == TRIO_FORM);
    if (trio.third.height > 0)
        support_draw(app, &state->support, trio.third, state->pane == TRIO_THIRD);
}

static bool act_in_support(struct app *app, struct agreements *state, int action)
{
    if (action == ACTION_BACK) {
        state->pane = TRIO_LIST;
        return true;
    }
    return support_act(app, &state->support, action);
}

/* The next from last time that the room is not through with; 0: none. */
static uint32_t next_waiting(struct app *app, uint32_t after)
{
    uint32_t next = after;

    while ((next = session_next(app->session, KIND_AGREEMENT, next)) != 0)
        if (follow_up_waits(app->session, next))
            return next;
    return after != 0 ? next_waiting(app, 0) : 0;
}

static bool goes_through(struct app *app, struct agreements *state, uint32_t item, int action)
{
    bool waited = follow_up_waits(app->session, item);

    if (action == DONE)
        app_set(app, (struct place){item, "status", 0}, "done");
    else if (action == STILL_OPEN)
        follow_up_keep(app, item);
    else if (action == REPLACE)
        replacing_type(app, item);
    else
        return false;
    uint32_t next = waited && !follow_up_waits(app->session, item) ? next_waiting(app, item) : 0;
    if (next != 0)
        items_go(app, &state->records.items, next);
    return true;
}

static bool agreements_act(struct app *app, void *data, int action)
{
    struct agreements *state = data;
    uint32_t item = settle(app, state);

    if (action == ACTION_PANE_NEXT || action == ACTION_PANE_BACK)
        state->pane = trio_turn(state->pane, action == ACTION_PANE_NEXT ? 1 : -1);
    else if (action == READ_BACK && item != 0)
        readback_open(app, item);
    else if (item != 0 && goes_through(app, state, item, action))
        return true;
    else if (state->pane == TRIO_THIRD && action != ACTION_ADD)
        return act_in_support(app, state, action);
    else if (records_act(app, &state->records, action))
        state->pane = state->records.in_form ? TRIO_FORM : TRIO_LIST;
    else
        return false;
    return true;
}

static bool is_support(const char *field)
{
    return field != NULL && (strcmp(field, "support") == 0 || strcmp(field, "reservation") == 0);
}

static void agreements_go(struct app *app, void *data, struct place place)
{
    struct agreements *state = data;

    records_go(app, &state->records, place);
    state->pane = is_support(place.field)  ? TRIO_THIRD
                  : state->records.in_form ? TRIO_FORM
                                           : TRIO_LIST;
    settle(app, state);
    if (state->pane == TRIO_THIRD)
        support_go(&state->support, place.partner);
}

static struct place agreements_focus(struct app *app, void *data)
{
    struct agreements *state = data;

    settle(app, state);
    if (state->pane == TRIO_THIRD)
        return support_focus(app, &state->support);
    return records_focus(app, &state->records);
}

const struct screen screen_agreements = {
    .code = "agreements",
    .name = N_("Agreements"),
    .short_name = N_("Agreed"),
    .purpose = N_("What was agreed, in the exact words: who does it, who stands behind it."),
    .kinds = 1u << KIND_AGREEMENT,
    .keys = keys,
    .open = agreements_open,
    .close = agreements_close,
    .draw = agreements_draw,
    .act = agreements_act,
    .go = agreements_go,
    .focus = agreements_focus,
};
