#include <config.h>

#include "slide.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/schema.h"
#include "entente/text/mem.h"
#include "entente/text/phrase.h"
#include "entente/tui/items.h"
#include "entente/tui/keys.h"
#include "entente/tui/mark.h"
#include "entente/tui/paint.h"

enum {
    MEASURE = 76,    /* columns of a line that is easy to read from afar */
    MARGIN = 4,      /* at least, on both sides */
    SIGN = 2,        /* columns of what stands before an item of a list, */
    NUMBER = 4,      /* where it is a number */
    ROOMY_FROM = 24, /* rows from which a blank one stands above the title */
};

/* How lines are spaced: the widest way in which all are in sight, else the last. */
static const struct spacing {
    int line; /* rows from a line to the next */
    int item; /* blank rows between the items of a list, */
    int block;
} spacings[] = {{2, 1, 2}, {1, 1, 1}, {1, 0, 1}};

enum { SPACINGS = sizeof spacings / sizeof *spacings };

/* A walk over the document: without painting it only counts. */
struct walk {
    const struct document *document;
    struct box box;
    struct spacing spacing;
    int top;  /* first row in sight */
    int row;  /* that comes next */
    int last; /* row of the last line */
    bool paints;
};

/* --- Runs. */

static const char *glyph_of(struct mark mark)
{
    const struct choice *choices = schema_field(KIND_FACTOR, "mark")->choices;

    if (mark.tone == TONE_BLANK)
        return mark_blank();
    return mark.tone == TONE_DIFFER ? mark_differ() : mark_glyph(&choices[mark.tone]);
}

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

static const char *text_of(const struct run *run)
{
    return run->style == RUN_MARK ? glyph_of(run->mark) : run->text;
}

static char *text_of_all(struct runs runs)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    for (size_t i = 0; i < runs.count; i++)
        fputs(text_of(&runs.list[i]), out);
    mem_stream_end(out);
    return text;
}

/* The part of the runs that stands in bytes from … to - 1 of their text. */
static void paint_runs(struct box row, struct runs runs, size_t from, size_t to, enum style base)
{
    size_t begins = 0;
    int x = 0;

    for (size_t i = 0; i < runs.count; i++) {
        const char *text = text_of(&runs.list[i]);
        size_t ends = begins + strlen(text);
        size_t first = begins > from ? begins : from;
        size_t after = ends < to ? ends : to;
        if (first < after) {
            char *part = mem_copy_n(text + first - begins, after - first);
            x = paint_text(row, 0, x, style_of(&runs.list[i], base), part);
            free(part);
        }
        begins = ends;
    }
}

/* Words that were said, by themselves: they are broken where a reader draws breath. */
static bool are_words(struct runs runs)
{
    return runs.count == 1 && runs.list[0].typed && runs.list[0].style == RUN_STRONG;
}

/* --- Blocks. */

/* Row y of the box, from a column on. */
static struct box row_of(struct box box, int y, int x)
{
    return y < 0 ? box_rows(box, 0, 0) : box_columns(box_rows(box, y, 1), x, -1);
}

static void put_runs(struct walk *walk, struct runs runs, int indent, enum style base)
{
    char *text = text_of_all(runs);
    int columns = walk->box.width - indent;
    struct wrap wrap = are_words(runs) ? phrase_wrap(text, strlen(text), columns)
                                       : wrap_text(text, strlen(text), columns);

    for (size_t i = 0; i < wrap.count; i++) {
        struct box row = row_of(walk->box, walk->row - walk->top, indent);
        if (walk->paints)
            paint_runs(row, runs, wrap.lines[i].start, wrap.lines[i].end, base);
        walk->last = walk->row;
        walk->row += walk->spacing.line;
    }
    wrap_free(&wrap);
    free(text);
}

static void put_gap(struct walk *walk, int rows)
{
    if (walk->row > 0)
        walk->row = walk->last + 1 + rows;
}

/* What stands before an item: the mark or the number that it begins with, else a dot. */
struct sign {
    struct run run;
    size_t taken; /* runs of the item */
    int width;
};

static bool is_number(const struct run *run)
{
    size_t len = strlen(run->text);

    return run->style == RUN_FAINT && len > 2 && strspn(run->text, "0123456789") == len - 2 &&
           strcmp(run->text + len - 2, ". ") == 0;
}

static struct sign sign_of(const struct bullet *item)
{
    static const char *const dots[LIST_DEPTHS] = {"•", "–"};
    const struct runs runs = item->text;

    if (runs.count > 0 && runs.list[0].style == RUN_MARK) {
        bool blank = runs.count > 1 && strcmp(runs.list[1].text, " ") == 0;
        return (struct sign){runs.list[0], blank ? 2 : 1, SIGN};
    }
    if (runs.count > 0 && is_number(&runs.list[0]))
        return (struct sign){runs.list[0], 1, NUMBER};
    return (struct sign){{.text = (char *)dots[item->depth]}, 0, SIGN};
}

