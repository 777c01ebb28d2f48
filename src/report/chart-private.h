/* How the picture of a matrix is laid out. */
#ifndef REPORT_CHART_PRIVATE_H
#define REPORT_CHART_PRIVATE_H

#include "chart.h"

enum {
    CHART_LINE = 16,   /* from one line of a name to the next */
    CHART_PAD = 4,     /* above and below what stands in a row */
    CHART_INDENT = 14, /* of an aspect */
    CHART_NAMES = 240, /* the names of rows take at most so much */
    CHART_DIFFER = 24, /* between the names and the first column: views differ */
    CHART_COLUMN = 28, /* a column takes at least so much, */
    CHART_COLUMN_MOST = 84,
    CHART_HEAD_LINES = 3, /* lines of a head that does not slant */
    CHART_SLANT_COLUMNS = 34,
};

/* The columns of the matrix that stand beside one another. */
struct chart_part {
    const struct matrix *matrix;
    struct chart *chart;
    double names;  /* the width of the names of rows, and what stands between */
    double column; /* of a column */
    bool slants;   /* the heads */
    size_t first;
    size_t end;
};

/* How wide a text of so many columns of a terminal is, about; how many columns fit. */
double chart_text_width(int columns, bool small);
int chart_text_columns(double width, bool small);

/* A new row at the end; a new shape in the last row. */
struct chart_row *chart_add_row(struct chart *chart);
struct chart_shape *chart_add(struct chart *chart, enum chart_kind kind, double x, double y);
struct chart_shape *chart_add_text(struct chart *chart, double x, double y, char *text);

/* The middle of a column of the matrix. */
double chart_column_middle(const struct chart_part *part, size_t column);

/* The row with the heads of the columns of a part. */
void chart_add_head(const struct chart_part *part);

/* Whether the heads of all columns can stand upright in columns that wide. */
bool chart_heads_fit(const struct matrix *matrix, double column);

/* The rows that explain the marks. */
void chart_add_legend(struct chart *chart, const struct matrix *matrix);

#endif
