#include <config.h>

#include "entente/text/wrap.h"

#include "character.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>
#include <unistr.h>

/* A text on its way into lines. */
struct text {
    const char *s;
    size_t len;
    const char *breaks; /* for each byte, what the Unicode rules say about a break before it */
    int columns;
};

/* What u8_possible_linebreaks says about s; the caller frees it. It wants valid UTF-8, so bad bytes
 * stand there as letters. */
static char *breaks_of(const char *s, size_t len)
{
    char *const breaks = mem_alloc(len);
    char *const valid = mem_copy_n(s, len);
    uint8_t *const end = (uint8_t *)valid + len;
    const uint8_t *bad = (const uint8_t *)valid;

    while ((bad = u8_check(bad, (size_t)(end - bad))) != NULL)
        valid[bad - (const uint8_t *)valid] = 'x';
    u8_possible_linebreaks((const uint8_t *)valid, len, "UTF-8", breaks);
    free(valid);
    return breaks;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static size_t before_blanks(const char *s, size_t start, size_t end)
{
    while (end > start && is_blank(s[end - 1]))
        end--;
    return end;
}

/* The end of the grapheme at `at`, without the line feed that a carriage return takes with it. */
static size_t grapheme_end(const struct text *text, size_t at)
{
    const size_t end = utf8_next(text->s, text->len, at);

    return text->s[end - 1] == '\n' ? end - 1 : end;
}

/* Finds the line that begins at `start`; returns where the next one begins, or len + 1 when there
 * is none. Blanks never begin a line of their own: they stay, unseen, at the end of theirs. */
static size_t line_find(const struct text *text, size_t start, struct wrap_line *line)
{
    struct character_base base = character_no_base;
    size_t at = start;
    size_t possible = start; /* the last place for a break */
    size_t shown = start;
    int used = 0;

    while (at < text->len && text->s[at] != '\n') {
        const size_t end = grapheme_end(text, at);
        const bool blank = end == at + 1 && is_blank(text->s[at]);

        if (text->breaks[at] == UC_BREAK_POSSIBLE)
            possible = at;
        used += character_run_columns(text->s, at, end, &base);
        if (used > text->columns && !blank && at > start) {
            const size_t next = possible > start ? possible : at;
            *line = (struct wrap_line){start, before_blanks(text->s, start, next)};
            return next;
        }
        at = end;
        if (used <= text->columns || shown == start)
            shown = at;
    }
    *line = (struct wrap_line){start, shown};
    return at + 1;
}

struct wrap wrap_text(const char *s, size_t len, int columns)
{
    char *const breaks = breaks_of(s, len);
    const struct text text = {s, len, breaks, columns > 1 ? columns : 1};
    struct wrap wrap = {0};
    size_t room = 0;

    for (size_t start = 0; start <= len;) {
        if (wrap.count == room) {
            room = room > 0 ? 2 * room : 8;
            wrap.lines = mem_resize(wrap.lines, room, sizeof *wrap.lines);
        }
        start = line_find(&text, start, &wrap.lines[wrap.count++]);
    }
    free(breaks);
    return wrap;
}

void wrap_free(struct wrap *wrap)
{
    free(wrap->lines);
    *wrap = (struct wrap){0};
}

size_t wrap_line_of(const struct wrap *wrap, size_t at)
{
    size_t low = 0;
    size_t high = wrap->count;

    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;

        if (wrap->lines[middle].start <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}
