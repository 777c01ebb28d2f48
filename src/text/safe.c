#include <config.h>

#include "entente/text/safe.h"

#include "character.h"
#include "entente/text/mem.h"

#include <string.h>

static const char replacement[] = "\uFFFD";
static const char return_symbol[] = "\u23CE";

static void write_one(FILE *out, const char *s, size_t bytes, ucs4_t c, enum character_form form,
                      enum safe_shape shape)
{
    switch (form) {
    case FORM_ITSELF:
    case FORM_MARK:
        fwrite(s, 1, bytes, out);
        break;
    case FORM_LEFT_OUT:
        break;
    case FORM_LINE_FEED:
        fputs(shape == SAFE_LINE ? return_symbol : "\n", out);
        break;
    case FORM_TAB:
        fputc(' ', out);
        break;
    case FORM_CARET:
        fprintf(out, "^%c", (int)(c ^ 0x40));
        break;
    case FORM_CODE:
        fprintf(out, "<%X>", (unsigned)c);
        break;
    case FORM_REPLACED:
        fputs(replacement, out);
        break;
    }
}

/* Writes what is ASCII and printable at the offset `at`, and returns where it ends. */
static size_t write_plain(FILE *out, const char *s, size_t len, size_t at,
                          struct character_base *base)
{
    const size_t end = character_plain_end(s, len, at);

    if (end > at) {
        fwrite(s + at, 1, end - at, out);
        *base = character_bare_base;
    }
    return end;
}

void safe_write(FILE *out, const char *s, size_t len, enum safe_shape shape)
{
    struct character_base base = character_no_base;
    ucs4_t c;

    for (size_t at = write_plain(out, s, len, 0, &base); at < len;) {
        const size_t bytes = character_at(s, len, at, &c);

        write_one(out, s + at, bytes, c, character_form(c, &base), shape);
        at = write_plain(out, s, len, at + bytes, &base);
    }
}

char *safe_copy(const char *s, enum safe_shape shape)
{
    char *copy;
    size_t size;
    FILE *const out = mem_stream(&copy, &size);

    safe_write(out, s, strlen(s), shape);
    mem_stream_end(out);
    return copy;
}
