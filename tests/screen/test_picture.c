#include <config.h>

#include "screen/picture.h"
#include "screen/terminal.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct terminal *terminal;

static void set_up(void)
{
    terminal = terminal_start(
        3, 20,
        LIST("sh", "-c",
             "printf 'a<b&c \\033[1;31mred\\033[0m\\r\\n\\033[7m 日\\033[0m ●x\\033[?25l'; cat"),
        NULL);
    terminal_wait(terminal, "●x");
}

static void tear_down(void)
{
    terminal_free(terminal);
}

/* The picture of the terminal's screen; the caller frees it. */
static char *picture(picture_write *write)
{
    char *text;
    size_t length;
    FILE *const out = open_memstream(&text, &length);

    write(terminal_screen(terminal), out);
    fclose(out);
    return text;
}

static void has(picture_write *write, const char *expected)
{
    char *const text = picture(write);

    ck_assert_msg(strstr(text, expected) != NULL, "no %s in\n%s", expected, text);
    free(text);
}

START_TEST(text_is_the_rows)
{
    char *const text = picture(picture_text);

    ck_assert_str_eq(text, "20x3, main screen, cursor hidden at row 1, column 6\n"
                           "|a<b&c red\n| 日 ●x\n|\n");
    free(text);
}
END_TEST

START_TEST(ansi_gives_the_same_screen)
{
    char *const first = picture(picture_ansi);
    struct emulator *const copy = emulator_new(4, 20, NULL, NULL);

    for (const char *byte = first; *byte != '\0'; byte++)
        emulator_feed(copy, *byte == '\n' ? "\r\n" : byte, *byte == '\n' ? 2 : 1);
    for (int row = 0; row < 3; row++)
        for (int column = 0; column < 20; column++) {
            const struct cell a = terminal_cell(terminal, row, column);
            const struct cell b = emulator_cell(copy, row, column);

            ck_assert_str_eq(a.text, b.text);
            ck_assert(cell_looks_like(&a, &b));
        }
    emulator_free(copy);
    free(first);
}
END_TEST

START_TEST(svg_is_on_a_grid)
{
    has(picture_svg_dark, "width=\"204\" height=\"78\"");
    has(picture_svg_dark, "xml:space=\"preserve\"><tspan x=\"12\">a&lt;b&amp;c </tspan>");
    has(picture_svg_dark, "<tspan x=\"66\" fill=\"#e5696f\" font-weight=\"bold\">red</tspan>");
    has(picture_svg_dark, "<rect x=\"12\" y=\"30\" width=\"27\" height=\"18\" fill=\"#d8dade\"/>");
    has(picture_svg_dark, "<tspan x=\"21\" fill=\"#16181d\">日</tspan>");
    has(picture_svg_dark, "<tspan x=\"48\">●</tspan><tspan x=\"57\">x</tspan></text>");
    has(picture_svg_light, "fill=\"#fcfcfa\"/>");
}
END_TEST

START_TEST(svg_shows_the_cursor)
{
    char *const without = picture(picture_svg_dark);

    ck_assert(strstr(without, "fill-opacity") == NULL);
    terminal_run(terminal, LIST("sh", "-c", "printf '\\033[2;3H'; cat"), NULL);
    terminal_wait_cursor(terminal, 1, 2);
    has(picture_svg_dark, "<rect x=\"30\" y=\"30\" width=\"9\" height=\"18\" fill=\"#d8dade\" "
                          "fill-opacity=\"0.4\"/>");
    free(without);
}
END_TEST

static int run(const char *script)
{
    char *const program = realpath("tests/screen/screenshot", NULL);
    char variable[4096];

    ck_assert_ptr_nonnull(program);
    snprintf(variable, sizeof variable, "TOOL=%s", program);
    free(program);
    terminal_run(terminal, LIST("sh", "-c", script), LIST(variable));
    return terminal_exit(terminal);
}

START_TEST(tool_takes_a_picture)
{
    terminal_resize(terminal, 24, 80);
    ck_assert_int_eq(run("echo content >in; \"$TOOL\" --size 30x6 --format text --env A=b --copy in"
                         "  --wait content --send 'x<lt><Enter>' --wait 'x<' -- "
                         "  sh -c 'cat in - <&0; echo $A'"),
                     0);
    ck_assert_str_eq(terminal_row(terminal, 1), "|content");
    ck_assert_str_eq(terminal_row(terminal, 2), "|x<");
}
END_TEST

START_TEST(tool_gives_the_same_bytes)
{
    ck_assert_int_eq(
        run("for i in 1 2; do \"$TOOL\" --output $i.svg --wait z -- printf z || exit 3;"
            "done; cmp 1.svg 2.svg && grep -c tspan 1.svg"),
        0);
}
END_TEST

START_TEST(tool_fails_with_the_screen)
{
    terminal_resize(terminal, 24, 80);
    ck_assert_int_eq(run("\"$TOOL\" --size 30x3 --wait never -- echo something"), 1);
    ck_assert_str_eq(terminal_row(terminal, 0),
                     "waited in vain for \"never\"; the program ended with status 0");
    ck_assert_str_eq(terminal_row(terminal, 2), "|something");
}
END_TEST

START_TEST(tool_refuses_what_it_does_not_know)
{
    ck_assert_int_eq(run("\"$TOOL\" --size 3 -- true"), 2);
    ck_assert_int_eq(run("\"$TOOL\" --size 0x5 -- true"), 2);
    ck_assert_int_eq(run("\"$TOOL\" --format png -- true"), 2);
    ck_assert_int_eq(run("\"$TOOL\" --other -- true"), 2);
    ck_assert_int_eq(run("\"$TOOL\""), 2);
}
END_TEST

Suite *suite_picture(void)
{
    Suite *const suite = suite_create("picture");
    TCase *const tcase = tcase_create("picture");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, text_is_the_rows);
    tcase_add_test(tcase, ansi_gives_the_same_screen);
    tcase_add_test(tcase, svg_is_on_a_grid);
    tcase_add_test(tcase, svg_shows_the_cursor);
    tcase_add_test(tcase, tool_takes_a_picture);
    tcase_add_test(tcase, tool_gives_the_same_bytes);
    tcase_add_test(tcase, tool_fails_with_the_screen);
    tcase_add_test(tcase, tool_refuses_what_it_does_not_know);
    suite_add_tcase(suite, tcase);
    return suite;
}
