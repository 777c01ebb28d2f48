/* Painting: text into boxes, by role. Nothing is drawn outside its box; every text is made safe;
 * where the locale has no UTF-8, ASCII stands for the rest. With term.h the only user of curses. */
#ifndef ENTENTE_TUI_PAINT_H
#define ENTENTE_TUI_PAINT_H

#include <stdbool.h>

#include "entente/tui/box.h"

/* What a piece of text is; the colours follow from it. */
enum style {
    STYLE_NORMAL,
    STYLE_DIM,     /* less important: numbers, hints, what is over */
    STYLE_STRONG,  /* emphasised */
    STYLE_TITLE,   /* of the session, of a dialog */
    STYLE_TAB,     /* the name of the present screen */
    STYLE_HEADING, /* of a part of a screen */
    STYLE_LABEL,   /* of a field; never marked as a match of the search */
    STYLE_KEY,     /* a key in a hint */
    STYLE_FRAME,   /* rules and frames */
    STYLE_GOOD,    /* in place, saved, behind it */
    STYLE_PARTLY,
    STYLE_MISSING, /* not in place, objected to, out of time */
    STYLE_DIFFER,  /* views that differ */
    STYLE_WARNING,
    STYLE_ERROR, /* not saved, refused */
    STYLE_MATCH, /* found by the search */
    STYLE_COUNT
};

/* A frame: everything is painted between the two. What did not change is not sent. */
void paint_begin(void);
void paint_end(void);

/* Puts text on row y of the box from column x on, in one line, clipped at the right edge with "…".
 * Gives the column after it. Line feeds show as "⏎". */
int paint_text(struct box box, int y, int x, enum style style, const char *text);
int paint_format(struct box box, int y, int x, enum style style, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* The same against the right edge. Gives its first column. */
int paint_right(struct box box, int y, enum style style, const char *text);

/* Text broken into the box's width, from its line first on into the box's rows. Gives the number of
 * lines that the whole text has (at least 1). */
int paint_wrapped(struct box box, int first, enum style style, const char *text);

/* The number of lines that paint_wrapped would give for that width. */
int paint_lines(int width, const char *text);

/* Blanks over the box (for what lies on top of something). */
void paint_clear(struct box box);

/* Makes a bar of row y, after it has been painted: what stands on it keeps its role. */
void paint_bar(struct box box, int y);

/* Marks what stands on rows y … y + count - 1 as selected: after it has been painted. Roles keep
 * their colours as far as the terminal can. */
void paint_select(struct box box, int y, int count, bool focused);

/* The same for a part of one row: columns x … x + width - 1. */
void paint_select_part(struct box box, int y, int x, int width, bool focused);

/* A horizontal rule on row y, with a heading in it where that is not NULL; a vertical one, or a
 * horizontal one, that fills the box. */
void paint_rule(struct box box, int y, const char *heading);
void paint_line(struct box box);

/* A frame around the box's edge with a title in it. Gives the inside. */
struct box paint_frame(struct box box, const char *title);

/* On the right edge: where in something of count rows the box stands that shows rows from top on.
 * Nothing when all is in sight. */
void paint_scroll(struct box box, int top, int count);

/* Where the cursor of the terminal stands; without it in a frame it is hidden. */
void paint_cursor(struct box box, int y, int x);

/* What to mark as found in every text but labels, keys and frames, from now on; NULL: nothing. */
void paint_needle(const char *needle);

/* The role in which all lines and frames are drawn, from now on. */
void paint_frames(enum style style);

/* Prepares colours for a terminal that has just been taken. */
void paint_start(void);

/* Whether glyphs beyond ASCII can be drawn: struct choice's glyph, else its glyph_ascii. */
bool paint_unicode(void);

/* Columns of a text once it is safe and in one line. */
int paint_width(const char *text);

#endif
