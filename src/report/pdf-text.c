#include <config.h>

#include "pdf-private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "direction.h"

#include "entente/text/mem.h"

#define ISOLATE "\u2068"
#define ISOLATE_END "\u2069"

static const char *const faces[] = {
    [PDF_TITLE] = "Noto Serif,Liberation Serif,DejaVu Serif,Serif Bold 21",
    [PDF_HEADING_1] = "Noto Serif,Liberation Serif,DejaVu Serif,Serif Bold 14.5",
    [PDF_HEADING_2] = "Noto Serif,Liberation Serif,DejaVu Serif,Serif Bold 11.5",
    [PDF_HEADING_3] = "Noto Serif,Liberation Serif,DejaVu Serif,Serif Bold 10",
    [PDF_BODY] = "Noto Sans,Liberation Sans,DejaVu Sans,Sans 9.5",
    [PDF_SMALL] = "Noto Sans,Liberation Sans,DejaVu Sans,Sans 8.5",
};

double pdf_layout_width(PangoLayout *layout)
{
    PangoRectangle logical;

    pango_layout_get_extents(layout, NULL, &logical);
    return pango_units_to_double(logical.width);
}

/* --- What a run looks like. */

static void add_attribute(PangoAttrList *list, PangoAttribute *attribute, size_t from, size_t to)
{
    attribute->start_index = (guint)from;
    attribute->end_index = (guint)to;
    pango_attr_list_insert(list, attribute);
}

/* Room for a mark, which draw_mark fills: fonts without its glyph are common. */
static PangoAttribute *mark_attribute(const struct run *run, double size)
{
    const int side = pango_units_from_double(size * 0.82);
    const PangoRectangle room = {.y = -side * 9 / 10, .width = side, .height = side};

    return pango_attr_shape_new_with_data(&room, &room, GINT_TO_POINTER(run->mark.tone), NULL,
                                          NULL);
}

static void draw_mark(cairo_t *cairo, PangoAttrShape *shape, gboolean path, gpointer data)
{
    const double side = pango_units_to_double(shape->ink_rect.width);
    double x, y;

    (void)data;
    if (path)
        return;
    cairo_get_current_point(cairo, &x, &y);
    pdf_mark(cairo, (enum tone)GPOINTER_TO_INT(shape->data), x + side / 2,
             y + pango_units_to_double(shape->ink_rect.y) + side / 2, side / 12);
}

static void add_style(PangoAttrList *list, const struct run *run, double size, size_t from,
                      size_t to)
{
    if (run->style == RUN_STRONG)
        add_attribute(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
    if (run->style == RUN_FAINT)
        add_attribute(list, pdf_colour_attribute(PDF_FAINT), from, to);
    if (run->style == RUN_MARK)
        add_attribute(list, mark_attribute(run, size), from, to);
}

/* --- Layouts. */

static void write_run(FILE *out, const struct run *run)
{
    const bool apart = run->typed && text_has_leftward(run->text);

    fprintf(out, "%s%s%s", apart ? ISOLATE : "", run->text, apart ? ISOLATE_END : "");
}

static void set_runs(PangoLayout *layout, const struct runs *runs, double size)
{
    PangoAttrList *const list = pango_attr_list_new();
    char *text;
    size_t length;
    FILE *const out = mem_stream(&text, &length);

    for (size_t i = 0; i < runs->count; i++) {
        const long from = ftell(out);

        write_run(out, &runs->list[i]);
        add_style(list, &runs->list[i], size, (size_t)from, (size_t)ftell(out));
    }
    mem_stream_end(out);
    pango_layout_set_text(layout, text, (int)length);
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
    free(text);
}

PangoLayout *pdf_layout(const struct pdf *pdf, enum pdf_face face, const struct runs *runs,
                        double width)
{
    PangoLayout *const layout = pango_layout_new(pdf->context);
    PangoFontDescription *const font = pango_font_description_from_string(faces[face]);

    pango_cairo_context_set_shape_renderer(pdf->context, draw_mark, NULL, NULL);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_width(layout, pango_units_from_double(width));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, (float)(1 + (face >= PDF_BODY ? 0.22 : 0.1) * pdf->pace));
    set_runs(layout, runs, pango_units_to_double(pango_font_description_get_size(font)));
    pango_font_description_free(font);
    return layout;
}

PangoLayout *pdf_layout_text(const struct pdf *pdf, enum pdf_face face, enum run_style style,
                             const char *text, double width)
{
    struct run run = {.style = style, .text = (char *)text};

    return pdf_layout(pdf, face, &(struct runs){.list = &run, .count = 1}, width);
}
