#include <config.h>

#include "entente/text/wrap.h"

#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "entente/text/width.h"
#include "sample.h"
#include "suites.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* The lines in brackets. */
static char *wrapped(const char *text, int columns)
{
    struct wrap wrap = wrap_text(text, strlen(text), columns);
    char *shown;
    size_t size;
    FILE *const out = mem_stream(&shown, &size);

    for (size_t i = 0; i < wrap.count; i++)
        fprintf(out, "[%.*s]", (int)(wrap.lines[i].end - wrap.lines[i].start),
                text + wrap.lines[i].start);
    mem_stream_end(out);
    wrap_free(&wrap);
    return shown;
}

static const struct {
    const char *text;
    int columns;
    const char *lines;
} wraps[] = {
    {"", 10, "[]"},
    {"", 0, "[]"},
    {"\n", 10, "[][]"},
    {"a\n", 10, "[a][]"},
    {"\na\n\nb", 10, "[][a][][b]"},
    {"one two three", 20, "[one two three]"},
    {"one two three", 13, "[one two three]"},
    {"one two three", 12, "[one two][three]"},
    {"one two three", 7, "[one two][three]"},
    {"one two three", 5, "[one][two][three]"},
    {"one two three", 4, "[one][two][thre][e]"},
    {"one two", 1, "[o][n][e][t][w][o]"},
    {"one two", -3, "[o][n][e][t][w][o]"},
    {"one     two", 5, "[one][two]"},
    {"one     two", 3, "[one][two]"},
    {"one  \ntwo", 10, "[one  ][two]"},
    {"one   ", 4, "[one ]"},
    {"  one two", 5, "[  one][two]"},
    {"one\ttwo", 5, "[one][two]"},
    {"well-known", 6, "[well-][known]"},
    {"Quoi «\u00A0non\u00A0»\u00A0!", 9, "[Quoi][«\u00A0non\u00A0»\u00A0!]"},
    {"one\u00A0two three", 8, "[one\u00A0two][three]"},
    {"中文字", 4, "[中文][字]"},
    {"中文字", 5, "[中文][字]"},
    {"中文", 1, "[中][文]"},
    {"a中", 2, "[a][中]"},
    {"中文。", 4, "[中][文。]"},
    {"cafe\u0301 au lait", 4, "[cafe\u0301][au][lait]"},
    {"e\u0300\u0301\u0302\u0303\u0304x", 1, "[e\u0300\u0301\u0302\u0303\u0304][x]"},
    {"👩‍👩‍👧👩‍👩‍👧", 6, "[👩‍👩‍👧][👩‍👩‍👧]"},
    {"👩‍👩‍👧a", 2, "[👩‍👩‍👧][a]"},
    {"كتاب جديد", 5, "[كتاب][جديد]"},
    {"a\r\nb", 10, "[a\r][b]"},
    {"a\xFF\xFE b", 3, "[a\xFF\xFE][b]"},
};

START_TEST(breaks_where_a_reader_would)
{
    for (int i = 0; i < 2; i++) {
        char *const lines = wrapped(wraps[_i].text, wraps[_i].columns);

        ck_assert_str_eq(lines, wraps[_i].lines);
        free(lines);
        setlocale(LC_ALL, "C");
    }
}
END_TEST

/* Whether only blanks, and at most one line feed, stand in that place; adds the line feed up. */
static bool is_break(const char *s, size_t start, size_t end, size_t *line_feeds)
{
    const size_t before = *line_feeds;

    for (size_t at = start; at < end; at++) {
        if (s[at] == '\n')
            (*line_feeds)++;
        else if (s[at] != ' ' && s[at] != '\t')
            return false;
    }
    return *line_feeds <= before + 1;
}

static bool line_fits(const char *s, size_t len, struct wrap_line line, int columns)
{
    return width_of(s + line.start, line.end - line.start) <= columns ||
           utf8_next(s, len, line.start) >= line.end;
}

