#include <config.h>

#include "preview.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/report/deliver.h"
#include "entente/report/summary.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/items.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"
#include "entente/tui/prompt.h"

enum {
    WIDTH_LEAST = 40,
    WIDTH_PRINTED = 80,
    EDGES = 5, /* columns of the frame, a margin, and the bar that shows where one is */
};

enum preview_action {
    SAVE_TEXT = ACTION_OWN,
    SAVE_MARKDOWN,
    SAVE_HTML,
    SAVE_PDF,
    SAVE_AS,
    PRINT,
    EXTENT
};

static const struct binding keys[] = {
    {K_TAB, 0, 0, EXTENT, N_("length"), N_("Brief, usual, full: in turn.")},
    {'t', 0, 0, SAVE_TEXT, N_("text"), N_("Saves it beside the session as plain text.")},
    {'m', 0, 0, SAVE_MARKDOWN, N_("Markdown"), N_("Saves it beside the session as Markdown.")},
    {'w', 0, 0, SAVE_HTML, N_("HTML"), N_("Saves it beside the session as a web page (HTML).")},
    {'f', 0, 0, SAVE_PDF, N_("PDF"), N_("Saves it beside the session as PDF.")},
    {'o', 0, 0, SAVE_AS, N_("elsewhere"), N_("Saves it as a file of another name.")},
    {'p', 0, 0, PRINT, N_("print"), N_("Sends it to the printer.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("A line down.")},
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("A line up.")},
    {K_PAGE_DOWN, ' ', K_CTRL('d'), ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_PAGE_UP, K_CTRL('b'), 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("To the top.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("To the end.")},
    {K_ESC, 'q', K_CTRL('c'), ACTION_BACK, N_("back"), N_("Back to the screen.")},
    {0},
};

struct preview {
    enum summary_extent extent;
    char *text; /* lines, each ended by a NUL; NULL: to be made */
    char **lines;
    int count;
    int width; /* that it was made for */
    int top;
    int height;
};

static const struct binding *preview_keys(const void *state)
{
    (void)state;
    return keys;
}

/* --- The text. */

static void forget(struct preview *preview)
{
    free(preview->text);
    free(preview->lines);
    preview->text = NULL;
    preview->lines = NULL;
    preview->count = 0;
}

static void split(struct preview *preview)
{
    for (char *line = preview->text; *line != '\0';) {
        preview->lines = mem_resize(preview->lines, (size_t)preview->count + 1, sizeof(char *));
        preview->lines[preview->count++] = line;
        line += strcspn(line, "\n");
        if (*line != '\0')
            *line++ = '\0';
    }
}

static void make(struct app *app, struct preview *preview, int width)
{
    size_t size;
    FILE *out;

    if (preview->text != NULL && preview->width == width)
        return;
    forget(preview);
    out = mem_stream(&preview->text, &size);
    summary_write(out, app->session, preview->extent, format_find("text"),
                  &(struct look){.columns = width}, NULL);
    mem_stream_end(out);
    split(preview);
    preview->width = width;
}

static const char *extent_name(enum summary_extent extent)
{
    static const char *const names[] = {
        [SUMMARY_BRIEF] = N_("brief"), [SUMMARY_USUAL] = N_("usual"), [SUMMARY_FULL] = N_("full")};

    return _(names[extent]);
}

static void preview_draw(struct app *app, void *data, struct box box)
{
    struct preview *preview = data;
    char *title = mem_printf(_("Summary, %s"), extent_name(preview->extent));
    int width = box.width - EDGES < WIDTH_PRINTED ? box.width - EDGES : WIDTH_PRINTED;
    struct box panel = box_middle(box_rows(box, 0, -2), box.height, width + EDGES);

    make(app, preview, width < WIDTH_LEAST ? WIDTH_LEAST : width);
    paint_clear(panel);
    struct box inside = paint_frame(panel, title);
    preview->height = inside.height;
    for (int y = 0; y < inside.height && preview->top + y < preview->count; y++)
        paint_text(inside, y, 1, STYLE_NORMAL, preview->lines[preview->top + y]);
    paint_scroll(inside, preview->top, preview->count);
    free(title);
}

/* --- Where it goes. */

struct saving {
    const struct format *format;
    enum summary_extent extent;
};

static bool make_report(struct app *app, const struct saving *saving, char **text, size_t *size,
                        struct error *err)
{
    FILE *out = mem_stream(text, size);
    bool done = summary_write(out, app->session, saving->extent, saving->format,
                              &(struct look){.columns = WIDTH_PRINTED}, err);

    mem_stream_end(out);
    return done;
}

static bool save(struct app *app, const struct saving *saving, const char *path, struct error *err)
{
    char *text;
    size_t size;
    bool done = make_report(app, saving, &text, &size, err) &&
                deliver_file((struct report){text, size}, path, false, err);

    if (done)
        app_say(app, _("Saved: %s"), path);
    free(text);
    return done;
}

/* Beside the session: "meeting-summary.html", and "meeting-summary-2.html" where that is taken. */
static char *path_beside(struct app *app, const struct format *format)
{
    const char *path = session_path(app->session);
    size_t length = strlen(path);

    if (length > 4 && strcmp(path + length - 4, ".csv") == 0)
        length -= 4;
    char *beside = mem_printf("%.*s-summary.%s", (int)length, path, format->extension);

    for (unsigned number = 2; access(beside, F_OK) == 0; number++) {
        free(beside);
        beside = mem_printf("%.*s-summary-%u.%s", (int)length, path, number, format->extension);
    }
    return beside;
}

static void save_beside(struct app *app, const struct preview *preview, const char *format)
{
    const struct saving saving = {format_find(format), preview->extent};
    char *path = path_beside(app, saving.format);
    struct error err;

    if (!save(app, &saving, path, &err))
        app_fail(app, &err);
    free(path);
}

/* The ending of the name tells the format. */
static bool save_named(struct app *app, void *context, const char *path, struct error *err)
{
    struct saving *saving = context;

    saving->format = format_of_file(path);
    if (saving->format == NULL)
        return error_set(err, _("The name tells the format: let it end in .txt, .md, .html, .pdf "
                                "or .json"));
    return save(app, saving, path, err);
}

static void ask_where(struct app *app, const struct preview *preview)
{
    struct saving *saving = mem_zalloc(sizeof *saving);
    char *path = path_beside(app, format_find("pdf"));

    saving->extent = preview->extent;
    prompt_open(
        app, &(struct prompt){
                 .title = _("Save as"),
                 .help = _("The ending tells the format: .txt, .md, .html, .pdf, .json. Nothing is "
                           "overwritten."),
                 .text = path,
                 .accept = save_named,
                 .free = free,
                 .context = saving,
             });
    free(path);
}

static void print(struct app *app, const struct preview *preview)
{
    struct saving saving = {format_to_print(), preview->extent};
    uint32_t session = session_item(app->session, "session");
    struct error err;
    char *text;
    size_t size;

    if (make_report(app, &saving, &text, &size, &err) &&
        deliver_printer((struct report){text, size},
                        session_value(app->session, session, "title", 0), &err))
        app_say(app, _("Sent to the printer"));
    else
        app_fail(app, &err);
    free(text);
}

/* --- Input. */

static void turn_extent(struct preview *preview)
{
    preview->extent = preview->extent == SUMMARY_FULL ? SUMMARY_BRIEF
                                                      : (enum summary_extent)(preview->extent + 1);
    preview->top = 0;
    forget(preview);
}

static bool preview_input(struct app *app, void *data, const struct input *in, int action)
{
    static const char *const formats[] = {"text", "markdown", "html", "pdf"};
    struct preview *preview = data;

    (void)in;
    if (action >= SAVE_TEXT && action <= SAVE_PDF)
        save_beside(app, preview, formats[action - SAVE_TEXT]);
    else if (action == SAVE_AS)
        ask_where(app, preview);
    else if (action == PRINT)
        print(app, preview);
    else if (action == EXTENT)
        turn_extent(preview);
    else
        preview->top = text_act(preview->top, preview->count, preview->height, action);
    return action != ACTION_BACK;
}

static void preview_free(struct app *app, void *data)
{
    (void)app;
    forget(data);
    free(data);
}

void preview_open(struct app *app)
{
    static const struct overlay_ops ops = {
        .aside = true,
        .keys = preview_keys,
        .draw = preview_draw,
        .input = preview_input,
        .free = preview_free,
    };
    struct preview *preview = mem_zalloc(sizeof *preview);

    preview->extent = SUMMARY_USUAL;
    overlay_push(app, &ops, preview);
}