static void put_item(struct walk *walk, const struct bullet *item)
{
    struct sign sign = sign_of(item);
    struct runs rest = {item->text.list + sign.taken, item->text.count - sign.taken};
    struct box row = row_of(walk->box, walk->row - walk->top, item->depth * SIGN);

    if (walk->paints)
        paint_text(row, 0, 0, style_of(&sign.run, STYLE_NORMAL), text_of(&sign.run));
    put_runs(walk, rest, item->depth * SIGN + sign.width, STYLE_NORMAL);
}

static void put_list(struct walk *walk, const struct bullets *list)
{
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0)
            put_gap(walk, list->items[i].depth == 0 ? walk->spacing.item : walk->spacing.line - 1);
        put_item(walk, &list->items[i]);
    }
}

static void put_block(struct walk *walk, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        put_runs(walk, block->heading.text, 0,
                 block->heading.level == 1 ? STYLE_TITLE : STYLE_HEADING);
        break;
    case BLOCK_PARAGRAPH:
        put_runs(walk, block->paragraph, 0, STYLE_NORMAL);
        break;
    case BLOCK_LIST:
        put_list(walk, &block->list);
        break;
    default:
        break;
    }
}

/* A lesser heading stands close to what it is about. */
static bool is_parted(const struct document *document, size_t i)
{
    const struct block *before = &document->blocks[i - 1];

    return before->kind != BLOCK_HEADING || before->heading.level == 1;
}

/* Gives the rows of the whole. */
static int walk_all(struct walk *walk)
{
    const struct document *document = walk->document;

    walk->row = walk->last = 0;
    for (size_t i = 0; i < document->count; i++) {
        if (i > 0)
            put_gap(walk, is_parted(document, i) ? walk->spacing.block : walk->spacing.line - 1);
        put_block(walk, &document->blocks[i]);
    }
    return walk->last + 1;
}

/* --- The whole. */

/* Chooses the spacing; gives the rows of the whole. */
static int fit(struct walk *walk)
{
    int rows = 0;

    for (size_t i = 0; i < SPACINGS; i++) {
        walk->spacing = spacings[i];
        rows = walk_all(walk);
        if (rows <= walk->box.height)
            break;
    }
    return rows;
}

/* What is short stands in the middle. */
static struct box place(struct box box, const struct document *document, int rows)
{
    bool is_short = document->count <= 2 && rows < box.height;

    return is_short ? box_rows(box, (box.height - rows) / 2, -1) : box;
}

static struct box inside_of(struct box box)
{
    int most = box.width - 2 * MARGIN;

    return box_middle(box, box.height, most < MEASURE ? most : MEASURE);
}

static void draw_body(struct slide *slide, const struct document *document, struct box box)
{
    struct walk walk = {.document = document, .box = inside_of(box)};

    slide->height = box.height;
    slide->count = fit(&walk);
    slide->top = text_act(slide->top, slide->count, slide->height, ACTION_NONE);
    walk.box = place(walk.box, document, slide->count);
    walk.top = slide->top;
    walk.paints = true;
    walk_all(&walk);
    paint_scroll(box_columns(box, 0, -2), slide->top, slide->count);
}

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

static void draw_veil(const struct document *document, struct box box)
{
    paint_frames(STYLE_WARNING);
    paint_frame(box, NULL);
    struct box middle = box_rows(inside_of(box), box.height / 2 - 2, -2);
    char *title = mem_printf(" %s ", document->title);
    int y = draw_middle(middle, 0, STYLE_ERROR, title);
    free(title);
    for (size_t i = 0; i < document->count; i++) {
        char *text = text_of_all(document->blocks[i].paragraph);
        y = draw_middle(middle, y + 1, STYLE_TITLE, text);
        free(text);
    }
}

void slide_draw(struct slide *slide, const struct document *document, bool veiled, struct box box)
{
    if (veiled) {
        draw_veil(document, box);
        return;
    }
    int above = box.height >= ROOMY_FROM ? 1 : 0;
    paint_text(inside_of(box), above, 0, STYLE_HEADING, document->title);
    draw_body(slide, document, box_rows(box, above + 2, -1));
}

bool slide_act(struct slide *slide, int action)
{
    if (action != ACTION_PAGE_UP && action != ACTION_PAGE_DOWN && action != ACTION_UP &&
        action != ACTION_DOWN && action != ACTION_FIRST && action != ACTION_LAST)
        return false;
    slide->top = text_act(slide->top, slide->count, slide->height, action);
    return true;
}
