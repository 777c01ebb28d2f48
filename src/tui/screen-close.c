#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/owing.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/paint.h"
#include "entente/tui/passages.h"
#include "entente/tui/screens.h"
#include "glance.h"
#include "insight-mark.h"
#include "preview.h"
#include "readback.h"
#include "why.h"

enum { SUMMARY = ACTION_OWN, READ_BACK };

static const struct binding keys[] = {
    {K_ENTER, 0, 0, ACTION_EDIT, N_("go there"), N_("Goes to where it can be mended.")},
    {'s', 0, 0, SUMMARY, N_("summary"),
     N_("The summary as it will print; from there it is saved or printed.")},
    {'x', 0, 0, ACTION_CLOSE, N_("close, reopen"),
     N_("Closes the session, whatever is owing, or opens it again: in between nothing can be "
        "entered.")},
    {' ', 0, 0, READ_BACK, N_("read back"),
     N_("Reads all agreements back that stand, one after another.")},
    {K_TAB, K_BACK_TAB, 0, ACTION_PANE_NEXT, NULL, NULL}, /* not in the foot: it does nothing */
    {'a', K_INSERT, 0, ACTION_ADD, NULL, NULL},           /* neither */
    {0},
};

enum {
    INDENT = 2, /* of what has no mark */
    GLANCE = 46 /* columns of the session at a glance */
};

/* What an entry of the list can go to: an insight, or something owing. A heading has neither. */
struct close_row {
    const struct insight *insight;
    const struct owing *owing;
};

struct closing {
    struct owing_list owing;
    struct glance glance; /* beside what is owing */
    size_t to_talk_about;
    struct passages list;
    struct close_row *rows; /* of each entry of the list */
    uint64_t version;       /* of the session that this was found in; 0: none yet */
    uint32_t insights;      /* the version of the insights */
};

static const struct screen *screen_of_kind(enum kind kind)
{
    for (int i = 0; screens[i] != NULL; i++)
        if (screens[i]->kinds & 1u << kind)
            return screens[i];
    return NULL;
}

static struct place place_of(const struct close_row *row)
{
    if (row->owing != NULL)
        return (struct place){row->owing->item, row->owing->field, row->owing->partner};
    return (struct place){row->insight->place.item, row->insight->place.field,
                          row->insight->place.partner};
}

static void add_row(struct closing *closing, struct close_row row, struct passage passage)
{
    size_t count = (size_t)closing->list.count + 1;
    closing->rows = mem_resize(closing->rows, count, sizeof *closing->rows);
    closing->rows[count - 1] = row;
    passages_add(&closing->list, passage);
}

static void add_heading(struct closing *closing, const char *heading)
{
    add_row(closing, (struct close_row){0},
            (struct passage){.text = mem_copy(heading), .style = STYLE_HEADING});
}

static void add_insight(struct closing *closing, const struct insight *insight)
{
    struct close_row row = {.insight = insight};
    enum insight_severity severity = insight->rule->severity;
    bool marked = severity >= INSIGHT_TALK;

    add_row(closing, row,
            (struct passage){
                .place = place_of(&row),
                .leads = true,
                .text = mem_copy(insight->words),
                .glyph = marked ? insight_mark() : NULL,
                .glyph_style = insight_mark_style(severity),
                .indent = marked ? 0 : INDENT,
            });
}

static void add_insights(struct app *app, struct closing *closing)
{
    const struct insights *insights = app_insights(app);

    enum insight_severity last = INSIGHT_NONE;

    for (size_t i = 0; i < insights_count(insights); i++) {
        const struct insight *insight = insights_get(insights, i);
        const enum insight_severity severity = insight->rule->severity;
        if (severity != last)
            add_heading(closing, insight_severity_heading(severity));
        last = severity;
        add_insight(closing, insight);
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
            add_heading(closing, _(screen->name));
        last = screen;
        struct close_row row = {.owing = owing};
        add_row(closing, row,
                (struct passage){.place = place_of(&row),
                                 .leads = true,
                                 .text = mem_copy(owing->words),
                                 .indent = INDENT});
    }
}

/* Finds anew what there is to say when something has changed. */
static void find(struct app *app, struct closing *closing)
{
    const uint32_t insights = insights_version(app_insights(app));

    if (closing->version == session_version(app->session) && closing->insights == insights)
        return;
    owing_free(&closing->owing);
    closing->owing = owing_find(app->session);
    glance_find(&closing->glance, app->session);
    passages_begin(&closing->list);
    add_insights(app, closing);
    add_owing(closing);
    passages_end(&closing->list);
    closing->version = session_version(app->session);
    closing->insights = insights;
}

static void *close_open(struct app *app)
{
    (void)app;
    return mem_zalloc(sizeof(struct closing));
}

static void close_close(void *state)
{
    struct closing *closing = state;

    owing_free(&closing->owing);
    glance_free(&closing->glance);
    passages_free(&closing->list);
    free(closing->rows);
    free(closing);
}

/* --- Drawing. */

static void draw_owing(struct closing *closing, struct box box)
{
    char *heading = closing->to_talk_about > 0
                        ? mem_printf(_("To talk about: %zu. Still blank or owing: %zu"),
                                     closing->to_talk_about, closing->owing.count)
                        : mem_printf(_("Still blank or owing: %zu"), closing->owing.count);

    paint_rule(box, 0, heading);
    free(heading);
    box = box_rows(box, 1, -1);
    if (closing->list.count == 0)
        paint_text(box, 0, 1, STYLE_GOOD, _("Nothing is owing."));
    passages_draw(&closing->list, box, true);
}

static void close_draw(struct app *app, void *state, struct box box)
{
    struct closing *closing = state;

    find(app, closing);
    if (box.width >= 100) {
        int width = box.width - GLANCE - 1;
        draw_owing(closing, box_columns(box, 0, width));
        paint_line(box_columns(box, width, 1));
        glance_draw(&closing->glance, box_columns(box, width + 1, -1));
    } else {
        draw_owing(closing, box);
    }
}

static const struct close_row *selected(struct app *app, struct closing *closing)
{
    find(app, closing);
    return closing->list.selected >= 0 ? &closing->rows[closing->list.selected] : NULL;
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
    return passages_act(&closing->list, action);
}

/* To the first that is owing of the item. */
static void close_go(struct app *app, void *state, struct place place)
{
    struct closing *closing = state;

    find(app, closing);
    passages_go(&closing->list, (struct place){.item = place.item});
}

static struct place close_focus(struct app *app, void *state)
{
    const struct close_row *row = selected(app, state);

    return (struct place){.item = row != NULL ? place_of(row).item : 0};
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
