#include <config.h>

#include "reading.h"

#include <stdlib.h>
#include <string.h>

#include "entente/report/text.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/items.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"

enum { MEASURE = 92, MARGIN = 3, LEAST = 40 };

struct reading {
    struct document *document;
    char *text;       /* as it is written at that width */
    const char *body; /* of it: below the title, which the frame has */
    int width;
    int count; /* its lines */
    int top;   /* first line in sight */
    int height;
};

static const struct binding keys[] = {
    {K_DOWN, 'j', 0, ACTION_DOWN, N_("down"), N_("A line down.")},
    {K_UP, 'k', 0, ACTION_UP, N_("up"), N_("A line up.")},
    {K_PAGE_DOWN, ' ', 0, ACTION_PAGE_DOWN, N_("page"), N_("A page down.")},
    {K_PAGE_UP, K_CTRL('b'), 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("To the start.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("To the end.")},
    {'q', K_ESC, K_ENTER, ACTION_BACK, N_("back"), N_("Back.")},
    {K_CTRL('c'), 0, 0, ACTION_BACK, NULL, NULL},
    {0},
};

static const struct binding *reading_keys(const void *state)
{
    (void)state;
    return keys;
}

/* Writes the text anew where the width is another one. */
static void fit(struct reading *reading, int width)
{
    const struct look look = {.columns = width > LEAST ? width : LEAST};
    size_t size;

    if (reading->text != NULL && reading->width == width)
        return;
    free(reading->text);
    FILE *out = mem_stream(&reading->text, &size);
    text_write(out, reading->document, &look, NULL);
    mem_stream_end(out);
    reading->width = width;
    reading->count = 0;
    const char *title_end = strstr(reading->text, "\n\n");
    reading->body = title_end != NULL ? title_end + 2 : reading->text;
    for (const char *at = reading->body; *at != '\0'; at++)
        reading->count += *at == '\n';
}

static void draw_lines(const struct reading *reading, struct box box)
{
    const char *at = reading->body;

    for (int line = 0; *at != '\0' && line < reading->top + box.height; line++) {
        size_t len = strcspn(at, "\n");
        char *text = mem_copy_n(at, len);
        if (line >= reading->top)
            paint_text(box, line - reading->top, 0, STYLE_NORMAL, text);
        free(text);
        at += len + (at[len] != '\0');
    }
}

static void reading_draw(struct app *app, void *state, struct box box)
{
    struct reading *reading = state;
    struct box panel = box_middle(box, box.height, box.width < MEASURE ? box.width : MEASURE);

    (void)app;
    paint_clear(panel);
    struct box inside = paint_frame(panel, reading->document->title);
    reading->height = inside.height;
    fit(reading, inside.width - MARGIN);
    reading->top = text_act(reading->top, reading->count, reading->height, ACTION_NONE);
    draw_lines(reading, box_columns(inside, 0, -2));
    paint_scroll(inside, reading->top, reading->count);
}

static bool reading_input(struct app *app, void *state, const struct input *in, int action)
{
    struct reading *reading = state;

    (void)app;
    (void)in;
    reading->top = text_act(reading->top, reading->count, reading->height, action);
    return action != ACTION_BACK;
}

static void reading_free(struct app *app, void *state)
{
    struct reading *reading = state;

    (void)app;
    document_free(reading->document);
    free(reading->text);
    free(reading);
}

void reading_open(struct app *app, struct document *document)
{
    static const struct overlay_ops ops = {
        .keys = reading_keys,
        .draw = reading_draw,
        .input = reading_input,
        .free = reading_free,
    };
    struct reading *reading = mem_zalloc(sizeof *reading);

    reading->document = document;
    overlay_push(app, &ops, reading);
}
