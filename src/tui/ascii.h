/* Text for a terminal that takes ASCII only. */
#ifndef TUI_ASCII_H
#define TUI_ASCII_H

#include <stddef.h>

/* A new string of as many columns as len bytes of safe text: ASCII as it is, a stand-in for some
 * punctuation and lines, "?" for the rest. The caller frees it. */
char *ascii_copy(const char *s, size_t len);

#endif
