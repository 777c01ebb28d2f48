#include <config.h>

#include "secret-round.h"

#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "entente/session/presence.h"
#include "entente/session/round.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/mark.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"
#include "entente/tui/passages.h"
#include "spread-pane.h"

enum {
    BAR = 1,       /* the row of the header that says that a round is on */
    MEASURE = 60,  /* columns of what is said */
    KEY_WIDTH = 3, /* of a key and the blanks after it */
    CHOICES_MOST = 5,
    ANSWER_LINES = 2, /* the answer, and what was wrong with it */
};

enum stage { STAGE_GIVING, STAGE_STOPPING, STAGE_READY, STAGE_REVEALED };

enum round_action {
    ROUND_CHOICE = ACTION_OWN,
    ROUND_NONE = ROUND_CHOICE + CHOICES_MOST,
    ROUND_CONFIRM,
    ROUND_STOP,
};

struct secret_round {
    struct round *round;
    struct place place;
    const struct field *field;
    enum stage stage;
    enum stage before;           /* STAGE_STOPPING: where it goes on */
    bool typed;                  /* something, by the one at the keyboard: */
    const struct choice *choice; /* NULL: no view */
    struct error err;
    struct passages revealed;
};

static const struct binding keys_scale[] = {
    {'i', '1', 0, ROUND_CHOICE, NULL, N_("The first answer.")},
    {'p', '2', 0, ROUND_CHOICE + 1, NULL, N_("The second answer.")},
    {'m', '3', 0, ROUND_CHOICE + 2, NULL, N_("The third answer.")},
    {'x', '4', 0, ROUND_CHOICE + 3, NULL, N_("The fourth answer.")},
    {K_BACKSPACE, 0, 0, ROUND_NONE, N_("no view"), N_("No view.")},
    {K_ENTER, 0, 0, ROUND_CONFIRM, N_("confirm"), N_("Confirms it: the next one.")},
    {K_ESC, 'q', K_CTRL('c'), ACTION_BACK, N_("stop"), N_("Stops the round.")},
    {0},
};

static const struct binding keys_numbers[] = {
    {'1', 0, 0, ROUND_CHOICE, NULL, N_("The first answer.")},
    {'2', 0, 0, ROUND_CHOICE + 1, NULL, N_("The second answer.")},
    {'3', 0, 0, ROUND_CHOICE + 2, NULL, N_("The third answer.")},
    {'4', 0, 0, ROUND_CHOICE + 3, NULL, N_("The fourth answer.")},
    {'5', 0, 0, ROUND_CHOICE + 4, NULL, N_("The fifth answer.")},
    {K_BACKSPACE, 0, 0, ROUND_NONE, N_("no view"), N_("No view.")},
    {K_ENTER, 0, 0, ROUND_CONFIRM, N_("confirm"), N_("Confirms it: the next one.")},
    {K_ESC, 'q', K_CTRL('c'), ACTION_BACK, N_("stop"), N_("Stops the round.")},
    {0},
};

static const struct binding keys_stopping[] = {
    {'s', 0, 0, ROUND_STOP, N_("stop the round"), N_("Stops the round: nothing is kept.")},
    {K_ENTER, K_ESC, 'q', ACTION_BACK, N_("go on"), N_("Goes on with the round.")},
    {0},
};

static const struct binding keys_ready[] = {
    {K_ENTER, 0, 0, ROUND_CONFIRM, N_("reveal"), N_("Reveals all views together.")},
    {K_ESC, 'q', K_CTRL('c'), ACTION_BACK, N_("stop"), N_("Stops the round.")},
    {0},
};

