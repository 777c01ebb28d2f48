#ifndef TESTS_TEXT_SAMPLE_H
#define TESTS_TEXT_SAMPLE_H

#include "random.h"

#include <stdbool.h>
#include <stddef.h>

/* A text of `pieces` pieces in random order: letters of many scripts, marks with and without a
 * base, pictures, blanks, line ends, controls, and where `broken` is true bytes that are not UTF-8.
 * The caller frees it. */
char *sample_text(struct random *random, size_t pieces, bool broken);

/* `count` times `piece`. The caller frees it. */
char *sample_repeat(const char *piece, size_t count);

#endif
