#include <config.h>

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "attribution.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/records.h"
#include "entente/tui/screens.h"
#include "topics.h"

enum {
    BESIDE = 76, /* columns from which on the lists stand beside the form */
    MINUTE = 60 * 1000,
    BEGIN = ACTION_OWN,
};

enum pane { PANE_SESSION, PANE_TOPICS, PANE_EXPECTATIONS, PANES };

static const struct binding keys[] = {
    {'s', 0, 0, BEGIN, N_("begin"),
     N_("Marks the beginning of the meeting; its clock counts from there. Once more to set another "
        "time.")},
    {0},
};

struct opening {
    enum pane pane;
    struct form form;            /* of the session */
    struct records lists[PANES]; /* of the two others */
};

static bool is_begun(const struct app *app)
{
    uint32_t log = session_item(app->session, "log");

    return *session_value(app->session, log, "started", 0) != '\0';
}

/* Of all topics. */
static long minutes_given(const struct app *app)
{
    long sum = 0;

    for (uint32_t at = 0; (at = session_next(app->session, KIND_TOPIC, at)) != 0;)
        sum += strtol(session_value(app->session, at, "minutes", 0), NULL, 10);
    return sum;
}

/* --- The topics. */

static enum style write_minutes(struct app *app, uint32_t topic, FILE *out)
{
    fputs(session_value(app->session, topic, "minutes", 0), out);
    return STYLE_NORMAL;
}

static enum style write_clock(struct app *app, uint32_t topic, FILE *out)
{
    char clock[CLOCK_SIZE];

    topics_clock(app, topic, clock);
    fputs(clock, out);
    return STYLE_LABEL;
}

static const struct items_column topic_columns[] = {
    {.width = 5, .from = 40, .right = true, .write = write_clock},
    {.width = 4, .right = true, .write = write_minutes},
    {0},
};

static const struct items_kind topics_kind = {
    .kind = KIND_TOPIC,
    .empty = N_("No topics"),
    .begin = N_("a adds what the meeting is to get through"),
    .columns = topic_columns,
};

/* --- The expectations. */

static enum style write_partner(struct app *app, uint32_t item, FILE *out)
{
    uint32_t partner = session_ref(app->session, item, "partner");

    if (partner != 0)
        words_item(out, app->session, partner);
    return STYLE_LABEL;
}

static enum style write_realistic(struct app *app, uint32_t item, FILE *out)
{
    const char *code = session_value(app->session, item, "realistic", 0);
    const struct choice *choice = schema_choice(schema_field(KIND_EXPECTATION, "realistic"), code);

    if (choice != NULL)
        fputs(paint_unicode() ? choice->glyph : choice->glyph_ascii, out);
    return strcmp(code, "no") == 0       ? STYLE_MISSING
           : strcmp(code, "partly") == 0 ? STYLE_PARTLY
                                         : STYLE_GOOD;
}

static const struct items_column expectation_columns[] = {
    {.width = 20, .from = 60, .write = write_partner},
    {.width = 1, .write = write_realistic},
    {0},
};

static const struct items_kind expectations_kind = {
    .kind = KIND_EXPECTATION,
    .empty = N_("Nobody said yet what they expect"),
    .begin = N_("a writes it down"),
    .columns = expectation_columns,
};

/* --- The screen. */

static const char *const codes[] = {
    "title",       "question",    "", "country",     "place",      "date", "phase",
    "facilitator", "attribution", "", "review_date", "review_how", NULL};

static void *opening_open(struct app *app)
{
    struct opening *state = mem_zalloc(sizeof *state);

    state->form = (struct form){.codes = codes, .item = session_item(app->session, "session")};
    state->lists[PANE_TOPICS].items.of = &topics_kind;
    state->lists[PANE_EXPECTATIONS].items.of = &expectations_kind;
    return state;
}

static void opening_close(void *data)
{
    struct opening *state = data;

    records_free(&state->lists[PANE_TOPICS]);
    records_free(&state->lists[PANE_EXPECTATIONS]);
    free(state);
}

/* The records of the pane that has the focus; NULL where that is the session's form. */
static struct records *focused_list(struct opening *state)
{
    return state->pane == PANE_SESSION ? NULL : &state->lists[state->pane];
}

