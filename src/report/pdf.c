#include <config.h>

#include "entente/report/pdf.h"

#include <cairo-pdf.h>
#include <stdlib.h>

#include "direction.h"
#include "pdf-private.h"

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"

enum {
    PAPER_WIDTH = 59528, /* hundredths of a point: A4 */
    PAPER_HEIGHT = 84189,
    FOOT = 58,   /* the margin at the bottom, where the number of the page stands */
    INDENT = 12, /* of an item, and of what is deeper */
};

static const double space_above[] = {0, 22, 14, 9};
static const enum pdf_face heading_faces[] = {PDF_TITLE, PDF_HEADING_1, PDF_HEADING_2,
                                              PDF_HEADING_3};

/* --- Paragraphs and items. */

static struct pdf_row one_cell(PangoLayout *layout, double x, double before)
{
    struct pdf_row row = {.cells = mem_zalloc(sizeof *row.cells), .count = 1, .before = before};

    row.cells[0] = (struct pdf_cell){layout, x};
    return row;
}

static struct pdf_row paragraph_row(const struct pdf *pdf, const struct runs *runs)
{
    return one_cell(pdf_layout(pdf, PDF_BODY, runs, pdf->width), 0, 6);
}

/* Text that is written from right to left has its bullet on the right. */
static struct pdf_row item_row(const struct pdf *pdf, const struct bullet *item)
{
    static const char *const signs[LIST_DEPTHS] = {"\u2022", "\u2013", "\u2013"};
    const double indent = INDENT * item->depth;
    const double width = pdf->width - indent - INDENT;
    const bool left = runs_go_left(&item->text);
    struct pdf_row row = {.cells = mem_zalloc(2 * sizeof *row.cells), .count = 2};

    row.cells[0] =
        (struct pdf_cell){pdf_layout_text(pdf, PDF_BODY, RUN_FAINT, signs[item->depth], INDENT),
                          left ? width + INDENT / 2.0 : indent};
    row.cells[1] = (struct pdf_cell){pdf_layout(pdf, PDF_BODY, &item->text, width),
                                     left ? 0 : indent + INDENT};
    row.before = item->depth > 0 ? 2 : 5;
    return row;
}

static void write_and_free(struct pdf *pdf, struct pdf_row row)
{
    pdf_write_row(pdf, &row);
    pdf_row_free(&row);
}

/* An item that deeper ones belong to stands on a page with the first of them. */
static double item_lead(const struct pdf *pdf, const struct bullets *list, size_t place)
{
    struct pdf_row row = item_row(pdf, &list->items[place]);
    double lead = pdf_row_lead(pdf, &row);

    pdf_row_free(&row);
    if (place + 1 < list->count && list->items[place + 1].depth > list->items[place].depth) {
        row = item_row(pdf, &list->items[place + 1]);
        lead += pdf_row_lead(pdf, &row);
        pdf_row_free(&row);
    }
    return lead;
}

static void write_list(struct pdf *pdf, const struct bullets *list)
{
    for (size_t i = 0; i < list->count; i++) {
        pdf_want(pdf, item_lead(pdf, list, i));
        write_and_free(pdf, item_row(pdf, &list->items[i]));
    }
    pdf->y += 4 * pdf->pace;
}

/* --- Headings. */

static struct pdf_row heading_row(const struct pdf *pdf, const struct heading *heading)
{
    return one_cell(pdf_layout(pdf, heading_faces[heading->level], &heading->text, pdf->width), 0,
                    space_above[heading->level]);
}

static double block_lead(struct pdf *pdf, const struct block *block)
{
    struct pdf_row row = {0};
    double lead;

    switch (block->kind) {
    case BLOCK_TABLE:
        return pdf_table_lead(pdf, &block->table);
    case BLOCK_MATRIX:
        return pdf_matrix_lead(pdf, &block->matrix);
    case BLOCK_SCALE:
        return pdf_scale_lead(pdf, &block->scale);
    case BLOCK_LIST:
        return item_lead(pdf, &block->list, 0);
    case BLOCK_HEADING:
        row = heading_row(pdf, &block->heading);
        break;
    case BLOCK_PARAGRAPH:
        row = paragraph_row(pdf, &block->paragraph);
        break;
    }
    lead = pdf_row_lead(pdf, &row);
    pdf_row_free(&row);
    return lead;
}

/* The heading at that place, those that follow it directly, and the beginning of what is below. */
static double heading_lead(struct pdf *pdf, size_t place)
{
    const struct document *const document = pdf->document;
    double lead = 0;

    do
        lead += block_lead(pdf, &document->blocks[place]) + 4;
    while (document->blocks[place].kind == BLOCK_HEADING && ++place < document->count);
    return lead;
}

static char *plain_text(const struct runs *runs)
{
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (size_t i = 0; i < runs->count; i++)
        fputs(runs->list[i].text, out);
    mem_stream_end(out);
    return text;
}

