/* A document as Markdown: CommonMark with the tables of GFM. */
#ifndef ENTENTE_REPORT_MARKDOWN_H
#define ENTENTE_REPORT_MARKDOWN_H

#include <stdbool.h>
#include <stdio.h>

#include "entente/report/document.h"
#include "entente/report/look.h"
#include "entente/text/error.h"

/* See entente/report/format.h. Always true. */
bool markdown_write(FILE *out, const struct document *document, const struct look *look,
                    struct error *err);

#endif
