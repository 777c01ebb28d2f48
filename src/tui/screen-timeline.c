#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/paint.h"
#include "entente/tui/records.h"
#include "entente/tui/screens.h"
#include "timeline-filter.h"

enum { ACTION_FILTER = ACTION_OWN, CLOCK_WIDTH = 10 };

struct timeline {
    struct timeline_filter filter;
    struct list list;
    struct records notes;
    bool in_notes;
    bool followed; /* the cursor was on the newest step */
};

static enum style write_type(struct app *app, uint32_t item, FILE *out)
{
    const char *type = session_value(app->session, item, "type", 0);

    if (*session_value(app->session, item, "private", 0) != '\0') {
        fputs(_("private"), out);
        return STYLE_STRONG;
    }
    words_value(out, app->session, item, "type", *type ? type : "note");
    return strcmp(type, "parked") == 0 ? STYLE_WARNING : STYLE_DIM;
}

static const struct items_column note_columns[] = {
    {.width = 8, .from = 30, .write = write_type},
    {0},
};

static const struct items_kind notes_kind = {
    .kind = KIND_NOTE,
    .empty = N_("No note yet"),
    .begin = N_("n writes one down from any screen"),
    .columns = note_columns,
};

static const char *const codes[] = {"text", "type", "about", "raised_by", "private", NULL};

static const struct binding timeline_keys[] = {
    {.key = 'f',
     .action = ACTION_FILTER,
     .label = N_("filter"),
     .help = N_("Shows everything, decisions, what was said, or marks only.")},
    {0},
};

static void *timeline_open(struct app *app)
{
    struct timeline *timeline = mem_zalloc(sizeof *timeline);

    (void)app;
    timeline->notes = (struct records){.items.of = &notes_kind, .form.codes = codes};
    timeline->followed = true;
    return timeline;
}

static void timeline_close(void *state)
{
    struct timeline *timeline = state;

    timeline_filter_free(&timeline->filter);
    records_free(&timeline->notes);
    free(timeline);
}

/* Takes in the steps that came since; a cursor on the newest one stays on the newest. */
static void catch_up(struct app *app, struct timeline *timeline, int height)
{
    int count = timeline_filter_count(&timeline->filter, app->session);

    list_fit(&timeline->list, count, height);
    if (timeline->followed)
        list_last(&timeline->list);
}

static uint32_t selected_step(struct app *app, struct timeline *timeline)
{
    catch_up(app, timeline, timeline->list.height);
    if (timeline->list.selected < 0)
        return UINT32_MAX;
    return timeline_filter_step(&timeline->filter, timeline->list.selected);
}

static void draw_step(struct app *app, struct box row, uint32_t step)
{
    struct step_span span = session_step(app->session, step);
    struct log_row first;
    char clock[CLOCK_SIZE];

    session_row(app->session, span.first, &first);
    moment_clock(first.time, true, clock);
    paint_format(row, 0, 0, STYLE_DIM, " %s", clock);
    char *words = step_words(app->session, step);
    bool own = timeline_step_kind(app->session, step) == TIMELINE_LOG;
    paint_text(row, 0, CLOCK_WIDTH + 1, own ? STYLE_DIM : STYLE_NORMAL, words);
    free(words);
}

static void draw_steps(struct app *app, struct timeline *timeline, struct box box)
{
    char *heading =
        mem_printf(_("%s: %d"), timeline_filter_name(&timeline->filter), timeline->list.count);

    paint_rule(box, 0, heading);
    free(heading);
    box = box_rows(box, 1, -1);
    if (timeline->list.count == 0)
        paint_text(box, 0, 1, STYLE_DIM, _("Nothing of that kind has happened yet."));
    for (int y = 0; y < box.height && timeline->list.top + y < timeline->list.count; y++)
        draw_step(app, box_rows(box, y, 1),
                  timeline_filter_step(&timeline->filter, timeline->list.top + y));
    if (timeline->list.count > 0)
        paint_select(box, timeline->list.selected - timeline->list.top, 1, !timeline->in_notes);
    paint_scroll(box, timeline->list.top, timeline->list.count);
}

