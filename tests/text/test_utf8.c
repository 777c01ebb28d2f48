#include <config.h>

#include "entente/text/utf8.h"

#include "sample.h"
#include "suites.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unigbrk.h>

/* Where graphemes begin is said by a bar in the text. */
static const char *const graphemes[] = {
    "",
    "a|b| |c",
    "c|a|f|é",
    "e\u0301|e\u0301\u0302\u0303\u0304\u0305|z",
    "a|\n|\u0301|b",
    "a|\r\n|\n|\r|b",
    "中|文",
    "👩‍👩‍👧|x",
    "👩🏽‍🚀|❤️‍🔥|👍🏽",
    "🇫🇷|🇩🇪|🇳🇱|\U0001F1EB",
    "x|🇫🇷|x",
    "x\u200D|🔥",
    "🔥\u200D|x",
    "ك|ت|ا|ب",
    "ب\u0651\u064E|ب",
    "한|\u1112\u1161\u11AB|한",
    "\u0600ا|ا",
    "\033|[|m",
    "\u0301|a",
};

struct cut {
    char text[256];
    size_t at[64];
    size_t count;
};

static struct cut cut_at_bars(const char *barred)
{
    struct cut cut = {.count = 1};
    size_t len = 0;

    for (; *barred != '\0'; barred++) {
        if (*barred == '|')
            cut.at[cut.count++] = len;
        else
            cut.text[len++] = *barred;
    }
    if (len > 0)
        cut.at[cut.count++] = len;
    return cut;
}

START_TEST(walks_by_grapheme)
{
    const struct cut cut = cut_at_bars(graphemes[_i]);
    const size_t len = strlen(cut.text);

    for (size_t i = 0; i < cut.count; i++) {
        const size_t next = cut.at[i + 1 < cut.count ? i + 1 : i];
        const size_t previous = cut.at[i > 0 ? i - 1 : 0];

        ck_assert_uint_eq(utf8_next(cut.text, len, cut.at[i]), next);
        ck_assert_uint_eq(utf8_prev(cut.text, len, cut.at[i]), previous);
    }
}
END_TEST

START_TEST(takes_a_bad_byte_for_a_grapheme)
{
    static const char text[] = "a\xFF\xC3\xE2\x82z\xED\xA0\x80";
    const size_t len = sizeof text - 1;

    for (size_t at = 0; at < len; at++) {
        ck_assert_uint_eq(utf8_next(text, len, at), at + 1);
        ck_assert_uint_eq(utf8_prev(text, len, at + 1), at);
    }
}
END_TEST

/* The library finds the boundaries of a whole valid text. */
START_TEST(agrees_with_the_library)
{
    struct random random = {.state = (uint64_t)_i};
    char *const text = sample_text(&random, 1 + random_below(&random, 60), false);
    const size_t len = strlen(text);
    char *const breaks = calloc(len + 1, 1);
    size_t last = 0;

    u8_grapheme_breaks((const uint8_t *)text, len, breaks);
    for (size_t at = 1; at <= len; at++) {
        if (at < len && !breaks[at])
            continue;
        ck_assert_uint_eq(utf8_next(text, len, last), at);
        ck_assert_uint_eq(utf8_prev(text, len, at), last);
        last = at;
    }
    free(breaks);
    free(text);
}
END_TEST

START_TEST(walks_broken_text_both_ways)
{
    struct random random = {.state = 1000 + (uint64_t)_i};
    char *const text = sample_text(&random, 40, true);
    const size_t len = strlen(text);

    for (size_t at = 0; at < len;) {
        const size_t next = utf8_next(text, len, at);

        ck_assert_uint_gt(next, at);
        ck_assert_uint_eq(utf8_prev(text, len, next), at);
        at = next;
    }
    free(text);
}
END_TEST

START_TEST(walks_a_long_text)
{
    static const char *const pieces[] = {"a", "e\u0301", "中", "🇫🇷", "👩‍👩‍👧"};
    const size_t count = (1 << 20) / strlen(pieces[_i]);
    char *const text = sample_repeat(pieces[_i], count);
    const size_t len = strlen(text);
    size_t steps = 0;

    for (size_t at = 0; at < len; at = utf8_next(text, len, at))
        steps++;
    ck_assert_uint_eq(steps, count);
    ck_assert_uint_eq(utf8_prev(text, len, len), len - strlen(pieces[_i]));
    free(text);
}
END_TEST

