#ifndef LOG_COLUMNS_H
#define LOG_COLUMNS_H

#include <stddef.h>
#include <stdio.h>

#include "entente/log/row.h"

/* The columns of the session file, in the order in which they are written. */
enum column {
    COLUMN_SEQ,
    COLUMN_STEP,
    COLUMN_TIME,
    COLUMN_ITEM,
    COLUMN_FIELD,
    COLUMN_PARTNER,
    COLUMN_VALUE,
    COLUMN_COUNT,
    COLUMN_UNKNOWN = COLUMN_COUNT,
};

extern const char *const column_names[COLUMN_COUNT];

/* Bytes that a cell takes beyond its text when it is written: 0, or two marks and the doubled ones.
 */
size_t cell_quotes(const char *text, size_t len);

/* Writes the header; extra_header as in struct log_shape. */
void columns_write_header(FILE *out, const char *extra_header);

/* Writes the row with that many unknown columns; they are empty where row->extra is "". */
void columns_write_row(FILE *out, const struct log_row *row, size_t unknown);

#endif
