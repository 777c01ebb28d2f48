#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/owing.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/items.h"
#include "entente/tui/paint.h"
#include "entente/tui/screens.h"
#include "glance.h"
#include "insight-mark.h"
#include "preview.h"
#include "readback.h"
#include "why.h"

enum { SUMMARY = ACTION_OWN, READ_BACK };

static const struct binding keys[] = {
    {'s', 0, 0, SUMMARY, N_("summary"),
     N_("The summary as it will print; from there it is saved or printed.")},
    {'x', 0, 0, ACTION_CLOSE, N_("close, reopen"),
     N_("Closes the session, whatever is owing, or opens it again: in between nothing can be "
        "entered.")},
    {' ', 0, 0, READ_BACK, N_("read back"),
     N_("Reads all agreements back that stand, one after another.")},
    {0},
};

/* One line: a heading, or what can be gone to: an insight, or something owing. */
struct close_row {
    const char *heading;
    const struct insight *insight;
    const struct owing *owing;
};

struct closing {
    struct owing_list owing;
    struct glance glance; /* beside what is owing */
    size_t to_talk_about;
    struct close_row *rows;
    int count;
    struct list list;
    uint64_t version;  /* of the session that this was found in; 0: none yet */
    uint32_t insights; /* the version of the insights */
};

static const struct screen *screen_of_kind(enum kind kind)
{
    for (int i = 0; screens[i] != NULL; i++)
        if (screens[i]->kinds & 1u << kind)
            return screens[i];
    return NULL;
}

static bool is_heading(const void *context, int row)
{
    return ((const struct closing *)context)->rows[row].heading != NULL;
}

static void add_row(struct closing *closing, struct close_row row)
{
    closing->rows = mem_resize(closing->rows, (size_t)closing->count + 1, sizeof *closing->rows);
    closing->rows[closing->count++] = row;
}

static void add_insights(struct app *app, struct closing *closing)
{
    const struct insights *insights = app_insights(app);

    enum insight_severity last = INSIGHT_NONE;

    for (size_t i = 0; i < insights_count(insights); i++) {
        const struct insight *insight = insights_get(insights, i);
        const enum insight_severity severity = insight->rule->severity;
        if (severity != last)
            add_row(closing, (struct close_row){.heading = insight_severity_heading(severity)});
        last = severity;
        add_row(closing, (struct close_row){.insight = insight});
    }
    closing->to_talk_about = insights_to_talk_about(insights);
}

static void add_owing(struct closing *closing)
{
    const struct screen *last = NULL;

    for (size_t i = 0; i < closing->owing.count; i++) {
        const struct owing *owing = &closing->owing.entries[i];
        const struct screen *screen = screen_of_kind(owing->kind);
        if (screen != NULL && screen != last)
            add_row(closing, (struct close_row){.heading = _(screen->name)});
        last = screen;
        add_row(closing, (struct close_row){.owing = owing});
    }
}

/* Finds anew what there is to say when something has changed. */
static void find(struct app *app, struct closing *closing)
{
    const uint32_t insights = insights_version(app_insights(app));

    if (closing->version == session_version(app->session) && closing->insights == insights)
        return;
    owing_free(&closing->owing);
    closing->count = 0;
    closing->owing = owing_find(app->session);
    glance_find(&closing->glance, app->session);
    add_insights(app, closing);
    add_owing(closing);
    closing->version = session_version(app->session);
    closing->insights = insights;
}

static void *close_open(struct app *app)
{
    struct closing *closing = mem_zalloc(sizeof *closing);

    (void)app;
    closing->list.skips = is_heading;
    closing->list.context = closing;
    return closing;
}

static void close_close(void *state)
{
    struct closing *closing = state;

    owing_free(&closing->owing);
    glance_free(&closing->glance);
    free(closing->rows);
    free(closing);
}

/* --- Drawing. */

static void draw_row(struct closing *closing, struct box row, int number)
{
    const struct close_row *at = &closing->rows[number];

    if (at->heading != NULL) {
        paint_text(row, 0, 1, STYLE_HEADING, at->heading);
    } else if (at->insight != NULL) {
        if (at->insight->rule->severity >= INSIGHT_TALK)
            paint_text(row, 0, 1, insight_mark_style(at->insight->rule->severity), insight_mark());
        paint_text(row, 0, 3, STYLE_NORMAL, at->insight->words);
    } else {
        paint_text(row, 0, 3, STYLE_NORMAL, at->owing->words);
    }
}