static const struct binding keys_revealed[] = {
    {K_ENTER, K_ESC, 'q', ACTION_BACK, N_("back"), N_("Back to the screen.")},
    {K_CTRL('c'), 0, 0, ACTION_BACK, NULL, NULL},
    {K_DOWN, 'j', 0, ACTION_DOWN, N_("down"), N_("A line down, where more is than fits.")},
    {K_UP, 'k', 0, ACTION_UP, N_("up"), N_("A line up.")},
    {K_PAGE_DOWN, ' ', 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_PAGE_UP, K_CTRL('b'), 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("To the top.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("To the end.")},
    {0},
};

static const struct binding *round_keys(const void *data)
{
    const struct secret_round *state = data;

    switch (state->stage) {
    case STAGE_GIVING:
        return mark_is_scale(state->field) ? keys_scale : keys_numbers;
    case STAGE_STOPPING:
        return keys_stopping;
    case STAGE_READY:
        return keys_ready;
    default:
        return keys_revealed;
    }
}

/* --- Drawing: from the top down, each part giving the row after it. */

/* What it is about. A new string. */
static char *subject_of(struct app *app, const struct secret_round *state)
{
    bool single = schema_kind(session_item_kind(app->session, state->place.item))->single;

    return single ? mem_copy(_(state->field->label)) : title_words(app->session, state->place.item);
}

static void draw_header(struct app *app, const struct secret_round *state, struct box row)
{
    char *subject = subject_of(app, state);
    int x = paint_text(row, 0, 0, STYLE_WARNING,
                       state->stage == STAGE_REVEALED ? _(" Secret round, revealed ")
                                                      : _(" Secret round "));

    x = paint_format(row, 0, x + 1, STYLE_TITLE, "%s", subject);
    if (state->stage != STAGE_REVEALED)
        paint_format(row, 0, x, STYLE_LABEL, _(" · %zu of %zu given"), round_given(state->round),
                     round_count(state->round));
    free(subject);
}

static int draw_text(struct box box, int y, enum style style, const char *text)
{
    return y + paint_wrapped(box_rows(box, y, -1), 0, style, text);
}

static bool has_type(const struct session *session, uint32_t partner)
{
    const char *code = session_value(session, partner, "type", 0);

    return schema_choice(schema_field(KIND_PARTNER, "type"), code) != NULL;
}

/* The partners at the table whose type is not to be said, because nobody else is of it. */
static unsigned count_alone(const struct session *session)
{
    unsigned count = 0;

    for (uint32_t at = 0; (at = session_next(session, KIND_PARTNER, at)) != 0;)
        count += presence_is(session, at) && has_type(session, at) &&
                 session_shared_type(session, at) == NULL;
    return count;
}

/* Under the rule type: each knows of what type it is, nobody which number it has. */
static char *call_by_type(struct app *app, uint32_t partner)
{
    const struct choice *type = session_shared_type(app->session, partner);

    if (type != NULL)
        return mem_printf(_("To the keyboard: one of the type %s, who has not been here"),
                          _(type->label));
    if (!has_type(app->session, partner))
        return mem_copy(_("To the keyboard: one whose type is not given, who has not been here"));
    if (count_alone(app->session) > 1)
        return mem_copy(_("To the keyboard: one of those who are the only one of their type, who "
                          "has not been here"));
    return mem_copy(_("To the keyboard: one who is the only one of its type, and has not been "
                      "here"));
}

static char *call_by_name(struct app *app, uint32_t partner)
{
    char *name = item_words(app->session, partner);
    char *text = mem_printf(_("To the keyboard: %s"), name);

    free(name);
    return text;
}

/* Whose turn it is, as far as the rule of attribution lets it be said. */
static int draw_turn(struct app *app, const struct secret_round *state, struct box box, int y)
{
    uint32_t partner = round_turn(state->round);
    char *text;

    if (partner == 0)
        text = mem_copy(_("To the keyboard: whoever has not been here, in any order"));
    else if (session_anonymous(app->session))
        text = call_by_type(app, partner);
    else
        text = call_by_name(app, partner);
    y = draw_text(box, y, STYLE_TITLE, text);
    free(text);
    return y;
}

static int draw_question(struct app *app, const struct secret_round *state, struct box box, int y)
{
    const char *question = session_value(app->session, state->place.item, "question", 0);

    return draw_text(box, y, STYLE_NORMAL, *question != '\0' ? question : _(state->field->help));
}

static int count_choices(const struct secret_round *state)
{
    int count = 0;

    while (count < CHOICES_MOST && state->field->choices[count].code != NULL)
        count++;
    return count;
}

static int draw_choices(const struct secret_round *state, struct box box, int y)
{
    const struct binding *keys = round_keys(state);

    for (int i = 0; i < count_choices(state); i++) {
        const struct choice *choice = &state->field->choices[i];
        const char key[] = {(char)keys_row(keys, ROUND_CHOICE + i)->key, '\0'};
        bool said = choice->glyph != NULL && strcmp(choice->glyph, key) == 0; /* by the label */
        paint_text(box, y, said ? 0 : KEY_WIDTH, STYLE_NORMAL, _(choice->label));
        paint_text(box, y++, 0, STYLE_KEY, key);
    }
    return y;
}

static void draw_answer(const struct secret_round *state, struct box box, int y)
{
    int x = paint_text(box, y, 0, STYLE_LABEL, _("Your answer: "));

    if (state->typed)
        paint_text(box, y, x, STYLE_STRONG, _("✱  Enter confirms it"));
    else
        paint_text(box, y, x, STYLE_FRAME, mark_blank());
    if (state->err.text[0] != '\0')
        draw_text(box, y + 1, STYLE_WARNING, state->err.text);
}

/* On a low screen the question gives way to the answers. */
static void draw_giving(struct app *app, const struct secret_round *state, struct box box)
{
    int answers = 1 + count_choices(state) + ANSWER_LINES;
    struct box above = box_rows(box, 0, box.height > answers ? box.height - answers : 0);
    int y = draw_question(app, state, above, draw_turn(app, state, above, 0) + 1);

    y = draw_choices(state, box, (y < above.height ? y : above.height) + 1);
    draw_answer(state, box, y + (y + ANSWER_LINES < box.height));
}

static void draw_stopping(struct box box)
{
    draw_text(box, 0, STYLE_NORMAL,
              _("Stop the round? What was given so far is forgotten; nothing of it is kept."));
}

static void draw_ready(const struct secret_round *state, struct box box)
{
    int y = draw_text(box, 0, STYLE_TITLE, _("All have given their view."));

    y = draw_text(box, y + 1, STYLE_NORMAL, _("Enter reveals them, all together."));
    if (state->err.text[0] != '\0')
        draw_text(box, y + 1, STYLE_ERROR, state->err.text);
}

static void draw_revealed(struct app *app, struct secret_round *state, struct box box)
{
    struct passages *passages = &state->revealed;

    passages_begin(passages);
    spread_pane_add(app->session, passages, state->place.item, state->place.field);
    if (passages->count == 0)
        passages_add(passages, (struct passage){.text = mem_copy(_("Nobody gave a view."))});
    passages_end(passages);
    passages_draw(passages, box, false);
}

static void round_draw(struct app *app, void *data, struct box box)
{
    struct secret_round *state = data;
    struct box below = box_rows(box, BAR, -1);

    paint_clear(below);
    draw_header(app, state, box_columns(box_rows(below, 0, 1), 1, -2));
    int width = below.width - 4 < MEASURE ? below.width - 4 : MEASURE;
    int from = state->stage == STAGE_REVEALED ? 1 : (below.width - width) / 2;
    struct box inside = box_columns(box_rows(below, below.height > 20 ? 4 : 2, -1), from,
                                    state->stage == STAGE_REVEALED ? -2 : width);
    if (state->stage == STAGE_GIVING)
        draw_giving(app, state, inside);
    else if (state->stage == STAGE_STOPPING)
        draw_stopping(inside);
    else if (state->stage == STAGE_READY)
        draw_ready(state, inside);
    else
        draw_revealed(app, state, inside);
}

/* --- Input. */

static void type(struct secret_round *state, const struct choice *choice)
{
    state->typed = true;
    state->choice = choice;
}

static void type_choice(struct secret_round *state, int wanted)
{
    for (int i = 0; i <= wanted; i++)
        if (state->field->choices[i].code == NULL)
            return;
    type(state, &state->field->choices[wanted]);
}

static void confirm(struct secret_round *state)
{
    if (!state->typed) {
        error_set(&state->err, _("Give an answer first; Backspace gives none"));
        return;
    }
    round_give(state->round, state->choice);
    state->typed = false;
    state->choice = NULL;
    if (round_given(state->round) == round_count(state->round))
        state->stage = STAGE_READY;
}

static void reveal(struct app *app, struct secret_round *state)
{
    if (!round_reveal(state->round, &state->err))
        return;
    char *subject = subject_of(app, state);
    projector_say(app, _("Recorded"));
    app_say(app, _("Recorded: the views on %s, given in a secret round"), subject);
    free(subject);
    state->stage = STAGE_REVEALED;
}

/* Gives whether it stays open. */
static bool back(struct secret_round *state)
{
    if (state->stage == STAGE_REVEALED)
        return false;
    if (state->stage == STAGE_STOPPING) {
        state->stage = state->before;
        return true;
    }
    state->before = state->stage;
    state->stage = STAGE_STOPPING;
    return true;
}

static bool round_input(struct app *app, void *data, const struct input *in, int action)
{
    struct secret_round *state = data;

    (void)in;
    state->err.text[0] = '\0';
    if (action == ACTION_BACK)
        return back(state);
    if (action == ROUND_STOP) {
        app_say(app, _("The secret round was stopped: nothing of it is kept"));
        return false;
    }
    if (action == ROUND_CONFIRM && state->stage == STAGE_READY)
        reveal(app, state);
    else if (action == ROUND_CONFIRM)
        confirm(state);
    else if (action == ROUND_NONE)
        type(state, NULL);
    else if (action >= ROUND_CHOICE && action < ROUND_NONE)
        type_choice(state, action - ROUND_CHOICE);
    else
        passages_act(&state->revealed, action);
    return true;
}

static void round_release(struct app *app, void *data)
{
    struct secret_round *state = data;

    (void)app;
    round_free(state->round);
    passages_free(&state->revealed);
    explicit_bzero(state, sizeof *state);
    free(state);
}

static const struct overlay_ops ops = {
    .keys = round_keys,
    .draw = round_draw,
    .input = round_input,
    .free = round_release,
};

void secret_round_open(struct app *app, struct place place)
{
    struct round *round;

    if (!app_writable(app))
        return;
    round = round_begin(app->session, place.item, place.field);
    if (round == NULL) {
        app_say(app, _("A secret round takes two partners at the table or more"));
        return;
    }
    struct secret_round *state = mem_zalloc(sizeof *state);
    *state = (struct secret_round){
        .round = round,
        .place = place,
        .field = schema_field(session_item_kind(app->session, place.item), place.field),
    };
    overlay_push(app, &ops, state);
}

bool secret_round_is_on(const struct app *app)
{
    const struct app_own *own = app->own;

    for (size_t i = 0; i < own->overlay_count; i++) {
        const struct secret_round *state = own->overlays[i].state;
        if (own->overlays[i].ops == &ops && state->stage != STAGE_REVEALED)
            return true;
    }
    return false;
}
