#include <config.h>

#include "pdf-private.h"

#include "chart.h"

/* A chart is as wide as a page that is not scaled. */
enum { WIDTH = 471, SPACE = 8 };

static const double unit = (double)WIDTH / CHART_WIDTH;

/* --- Shapes. */

static void draw_text(struct pdf *pdf, const struct chart_shape *shape)
{
    const enum run_style style = shape->strong ? RUN_STRONG : shape->faint ? RUN_FAINT : RUN_PLAIN;
    PangoLayout *const layout = pdf_layout_text(pdf, PDF_SMALL, style, shape->text, -1);
    double x = 0;

    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_width(layout, -1);
    pango_layout_set_auto_dir(layout, FALSE);
    if (shape->anchor == CHART_MIDDLE)
        x = -pdf_layout_width(layout) / 2;
    cairo_save(pdf->cairo);
    cairo_translate(pdf->cairo, shape->x * unit, shape->y * unit);
    if (shape->slants)
        cairo_rotate(pdf->cairo, -CHART_SLANT * G_PI / 180);
    cairo_move_to(pdf->cairo, x, -pango_units_to_double(pango_layout_get_baseline(layout)));
    pango_cairo_show_layout(pdf->cairo, layout);
    cairo_restore(pdf->cairo);
    g_object_unref(layout);
}

static void draw_shade(struct pdf *pdf, const struct chart_shape *shape)
{
    pdf_colour(pdf->cairo, PDF_SHADE);
    cairo_rectangle(pdf->cairo, shape->x * unit, shape->y * unit, shape->width * unit,
                    shape->height * unit);
    cairo_fill(pdf->cairo);
}

static void draw_rule(struct pdf *pdf, const struct chart_shape *shape)
{
    pdf_colour(pdf->cairo, PDF_RULE);
    cairo_set_line_width(pdf->cairo, 0.6);
    cairo_move_to(pdf->cairo, shape->x * unit, shape->y * unit);
    cairo_rel_line_to(pdf->cairo, shape->width * unit, 0);
    cairo_stroke(pdf->cairo);
}

static void draw_shape(struct pdf *pdf, const struct chart_shape *shape)
{
    switch (shape->kind) {
    case CHART_SHADE:
        draw_shade(pdf, shape);
        break;
    case CHART_RULE:
        draw_rule(pdf, shape);
        break;
    case CHART_TEXT:
        pdf_colour(pdf->cairo, PDF_INK);
        draw_text(pdf, shape);
        break;
    case CHART_MARK:
        pdf_mark(pdf->cairo, shape->tone, shape->x * unit, shape->y * unit, unit);
        break;
    }
}

static void draw_row(struct pdf *pdf, const struct chart_row *row)
{
    cairo_save(pdf->cairo);
    cairo_translate(pdf->cairo, PDF_LEFT, pdf->y);
    for (size_t i = 0; i < row->count; i++)
        draw_shape(pdf, &row->shapes[i]);
    cairo_restore(pdf->cairo);
    pdf->y += row->height * unit;
}

/* --- The whole. */

/* The height of a row and of those up to the next head. */
static double part_height(const struct chart *chart, size_t row)
{
    double height = 0;

    do
        height += chart->rows[row++].height * unit;
    while (row < chart->count && !chart->rows[row].head);
    return height;
}

/* The columns that stand beside one another are together on a page where they can be; else their
 * heads stand again on the next. */
void pdf_matrix(struct pdf *pdf, const struct matrix *matrix)
{
    struct chart *const chart = chart_make(matrix);
    const struct chart_row *head = NULL;

    pdf_want(pdf, pdf_matrix_lead(pdf, matrix));
    for (size_t i = 0; i < chart->count; i++) {
        const struct chart_row *const row = &chart->rows[i];

        if (row->head && i > 0 && part_height(chart, i) < pdf->bottom - PDF_TOP)
            pdf_want(pdf, part_height(chart, i));
        if (pdf->y > PDF_TOP && pdf->y + row->height * unit > pdf->bottom) {
            pdf_page(pdf);
            if (head != NULL && !row->head)
                draw_row(pdf, head);
        }
        head = row->head ? row : head;
        draw_row(pdf, row);
    }
    pdf->y += SPACE * pdf->pace;
    chart_free(chart);
}

double pdf_matrix_lead(const struct pdf *pdf, const struct matrix *matrix)
{
    enum { FIRST_ROWS = 3 };
    struct chart *const chart = chart_make(matrix);
    const double height = chart_height(chart) * unit;
    double lead = 0;

    for (size_t i = 0; i < chart->count && i <= FIRST_ROWS; i++)
        lead += chart->rows[i].height * unit;
    chart_free(chart);
    return height < pdf->bottom - PDF_TOP - 100 ? height : lead;
}
