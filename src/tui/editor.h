/* A text in the user's own editor. */
#ifndef TUI_EDITOR_H
#define TUI_EDITOR_H

#include "entente/text/error.h"

/* Gives the terminal to $VISUAL, else $EDITOR, else vi, with the text in a file that only the user
 * can read, and takes it back. Gives the text as it was left, without the line feed that editors
 * put at the end; the caller frees it. Where something failed err says what: NULL when there is
 * nothing to give, else what the file held all the same. */
char *editor_edit(const char *text, struct error *err);

#endif
