/* A document as every format writes it: what stands in it, nothing of how it looks.
 *
 * A document is a title and a list of blocks, to be walked from first to last:
 *
 *     for (size_t i = 0; i < document->count; i++)
 *         switch (document->blocks[i].kind) { … }
 *
 * A renderer reads the structures below and changes nothing. What it can rely on:
 *
 * - Every text is made safe (entente/text/safe.h, SAFE_LINES): valid UTF-8 without any control
 *   character but line feeds, nothing that hides or turns text. A renderer only escapes what its
 *   own format would take for markup. Texts may be of any length, in any script, and empty.
 * - A text that somebody typed has `typed` set (names, what was said): its direction of writing may
 *   be another than that of the words around it, so it is to be isolated (<bdi>). In a run it may
 *   hold line feeds, which break lines; names (the title, the heads of a matrix and of its rows,
 *   whose a point is) are one line. All else are the program's words, in the reader's language and
 *   in one line; a sentence of the program may have a name in it.
 * - Blanks and punctuation between runs are part of the runs: they are written one after another,
 *   with nothing between them.
 * - The first block is a heading or a paragraph; headings never skip a level; no heading stands
 *   without anything below it; no list, table, matrix or scale is empty.
 * - What is blank in the session is either left out or said in words ("not discussed").
 */
#ifndef ENTENTE_REPORT_DOCUMENT_H
#define ENTENTE_REPORT_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

/* --- Marks. */

/* What a mark says, from fully to not at all and what lies beside it: for colours, and for shapes
 * that are told apart without any. In the order in which a legend names them. */
enum tone {
    TONE_FULL,
    TONE_HALF,
    TONE_EMPTY,
    TONE_ASIDE,  /* does not apply */
    TONE_BLANK,  /* nobody said anything */
    TONE_DIFFER, /* views differ: beside a row, never in a cell */
};

struct mark {
    enum tone tone;
    const char *glyph; /* one column wide, UTF-8: "●" */
    const char *label; /* "in place", in the reader's language: for a legend, and for whoever hears
                          the document */
};

/* --- Runs of text, which make a paragraph, a heading, an item of a list, a cell of a table. */

enum run_style { RUN_PLAIN, RUN_STRONG, RUN_FAINT, RUN_MARK };

struct run {
    enum run_style style;
    bool typed;
    char *text;       /* of a mark its glyph */
    struct mark mark; /* of RUN_MARK */
};

struct runs {
    struct run *list;
    size_t count;
};

/* Whether it is the number of an item of a list: "3. ". */
bool run_is_number(const struct run *run);

/* --- Blocks. */

enum { HEADING_LEVELS = 3, LIST_DEPTHS = 3 };

struct heading {
    int level; /* 1 … HEADING_LEVELS; the title of the document stands above them */
    struct runs text;
};

/* An item that is deeper than the one before belongs to it. The first is at depth 0. */
struct bullet {
    int depth; /* 0 … LIST_DEPTHS - 1 */
    struct runs text;
};

struct bullets {
    struct bullet *items;
    size_t count;
};

/* Cells row by row, each of as many cells as there are columns. */
struct table {
    char **columns; /* their heads; the program's words */
    size_t column_count;
    struct runs *cells;
    size_t cell_count; /* column_count times the rows */
};

/* So many views with one mark. */
struct tally {
    struct mark mark;
    size_t count;
};

/* One view has one tally of one. Several views in one cell, those of voices, are told by how many
 * have each mark, in the order of tones; a cell of theirs that is empty holds one TONE_BLANK. */
struct matrix_cell {
    struct tally *tallies; /* at least one */
    size_t count;
};

struct matrix_column {
    char *name; /* "the room", a partner in full, "voices" */
    bool typed; /* the name of a partner */
    int number; /* 1 … for partners, in their order, where a name is too long; else 0 */
};

struct matrix_row {
    char *name;  /* a factor or an aspect; typed */
    int depth;   /* 0 a factor, 1 an aspect of the factor above */
    bool differ; /* views differ */
    struct matrix_cell *cells;
    size_t count; /* as many as there are columns */
};

/* What is marked, by who marked it. The room's column is the first; others may be missing. */
struct matrix {
    struct matrix_column *columns;
    size_t column_count;
    struct matrix_row *rows;
    size_t row_count;
};

struct point {
    int at;     /* 1 … steps */
    bool room;  /* the room's: stands out */
    bool typed; /* who is the name of a partner */
    char *who;  /* "the room", a partner, "a voice"; several may be at one place */
};

/* A continuum, with the places on it where the room and others see themselves. No step is better
 * than another: no colours of good and bad, no mean. */
struct scale {
    char *low;  /* what the end at 1 is called */
    char *high; /* what the end at `steps` is called */
    int steps;
    struct point *points; /* by place; the room first among those at one place */
    size_t count;
};

enum block_kind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_LIST,
    BLOCK_TABLE,
    BLOCK_MATRIX,
    BLOCK_SCALE
};

struct block {
    enum block_kind kind;
    union {
        struct heading heading;
        struct runs paragraph;
        struct bullets list;
        struct table table;
        struct matrix matrix;
        struct scale scale;
    };
};

struct document {
    char *title; /* typed; never empty */
    struct block *blocks;
    size_t count;
    bool one_page;     /* it is to be read on one sheet: where that helps, in smaller letters */
    struct runs *open; /* where runs go while it is built */
};

/* --- For renderers. */

enum { MATRIX_LEGEND = TONE_DIFFER + 1 };

/* The marks that the matrix shows, each once, in the order of tones, "views differ" last where it
 * is so of some row. Gives how many. */
size_t matrix_legend(const struct matrix *matrix, struct mark legend[MATRIX_LEGEND]);

/* The views in a cell. */
size_t matrix_cell_views(const struct matrix_cell *cell);

/* What stands for views that differ. */
struct mark tone_differ(void);

/* What stands for a view that nobody gave. */
struct mark tone_blank(void);

/* --- Building. Texts are copied and made safe. */

/* Free with document_free. */
struct document *document_new(const char *title);
void document_free(struct document *document);

/* Each opens a block, or a part of one, that takes the runs which follow. An item of a list that
 * follows another item belongs to the same list. */
void document_heading(struct document *document, int level);
void document_paragraph(struct document *document);
void document_item(struct document *document, int depth);

/* A table with those heads, the last of which is NULL; then its cells, row by row. */
void document_table(struct document *document, const char *const *columns);
void document_cell(struct document *document);

/* Runs. Empty ones are left out. */
void document_say(struct document *document, enum run_style style, const char *text);
void document_sayf(struct document *document, enum run_style style, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void document_typed(struct document *document, enum run_style style, const char *text);
void document_mark(struct document *document, struct mark mark);

/* A matrix: first its columns, then row by row, cell by cell the marks. */
void document_matrix(struct document *document);
void document_matrix_column(struct document *document, const char *name, int number);
void document_matrix_row(struct document *document, const char *name, int depth, bool differ);
void document_matrix_cell(struct document *document);
void document_matrix_mark(struct document *document, struct mark mark);

/* A scale; then its points, in any order. Whoever has `typed` is a partner by name. */
void document_scale(struct document *document, const char *low, const char *high, int steps);
void document_point(struct document *document, int at, const char *who, bool room, bool typed);

#endif
