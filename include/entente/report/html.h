/* A document as one HTML file that needs nothing else: no script, no font, no picture from
 * elsewhere. For screens, light and dark, and for A4 paper. */
#ifndef ENTENTE_REPORT_HTML_H
#define ENTENTE_REPORT_HTML_H

#include <stdbool.h>
#include <stdio.h>

#include "entente/report/document.h"
#include "entente/report/look.h"
#include "entente/text/error.h"

/* See entente/report/format.h. Always true. */
bool html_write(FILE *out, const struct document *document, const struct look *look,
                struct error *err);

#endif
