#include <config.h>

#include "entente/tui/ask.h"

#include <stdlib.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"

enum { ASK_WIDTH = 66 };

struct ask_state {
    struct ask given; /* its texts are the state's own */
    struct binding keys[ASK_MOST + 2];
};

static const struct binding *ask_keys(const void *data)
{
    const struct ask_state *state = data;
    return state->keys;
}

static void draw_answers(const struct ask_state *state, struct box box)
{
    for (int i = 0; i < ASK_MOST && state->given.answers[i].key != 0; i++) {
        char *name = binding_keys(&state->keys[i]);
        int x = paint_text(box, i, 0, STYLE_KEY, name);
        paint_text(box, i, x + 2, STYLE_NORMAL, state->given.answers[i].label);
        free(name);
    }
}

static int answer_count(const struct ask_state *state)
{
    int count = 0;
    while (count < ASK_MOST && state->given.answers[count].key != 0)
        count++;
    return count;
}

static void ask_draw(struct app *app, void *data, struct box box)
{
    (void)app;
    const struct ask_state *state = data;
    int width = box.width - 4 < ASK_WIDTH ? box.width - 4 : ASK_WIDTH;
    int lines = paint_lines(width - 4, state->given.text);
    int answers = answer_count(state);
    struct box panel = box_middle(box, lines + answers + 3, width);
    paint_clear(panel);
    struct box inside = paint_frame(panel, state->given.title);
    paint_wrapped(box_rows(inside, 0, -answers - 2), 0, STYLE_NORMAL, state->given.text);
    draw_answers(state, box_rows(inside, inside.height - answers, -1));
}

static bool ask_input(struct app *app, void *data, const struct input *in, int action)
{
    (void)in;
    struct ask_state *state = data;
    if (action == ACTION_NONE)
        return true;
    int key = action == ACTION_BACK ? 0 : state->given.answers[action - ACTION_OWN].key;
    if (state->given.answer != NULL)
        state->given.answer(app, state->given.context, key);
    return false;
}

static void ask_free(struct app *app, void *data)
{
    (void)app;
    struct ask_state *state = data;
    if (state->given.free != NULL)
        state->given.free(state->given.context);
    for (int i = 0; i < ASK_MOST; i++)
        free((char *)state->given.answers[i].label);
    free((char *)state->given.title);
    free((char *)state->given.text);
    free(state);
}

static const struct overlay_ops ops = {
    .without_help = true,
    .keys = ask_keys,
    .draw = ask_draw,
    .input = ask_input,
    .free = ask_free,
};

/* A row for each answer (Enter gives the first), and one to leave. */
static void keys_make(struct ask_state *state)
{
    int count = answer_count(state);
    for (int i = 0; i < count; i++) {
        int key = state->given.answers[i].key;
        int second = i == 0 && key != K_ENTER ? K_ENTER : K_NONE;
        state->keys[i] = (struct binding){.key = key, .second = second, .action = ACTION_OWN + i};
    }
    state->keys[count] =
        (struct binding){K_ESC, K_CTRL('c'), 'q', ACTION_BACK, N_("leave it"), NULL};
}

void ask_open(struct app *app, const struct ask *ask)
{
    struct ask_state *state = mem_zalloc(sizeof *state);
    state->given = *ask;
    state->given.title = mem_copy(ask->title);
    state->given.text = mem_copy(ask->text);
    for (int i = 0; i < ASK_MOST && ask->answers[i].key != 0; i++)
        state->given.answers[i].label = mem_copy(_(ask->answers[i].label));
    keys_make(state);
    overlay_push(app, &ops, state);
}

void ask_tell(struct app *app, const char *title, const char *text)
{
    ask_open(app, &(struct ask){
                      .title = title,
                      .text = text,
                      .answers = {{K_ENTER, N_("go on")}},
                  });
}
