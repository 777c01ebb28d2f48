#ifndef ENTENTE_TEXT_WRAP_H
#define ENTENTE_TEXT_WRAP_H

#include <stddef.h>

/* Breaking text into lines, by the Unicode line breaking rules and by columns (see width.h). */

/* One line: bytes [start, end) are shown; the blanks and the line feed at the break are between
 * `end` and the next line's start. Blanks before a line feed or the end are shown as far as they
 * fit. */
struct wrap_line {
    size_t start;
    size_t end;
};

struct wrap {
    struct wrap_line *lines;
    size_t count; /* at least 1 */
};

/* Breaks `len` bytes into lines of at most `columns` columns (at least 1). A word longer than a
 * line is broken between graphemes, and a grapheme wider than a line has one for itself; a line
 * feed always breaks. An empty text is one empty line, and a text that ends in a line feed ends in
 * an empty line. Free with wrap_free. */
struct wrap wrap_text(const char *s, size_t len, int columns);
void wrap_free(struct wrap *wrap);

/* The line (index) that holds the byte offset `at`; at a soft break the later line. */
size_t wrap_line_of(const struct wrap *wrap, size_t at);

#endif
