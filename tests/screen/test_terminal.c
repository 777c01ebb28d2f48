#include <config.h>

#include "screen/terminal.h"
#include "suites.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct terminal *terminal;

static void shell(const char *script)
{
    terminal = terminal_start(24, 80, LIST("sh", "-c", script), NULL);
}

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

START_TEST(shows_what_a_program_writes)
{
    shell("printf 'one\\n  caf\\303\\251 two\\n'");
    const struct place place = terminal_wait(terminal, "two");

    ck_assert_int_eq(place.row, 1);
    ck_assert_int_eq(place.column, 7);
    ck_assert_str_eq(terminal_row(terminal, 0), "one");
    ck_assert_str_eq(terminal_row(terminal, 1), "  café two");
    ck_assert_str_eq(terminal_row(terminal, -1), "");
}
END_TEST

START_TEST(passes_keys_on)
{
    terminal = terminal_start(5, 40, LIST("cat"), NULL);
    terminal_send(terminal, "hello<Enter>");
    terminal_wait_row(terminal, 1, "hello");
    terminal_send(terminal, "<C-d>");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

START_TEST(sends_what_a_terminal_sends)
{
    shell("stty raw -echo; echo ready; exec cat -v");
    terminal_wait(terminal, "ready");
    terminal_send(terminal, "<Up>,<F1>,<M-b>,<C-r>,<Enter>,<BS>,<S-Tab>,<C-Left>.");
    terminal_wait(terminal, "^[[A,^[OP,^[b,^R,^M,^?,^[[Z,^[[1;5D.");
    terminal_paste(terminal, "p\nq");
    terminal_wait(terminal, "p^Mq");
}
END_TEST

START_TEST(answers_go_to_the_program)
{
    shell("stty raw -echo; printf 'ab\\033[6n'; exec cat -v");
    terminal_wait(terminal, "^[[1;3R");
}
END_TEST

START_TEST(takes_more_than_the_line_holds)
{
    static char keys[100001];

    memset(keys, 'x', sizeof keys - 1);
    shell("stty raw -echo; echo ready; head -c 100000 | tr x y | tail -c 3; echo =");
    terminal_wait(terminal, "ready");
    terminal_send(terminal, keys);
    terminal_wait(terminal, "yyy=");
}
END_TEST

START_TEST(starts_in_a_world_of_its_own)
{
    shell("pwd; echo $HOME; echo $TERM $LC_ALL; ls -A | wc -l");
    char *const folder = terminal_path(terminal, "");

    folder[strlen(folder) - 1] = '\0';
    ck_assert_int_eq(terminal_exit(terminal), 0);
    ck_assert_str_eq(terminal_row(terminal, 0), folder);
    ck_assert_str_eq(terminal_row(terminal, 1), folder);
    ck_assert_str_eq(terminal_row(terminal, 2), "xterm-256color C.UTF-8");
    ck_assert_str_eq(terminal_row(terminal, 3), "0");
    tear_down();
    ck_assert_int_ne(access(folder, F_OK), 0);
    free(folder);
}
END_TEST

START_TEST(changes_the_environment)
{
    terminal = terminal_start(4, 40, LIST("sh", "-c", "echo $TERM ${LC_ALL-none} $A=$B"),
                              LIST("TERM=dumb", "LC_ALL", "A=x=y"));
    terminal_wait(terminal, "dumb none x=y=");
}
END_TEST

START_TEST(tells_the_size_and_its_change)
{
    shell("trap 'stty size; exit 3' WINCH; stty size; echo ready; read -r line");
    terminal_wait(terminal, "24 80");
    terminal_wait(terminal, "ready");
    terminal_resize(terminal, 10, 132);
    ck_assert_int_eq(terminal_exit(terminal), 3);
    terminal_wait(terminal, "10 132");
    ck_assert_int_eq(emulator_rows(terminal_screen(terminal)), 10);
    ck_assert_int_eq(emulator_columns(terminal_screen(terminal)), 132);
}
END_TEST

START_TEST(resize_waits_for_a_whole_sequence)
{
    shell("printf 'a\\033[3'; read -r line; printf ';1Hb'; read -r line");
    terminal_wait(terminal, "a");
    terminal_send(terminal, "<Enter>");
    terminal_resize(terminal, 8, 20);
    terminal_wait_row(terminal, 2, "b");
}
END_TEST

START_TEST(waits_for_what_is_to_go)
{
    shell("echo here; read -r line; printf '\\033[2Jaway'; read -r line");
    terminal_wait(terminal, "here");
    terminal_send(terminal, "<Enter>");
    terminal_wait_gone(terminal, "here");
    terminal_wait(terminal, "away");
}
END_TEST

START_TEST(waits_for_looks)
{
    shell("echo item; printf '\\033[7mitem\\033[0m \\033[1;31mred\\033[0m'; read -r line");
    const struct place plain = terminal_wait(terminal, "item");
    const struct place marked = terminal_wait_look(terminal, "item", LOOK_REVERSE);
    const struct place red = terminal_wait_look(terminal, "red", LOOK_BOLD | LOOK_COLOUR);

    ck_assert_int_eq(plain.row, 0);
    ck_assert_int_eq(marked.row, 1);
    ck_assert_int_eq(terminal_cell(terminal, red.row, red.column).fg, 1);
}
END_TEST

START_TEST(waits_for_the_cursor)
{
    shell("printf 'x\\033[5;9H\\033[?25l'; read -r line; printf '\\033[2;1H'; read -r line");
    terminal_wait_cursor(terminal, 4, 8);
    terminal_send(terminal, "<Enter>");
    terminal_wait_cursor(terminal, 1, 0);
    terminal_wait_row(terminal, 3, "");
    ck_assert(!terminal_cursor(terminal).visible);
}
END_TEST

START_TEST(gives_the_exit_status)
{
    shell("echo last words; exit 7");
    ck_assert_int_eq(terminal_exit(terminal), 7);
    ck_assert_str_eq(terminal_row(terminal, 0), "last words");
    ck_assert_int_eq(terminal_exit(terminal), 7);
}
END_TEST

START_TEST(gives_the_signal)
{
    shell("echo ready; read -r line");
    terminal_wait(terminal, "ready");
    terminal_signal(terminal, SIGTERM);
    ck_assert_int_eq(terminal_exit(terminal), -SIGTERM);
}
END_TEST

START_TEST(hangs_up)
{
    shell("echo ready; exec cat");
    terminal_wait(terminal, "ready");
    terminal_hang_up(terminal);
    ck_assert_int_eq(terminal_exit(terminal), -SIGHUP);
}
END_TEST

START_TEST(one_window_does_not_hold_the_other)
{
    shell("echo ready; exec cat");
    terminal_wait(terminal, "ready");
    struct terminal *const second = terminal_beside(terminal, 4, 20);

    terminal_run(second, LIST("sh", "-c", "echo shared >file; echo ready; cat"), NULL);
    terminal_wait(second, "ready");
    terminal_hang_up(terminal);
    ck_assert_int_eq(terminal_exit(terminal), -SIGHUP);
    terminal_run(terminal, LIST("cat", "file"), NULL);
    terminal_wait(terminal, "shared");
    terminal_free(second);
}
END_TEST

START_TEST(runs_again_on_a_clear_screen)
{
    shell("printf '\\033[?1049hfirst'; kill -9 $$");
    ck_assert_int_eq(terminal_exit(terminal), -SIGKILL);
    terminal_run(terminal, LIST("sh", "-c", "echo second"), NULL);
    ck_assert_int_eq(terminal_exit(terminal), 0);
    ck_assert_str_eq(terminal_row(terminal, 0), "second");
    ck_assert(!emulator_is_alternate(terminal_screen(terminal)));
}
END_TEST

START_TEST(copies_a_file_in)
{
    terminal = terminal_new(4, 40);
    char *const path = terminal_path(terminal, "from");
    FILE *const file = fopen(path, "w");

    fputs("content\n", file);
    fclose(file);
    terminal_copy(terminal, path, "to");
    terminal_run(terminal, LIST("cat", "to"), NULL);
    terminal_wait(terminal, "content");
    free(path);
}
END_TEST

START_TEST(counts_bytes)
{
    shell("stty -echo; printf 12345; read -r line; printf 678; read -r line; printf 9");
    terminal_wait(terminal, "12345");
    ck_assert_uint_eq(terminal_bytes(terminal), 5);
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "678");
    ck_assert_uint_eq(terminal_bytes(terminal), 3);
    ck_assert_uint_eq(terminal_bytes(terminal), 0);
    terminal_send(terminal, "<Enter>");
    ck_assert_int_eq(terminal_exit(terminal), 0);
    ck_assert_uint_eq(terminal_bytes(terminal), 1);
}
END_TEST

