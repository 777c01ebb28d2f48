#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "suites.h"

/* Private notes are in no output unless they are asked for. */

static void run(const char *const arguments[])
{
    struct program ran = program_run_to(-1, arguments);

    ck_assert_msg(ran.status == 0, "%s", ran.err);
    program_free(&ran);
}

#define RUN(...) run((const char *const[]){__VA_ARGS__, NULL})

/* The room was shown it then. */
static void was_shown(const char *note)
{
    FILE *file = fopen("m.csv", "r+");
    unsigned rows = 0;

    for (int c; (c = getc(file)) != EOF;)
        rows += c == '\n';
    fseek(file, 0, SEEK_END);
    fprintf(file, "%u,%u,2026-11-23T10:00:00.000+01:00,log,screen,,timeline %s\n", rows, rows,
            note);
    ck_assert_int_eq(fclose(file), 0);
}

/* One that was not private when it was written. */
static void setup(void)
{
    command_begin();
    RUN("add", "m.csv", "note", "text=Heard by all", "type=parked");
    RUN("add", "m.csv", "note", "text=Kept quiet", "type=parked");
    was_shown("note-2");
    RUN("set", "m.csv", "note-2", "private=yes");
}

static const char *const outputs[][COMMAND_MOST] = {
    {"show", "m.csv"},
    {"show", "m.csv", "--json"},
    {"show", "m.csv", "note"},
    {"show", "m.csv", "note", "--json"},
    {"log", "m.csv"},
    {"log", "m.csv", "--json"},
    {"replay", "m.csv"},
    {"diff", "m.csv", "--from", "start"},
    {"diff", "m.csv", "--from", "start", "--json"},
    {"export", "m.csv", "--table", "note"},
    {"export", "m.csv", "--table", "log"},
};

/* What never tells them, whatever is asked. */
static const char *const others[][COMMAND_MOST] = {
    {"room", "m.csv"},
    {"insights", "m.csv"},
    {"summary", "m.csv", "--full"},
    {"summary", "m.csv", "--full", "--format", "json"},
    {"list", "."},
    {"check", "m.csv"},
};

static struct program run_more(const char *const arguments[COMMAND_MOST], const char *more)
{
    const char *with[COMMAND_MOST + 2] = {0};
    size_t count = 0;

    for (; count < COMMAND_MOST && arguments[count] != NULL; count++)
        with[count] = arguments[count];
    with[count] = more;
    return program_run_to(-1, with);
}

START_TEST(they_are_left_out)
{
    struct program ran = run_more(outputs[_i], NULL);

    ck_assert_msg(strstr(ran.out, "Heard by all") != NULL, "%s%s", ran.out, ran.err);
    ck_assert_msg(strstr(ran.out, "Kept quiet") == NULL, "%s", ran.out);
    ck_assert_msg(strstr(ran.out, "note-2") == NULL, "%s", ran.out);
    ck_assert_msg(strstr(ran.out, "note 2") == NULL, "%s", ran.out);
    program_free(&ran);
}
END_TEST

START_TEST(they_are_there_when_asked_for)
{
    struct program ran = run_more(outputs[_i], "--private");

    ck_assert_msg(strstr(ran.out, "Kept quiet") != NULL, "%s%s", ran.out, ran.err);
    program_free(&ran);
}
END_TEST

START_TEST(they_are_never_told_elsewhere)
{
    struct program ran = run_more(others[_i], NULL);

    ck_assert_msg(strstr(ran.out, "Kept quiet") == NULL, "%s", ran.out);
    program_free(&ran);
}
END_TEST

START_TEST(one_that_is_asked_for_by_its_id_says_how)
{
    static const char *const asked[][COMMAND_MOST] = {{"show", "m.csv", "note-2"},
                                                      {"show", "m.csv", "note-2", "text"},
                                                      {"log", "m.csv", "note-2"}};

    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        struct program ran = run_more(asked[i], NULL);
        ck_assert_int_eq(ran.status, 1);
        ck_assert_str_eq(ran.out, "");
        ck_assert_str_eq(ran.err, "entente: note-2 is private: --private shows it\n");
        program_free(&ran);
        ran = run_more(asked[i], "--private");
        ck_assert_int_eq(ran.status, 0);
        ck_assert_ptr_nonnull(strstr(ran.out, "Kept quiet"));
        program_free(&ran);
    }
}
END_TEST

START_TEST(one_that_is_private_no_more_is_told)
{
    RUN("set", "m.csv", "note-2", "private=");
    struct program ran = program_run("show", "m.csv", NULL);
    ck_assert_ptr_nonnull(strstr(ran.out, "Kept quiet"));
    program_free(&ran);
}
END_TEST

static void says(const char *const arguments[], const char *expected)
{
    struct program ran = program_run_to(-1, arguments);

    ck_assert_msg(ran.status == 0, "%s", ran.err);
    ck_assert_str_eq(ran.out, expected);
    program_free(&ran);
}

#define SAYS(expected, ...) says((const char *const[]){__VA_ARGS__, NULL}, expected)

START_TEST(what_changes_one_does_not_say_its_words)
{
    RUN("add", "m.csv", "note", "text=Between us", "private=yes");
    SAYS("took back: new note 3 (private)\n", "undo", "m.csv");
    SAYS("put back: new note 3 (private)\n", "redo", "m.csv");
    SAYS("dropped note 3 (private)\n", "drop", "m.csv", "note-3");
    SAYS("note 2 (private)\n", "set", "m.csv", "note-2", "text=Kept for me");
    SAYS("took back: note 2 (private)\n", "undo", "m.csv");
}
END_TEST

START_TEST(one_that_was_taken_back_is_told_nowhere)
{
    RUN("add", "m.csv", "note", "text=Between us", "private=yes");
    RUN("undo", "m.csv");
    for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++) {
        struct program ran = run_more(outputs[i], NULL);
        ck_assert_msg(strstr(ran.out, "Between us") == NULL, "%s", ran.out);
        program_free(&ran);
    }
}
END_TEST

Suite *suite_private(void)
{
    Suite *const suite = suite_create("private");
    TCase *const tcase = tcase_create("private");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, setup, NULL);
    tcase_add_loop_test(tcase, they_are_left_out, 0, sizeof outputs / sizeof *outputs);
    tcase_add_loop_test(tcase, they_are_there_when_asked_for, 0, sizeof outputs / sizeof *outputs);
    tcase_add_loop_test(tcase, they_are_never_told_elsewhere, 0, sizeof others / sizeof *others);
    tcase_add_test(tcase, one_that_is_asked_for_by_its_id_says_how);
    tcase_add_test(tcase, one_that_is_private_no_more_is_told);
    tcase_add_test(tcase, what_changes_one_does_not_say_its_words);
    tcase_add_test(tcase, one_that_was_taken_back_is_told_nowhere);
    suite_add_tcase(suite, tcase);
    return suite;
}
