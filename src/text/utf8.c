#include <config.h>

#include "entente/text/utf8.h"

#include "character.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>

bool utf8_valid(const char *s, size_t len)
{
    return u8_check((const uint8_t *)s, len) == NULL && memchr(s, '\0', len) == NULL;
}

static bool is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

static bool is_printable_ascii(char c)
{
    return c >= ' ' && c < 0x7F;
}

static bool is_regional(ucs4_t c)
{
    return uc_graphemeclusterbreak_property(c) == GBP_RI;
}

/* Whether only what stands before `a` tells if a grapheme ends between `a` and `b`: flags are made
 * of pairs, and a joiner joins pictures only. */
static bool break_depends(ucs4_t a, ucs4_t b)
{
    return (is_regional(a) && is_regional(b)) || (uc_graphemeclusterbreak_property(a) == GBP_ZWJ &&
                                                  uc_is_property_extended_pictographic(b));
}

static bool breaks(ucs4_t a, ucs4_t b)
{
    return a == CHARACTER_BAD || b == CHARACTER_BAD || uc_is_grapheme_break(a, b);
}

/* What the characters of one grapheme say about how it goes on. */
struct cluster {
    ucs4_t last;
    bool picture;     /* a picture and what extends it */
    bool half_a_flag; /* one regional indicator */
};

static struct cluster cluster_start(ucs4_t c)
{
    return (struct cluster){
        .last = c,
        .picture = uc_is_property_extended_pictographic(c),
        .half_a_flag = is_regional(c),
    };
}

/* Takes `c` into the grapheme, or returns false where it begins the next one. */
static bool cluster_take(struct cluster *cluster, ucs4_t c)
{
    if (break_depends(cluster->last, c)) {
        if (is_regional(c) ? !cluster->half_a_flag : !cluster->picture)
            return false;
    } else if (breaks(cluster->last, c)) {
        return false;
    }
    cluster->half_a_flag = !cluster->half_a_flag && is_regional(c);
    cluster->picture = uc_is_property_extended_pictographic(c) ||
                       (cluster->picture && (uc_graphemeclusterbreak_property(c) == GBP_EXTEND ||
                                             uc_graphemeclusterbreak_property(c) == GBP_ZWJ));
    cluster->last = c;
    return true;
}

static size_t grapheme_end(const char *s, size_t len, size_t at)
{
    ucs4_t c;

    at += character_at(s, len, at, &c);
    struct cluster cluster = cluster_start(c);
    while (at < len) {
        const size_t bytes = character_at(s, len, at, &c);

        if (!cluster_take(&cluster, c))
            break;
        at += bytes;
    }
    return at;
}

size_t utf8_next(const char *s, size_t len, size_t at)
{
    if (at >= len)
        return at;
    if (is_printable_ascii(s[at]) && (at + 1 == len || is_ascii(s[at + 1])))
        return at + 1;
    return grapheme_end(s, len, at);
}

/* The last offset before `at` where a grapheme begins whatever stands before it. */
static size_t certain_start(const char *s, size_t at)
{
    ucs4_t after;
    ucs4_t before;

    at = character_before(s, at, &after);
    while (at > 0) {
        const size_t previous = character_before(s, at, &before);

        if (!break_depends(before, after) && breaks(before, after))
            break;
        at = previous;
        after = before;
    }
    return at;
}

size_t utf8_prev(const char *s, size_t len, size_t at)
{
    if (at == 0)
        return 0;
    if (is_printable_ascii(s[at - 1]) && (at == 1 || is_ascii(s[at - 2])))
        return at - 1;

    size_t start = certain_start(s, at);
    for (;;) {
        const size_t end = grapheme_end(s, len, start);

        if (end >= at)
            return start;
        start = end;
    }
}

static bool is_word(const char *s, size_t len, size_t at)
{
    ucs4_t c;

    character_at(s, len, at, &c);
    return uc_is_alnum(c);
}

size_t utf8_next_word(const char *s, size_t len, size_t at)
{
    while (at < len && !is_word(s, len, at))
        at = utf8_next(s, len, at);
    while (at < len && is_word(s, len, at))
        at = utf8_next(s, len, at);
    return at;
}

size_t utf8_prev_word(const char *s, size_t len, size_t at)
{
    size_t before = utf8_prev(s, len, at);

    while (at > 0 && !is_word(s, len, before)) {
        at = before;
        before = utf8_prev(s, len, at);
    }
    while (at > 0 && is_word(s, len, before)) {
        at = before;
        before = utf8_prev(s, len, at);
    }
    return at;
}
