#include <config.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "suites.h"

/* Whatever takes a file says what is wrong with it, and leaves it as it is. */

#define HEADER "seq,step,time,item,field,partner,value\n"
#define ROW(seq, rest) seq "," seq ",2026-11-23T09:31:05.120+01:00," rest "\n"

/* Those that write come last. */
static const char *const commands[][COMMAND_MOST] = {
    {"show", "FILE"},
    {"show", "FILE", "session", "title"},
    {"log", "FILE"},
    {"export", "FILE", "--table", "partner"},
    {"check", "FILE"},
    {"guide", "FILE"},
    {"new", "made.csv", "--no-open", "--guide", "FILE"},
    {"add", "FILE", "note", "text=x"},
    {"set", "FILE", "session", "title=x"},
    {"drop", "FILE", "note-1"},
    {"undo", "FILE"},
    {"redo", "FILE"},
    {"redact", "FILE", "note-1", "text", "--confirm=FILE"},
};

enum {
    COMMANDS = sizeof commands / sizeof *commands,
    FIRST_WRITING = 7,
};

/* Exactly one line that begins so. */
static void assert_refuses(struct program ran, const char *start)
{
    ck_assert_int_eq(ran.status, 2);
    ck_assert_str_eq(ran.out, "");
    ck_assert_msg(strncmp(ran.err, "entente: ", 9) == 0, "%s", ran.err);
    ck_assert_msg(strncmp(ran.err + 9, start, strlen(start)) == 0, "%s", ran.err);
    ck_assert_ptr_eq(strchr(ran.err, '\n'), ran.err + strlen(ran.err) - 1);
    program_free(&ran);
}

static const struct {
    const char *bytes;
    size_t len;
    const char *says;
} contents[] = {
    {"", 0, "x.csv: It is empty, not a session file."},
    {"a,b\n1,2\n", 8, "x.csv: It is not a session file: its first line is not the header"},
    {"\x89PNG\r\n\x1a\n\0\0", 10, "x.csv: It is not a session file: its first line is not"},
    {"\xff\xfes\0e\0q\0", 8, "x.csv: It is encoded in UTF-16. Save it as CSV in UTF-8 again."},
    {"seq,step,time,item,field,value\n", 31, "x.csv: The column partner is missing"},
};

START_TEST(what_is_no_session_is_refused_by_every_command)
{
    for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
        size_t len;
        command_put("x.csv", contents[i].bytes, contents[i].len);
        assert_refuses(command_on("x.csv", commands[_i]), contents[i].says);
        char *const left = command_get("x.csv", &len);
        ck_assert_uint_eq(len, contents[i].len);
        ck_assert_mem_eq(left, contents[i].bytes, len);
        free(left);
    }
    ck_assert_int_ne(access("made.csv", F_OK), 0);
}
END_TEST

START_TEST(what_is_no_file_is_refused_by_every_command)
{
    ck_assert_int_eq(mkdir("folder", 0700), 0);
    ck_assert_int_eq(mkfifo("pipe", 0600), 0);
    assert_refuses(command_on("none.csv", commands[_i]), "none.csv: there is no such file");
    assert_refuses(command_on("m.csv/x", commands[_i]), "m.csv/x: Not a directory");
    assert_refuses(command_on("folder", commands[_i]),
                   "folder is a folder, not a session. To see the sessions in it: entente list "
                   "folder");
    assert_refuses(command_on("pipe", commands[_i]), "pipe is not a plain file");
    assert_refuses(command_on("/dev/null", commands[_i]), "/dev/null is not a plain file");
    ck_assert_int_ne(access("made.csv", F_OK), 0);
}
END_TEST

static const char newer[] =
    HEADER ROW("1", "log,format,,entente 2") ROW("2", "session,title,,Later");
static const char faulty[] =
    HEADER ROW("1", "log,format,,entente 1") "2,2,x\n" ROW("3", "session,title,,After");

#define NEWER_WARNS                                                                              \
    "entente: x.csv was written by a newer version of the program: what this one does not know " \
    "it shows as text\n"
#define FAULTY_WARNS                                                                           \
    "entente: x.csv has faults, so something may be missing here. To see them: entente check " \
    "x.csv\n"

