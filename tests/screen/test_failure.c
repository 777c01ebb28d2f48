#include <config.h>

#include "screen/terminal.h"
#include "suites.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The harness must be able to fail. Here a failure comes back instead of ending the
 * test, with what it said. */

static jmp_buf back;
static char said[16384];
static struct terminal *terminal;

static void failure_keep(const char *message)
{
    snprintf(said, sizeof said, "%s", message);
    longjmp(back, 1);
}

typedef void act(void);

/* Does what must fail, and asserts that it said `expected`. */
static void fails(act *function, const char *expected)
{
    terminal_failure *const before = terminal_on_failure(failure_keep);

    said[0] = '\0';
    if (setjmp(back) == 0)
        function();
    terminal_on_failure(before);
    ck_assert_msg(strstr(said, expected) != NULL, "said \"%s\", not \"%s\"", said, expected);
}

static void shell(const char *script)
{
    terminal = terminal_start(3, 30, LIST("sh", "-c", script), NULL);
}

/* A program that shows "ready" and waits, and a deadline that soon is over. */
static void set_up(void)
{
    shell("printf 'ready\\nsecond'; exec cat");
    terminal_wait(terminal, "second");
    terminal_deadline(terminal, 20);
}

static void tear_down(void)
{
    terminal_free(terminal);
}

static void wait_absent(void)
{
    terminal_wait(terminal, "absent");
}

static void wait_gone(void)
{
    terminal_wait_gone(terminal, "ready");
}

static void wait_other_row(void)
{
    terminal_wait_row(terminal, 0, "second");
}

static void wait_empty_row(void)
{
    terminal_wait_row(terminal, 1, "");
}

static void wait_no_row(void)
{
    terminal_wait_row(terminal, -4, "ready");
}

static void wait_look(void)
{
    terminal_wait_look(terminal, "ready", LOOK_REVERSE);
}

static void wait_cursor(void)
{
    terminal_wait_cursor(terminal, 0, 0);
}

static void wait_exit(void)
{
    terminal_exit(terminal);
}

START_TEST(waits_end)
{
    fails(wait_absent, "waited in vain for \"absent\"; the program runs\n");
    ck_assert(strstr(said, "30x3, main screen, cursor shown at row 1, column 6\n"
                           "|ready\n|second\n|\n") != NULL);
}
END_TEST

START_TEST(waits_end_for_gone)
{
    fails(wait_gone, "waited in vain for \"ready\" to go");
}
END_TEST

START_TEST(waits_end_for_rows)
{
    fails(wait_other_row, "waited in vain for \"second\" in row 0");
}
END_TEST

START_TEST(waits_end_for_empty_rows)
{
    fails(wait_empty_row, "waited in vain for \"\" in row 1");
}
END_TEST

START_TEST(waits_end_for_rows_beyond)
{
    fails(wait_no_row, "in row -4");
}
END_TEST

START_TEST(waits_end_for_looks)
{
    fails(wait_look, "waited in vain for \"ready\" with its looks");
}
END_TEST

START_TEST(waits_end_for_the_cursor)
{
    fails(wait_cursor, "waited in vain for the cursor at row 0, column 0");
}
END_TEST

START_TEST(waits_end_for_the_end)
{
    fails(wait_exit, "the program does not end");
}
END_TEST

static void cell_beyond(void)
{
    terminal_cell(terminal, 0, 30);
}

static void row_beyond(void)
{
    terminal_row(terminal, 3);
}

START_TEST(refuses_places_beyond)
{
    fails(cell_beyond, "no cell at row 0, column 30");
    fails(row_beyond, "no row 3");
}
END_TEST

static void send_after_escape(void)
{
    terminal_send(terminal, "<Esc>j");
}

static void send_again_after_escape(void)
{
    terminal_send(terminal, "<Esc>");
    terminal_send(terminal, "j");
}

static void send_no_key(void)
{
    terminal_send(terminal, "a<Retrun>");
}

START_TEST(refuses_keys)
{
    fails(send_no_key, "\"<Retrun>\" does not begin with a key");
}
END_TEST

START_TEST(refuses_a_key_right_after_escape)
{
    fails(send_after_escape, "\"j\" is sent after Escape without waiting");
}
END_TEST

START_TEST(refuses_a_send_right_after_escape)
{
    fails(send_again_after_escape, "\"j\" is sent after Escape without waiting");
}
END_TEST

START_TEST(stops_the_program)
{
    fails(wait_absent, "the program runs");
    fails(wait_absent, "the program was ended by signal 9");
}
END_TEST

static void send_nothing_reads(void)
{
    static char keys[1 << 18];

    memset(keys, 'x', sizeof keys - 1);
    terminal_send(terminal, keys);
}

START_TEST(notices_that_nobody_reads)
{
    tear_down();
    shell("stty raw -echo; echo ready; exec sleep 1000");
    terminal_wait(terminal, "ready");
    terminal_deadline(terminal, 50);
    fails(send_nothing_reads, "the program does not read");
}
END_TEST

/* Without waiting for a deadline. */
START_TEST(notices_an_early_end)
{
    tear_down();
    shell("echo trouble; exit 2");
    terminal_deadline(terminal, 1000000);
    fails(wait_absent, "waited in vain for \"absent\"; the program ended with status 2");
    ck_assert(strstr(said, "|trouble\n") != NULL);
}
END_TEST

START_TEST(notices_that_there_is_no_program)
{
    tear_down();
    terminal = terminal_start(3, 30, LIST("./no-such-program"), NULL);
    fails(wait_absent, "the program ended with status 127");
    ck_assert(strstr(said, "no-such-program: No") != NULL);
}
END_TEST

static bool never(const struct emulator *screen, const void *data)
{
    (void)screen;
    (void)data;
    return false;
}

START_TEST(a_flood_does_not_hold_it)
{
    tear_down();
    shell("exec yes");
    terminal_deadline(terminal, 100);
    ck_assert(!terminal_becomes(terminal, never, NULL));
    fails(wait_absent, "waited in vain for \"absent\"; the program runs");
}
END_TEST

Suite *suite_failure(void)
{
    Suite *const suite = suite_create("failure");
    TCase *const tcase = tcase_create("failure");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, waits_end);
    tcase_add_test(tcase, waits_end_for_gone);
    tcase_add_test(tcase, waits_end_for_rows);
    tcase_add_test(tcase, waits_end_for_empty_rows);
    tcase_add_test(tcase, waits_end_for_rows_beyond);
    tcase_add_test(tcase, waits_end_for_looks);
    tcase_add_test(tcase, waits_end_for_the_cursor);
    tcase_add_test(tcase, waits_end_for_the_end);
    tcase_add_test(tcase, refuses_places_beyond);
    tcase_add_test(tcase, refuses_keys);
    tcase_add_test(tcase, refuses_a_key_right_after_escape);
    tcase_add_test(tcase, refuses_a_send_right_after_escape);
    tcase_add_test(tcase, stops_the_program);
    tcase_add_test(tcase, notices_that_nobody_reads);
    tcase_add_test(tcase, notices_an_early_end);
    tcase_add_test(tcase, notices_that_there_is_no_program);
    tcase_add_test(tcase, a_flood_does_not_hold_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
