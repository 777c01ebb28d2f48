/* How the blocks of a document stand in plain text. */
#ifndef REPORT_TEXT_PRIVATE_H
#define REPORT_TEXT_PRIVATE_H

#include <stdio.h>

#include "entente/report/document.h"
#include "entente/report/look.h"
#include "entente/text/wrap.h"

enum { TEXT_NARROWEST = 40 };

/* --- Runs, wrapped to lines. */

struct flow {
    const struct runs *runs;
    char *text; /* of all runs, one after another */
    struct wrap wrap;
};

/* Free with flow_free. */
struct flow flow_make(const struct runs *runs, int columns);
void flow_free(struct flow *flow);

/* One line of it, without a line feed; with `fill`, then blanks up to so many columns. */
void flow_line(FILE *out, const struct look *look, const struct flow *flow, size_t line, int fill);

/* The columns of its widest line. */
int flow_width(const struct flow *flow);

/* All of it: the first line begins where `indent` columns stand already, the others are indented as
 * much. Ends the last line. */
void text_runs(FILE *out, const struct look *look, const struct runs *runs, int indent);

/* What is drawn for that tone: the glyph, or what stands for it where signs are ASCII. */
const char *text_sign(const struct look *look, enum tone tone, const char *glyph);

/* A mark in its colour. */
void text_mark(FILE *out, const struct look *look, struct mark mark);

/* `count` times the glyph. */
void text_repeat(FILE *out, const char *glyph, int count);

/* --- Blocks. */

void text_table(FILE *out, const struct look *look, const struct table *table);
void text_matrix(FILE *out, const struct look *look, const struct matrix *matrix);
void text_scale(FILE *out, const struct look *look, const struct scale *scale);

#endif
