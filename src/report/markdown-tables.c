#include <config.h>

#include "markdown-private.h"

#include "entente/text/i18n.h"

static void write_rule(FILE *out, size_t columns)
{
    fputs("|", out);
    for (size_t i = 0; i < columns; i++)
        fputs(" --- |", out);
    fputc('\n', out);
}

void markdown_table(FILE *out, const struct table *table)
{
    fputs("|", out);
    for (size_t i = 0; i < table->column_count; i++) {
        fputc(' ', out);
        markdown_text(out, table->columns[i], RUN_PLAIN);
        fputs(" |", out);
    }
    fputc('\n', out);
    write_rule(out, table->column_count);
    for (size_t i = 0; i < table->cell_count; i++) {
        fputs(i % table->column_count == 0 ? "| " : " ", out);
        markdown_runs(out, &table->cells[i], MARKDOWN_LINE, 0);
        fputs((i + 1) % table->column_count == 0 ? " |\n" : " |", out);
    }
}

static void write_marks(FILE *out, const struct matrix_cell *cell)
{
    for (size_t i = 0; i < cell->count; i++) {
        fprintf(out, " %s", cell->tallies[i].mark.glyph);
        if (cell->tallies[i].count > 1)
            fprintf(out, " %zu", cell->tallies[i].count);
    }
}

static void write_row(FILE *out, const struct matrix_row *row)
{
    fputs(row->depth > 0 ? "| \u2013 " : "| ", out);
    markdown_text(out, row->name, row->depth > 0 ? RUN_PLAIN : RUN_STRONG);
    if (row->differ)
        fprintf(out, " %s", tone_differ().glyph);
    fputs(" |", out);
    for (size_t i = 0; i < row->count; i++) {
        write_marks(out, &row->cells[i]);
        fputs(" |", out);
    }
    fputc('\n', out);
}

static void write_legend(FILE *out, const struct matrix *matrix)
{
    struct mark legend[MATRIX_LEGEND];
    const size_t count = matrix_legend(matrix, legend);

    fputc('\n', out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s%s ", i > 0 ? ", " : "", legend[i].glyph);
        markdown_text(out, legend[i].label, RUN_PLAIN);
    }
    fputc('\n', out);
}

void markdown_matrix(FILE *out, const struct matrix *matrix)
{
    fputs("| |", out);
    for (size_t i = 0; i < matrix->column_count; i++) {
        fputc(' ', out);
        markdown_text(out, matrix->columns[i].name, RUN_PLAIN);
        fputs(" |", out);
    }
    fputc('\n', out);
    write_rule(out, matrix->column_count + 1);
    for (size_t i = 0; i < matrix->row_count; i++)
        write_row(out, &matrix->rows[i]);
    write_legend(out, matrix);
}

/* --- A scale: each place in a row, with those who stand there. */

static void write_place(FILE *out, const struct scale *scale, int at)
{
    const char *before = "";

    fprintf(out, "| %d", at);
    if (at == 1 || at == scale->steps) {
        fputs(" ", out);
        markdown_text(out, at == 1 ? scale->low : scale->high, RUN_PLAIN);
    }
    fputs(" | ", out);
    for (size_t i = 0; i < scale->count; i++)
        if (scale->points[i].at == at) {
            fputs(before, out);
            markdown_text(out, scale->points[i].who,
                          scale->points[i].room ? RUN_STRONG : RUN_PLAIN);
            before = ", ";
        }
    fputs(" |\n", out);
}

void markdown_scale(FILE *out, const struct scale *scale)
{
    fprintf(out, "| %s | %s |\n", _("Place"), _("Who"));
    write_rule(out, 2);
    for (int at = 1; at <= scale->steps; at++)
        write_place(out, scale, at);
}
