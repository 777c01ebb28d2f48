#include <config.h>

#include "entente/text/width.h"

#include "character.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"

#include <string.h>

/* Columns of the bytes from `at` to `end`, which follow what `base` has seen. */
static int columns_between(const char *s, size_t at, size_t end, struct character_base *base)
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
            columns += character_columns(c, base);
        }
    }
    return columns;
}

int width_of(const char *s, size_t len)
{
    struct character_base base = character_no_base;

    return columns_between(s, 0, len, &base);
}

size_t width_fit(const char *s, size_t len, int columns, int *used)
{
    struct character_base base = character_no_base;
    size_t at = 0;
    int sum = 0;

    while (at < len) {
        const size_t next = utf8_next(s, len, at);
        const int more = columns_between(s, at, next, &base);

        if (more > columns - sum)
            break;
        sum += more;
        at = next;
    }
    if (used != NULL)
        *used = sum;
    return at;
}

char *width_clip(const char *s, int columns)
{
    const size_t len = strlen(s);

    if (width_fit(s, len, columns, NULL) == len)
        return mem_copy(s);
    if (columns < 1)
        return mem_copy("");
    return mem_printf("%.*s…", (int)width_fit(s, len, columns - 1, NULL), s);
}
