#include <config.h>

#include "short-names.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/width.h"

/* Bytes of the words that both begin with, and the blanks after them. */
static size_t common_words(const char *a, const char *b)
{
    size_t words = 0;
    size_t n = 0;

    for (; a[n] && a[n] == b[n]; n++)
        if (a[n] == ' ')
            words = n + 1;
    if ((a[n] == '\0' || a[n] == ' ') && (b[n] == '\0' || b[n] == ' '))
        words = n + strspn(a + n, " ");
    return words;
}

static const char *after_word(const char *s)
{
    s += strcspn(s, " ");
    return s + strspn(s, " ");
}

/* Without "of", "for the": a small word is no beginning. */
static const char *without_small_words(const char *s)
{
    while (*s >= 'a' && *s <= 'z' && *after_word(s))
        s = after_word(s);
    return s;
}

/* --- Short forms; each a new string. */

static char *in_brackets(const char *name, int columns)
{
    const size_t len = strlen(name);
    const char *open = strrchr(name, '(');

    if (!open || name[len - 1] != ')' || open + 2 >= name + len)
        return NULL;
    char *inside = mem_copy_n(open + 1, (size_t)(name + len - open) - 2);
    if (width_of(inside, strlen(inside)) <= columns)
        return inside;
    free(inside);
    return NULL;
}

/* As width_clip does, without a blank before the "…". */
static char *clipped(const char *name, int columns)
{
    char *clip = width_clip(name, columns);
    char *end = clip + strlen(clip) - strlen("…");

    if (strcmp(clip, name) == 0 || end <= clip || end[-1] != ' ')
        return clip;
    memmove(end - 1, end, strlen(end) + 1);
    return clip;
}

static char *beginning(const char *name, int columns)
{
    char *brackets = NULL;

    if (width_of(name, strlen(name)) > columns)
        brackets = in_brackets(name, columns);
    return brackets ? brackets : clipped(name, columns);
}

static bool is_alike(const struct short_name *names, size_t count, size_t i)
{
    for (size_t j = 0; j < count; j++)
        if (j != i && strcmp(names[i].shortened, names[j].shortened) == 0)
            return true;
    return false;
}

/* What follows the words that the name shares with those that look alike. */
static char *ending(const struct short_name *names, size_t count, size_t i, int columns)
{
    size_t shared = 0;

    for (size_t j = 0; j < count; j++) {
        if (j == i || strcmp(names[i].shortened, names[j].shortened) != 0)
            continue;
        const size_t common = common_words(names[i].name, names[j].name);
        shared = common > shared ? common : shared;
    }
    const char *rest = without_small_words(names[i].name + shared);
    return clipped(*rest ? rest : names[i].name, columns);
}

/* Gives each that looks like another a new form. */
static void replace_alike(struct short_name *names, size_t count, int columns, bool by_ending)
{
    char **better = mem_zalloc((count + 1) * sizeof *better);

    for (size_t i = 0; i < count; i++)
        if (is_alike(names, count, i))
            better[i] = by_ending ? ending(names, count, i, columns) : mem_copy(names[i].instead);
    for (size_t i = 0; i < count; i++)
        if (better[i]) {
            free(names[i].shortened);
            names[i].shortened = better[i];
        }
    free(better);
}

void short_names(struct short_name *names, size_t count, int columns)
{
    for (size_t i = 0; i < count; i++)
        names[i].shortened = beginning(names[i].name, columns);
    replace_alike(names, count, columns, true);
    replace_alike(names, count, columns, false);
}

int short_name_whole(const char *name)
{
    const int whole = width_of(name, strlen(name));
    char *brackets = in_brackets(name, whole);
    const int short_one = brackets ? width_of(brackets, strlen(brackets)) : whole;

    free(brackets);
    return short_one;
}

void short_names_free(struct short_name *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(names[i].shortened);
}
