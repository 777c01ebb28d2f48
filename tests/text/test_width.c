#include <config.h>

#include "entente/text/width.h"

#include "entente/text/safe.h"
#include "entente/text/utf8.h"
#include "sample.h"
#include "suites.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *text;
    int columns;
} widths[] = {
    {"", 0},
    {"plain", 5},
    {"café", 4},
    {"cafe\u0301", 4},
    {"e\u0300\u0301\u0302\u0303\u0304", 1},
    {"中文", 4},
    {"ｘ", 2},
    {"كتاب", 4},
    {"한", 2},
    {"\u1112\u1161\u11AB", 2},
    {"🔥", 2},
    {"👩‍👩‍👧", 6},
    {"🇫🇷", 2},
    {"❤️", 1},
    {"⏎\uFFFD●…", 4},
    {"\001", 2},
    {"\xC2\x9B", 4},
    {"\u061C", 5},
    {"\u202E", 6},
    {"\t", 1},
    {"a\nb", 3},
    {"\u200B", 1},
    {"\u0301a", 2},
    {"a\xFF\xFF", 3},
};

START_TEST(counts_columns_in_every_locale)
{
    static const char *const locales[] = {"C.UTF-8", "C"};

    for (int i = 0; i < 2; i++) {
        ck_assert_ptr_nonnull(setlocale(LC_ALL, locales[i]));
        ck_assert_int_eq(width_of(widths[_i].text, strlen(widths[_i].text)), widths[_i].columns);
        ck_assert_str_eq(setlocale(LC_ALL, NULL), locales[i]);
    }
}
END_TEST

START_TEST(is_the_width_of_what_safe_shows)
{
    struct random random = {.state = (uint64_t)_i};
    char *const text = sample_text(&random, 40, true);
    char *const safe = safe_copy(text, SAFE_LINE);

    ck_assert_int_eq(width_of(text, strlen(text)), width_of(safe, strlen(safe)));
    free(safe);
    free(text);
}
END_TEST

static const struct {
    const char *text;
    int columns;
    size_t bytes;
    int used;
} fits[] = {
    {"", 5, 0, 0},
    {"", 0, 0, 0},
    {"abc", 0, 0, 0},
    {"abc", -1, 0, 0},
    {"abc", 2, 2, 2},
    {"abc", 3, 3, 3},
    {"abc", 9, 3, 3},
    {"a中b", 2, 1, 1},
    {"a中b", 3, 4, 3},
    {"中", 1, 0, 0},
    {"e\u0301x", 1, 3, 1},
    {"👩‍👩‍👧x", 5, 0, 0},
    {"👩‍👩‍👧x", 6, 18, 6},
};

START_TEST(fits_whole_graphemes)
{
    int used = 99;

    ck_assert_uint_eq(width_fit(fits[_i].text, strlen(fits[_i].text), fits[_i].columns, &used),
                      fits[_i].bytes);
    ck_assert_int_eq(used, fits[_i].used);
}
END_TEST

static const struct {
    const char *text;
    int columns;
    const char *clipped;
} clips[] = {
    {"", 0, ""},
    {"", 3, ""},
    {"abc", 3, "abc"},
    {"abcd", 3, "ab…"},
    {"abc", 1, "…"},
    {"abc", 0, ""},
    {"abc", -1, ""},
    {"a", 1, "a"},
    {"中文字", 6, "中文字"},
    {"中文字", 5, "中文…"},
    {"中文字", 4, "中…"},
    {"cafe\u0301s", 4, "caf…"},
    {"cafe\u0301", 4, "cafe\u0301"},
};

START_TEST(clips_with_an_ellipsis)
{
    char *const clipped = width_clip(clips[_i].text, clips[_i].columns);

    ck_assert_str_eq(clipped, clips[_i].clipped);
    free(clipped);
}
END_TEST

START_TEST(fit_and_clip_keep_within)
{
    struct random random = {.state = (uint64_t)_i};
    char *const text = sample_text(&random, 20, true);
    const size_t len = strlen(text);

    for (int columns = 0; columns < 40; columns++) {
        int used;
        const size_t bytes = width_fit(text, len, columns, &used);
        char *const clipped = width_clip(text, columns);

        ck_assert_int_le(used, columns);
        ck_assert_int_eq(used, width_of(text, bytes));
        if (bytes < len)
            ck_assert_int_gt(width_of(text, utf8_next(text, len, bytes)), columns);
        ck_assert_int_le(width_of(clipped, strlen(clipped)), columns);
        free(clipped);
    }
    free(text);
}
END_TEST

Suite *suite_width(void)
{
    Suite *const suite = suite_create("width");
    TCase *const tcase = tcase_create("width");

    tcase_add_loop_test(tcase, counts_columns_in_every_locale, 0, sizeof widths / sizeof *widths);
    tcase_add_loop_test(tcase, is_the_width_of_what_safe_shows, 0, 40);
    tcase_add_loop_test(tcase, fits_whole_graphemes, 0, sizeof fits / sizeof *fits);
    tcase_add_loop_test(tcase, clips_with_an_ellipsis, 0, sizeof clips / sizeof *clips);
    tcase_add_loop_test(tcase, fit_and_clip_keep_within, 0, 40);
    suite_add_tcase(suite, tcase);
    return suite;
}
