#ifndef TESTS_SCREEN_EMULATOR_H
#define TESTS_SCREEN_EMULATOR_H

#include "screen/keys.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/*
 * A terminal without a program: bytes in, cells out. It is libvterm, made to hold
 * what tests need. Rows and columns count from 0.
 */
struct emulator;

/* A colour: an index of the palette (0 to 255), COLOUR_RGB plus 0xRRGGBB, or the
 * terminal's own. */
enum { COLOUR_DEFAULT = -1, COLOUR_RGB = 1 << 24 };

struct cell {
    char text[32]; /* base character and its marks; "" in the right half of a wide one */
    int width;     /* 1 or 2; 0 in the right half of a wide one */
    bool bold, italic, underline, blink, reverse;
    int fg, bg;
};

struct cursor {
    int row, column;
    bool visible;
};

/* Takes the bytes that a terminal sends: keys, and answers to the program. */
typedef void emulator_sink(const char *bytes, size_t length, void *data);

/* A blank terminal. The caller frees it. */
struct emulator *emulator_new(int rows, int columns, emulator_sink *sink, void *data);
void emulator_free(struct emulator *emulator);

/* Back to how it was when new, in its present size. */
void emulator_reset(struct emulator *emulator);

/* Shows what the program wrote. */
void emulator_feed(struct emulator *emulator, const char *bytes, size_t length);

/* Whether what it was fed ends with a whole character or control sequence. */
bool emulator_is_whole(const struct emulator *emulator);

/* Only when emulator_is_whole(). */
void emulator_resize(struct emulator *emulator, int rows, int columns);

/* Sends a key; sends a text as a paste, in brackets if the program asked for them,
 * with CR for LF as terminals do. */
void emulator_key(struct emulator *emulator, const struct key *key);
void emulator_paste(struct emulator *emulator, const char *text);

int emulator_rows(const struct emulator *emulator);
int emulator_columns(const struct emulator *emulator);

/* A cell that must be within the terminal. */
struct cell emulator_cell(const struct emulator *emulator, int row, int column);

/* Whether two cells differ in nothing but their text. */
bool cell_looks_like(const struct cell *a, const struct cell *b);

/* The first column of `row`, from `column` on, where `text` begins; -1 when it is
 * not there. */
int emulator_find(const struct emulator *emulator, int row, int column, const char *text);

struct cursor emulator_cursor(const struct emulator *emulator);

/* Whether the program took the alternate screen. */
bool emulator_is_alternate(const struct emulator *emulator);

/* Writes the text of a row without the blanks at its end. */
void emulator_row(const struct emulator *emulator, int row, FILE *out);

#endif
