/* A document as PDF, for A4 paper. */
#ifndef ENTENTE_REPORT_PDF_H
#define ENTENTE_REPORT_PDF_H

#include <stdbool.h>
#include <stdio.h>

#include "entente/report/document.h"
#include "entente/report/look.h"
#include "entente/text/error.h"

/* See entente/report/format.h. False also where the program was built without PDF: the error says
 * how to come by it. */
bool pdf_write(FILE *out, const struct document *document, const struct look *look,
               struct error *err);

#endif
