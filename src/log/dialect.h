#ifndef LOG_DIALECT_H
#define LOG_DIALECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "columns.h"
#include "entente/text/error.h"
#include "window.h"

/* How a session file is written: what its header shows. */
struct dialect {
    char delimiter;
    uint64_t end;         /* bytes of the byte-order mark and the header */
    unsigned long lines;  /* of the header */
    size_t columns;       /* in the header */
    size_t unknown;       /* how many of them are not known */
    unsigned char *roles; /* enum column of each */
    bool ordered;         /* the known columns come first, in the written order */
    bool canonical;       /* the header is byte for byte as this program writes it */
    char *extra_header;   /* names of the unknown columns, as CSV */
};

/* Reads the header of a session file. False when the file is none. Free with dialect_free, also
 * after false. */
bool dialect_read(struct dialect *dialect, struct window *window, struct error *err);
void dialect_free(struct dialect *dialect);

#endif