static const struct {
    const char *text;
    size_t stops[8]; /* from the start; the last one stands for all that follow */
    size_t back[8];  /* from the end, likewise */
} words[] = {
    {"", {0}, {0}},
    {"one two", {3, 7}, {4, 0}},
    {"  one, two.", {5, 10, 11}, {7, 2, 0}},
    {"caf\u00E9 e\u0301te\u0301", {5, 13}, {6, 0}},
    {"...", {3}, {0}},
    {"x1-y2\nz", {2, 5, 7}, {6, 3, 0}},
    {"كتاب جديد", {8, 17}, {9, 0}},
};

START_TEST(walks_by_word)
{
    const char *const text = words[_i].text;
    const size_t len = strlen(text);
    size_t at = 0;

    for (size_t i = 0; at < len; i++) {
        at = utf8_next_word(text, len, at);
        ck_assert_uint_eq(at, words[_i].stops[i]);
    }
    ck_assert_uint_eq(utf8_next_word(text, len, at), len);
    for (size_t i = 0; at > 0; i++) {
        at = utf8_prev_word(text, len, at);
        ck_assert_uint_eq(at, words[_i].back[i]);
    }
    ck_assert_uint_eq(utf8_prev_word(text, len, at), 0);
}
END_TEST

static const struct {
    const char *haystack;
    const char *needle;
    int at; /* -1: not there */
    size_t len;
} finds[] = {
    {"A partnership", "PARTNER", 2, 7},
    {"A partnership", "partners ", -1, 0},
    {"aab", "ab", 1, 2},
    {"anything", "", -1, 0},
    {"", "a", -1, 0},
    {"", "", -1, 0},
    {"Élan", "éLAN", 0, 5},
    {"die Straße", "STRASSE", 4, 7},
    {"MASSE", "maß", 0, 4},
    {"ΣΊΣΥΦΟΣ", "σίσυφος", 0, 14},
    {"Ёлка", "ёЛКА", 0, 8},
    {"中文字", "文", 3, 3},
    {"a\xFF"
     "bc",
     "BC", 2, 2},
    {"short", "shorter", -1, 0},
    {"ß", "s", -1, 0},
};

static void check_find(int i)
{
    size_t at = 99;
    size_t len = 99;
    const bool found = utf8_find(finds[i].haystack, finds[i].needle, &at, &len);

    ck_assert_int_eq(found, finds[i].at >= 0);
    ck_assert_uint_eq(at, found ? (size_t)finds[i].at : 99);
    ck_assert_uint_eq(len, found ? finds[i].len : 99);
    ck_assert_int_eq(utf8_find(finds[i].haystack, finds[i].needle, NULL, NULL), found);
}

START_TEST(finds_without_regard_to_case)
{
    check_find(_i);
    setlocale(LC_ALL, "C");
    check_find(_i);
}
END_TEST

START_TEST(knows_valid_text)
{
    ck_assert(utf8_valid("", 0));
    ck_assert(utf8_valid("caf\u00E9 👩‍👩‍👧", strlen("caf\u00E9 👩‍👩‍👧")));
    ck_assert(!utf8_valid("a\0b", 3));
    ck_assert(!utf8_valid("\xC3", 1));
    ck_assert(!utf8_valid("\xED\xA0\x80", 3));
    ck_assert(!utf8_valid("\xC0\xAF", 2));
    ck_assert(!utf8_valid("\xF4\x90\x80\x80", 4));
}
END_TEST

Suite *suite_utf8(void)
{
    Suite *const suite = suite_create("utf8");
    TCase *const tcase = tcase_create("utf8");

    tcase_add_loop_test(tcase, walks_by_grapheme, 0, sizeof graphemes / sizeof *graphemes);
    tcase_add_test(tcase, takes_a_bad_byte_for_a_grapheme);
    tcase_add_loop_test(tcase, agrees_with_the_library, 0, 100);
    tcase_add_loop_test(tcase, walks_broken_text_both_ways, 0, 20);
    tcase_add_loop_test(tcase, walks_a_long_text, 0, 5);
    tcase_add_loop_test(tcase, walks_by_word, 0, sizeof words / sizeof *words);
    tcase_add_loop_test(tcase, finds_without_regard_to_case, 0, sizeof finds / sizeof *finds);
    tcase_add_test(tcase, knows_valid_text);
    suite_add_tcase(suite, tcase);
    return suite;
}
