#include <config.h>

#include "entente/report/html.h"

#include "html-private.h"

#include "entente/text/i18n.h"

enum { SHORT = 3 }; /* parts: with more there is a table of contents */

/* A document being written. */
struct writing {
    FILE *out;
    const struct document *document;
    int part;   /* the one that is open; 0 before the first */
    int matrix; /* the last one */
};

static bool begins_part(const struct block *block)
{
    return block->kind == BLOCK_HEADING && block->heading.level == 1;
}

/* --- Around the blocks. */

static void write_head(const struct writing *w)
{
    fprintf(w->out,
            "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<title>",
            /* TRANSLATORS: the code of your language, as in <html lang="…">. */
            _("en"));
    html_escape(w->out, w->document->title);
    fprintf(w->out, "</title>\n<style>\n%s</style>\n</head>\n", html_style);
}

static void write_contents(const struct writing *w)
{
    int part = 0;

    fputs("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">", w->out);
    html_text(w->out, _("Contents"), false);
    fputs("</h2>\n<ol>\n", w->out);
    for (size_t i = 0; i < w->document->count; i++)
        if (begins_part(&w->document->blocks[i])) {
            fprintf(w->out, "<li><a href=\"#part-%d\">", ++part);
            html_runs(w->out, &w->document->blocks[i].heading.text);
            fputs("</a></li>\n", w->out);
        }
    fputs("</ol>\n</nav>\n", w->out);
}

static bool is_long(const struct document *document)
{
    int parts = 0;

    for (size_t i = 0; i < document->count; i++)
        parts += begins_part(&document->blocks[i]);
    return parts > SHORT;
}

/* --- Blocks. */

static void write_heading(struct writing *w, const struct heading *heading)
{
    char name[16], id[32] = "";

    if (heading->level == 1) {
        fputs(w->part > 0 ? "</section>\n" : "", w->out);
        w->part++;
        fprintf(w->out, "<section aria-labelledby=\"part-%d\">\n", w->part);
        snprintf(id, sizeof id, " id=\"part-%d\"", w->part);
    }
    snprintf(name, sizeof name, "h%d", heading->level + 1);
    html_open(w->out, name, id, &heading->text);
    fprintf(w->out, "</%s>\n", name);
}

/* A deeper item stands in a list inside the item that it belongs to. */
static void write_list(FILE *out, const struct bullets *list)
{
    int depth = -1;

    for (size_t i = 0; i < list->count; i++) {
        const struct bullet *const item = &list->items[i];

        if (item->depth > depth)
            fputs("<ul>\n", out);
        else
            fputs("</li>\n", out);
        for (; item->depth < depth; depth--)
            fputs("</ul></li>\n", out);
        depth = item->depth;
        html_open(out, "li", "", &item->text);
    }
    for (; depth > 0; depth--)
        fputs("</li></ul>", out);
    fputs("</li></ul>\n", out);
}

static void write_block(struct writing *w, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        write_heading(w, &block->heading);
        break;
    case BLOCK_PARAGRAPH:
        html_open(w->out, "p", "", &block->paragraph);
        fputs("</p>\n", w->out);
        break;
    case BLOCK_LIST:
        write_list(w->out, &block->list);
        break;
    case BLOCK_TABLE:
        html_table(w->out, &block->table);
        break;
    case BLOCK_MATRIX:
        html_matrix(w->out, &block->matrix, ++w->matrix);
        break;
    case BLOCK_SCALE:
        html_scale(w->out, &block->scale);
        break;
    }
}

/* The title, and what stands before the first heading. Gives the first block that does not. */
static size_t write_opening(struct writing *w)
{
    size_t block = 0;

    fputs("<header>\n<h1>", w->out);
    html_text(w->out, w->document->title, true);
    fputs("</h1>\n", w->out);
    while (block < w->document->count && w->document->blocks[block].kind != BLOCK_HEADING)
        write_block(w, &w->document->blocks[block++]);
    fputs("</header>\n", w->out);
    return block;
}

bool html_write(FILE *out, const struct document *document, const struct look *look,
                struct error *err)
{
    struct writing w = {.out = out, .document = document};

    (void)look;
    (void)err;
    write_head(&w);
    fputs("<body>\n<a class=\"skip\" href=\"#content\">", out);
    html_text(out, _("Skip to the content"), false);
    fprintf(out, "</a>\n%s", html_shapes);
    size_t block = write_opening(&w);

    if (is_long(document))
        write_contents(&w);
    fputs("<main id=\"content\" tabindex=\"-1\">\n", out);
    for (; block < document->count; block++)
        write_block(&w, &document->blocks[block]);
    fputs(w.part > 0 ? "</section>\n" : "", out);
    fputs("</main>\n</body>\n</html>\n", out);
    return true;
}
