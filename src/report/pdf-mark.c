#include <config.h>

#include "pdf-private.h"

#include "chart.h"

struct rgb {
    unsigned red, green, blue;
};

static const struct rgb colours[] = {
    [PDF_INK] = {0x22, 0x26, 0x2A},
    [PDF_FAINT] = {0x5F, 0x65, 0x6B},
    [PDF_RULE] = {0xD0, 0xCD, 0xC5},
    [PDF_SHADE] = {0xF3, 0xF1, 0xEA},
};

static const struct rgb tones[] = {
    [TONE_FULL] = {0x1D, 0x6B, 0x50},  [TONE_HALF] = {0x8A, 0x5E, 0x00},
    [TONE_EMPTY] = {0xA4, 0x3B, 0x2C}, [TONE_ASIDE] = {0x5F, 0x65, 0x6B},
    [TONE_BLANK] = {0x5F, 0x65, 0x6B}, [TONE_DIFFER] = {0x22, 0x26, 0x2A},
};

static void set_colour(cairo_t *cairo, const struct rgb *rgb)
{
    cairo_set_source_rgb(cairo, rgb->red / 255.0, rgb->green / 255.0, rgb->blue / 255.0);
}

void pdf_colour(cairo_t *cairo, enum pdf_colour colour)
{
    set_colour(cairo, &colours[colour]);
}

PangoAttribute *pdf_colour_attribute(enum pdf_colour colour)
{
    const struct rgb *const rgb = &colours[colour];

    return pango_attr_foreground_new((guint16)(rgb->red * 257), (guint16)(rgb->green * 257),
                                     (guint16)(rgb->blue * 257));
}

static void add_circle(cairo_t *cairo, double radius)
{
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, 0, 0, radius, 0, 2 * G_PI);
}

static void add_line(cairo_t *cairo, double x, double y, double to_x, double to_y)
{
    cairo_move_to(cairo, x, y);
    cairo_line_to(cairo, to_x, to_y);
}

static void draw_shape(cairo_t *cairo, enum tone tone)
{
    switch (tone) {
    case TONE_FULL:
        add_circle(cairo, CHART_MARK_RADIUS);
        cairo_fill_preserve(cairo);
        break;
    case TONE_HALF:
        cairo_arc(cairo, 0, 0, CHART_MARK_RADIUS, G_PI / 2, 3 * G_PI / 2);
        cairo_fill(cairo);
        add_circle(cairo, CHART_MARK_RADIUS);
        break;
    case TONE_EMPTY:
        add_circle(cairo, CHART_MARK_RADIUS);
        break;
    case TONE_ASIDE:
        add_line(cairo, -4, 0, 4, 0);
        break;
    case TONE_BLANK:
        add_circle(cairo, 0.6);
        break;
    case TONE_DIFFER:
        add_line(cairo, -4.5, -2, 4.5, -2);
        add_line(cairo, -4.5, 2, 4.5, 2);
        add_line(cairo, 3, -5, -3, 5);
        break;
    }
    cairo_stroke(cairo);
}

void pdf_mark(cairo_t *cairo, enum tone tone, double x, double y, double scale)
{
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, scale, scale);
    cairo_set_line_width(cairo, 1.4);
    set_colour(cairo, &tones[tone]);
    cairo_new_path(cairo);
    draw_shape(cairo, tone);
    cairo_restore(cairo);
}