static void draw_owing(struct closing *closing, struct box box)
{
    char *heading = closing->to_talk_about > 0
                        ? mem_printf(_("To talk about: %zu. Still blank or owing: %zu"),
                                     closing->to_talk_about, closing->owing.count)
                        : mem_printf(_("Still blank or owing: %zu"), closing->owing.count);

    paint_rule(box, 0, heading);
    free(heading);
    box = box_rows(box, 1, -1);
    list_fit(&closing->list, closing->count, box.height);
    if (closing->count == 0)
        paint_text(box, 0, 1, STYLE_GOOD, _("Nothing is owing."));
    for (int y = 0; y < box.height && closing->list.top + y < closing->count; y++)
        draw_row(closing, box_columns(box_rows(box, y, 1), 0, -2), closing->list.top + y);
    if (closing->list.selected >= 0)
        paint_select(box, closing->list.selected - closing->list.top, 1, true);
    paint_scroll(box, closing->list.top, closing->count);
}

static void close_draw(struct app *app, void *state, struct box box)
{
    struct closing *closing = state;

    find(app, closing);
    if (box.width >= 100) {
        struct panes panes = panes_of(box, 0, false);
        draw_owing(closing, panes.first);
        paint_line(panes.rule);
        glance_draw(&closing->glance, panes.second);
    } else {
        draw_owing(closing, box);
    }
}

static const struct close_row *selected(struct app *app, struct closing *closing)
{
    find(app, closing);
    list_fit(&closing->list, closing->count, closing->list.height);
    return closing->list.selected >= 0 ? &closing->rows[closing->list.selected] : NULL;
}

static struct place place_of(const struct close_row *row)
{
    if (row == NULL || row->heading != NULL)
        return (struct place){0};
    if (row->owing != NULL)
        return (struct place){row->owing->item, row->owing->field, row->owing->partner};
    return (struct place){row->insight->place.item, row->insight->place.field,
                          row->insight->place.partner};
}

static void leave_for(struct app *app, const struct close_row *row)
{
    struct place place = place_of(row);

    if (place.item != 0)
        app_follow(app, place);
    else if (row->owing != NULL && screen_of_kind(row->owing->kind) != NULL)
        app_follow_to(app, screen_of_kind(row->owing->kind));
}

static bool close_act(struct app *app, void *state, int action)
{
    struct closing *closing = state;
    const struct close_row *row = selected(app, closing);

    if (action == SUMMARY) {
        preview_open(app);
        return true;
    }
    if (action == READ_BACK) {
        readback_open_all(app);
        return true;
    }
    if (action == ACTION_CLOSE) {
        app_turn_closed(app, closing->owing.count);
        return true;
    }
    if (action == ACTION_EDIT && row != NULL) {
        leave_for(app, row);
        return true;
    }
    if (action == ACTION_WHY && row != NULL) {
        why_open(app, place_of(row));
        return true;
    }
    return list_act(&closing->list, action);
}

/* To the first that is owing of the item. */
static void close_go(struct app *app, void *state, struct place place)
{
    struct closing *closing = state;

    find(app, closing);
    list_fit(&closing->list, closing->count, closing->list.height);
    for (int row = 0; row < closing->count; row++)
        if (closing->rows[row].heading == NULL &&
            place_of(&closing->rows[row]).item == place.item) {
            list_select(&closing->list, row);
            return;
        }
}

static struct place close_focus(struct app *app, void *state)
{
    return (struct place){.item = place_of(selected(app, state)).item};
}

const struct screen screen_close = {
    .code = "close",
    .name = N_("Close"),
    .short_name = N_("Close"),
    .purpose = N_("What is still blank or owing, and what to talk about; Enter goes there."),
    .keys = keys,
    .open = close_open,
    .close = close_close,
    .draw = close_draw,
    .act = close_act,
    .go = close_go,
    .focus = close_focus,
};
