/* The formats in which a document can be written: one row each. */
#ifndef ENTENTE_REPORT_FORMAT_H
#define ENTENTE_REPORT_FORMAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "entente/report/document.h"
#include "entente/report/look.h"
#include "entente/session/session.h"
#include "entente/text/error.h"

/* A format writes either what stands in the document, or the facts themselves. */
struct format {
    const char *name;      /* "text": what --format takes */
    const char *label;     /* N_() marked, as it stands in a menu */
    const char *extension; /* of a file, without the point: "txt" */
    bool binary;           /* not to be written to a terminal */
    bool prints;           /* a printer takes it as it is */

    /* Writes the document to out, which stays the caller's. The look's columns and colour are for
     * plain text; other formats do not use it. False with an error when the format itself fails;
     * whether all was written, the caller asks of out. */
    bool (*write)(FILE *out, const struct document *document, const struct look *look,
                  struct error *err);

    /* Where write is NULL: writes what is so in the session at its present position. */
    void (*write_facts)(FILE *out, const struct session *session);
};

/* The formats, from 0; NULL at the end. The first is the usual one. */
const struct format *format_at(size_t index);

/* The format of that name, and that of a file of that name ("report.html"); NULL where there is
 * none. */
const struct format *format_find(const char *name);
const struct format *format_of_file(const char *path);

/* The best one that a printer takes. */
const struct format *format_to_print(void);

#endif
