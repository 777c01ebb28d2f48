#ifndef ENTENTE_TEXT_SAFE_H
#define ENTENTE_TEXT_SAFE_H

#include <stddef.h>
#include <stdio.h>

/*
 * Making stored text safe to show. Stored is exactly what was accepted; every output is made safe,
 * by this one function. What comes out is valid UTF-8, holds no control character (but line feeds
 * in SAFE_LINES), and made safe once more stays the same.
 */

enum safe_shape {
    SAFE_LINE,  /* one line: a line feed becomes U+23CE (the return symbol), a tab a space */
    SAFE_LINES, /* line feeds stay, a tab becomes a space */
};

/* Writes `len` bytes made safe: a bad byte, a noncharacter, U+2028/9, and what formats without
 * being seen (ZWSP, WJ, BOM, soft hyphen, tags) become U+FFFD; C0 and DEL become caret notation
 * (^A); C1 and bidi controls become <9B>, <202E>. At most four marks and joiners stay on one base,
 * the others are left out; one without a base becomes U+FFFD. Letters of every script pass. */
void safe_write(FILE *out, const char *s, size_t len, enum safe_shape shape);

/* The same as a new string; the caller frees it. */
char *safe_copy(const char *s, enum safe_shape shape);

#endif
