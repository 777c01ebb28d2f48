/* A matrix as a picture: what stands where, for whoever paints it.
 *
 * The picture is CHART_WIDTH units wide and made of rows, one below the other, so that it can go on
 * on another page between any two of them. A unit is a pixel on a screen; on paper the picture is
 * scaled to the page. */
#ifndef REPORT_CHART_H
#define REPORT_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/report/document.h"

enum { CHART_WIDTH = 720, CHART_TEXT_SIZE = 13, CHART_MARK_RADIUS = 5 };

enum chart_kind {
    CHART_SHADE, /* a rectangle of x, y, width, height behind what follows */
    CHART_RULE,  /* a thin line of that width, from x, y to the right */
    CHART_TEXT,  /* a text in one line, its baseline at y */
    CHART_MARK   /* a mark, its middle at x, y */
};

enum chart_anchor { CHART_START, CHART_MIDDLE };

struct chart_shape {
    enum chart_kind kind;
    double x;
    double y; /* below the top of its row */
    double width;
    double height;
    enum chart_anchor anchor; /* of a text: what of it is at x */
    bool strong;
    bool faint;
    bool slants; /* a text that rises to the right by CHART_SLANT degrees */
    char *text;
    enum tone tone;
};

enum { CHART_SLANT = 60 };

struct chart_row {
    bool head; /* says what the columns below it are; more may follow, for further columns */
    double height;
    struct chart_shape *shapes;
    size_t count;
};

struct chart {
    struct chart_row *rows;
    size_t count;
};

/* Free with chart_free. */
struct chart *chart_make(const struct matrix *matrix);
void chart_free(struct chart *chart);

/* The height of all rows. */
double chart_height(const struct chart *chart);

#endif