/* How Ctrl-Z is tested: a shell with job control is the program of the terminal. */
START_TEST(suspends_under_a_shell)
{
    shell("set -m; sh -c 'echo runs; read -r line; echo got $line'; echo stopped; fg");
    terminal_wait(terminal, "runs");
    terminal_send(terminal, "<C-z>");
    terminal_wait(terminal, "stopped");
    terminal_send(terminal, "more<Enter>");
    terminal_wait(terminal, "got more");
}
END_TEST

START_TEST(takes_a_key_after_escape_was_seen)
{
    shell("stty raw -echo; echo ready; exec cat -v");
    terminal_wait(terminal, "ready");
    terminal_send(terminal, "<Esc>");
    terminal_wait(terminal, "^[");
    terminal_send(terminal, "j");
    terminal_wait(terminal, "^[j");
}
END_TEST

/* A test that fails leaves by _exit(): the program must not outlive it, not even
 * one that ignores the hang-up. */
START_TEST(nothing_outlives_the_test)
{
    int ends[2], status;
    char byte;

    ck_assert_int_eq(pipe(ends), 0);
    const pid_t child = fork();

    if (child == 0) {
        shell("trap '' HUP; echo ready; exec sleep 1000");
        terminal_wait(terminal, "ready");
        _exit(0);
    }
    close(ends[1]);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);
    ck_assert_int_eq(read(ends[0], &byte, 1), 0);
    close(ends[0]);
}
END_TEST