START_TEST(a_newer_format_is_read_with_a_word_and_never_written)
{
    command_put("x.csv", newer, sizeof newer - 1);
    command_left(program_run("show", "x.csv", "session", "title", NULL), 0, "Later\n", NEWER_WARNS);
    command_left(program_run("check", "x.csv", NULL), 1,
                 "x.csv:2: It was written by a newer version of the program, which this one cannot "
                 "judge. Update the program.\n",
                 "");
    assert_refuses(program_run("guide", "x.csv", NULL), "x.csv: a newer version of this program");
    for (size_t i = FIRST_WRITING; i < COMMANDS; i++)
        assert_refuses(command_on("x.csv", commands[i]),
                       "x.csv was written by a newer version of the program: it can be read only");
}
END_TEST

START_TEST(a_faulty_file_is_read_with_a_word_and_never_written)
{
    command_put("x.csv", faulty, sizeof faulty - 1);
    command_left(program_run("show", "x.csv", "session", "title", NULL), 0, "After\n",
                 FAULTY_WARNS);
    struct program ran = program_run("check", "x.csv", NULL);
    ck_assert_int_eq(ran.status, 1);
    ck_assert_str_eq(ran.err, "");
    ck_assert_int_eq(strncmp(ran.out, "x.csv:3: The row has 3 cells, the header 7.", 43), 0);
    program_free(&ran);
    for (size_t i = FIRST_WRITING; i < COMMANDS; i++)
        assert_refuses(
            command_on("x.csv", commands[i]),
            "x.csv has faults, so it can be read only. To see them: entente check x.csv");
}
END_TEST

START_TEST(a_torn_end_is_put_aside_and_told)
{
    size_t len;
    char *const whole = command_get("m.csv", &len);
    char *const torn = malloc(len + 3);

    memcpy(torn, whole, len);
    memcpy(torn + len, "9,1", 3);
    command_put("m.csv", torn, len + 3);
    struct program ran = program_run("add", "m.csv", "note", "text=x", NULL);
    ck_assert_int_eq(ran.status, 0);
    ck_assert_str_eq(ran.out, "note-1\n");
    ck_assert_msg(strstr(ran.err, "3 bytes behind the last action are now in "
                                  "m.csv.torn-20261123T093000.") != NULL,
                  "%s", ran.err);
    program_free(&ran);
    assert_done("", "check", "m.csv");
    free(torn);
    free(whole);
}
END_TEST

START_TEST(the_standard_input_and_an_empty_name_are_no_file)
{
    for (size_t i = 0; i < COMMANDS; i++) {
        const bool is_option = strcmp(commands[i][0], "new") == 0;

        assert_refuses(command_on("-", commands[i]),
                       is_option ? "-: there is no such file"
                                 : "a session is a file, it cannot come from the standard input");
        assert_refuses(command_on("", commands[i]), is_option
                                                        ? "--guide needs a value: --guide FILE"
                                                        : "FILE is empty; usage: ");
    }
    assert_refuses(program_run("new", "-", NULL), "a session is a file");
    assert_refuses(program_run("new", "", NULL), "FILE is empty; usage: entente new");
    assert_refuses(program_run("", NULL), "FILE is empty; usage: entente [FILE]");
}
END_TEST

Suite *suite_file(void)
{
    Suite *const suite = suite_create("file");
    TCase *const tcase = tcase_create("file");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, command_begin, NULL);
    tcase_add_loop_test(tcase, what_is_no_session_is_refused_by_every_command, 0, COMMANDS);
    tcase_add_loop_test(tcase, what_is_no_file_is_refused_by_every_command, 0, COMMANDS);
    tcase_add_test(tcase, a_newer_format_is_read_with_a_word_and_never_written);
    tcase_add_test(tcase, a_faulty_file_is_read_with_a_word_and_never_written);
    tcase_add_test(tcase, a_torn_end_is_put_aside_and_told);
    tcase_add_test(tcase, the_standard_input_and_an_empty_name_are_no_file);
    suite_add_tcase(suite, tcase);
    return suite;
}
