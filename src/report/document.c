#include <config.h>

#include "entente/report/document.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/safe.h"

/* Grows a list by one element and points to it. */
#define ADD(list, count) ((list) = mem_grow(list, &(count), sizeof *(list)), &(list)[(count)-1])

static char *one_line(const char *text)
{
    return safe_copy(text, SAFE_LINE);
}

bool run_is_number(const struct run *run)
{
    size_t len = strlen(run->text);

    return run->style == RUN_FAINT && len > 2 && strspn(run->text, "0123456789") == len - 2 &&
           strcmp(run->text + len - 2, ". ") == 0;
}

struct document *document_new(const char *title)
{
    struct document *const document = mem_zalloc(sizeof *document);

    document->title = one_line(title);
    return document;
}

/* --- Blocks. */

static struct block *add_block(struct document *document, enum block_kind kind)
{
    struct block *const block = ADD(document->blocks, document->count);

    block->kind = kind;
    document->open = NULL;
    return block;
}

/* The last block. */
static struct block *last_block(struct document *document)
{
    return &document->blocks[document->count - 1];
}

void document_heading(struct document *document, int level)
{
    struct block *const block = add_block(document, BLOCK_HEADING);

    block->heading.level = level;
    document->open = &block->heading.text;
}

void document_paragraph(struct document *document)
{
    document->open = &add_block(document, BLOCK_PARAGRAPH)->paragraph;
}

void document_item(struct document *document, int depth)
{
    struct block *const block = document->count > 0 && last_block(document)->kind == BLOCK_LIST
                                    ? last_block(document)
                                    : add_block(document, BLOCK_LIST);
    struct bullet *const item = ADD(block->list.items, block->list.count);

    item->depth = depth;
    document->open = &item->text;
}

void document_table(struct document *document, const char *const *columns)
{
    struct table *const table = &add_block(document, BLOCK_TABLE)->table;

    for (; *columns != NULL; columns++)
        *ADD(table->columns, table->column_count) = one_line(*columns);
}

void document_cell(struct document *document)
{
    struct table *const table = &last_block(document)->table;

    document->open = ADD(table->cells, table->cell_count);
}

/* --- Runs. */

static struct run *add_run(struct document *document, enum run_style style, const char *text)
{
    struct run *const run = ADD(document->open->list, document->open->count);

    run->style = style;
    run->text = safe_copy(text, SAFE_LINES);
    return run;
}

void document_say(struct document *document, enum run_style style, const char *text)
{
    if (*text != '\0')
        add_run(document, style, text);
}

void document_sayf(struct document *document, enum run_style style, const char *format, ...)
{
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);
    va_list values;

    va_start(values, format);
    vfprintf(out, format, values);
    va_end(values);
    mem_stream_end(out);
    document_say(document, style, text);
    free(text);
}

void document_typed(struct document *document, enum run_style style, const char *text)
{
    if (*text != '\0')
        add_run(document, style, text)->typed = true;
}

void document_mark(struct document *document, struct mark mark)
{
    add_run(document, RUN_MARK, mark.glyph)->mark = mark;
}

/* --- A matrix. */

static struct matrix *last_matrix(struct document *document)
{
    return &last_block(document)->matrix;
}

static struct matrix_row *last_row(struct document *document)
{
    struct matrix *const matrix = last_matrix(document);

    return &matrix->rows[matrix->row_count - 1];
}

void document_matrix(struct document *document)
{
    add_block(document, BLOCK_MATRIX);
}

void document_matrix_column(struct document *document, const char *name, int number)
{
    struct matrix *const matrix = last_matrix(document);
    struct matrix_column *const column = ADD(matrix->columns, matrix->column_count);

    column->name = one_line(name);
    column->number = number;
    column->typed = number > 0;
}

void document_matrix_row(struct document *document, const char *name, int depth, bool differ)
{
    struct matrix *const matrix = last_matrix(document);
    struct matrix_row *const row = ADD(matrix->rows, matrix->row_count);

    row->name = one_line(name);
    row->depth = depth;
    row->differ = differ;
}

