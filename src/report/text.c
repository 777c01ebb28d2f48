#include <config.h>

#include "entente/report/text.h"

#include <string.h>

#include "text-private.h"

#include "entente/text/width.h"

enum { ITEM_INDENT = 2 };

/* A line below a heading, as wide as it. */
static void underline(FILE *out, const struct look *look, int width, const char *glyph)
{
    text_repeat(out, glyph, width < look->columns ? width : look->columns);
    fputc('\n', out);
}

static void write_title(FILE *out, const struct look *look, const char *title)
{
    const struct run run = {.style = RUN_STRONG, .text = (char *)title};
    const struct runs runs = {.list = (struct run *)&run, .count = 1};
    struct flow flow = flow_make(&runs, look->columns);

    text_runs(out, look, &runs, 0);
    underline(out, look, flow_width(&flow), "=");
    flow_free(&flow);
}

/* What a heading says, in bold. */
static void write_heading(FILE *out, const struct look *look, const struct heading *heading)
{
    struct flow flow = flow_make(&heading->text, look->columns);

    for (size_t i = 0; i < flow.wrap.count; i++) {
        fputs(look->colour ? "\033[1m" : "", out);
        flow_line(out, &(struct look){.columns = look->columns}, &flow, i, 0);
        fputs(look->colour ? "\033[m\n" : "\n", out);
    }
    if (heading->level == 1)
        underline(out, look, flow_width(&flow), "-");
    flow_free(&flow);
}

/* Whether it begins with a mark or a number, so that it needs no dot. */
static bool has_sign(const struct runs *runs)
{
    return runs->count > 0 && (runs->list[0].style == RUN_MARK || run_is_number(&runs->list[0]));
}

static void write_list(FILE *out, const struct look *look, const struct bullets *list)
{
    static const char *const signs[LIST_DEPTHS] = {"\u2022 ", "\u2013 ", "\u2013 "};

    for (size_t i = 0; i < list->count; i++) {
        const struct bullet *const item = &list->items[i];
        const int indent = item->depth * ITEM_INDENT;

        fprintf(out, "%*s%s", indent, "", has_sign(&item->text) ? "" : signs[item->depth]);
        text_runs(out, look, &item->text, indent + ITEM_INDENT);
    }
}

static void write_block(FILE *out, const struct look *look, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        write_heading(out, look, &block->heading);
        break;
    case BLOCK_PARAGRAPH:
        text_runs(out, look, &block->paragraph, 0);
        break;
    case BLOCK_LIST:
        write_list(out, look, &block->list);
        break;
    case BLOCK_TABLE:
        text_table(out, look, &block->table);
        break;
    case BLOCK_MATRIX:
        text_matrix(out, look, &block->matrix);
        break;
    case BLOCK_SCALE:
        text_scale(out, look, &block->scale);
        break;
    }
}

/* No blank line parts a lesser heading from what it stands above. */
static bool is_parted(const struct document *document, size_t block)
{
    const struct block *const before = block > 0 ? &document->blocks[block - 1] : NULL;

    return before == NULL || before->kind != BLOCK_HEADING || before->heading.level == 1;
}

bool text_write(FILE *out, const struct document *document, const struct look *look,
                struct error *err)
{
    const struct look wide = {
        .columns = look->columns > TEXT_NARROWEST ? look->columns : TEXT_NARROWEST,
        .colour = look->colour,
        .ascii = look->ascii,
    };

    (void)err;
    write_title(out, &wide, document->title);
    for (size_t i = 0; i < document->count; i++) {
        if (is_parted(document, i))
            fputc('\n', out);
        write_block(out, &wide, &document->blocks[i]);
    }
    return true;
}
