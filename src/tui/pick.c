#include <config.h>

#include "entente/tui/pick.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/list.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"

enum { PICK_WIDTH = 64, HELP_ROWS = 2 };

enum pick_action { PICK_TAKE = ACTION_OWN, PICK_TURN, PICK_ERASE };

struct row {
    char *value;
    char *label;
    char *help;
    bool chosen;
};

struct pick_state {
    struct pick given; /* its texts are the state's own, its rows are not used */
    struct row *rows;  /* with the one that clears as the last */
    size_t count;
    size_t *shown; /* rows that the filter lets through */
    char *filter;
    struct list list;
    struct error err;
};

static const struct binding keys_one[] = {
    {K_ENTER, 0, 0, PICK_TAKE, N_("take"), N_("Takes the one under the cursor.")},
    {K_ESC, K_CTRL('c'), 0, ACTION_BACK, N_("leave it"), N_("Leaves it as it is.")},
    {K_UP, K_CTRL('p'), 0, ACTION_UP, NULL, N_("The row above.")},
    {K_DOWN, K_CTRL('n'), K_TAB, ACTION_DOWN, NULL, N_("The row below.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_PAGE_DOWN, 0, 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_HOME, 0, 0, ACTION_FIRST, NULL, N_("The first row.")},
    {K_END, 0, 0, ACTION_LAST, NULL, N_("The last row.")},
    {K_BACKSPACE, 0, 0, PICK_ERASE, NULL, N_("Erases the last letter of what is looked for.")},
    {0},
};

static const struct binding keys_several[] = {
    {' ', 0, 0, PICK_TURN, N_("choose"), N_("Chooses the one under the cursor, or not.")},
    {K_ENTER, 0, 0, PICK_TAKE, N_("take all chosen"), N_("Takes all that are chosen.")},
    {K_ESC, K_CTRL('c'), 0, ACTION_BACK, N_("leave it"), N_("Leaves it as it is.")},
    {K_UP, K_CTRL('p'), 0, ACTION_UP, NULL, N_("The row above.")},
    {K_DOWN, K_CTRL('n'), K_TAB, ACTION_DOWN, NULL, N_("The row below.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_PAGE_DOWN, 0, 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_HOME, 0, 0, ACTION_FIRST, NULL, N_("The first row.")},
    {K_END, 0, 0, ACTION_LAST, NULL, N_("The last row.")},
    {K_BACKSPACE, 0, 0, PICK_ERASE, NULL, N_("Erases the last letter of what is looked for.")},
    {0},
};

static const struct binding *pick_keys(const void *data)
{
    const struct pick_state *state = data;
    return state->given.several ? keys_several : keys_one;
}

/* --- The rows. */

static bool is_shown(const struct pick_state *state, const struct row *row)
{
    return *state->filter == '\0' || utf8_find(row->label, state->filter, NULL, NULL);
}

static void filter_rows(struct pick_state *state)
{
    int count = 0;
    for (size_t i = 0; i < state->count; i++)
        if (is_shown(state, &state->rows[i]))
            state->shown[count++] = i;
    list_fit(&state->list, count, state->list.height);
}

static struct row *selected(const struct pick_state *state)
{
    int at = state->list.selected;
    return at >= 0 && at < state->list.count ? &state->rows[state->shown[at]] : NULL;
}

static void filter_add(struct pick_state *state, const char *text)
{
    char *longer = mem_printf("%s%s", state->filter, text);
    free(state->filter);
    state->filter = longer;
    state->list.selected = 0;
    filter_rows(state);
}

static void filter_erase(struct pick_state *state)
{
    size_t len = strlen(state->filter);
    state->filter[utf8_prev(state->filter, len, len)] = '\0';
    filter_rows(state);
}

/* --- Drawing. */

static void draw_row(const struct pick_state *state, struct box box, int y, const struct row *row)
{
    const char *mark = paint_unicode() ? "●" : "#";
    const char *open = paint_unicode() ? "○" : "o";
    if (row->chosen)
        paint_text(box, y, 0, STYLE_GOOD, mark);
    else if (state->given.several && *row->value != '\0')
        paint_text(box, y, 0, STYLE_DIM, open);
    paint_text(box, y, 2, *row->value != '\0' ? STYLE_NORMAL : STYLE_DIM, row->label);
}

static void draw_rows(struct pick_state *state, struct box box)
{
    list_fit(&state->list, state->list.count, box.height);
    for (int y = 0; y < box.height && state->list.top + y < state->list.count; y++)
        draw_row(state, box, y, &state->rows[state->shown[state->list.top + y]]);
    if (state->list.count == 0)
        paint_format(box, 0, 2, STYLE_DIM, _("nothing contains “%s”"), state->filter);
    else
        paint_select(box, state->list.selected - state->list.top, 1, true);
    paint_scroll(box, state->list.top, state->list.count);
}

static void draw_below(const struct pick_state *state, struct box box)
{
    const struct row *row = selected(state);
    if (state->err.text[0] != '\0')
        paint_wrapped(box, 0, STYLE_ERROR, state->err.text);
    else if (row != NULL && row->help != NULL)
        paint_wrapped(box, 0, STYLE_DIM, row->help);
    else if (state->given.help != NULL)
        paint_wrapped(box, 0, STYLE_DIM, state->given.help);
}

static void draw_filter(const struct pick_state *state, struct box row)
{
    if (*state->filter == '\0') {
        paint_text(row, 0, 0, STYLE_DIM, _("type a part of the name"));
        paint_cursor(row, 0, 0);
        return;
    }
    paint_cursor(row, 0, paint_text(row, 0, 0, STYLE_STRONG, state->filter));
}

static void pick_draw(struct app *app, void *data, struct box box)
{
    (void)app;
    struct pick_state *state = data;
    int edges = HELP_ROWS + 5;
    struct box panel = box_middle(box, (int)state->count + edges,
                                  box.width - 4 < PICK_WIDTH ? box.width - 4 : PICK_WIDTH);
    paint_clear(panel);
    struct box inside = paint_frame(panel, state->given.title);
    draw_filter(state, box_rows(inside, 0, 1));
    draw_rows(state, box_rows(inside, 2, -HELP_ROWS - 2));
    draw_below(state, box_rows(inside, inside.height - HELP_ROWS, -1));
}

/* --- Input. */

static char *chosen_values(const struct pick_state *state)
{
    char *values = NULL;
    size_t size = 0;
    FILE *out = mem_stream(&values, &size);
    const char *between = "";
    for (size_t i = 0; i < state->count; i++)
        if (state->rows[i].chosen && *state->rows[i].value != '\0') {
            fprintf(out, "%s%s", between, state->rows[i].value);
            between = " ";
        }
    mem_stream_end(out);
    return values;
}

/* Gives whether it stays open. */
static bool take(struct app *app, struct pick_state *state)
{
    const struct row *row = selected(state);
    if (row == NULL && !state->given.several)
        return true;
    bool clears = row != NULL && *row->value == '\0';
    char *value = state->given.several && !clears ? chosen_values(state)
                                                  : mem_copy(row != NULL ? row->value : "");
    state->err.text[0] = '\0';
    bool taken = state->given.accept(app, state->given.context, value, &state->err);
    free(value);
    return !taken;
}

static void turn(struct pick_state *state)
{
    struct row *row = selected(state);
    if (row == NULL)
        return;
    if (*row->value != '\0')
        row->chosen = !row->chosen;
    else
        for (size_t i = 0; i < state->count; i++)
            state->rows[i].chosen = false;
}

static void move(struct list *list, int action)
{
    if (action == ACTION_UP || action == ACTION_DOWN)
        list_move(list, action == ACTION_UP ? -1 : 1);
    else if (action == ACTION_PAGE_UP || action == ACTION_PAGE_DOWN)
        list_page(list, action == ACTION_PAGE_UP ? -1 : 1);
    else if (action == ACTION_FIRST)
        list_first(list);
    else if (action == ACTION_LAST)
        list_last(list);
}

static bool pick_input(struct app *app, void *data, const struct input *in, int action)
{
    struct pick_state *state = data;
    state->err.text[0] = '\0';
    if (action == ACTION_BACK)
        return false;
    if (action == PICK_TAKE)
        return take(app, state);
    if (action == PICK_TURN)
        turn(state);
    else if (action == PICK_ERASE)
        filter_erase(state);
    else if (action != ACTION_NONE)
        move(&state->list, action);
    else if (in->kind == INPUT_KEY && in->len > 0)
        filter_add(state, in->text);
    return true;
}

static void pick_free(struct app *app, void *data)
{
    (void)app;
    struct pick_state *state = data;
    if (state->given.free != NULL)
        state->given.free(state->given.context);
    for (size_t i = 0; i < state->count; i++) {
        free(state->rows[i].value);
        free(state->rows[i].label);
        free(state->rows[i].help);
    }
    free(state->rows);
    free(state->shown);
    free(state->filter);
    free((char *)state->given.title);
    free((char *)state->given.help);
    free(state);
}

static const struct overlay_ops ops = {
    .without_help = true,
    .keys = pick_keys,
    .draw = pick_draw,
    .input = pick_input,
    .free = pick_free,
};

static void row_add(struct pick_state *state, const struct pick_row *row)
{
    if (row->chosen && state->list.selected == 0)
        state->list.selected = (int)state->count;
    state->rows[state->count++] = (struct row){
        .value = mem_copy(row->value),
        .label = mem_copy(row->label),
        .help = row->help != NULL ? mem_copy(row->help) : NULL,
        .chosen = row->chosen,
    };
}

void pick_open(struct app *app, const struct pick *pick)
{
    struct pick_state *state = mem_zalloc(sizeof *state);
    state->given = *pick;
    state->given.title = mem_copy(pick->title);
    state->given.help = pick->help != NULL ? mem_copy(pick->help) : NULL;
    state->filter = mem_copy("");
    state->rows = mem_resize(NULL, pick->count + 1, sizeof *state->rows);
    state->shown = mem_resize(NULL, pick->count + 1, sizeof *state->shown);
    for (size_t i = 0; i < pick->count; i++)
        row_add(state, &pick->rows[i]);
    if (pick->clear != NULL)
        row_add(state, &(struct pick_row){.value = "", .label = pick->clear});
    filter_rows(state);
    overlay_push(app, &ops, state);
}
