#ifndef ENTENTE_TEXT_UTF8_H
#define ENTENTE_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/*
 * UTF-8 by grapheme: what a person calls one letter. A byte that is not UTF-8 is taken as a
 * grapheme of its own, so every text can be walked.
 */

/* Whether `len` bytes are valid UTF-8 without a NUL. */
bool utf8_valid(const char *s, size_t len);

/* Byte offset of the grapheme boundary after (before) the offset `at`, which must itself be a
 * boundary. At the end (start) of the text the offset comes back unchanged. */
size_t utf8_next(const char *s, size_t len, size_t at);
size_t utf8_prev(const char *s, size_t len, size_t at);

/* Byte offset of the word boundary after (before) `at`, as readline moves: over blanks and
 * punctuation, then over letters and digits. */
size_t utf8_next_word(const char *s, size_t len, size_t at);
size_t utf8_prev_word(const char *s, size_t len, size_t at);

/* Whether `needle` stands somewhere in `haystack`, without regard to case (Unicode case folding).
 * Where it does and `found` is not NULL, *found and *found_len say the bytes of the first match. An
 * empty needle matches nothing. */
bool utf8_find(const char *haystack, const char *needle, size_t *found, size_t *found_len);

#endif
