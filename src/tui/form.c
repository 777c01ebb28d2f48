#include <config.h>

#include "entente/tui/form.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/tui/app.h"
#include "entente/tui/paint.h"
#include "form-own.h"
#include "insight-mark.h"

enum {
    GAP = 2,       /* columns between a label and its value */
    APART = 3,     /* columns between two fields that stand side by side */
    PAIR_FROM = 40 /* columns from which on they do */
};

/* --- The rows. */

/* How the form is laid out in its box. */
struct layout {
    struct box box;
    int labels; /* columns of the labels */
    bool gaps;  /* blank lines between groups: where all fits all the same */
};

/* The value to the right of its label. */
static int draw_row(struct app *app, const struct form *form, int row, const struct layout *layout,
                    struct box box, int first)
{
    const struct field *field = form_field(app, form, row);
    if (first == 0) {
        insight_mark_paint(app, box, 0, 0, form->item, field->code);
        paint_text(box_columns(box, 1, layout->labels), 0, 0, STYLE_LABEL, _(field->label));
    }
    return form_value_and_views(app, form_place(app, form, row), field,
                                box_columns(box, 1 + layout->labels + GAP, -2), first);
}

/* The value below its label. */
static int draw_stacked(struct app *app, const struct form *form, int row, struct box box,
                        int first)
{
    const struct field *field = form_field(app, form, row);
    if (first == 0) {
        struct box margin = {box.y, box.x - 1, box.height, 1};
        insight_mark_paint(app, margin, 0, 0, form->item, field->code);
        paint_text(box, 0, 0, STYLE_LABEL, _(field->label));
    }
    return 1 + form_value_and_views(app, form_place(app, form, row), field,
                                    box_rows(box, first == 0 ? 1 : 0, -1),
                                    first == 0 ? 0 : first - 1);
}

/* The left or the right half of a box. */
static struct box half_of(struct box box, bool right)
{
    int width = (box.width - 2 - APART) / 2;
    return box_columns(box, right ? 1 + width + APART : 1, width);
}

/* A band is a row over the whole width, or two side by side. */
static int band_rows(const struct form *form, int row, const struct layout *layout)
{
    return layout->box.width >= PAIR_FROM && form_stands_beside(form, row + 1) ? 2 : 1;
}

/* Draws the band that begins at row from its line first on; gives the lines of the whole. */
static int draw_band(struct app *app, const struct form *form, int row, const struct layout *layout,
                     struct box box, int first)
{
    if (band_rows(form, row, layout) == 1)
        return draw_row(app, form, row, layout, box, first);
    int left = draw_stacked(app, form, row, half_of(box, false), first);
    int right = draw_stacked(app, form, row + 1, half_of(box, true), first);
    return left > right ? left : right;
}

static int band_lines(struct app *app, const struct form *form, int row,
                      const struct layout *layout)
{
    return draw_band(app, form, row, layout, box_rows(layout->box, 0, 0), 1);
}

/* The heading of the group that begins with a row; NULL where there is none. */
static const char *heading_of(const struct app *app, const struct form *form, int row)
{
    const struct form_heading *heading = form->headings;
    const struct field *field = form_field(app, form, row);
    while (heading != NULL && heading->text != NULL && strcmp(heading->before, field->code) != 0)
        heading++;
    return heading != NULL ? heading->text : NULL;
}

/* Lines between a band and the one before. */
static int lines_above(const struct app *app, const struct form *form, int row,
                       const struct layout *layout)
{
    if (heading_of(app, form, row) != NULL)
        return layout->gaps && row > 0 ? 2 : 1;
    return layout->gaps && form_has_gap(form, row) ? 1 : 0;
}

/* The first row of the band that holds a row, and the line on which it begins. */
static int band_of(struct app *app, const struct form *form, int row, const struct layout *layout,
                   int *line)
{
    int at = 0;
    *line = 0;
    for (;;) {
        *line += lines_above(app, form, at, layout);
        int next = at + band_rows(form, at, layout);
        if (next > row)
            return at;
        *line += band_lines(app, form, at, layout);
        at = next;
    }
}

static int total_lines(struct app *app, const struct form *form, const struct layout *layout)
{
    int line;
    int last = band_of(app, form, form_rows(app, form) - 1, layout, &line);
    return line + band_lines(app, form, last, layout);
}

static struct layout layout_of(struct app *app, const struct form *form, struct box box)
{
    struct layout layout = {.box = box, .gaps = true};
    for (int row = 0; row < form_rows(app, form); row++) {
        int width = paint_width(_(form_field(app, form, row)->label));
        if (width > layout.labels)
            layout.labels = width;
    }
    layout.gaps = total_lines(app, form, &layout) <= box.height;
    return layout;
}

static bool has_views(const struct app *app, const struct form *form)
{
    for (int row = 0; row < form_rows(app, form); row++)
        if (form_field(app, form, row)->by_view)
            return true;
    return false;
}

/* Whose view is shown, above the fields. Gives what is left of the box. */
static struct box draw_whose(struct app *app, const struct form *form, struct box box)
{
    if (!has_views(app, form))
        return box;
    char *partner = partner_words(app->session, app->partner);
    int x = paint_text(box, 0, 1, STYLE_LABEL, _("as seen by"));
    x = paint_text(box, 0, x + 1, app->partner != 0 ? STYLE_HEADING : STYLE_STRONG, partner);
    x = paint_text(box, 0, x + 2, STYLE_KEY, paint_unicode() ? "← →" : "< >");
    paint_text(box, 0, x + 1, STYLE_LABEL, _("another view"));
    free(partner);
    return box_rows(box, 1, -1);
}

