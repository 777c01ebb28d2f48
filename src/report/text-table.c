#include <config.h>

#include "text-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/width.h"

enum { GAP = 2, NARROWEST_COLUMN = 8, WIDEST = 10000 };

/* A table being written. */
struct writing {
    FILE *out;
    const struct look *look;
    const struct table *table;
    int *widths;
};

static int natural_width(const struct table *table, size_t column)
{
    int widest = width_of(table->columns[column], strlen(table->columns[column]));

    for (size_t cell = column; cell < table->cell_count; cell += table->column_count) {
        struct flow flow = flow_make(&table->cells[cell], WIDEST);
        const int width = flow_width(&flow);

        widest = width > widest ? width : widest;
        flow_free(&flow);
    }
    return widest;
}

static size_t widest_column(const struct writing *w)
{
    size_t widest = 0;

    for (size_t i = 1; i < w->table->column_count; i++)
        if (w->widths[i] > w->widths[widest])
            widest = i;
    return widest;
}

/* Takes columns from the widest until all fit. */
static void fit_widths(struct writing *w)
{
    const size_t count = w->table->column_count;
    int used = GAP * (int)(count - 1);

    for (size_t i = 0; i < count; i++)
        used += w->widths[i] = natural_width(w->table, i);
    for (size_t i; used > w->look->columns && w->widths[i = widest_column(w)] > NARROWEST_COLUMN;
         used--)
        w->widths[i]--;
}

/* The column after the last one that says something in the line. */
static size_t end_of_line(const struct flow *flows, size_t count, size_t line)
{
    while (count > 0) {
        const struct wrap *const wrap = &flows[count - 1].wrap;

        if (line < wrap->count && wrap->lines[line].end > wrap->lines[line].start)
            break;
        count--;
    }
    return count;
}

static void write_line(const struct writing *w, const struct flow *flows, size_t line)
{
    const size_t end = end_of_line(flows, w->table->column_count, line);

    for (size_t i = 0; i < end; i++)
        flow_line(w->out, w->look, &flows[i], line, i + 1 < end ? w->widths[i] + GAP : 0);
    fputc('\n', w->out);
}

static void write_row(const struct writing *w, const struct runs *cells)
{
    const size_t count = w->table->column_count;
    struct flow *const flows = mem_resize(NULL, count, sizeof *flows);
    size_t lines = 0;

    for (size_t i = 0; i < count; i++) {
        flows[i] = flow_make(&cells[i], w->widths[i]);
        lines = flows[i].wrap.count > lines ? flows[i].wrap.count : lines;
    }
    for (size_t line = 0; line < lines; line++)
        write_line(w, flows, line);
    for (size_t i = 0; i < count; i++)
        flow_free(&flows[i]);
    free(flows);
}

static void write_head(const struct writing *w)
{
    const size_t count = w->table->column_count;
    struct run *const heads = mem_zalloc(count * sizeof *heads);
    struct runs *const cells = mem_zalloc(count * sizeof *cells);

    for (size_t i = 0; i < count; i++) {
        heads[i] = (struct run){.style = RUN_STRONG, .text = w->table->columns[i]};
        cells[i] = (struct runs){.list = &heads[i], .count = 1};
    }
    write_row(w, cells);
    for (size_t i = 0; i < count; i++) {
        fprintf(w->out, "%*s", i > 0 ? GAP : 0, "");
        text_repeat(w->out, "-", w->widths[i]);
    }
    fputc('\n', w->out);
    free(cells);
    free(heads);
}

void text_table(FILE *out, const struct look *look, const struct table *table)
{
    struct writing w = {.out = out, .look = look, .table = table};

    w.widths = mem_zalloc(table->column_count * sizeof *w.widths);
    fit_widths(&w);
    write_head(&w);
    for (size_t cell = 0; cell < table->cell_count; cell += table->column_count)
        write_row(&w, &table->cells[cell]);
    free(w.widths);
}