static bool at_grapheme(const char *s, size_t len, size_t at)
{
    return at == 0 || s[at - 1] == '\n' || utf8_next(s, len, utf8_prev(s, len, at)) == at;
}

/* No byte is lost but blanks, every line fits, and each break is at a grapheme boundary. */
static void check_wrap(const char *s, size_t len, int columns)
{
    struct wrap wrap = wrap_text(s, len, columns);
    size_t line_feeds = 0;
    size_t soft = 0;
    size_t expected = 0;
    bool good = wrap.lines[0].start == 0;

    for (size_t i = 0; i < wrap.count; i++) {
        const struct wrap_line line = wrap.lines[i];
        const size_t next = i + 1 < wrap.count ? wrap.lines[i + 1].start : len;
        const size_t before = line_feeds;

        good = good && line.start <= line.end && line.end <= next &&
               is_break(s, line.end, next, &line_feeds) &&
               memchr(s + line.start, '\n', line.end - line.start) == NULL &&
               line_fits(s, len, line, columns) && at_grapheme(s, len, line.start);
        soft += i + 1 < wrap.count && line_feeds == before;
    }
    for (size_t at = 0; at < len; at++)
        expected += s[at] == '\n';
    ck_assert(good);
    ck_assert_uint_eq(line_feeds, expected);
    ck_assert_uint_eq(wrap.count, 1 + expected + soft);
    wrap_free(&wrap);
}

START_TEST(keeps_everything_and_fits)
{
    struct random random = {.state = (uint64_t)_i};
    char *const text = sample_text(&random, random_below(&random, 80), _i % 2 == 0);

    for (int columns = 1; columns < 40; columns += 1 + columns / 4)
        check_wrap(text, strlen(text), columns);
    free(text);
}
END_TEST

START_TEST(does_not_break_what_fits)
{
    struct random random = {.state = (uint64_t)_i};
    char *const text = sample_text(&random, 40, true);
    struct wrap wrap = wrap_text(text, strlen(text), 10000);
    size_t lines = 1;

    for (const char *c = text; *c != '\0'; c++)
        lines += *c == '\n';
    ck_assert_uint_eq(wrap.count, lines);
    wrap_free(&wrap);
    free(text);
}
END_TEST

START_TEST(finds_the_line_of_an_offset)
{
    static const char text[] = "one two three\n\nabcdefgh";
    static const struct {
        size_t at;
        size_t line;
    } places[] = {{0, 0},  {6, 0},  {7, 0},  {8, 1},  {12, 1}, {13, 1},
                  {14, 2}, {15, 3}, {21, 3}, {22, 4}, {23, 4}, {99, 4}};
    struct wrap wrap = wrap_text(text, sizeof text - 1, 7);

    ck_assert_uint_eq(wrap.count, 5);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        ck_assert_uint_eq(wrap_line_of(&wrap, places[i].at), places[i].line);
    wrap_free(&wrap);
}
END_TEST

START_TEST(takes_a_long_text)
{
    static const char *const pieces[] = {"word ", "longword", " ", "中", "\n", "e\u0301"};
    char *const text = sample_repeat(pieces[_i], (1 << 20) / strlen(pieces[_i]));

    check_wrap(text, strlen(text), 1);
    check_wrap(text, strlen(text), 80);
    free(text);
}
END_TEST

Suite *suite_wrap(void)
{
    Suite *const suite = suite_create("wrap");
    TCase *const tcase = tcase_create("wrap");

    tcase_add_loop_test(tcase, breaks_where_a_reader_would, 0, sizeof wraps / sizeof *wraps);
    tcase_add_loop_test(tcase, keeps_everything_and_fits, 0, 100);
    tcase_add_loop_test(tcase, does_not_break_what_fits, 0, 20);
    tcase_add_test(tcase, finds_the_line_of_an_offset);
    tcase_add_loop_test(tcase, takes_a_long_text, 0, 6);
    suite_add_tcase(suite, tcase);
    return suite;
}
