#ifndef ENTENTE_TEXT_ERROR_H
#define ENTENTE_TEXT_ERROR_H

#include <stdbool.h>

/* What went wrong, in a full sentence for the user: what, where, what to do.
 * The caller gives the place, the callee fills it. */
struct error {
    char text[512];
};

/* Fills `err`, which may be NULL, as printf does, and returns false, so that a
 * function can end with `return error_set(err, ...)`. A text too long is cut
 * between two characters. `err->text` may be one of the arguments. */
bool error_set(struct error *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
