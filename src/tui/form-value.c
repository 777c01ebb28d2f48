#include <config.h>

#include <stdlib.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/paint.h"
#include "form-own.h"

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
    const char *value = session_understood(app->session, place.item, place.field, place.partner);
    if (*value == '\0')
        return NULL;
    if (field == NULL || field->type == FIELD_TEXT || field->type == FIELD_LONG)
        return mem_copy(value); /* with its line breaks */
    uint32_t named =
        field->type == FIELD_REF ? session_ref(app->session, place.item, place.field) : 0;
    if (session_item_kind(app->session, named) == KIND_AGREEMENT)
        return standing_words(app->session, named);
    char *words = field->type == FIELD_MOMENT ? app_moment_words(app, value) : NULL;
    if (words == NULL)
        words = value_words(app->session, place.item, place.field, value);
    const char *glyph = glyph_of(field, value);
    if (glyph == NULL)
        return words;
    char *shown = mem_printf("%s %s", glyph, words);
    free(words);
    return shown;
}

/* Draws the value, wrapped, into the box from its line first on; gives the lines of the whole. */
static int draw_value(struct app *app, struct place place, struct box box, int first)
{
    const struct field *field =
        schema_field(session_item_kind(app->session, place.item), place.field);
    char *shown = value_shown(app, place, field);
    if (shown == NULL)
        return paint_wrapped(box, first, STYLE_FRAME, paint_unicode() ? "·" : ".");
    bool implied = *session_value(app->session, place.item, place.field, place.partner) == '\0';
    if (implied) {
        char *words = mem_printf(_("%s (default)"), shown);
        free(shown);
        shown = words;
    }
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
    FILE *out = mem_stream(&text, &size);
    place.partner = 0;
    view_write(out, app, place, field);
    struct cell_view view;
    for (uint32_t cell = 0; views_next(app->session, place.item, place.field, &cell, &view);) {
        place.partner = view.partner;
        view_write(out, app, place, field);
    }
    mem_stream_end(out);
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

int form_value_and_views(struct app *app, struct place place, const struct field *field,
                         struct box box, int first)
{
    int lines = draw_value(app, place, box, first);
    if (!field->by_view)
        return lines;
    int from = lines > first ? lines - first : 0;
    return lines + draw_views(app, place, field, box_rows(box, from, -1),
                              first > lines ? first - lines : 0);
}
