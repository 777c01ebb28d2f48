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

size_t width_fit(const char *s, size_t len, int columns, int *used)
{
    struct character_base base = character_no_base;
    size_t at = 0;
    int sum = 0;

    while (at < len) {
        const size_t next = utf8_next(s, len, at);
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
