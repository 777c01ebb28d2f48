#ifndef ENTENTE_TEXT_WIDTH_H
#define ENTENTE_TEXT_WIDTH_H

#include <stddef.h>

/*
 * Columns on the screen: those of wcwidth, as curses counts them, whatever the locale. Text that is
 * not safe yet counts as safe_write shows it in one line.
 */

/* Columns that `len` bytes take in one line. */
int width_of(const char *s, size_t len);

/* Bytes of the longest run of whole graphemes from the start of s that fits into `columns`. Where
 * `used` is not NULL it receives the columns that they take. */
size_t width_fit(const char *s, size_t len, int columns, int *used);

/* A new string of at most `columns` columns: s itself, or its start with "…" as the last column.
 * The caller frees it. */
char *width_clip(const char *s, int columns);

#endif