static void select_band(const struct form *form, int row, const struct layout *layout, int y,
                        int lines, bool focused)
{
    struct box box = layout->box;
    if (band_rows(form, row, layout) == 2) {
        box = half_of(box, form->selected > row);
        box = (struct box){box.y, box.x - 1, box.height, box.width + 2};
    }
    paint_select(box, y, lines, focused);
}

static void draw_bands(struct app *app, struct form *form, const struct layout *layout,
                       bool focused)
{
    int line = 0;
    int rows;
    for (int row = 0; row < form_rows(app, form) && line < form->top + layout->box.height;
         row += rows) {
        rows = band_rows(form, row, layout);
        const char *heading = heading_of(app, form, row);
        line += lines_above(app, form, row, layout);
        if (heading != NULL)
            paint_text(layout->box, line - 1 - form->top, 1, STYLE_HEADING, _(heading));
        int above = form->top > line ? form->top - line : 0;
        int y = line > form->top ? line - form->top : 0;
        int lines = draw_band(app, form, row, layout, box_rows(layout->box, y, -1), above);
        if (form->selected >= row && form->selected < row + rows && lines > above)
            select_band(form, row, layout, y, lines - above, focused);
        line += lines;
    }
}

/* Brings the field under the cursor into sight, with its heading; of one longer than the box, a
 * part. */
static void scroll(struct app *app, struct form *form, const struct layout *layout)
{
    int line;
    int band = band_of(app, form, form->selected, layout, &line);
    int lines = band_lines(app, form, band, layout);
    int heading = lines_above(app, form, band, layout);
    if (heading + lines <= form->height) {
        line -= heading;
        lines += heading;
    }
    int hidden = lines - form->height;
    if (hidden <= 0)
        form->top = scroll_to(form->top, form->height, line, lines);
    else if (form->top < line)
        form->top = line;
    else if (form->top > line + hidden)
        form->top = line + hidden;
    form->above = hidden > 0 ? form->top - line : 0;
    form->below = hidden > 0 ? line + hidden - form->top : 0;
}

void form_draw(struct app *app, struct form *form, struct box box, bool focused)
{
    int count = form_rows(app, form);
    if (count == 0)
        return;
    if (form->selected >= count)
        form->selected = count - 1;
    struct layout layout = layout_of(app, form, draw_whose(app, form, box));
    form->height = layout.box.height;
    form->pairs = layout.box.width >= PAIR_FROM;
    scroll(app, form, &layout);
    draw_bands(app, form, &layout, focused);
    paint_scroll(layout.box, form->top, total_lines(app, form, &layout));
}

/* --- Moving. */

static void select_row(const struct app *app, struct form *form, int row)
{
    int last = form_rows(app, form) - 1;
    form->selected = row > last ? last : row;
    if (form->selected < 0)
        form->selected = 0;
}

static bool is_right(const struct form *form, int row)
{
    return form->pairs && form_stands_beside(form, row);
}

/* The field below one in its column, or the one above. */
static int row_below(const struct form *form, int row)
{
    bool right = is_right(form, row);
    int next = row + 1 + (!right && is_right(form, row + 1));
    return next + (right && is_right(form, next + 1));
}

static int row_above(const struct form *form, int row)
{
    bool right = is_right(form, row);
    int next = row - 1 - right;
    return next - (!right && next > 0 && is_right(form, next));
}

/* Through a field that is longer than the box, else to others. */
static void move_down(const struct app *app, struct form *form, int lines, int rows)
{
    int row = form->selected;
    for (int i = 0; i < rows; i++)
        row = row_below(form, row);
    if (form->below > 0)
        form->top += lines;
    else
        select_row(app, form, row);
}

static void move_up(const struct app *app, struct form *form, int lines, int rows)
{
    int row = form->selected;
    for (int i = 0; i < rows && row > 0; i++)
        row = row_above(form, row);
    if (form->above > 0)
        form->top -= lines;
    else
        select_row(app, form, row);
}

/* To the field beside, else to another view. */
static void move_sideways(struct app *app, struct form *form, int direction)
{
    int row = form->selected;
    if (direction < 0 && form_stands_beside(form, row))
        form->selected--;
    else if (direction > 0 && form_stands_beside(form, row + 1))
        form->selected++;
    else
        app_view_move(app, direction);
}

bool form_act(struct app *app, struct form *form, int action)
{
    switch (action) {
    case ACTION_UP:
        move_up(app, form, 1, 1);
        return true;
    case ACTION_DOWN:
        move_down(app, form, 1, 1);
        return true;
    case ACTION_PAGE_UP:
        move_up(app, form, form->height, form->height / 2);
        return true;
    case ACTION_PAGE_DOWN:
        move_down(app, form, form->height, form->height / 2);
        return true;
    case ACTION_FIRST:
        select_row(app, form, 0);
        return true;
    case ACTION_LAST:
        select_row(app, form, form_rows(app, form));
        return true;
    case ACTION_LEFT:
        move_sideways(app, form, -1);
        return true;
    case ACTION_RIGHT:
        move_sideways(app, form, 1);
        return true;
    default:
        return false;
    }
}

void form_show(struct form *form, uint32_t item)
{
    if (form->item != item)
        form->top = 0;
    form->item = item;
}

struct place form_focus(struct app *app, const struct form *form)
{
    return form_place(app, form, form->selected);
}

bool form_go(struct app *app, struct form *form, const char *field)
{
    for (int row = 0; field != NULL && row < form_rows(app, form); row++)
        if (strcmp(form_field(app, form, row)->code, field) == 0) {
            form->selected = row;
            return true;
        }
    return false;
}
