#include <config.h>

#include "text-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"

enum {
    GAP = 2,
    INDENT = 2, /* of an aspect */
    NARROW = 3, /* a column whose head is a number */
    DIFFER = 2, /* columns of the mark between the names and the views */
    DOTS = 5,   /* up to so many views are dots, more are counted */
};

/* A matrix being written. */
struct writing {
    FILE *out;
    const struct look *look;
    const struct matrix *matrix;
    int names;     /* columns of the names of rows */
    int *widths;   /* of the columns */
    bool numbered; /* the heads of partners are their numbers */
};

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int columns_of(const char *text)
{
    return width_of(text, strlen(text));
}

/* --- Cells. */

static int digits(size_t number)
{
    return number < 10 ? 1 : 1 + digits(number / 10);
}

static int cell_width(const struct matrix_cell *cell)
{
    int width = 0;

    if (matrix_cell_views(cell) <= DOTS)
        return larger((int)matrix_cell_views(cell), 1);
    for (size_t i = 0; i < cell->count; i++)
        width += 2 + digits(cell->tallies[i].count);
    return width - 1;
}

static void write_counts(const struct writing *w, const struct matrix_cell *cell)
{
    for (size_t i = 0; i < cell->count; i++) {
        fputs(i > 0 ? " " : "", w->out);
        text_mark(w->out, w->look, cell->tallies[i].mark);
        fprintf(w->out, "%zu", cell->tallies[i].count);
    }
}

static void write_cell(const struct writing *w, const struct matrix_cell *cell)
{
    if (matrix_cell_views(cell) > DOTS)
        write_counts(w, cell);
    else
        for (size_t i = 0; i < cell->count; i++)
            for (size_t n = 0; n < cell->tallies[i].count; n++)
                text_mark(w->out, w->look, cell->tallies[i].mark);
}

/* --- Widths. */

/* What the column needs below its head. */
static int views_width(const struct matrix *matrix, size_t column)
{
    int width = 1;

    for (size_t row = 0; row < matrix->row_count; row++)
        width = larger(width, cell_width(&matrix->rows[row].cells[column]));
    return width;
}

static int fit_columns(struct writing *w)
{
    int used = w->names + DIFFER;

    for (size_t i = 0; i < w->matrix->column_count; i++) {
        const struct matrix_column *const column = &w->matrix->columns[i];
        const int head = w->numbered && column->number > 0 ? NARROW : columns_of(column->name);

        w->widths[i] = larger(head, views_width(w->matrix, i));
        used += GAP + w->widths[i];
    }
    return used;
}

static void fit(struct writing *w)
{
    for (size_t i = 0; i < w->matrix->row_count; i++) {
        const struct matrix_row *const row = &w->matrix->rows[i];

        w->names = larger(w->names, row->depth * INDENT + columns_of(row->name));
    }
    if (w->names > w->look->columns / 2)
        w->names = w->look->columns / 2;
    w->numbered = fit_columns(w) > w->look->columns;
    fit_columns(w);
}

/* The first column that no longer fits beside those from `first` on; at least one does. */
static size_t end_of_part(const struct writing *w, size_t first)
{
    int used = w->names + DIFFER;
    size_t end = first;

    while (end < w->matrix->column_count &&
           (end == first || used + GAP + w->widths[end] <= w->look->columns))
        used += GAP + w->widths[end++];
    return end;
}

/* --- A part: as many columns as fit beside the names. */

static void fill(const struct writing *w, int used, int columns, bool last)
{
    if (!last)
        fprintf(w->out, "%*s", columns > used ? columns - used : 0, "");
}

static void write_head(const struct writing *w, size_t first, size_t end)
{
    fprintf(w->out, "%*s", w->names + DIFFER, "");
    for (size_t i = first; i < end; i++) {
        const struct matrix_column *const column = &w->matrix->columns[i];
        char *const name = w->numbered && column->number > 0
                               ? mem_printf("%d", column->number)
                               : width_clip(column->name, w->widths[i]);

        fprintf(w->out, "%*s", GAP, "");
        look_faint(w->out, w->look, name);
        fill(w, columns_of(name), w->widths[i], i + 1 == end);
        free(name);
    }
    fputc('\n', w->out);
}

static void write_name(const struct writing *w, const struct matrix_row *row)
{
    const int indent = row->depth * INDENT;
    char *const name = width_clip(row->name, w->names - indent);

    fprintf(w->out, "%*s%s%*s ", indent, "", name, w->names - indent - columns_of(name), "");
    free(name);
    if (row->differ)
        text_mark(w->out, w->look, tone_differ());
    else
        fputc(' ', w->out);
}

static void write_row(const struct writing *w, const struct matrix_row *row, size_t first,
                      size_t end)
{
    write_name(w, row);
    for (size_t i = first; i < end; i++) {
        fprintf(w->out, "%*s", GAP, "");
        write_cell(w, &row->cells[i]);
        fill(w, cell_width(&row->cells[i]), w->widths[i], i + 1 == end);
    }
    fputc('\n', w->out);
}

/* --- What explains it. */

static void write_numbers(const struct writing *w)
{
    struct runs runs = {0};
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (size_t i = 0; i < w->matrix->column_count; i++) {
        const struct matrix_column *const column = &w->matrix->columns[i];

        if (column->number > 0)
            fprintf(out, "%s%d\u00A0%s", column->number > 1 ? "   " : "", column->number,
                    column->name);
    }
    mem_stream_end(out);
    struct run run = {.style = RUN_FAINT, .text = text};
    runs = (struct runs){.list = &run, .count = 1};
    text_runs(w->out, w->look, &runs, 0);
    free(text);
}

static void write_legend(const struct writing *w)
{
    struct mark legend[MATRIX_LEGEND];
    struct run list[2 * MATRIX_LEGEND];
    struct runs runs = {.list = list};
    char *labels[MATRIX_LEGEND];
    const size_t count = matrix_legend(w->matrix, legend);

    for (size_t i = 0; i < count; i++) {
        labels[i] = mem_printf("\u00A0%s%s", legend[i].label, i + 1 < count ? "   " : "");
        list[runs.count++] =
            (struct run){.style = RUN_MARK, .text = (char *)legend[i].glyph, .mark = legend[i]};
        list[runs.count++] = (struct run){.style = RUN_FAINT, .text = labels[i]};
    }
    text_runs(w->out, w->look, &runs, 0);
    for (size_t i = 0; i < count; i++)
        free(labels[i]);
}

void text_matrix(FILE *out, const struct look *look, const struct matrix *matrix)
{
    struct writing w = {.out = out, .look = look, .matrix = matrix};

    w.widths = mem_zalloc(matrix->column_count * sizeof *w.widths);
    fit(&w);
    for (size_t first = 0, end; first < matrix->column_count; first = end) {
        end = end_of_part(&w, first);
        write_head(&w, first, end);
        for (size_t row = 0; row < matrix->row_count; row++)
            write_row(&w, &matrix->rows[row], first, end);
        fputc('\n', out);
    }
    if (w.numbered)
        write_numbers(&w);
    write_legend(&w);
    free(w.widths);
}