void document_matrix_cell(struct document *document)
{
    struct matrix_row *const row = last_row(document);

    (void)ADD(row->cells, row->count);
}

/* The place of the tone in the cell, where the tallies stand in the order of tones. */
static size_t tally_place(const struct matrix_cell *cell, enum tone tone)
{
    size_t place = 0;

    while (place < cell->count && cell->tallies[place].mark.tone < tone)
        place++;
    return place;
}

void document_matrix_mark(struct document *document, struct mark mark)
{
    struct matrix_row *const row = last_row(document);
    struct matrix_cell *const cell = &row->cells[row->count - 1];
    const size_t place = tally_place(cell, mark.tone);

    if (place == cell->count || cell->tallies[place].mark.tone != mark.tone) {
        (void)ADD(cell->tallies, cell->count);
        memmove(&cell->tallies[place + 1], &cell->tallies[place],
                (cell->count - 1 - place) * sizeof *cell->tallies);
        cell->tallies[place] = (struct tally){.mark = mark};
    }
    cell->tallies[place].count++;
}

/* --- A scale. */

void document_scale(struct document *document, const char *low, const char *high, int steps)
{
    struct scale *const scale = &add_block(document, BLOCK_SCALE)->scale;

    scale->low = one_line(low);
    scale->high = one_line(high);
    scale->steps = steps;
}

static bool stands_before(const struct point *point, int at, bool room)
{
    return point->at < at || (point->at == at && (point->room || !room));
}

void document_point(struct document *document, int at, const char *who, bool room, bool typed)
{
    struct scale *const scale = &last_block(document)->scale;
    size_t place = 0;

    while (place < scale->count && stands_before(&scale->points[place], at, room))
        place++;
    (void)ADD(scale->points, scale->count);
    memmove(&scale->points[place + 1], &scale->points[place],
            (scale->count - 1 - place) * sizeof *scale->points);
    scale->points[place] =
        (struct point){.at = at, .room = room, .typed = typed, .who = one_line(who)};
}

/* --- The end of it. */

static void free_runs(struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        free(runs->list[i].text);
    free(runs->list);
}

static void free_list(struct bullets *list)
{
    for (size_t i = 0; i < list->count; i++)
        free_runs(&list->items[i].text);
    free(list->items);
}

static void free_table(struct table *table)
{
    for (size_t i = 0; i < table->column_count; i++)
        free(table->columns[i]);
    for (size_t i = 0; i < table->cell_count; i++)
        free_runs(&table->cells[i]);
    free(table->columns);
    free(table->cells);
}

static void free_row(struct matrix_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        free(row->cells[i].tallies);
    free(row->cells);
    free(row->name);
}

static void free_matrix(struct matrix *matrix)
{
    for (size_t i = 0; i < matrix->column_count; i++)
        free(matrix->columns[i].name);
    for (size_t i = 0; i < matrix->row_count; i++)
        free_row(&matrix->rows[i]);
    free(matrix->columns);
    free(matrix->rows);
}

static void free_scale(struct scale *scale)
{
    for (size_t i = 0; i < scale->count; i++)
        free(scale->points[i].who);
    free(scale->points);
    free(scale->low);
    free(scale->high);
}

static void free_block(struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        free_runs(&block->heading.text);
        break;
    case BLOCK_PARAGRAPH:
        free_runs(&block->paragraph);
        break;
    case BLOCK_LIST:
        free_list(&block->list);
        break;
    case BLOCK_TABLE:
        free_table(&block->table);
        break;
    case BLOCK_MATRIX:
        free_matrix(&block->matrix);
        break;
    case BLOCK_SCALE:
        free_scale(&block->scale);
        break;
    }
}

void document_free(struct document *document)
{
    if (document == NULL)
        return;
    for (size_t i = 0; i < document->count; i++)
        free_block(&document->blocks[i]);
    free(document->blocks);
    free(document->title);
    free(document);
}
