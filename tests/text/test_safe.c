#include <config.h>

#include "entente/text/safe.h"

#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "sample.h"
#include "suites.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *stored;
    const char *line;
    const char *lines; /* NULL: the same */
} forms[] = {
    {"", "", NULL},
    {"plain ASCII, ~", "plain ASCII, ~", NULL},
    {"café 中文 كتاب שלום नमस्ते ก็ 한 👩‍👩‍👧 🇫🇷",
     "café 中文 كتاب שלום नमस्ते ก็ 한 👩‍👩‍👧 🇫🇷",
     NULL},
    {"می\u200Cخواهم", "می\u200Cخواهم", NULL},
    {"one\ntwo\n", "one⏎two⏎", "one\ntwo\n"},
    {"a\tb", "a b", NULL},
    {"a\r\nb", "a^M⏎b", "a^M\nb"},
    {"\001\033[2J\177", "^A^[[2J^?", NULL},
    {"\xC2\x80\xC2\x9B\xC2\x85", "<80><9B><85>", NULL},
    {"\u061C\u200E\u200F\u202A\u202E\u2066\u2069", "<61C><200E><200F><202A><202E><2066><2069>",
     NULL},
    {"a\xFFz", "a\uFFFDz", NULL},
    {"\xE2\x82", "\uFFFD\uFFFD", NULL},
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", NULL},
    {"\uFFFE|\uFDD0|\U0010FFFF", "\uFFFD|\uFFFD|\uFFFD", NULL},
    {"\u2028\u2029", "\uFFFD\uFFFD", NULL},
    {"\u200B\u2060\uFEFF\u00AD", "\uFFFD\uFFFD\uFFFD\uFFFD", NULL},
    {"\U000E0001\U000E0041\U000E007F", "\uFFFD\uFFFD\uFFFD", NULL},
    {"e\u0300\u0301\u0302\u0303", "e\u0300\u0301\u0302\u0303", NULL},
    {"e\u0300\u0301\u0302\u0303\u0304\u0305.", "e\u0300\u0301\u0302\u0303.", NULL},
    {"\u0301a", "\uFFFDa", NULL},
    {"a\n\u0301b", "a⏎\uFFFDb", "a\n\uFFFDb"},
    {"\001\u0301", "^A\uFFFD", NULL},
};

static void check_form(int i)
{
    char *const line = safe_copy(forms[i].stored, SAFE_LINE);
    char *const lines = safe_copy(forms[i].stored, SAFE_LINES);

    ck_assert_str_eq(line, forms[i].line);
    ck_assert_str_eq(lines, forms[i].lines != NULL ? forms[i].lines : forms[i].line);
    free(line);
    free(lines);
}

START_TEST(shows_every_form)
{
    check_form(_i);
    setlocale(LC_ALL, "C");
    check_form(_i);
}
END_TEST

START_TEST(takes_nul_for_data)
{
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    safe_write(out, "a\0b", 3, SAFE_LINE);
    mem_stream_end(out);
    ck_assert_str_eq(text, "a^@b");
    free(text);
}
END_TEST

static bool has_control(const char *s, bool line_feeds)
{
    for (; *s != '\0'; s++) {
        if (((unsigned char)*s < ' ' && !(line_feeds && *s == '\n')) || *s == 0x7F)
            return true;
        if ((unsigned char)*s == 0xC2 && (unsigned char)s[1] < 0xA0)
            return true;
    }
    return false;
}

START_TEST(is_always_valid_and_stays)
{
    const enum safe_shape shape = _i % 2 == 0 ? SAFE_LINE : SAFE_LINES;
    struct random random = {.state = (uint64_t)_i};
    char *const text = sample_text(&random, 50, true);
    char *const safe = safe_copy(text, shape);
    char *const again = safe_copy(safe, shape);

    ck_assert(utf8_valid(safe, strlen(safe)));
    ck_assert(!has_control(safe, shape == SAFE_LINES));
    ck_assert_str_eq(again, safe);
    free(again);
    free(safe);
    free(text);
}
END_TEST

START_TEST(takes_any_bytes)
{
    struct random random = {.state = (uint64_t)_i};
    char bytes[512];
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)random_below(&random, 256);
    safe_write(out, bytes, sizeof bytes, SAFE_LINE);
    mem_stream_end(out);
    ck_assert(utf8_valid(text, size));
    ck_assert(!has_control(text, false));
    free(text);
}
END_TEST

Suite *suite_safe(void)
{
    Suite *const suite = suite_create("safe");
    TCase *const tcase = tcase_create("safe");

    tcase_add_loop_test(tcase, shows_every_form, 0, sizeof forms / sizeof *forms);
    tcase_add_test(tcase, takes_nul_for_data);
    tcase_add_loop_test(tcase, is_always_valid_and_stays, 0, 60);
    tcase_add_loop_test(tcase, takes_any_bytes, 0, 20);
    suite_add_tcase(suite, tcase);
    return suite;
}
