#include <config.h>

#include "character.h"

#include <locale.h>
#include <stdbool.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>
#include <wchar.h>

enum {
    LONGEST_CHARACTER = 4,
    MOST_MARKS = 4, /* with its base they fill a cell of curses */
};

size_t character_at(const char *s, size_t len, size_t at, ucs4_t *c)
{
    const unsigned char first = (unsigned char)s[at];

    if (first < 0x80) {
        *c = first;
        return 1;
    }

    const int bytes = u8_mbtoucr(c, (const uint8_t *)s + at, len - at);
    if (bytes > 0)
        return (size_t)bytes;
    *c = CHARACTER_BAD;
    return 1;
}

size_t character_before(const char *s, size_t at, ucs4_t *c)
{
    for (size_t bytes = 1; bytes <= LONGEST_CHARACTER && bytes <= at; bytes++) {
        if (character_at(s, at, at - bytes, c) == bytes && *c != CHARACTER_BAD)
            return at - bytes;
    }
    *c = CHARACTER_BAD;
    return at - 1;
}

size_t character_plain_end(const char *s, size_t end, size_t at)
{
    while (at < end && s[at] >= ' ' && s[at] < 0x7F)
        at++;
    return at;
}

/* The locale whose wcwidth counts; made once and kept, because the locale of the process may know
 * ASCII alone. */
static locale_t utf8_locale(void)
{
    static locale_t locale;
    static bool made;

    if (!made)
        locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    made = true;
    return locale;
}

/* Columns of a character beyond ASCII. One that this system does not know takes one, as in curses.
 */
static int wide_columns(ucs4_t c)
{
    const locale_t locale = utf8_locale();
    int columns;

    if (locale == (locale_t)0) {
        columns = uc_width(c, "UTF-8");
    } else {
        const locale_t before = uselocale(locale);
        columns = wcwidth((wchar_t)c);
        uselocale(before);
    }
    return columns < 0 ? 1 : columns;
}

/* Whether nobody would see that it is there; the joiners, which scripts need, are let through. */
static bool is_invisible(ucs4_t c)
{
    enum { NON_JOINER = 0x200C, JOINER = 0x200D, LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR };

    if (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
        return true;
    return c != NON_JOINER && c != JOINER && uc_is_property_default_ignorable_code_point(c) &&
           uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Cn);
}

static enum character_form control_form(ucs4_t c)
{
    return c == '\n' ? FORM_LINE_FEED : c == '\t' ? FORM_TAB : FORM_CARET;
}

/* The form of `c`, and how many columns it takes when that form is FORM_ITSELF or FORM_MARK. */
static enum character_form form_alone(ucs4_t c, int *columns)
{
    *columns = 1;
    if (c >= ' ' && c < 0x7F)
        return FORM_ITSELF;
    if (c < ' ' || c == 0x7F)
        return control_form(c);
    if (c >= CHARACTER_BAD)
        return FORM_REPLACED;
    if (c < 0xA0 || uc_is_property_bidi_control(c))
        return FORM_CODE;
    if (uc_is_property_not_a_character(c) || is_invisible(c))
        return FORM_REPLACED;
    *columns = wide_columns(c);
    return *columns == 0 ? FORM_MARK : FORM_ITSELF;
}

static enum character_form mark_form(struct character_base *base)
{
    if (base->marks < 0)
        return FORM_REPLACED;
    if (base->marks == MOST_MARKS)
        return FORM_LEFT_OUT;
    base->marks++;
    return FORM_MARK;
}

static enum character_form form_after(ucs4_t c, struct character_base *base, int *columns)
{
    const enum character_form form = form_alone(c, columns);

    if (form == FORM_MARK)
        return mark_form(base);
    base->marks = form == FORM_ITSELF ? 0 : -1;
    return form;
}

enum character_form character_form(ucs4_t c, struct character_base *base)
{
    int columns;

    return form_after(c, base, &columns);
}

static int columns_after(ucs4_t c, struct character_base *base)
{
    int columns;

    switch (form_after(c, base, &columns)) {
    case FORM_ITSELF:
        return columns;
    case FORM_MARK:
    case FORM_LEFT_OUT:
        return 0;
    case FORM_CARET:
        return 2;
    case FORM_CODE:
        return c > 0xFFF ? 6 : c > 0xFF ? 5 : 4;
    case FORM_LINE_FEED:
    case FORM_TAB:
    case FORM_REPLACED:
        break;
    }
    return 1;
}

int character_run_columns(const char *s, size_t at, size_t end, struct character_base *base)
{
    int columns = 0;
    ucs4_t c;

    while (at < end) {
        const size_t plain = character_plain_end(s, end, at);

        if (plain > at) {
            columns += (int)(plain - at);
            *base = character_bare_base;
            at = plain;
        } else {
            at += character_at(s, end, at, &c);
            columns += columns_after(c, base);
        }
    }
    return columns;
}
