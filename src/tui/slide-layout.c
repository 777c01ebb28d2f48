#include <config.h>

#include "slide-layout.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/schema.h"
#include "entente/text/mem.h"
#include "entente/text/phrase.h"
#include "entente/tui/mark.h"

enum {
    SIGN = 2,   /* columns of what stands before an item of a list, */
    NUMBER = 4, /* where it is a number */
};

struct walk {
    struct slide_layout *layout;
    int columns;
    enum slide_gap gap; /* of the line that comes next */
};

/* --- Runs. */

static const char *glyph_of(struct mark mark)
{
    const struct choice *choices = schema_field(KIND_FACTOR, "mark")->choices;

    if (mark.tone == TONE_BLANK)
        return mark_blank();
    return mark.tone == TONE_DIFFER ? mark_differ() : mark_glyph(&choices[mark.tone]);
}

const char *slide_run_text(const struct run *run)
{
    return run->style == RUN_MARK ? glyph_of(run->mark) : run->text;
}

static char *text_of(struct runs runs)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    for (size_t i = 0; i < runs.count; i++)
        fputs(slide_run_text(&runs.list[i]), out);
    mem_stream_end(out);
    return text;
}

/* Words that were said, by themselves: they are broken where a reader draws breath. */
static bool are_words(struct runs runs)
{
    return runs.count == 1 && runs.list[0].typed && runs.list[0].style == RUN_STRONG;
}

/* --- Lines. */

static void add_line(struct walk *walk, struct slide_line line)
{
    struct slide_layout *layout = walk->layout;

    layout->lines = mem_grow(layout->lines, &layout->count, sizeof *layout->lines);
    line.gap = walk->gap;
    layout->lines[layout->count - 1] = line;
    walk->gap = GAP_LINE;
}

static void add_runs(struct walk *walk, struct runs runs, int column, enum style base)
{
    char *text = text_of(runs);
    int columns = walk->columns - column;
    struct wrap wrap = are_words(runs) ? phrase_wrap(text, strlen(text), columns)
                                       : wrap_text(text, strlen(text), columns);

    for (size_t i = 0; i < wrap.count; i++)
        add_line(walk, (struct slide_line){.runs = runs,
                                           .from = wrap.lines[i].start,
                                           .to = wrap.lines[i].end,
                                           .column = column,
                                           .base = base});
    wrap_free(&wrap);
    free(text);
}

/* --- Lists. */

/* What stands before an item: the mark or the number that it begins with, else a dot. */
struct sign {
    struct runs runs; /* one */
    size_t taken;     /* runs of the item */
    int width;
};

static struct sign sign_of(const struct bullet *item)
{
    static struct run dots[LIST_DEPTHS] = {
        {.text = (char *)"•"}, {.text = (char *)"–"}, {.text = (char *)"–"}};
    struct run *runs = item->text.list;
    size_t count = item->text.count;

    if (count > 0 && runs[0].style == RUN_MARK) {
        bool blank = count > 1 && strcmp(runs[1].text, " ") == 0;
        return (struct sign){{runs, 1}, blank ? 2 : 1, SIGN};
    }
    if (count > 0 && run_is_number(&runs[0]))
        return (struct sign){{runs, 1}, 1, NUMBER};
    return (struct sign){{&dots[item->depth], 1}, 0, SIGN};
}

static void add_item(struct walk *walk, const struct bullet *item)
{
    struct sign sign = sign_of(item);
    struct runs rest = {item->text.list + sign.taken, item->text.count - sign.taken};
    int column = item->depth * SIGN;

    add_line(walk, (struct slide_line){.runs = sign.runs,
                                       .to = strlen(slide_run_text(sign.runs.list)),
                                       .column = column,
                                       .base = STYLE_NORMAL});
    walk->gap = GAP_NONE;
    add_runs(walk, rest, column + sign.width, STYLE_NORMAL);
}

static void add_list(struct walk *walk, const struct bullets *list)
{
    for (size_t i = 0; i < list->count; i++) {
        if (i > 0)
            walk->gap = list->items[i].depth == 0 ? GAP_ITEM : GAP_LINE;
        add_item(walk, &list->items[i]);
    }
}

/* --- Blocks. */

static void add_block(struct walk *walk, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        add_runs(walk, block->heading.text, 0,
                 block->heading.level == 1 ? STYLE_TITLE : STYLE_HEADING);
        break;
    case BLOCK_PARAGRAPH:
        add_runs(walk, block->paragraph, 0, STYLE_NORMAL);
        break;
    case BLOCK_LIST:
        add_list(walk, &block->list);
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

void slide_layout_make(struct slide_layout *layout, const struct document *document, int columns)
{
    struct walk walk = {.layout = layout, .columns = columns, .gap = GAP_NONE};

    slide_layout_free(layout);
    for (size_t i = 0; i < document->count; i++) {
        if (i > 0)
            walk.gap = is_parted(document, i) ? GAP_BLOCK : GAP_LINE;
        add_block(&walk, &document->blocks[i]);
    }
}

void slide_layout_free(struct slide_layout *layout)
{
    free(layout->lines);
    *layout = (struct slide_layout){0};
}

/* --- Spacing. */

/* Gives the rows of the whole. */
static int space(struct slide_layout *layout, const int gaps[GAPS])
{
    int row = 0;

    for (size_t i = 0; i < layout->count; i++) {
        row += gaps[layout->lines[i].gap];
        layout->lines[i].row = row;
    }
    return row + 1;
}

void slide_layout_space(struct slide_layout *layout, int rows)
{
    static const int spacings[][GAPS] = {
        /* rows from a line to the next, to the next item, to the next block */
        {[GAP_LINE] = 2, [GAP_ITEM] = 2, [GAP_BLOCK] = 3},
        {[GAP_LINE] = 1, [GAP_ITEM] = 2, [GAP_BLOCK] = 2},
        {[GAP_LINE] = 1, [GAP_ITEM] = 1, [GAP_BLOCK] = 2},
    };

    for (size_t i = 0; i < sizeof spacings / sizeof *spacings; i++) {
        layout->rows = space(layout, spacings[i]);
        if (layout->rows <= rows)
            break;
    }
}
