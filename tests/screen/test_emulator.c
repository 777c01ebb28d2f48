#include <config.h>

#include "random.h"
#include "screen/emulator.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct emulator *emulator;
static char sent[256];
static size_t sent_length;

static void keep(const char *bytes, size_t length, void *data)
{
    (void)data;
    ck_assert_uint_lt(sent_length + length, sizeof sent);
    memcpy(sent + sent_length, bytes, length);
    sent_length += length;
    sent[sent_length] = '\0';
}

static void set_up(void)
{
    sent[0] = '\0';
    sent_length = 0;
    emulator = emulator_new(4, 20, keep, NULL);
}

static void tear_down(void)
{
    emulator_free(emulator);
}

static void feed(const char *text)
{
    emulator_feed(emulator, text, strlen(text));
}

static void row_is(int row, const char *expected)
{
    char *text;
    size_t length;
    FILE *const out = open_memstream(&text, &length);

    emulator_row(emulator, row, out);
    fclose(out);
    ck_assert_str_eq(text, expected);
    free(text);
}

START_TEST(rows_are_utf8)
{
    feed("café  e\xcc\x81t\xc3\xa9 \r\n日本|\r\n\033[1;31m●\033[0m ◐");
    row_is(0, "café  e\xcc\x81té");
    row_is(1, "日本|");
    row_is(2, "● ◐");
    row_is(3, "");
}
END_TEST

START_TEST(cells_have_text_and_width)
{
    feed("日e\xcc\x81");
    ck_assert_str_eq(emulator_cell(emulator, 0, 0).text, "日");
    ck_assert_int_eq(emulator_cell(emulator, 0, 0).width, 2);
    ck_assert_str_eq(emulator_cell(emulator, 0, 1).text, "");
    ck_assert_int_eq(emulator_cell(emulator, 0, 1).width, 0);
    ck_assert_str_eq(emulator_cell(emulator, 0, 2).text, "e\xcc\x81");
    ck_assert_str_eq(emulator_cell(emulator, 0, 3).text, " ");
}
END_TEST

START_TEST(cells_have_looks)
{
    feed("a\033[1;4;38;5;200mb\033[0;3;7;42mc\033[0;48;2;1;2;3md");
    const struct cell a = emulator_cell(emulator, 0, 0), b = emulator_cell(emulator, 0, 1);
    const struct cell c = emulator_cell(emulator, 0, 2), d = emulator_cell(emulator, 0, 3);

    ck_assert(!a.bold && !a.underline && !a.italic && !a.reverse && !a.blink);
    ck_assert_int_eq(a.fg, COLOUR_DEFAULT);
    ck_assert_int_eq(a.bg, COLOUR_DEFAULT);
    ck_assert(b.bold && b.underline && !b.reverse);
    ck_assert_int_eq(b.fg, 200);
    ck_assert(c.italic && c.reverse && !c.bold);
    ck_assert_int_eq(c.bg, 2);
    ck_assert_int_eq(d.bg, COLOUR_RGB | 0x010203);
}
END_TEST

START_TEST(both_halves_look_the_same)
{
    feed("\033[1;7;32m日");
    const struct cell left = emulator_cell(emulator, 0, 0), right = emulator_cell(emulator, 0, 1);

    ck_assert(right.bold && right.reverse && right.fg == 2);
    ck_assert(cell_looks_like(&left, &right));
}
END_TEST

START_TEST(finds_columns_not_bytes)
{
    feed("é日本 nota");
    ck_assert_int_eq(emulator_find(emulator, 0, 0, "本"), 3);
    ck_assert_int_eq(emulator_find(emulator, 0, 0, " nota"), 5);
    ck_assert_int_eq(emulator_find(emulator, 0, 0, "nota"), 6);
    ck_assert_int_eq(emulator_find(emulator, 0, 7, "nota"), -1);
    ck_assert_int_eq(emulator_find(emulator, 1, 0, "nota"), -1);
    ck_assert_int_eq(emulator_find(emulator, 0, 0, "nota                     "), -1);
}
END_TEST

START_TEST(knows_the_screen_and_the_cursor)
{
    feed("main\033[?1049h\033[2J\033[?25l\033[3;5H");
    ck_assert(emulator_is_alternate(emulator));
    row_is(0, "");
    ck_assert(!emulator_cursor(emulator).visible);
    ck_assert_int_eq(emulator_cursor(emulator).row, 2);
    ck_assert_int_eq(emulator_cursor(emulator).column, 4);
    feed("\033[?1049l\033[?25h");
    ck_assert(!emulator_is_alternate(emulator));
    ck_assert(emulator_cursor(emulator).visible);
    row_is(0, "main");
}
END_TEST

