#include <config.h>

#include "entente/report/markdown.h"

#include "markdown-private.h"

static void write_heading(FILE *out, int level, const struct runs *text)
{
    for (int i = 0; i < level; i++)
        fputc('#', out);
    fputc(' ', out);
    markdown_runs(out, text, MARKDOWN_LINE, 0);
    fputc('\n', out);
}

static void write_list(FILE *out, const struct bullets *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const int indent = 2 * list->items[i].depth;

        fprintf(out, "%*s- ", indent, "");
        markdown_runs(out, &list->items[i].text, MARKDOWN_LINES, indent + 2);
        fputc('\n', out);
    }
}

static void write_block(FILE *out, const struct block *block)
{
    fputc('\n', out);
    switch (block->kind) {
    case BLOCK_HEADING:
        write_heading(out, block->heading.level + 1, &block->heading.text);
        break;
    case BLOCK_PARAGRAPH:
        markdown_runs(out, &block->paragraph, MARKDOWN_LINES, 0);
        fputc('\n', out);
        break;
    case BLOCK_LIST:
        write_list(out, &block->list);
        break;
    case BLOCK_TABLE:
        markdown_table(out, &block->table);
        break;
    case BLOCK_MATRIX:
        markdown_matrix(out, &block->matrix);
        break;
    case BLOCK_SCALE:
        markdown_scale(out, &block->scale);
        break;
    }
}

bool markdown_write(FILE *out, const struct document *document, const struct look *look,
                    struct error *err)
{
    (void)look;
    (void)err;
    fputs("# ", out);
    markdown_text(out, document->title, RUN_PLAIN);
    fputc('\n', out);
    for (size_t i = 0; i < document->count; i++)
        write_block(out, &document->blocks[i]);
    return true;
}
