#include <config.h>

#include "chart-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/width.h"
#include "entente/text/wrap.h"

enum { BASELINE = 12, MARK_APART = 13, DOTS = 5, MOST_LINES = 4 };

double chart_text_width(int columns, bool small)
{
    return columns * (small ? 6.2 : 7.0);
}

int chart_text_columns(double width, bool small)
{
    const int columns = (int)(width / (small ? 6.2 : 7.0));

    return columns > 1 ? columns : 1;
}

double chart_column_middle(const struct chart_part *part, size_t column)
{
    return part->names + part->column * ((double)(column - part->first) + 0.5);
}

/* --- Rows and shapes. */

struct chart_row *chart_add_row(struct chart *chart)
{
    chart->rows = mem_grow(chart->rows, &chart->count, sizeof *chart->rows);
    return &chart->rows[chart->count - 1];
}

struct chart_shape *chart_add(struct chart *chart, enum chart_kind kind, double x, double y)
{
    struct chart_row *const row = &chart->rows[chart->count - 1];

    row->shapes = mem_grow(row->shapes, &row->count, sizeof *row->shapes);
    row->shapes[row->count - 1] = (struct chart_shape){.kind = kind, .x = x, .y = y};
    return &row->shapes[row->count - 1];
}

struct chart_shape *chart_add_text(struct chart *chart, double x, double y, char *text)
{
    struct chart_shape *const shape = chart_add(chart, CHART_TEXT, x, y);

    shape->text = text;
    return shape;
}

/* --- A row of the matrix. */

/* Lines of a name beyond MOST_LINES are left out; then the last one ends in an ellipsis. */
static size_t add_name(const struct chart_part *part, const struct matrix_row *row)
{
    const int columns =
        chart_text_columns(part->names - CHART_DIFFER - (row->depth > 0 ? CHART_INDENT : 0), false);
    struct wrap wrap = wrap_text(row->name, strlen(row->name), columns);
    const size_t lines = wrap.count < MOST_LINES ? wrap.count : MOST_LINES;

    for (size_t i = 0; i < lines; i++) {
        const struct wrap_line line = wrap.lines[i];
        const bool cut = i + 1 == lines && lines < wrap.count;
        char *const text = mem_printf("%.*s%s", (int)(line.end - line.start),
                                      row->name + line.start, cut ? "\u2026" : "");

        chart_add_text(part->chart, row->depth > 0 ? CHART_INDENT : 0,
                       CHART_PAD + BASELINE + (double)i * CHART_LINE, text)
            ->strong = row->depth == 0;
    }
    wrap_free(&wrap);
    return lines;
}

static void add_mark(const struct chart_part *part, double x, enum tone tone)
{
    chart_add(part->chart, CHART_MARK, x, CHART_PAD + CHART_LINE / 2.0)->tone = tone;
}

/* Each view is a mark, where there is room for them. */
static void add_dots(const struct chart_part *part, const struct matrix_cell *cell, double middle)
{
    const size_t views = matrix_cell_views(cell);
    double x = middle - (views > 1 ? (double)(views - 1) * MARK_APART / 2.0 : 0);

    for (size_t i = 0; i < cell->count; i++)
        for (size_t n = 0; n < cell->tallies[i].count; n++, x += MARK_APART)
            add_mark(part, x, cell->tallies[i].mark.tone);
}

static void add_counts(const struct chart_part *part, const struct matrix_cell *cell, double middle)
{
    double x = middle - (double)cell->count * 2 * MARK_APART / 2.0 + CHART_MARK_RADIUS;

    for (size_t i = 0; i < cell->count; i++, x += 2 * MARK_APART) {
        add_mark(part, x, cell->tallies[i].mark.tone);
        chart_add_text(part->chart, x + CHART_MARK_RADIUS + 2, CHART_PAD + BASELINE,
                       mem_printf("%zu", cell->tallies[i].count))
            ->faint = true;
    }
}

static void add_cell(const struct chart_part *part, const struct matrix_row *row, size_t column)
{
    const struct matrix_cell *const cell = &row->cells[column];
    const double middle = chart_column_middle(part, column);
    const size_t views = matrix_cell_views(cell);

    if (views <= DOTS && (double)views * MARK_APART <= part->column)
        add_dots(part, cell, middle);
    else
        add_counts(part, cell, middle);
}

