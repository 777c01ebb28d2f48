#include <config.h>

#include "slide.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/session.h"
#include "entente/text/mem.h"
#include "entente/text/wrap.h"
#include "entente/tui/items.h"
#include "entente/tui/keys.h"
#include "entente/tui/paint.h"

enum {
    MEASURE = 76,    /* columns of a line that is easy to read from afar */
    MARGIN = 4,      /* at least, on both sides */
    ROOMY_FROM = 24, /* rows from which a blank one stands above the title */
};

/* --- What is shown. */

static bool is_of(const struct slide *slide, const struct session *session, const char *shown,
                  enum veil veil)
{
    return slide->document != NULL && slide->veil == veil &&
           slide->version == session_version(session) && strcmp(slide->shown, shown) == 0;
}

void slide_forget(struct slide *slide)
{
    document_free(slide->document);
    slide_layout_free(&slide->layout);
    free(slide->shown);
    slide->document = NULL;
    slide->shown = NULL;
}

static void make(struct slide *slide, const struct session *session, const char *shown,
                 enum veil veil)
{
    char *of = mem_copy(shown);

    if (slide->shown != NULL && strcmp(slide->shown, shown) != 0)
        slide->top = 0;
    slide_forget(slide);
    slide->document = veil == VEIL_NONE ? room_make(session, shown) : room_veiled(veil);
    slide->shown = of;
    slide->veil = veil;
    slide->version = session_version(session);
    slide->box = (struct box){0};
}

/* --- Lines. */

static enum style style_of(const struct run *run, enum style base)
{
    static const enum style tones[] = {
        [TONE_FULL] = STYLE_GOOD,    [TONE_HALF] = STYLE_PARTLY,  [TONE_EMPTY] = STYLE_MISSING,
        [TONE_ASIDE] = STYLE_NORMAL, [TONE_BLANK] = STYLE_NORMAL, [TONE_DIFFER] = STYLE_DIFFER,
    };

    if (run->style == RUN_MARK)
        return tones[run->mark.tone];
    return run->style == RUN_STRONG ? STYLE_TITLE : base;
}

static void draw_line(const struct slide_line *line, struct box row)
{
    size_t begins = 0;
    int x = 0;

    for (size_t i = 0; i < line->runs.count; i++) {
        const struct run *run = &line->runs.list[i];
        const char *text = slide_run_text(run);
        size_t ends = begins + strlen(text);
        size_t first = begins > line->from ? begins : line->from;
        size_t after = ends < line->to ? ends : line->to;
        if (first < after) {
            char *part = mem_copy_n(text + first - begins, after - first);
            x = paint_text(row, 0, x, style_of(run, line->base), part);
            free(part);
        }
        begins = ends;
    }
}

/* What is short stands in the middle. */
static struct box place(const struct slide *slide, struct box box)
{
    int rows = slide->layout.rows;
    bool is_short = slide->document->count <= 2 && rows < box.height;

    return is_short ? box_rows(box, (box.height - rows) / 2, -1) : box;
}

static struct box inside_of(struct box box)
{
    int most = box.width - 2 * MARGIN;

    return box_middle(box, box.height, most < MEASURE ? most : MEASURE);
}

static void lay_out(struct slide *slide, struct box box)
{
    if (slide->box.width != box.width)
        slide_layout_make(&slide->layout, slide->document, inside_of(box).width);
    if (slide->box.width != box.width || slide->box.height != box.height)
        slide_layout_space(&slide->layout, box.height);
    slide->box = box;
}

static void draw_body(struct slide *slide, struct box box)
{
    lay_out(slide, box);
    slide->height = box.height;
    slide->top = text_act(slide->top, slide->layout.rows, slide->height, ACTION_NONE);
    struct box inside = place(slide, inside_of(box));
    for (size_t i = 0; i < slide->layout.count; i++) {
        const struct slide_line *line = &slide->layout.lines[i];
        int y = line->row - slide->top;
        if (y >= 0 && y < inside.height)
            draw_line(line, box_columns(box_rows(inside, y, 1), line->column, -1));
    }
    paint_scroll(box_columns(box, 0, -2), slide->top, slide->layout.rows);
}

/* --- Veiled. */

/* Each line in the middle; gives the row after them. */
static int draw_middle(struct box box, int y, enum style style, const char *text)
{
    struct wrap wrap = wrap_text(text, strlen(text), box.width);

    for (size_t i = 0; i < wrap.count; i++) {
        char *line =
            mem_copy_n(text + wrap.lines[i].start, wrap.lines[i].end - wrap.lines[i].start);
        paint_text(box, y++, (box.width - paint_width(line)) / 2, style, line);
        free(line);
    }
    wrap_free(&wrap);
    return y;
}

/* Its paragraphs are of one run. */
static void draw_veil(const struct document *document, struct box box)
{
    paint_frames(STYLE_WARNING);
    paint_frame(box, NULL);
    struct box middle = box_rows(inside_of(box), box.height / 2 - 2, -2);
    char *title = mem_printf(" %s ", document->title);
    int y = draw_middle(middle, 0, STYLE_ERROR, title);
    free(title);
    for (size_t i = 0; i < document->count; i++)
        y = draw_middle(middle, y + 1, STYLE_TITLE, document->blocks[i].paragraph.list->text);
}

/* --- The whole. */

void slide_draw(struct slide *slide, const struct session *session, const char *shown,
                enum veil veil, struct box box)
{
    if (!is_of(slide, session, shown, veil))
        make(slide, session, shown, veil);
    if (veil != VEIL_NONE) {
        draw_veil(slide->document, box);
        return;
    }
    int above = box.height >= ROOMY_FROM ? 1 : 0;
    paint_text(inside_of(box), above, 0, STYLE_HEADING, slide->document->title);
    draw_body(slide, box_rows(box, above + 2, -1));
}

bool slide_is_long(const struct slide *slide)
{
    return slide->layout.rows > slide->height;
}

bool slide_act(struct slide *slide, int action)
{
    if (action != ACTION_PAGE_UP && action != ACTION_PAGE_DOWN && action != ACTION_UP &&
        action != ACTION_DOWN && action != ACTION_FIRST && action != ACTION_LAST)
        return false;
    slide->top = text_act(slide->top, slide->layout.rows, slide->height, action);
    return true;
}
