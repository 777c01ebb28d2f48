#ifndef LOG_PENDING_H
#define LOG_PENDING_H

#include <stdint.h>

#include "entente/log/read.h"

/*
 * The cells of the row that is being read and the rows of the step that it
 * belongs to, in buffers that are used again and again.
 */

/* A row of the step. The texts are offsets into bytes, which may move. */
struct pending_row {
    uint32_t seq, step;
    unsigned long line;
    struct moment time;
    size_t item, field, partner, value, value_len, extra;
};

struct pending_cell {
    size_t at, len; /* in bytes; a NUL follows */
};

struct pending {
    char *bytes;
    size_t used, room;
    size_t start; /* of the row being read */
    struct pending_cell *cells;
    size_t cell_count; /* cells seen in the row being read; no more than cell_most are kept */
    size_t cell_most;
    bool large; /* a cell or the row is larger than allowed: cells are counted, not kept */
    struct pending_row *rows;
    size_t row_count, row_room;
};

void pending_open(struct pending *pending, size_t cells);
void pending_close(struct pending *pending);

/* Takes a cell in. */
void pending_add_cell(struct pending *pending, const char *text, size_t len);

/* Takes in all cells of a row without a quotation mark, as most rows are: they are what stands
 * between the delimiters. The line is without its end. */
void pending_add_plain_row(struct pending *pending, const char *line, size_t len, char delimiter);

/* Bytes at the end of the texts to write `len` bytes to, good until the next call. */
char *pending_reserve(struct pending *pending, size_t len);

/* The row being read is left out, or joins the step; a new one begins. */
void pending_skip_row(struct pending *pending);
void pending_keep_row(struct pending *pending, const struct pending_row *row);

/* Hands the rows of the step to the sink; a new step and a new row begin. */
void pending_give(struct pending *pending, const struct log_sink *sink);

/* Leaves out the rows of the step; the row being read stays. */
void pending_drop_step(struct pending *pending);

/* Leaves out everything. */
void pending_clear(struct pending *pending);

#endif
