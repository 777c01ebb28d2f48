#include <config.h>

#include "pdf-private.h"

#include <stdlib.h>

#include "entente/text/mem.h"

enum { GAP = 14, WIDEST = 4000, AFTER = 8, ABOVE = 3, AXIS = 28 };

/* --- A table. */

static void measure(const struct pdf *pdf, const struct runs *runs, double *width)
{
    PangoLayout *const layout = pdf_layout(pdf, PDF_SMALL, runs, WIDEST);
    const double natural = pdf_layout_width(layout) + 1;

    *width = natural > *width ? natural : *width;
    g_object_unref(layout);
}

/* The most that a column may take so that all fit, where the others take what they want. */
static double widest_that_fits(const struct pdf *pdf, const double *widths, size_t count)
{
    const double room = pdf->width - GAP * (double)(count - 1);
    double least = 0, most = room;

    for (int i = 0; i < 30; i++) {
        const double middle = (least + most) / 2;
        double used = 0;

        for (size_t j = 0; j < count; j++)
            used += widths[j] < middle ? widths[j] : middle;
        if (used > room)
            most = middle;
        else
            least = middle;
    }
    return least;
}

static struct runs head_of(struct run *run, const struct table *table, size_t column)
{
    *run = (struct run){.style = RUN_FAINT, .text = table->columns[column]};
    return (struct runs){.list = run, .count = 1};
}

/* The widths of the columns. The caller frees them. */
static double *column_widths(const struct pdf *pdf, const struct table *table)
{
    double *const widths = mem_zalloc(table->column_count * sizeof *widths);

    for (size_t i = 0; i < table->column_count; i++) {
        struct run run;
        const struct runs head = head_of(&run, table, i);

        measure(pdf, &head, &widths[i]);
    }
    for (size_t i = 0; i < table->cell_count; i++)
        measure(pdf, &table->cells[i], &widths[i % table->column_count]);
    const double most = widest_that_fits(pdf, widths, table->column_count);

    for (size_t i = 0; i < table->column_count; i++)
        widths[i] = widths[i] < most ? widths[i] : most;
    return widths;
}

static struct pdf_row new_row(size_t cells)
{
    return (struct pdf_row){.cells = mem_zalloc(cells * sizeof(struct pdf_cell)), .count = cells};
}

static struct pdf_row table_row(const struct pdf *pdf, const struct runs *cells,
                                const double *widths, size_t count)
{
    struct pdf_row row = new_row(count);
    double x = 0;

    for (size_t i = 0; i < count; x += widths[i++] + GAP)
        row.cells[i] =
            (struct pdf_cell){.layout = pdf_layout(pdf, PDF_SMALL, &cells[i], widths[i]), .x = x};
    row.before = ABOVE;
    row.ruled = true;
    return row;
}

static struct pdf_row table_head(const struct pdf *pdf, const struct table *table,
                                 const double *widths)
{
    struct runs *const cells = mem_zalloc(table->column_count * sizeof *cells);
    struct run *const runs = mem_zalloc(table->column_count * sizeof *runs);

    for (size_t i = 0; i < table->column_count; i++)
        cells[i] = head_of(&runs[i], table, i);
    struct pdf_row row = table_row(pdf, cells, widths, table->column_count);

    free(runs);
    free(cells);
    return row;
}

void pdf_table(struct pdf *pdf, const struct table *table)
{
    double *const widths = column_widths(pdf, table);
    struct pdf_row head = table_head(pdf, table, widths);

    head.before = AFTER;
    pdf_want(pdf, pdf_table_lead(pdf, table));
    pdf_write_row(pdf, &head);
    pdf->head = &head;
    for (size_t i = 0; i < table->cell_count; i += table->column_count) {
        struct pdf_row row = table_row(pdf, &table->cells[i], widths, table->column_count);

        pdf_write_row(pdf, &row);
        pdf_row_free(&row);
    }
    pdf->head = NULL;
    pdf->y += AFTER;
    pdf_row_free(&head);
    free(widths);
}

double pdf_table_lead(struct pdf *pdf, const struct table *table)
{
    double *const widths = column_widths(pdf, table);
    struct pdf_row head = table_head(pdf, table, widths);
    struct pdf_row first = table_row(pdf, table->cells, widths, table->column_count);
    const double lead = AFTER + pdf_row_height(&head) + pdf_row_lead(pdf, &first);

    pdf_row_free(&first);
    pdf_row_free(&head);
    free(widths);
    return lead;
}

