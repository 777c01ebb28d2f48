#include <config.h>

#include "entente/text/utf8.h"

#include "character.h"
#include "entente/text/mem.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>

enum { LONGEST_FOLD = 8 }; /* Unicode folds a character to three at most */

struct folded {
    ucs4_t *characters;
    size_t count;
};

/* Folds the case of one character into `to` and returns how many it becomes. */
static size_t fold(ucs4_t c, ucs4_t to[LONGEST_FOLD])
{
    size_t count = LONGEST_FOLD;

    to[0] = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    if (c < 0x80 || c == CHARACTER_BAD)
        return 1;
    return u32_casefold(&c, 1, NULL, NULL, to, &count) == to ? count : 1;
}

static struct folded fold_all(const char *s)
{
    const size_t len = strlen(s);
    struct folded all = {.characters = mem_resize(NULL, LONGEST_FOLD * len, sizeof(ucs4_t))};
    ucs4_t c;

    for (size_t at = 0; at < len;) {
        at += character_at(s, len, at, &c);
        all.count += fold(c, all.characters + all.count);
    }
    return all;
}

/* Bytes of s from the offset `at` that match the needle; 0 where they do not. */
static size_t match(const char *s, size_t len, size_t at, struct folded needle)
{
    const size_t start = at;
    ucs4_t characters[LONGEST_FOLD];
    ucs4_t c;

    for (size_t matched = 0; matched < needle.count;) {
        if (at == len)
            return 0;
        at += character_at(s, len, at, &c);
        const size_t count = fold(c, characters);
        if (count > needle.count - matched ||
            memcmp(characters, needle.characters + matched, count * sizeof *characters) != 0)
            return 0;
        matched += count;
    }
    return at - start;
}

/* The next place where the needle may begin: what is ASCII and not its first letter is passed over
 * quickly. */
static size_t next_place(const char *s, size_t len, size_t at, struct folded needle)
{
    const ucs4_t first = needle.count > 0 ? needle.characters[0] : 0x80;
    const char lower = (char)first;
    const char upper = first >= 'a' && first <= 'z' ? (char)(first - ('a' - 'A')) : lower;

    if (first >= 0x80)
        return at;
    while (at < len && (unsigned char)s[at] < 0x80 && s[at] != lower && s[at] != upper)
        at++;
    return at;
}

bool utf8_find(const char *haystack, const char *needle, size_t *found, size_t *found_len)
{
    const struct folded folded = fold_all(needle);
    const size_t len = strlen(haystack);
    size_t bytes = 0;
    size_t at = next_place(haystack, len, 0, folded);
    ucs4_t c;

    while (at < len && (bytes = match(haystack, len, at, folded)) == 0) {
        at += character_at(haystack, len, at, &c);
        at = next_place(haystack, len, at, folded);
    }
    free(folded.characters);
    if (bytes > 0 && found != NULL) {
        *found = at;
        *found_len = bytes;
    }
    return bytes > 0;
}
