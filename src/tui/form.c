#include <config.h>

#include "entente/tui/form.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/paint.h"

enum { LABEL_WIDTH = 24, GAP = 2 };

/* --- The fields of the form, in order. */

static const struct field *field_at(const struct app *app, const struct form *form, int row)
{
    enum kind kind = session_item_kind(app->session, form->item);
    if (form->codes != NULL)
        return form->codes[row] != NULL ? schema_field(kind, form->codes[row]) : NULL;
    const struct kind_info *info = schema_kind(kind);
    for (size_t i = 0; i < info->field_count; i++)
        if (!info->fields[i].hidden && row-- == 0)
            return &info->fields[i];
    return NULL;
}

static int row_count(const struct app *app, const struct form *form)
{
    int count = 0;
    while (form->item != 0 && field_at(app, form, count) != NULL)
        count++;
    return count;
}

static struct place place_at(const struct app *app, const struct form *form, int row)
{
    const struct field *field = form->item != 0 ? field_at(app, form, row) : NULL;
    if (field == NULL)
        return (struct place){.item = form->item};
    return (struct place){form->item, field->code, field->by_view ? app->partner : 0};
}

/* --- One value. */

static const char *glyph_of(const struct field *field, const char *code)
{
    const struct choice *choice = field->type == FIELD_CHOICE ? schema_choice(field, code) : NULL;
    if (choice == NULL || choice->glyph == NULL)
        return NULL;
    return paint_unicode() ? choice->glyph : choice->glyph_ascii;
}

/* "● in place"; a new string, NULL when the value is blank. */
static char *value_shown(const struct app *app, struct place place, const struct field *field)
{
    const char *value = session_value(app->session, place.item, place.field, place.partner);
    if (*value == '\0' && (field == NULL || field->implied == NULL))
        return NULL;
    if (*value == '\0')
        value = field->implied;
    if (field == NULL || field->type == FIELD_TEXT || field->type == FIELD_LONG)
        return mem_copy(value); /* with its line breaks */
    char *words = value_words(app->session, place.item, place.field, value);
    const char *glyph = glyph_of(field, value);
    if (glyph == NULL)
        return words;
    char *shown = mem_printf("%s %s", glyph, words);
    free(words);
    return shown;
}

int form_value(struct app *app, struct place place, struct box box, int first)
{
    const struct field *field =
        schema_field(session_item_kind(app->session, place.item), place.field);
    char *shown = value_shown(app, place, field);
    if (shown == NULL)
        return paint_wrapped(box, first, STYLE_FRAME, paint_unicode() ? "·" : ".");
    bool implied = *session_value(app->session, place.item, place.field, place.partner) == '\0';
    int lines = paint_wrapped(box, first, implied ? STYLE_DIM : STYLE_NORMAL, shown);
    free(shown);
    return lines;
}

/* --- The views beside it. */

static void view_write(FILE *out, const struct app *app, struct place place,
                       const struct field *field)
{
    const char *value = session_value(app->session, place.item, place.field, place.partner);
    if (*value == '\0' || place.partner == app->partner)
        return;
    char *partner = partner_words(app->session, place.partner);
    char *words = value_words(app->session, place.item, place.field, value);
    const char *glyph = glyph_of(field, value);
    if (glyph != NULL)
        fprintf(out, "%s %s   ", glyph, partner);
    else
        fprintf(out, "%s: %s   ", partner, words);
    free(partner);
    free(words);
}

/* All views of the field but the one that is shown; "" when there is none. A new string. */
static char *views_beside(const struct app *app, struct place place, const struct field *field)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    place.partner = 0;
    view_write(out, app, place, field);
    struct cell_view view;
    for (uint32_t cell = 0; views_next(app->session, place.item, place.field, &cell, &view);) {
        place.partner = view.partner;
        view_write(out, app, place, field);
    }
    fclose(out);
    return text;
}