static char *heading_of(struct app *app, enum pane pane)
{
    uint32_t topics = session_count(app->session, KIND_TOPIC);
    uint32_t expectations = session_count(app->session, KIND_EXPECTATION);

    if (pane == PANE_TOPICS)
        return mem_printf(P_("%" PRIu32 " topic, %ld min", "%" PRIu32 " topics, %ld min", topics),
                          topics, minutes_given(app));
    if (pane == PANE_EXPECTATIONS)
        return mem_printf(P_("%" PRIu32 " expectation", "%" PRIu32 " expectations", expectations),
                          expectations);
    return mem_copy(_("Session"));
}

/* --- Drawing. */

static void draw_not_begun(struct app *app, struct box row)
{
    int x = paint_text(row, 0, 1, STYLE_NORMAL, _("Not begun yet"));

    if (!app_can_write(app))
        return;
    x = paint_text(row, 0, x, STYLE_NORMAL, ":");
    x = paint_text(row, 0, x + 1, STYLE_KEY, "s");
    paint_text(row, 0, x + 1, STYLE_NORMAL, _("marks the beginning of the meeting"));
}

static int draw_began(struct app *app, struct box row, struct moment began)
{
    const struct moment now = app_now(app);
    const int64_t ago = (now.ms - began.ms) / MINUTE;
    char when[MOMENT_SIZE];
    const bool today = moment_seen_from(began, now, when);
    int x = paint_format(row, 0, 1, STYLE_STRONG, _("Began %s"), when);

    if (today && ago >= 0 && !session_is_closed(app->session))
        x = paint_format(row, 0, x, STYLE_NORMAL, _(", %d:%02d ago"), (int)(ago / 60),
                         (int)(ago % 60));
    return x;
}

/* When the session was closed, else until when the topics take. */
static void draw_end(struct app *app, struct box row, int x, struct moment began)
{
    const char *const ended =
        session_value(app->session, session_item(app->session, "log"), "ended", 0);
    struct agenda agenda = topics_now(app);
    struct moment moment = agenda.ends;
    char when[MOMENT_SIZE];
    const bool closed = moment_read(ended, &moment);

    moment_seen_from(moment, began, when);
    if (closed)
        paint_format(row, 0, x, STYLE_NORMAL, _(", closed %s"), when);
    else if (agenda.over)
        paint_format(row, 0, x, STYLE_NORMAL, _("; the topics took until %s"), when);
    else if (minutes_given(app) > 0)
        paint_format(row, 0, x, STYLE_NORMAL, _("; the topics take until %s"), when);
    agenda_free(&agenda);
}

/* When the meeting began and ended, or until when its topics take. */
static void draw_clock(struct app *app, struct box row)
{
    const struct moment began = session_started(app->session);

    if (is_begun(app))
        draw_end(app, row, draw_began(app, row, began), began);
    else
        draw_not_begun(app, row);
}

static void draw_form(struct app *app, struct opening *state, struct box box)
{
    struct records *records = focused_list(state);

    if (records == NULL) {
        form_draw(app, &state->form, box, true);
        return;
    }
    form_show(&records->form, items_selected(app, &records->items));
    form_draw(app, &records->form, box, records->in_form);
}

static void draw_list(struct app *app, struct opening *state, enum pane pane, struct box box)
{
    struct records *records = &state->lists[pane];

    items_draw(app, &records->items, box, state->pane == pane && !records->in_form);
}

/* The name of what the form shows. */
static void draw_form_head(struct app *app, struct opening *state, struct box row)
{
    struct records *records = focused_list(state);
    uint32_t item = records != NULL ? items_selected(app, &records->items) : 0;
    char *name = item != 0 ? item_words(app->session, item) : mem_copy(_("Session"));

    paint_rule(row, 0, name);
    free(name);
}

static void draw_list_head(struct app *app, enum pane pane, struct box row)
{
    char *heading = heading_of(app, pane);

    paint_rule(row, 0, heading);
    free(heading);
}

static void draw_beside(struct app *app, struct opening *state, struct box box)
{
    int width = box.width * 4 / 9;
    struct box right = box_columns(box, width + 1, -1);
    int topics = items_height(app, &state->lists[PANE_TOPICS].items) + 1;
    if (topics > right.height / 2)
        topics = right.height / 2;
    struct box left = box_columns(box, 0, width);

    draw_form_head(app, state, box_rows(left, 0, 1));
    draw_form(app, state, box_rows(left, 1, -1));
    paint_line(box_rows(box_columns(box, width, 1), 1, -1));
    draw_list_head(app, PANE_TOPICS, box_rows(box_columns(box, width, -1), 0, 1));
    draw_list(app, state, PANE_TOPICS, box_rows(right, 1, topics - 1));
    draw_list_head(app, PANE_EXPECTATIONS, box_rows(right, topics, 1));
    draw_list(app, state, PANE_EXPECTATIONS, box_rows(right, topics + 1, -1));
}

