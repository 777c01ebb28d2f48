#include <config.h>

#include "html-private.h"

#include "chart.h"

#include "entente/text/i18n.h"

/* What can be wider than a narrow screen is moved sideways by itself, with the keyboard too. */
static void begin_wide(FILE *out, const char *label)
{
    fputs("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"", out);
    html_escape(out, label);
    fputs("\">\n<table>\n", out);
}

static void end_wide(FILE *out)
{
    fputs("</tbody>\n</table>\n</div>\n", out);
}

static void write_column(FILE *out, const char *name, bool typed)
{
    if (*name == '\0') {
        fputs("<td></td>", out);
        return;
    }
    fputs("<th scope=\"col\">", out);
    html_text(out, name, typed);
    fputs("</th>", out);
}

void html_table(FILE *out, const struct table *table)
{
    begin_wide(out, _("Table"));
    fputs("<thead><tr>", out);
    for (size_t i = 0; i < table->column_count; i++)
        write_column(out, table->columns[i], false);
    fputs("</tr></thead>\n<tbody>\n", out);
    for (size_t i = 0; i < table->cell_count; i++) {
        const bool first = i % table->column_count == 0;

        fputs(first ? "<tr>" : "", out);
        html_open(out, first ? "th" : "td", first ? " scope=\"row\"" : "", &table->cells[i]);
        fputs(first ? "</th>" : "</td>", out);
        fputs((i + 1) % table->column_count == 0 ? "</tr>\n" : "", out);
    }
    end_wide(out);
}

/* --- A matrix, as words. */

static void write_cell(FILE *out, const struct matrix_cell *cell)
{
    const bool several = matrix_cell_views(cell) > 1;

    fputs("<td>", out);
    for (size_t i = 0; i < cell->count; i++) {
        fputs(i > 0 ? ", " : "", out);
        if (several)
            fprintf(out, "%zu ", cell->tallies[i].count);
        html_text(out, cell->tallies[i].mark.label, false);
    }
    fputs("</td>", out);
}

static void write_row(FILE *out, const struct matrix_row *row)
{
    fprintf(out, "<tr><th scope=\"row\"%s>", row->depth > 0 ? " class=\"deeper\"" : "");
    html_text(out, row->name, true);
    if (row->differ) {
        fputs(" <span class=\"faint\">(", out);
        html_text(out, tone_differ().label, false);
        fputs(")</span>", out);
    }
    fputs("</th>", out);
    for (size_t i = 0; i < row->count; i++)
        write_cell(out, &row->cells[i]);
    fputs("</tr>\n", out);
}

static void write_as_table(FILE *out, const struct matrix *matrix)
{
    fputs("<details>\n<summary>", out);
    html_text(out, _("The same in words"), false);
    fputs("</summary>\n", out);
    begin_wide(out, _("The same in words"));
    fputs("<thead><tr><td></td>", out);
    for (size_t i = 0; i < matrix->column_count; i++)
        write_column(out, matrix->columns[i].name, matrix->columns[i].typed);
    fputs("</tr></thead>\n<tbody>\n", out);
    for (size_t i = 0; i < matrix->row_count; i++)
        write_row(out, &matrix->rows[i]);
    end_wide(out);
    fputs("</details>\n", out);
}

/* --- A matrix, as a picture. */

static void write_svg_text(FILE *out, const struct chart_shape *shape, double y)
{
    fprintf(out, "<text x=\"%g\" y=\"%g\" class=\"%s%s%s\"", shape->x, y,
            shape->strong ? "strong " : "", shape->faint ? "faint " : "",
            shape->anchor == CHART_MIDDLE ? "middle" : "start");
    if (shape->slants)
        fprintf(out, " transform=\"rotate(-%d %g %g)\"", CHART_SLANT, shape->x, y);
    fputs(">", out);
    html_escape(out, shape->text);
    fputs("</text>\n", out);
}

static void write_shape(FILE *out, const struct chart_shape *shape, double top)
{
    const double y = top + shape->y;

    switch (shape->kind) {
    case CHART_SHADE:
        fprintf(out, "<rect class=\"shade\" x=\"%g\" y=\"%g\" width=\"%g\" height=\"%g\"/>\n",
                shape->x, y, shape->width, shape->height);
        break;
    case CHART_RULE:
        fprintf(out, "<path class=\"rule\" d=\"M%g %gh%g\"/>\n", shape->x, y, shape->width);
        break;
    case CHART_TEXT:
        write_svg_text(out, shape, y);
        break;
    case CHART_MARK:
        fprintf(out, "<use href=\"#mark-%s\" x=\"%g\" y=\"%g\" width=\"14\" height=\"14\"/>\n",
                html_tone(shape->tone), shape->x - 7, y - 7);
        break;
    }
}

static void write_picture(FILE *out, const struct matrix *matrix, int number)
{
    struct chart *const chart = chart_make(matrix);
    double top = 0;

    fprintf(out,
            "<svg class=\"chart\" viewBox=\"-1 0 %d %g\" role=\"img\" "
            "aria-labelledby=\"chart-%d-title chart-%d-words\">\n<title id=\"chart-%d-title\">",
            CHART_WIDTH + 2, chart_height(chart) + 1, number, number, number);
    html_escape(out, _("What is in place, by who says so"));
    fprintf(out, "</title>\n<desc id=\"chart-%d-words\">", number);
    html_escape(out, _("One row for each factor and aspect, one column for each view. The table "
                       "that follows says the same in words."));
    fputs("</desc>\n", out);
    for (size_t i = 0; i < chart->count; top += chart->rows[i++].height)
        for (size_t j = 0; j < chart->rows[i].count; j++)
            write_shape(out, &chart->rows[i].shapes[j], top);
    fputs("</svg>\n", out);
    chart_free(chart);
}

void html_matrix(FILE *out, const struct matrix *matrix, int number)
{
    fputs("<figure>\n", out);
    write_picture(out, matrix, number);
    write_as_table(out, matrix);
    fputs("</figure>\n", out);
}

/* --- A scale: a list of its places, side by side. */

static void write_point(FILE *out, const struct point *point)
{
    fprintf(out, "<li%s>", point->room ? " class=\"room\"" : "");
    html_text(out, point->who, point->typed);
    fputs("</li>", out);
}

static void write_place(FILE *out, const struct scale *scale, int at)
{
    bool begun = false;

    fprintf(out, "<li><span class=\"at\">%d</span>", at);
    if (at == 1 || at == scale->steps) {
        fputs(" <span class=\"faint\">", out);
        html_text(out, at == 1 ? scale->low : scale->high, false);
        fputs("</span>", out);
    }
    for (size_t i = 0; i < scale->count; i++)
        if (scale->points[i].at == at) {
            fputs(begun ? "" : "\n<ul>", out);
            write_point(out, &scale->points[i]);
            begun = true;
        }
    fputs(begun ? "</ul></li>\n" : "</li>\n", out);
}

void html_scale(FILE *out, const struct scale *scale)
{
    fputs("<ol class=\"scale\">\n", out);
    for (int at = 1; at <= scale->steps; at++)
        write_place(out, scale, at);
    fputs("</ol>\n", out);
}