static void add_row(const struct chart_part *part, const struct matrix_row *row)
{
    const size_t place = part->chart->count;

    chart_add_row(part->chart);
    if (part->first == 0)
        chart_add(part->chart, CHART_SHADE, part->names, 0)->width = part->column;
    if (row->depth == 0)
        chart_add(part->chart, CHART_RULE, 0, 0)->width =
            part->names + part->column * (double)(part->end - part->first);
    const size_t lines = add_name(part, row);
    struct chart_row *const made = &part->chart->rows[place];

    made->height = (double)lines * CHART_LINE + 2 * CHART_PAD;
    if (part->first == 0)
        made->shapes[0].height = made->height;
    if (row->differ)
        add_mark(part, part->names - CHART_DIFFER / 2.0, TONE_DIFFER);
    for (size_t i = part->first; i < part->end; i++)
        add_cell(part, row, i);
}

/* --- The whole. */

static double names_width(const struct matrix *matrix)
{
    double widest = 0;

    for (size_t i = 0; i < matrix->row_count; i++) {
        const char *const name = matrix->rows[i].name;
        const double width = chart_text_width(width_of(name, strlen(name)) + 1, false) +
                             (matrix->rows[i].depth > 0 ? CHART_INDENT : 0);

        widest = width > widest ? width : widest;
    }
    return (widest < CHART_NAMES ? widest : CHART_NAMES) + CHART_DIFFER;
}

/* How much room the marks of the widest cell want. */
static double cells_width(const struct matrix *matrix)
{
    double widest = CHART_COLUMN;

    for (size_t i = 0; i < matrix->row_count; i++)
        for (size_t j = 0; j < matrix->rows[i].count; j++) {
            const struct matrix_cell *const cell = &matrix->rows[i].cells[j];
            const size_t views = matrix_cell_views(cell);
            const double width =
                (double)(views <= DOTS ? views : 2 * cell->count) * MARK_APART + CHART_PAD;

            widest = width > widest ? width : widest;
        }
    return widest;
}

/* What slanting heads take beyond the last column. */
static double overhang(void)
{
    return chart_text_width(CHART_SLANT_COLUMNS, true) * 0.5;
}

static void fit(struct chart_part *part)
{
    const double wanted = cells_width(part->matrix);
    double room = CHART_WIDTH - part->names;

    part->column = room / (double)part->matrix->column_count;
    if (part->column > CHART_COLUMN_MOST)
        part->column = CHART_COLUMN_MOST;
    part->slants = part->column < wanted || !chart_heads_fit(part->matrix, part->column);
    if (!part->slants)
        return;
    room -= overhang();
    part->column = room / (double)part->matrix->column_count;
    if (part->column > CHART_COLUMN_MOST / 2.0)
        part->column = CHART_COLUMN_MOST / 2.0;
    if (part->column < wanted)
        part->column = wanted;
}

/* The first column that finds no place beside those from the first one on. */
static size_t end_of_part(const struct chart_part *part)
{
    const double room = CHART_WIDTH - part->names - (part->slants ? overhang() : 0);
    const size_t fits = (size_t)(room / part->column + 0.001);
    const size_t end = part->first + (fits > 0 ? fits : 1);

    return end < part->matrix->column_count ? end : part->matrix->column_count;
}

struct chart *chart_make(const struct matrix *matrix)
{
    struct chart *const chart = mem_zalloc(sizeof *chart);
    struct chart_part part = {.matrix = matrix, .chart = chart, .names = names_width(matrix)};

    fit(&part);
    for (; part.first < matrix->column_count; part.first = part.end) {
        part.end = end_of_part(&part);
        chart_add_head(&part);
        for (size_t i = 0; i < matrix->row_count; i++)
            add_row(&part, &matrix->rows[i]);
    }
    chart_add_legend(chart, matrix);
    return chart;
}

double chart_height(const struct chart *chart)
{
    double height = 0;

    for (size_t i = 0; i < chart->count; i++)
        height += chart->rows[i].height;
    return height;
}

void chart_free(struct chart *chart)
{
    for (size_t i = 0; i < chart->count; i++) {
        for (size_t j = 0; j < chart->rows[i].count; j++)
            free(chart->rows[i].shapes[j].text);
        free(chart->rows[i].shapes);
    }
    free(chart->rows);
    free(chart);
}
