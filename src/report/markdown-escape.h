/* Text as Markdown that reads back as that text and nothing else. */
#ifndef REPORT_MARKDOWN_ESCAPE_H
#define REPORT_MARKDOWN_ESCAPE_H

#include <stddef.h>
#include <stdio.h>

enum markdown_place {
    MARKDOWN_LINES, /* in a paragraph or an item: a line feed is a break between two lines */
    MARKDOWN_LINE,  /* in a heading or a cell of a table, which are one line: it is <br> */
};

/* The bytes [from, to) of a text of `length` bytes, which is safe to show (SAFE_LINES): what stands
 * around them decides what they could be taken for. A line that follows a break begins with
 * `indent` blanks. */
void markdown_escape(FILE *out, const char *text, size_t length, size_t from, size_t to,
                     enum markdown_place place, int indent);

#endif
