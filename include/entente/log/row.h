#ifndef ENTENTE_LOG_ROW_H
#define ENTENTE_LOG_ROW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "entente/text/moment.h"

/*
 * One row of the session file: FIELD of ITEM as PARTNER sees it became VALUE.
 *
 * The texts are valid UTF-8 without NUL, unguarded, and belong to whoever hands
 * the row over; they are good until the call returns.
 */
struct log_row {
    uint32_t seq;  /* 1, 2, 3 … */
    uint32_t step; /* seq of the last row of the action that this row belongs to */
    struct moment time;
    const char *item;
    const char *field;
    const char *partner; /* "" for the room */
    const char *value;   /* "" for not set */
    size_t value_len;    /* bytes */
    const char *extra;   /* cells of columns that this program does not know, as they are written:
                            CSV without the leading comma; "" when there are none */
    unsigned long line;  /* of the file that it was read from, 1 is the header's; else 0 */
};

/* Largest cell and row that are read or written, in bytes. */
enum { LOG_CELL_MOST = 1 << 20, LOG_ROW_MOST = 16 << 20 };

/* Writes the header of the session file, line feed included. */
void log_header_write(FILE *out);

/* Writes the row in the canonical form of the session file, guard, quotes and line feed included.
 * Errors are those of `out`. */
void log_row_write(FILE *out, const struct log_row *row);

/* Writes one cell of any CSV that the program makes: with quotes where they are needed and, where
 * `guarded`, with the formula guard of the session file in front. Errors are those of `out`. */
void log_cell_write(FILE *out, const char *text, size_t len, bool guarded);

#endif