/* The outline that a reader shows beside the pages. */
static void add_to_outline(struct pdf *pdf, const struct heading *heading, int parents[])
{
    char *const text = plain_text(&heading->text);
    char *const place = mem_printf("page=%d pos=[%d %d]", pdf->page, (int)(PDF_LEFT * pdf->scale),
                                   (int)(pdf->y * pdf->scale));

    parents[heading->level] =
        cairo_pdf_surface_add_outline(pdf->surface, parents[heading->level - 1], text, place,
                                      heading->level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
    free(place);
    free(text);
}

static void write_heading(struct pdf *pdf, size_t place, int parents[])
{
    const struct heading *const heading = &pdf->document->blocks[place].heading;

    pdf_want(pdf, heading_lead(pdf, place));
    add_to_outline(pdf, heading, parents);
    write_and_free(pdf, heading_row(pdf, heading));
    pdf->y += (heading->level == 1 ? 4 : 1) * pdf->pace;
}

/* --- The whole. */

static void write_blocks(struct pdf *pdf)
{
    int parents[HEADING_LEVELS + 1] = {CAIRO_PDF_OUTLINE_ROOT};

    for (size_t i = 0; i < pdf->document->count; i++) {
        const struct block *const block = &pdf->document->blocks[i];

        switch (block->kind) {
        case BLOCK_HEADING:
            write_heading(pdf, i, parents);
            break;
        case BLOCK_PARAGRAPH:
            write_and_free(pdf, paragraph_row(pdf, &block->paragraph));
            break;
        case BLOCK_LIST:
            write_list(pdf, &block->list);
            break;
        case BLOCK_TABLE:
            pdf_table(pdf, &block->table);
            break;
        case BLOCK_MATRIX:
            pdf_matrix(pdf, &block->matrix);
            break;
        case BLOCK_SCALE:
            pdf_scale(pdf, &block->scale);
            break;
        }
    }
}

static cairo_status_t write_bytes(void *out, const unsigned char *bytes, unsigned length)
{
    fwrite(bytes, 1, length, out);
    return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t drop_bytes(void *out, const unsigned char *bytes, unsigned length)
{
    (void)out;
    (void)bytes;
    (void)length;
    return CAIRO_STATUS_SUCCESS;
}

static void describe(const struct pdf *pdf)
{
    const struct moment moment = moment_now();
    char date[DATE_SIZE], clock[CLOCK_SIZE];

    moment_date(moment, date);
    moment_clock(moment, true, clock);
    char *const now = mem_printf("%sT%s", date, clock);

    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, pdf->document->title);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATOR, PACKAGE_STRING);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, now);
    free(now);
}

/* Nothing is fitted to the dots of a screen. */
static PangoContext *new_context(PangoFontMap *fonts)
{
    PangoContext *const context = pango_font_map_create_context(fonts);
    cairo_font_options_t *const options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_context_set_round_glyph_positions(context, FALSE);
    cairo_font_options_destroy(options);
    return context;
}

/* How close all stands. */
struct measure {
    double scale, pace;
};

/* Lays all out on a surface, to out or, without one, to nowhere. Gives the number of pages; false
 * where cairo failed. */
static bool lay_out(FILE *out, const struct document *document, struct measure measure, int *pages)
{
    struct pdf pdf = {
        .document = document,
        .pages = *pages,
        .scale = measure.scale,
        .pace = measure.pace,
        .width = PAPER_WIDTH / 100.0 / measure.scale - 2 * PDF_LEFT,
        .bottom = PAPER_HEIGHT / 100.0 / measure.scale - FOOT,
    };
    PangoFontMap *const fonts = pango_cairo_font_map_new();

    pdf.surface = cairo_pdf_surface_create_for_stream(out != NULL ? write_bytes : drop_bytes, out,
                                                      PAPER_WIDTH / 100.0, PAPER_HEIGHT / 100.0);
    pdf.cairo = cairo_create(pdf.surface);
    cairo_scale(pdf.cairo, pdf.scale, pdf.scale);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts), 72);
    pdf.context = new_context(fonts);
    describe(&pdf);
    pdf_page(&pdf);
    write_and_free(
        &pdf,
        one_cell(pdf_layout_text(&pdf, PDF_TITLE, RUN_STRONG, document->title, pdf.width), 0, 0));
    write_blocks(&pdf);
    cairo_show_page(pdf.cairo);
    cairo_surface_finish(pdf.surface);
    *pages = pdf.page;
    const bool fine = cairo_status(pdf.cairo) == CAIRO_STATUS_SUCCESS &&
                      cairo_surface_status(pdf.surface) == CAIRO_STATUS_SUCCESS;

    cairo_destroy(pdf.cairo);
    cairo_surface_destroy(pdf.surface);
    g_object_unref(pdf.context);
    g_object_unref(fonts);
    return fine;
}

/* Counts the pages. Where the document wants to stand on one and does not, gives the first closer
 * measure at which it does, if there is one. */
static bool find_measure(const struct document *document, struct measure *measure, int *pages)
{
    static const struct measure closer[] = {{1, 0.7}, {0.95, 0.6}, {0.9, 0.5}, {0.85, 0.3}};

    *measure = (struct measure){1, 1};
    if (!lay_out(NULL, document, *measure, pages))
        return false;
    for (size_t i = 0; document->one_page && *pages > 1 && i < sizeof closer / sizeof *closer;
         i++) {
        int fewer = 0;

        if (!lay_out(NULL, document, closer[i], &fewer))
            return false;
        if (fewer == 1) {
            *measure = closer[i];
            *pages = 1;
        }
    }
    return true;
}

/* First to count the pages, and once more to number them. */
bool pdf_write(FILE *out, const struct document *document, const struct look *look,
               struct error *err)
{
    struct measure measure;
    int pages = 0;

    (void)look;
    if (find_measure(document, &measure, &pages) && lay_out(out, document, measure, &pages))
        return true;
    return error_set(err, _("the PDF could not be made; write HTML and print it from a browser"));
}