START_TEST(answers_the_program)
{
    feed("ab\033[6n");
    ck_assert_str_eq(sent, "\033[1;3R");
}
END_TEST

START_TEST(keys_depend_on_the_program)
{
    const struct key up = {.named = VTERM_KEY_UP};

    emulator_key(emulator, &up);
    feed("\033[?1h");
    emulator_key(emulator, &up);
    ck_assert_str_eq(sent, "\033[A\033OA");
}
END_TEST

START_TEST(brackets_a_paste_when_asked)
{
    emulator_paste(emulator, "q\n");
    feed("\033[?2004h");
    emulator_paste(emulator, "é");
    feed("\033[?2004l");
    emulator_paste(emulator, "z");
    ck_assert_str_eq(sent, "q\r\033[200~é\033[201~z");
}
END_TEST

START_TEST(sees_what_is_cut)
{
    static const char *const cut[] = {"\033",         "\033[", "\033[1;3", "\033(",
                                      "\033]0;title", "x\xc3", "\xe2\x97", "\033]0;t\033"};
    static const char *const rest[] = {"M", "m", "1m", "B", "\a", "\xa9", "\x8f", "\\"};

    for (size_t i = 0; i < sizeof cut / sizeof *cut; i++) {
        ck_assert(emulator_is_whole(emulator));
        feed(cut[i]);
        ck_assert_msg(!emulator_is_whole(emulator), "cut %zu", i);
        feed(rest[i]);
        ck_assert_msg(emulator_is_whole(emulator), "rest %zu", i);
    }
}
END_TEST

START_TEST(resize_keeps_what_fits)
{
    feed("one\r\ntwo\033[1;4r\033[2;2H");
    emulator_resize(emulator, 2, 2);
    row_is(0, "on");
    row_is(1, "tw");
    ck_assert_int_eq(emulator_cursor(emulator).row, 1);
    ck_assert_int_eq(emulator_cursor(emulator).column, 1);
    ck_assert_int_eq(emulator_rows(emulator), 2);
    ck_assert_int_eq(emulator_columns(emulator), 2);
}
END_TEST

START_TEST(resize_keeps_the_cursor_on_the_screen)
{
    feed("1\r\n2\r\n3\r\n4\033[H");
    emulator_resize(emulator, 2, 20);
    ck_assert_int_eq(emulator_cursor(emulator).row, 0);
    feed("x");
    ck_assert_int_eq(emulator_cursor(emulator).column, 1);
}
END_TEST

START_TEST(survives_every_size)
{
    static const char *const writes[] = {
        "\033[?1049h", "\033[?1049l",        "\033[1;40r", "\n\n\n\n\033[2S\033[2T",
        "\033[2J",     "\033[30;70Hab日本é", "日",         "\033[9;9Hlonger than a narrow screen",
    };

    struct random numbers = {.state = 7};

    for (int i = 0; i < 1000; i++) {
        emulator_resize(emulator, 1 + (int)random_below(&numbers, 40),
                        1 + (int)random_below(&numbers, 90) / (i % 2 ? 1 : 30));
        for (int write = 0; write < 6; write++)
            feed(writes[random_below(&numbers, 8)]);
    }
    emulator_resize(emulator, 1, 1);
    feed("\033[2J\033[H日\033[Hx");
    row_is(0, "x");
}
END_TEST

Suite *suite_emulator(void)
{
    Suite *const suite = suite_create("emulator");
    TCase *const tcase = tcase_create("emulator");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, rows_are_utf8);
    tcase_add_test(tcase, cells_have_text_and_width);
    tcase_add_test(tcase, cells_have_looks);
    tcase_add_test(tcase, both_halves_look_the_same);
    tcase_add_test(tcase, finds_columns_not_bytes);
    tcase_add_test(tcase, knows_the_screen_and_the_cursor);
    tcase_add_test(tcase, answers_the_program);
    tcase_add_test(tcase, keys_depend_on_the_program);
    tcase_add_test(tcase, brackets_a_paste_when_asked);
    tcase_add_test(tcase, sees_what_is_cut);
    tcase_add_test(tcase, resize_keeps_what_fits);
    tcase_add_test(tcase, resize_keeps_the_cursor_on_the_screen);
    tcase_add_test(tcase, survives_every_size);
    suite_add_tcase(suite, tcase);
    return suite;
}
