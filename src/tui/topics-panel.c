#include <config.h>

#include <inttypes.h>
#include <stdlib.h>

#include "app-own.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/input.h"
#include "entente/tui/items.h"
#include "entente/tui/overlay.h"
#include "topics.h"

enum { MINUTE = 60 * 1000, MOST_WIDTH = 90, EDGES = 2, HEAD = 2, MORE = 5 };

enum panel_action { PANEL_MOVE_ON = ACTION_OWN, PANEL_MORE, PANEL_LESS, PANEL_SPREAD, PANEL_END };

static const struct binding keys[] = {
    {K_ENTER, 0, 0, ACTION_EDIT, N_("begin"), N_("Begins the topic under the cursor.")},
    {'m', 'M', K_CTRL('g'), PANEL_MOVE_ON, N_("move on"), N_("Moves on to the next topic.")},
    {'+', '=', 0, PANEL_MORE, N_("5 min more"), N_("Five minutes more for it.")},
    {'-', '_', 0, PANEL_LESS, N_("5 less"), N_("Five minutes less for it.")},
    {'s', 0, 0, PANEL_SPREAD, N_("spread"),
     N_("Spreads what remains of the plan over the topics that did not run yet.")},
    {'x', K_BACKSPACE, 0, PANEL_END, N_("end"), N_("Ends the topic that runs; no other begins.")},
    {'d', K_DELETE, 0, ACTION_DROP, NULL, N_("Drops the topic; u brings it back.")},
    {'u', 0, 0, ACTION_UNDO, N_("undo"), N_("Takes the last change back.")},
    {K_CTRL('r'), 0, 0, ACTION_REDO, NULL, N_("Puts back what undo took back.")},
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("The topic above.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("The topic below.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_PAGE_DOWN, 0, 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("The first topic.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("The last topic.")},
    {K_ESC, 'q', 'T', ACTION_BACK, N_("back"), N_("Back to the screen.")},
    {K_CTRL('c'), K_CTRL('k'), 0, ACTION_BACK, NULL, NULL},
    {0},
};

static const struct binding *panel_keys(const void *state)
{
    (void)state;
    return keys;
}

/* --- The list. */

static void write_minutes(FILE *out, int64_t ms)
{
    if (ms >= MINUTE)
        fprintf(out, "%" PRId64, ms / MINUTE);
}

static enum style write_planned(struct app *app, uint32_t item, FILE *out)
{
    bool runs;

    write_minutes(out, topics_time(app, item, &runs).planned);
    return STYLE_LABEL;
}

static enum style write_given(struct app *app, uint32_t item, FILE *out)
{
    bool runs;

    write_minutes(out, topics_time(app, item, &runs).given);
    return STYLE_NORMAL;
}

static enum style write_took(struct app *app, uint32_t item, FILE *out)
{
    bool runs;
    const struct agenda_topic topic = topics_time(app, item, &runs);

    if (topic.turns > 0)
        fprintf(out, "%" PRId64, agenda_took_minutes(&topic, runs));
    return STYLE_STRONG;
}

/* How the one that runs stands, when the others began or would begin. */
static enum style write_state(struct app *app, uint32_t item, FILE *out)
{
    bool runs;
    const struct agenda_topic topic = topics_time(app, item, &runs);

    if (!runs) {
        char clock[CLOCK_SIZE];
        topics_clock(app, item, clock);
        if (*clock != '\0')
            fprintf(out, topic.turns > 0 ? _("began %s") : _("begins %s"), clock);
        return STYLE_LABEL;
    }
    char *words = topics_left_words(&topic);
    fputs(words, out);
    free(words);
    return topics_left_style(&topic);
}

static const struct items_column columns[] = {
    {.label = N_("planned"), .width = 7, .from = 60, .right = true, .write = write_planned},
    {.label = N_("given"), .width = 5, .right = true, .write = write_given},
    {.label = N_("took"), .width = 4, .right = true, .write = write_took},
    {.label = "", .width = 14, .write = write_state},
    {0},
};

static const struct items_kind topics_kind = {
    .kind = KIND_TOPIC,
    .empty = N_("No topics"),
    .begin = N_("they are added on Opening"),
    .columns = columns,
};

/* --- The panel. */

/* "3 min behind; 40 min remain for 3 topics" */
static char *stand_words(const struct agenda *agenda)
{
    unsigned to_come = 0;

    if (!agenda->begun)
        return mem_copy(_("No topic has begun yet"));
    for (size_t i = 0; i < agenda->count; i++)
        to_come += agenda->topics[i].turns == 0;
    const int64_t remains = agenda->remains > 0 ? agenda->remains / MINUTE : 0;
    char *behind = topics_behind_words(agenda);
    char *words =
        to_come == 0 ? mem_copy(behind)
                     : mem_printf(P_("%s; %" PRId64 " min of the plan remain for %u topic to come",
                                     "%s; %" PRId64 " min of the plan remain for %u topics to come",
                                     to_come),
                                  behind, remains, to_come);
    free(behind);
    return words;
}

static void panel_draw(struct app *app, void *state, struct box box)
{
    struct items *items = state;
    struct agenda agenda = topics_now(app);
    char *words = stand_words(&agenda);
    int width = box.width < MOST_WIDTH ? box.width : MOST_WIDTH;
    int height = items_height(app, items) + HEAD + EDGES;
    struct box panel = box_middle(box_rows(box, 0, -2), height, width);
    paint_clear(panel);
    struct box inside = paint_frame(panel, _("Time"));
    paint_text(inside, 0, 1, STYLE_NORMAL, words);
    items_draw(app, items, box_rows(inside, HEAD, -1), true);
    free(words);
    agenda_free(&agenda);
}

static void add_minutes(struct app *app, uint32_t topic, int minutes)
{
    bool runs;
    const int64_t before = topics_time(app, topic, &runs).given / MINUTE;
    const int64_t given = before + minutes;

    if (before == 0 && minutes < 0) {
        app_say(app, _("It has no minutes: + gives it five"));
        return;
    }
    char *text = mem_printf("%" PRId64, given > 1 ? given : 1);

    app_set(app, (struct place){topic, "minutes", 0}, text);
    free(text);
}

static void act_on_topic(struct app *app, uint32_t topic, int action)
{
    if (topic == 0)
        return;
    if (action == ACTION_DROP)
        app_drop(app, topic);
    else if (action == PANEL_MORE || action == PANEL_LESS)
        add_minutes(app, topic, action == PANEL_MORE ? MORE : -MORE);
}

/* What begins or ends a topic leads back to the screen. */
static bool panel_input(struct app *app, void *state, const struct input *in, int action)
{
    struct items *items = state;
    const uint32_t topic = items_selected(app, items);

    (void)in;
    if (items_act(app, items, action))
        return true;
    switch (action) {
    case ACTION_EDIT:
        return topic == 0 || !topics_begin(app, topic);
    case PANEL_MOVE_ON:
        return !topics_move_on(app);
    case PANEL_END:
        return !topics_begin(app, 0);
    case PANEL_SPREAD:
        topics_spread(app);
        return true;
    case ACTION_UNDO:
        record_undo(app);
        return true;
    case ACTION_REDO:
        record_redo(app);
        return true;
    default:
        act_on_topic(app, topic, action);
        return action != ACTION_BACK;
    }
}

static void panel_free(struct app *app, void *state)
{
    (void)app;
    items_free(state);
    free(state);
}

void topics_open(struct app *app)
{
    static const struct overlay_ops ops = {
        .aside = true,
        .keys = panel_keys,
        .draw = panel_draw,
        .input = panel_input,
        .free = panel_free,
    };
    struct items *items = mem_zalloc(sizeof *items);
    struct agenda agenda = topics_now(app);

    *items = (struct items){.of = &topics_kind};
    items_go(app, items, agenda.running != NULL ? agenda.running->item : agenda_next(&agenda));
    agenda_free(&agenda);
    overlay_push(app, &ops, items);
}