/* One pane, and above it the names of all. */
static void draw_alone(struct app *app, struct opening *state, struct box box)
{
    struct records *records = focused_list(state);
    int x = 1;

    for (enum pane pane = PANE_SESSION; pane < PANES; pane++) {
        char *heading = heading_of(app, pane);
        x = paint_text(box, 0, x, pane == state->pane ? STYLE_HEADING : STYLE_LABEL, heading) + 3;
        free(heading);
    }
    if (records != NULL && !records->in_form)
        draw_list(app, state, state->pane, box_rows(box, 1, -1));
    else
        draw_form(app, state, box_rows(box, 1, -1));
}

static void opening_draw(struct app *app, void *data, struct box box)
{
    struct opening *state = data;

    draw_clock(app, box_rows(box, 0, 1));
    if (box.width >= BESIDE)
        draw_beside(app, state, box_rows(box, 1, -1));
    else
        draw_alone(app, state, box_rows(box, 1, -1));
}

/* --- Acting. */

/* Now, or when the first topic began. */
static void mark_beginning(struct app *app, struct place place)
{
    struct agenda agenda = topics_now(app);
    char began[MOMENT_SIZE];

    moment_format(agenda.began, began);
    app_set(app, place, agenda.begun ? began : "now");
    agenda_free(&agenda);
}

static void begin(struct app *app)
{
    struct place place = {session_item(app->session, "log"), "started", 0};

    if (is_begun(app))
        app_edit(app, place);
    else
        mark_beginning(app, place);
}

static void turn(struct opening *state, int direction)
{
    state->lists[PANE_TOPICS].in_form = false;
    state->lists[PANE_EXPECTATIONS].in_form = false;
    state->pane = (enum pane)(((int)state->pane + PANES + direction) % PANES);
}

static bool act_in_session(struct app *app, struct opening *state, int action)
{
    const char *field = form_focus(app, &state->form).field;

    if (action == ACTION_ADD)
        app_say(app, _("Tab goes to the topics and the expectations: a adds one there"));
    else if (action == ACTION_EDIT && field != NULL && strcmp(field, "attribution") == 0)
        attribution_edit(app);
    else
        return form_act(app, &state->form, action);
    return true;
}

static bool opening_act(struct app *app, void *data, int action)
{
    struct opening *state = data;

    if (action == BEGIN)
        begin(app);
    else if (action == ACTION_PANE_NEXT || action == ACTION_PANE_BACK)
        turn(state, action == ACTION_PANE_NEXT ? 1 : -1);
    else if (state->pane == PANE_SESSION)
        return act_in_session(app, state, action);
    else
        return records_act(app, focused_list(state), action);
    return true;
}

static void opening_go(struct app *app, void *data, struct place place)
{
    struct opening *state = data;
    enum kind kind = session_item_kind(app->session, place.item);

    state->pane = kind == KIND_TOPIC         ? PANE_TOPICS
                  : kind == KIND_EXPECTATION ? PANE_EXPECTATIONS
                                             : PANE_SESSION;
    if (state->pane == PANE_SESSION)
        form_go(app, &state->form, place.field);
    else
        records_go(app, focused_list(state), place);
}

static struct place opening_focus(struct app *app, void *data)
{
    struct opening *state = data;

    if (state->pane == PANE_SESSION)
        return form_focus(app, &state->form);
    return records_focus(app, focused_list(state));
}

const struct screen screen_opening = {
    .code = "opening",
    .name = N_("Opening"),
    .short_name = N_("Opening"),
    .purpose = N_("What this meeting is about, how long it may take, and what people expect."),
    .kinds = 1u << KIND_SESSION | 1u << KIND_TOPIC | 1u << KIND_EXPECTATION,
    .keys = keys,
    .open = opening_open,
    .close = opening_close,
    .draw = opening_draw,
    .act = opening_act,
    .go = opening_go,
    .focus = opening_focus,
};
