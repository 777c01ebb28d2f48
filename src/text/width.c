#include <config.h>

#include "entente/text/width.h"

#include "character.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"

#include <string.h>

int width_of(const char *s, size_t len)
{
    struct character_base base = character_no_base;

    return character_run_columns(s, 0, len, &base);
}

/* The end of as much plain text as fits, but for a last letter that what follows may join; else of
 * the next letter. */
static size_t fit_next(const char *s, size_t len, size_t at, int columns)
{
    const size_t most = columns > 0 && (size_t)columns < len - at ? at + (size_t)columns : len;
    const size_t plain = character_plain_end(s, most, at);

    return plain > at + 1 ? plain - 1 : utf8_next(s, len, at);
}

size_t width_fit(const char *s, size_t len, int columns, int *used)
{
    struct character_base base = character_no_base;
    size_t at = 0;
    int sum = 0;

    while (at < len) {
        const size_t next = fit_next(s, len, at, columns - sum);
        const int more = character_run_columns(s, at, next, &base);

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
