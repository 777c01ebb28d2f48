/* Texts that want to be something else. */
#ifndef TESTS_READING_HOSTILE_H
#define TESTS_READING_HOSTILE_H

#include <stdbool.h>

#include "random.h"

/* What a text is made of: any script and any bytes, valid UTF-8 only, or what every font has. */
enum hostile_kind { HOSTILE_BYTES, HOSTILE_UTF8, HOSTILE_LATIN };

/* A text of some pieces of markup, controls, formulas and letters; never empty. The caller frees
 * it. */
char *hostile_text(struct random *random, enum hostile_kind kind);

#endif
