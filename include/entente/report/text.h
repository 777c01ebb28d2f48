/* A document as plain text. */
#ifndef ENTENTE_REPORT_TEXT_H
#define ENTENTE_REPORT_TEXT_H

#include <stdbool.h>
#include <stdio.h>

#include "entente/report/document.h"
#include "entente/report/look.h"
#include "entente/text/error.h"

/* Writes it wrapped to the look's columns (at least 40), ended by a line feed. See
 * entente/report/format.h. Always true. */
bool text_write(FILE *out, const struct document *document, const struct look *look,
                struct error *err);

#endif
