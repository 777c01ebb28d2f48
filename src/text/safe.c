#include <config.h>

#include "entente/text/safe.h"

#include "character.h"
#include "entente/text/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char replacement[] = "\uFFFD";
static const char return_symbol[] = "\u23CE";

/* Bytes that a byte becomes at most: a bad one, the replacement. */
enum { FORM_MOST = 3 };

static char *put(char *to, const char *s, size_t len)
{
    return (char *)memcpy(to, s, len) + len;
}

static char *put_form(char *to, const char *s, size_t bytes, ucs4_t c, enum character_form form,
                      enum safe_shape shape)
{
    char code[16];

    switch (form) {
    case FORM_ITSELF:
    case FORM_MARK:
        return put(to, s, bytes);
    case FORM_LEFT_OUT:
        return to;
    case FORM_LINE_FEED:
        return shape == SAFE_LINE ? put(to, return_symbol, strlen(return_symbol))
                                  : put(to, "\n", 1);
    case FORM_TAB:
        return put(to, " ", 1);
    case FORM_CARET:
        return put(to, (const char[]){'^', (char)(c ^ 0x40)}, 2);
    case FORM_CODE:
        return put(to, code, (size_t)snprintf(code, sizeof code, "<%X>", (unsigned)c));
    case FORM_REPLACED:
        break;
    }
    return put(to, replacement, strlen(replacement));
}

/* Copies what is ASCII and printable at the offset `at`, and returns where it ends. */
static size_t put_plain(char **to, const char *s, size_t len, size_t at,
                        struct character_base *base)
{
    const size_t end = character_plain_end(s, len, at);

    if (end > at) {
        *to = put(*to, s + at, end - at);
        *base = character_bare_base;
    }
    return end;
}

static char *copy(const char *s, size_t len, enum safe_shape shape, size_t *size)
{
    struct character_base base = character_no_base;
    char *const safe = mem_resize(NULL, len + 1, FORM_MOST);
    char *to = safe;
    ucs4_t c;

    for (size_t at = put_plain(&to, s, len, 0, &base); at < len;) {
        const size_t bytes = character_at(s, len, at, &c);

        to = put_form(to, s + at, bytes, c, character_form(c, &base), shape);
        at = put_plain(&to, s, len, at + bytes, &base);
    }
    *to = '\0';
    *size = (size_t)(to - safe);
    return safe;
}

void safe_write(FILE *out, const char *s, size_t len, enum safe_shape shape)
{
    size_t size;
    char *const safe = copy(s, len, shape, &size);

    fwrite(safe, 1, size, out);
    free(safe);
}

char *safe_copy(const char *s, enum safe_shape shape)
{
    size_t size;

    return copy(s, strlen(s), shape, &size);
}
