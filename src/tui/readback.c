#include <config.h>

#include "readback.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/phrase.h"
#include "entente/text/safe.h"
#include "entente/text/width.h"
#include "entente/tui/app.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"

enum {
    MEASURE = 56, /* columns of a line that is easy to read aloud */
    MARGIN = 4,
    EDGE = 3, /* rows above and below the words */
};

enum readback_action { READBACK_AGREED = ACTION_OWN };

static const struct binding keys[] = {
    {'y', 0, 0, READBACK_AGREED, N_("agreed"), N_("The room said yes: the agreement is agreed.")},
    {K_ENTER, 0, 0, ACTION_EDIT, N_("edit"), N_("Edits the words.")},
    {K_RIGHT, 'l', 0, ACTION_RIGHT, N_("next"), N_("The next agreement.")},
    {K_LEFT, 'h', 0, ACTION_LEFT, N_("before"), N_("The agreement before.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("A line down.")},
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("A line up.")},
    {K_PAGE_DOWN, 0, 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_ESC, ' ', 'q', ACTION_BACK, N_("back"), N_("Back to the list.")},
    {K_CTRL('c'), 0, 0, ACTION_BACK, NULL, NULL},
    {0},
};

struct readback {
    uint32_t item;
    int top;    /* first line in sight */
    int height; /* lines in sight */
    int count;  /* lines of the whole */
};

static const struct binding *readback_keys(const void *state)
{
    (void)state;
    return keys;
}

/* --- Drawing. */

static char *value_of(struct app *app, uint32_t item, const char *code)
{
    const struct field *field = schema_field(KIND_AGREEMENT, code);
    const char *value = session_value(app->session, item, code, 0);

    if (*value == '\0' && field->implied != NULL)
        value = field->implied;
    return value_words(app->session, item, code, value);
}

static void draw_above(struct app *app, uint32_t item, struct box row)
{
    char *name = item_words(app->session, item);
    char *type = value_of(app, item, "type");
    bool plain = *session_value(app->session, item, "type", 0) == '\0';

    int x = paint_text(row, 0, 0, STYLE_LABEL, name);
    if (!plain)
        paint_format(row, 0, x, STYLE_LABEL, " · %s", type);
    free(name);
    free(type);
}

/* Status, owner and date, where they are known. */
static void draw_below(struct app *app, uint32_t item, struct box row)
{
    static const char *const codes[] = {"status", "owner", "owner_person", "due"};
    int x = 0;

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        char *value = value_of(app, item, codes[i]);
        if (*value != '\0')
            x = paint_format(row, 0, x, STYLE_LABEL, "%s%s", x > 0 ? " · " : "", value);
        free(value);
    }
}

static int longest(const struct wrap *wrap, const char *text)
{
    int most = 0;

    for (size_t i = 0; i < wrap->count; i++) {
        const struct wrap_line *line = &wrap->lines[i];
        int width = width_of(text + line->start, line->end - line->start);
        if (width > most)
            most = width;
    }
    return most;
}

/* With a blank row after each line as long as all of it fits. */
static void draw_lines(struct readback *state, const struct wrap *wrap, const char *text,
                       struct box box)
{
    int spread = 2 * (int)wrap->count - 1 <= box.height ? 2 : 1;
    int y = (box.height - spread * (int)wrap->count + spread - 1) / 2;

    state->height = box.height;
    state->count = (int)wrap->count;
    state->top = scroll_to(state->top, state->height, state->top, 1);
    if (y > 0)
        box = box_rows(box, y, -1);
    for (int i = state->top; i < state->count; i++) {
        const struct wrap_line *line = &wrap->lines[i];
        char *phrase = mem_copy_n(text + line->start, line->end - line->start);
        paint_text(box, (i - state->top) * spread, 0, STYLE_TITLE, phrase);
        free(phrase);
    }
    paint_scroll(box, state->top, state->count);
}

static void readback_draw(struct app *app, void *data, struct box box)
{
    struct readback *state = data;
    int room = box.width - 2 * MARGIN;
    char *text = safe_copy(session_value(app->session, state->item, "text", 0), SAFE_LINES);
    struct wrap wrap = phrase_wrap(text, strlen(text), room < MEASURE ? room : MEASURE);
    int width = longest(&wrap, text);

    paint_clear(box);
    struct box inside = box_columns(box, (box.width - width) / 2, -1);
    draw_above(app, state->item, box_rows(inside, 1, 1));
    draw_lines(state, &wrap, text, box_rows(inside, EDGE, -EDGE - 1));
    draw_below(app, state->item, box_rows(inside, box.height - 2, 1));
    wrap_free(&wrap);
    free(text);
}

/* --- Input. */

static uint32_t neighbour(const struct app *app, uint32_t item, int action)
{
    uint32_t before = 0;

    if (action == ACTION_RIGHT)
        return session_next(app->session, KIND_AGREEMENT, item);
    for (uint32_t at = 0; (at = session_next(app->session, KIND_AGREEMENT, at)) != item;
         before = at)
        ;
    return before;
}

static void turn(struct app *app, struct readback *state, int action)
{
    uint32_t item = neighbour(app, state->item, action);

    if (item == 0)
        return;
    state->item = item;
    state->top = 0;
    app_go(app, (struct place){item, NULL, 0});
}

static void scroll(struct readback *state, int lines)
{
    int most = state->count > state->height ? state->count - state->height : 0;

    state->top += lines;
    state->top = state->top < 0 ? 0 : state->top > most ? most : state->top;
}

static bool readback_input(struct app *app, void *data, const struct input *in, int action)
{
    struct readback *state = data;

    (void)in;
    if (action == READBACK_AGREED)
        app_set(app, (struct place){state->item, "status", 0}, "agreed");
    else if (action == ACTION_EDIT)
        app_edit(app, (struct place){state->item, "text", 0});
    else if (action == ACTION_LEFT || action == ACTION_RIGHT)
        turn(app, state, action);
    else if (action == ACTION_UP || action == ACTION_DOWN)
        scroll(state, action == ACTION_UP ? -1 : 1);
    else if (action == ACTION_PAGE_UP || action == ACTION_PAGE_DOWN)
        scroll(state, action == ACTION_PAGE_UP ? -state->height : state->height);
    return action != ACTION_BACK;
}

static void readback_free(struct app *app, void *state)
{
    (void)app;
    free(state);
}

void readback_open(struct app *app, uint32_t agreement)
{
    static const struct overlay_ops ops = {
        .keys = readback_keys,
        .draw = readback_draw,
        .input = readback_input,
        .free = readback_free,
    };
    struct readback *state = mem_zalloc(sizeof *state);

    state->item = agreement;
    overlay_push(app, &ops, state);
}
