/* How the parts of a document stand in HTML. */
#ifndef REPORT_HTML_PRIVATE_H
#define REPORT_HTML_PRIVATE_H

#include <stdbool.h>
#include <stdio.h>

#include "entente/report/document.h"

/* The style sheet, and the shapes of marks that the rest of the page refers to. */
extern const char html_style[];
extern const char html_shapes[];

/* The name of a tone, in classes and ids: "full". */
const char *html_tone(enum tone tone);

/* A text, which is safe to show (SAFE_LINES), so that it reads back as itself: in an element or in
 * an attribute, where a line feed stays one. */
void html_escape(FILE *out, const char *text);

/* A text in an element, a line feed as <br>; what somebody typed is isolated from the direction of
 * the words around it. */
void html_text(FILE *out, const char *text, bool typed);

void html_runs(FILE *out, const struct runs *runs);

/* An element of that name and those attributes ("" for none) that holds runs: left open, for lists
 * to follow inside it. It is written from right to left where its first letter is. */
void html_open(FILE *out, const char *name, const char *attributes, const struct runs *runs);

/* Blocks. The matrix has a number, from 1, that no other on the page has. */
void html_table(FILE *out, const struct table *table);
void html_matrix(FILE *out, const struct matrix *matrix, int number);
void html_scale(FILE *out, const struct scale *scale);

#endif
