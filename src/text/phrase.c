#include <config.h>

#include "entente/text/phrase.h"

#include "character.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"

#include <stdbool.h>
#include <unictype.h>
#include <unistr.h>

enum { TITLE_MOST = 3 }; /* letters */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Punctuation after which, with a blank, a phrase may end. */
static bool pauses(ucs4_t c)
{
    static const uint8_t marks[] = ",;:.!?\u2026\u060C\u061B\u061F\u06D4";

    return c != 0 && u8_strchr(marks, c) != NULL;
}

/* The same without a blank: the wide punctuation has it within. */
static bool pauses_by_itself(ucs4_t c)
{
    static const uint8_t marks[] = "\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F";

    return c != 0 && u8_strchr(marks, c) != NULL;
}

static bool is_dash(ucs4_t c)
{
    return c == 0x2013 || c == 0x2014;
}

/* Quotes and brackets that close belong to what they close. */
static bool closes(ucs4_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == 0x2019 || c == 0x201D || c == 0xBB;
}

/* Whether a phrase may begin at the character `next` after blanks, when `last` stood before them. A
 * full stop before a small letter is that of an abbreviation. */
static bool parts(ucs4_t last, ucs4_t next)
{
    if (is_dash(last) || is_dash(next))
        return is_dash(next);
    return pauses(last) && !(last == '.' && uc_is_general_category(next, UC_LOWERCASE_LETTER));
}

/* "Mr", "Dr", "A": what a full stop shortens rather than ends. */
struct word {
    ucs4_t initial;
    int letters;
};

static void word_take(struct word *word, ucs4_t c)
{
    if (word->letters++ == 0)
        word->initial = c;
}

static bool may_be_title(const struct word *word)
{
    return word->letters <= TITLE_MOST &&
           uc_is_general_category(word->initial, UC_UPPERCASE_LETTER);
}

/* Whether a sentence is over with the mark `last`, behind that word, when `next` comes after it. */
static bool ends_sentence(const struct word *word, ucs4_t last, ucs4_t next)
{
    static const uint8_t marks[] = "!?\u061F\u06D4\u3002\uFF01\uFF1F";

    if (last == '.')
        return !may_be_title(word) && !uc_is_general_category(next, UC_DECIMAL_DIGIT_NUMBER);
    return last != 0 && u8_strchr(marks, last) != NULL;
}

struct phrase {
    size_t end;    /* where, after blanks, the next begins: the length, or a line feed, at most */
    bool sentence; /* that one begins another sentence */
};

/* The phrase that begins at `at`. */
static struct phrase phrase_at(const char *s, size_t len, size_t at)
{
    struct word word = {0};
    ucs4_t last = 0;
    ucs4_t c;

    while (at < len && s[at] != '\n') {
        bool blank = false;
        for (; at < len && is_blank(s[at]); at++)
            blank = true;
        if (at == len || s[at] == '\n')
            break;
        const size_t bytes = character_at(s, len, at, &c);
        if ((blank && parts(last, c)) || (!blank && pauses_by_itself(last)))
            return (struct phrase){at, ends_sentence(&word, last, c)};
        if (blank)
            word = (struct word){0};
        if (uc_is_general_category(c, UC_LETTER))
            word_take(&word, c);
        if (!(closes(c) && (pauses(last) || pauses_by_itself(last))))
            last = c;
        at += bytes;
    }
    return (struct phrase){.end = at};
}

static size_t without_blanks(const char *s, size_t start, size_t end)
{
    while (end > start && is_blank(s[end - 1]))
        end--;
    return end;
}

static void add(struct wrap *wrap, size_t start, size_t end)
{
    wrap->lines = mem_resize(wrap->lines, wrap->count + 1, sizeof *wrap->lines);
    wrap->lines[wrap->count++] = (struct wrap_line){start, end};
}

static void add_wrapped(struct wrap *wrap, const char *s, size_t start, size_t end, int columns)
{
    struct wrap within = wrap_text(s + start, end - start, columns);

    for (size_t i = 0; i < within.count; i++)
        add(wrap, start + within.lines[i].start, start + within.lines[i].end);
    wrap_free(&within);
}

/* Takes as many phrases of a sentence as fit into a line. Gives where the next line begins. */
static size_t take_line(struct wrap *wrap, const char *s, size_t len, size_t start, int columns)
{
    struct phrase phrase = phrase_at(s, len, start);
    size_t shown = without_blanks(s, start, phrase.end);

    if (width_of(s + start, shown - start) > columns) {
        add_wrapped(wrap, s, start, shown, columns);
        return phrase.end;
    }
    while (phrase.end < len && s[phrase.end] != '\n' && !phrase.sentence) {
        const struct phrase more = phrase_at(s, len, phrase.end);
        const size_t more_shown = without_blanks(s, phrase.end, more.end);
        if (width_of(s + start, more_shown - start) > columns)
            break;
        phrase = more;
        shown = more_shown;
    }
    add(wrap, start, shown);
    return phrase.end;
}

struct wrap phrase_wrap(const char *s, size_t len, int columns)
{
    struct wrap wrap = {0};
    size_t at = 0;

    do {
        at = take_line(&wrap, s, len, at, columns);
        if (at < len && s[at] == '\n' && ++at == len)
            add(&wrap, at, at);
    } while (at < len);
    return wrap;
}
