#ifndef TESTS_SCREEN_PICTURE_H
#define TESTS_SCREEN_PICTURE_H

#include "screen/emulator.h"

#include <stdio.h>

/* Writes what a terminal shows. The same screen gives the same bytes. */
typedef void picture_write(const struct emulator *emulator, FILE *out);

/* For reading: the size, the cursor, and each row after a bar. */
picture_write picture_text;

/* For a terminal: with its colours and looks, as control sequences. */
picture_write picture_ansi;

/* A picture for a page, on a dark or on a light ground, with its own colours and the
 * reader's monospace font. */
picture_write picture_svg_dark;
picture_write picture_svg_light;

#endif
