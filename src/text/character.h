#ifndef ENTENTE_TEXT_CHARACTER_H
#define ENTENTE_TEXT_CHARACTER_H

#include <stddef.h>
#include <unitypes.h>

/* Stands for a byte that belongs to no UTF-8 character. */
enum { CHARACTER_BAD = 0x110000 };

/* Bytes of the character of s that begins at the offset `at`, which is below `len`. A bad byte is a
 * character of its own. */
size_t character_at(const char *s, size_t len, size_t at, ucs4_t *c);

/* Offset of the character that ends at the offset `at`, which is above 0. */
size_t character_before(const char *s, size_t at, ucs4_t *c);

/* Offset, at most `end`, where the printable ASCII that begins at the offset `at` ends. */
size_t character_plain_end(const char *s, size_t end, size_t at);

/* How a character of stored text shows. */
enum character_form {
    FORM_ITSELF,
    FORM_MARK,      /* itself, in the cell of the character before it */
    FORM_LEFT_OUT,  /* nothing: one mark too many */
    FORM_LINE_FEED, /* a sign in a line, itself in lines */
    FORM_TAB,       /* a space */
    FORM_CARET,     /* ^A */
    FORM_CODE,      /* <202E> */
    FORM_REPLACED,  /* U+FFFD */
};

/* Carried from character to character through a text: the marks on the last base. */
struct character_base {
    int marks;
};

/* At the start of a text there is nothing that a mark could stand on. */
static const struct character_base character_no_base = {.marks = -1};
static const struct character_base character_bare_base = {.marks = 0};

/* The form of `c` after the characters that `base` has seen. */
enum character_form character_form(ucs4_t c, struct character_base *base);

/* Columns that the bytes of s from `at` to `end` take in that form, in one line. */
int character_run_columns(const char *s, size_t at, size_t end, struct character_base *base);

#endif
