/* How a document stands on pages: lengths in points, from the top left of the paper. */
#ifndef REPORT_PDF_PRIVATE_H
#define REPORT_PDF_PRIVATE_H

#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stddef.h>

#include "entente/report/document.h"

/* --- Pages. */

/* Margins; what stands between them depends on the scale. */
enum { PDF_LEFT = 62, PDF_TOP = 60 };

/* The columns of a row. */
struct pdf_cell {
    PangoLayout *layout; /* as wide as the cell */
    double x;            /* from the left margin */
};

struct pdf_row {
    struct pdf_cell *cells;
    size_t count;
    double before; /* space above, not at the top of a page */
    bool ruled;    /* a thin line below */
};

struct pdf {
    const struct document *document;
    cairo_surface_t *surface;
    cairo_t *cairo;
    PangoContext *context;
    double scale;               /* 1, or less: all is drawn so much smaller, on the same paper */
    double pace;                /* 1, or less: spaces between rows and lines are so much smaller */
    double width, bottom;       /* what a page has room for, in lengths that are scaled */
    double y;                   /* the end of what stands on the page */
    int page;                   /* 0 before the first */
    int pages;                  /* how many there will be; 0 while that is not known */
    const struct pdf_row *head; /* stands again on top of the next page; NULL: nothing does */
};

/* A page begins, with what stands on top of each. */
void pdf_page(struct pdf *pdf);

/* A new page, unless so much height is left on this one, or nothing stands on it yet. */
void pdf_want(struct pdf *pdf, double height);

/* Writes a row and leaves its cells as they are: on this page, or on the next where little of it
 * would stand on this one; a tall one goes on from page to page. */
void pdf_write_row(struct pdf *pdf, const struct pdf_row *row);

/* How much height has to be left so that the row begins on this page. */
double pdf_row_lead(const struct pdf *pdf, const struct pdf_row *row);

double pdf_row_height(const struct pdf_row *row);
void pdf_row_free(struct pdf_row *row);

/* --- Text. */

enum pdf_face { PDF_TITLE, PDF_HEADING_1, PDF_HEADING_2, PDF_HEADING_3, PDF_BODY, PDF_SMALL };

/* Runs as they stand in a column of that width. Free with g_object_unref. */
PangoLayout *pdf_layout(const struct pdf *pdf, enum pdf_face face, const struct runs *runs,
                        double width);

/* A text of one style. */
PangoLayout *pdf_layout_text(const struct pdf *pdf, enum pdf_face face, enum run_style style,
                             const char *text, double width);

/* The width that the layout takes by itself. */
double pdf_layout_width(PangoLayout *layout);

/* --- Colours and marks. */

enum pdf_colour { PDF_INK, PDF_FAINT, PDF_RULE, PDF_SHADE };

void pdf_colour(cairo_t *cairo, enum pdf_colour colour);
PangoAttribute *pdf_colour_attribute(enum pdf_colour colour);

/* The shape of a mark around that point, of CHART_MARK_RADIUS times scale. */
void pdf_mark(cairo_t *cairo, enum tone tone, double x, double y, double scale);

/* --- Blocks. */

void pdf_table(struct pdf *pdf, const struct table *table);
void pdf_matrix(struct pdf *pdf, const struct matrix *matrix);
void pdf_scale(struct pdf *pdf, const struct scale *scale);

/* How much height has to be left below a heading that the block follows. */
double pdf_table_lead(struct pdf *pdf, const struct table *table);
double pdf_matrix_lead(const struct pdf *pdf, const struct matrix *matrix);
double pdf_scale_lead(struct pdf *pdf, const struct scale *scale);

#endif
