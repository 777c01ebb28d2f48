#ifndef LOG_GUARD_H
#define LOG_GUARD_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The formula guard of the session file: an apostrophe in front of a text that a
 * spreadsheet would take for a formula. Lossless both ways.
 */

/* Whether the text, without its leading apostrophes, would be taken for a formula: the writer puts
 * one more apostrophe in front. */
bool guard_needed(const char *text, size_t len);

/* Whether the cell begins with a guard: the reader takes one apostrophe away. */
bool guard_present(const char *cell, size_t len);

#endif