/* --- A scale: its places side by side. */

static void add(struct runs *runs, struct run run)
{
    runs->list[runs->count++] = run;
}

static bool is_end(const struct scale *scale, int at)
{
    return at == 1 || at == scale->steps;
}

/* The number of a place, what it is called, and who stands there, one below the other. */
static PangoLayout *place_layout(const struct pdf *pdf, const struct scale *scale, int at,
                                 double width)
{
    struct runs runs = {.list = mem_zalloc((2 * scale->count + 2) * sizeof(struct run))};
    const char *const end = at == 1 ? scale->low : scale->high;
    char *const name = mem_printf("\n%s", is_end(scale, at) ? end : "");
    char *const number = mem_printf("%d", at);

    add(&runs, (struct run){.style = RUN_STRONG, .text = number});
    if (is_end(scale, at))
        add(&runs, (struct run){.style = RUN_FAINT, .text = name});
    for (size_t i = 0; i < scale->count; i++)
        if (scale->points[i].at == at) {
            const struct point *const point = &scale->points[i];

            add(&runs, (struct run){.text = (char *)"\n"});
            add(&runs, (struct run){.style = point->room ? RUN_STRONG : RUN_PLAIN,
                                    .typed = point->typed,
                                    .text = point->who});
        }
    PangoLayout *const layout = pdf_layout(pdf, PDF_SMALL, &runs, width);

    pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
    free(number);
    free(name);
    free(runs.list);
    return layout;
}

static struct pdf_row scale_row(const struct pdf *pdf, const struct scale *scale)
{
    struct pdf_row row = new_row((size_t)scale->steps);
    const double width = pdf->width / (double)scale->steps;

    for (int at = 1; at <= scale->steps; at++)
        row.cells[at - 1] = (struct pdf_cell){place_layout(pdf, scale, at, width - GAP),
                                              width * (at - 1) + GAP / 2.0};
    return row;
}

static void draw_place(struct pdf *pdf, const struct scale *scale, int at, double y)
{
    bool any = false, room = false;

    for (size_t i = 0; i < scale->count; i++) {
        any = any || scale->points[i].at == at;
        room = room || (scale->points[i].at == at && scale->points[i].room);
    }
    cairo_new_path(pdf->cairo);
    cairo_arc(pdf->cairo, PDF_LEFT + pdf->width * (at - 0.5) / scale->steps, y, 3.5, 0, 2 * G_PI);
    if (room)
        pdf_colour(pdf->cairo, PDF_INK);
    else
        cairo_set_source_rgb(pdf->cairo, 1, 1, 1);
    cairo_fill_preserve(pdf->cairo);
    pdf_colour(pdf->cairo, any ? PDF_INK : PDF_RULE);
    cairo_stroke(pdf->cairo);
}

/* The line with a ring for each place: dark where somebody stands, full where the room does. */
static void draw_axis(struct pdf *pdf, const struct scale *scale)
{
    pdf->y += AXIS / 2.0;
    pdf_colour(pdf->cairo, PDF_RULE);
    cairo_set_line_width(pdf->cairo, 1);
    cairo_move_to(pdf->cairo, PDF_LEFT, pdf->y);
    cairo_rel_line_to(pdf->cairo, pdf->width, 0);
    cairo_stroke(pdf->cairo);
    for (int at = 1; at <= scale->steps; at++)
        draw_place(pdf, scale, at, pdf->y);
    pdf_colour(pdf->cairo, PDF_INK);
    pdf->y += AXIS / 4.0;
}

void pdf_scale(struct pdf *pdf, const struct scale *scale)
{
    struct pdf_row row = scale_row(pdf, scale);

    pdf_want(pdf, AXIS + pdf_row_lead(pdf, &row));
    draw_axis(pdf, scale);
    pdf_write_row(pdf, &row);
    pdf->y += AFTER;
    pdf_row_free(&row);
}

double pdf_scale_lead(struct pdf *pdf, const struct scale *scale)
{
    struct pdf_row row = scale_row(pdf, scale);
    const double lead = AXIS + pdf_row_lead(pdf, &row);

    pdf_row_free(&row);
    return lead;
}
