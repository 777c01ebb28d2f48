#ifndef ENTENTE_REPORT_LOOK_H
#define ENTENTE_REPORT_LOOK_H

#include <stdbool.h>
#include <stdio.h>

/* How a plain text report may look. */
struct look {
    int columns; /* lines are at most as wide, where the words allow it */
    bool colour; /* whether escape sequences for bold and faint may be written */
    bool ascii;  /* whether signs that are drawn, such as marks, are ASCII */
};

/* `text`, which is safe to show (see entente/text/safe.h), cut or filled up with
 * blanks to exactly `columns` columns. */
void look_cell(FILE *out, const char *text, int columns);

/* `text`, safe to show, as bold or as faint as the look allows. */
void look_bold(FILE *out, const struct look *look, const char *text);
void look_faint(FILE *out, const struct look *look, const char *text);

/* `text`, safe to show with line feeds, wrapped to lines of the look's columns.
 * The first begins where the caller has written `indent` columns; the others are
 * indented as much. Ends the last line. */
void look_wrapped(FILE *out, const struct look *look, const char *text, int indent);

#endif
