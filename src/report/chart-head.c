#include <config.h>

#include "chart-private.h"

#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/width.h"
#include "entente/text/wrap.h"

enum { GAP = 8, RISE = 4, LEGEND_LABEL = 14, LEGEND_GAP = 22 };

static int columns_of(const char *text)
{
    return width_of(text, strlen(text));
}

/* --- Heads that stand upright. */

static bool breaks_words(const char *text, const struct wrap *wrap)
{
    for (size_t i = 0; i + 1 < wrap->count; i++)
        if (wrap->lines[i].end == wrap->lines[i + 1].start && text[wrap->lines[i].end - 1] != '-')
            return true;
    return false;
}

static bool head_fits(const char *name, double column)
{
    struct wrap wrap = wrap_text(name, strlen(name), chart_text_columns(column - GAP, true));
    const bool fits = wrap.count <= CHART_HEAD_LINES && !breaks_words(name, &wrap);

    wrap_free(&wrap);
    return fits;
}

bool chart_heads_fit(const struct matrix *matrix, double column)
{
    for (size_t i = 0; i < matrix->column_count; i++)
        if (!head_fits(matrix->columns[i].name, column))
            return false;
    return true;
}

static void add_upright(const struct chart_part *part, size_t column, double height)
{
    const char *const name = part->matrix->columns[column].name;
    struct wrap wrap = wrap_text(name, strlen(name), chart_text_columns(part->column - GAP, true));
    double y = height - RISE - (double)(wrap.count - 1) * CHART_LINE;

    for (size_t i = 0; i < wrap.count; i++, y += CHART_LINE) {
        const struct wrap_line line = wrap.lines[i];
        struct chart_shape *const shape =
            chart_add_text(part->chart, chart_column_middle(part, column), y,
                           mem_copy_n(name + line.start, line.end - line.start));

        shape->anchor = CHART_MIDDLE;
        shape->strong = column == 0;
        shape->faint = true;
    }
    wrap_free(&wrap);
}

/* --- Heads that slant, where the columns are narrow. */

static char *slanting_name(const struct matrix *matrix, size_t column)
{
    return width_clip(matrix->columns[column].name, CHART_SLANT_COLUMNS);
}

static double slanting_height(const struct chart_part *part)
{
    int longest = 0;

    for (size_t i = part->first; i < part->end; i++) {
        const int columns = columns_of(part->matrix->columns[i].name);

        longest = columns > longest ? columns : longest;
    }
    if (longest > CHART_SLANT_COLUMNS)
        longest = CHART_SLANT_COLUMNS;
    return chart_text_width(longest, true) * 0.87 + GAP + 2 * RISE;
}

static void add_slanting(const struct chart_part *part, size_t column, double height)
{
    struct chart_shape *const shape =
        chart_add_text(part->chart, chart_column_middle(part, column) + RISE, height - 2 * RISE,
                       slanting_name(part->matrix, column));

    shape->slants = true;
    shape->strong = column == 0;
    shape->faint = true;
}

void chart_add_head(const struct chart_part *part)
{
    struct chart_row *const row = chart_add_row(part->chart);
    const double height =
        part->slants ? slanting_height(part) : CHART_HEAD_LINES * CHART_LINE + 2 * RISE;

    row->head = true;
    row->height = height;
    for (size_t i = part->first; i < part->end; i++)
        if (part->slants)
            add_slanting(part, i, height);
        else
            add_upright(part, i, height);
}

/* --- The legend. */

static void begin_legend_row(struct chart *chart)
{
    chart_add_row(chart)->height = CHART_LINE + 2 * CHART_PAD;
}

void chart_add_legend(struct chart *chart, const struct matrix *matrix)
{
    struct mark legend[MATRIX_LEGEND];
    const size_t count = matrix_legend(matrix, legend);
    double x = CHART_MARK_RADIUS + 1;

    chart_add_row(chart)->height = 2 * CHART_PAD;
    begin_legend_row(chart);
    for (size_t i = 0; i < count; i++) {
        const double width = LEGEND_LABEL + chart_text_width(columns_of(legend[i].label), true);

        if (x > CHART_MARK_RADIUS + 1 && x + width > CHART_WIDTH) {
            begin_legend_row(chart);
            x = CHART_MARK_RADIUS + 1;
        }
        chart_add(chart, CHART_MARK, x, CHART_PAD + CHART_LINE / 2.0)->tone = legend[i].tone;
        chart_add_text(chart, x + LEGEND_LABEL, CHART_PAD + 12, mem_copy(legend[i].label))->faint =
            true;
        x += width + LEGEND_GAP;
    }
}
