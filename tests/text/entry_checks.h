#ifndef TESTS_TEXT_ENTRY_CHECKS_H
#define TESTS_TEXT_ENTRY_CHECKS_H

#include "entente/text/entry.h"

/* Fails where the entry shows something else; a bar stands for the cursor. */
void check_shows(const struct entry *entry, const char *expected);

/* Fails where the text is not valid or the cursor is not at a grapheme boundary. */
void check_sound(const struct entry *entry);

/* One insertion a grapheme; all of it as one insertion. */
void entry_type(struct entry *entry, const char *text);
void entry_paste(struct entry *entry, const char *text);

#endif
