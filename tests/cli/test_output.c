#include <config.h>

#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "suites.h"

/* Where the words of commands go, and how they look there. */

static void begin(void)
{
    command_begin();
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Red \x1b[31m and\ttab");
}

/* What the program writes to a terminal. */
static char *shown_by(const char *const arguments[])
{
    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    enum { SHOWN_MOST = 4096 };
    char *const shown = calloc(1, SHOWN_MOST);

    ck_assert_int_ge(master, 0);
    ck_assert(grantpt(master) == 0 && unlockpt(master) == 0);
    const int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
    ck_assert_int_ge(slave, 0);
    struct program ran = program_run_to(slave, arguments);
    ck_assert_str_eq(ran.err, "");
    ck_assert_int_eq(ran.status, 0);
    program_free(&ran);
    ck_assert_int_gt(read(master, shown, SHOWN_MOST - 1), 0);
    close(slave);
    close(master);
    return shown;
}

static void assert_bold(bool bold, const char *const arguments[])
{
    char *const shown = shown_by(arguments);

    ck_assert_msg((strstr(shown, "\x1b[1m") != NULL) == bold, "%s", shown);
    free(shown);
}

static const char *const help[] = {"undo", "--help", NULL};
static const char *const help_always[] = {"undo", "--help", "--color=always", NULL};
static const char *const help_never[] = {"--color", "never", "undo", "--help", NULL};

START_TEST(bold_is_for_terminals_unless_it_is_not_wanted)
{
    setenv("TERM", "xterm", 1);
    assert_bold(true, help);
    assert_bold(false, help_never);
    setenv("NO_COLOR", "1", 1);
    assert_bold(false, help);
    assert_bold(true, help_always);
    setenv("NO_COLOR", "", 1);
    assert_bold(true, help);
    setenv("TERM", "dumb", 1);
    assert_bold(false, help);

    setenv("TERM", "xterm", 1);
    struct program ran = program_run_to(-1, help);
    ck_assert_ptr_null(strchr(ran.out, '\x1b'));
    program_free(&ran);
    ran = program_run_to(-1, help_always);
    ck_assert_ptr_nonnull(strstr(ran.out, "\x1b[1mExamples"));
    program_free(&ran);
    assert_fails("entente: --color cannot be \"red\": it is auto, always or never\n", "list",
                 "--color", "red");
}
END_TEST

START_TEST(a_bare_value_is_made_safe_on_a_terminal_alone)
{
    static const char *const value[] = {"show", "m.csv", "partner-1", "name", NULL};
    char *const shown = shown_by(value);

    ck_assert_str_eq(shown, "Red ^[[31m and tab\r\n");
    free(shown);
    command_left(program_run_to(-1, value), 0, "Red \x1b[31m and\ttab\n", "");
}
END_TEST

START_TEST(a_name_cannot_play_with_the_terminal_in_an_error)
{
    assert_fails("entente: a^[[2Jb\xe2\x90\x9b: there is no such file. To begin one: entente new "
                 "a^[[2Jb\xe2\x90\x9b\n",
                 "show", "a\x1b[2Jb\xe2\x90\x9b");
}
END_TEST

static const char *const writers[][COMMAND_MOST] = {
    {"--help"},
    {"--version"},
    {"help", "agreement"},
    {"list", "."},
    {"show", "m.csv"},
    {"show", "m.csv", "--json"},
    {"show", "m.csv", "session", "title"},
    {"log", "m.csv"},
    {"export", "m.csv", "--table", "factor"},
    {"guide"},
    {"add", "m.csv", "note", "text=x"},
};

enum { WRITERS = sizeof writers / sizeof *writers };

START_TEST(a_result_that_cannot_be_written_is_trouble)
{
    const int full = open("/dev/full", O_WRONLY);

    ck_assert_int_ge(full, 0);
    command_left(program_run_to(full, writers[_i]), 2, "",
                 "entente: the result cannot be written to the standard output: No space left on "
                 "device\n");
    close(full);
}
END_TEST

/* As `entente log FILE | head` does it: nothing is said. */
START_TEST(a_reader_that_has_gone_is_no_news)
{
    int ends[2];

    ck_assert_int_eq(pipe(ends), 0);
    close(ends[0]);
    command_left(program_run_to(ends[1], writers[_i]), 2, "", "");
    close(ends[1]);
}
END_TEST

START_TEST(json_is_for_all_that_reads)
{
    struct program ran = program_run("show", "m.csv", "partner-1", "name", "--json", NULL);

    command_left(ran, 0, "\"Red \\u001B[31m and\\ttab\"\n", "");
    command_left(program_run("show", "m.csv", "partner-1", "goal", "--json", NULL), 1, "null\n",
                 "");
    assert_done("[]\n", "check", "m.csv", "--json");
    static const char *const readers[][COMMAND_MOST] = {
        {"show", "m.csv", "--json"},
        {"show", "m.csv", "partner-1", "--json"},
        {"log", "m.csv", "--json"},
        {"list", ".", "--json"},
    };
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        ran = program_run_to(-1, readers[i]);
        ck_assert_int_eq(ran.status, 0);
        ck_assert_msg(*ran.out == '{' || *ran.out == '[', "%s", ran.out);
        ck_assert_ptr_null(strchr(ran.out, '\x1b'));
        program_free(&ran);
    }
}
END_TEST

Suite *suite_output(void)
{
    Suite *const suite = suite_create("output");
    TCase *const tcase = tcase_create("output");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_test(tcase, bold_is_for_terminals_unless_it_is_not_wanted);
    tcase_add_test(tcase, a_bare_value_is_made_safe_on_a_terminal_alone);
    tcase_add_test(tcase, a_name_cannot_play_with_the_terminal_in_an_error);
#ifdef __linux__
    tcase_add_loop_test(tcase, a_result_that_cannot_be_written_is_trouble, 0, WRITERS);
#endif
    tcase_add_loop_test(tcase, a_reader_that_has_gone_is_no_news, 0, WRITERS);
    tcase_add_test(tcase, json_is_for_all_that_reads);
    suite_add_tcase(suite, tcase);
    return suite;
}