/* The list alone as long as the form of a note is not wanted, where there is no room for both. */
static void draw_notes(struct app *app, struct timeline *timeline, struct box box)
{
    if (timeline->in_notes)
        records_draw(app, &timeline->notes, box);
    else
        items_draw(app, &timeline->notes.items, box, false);
}

static void timeline_draw(struct app *app, void *state, struct box box)
{
    struct timeline *timeline = state;
    int share = timeline->in_notes ? box.height / 3 : box.height * 2 / 3;
    struct panes panes = panes_above(box, share, timeline->in_notes);

    if (panes.first.height > 1) {
        catch_up(app, timeline, panes.first.height - 1);
        draw_steps(app, timeline, panes.first);
    }
    paint_line(panes.rule);
    if (panes.second.height > 1) {
        paint_rule(panes.second, 0, _("Notes and the parking lot"));
        draw_notes(app, timeline, box_rows(panes.second, 1, -1));
    }
}

static bool go_to_step(struct app *app, uint32_t step)
{
    uint32_t item = step == UINT32_MAX ? 0 : words_subject(app->session, step);

    if (item != 0 && session_exists(app->session, item))
        app_follow(app, (struct place){.item = item});
    else
        app_say(app, _("There is no place to go to for this line."));
    return true;
}

static bool act_on_steps(struct app *app, struct timeline *timeline, int action)
{
    uint32_t step = selected_step(app, timeline);

    if (action == ACTION_EDIT)
        return go_to_step(app, step);
    if (action == ACTION_DROP || action == ACTION_EDITOR) {
        app_say(app, _("What happened stays on record; Enter goes to where it can be changed."));
        return true;
    }
    if (!list_act(&timeline->list, action))
        return false;
    timeline->followed = timeline->list.selected == timeline->list.count - 1;
    return true;
}

/* From the steps to the notes, to the form of the one under the cursor, and round. */
static void turn(struct app *app, struct timeline *timeline, int direction)
{
    int panes = items_selected(app, &timeline->notes.items) != 0 ? 3 : 2;
    int pane = !timeline->in_notes ? 0 : timeline->notes.in_form ? 2 : 1;

    pane = (pane + panes + direction) % panes;
    timeline->in_notes = pane > 0;
    timeline->notes.in_form = pane == 2;
}

static bool timeline_act(struct app *app, void *state, int action)
{
    struct timeline *timeline = state;

    switch (action) {
    case ACTION_PANE_NEXT:
    case ACTION_PANE_BACK:
        turn(app, timeline, action == ACTION_PANE_NEXT ? 1 : -1);
        return true;
    case ACTION_FILTER:
        timeline_filter_next(&timeline->filter);
        timeline->followed = true;
        return true;
    case ACTION_ADD:
        app_add(app, KIND_NOTE, NULL, 0);
        return true;
    default:
        return timeline->in_notes ? records_act(app, &timeline->notes, action)
                                  : act_on_steps(app, timeline, action);
    }
}

static void timeline_go(struct app *app, void *state, struct place place)
{
    struct timeline *timeline = state;

    records_go(app, &timeline->notes, place);
    timeline->in_notes = items_selected(app, &timeline->notes.items) == place.item;
}

static struct place timeline_focus(struct app *app, void *state)
{
    struct timeline *timeline = state;

    if (timeline->in_notes)
        return records_focus(app, &timeline->notes);
    uint32_t step = selected_step(app, timeline);
    return (struct place){.item = step == UINT32_MAX ? 0 : words_subject(app->session, step)};
}

const struct screen screen_timeline = {
    .code = "timeline",
    .name = N_("Timeline"),
    .short_name = N_("Time"),
    .purpose = N_("Everything that happened, in words, newest last; notes and the parking lot."),
    .kinds = 1u << KIND_NOTE,
    .keys = timeline_keys,
    .open = timeline_open,
    .close = timeline_close,
    .draw = timeline_draw,
    .act = timeline_act,
    .go = timeline_go,
    .focus = timeline_focus,
};
