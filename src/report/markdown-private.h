/* How the parts of a document stand in Markdown. */
#ifndef REPORT_MARKDOWN_PRIVATE_H
#define REPORT_MARKDOWN_PRIVATE_H

#include <stdio.h>

#include "markdown-escape.h"

#include "entente/report/document.h"

/* Runs one after another; see markdown_escape. */
void markdown_runs(FILE *out, const struct runs *runs, enum markdown_place place, int indent);

/* A text of one line. */
void markdown_text(FILE *out, const char *text, enum run_style style);

/* Blocks. */
void markdown_table(FILE *out, const struct table *table);
void markdown_matrix(FILE *out, const struct matrix *matrix);
void markdown_scale(FILE *out, const struct scale *scale);

#endif