Suite *suite_terminal(void)
{
    Suite *const suite = suite_create("terminal");
    TCase *const tcase = tcase_create("terminal");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, shows_what_a_program_writes);
    tcase_add_test(tcase, passes_keys_on);
    tcase_add_test(tcase, sends_what_a_terminal_sends);
    tcase_add_test(tcase, answers_go_to_the_program);
    tcase_add_test(tcase, takes_more_than_the_line_holds);
    tcase_add_test(tcase, starts_in_a_world_of_its_own);
    tcase_add_test(tcase, changes_the_environment);
    tcase_add_test(tcase, tells_the_size_and_its_change);
    tcase_add_test(tcase, resize_waits_for_a_whole_sequence);
    tcase_add_test(tcase, waits_for_what_is_to_go);
    tcase_add_test(tcase, waits_for_looks);
    tcase_add_test(tcase, waits_for_the_cursor);
    tcase_add_test(tcase, gives_the_exit_status);
    tcase_add_test(tcase, gives_the_signal);
    tcase_add_test(tcase, hangs_up);
    tcase_add_test(tcase, one_window_does_not_hold_the_other);
    tcase_add_test(tcase, runs_again_on_a_clear_screen);
    tcase_add_test(tcase, copies_a_file_in);
    tcase_add_test(tcase, counts_bytes);
    tcase_add_test(tcase, suspends_under_a_shell);
    tcase_add_test(tcase, takes_a_key_after_escape_was_seen);
    tcase_add_test(tcase, nothing_outlives_the_test);
    suite_add_tcase(suite, tcase);
    return suite;
}
