#include <config.h>

#include "entente/tui/mark.h"

enum { SCALE = 3, ASIDE = 4 }; /* choices on a scale; with the one beside it */

static int choice_count(const struct field *field)
{
    int count = 0;

    while (field->choices && field->choices[count].code)
        count++;
    return count;
}

bool mark_is_scale(const struct field *field)
{
    const int count = choice_count(field);

    return count >= SCALE && count <= ASIDE && field->choices[0].glyph != NULL;
}

const char *mark_glyph(const struct choice *choice)
{
    return paint_unicode() ? choice->glyph : choice->glyph_ascii;
}

enum style mark_style(const struct field *field, const struct choice *choice)
{
    static const enum style styles[ASIDE] = {STYLE_GOOD, STYLE_PARTLY, STYLE_MISSING, STYLE_DIM};

    return mark_is_scale(field) ? styles[choice - field->choices] : STYLE_NORMAL;
}

const char *mark_blank(void)
{
    return "·";
}

const char *mark_differ(void)
{
    return "≠";
}
