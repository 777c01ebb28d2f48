#include <config.h>

#include "pdf-private.h"

#include <stdlib.h>

#include "entente/text/mem.h"

enum {
    WHOLE = 74,    /* a row that is at most so high stands on one page */
    FOOTER = 20,   /* where the number of the page stands, from the bottom */
    RULE_ROOM = 8, /* around the line below a row */
};

/* --- Pages. */

static void write_number(struct pdf *pdf)
{
    char number[40];

    snprintf(number, sizeof number, "%d / %d", pdf->page, pdf->pages);
    PangoLayout *const layout = pdf_layout_text(pdf, PDF_SMALL, RUN_FAINT, number, pdf->width);

    pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
    cairo_move_to(pdf->cairo, PDF_LEFT, pdf->bottom + FOOTER);
    pango_cairo_show_layout(pdf->cairo, layout);
    g_object_unref(layout);
}

void pdf_page(struct pdf *pdf)
{
    const struct pdf_row *const head = pdf->head;

    if (pdf->page++ > 0)
        cairo_show_page(pdf->cairo);
    write_number(pdf);
    pdf_colour(pdf->cairo, PDF_INK);
    pdf->y = PDF_TOP;
    pdf->head = NULL;
    if (head != NULL)
        pdf_write_row(pdf, head);
    pdf->head = head;
}

void pdf_want(struct pdf *pdf, double height)
{
    if (pdf->y > PDF_TOP && pdf->y + height > pdf->bottom)
        pdf_page(pdf);
}

/* --- Rows. */

static double layout_height(PangoLayout *layout)
{
    PangoRectangle logical;

    pango_layout_get_extents(layout, NULL, &logical);
    return pango_units_to_double(logical.height);
}

double pdf_row_height(const struct pdf_row *row)
{
    double tallest = 0;

    for (size_t i = 0; i < row->count; i++) {
        const double height = layout_height(row->cells[i].layout);

        tallest = height > tallest ? height : tallest;
    }
    return tallest + (row->ruled ? RULE_ROOM : 0);
}

double pdf_row_lead(const struct pdf *pdf, const struct pdf_row *row)
{
    const double height = pdf_row_height(row);

    return row->before * pdf->pace + (height < WHOLE ? height : WHOLE);
}

void pdf_row_free(struct pdf_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        g_object_unref(row->cells[i].layout);
    free(row->cells);
}

/* A row that is being written, and how far. */
struct progress {
    const struct pdf_row *row;
    PangoLayoutIter **lines; /* of each cell its next line; NULL at its end */
};

static bool is_done(const struct progress *progress)
{
    for (size_t i = 0; i < progress->row->count; i++)
        if (progress->lines[i] != NULL)
            return false;
    return true;
}

static PangoRectangle line_place(PangoLayoutIter *line)
{
    PangoRectangle logical;

    pango_layout_iter_get_line_extents(line, NULL, &logical);
    return logical;
}

static void show_line(struct pdf *pdf, PangoLayoutIter *line, double x, double top)
{
    const PangoRectangle place = line_place(line);

    cairo_move_to(pdf->cairo, PDF_LEFT + x + pango_units_to_double(place.x),
                  pdf->y + pango_units_to_double(pango_layout_iter_get_baseline(line)) - top);
    pango_cairo_show_layout_line(pdf->cairo, pango_layout_iter_get_line_readonly(line));
}

/* Writes the lines of one cell that fit, at least the first where nothing stands on the page yet.
 * Gives their height. */
static double write_lines(struct pdf *pdf, struct progress *progress, size_t cell)
{
    PangoLayoutIter *const line = progress->lines[cell];
    const double top = pango_units_to_double(line_place(line).y);
    double height = 0;

    do {
        const PangoRectangle place = line_place(line);
        const double end = pango_units_to_double(place.y + place.height) - top;

        if (pdf->y + end > pdf->bottom && (pdf->y > PDF_TOP || height > 0))
            return height;
        show_line(pdf, line, progress->row->cells[cell].x, top);
        height = end;
    } while (pango_layout_iter_next_line(line));
    pango_layout_iter_free(line);
    progress->lines[cell] = NULL;
    return height;
}

/* Writes of every cell what fits on the page. */
static void write_slice(struct pdf *pdf, struct progress *progress)
{
    double tallest = 0;

    for (size_t i = 0; i < progress->row->count; i++)
        if (progress->lines[i] != NULL) {
            const double height = write_lines(pdf, progress, i);

            tallest = height > tallest ? height : tallest;
        }
    pdf->y += tallest;
}

static void write_rule(struct pdf *pdf)
{
    pdf->y += RULE_ROOM / 2.0;
    pdf_colour(pdf->cairo, PDF_RULE);
    cairo_set_line_width(pdf->cairo, 0.6);
    cairo_move_to(pdf->cairo, PDF_LEFT, pdf->y);
    cairo_rel_line_to(pdf->cairo, pdf->width, 0);
    cairo_stroke(pdf->cairo);
    pdf_colour(pdf->cairo, PDF_INK);
    pdf->y += RULE_ROOM / 2.0;
}

void pdf_write_row(struct pdf *pdf, const struct pdf_row *row)
{
    struct progress progress = {.row = row};

    pdf_want(pdf, pdf_row_lead(pdf, row));
    if (pdf->y > PDF_TOP)
        pdf->y += row->before * pdf->pace;
    progress.lines = mem_zalloc(row->count * sizeof *progress.lines);
    for (size_t i = 0; i < row->count; i++)
        progress.lines[i] = pango_layout_get_iter(row->cells[i].layout);
    write_slice(pdf, &progress);
    while (!is_done(&progress)) {
        pdf_page(pdf);
        write_slice(pdf, &progress);
    }
    free(progress.lines);
    if (row->ruled)
        write_rule(pdf);
}
