#include <config.h>

#include "entente/tui/input.h"

#include "entente/tui/term.h"
#include "suites.h"

#include <string.h>

/* A terminal that gives what a test wrote down: bytes, K_… or TERM_…. PAUSE: nothing yet. */
enum { PAUSE = TERM_NOTHING, END = -100 };

static const int *coming;
static enum term_event when_empty;

int term_key(void)
{
    return *coming == END ? TERM_NOTHING : *coming++;
}

enum term_event term_wait(int wake_fd, int64_t until_ms)
{
    (void)wake_fd;
    (void)until_ms;
    return *coming == END ? when_empty : TERM_INPUT;
}

static void give(const int *keys)
{
    coming = keys;
    when_empty = TERM_TIME;
}
#define GIVE(...) give((const int[]){__VA_ARGS__, END})

static void assert_key(int key, const char *text)
{
    struct input in = input_next(-1, -1);

    ck_assert_int_eq(in.kind, INPUT_KEY);
    ck_assert_int_eq(in.key, key);
    ck_assert_uint_eq(in.len, strlen(text));
    ck_assert_mem_eq(in.text, text, in.len);
}

static void assert_kind(enum input_kind kind)
{
    ck_assert_int_eq(input_next(-1, -1).kind, kind);
}

START_TEST(reads_letters)
{
    GIVE('a', 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80);
    assert_key('a', "a");
    assert_key(0xe9, "é");
    assert_key(0x20ac, "€");
    assert_key(0x1f600, "😀");
    assert_kind(INPUT_TICK);
}
END_TEST

START_TEST(waits_for_the_rest_of_a_letter)
{
    GIVE(0xe2, PAUSE, 0x82, PAUSE, 0xac, 'b');
    assert_key(0x20ac, "€");
    assert_key('b', "b");
}
END_TEST

START_TEST(leaves_out_what_is_no_utf8)
{
    GIVE(0xff, 'a', 0xc3, 0x28, 0x80, 'b', 0xed, 0xa0, 0x80, 'c');
    assert_key('a', "a");
    assert_key('b', "b");
    assert_key('c', "c");
    assert_kind(INPUT_TICK);
}
END_TEST

START_TEST(reads_control_keys)
{
    GIVE(13, 10, 9, 0x7f, 8, 18, 0, K_UP);
    assert_key(K_ENTER, "");
    assert_key(K_CTRL('j'), "");
    assert_key(K_TAB, "");
    assert_key(K_BACKSPACE, "");
    assert_key(K_BACKSPACE, "");
    assert_key(K_CTRL('r'), "");
    assert_key(K_UP, "");
}
END_TEST

START_TEST(tells_escape_from_alt)
{
    GIVE(27, 'b', 27, 13, 27, PAUSE, 'q', 27, K_UP, 27, 0xc3, 0xa9, 27, 27, 'x');
    assert_key(K_ALT('b'), "");
    assert_key(K_ALT(K_ENTER), "");
    assert_key(K_ESC, "");
    assert_key('q', "q");
    assert_key(K_ALT(K_UP), "");
    assert_key(K_ALT(0xe9), "");
    assert_key(K_ESC, "");
    assert_key('x', "x");
}
END_TEST

static void assert_paste(const char *text)
{
    struct input in = input_next(-1, -1);

    ck_assert_int_eq(in.kind, INPUT_PASTE);
    ck_assert_uint_eq(in.len, strlen(text));
    ck_assert_str_eq(in.text, text);
}

START_TEST(takes_a_paste_as_one)
{
    GIVE('a', TERM_PASTE_BEGIN, 'q', 13, 'x', 13, 10, 0xc3, 0xa9, K_UP, 27, TERM_PASTE_END, 'b');
    assert_key('a', "a");
    assert_paste("q\nx\né\033");
    assert_key('b', "b");
}
END_TEST

START_TEST(takes_a_paste_after_escape_as_one)
{
    GIVE(27, TERM_PASTE_BEGIN, 'q', TERM_PASTE_END);
    assert_key(K_ESC, "");
    assert_paste("q");
}
END_TEST

START_TEST(ends_a_paste_that_never_ends)
{
    GIVE(TERM_PASTE_BEGIN, 'a', PAUSE, 'b');
    assert_paste("ab");
    GIVE(TERM_PASTE_BEGIN, TERM_PASTE_END, TERM_PASTE_END, 'c');
    assert_paste("");
    assert_key('c', "c");
}
END_TEST

START_TEST(passes_on_what_else_happens)
{
    GIVE(TERM_RESIZED, 'a');
    assert_kind(INPUT_RESIZE);
    assert_key('a', "a");
    when_empty = TERM_WAKE;
    assert_kind(INPUT_WAKE);
    when_empty = TERM_QUIT;
    assert_kind(INPUT_QUIT);
}
END_TEST

Suite *suite_input(void)
{
    Suite *suite = suite_create("input");
    TCase *tcase = tcase_create("input");

    tcase_add_test(tcase, reads_letters);
    tcase_add_test(tcase, waits_for_the_rest_of_a_letter);
    tcase_add_test(tcase, leaves_out_what_is_no_utf8);
    tcase_add_test(tcase, reads_control_keys);
    tcase_add_test(tcase, tells_escape_from_alt);
    tcase_add_test(tcase, takes_a_paste_as_one);
    tcase_add_test(tcase, takes_a_paste_after_escape_as_one);
    tcase_add_test(tcase, ends_a_paste_that_never_ends);
    tcase_add_test(tcase, passes_on_what_else_happens);
    suite_add_tcase(suite, tcase);
    return suite;
}