static int draw_views(struct app *app, struct place place, const struct field *field,
                      struct box box, int first)
{
    char *views = views_beside(app, place, field);
    int lines = 0;
    if (*views != '\0') {
        bool differ = views_differ(app->session, place.item, place.field);
        lines = paint_wrapped(box, first, differ ? STYLE_DIFFER : STYLE_DIM, views);
    }
    free(views);
    return lines;
}

/* --- The rows. */

/* Draws one row from its line first on; gives the lines of the whole. */
static int draw_row(struct app *app, struct place place, const struct field *field, struct box box,
                    int first)
{
    struct box label = box_columns(box, 1, LABEL_WIDTH);
    struct box value = box_columns(box, 1 + LABEL_WIDTH + GAP, -2);
    if (first == 0)
        paint_text(label, 0, 0, STYLE_LABEL, _(field->label));
    int lines = form_value(app, place, value, first);
    if (!field->by_view)
        return lines;
    int from = lines > first ? lines - first : 0;
    return lines + draw_views(app, place, field, box_rows(value, from, -1),
                              first > lines ? first - lines : 0);
}

static int row_lines(struct app *app, const struct form *form, int row, struct box box)
{
    return draw_row(app, place_at(app, form, row), field_at(app, form, row), box_rows(box, 0, 0),
                    1);
}

/* The line on which a row begins. */
static int line_of(struct app *app, const struct form *form, int row, struct box box)
{
    int line = 0;
    for (int i = 0; i < row; i++)
        line += row_lines(app, form, i, box);
    return line;
}

static bool has_views(const struct app *app, const struct form *form)
{
    for (int row = 0; row < row_count(app, form); row++)
        if (field_at(app, form, row)->by_view)
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

static void draw_rows(struct app *app, struct form *form, struct box box, bool focused)
{
    int line = 0;
    for (int row = 0; row < row_count(app, form) && line < form->top + box.height; row++) {
        int above = form->top > line ? form->top - line : 0;
        int y = line > form->top ? line - form->top : 0;
        int lines = draw_row(app, place_at(app, form, row), field_at(app, form, row),
                             box_rows(box, y, -1), above);
        if (row == form->selected && lines > above)
            paint_select(box, y, lines - above, focused);
        line += lines;
    }
}

void form_draw(struct app *app, struct form *form, struct box box, bool focused)
{
    int count = row_count(app, form);
    if (count == 0)
        return;
    if (form->selected >= count)
        form->selected = count - 1;
    box = draw_whose(app, form, box);
    form->height = box.height;
    int lines = row_lines(app, form, form->selected, box);
    int first = line_of(app, form, form->selected, box);
    form->top = scroll_to(form->top, box.height, first, lines);
    draw_rows(app, form, box, focused);
    paint_scroll(box, form->top, line_of(app, form, count, box));
}

/* --- Moving. */

static void select_row(const struct app *app, struct form *form, int row)
{
    int last = row_count(app, form) - 1;
    form->selected = row > last ? last : row;
    if (form->selected < 0)
        form->selected = 0;
}

bool form_act(struct app *app, struct form *form, int action)
{
    switch (action) {
    case ACTION_UP:
        select_row(app, form, form->selected - 1);
        return true;
    case ACTION_DOWN:
        select_row(app, form, form->selected + 1);
        return true;
    case ACTION_PAGE_UP:
        select_row(app, form, form->selected - form->height / 2);
        return true;
    case ACTION_PAGE_DOWN:
        select_row(app, form, form->selected + form->height / 2);
        return true;
    case ACTION_FIRST:
        select_row(app, form, 0);
        return true;
    case ACTION_LAST:
        select_row(app, form, row_count(app, form));
        return true;
    case ACTION_LEFT:
        app_view_move(app, -1);
        return true;
    case ACTION_RIGHT:
        app_view_move(app, 1);
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
    return place_at(app, form, form->selected);
}

bool form_go(struct app *app, struct form *form, const char *field)
{
    for (int row = 0; field != NULL && row < row_count(app, form); row++)
        if (strcmp(field_at(app, form, row)->code, field) == 0) {
            form->selected = row;
            return true;
        }
    return false;
}
