#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.h"
#include "runner.h"
#include "suites.h"

#include "entente/text/mem.h"

static void run(const char *command, const char *a, const char *b, const char *c)
{
    struct program ran = program_run(command, "m.csv", a, b, c, NULL);

    ck_assert_int_eq(ran.status, 0);
    program_free(&ran);
}

static void begin(void)
{
    ck_assert_int_eq(chdir(getenv("HOME")), 0);
    unlink("m.csv");
    unlink("out.txt");
    run("new", "--title", "Water", NULL);
    run("add", "note", "text=Said aloud", NULL);
    run("add", "note", "text=Kept quiet", "private=yes");
}

static void assert_left(struct program ran, int status, const char *out, const char *err)
{
    ck_assert_str_eq(ran.err, err);
    ck_assert_str_eq(ran.out, out);
    ck_assert_int_eq(ran.status, status);
    program_free(&ran);
}

#define assert_fails(err, ...) \
    assert_left(program_run("summary", __VA_ARGS__, NULL), 2, "", "entente: " err "\n")

/* What the file holds; the caller frees it. */
static char *content(const char *path)
{
    FILE *in = fopen(path, "r");
    char *text = NULL;
    size_t size = 0;

    ck_assert_ptr_nonnull(in);
    ck_assert_int_ge(getdelim(&text, &size, '\0', in), 0);
    fclose(in);
    return text;
}

static void assert_file_has(const char *path, const char *words)
{
    char *text = content(path);

    ck_assert_msg(strstr(text, words) != NULL, "%s", text);
    free(text);
}

START_TEST(it_is_printed_in_three_extents)
{
    static const char *const extents[] = {"--brief", "--full", "--width=60"};

    for (size_t i = 0; i < sizeof extents / sizeof *extents; i++) {
        struct program ran = program_run("summary", "m.csv", extents[i], NULL);

        ck_assert_str_eq(ran.err, "");
        ck_assert_int_eq(ran.status, 0);
        ck_assert_int_eq(strncmp(ran.out, "Water\n=====\n", 12), 0);
        ck_assert_int_eq(strstr(ran.out, "Said aloud") != NULL, i != 0);
        ck_assert_ptr_null(strstr(ran.out, "Kept quiet"));
        ck_assert_ptr_null(strchr(ran.out, '\033'));
        program_free(&ran);
    }
}
END_TEST

START_TEST(lines_are_as_wide_as_was_asked)
{
    struct program ran = program_run("summary", "m.csv", "--width", "40", NULL);
    size_t widest = 0;
    char *rest = ran.out;

    for (char *line; (line = strsep(&rest, "\n")) != NULL;)
        if (strstr(line, "•") == NULL && strlen(line) > widest)
            widest = strlen(line);
    ck_assert_uint_gt(widest, 30);
    ck_assert_uint_le(widest, 48);
    program_free(&ran);
}
END_TEST

START_TEST(json_comes_by_name_or_by_the_ending_of_the_file)
{
    struct program ran = program_run("summary", "m.csv", "--format", "json", NULL);

    ck_assert_int_eq(strncmp(ran.out, "{\n  \"summary\": 1,", 17), 0);
    unlink("out.json");
    assert_left(program_run("summary", "m.csv", "-o", "out.json", NULL), 0, "", "");
    char *text = content("out.json");
    ck_assert_str_eq(text, ran.out);
    free(text);
    program_free(&ran);
}
END_TEST

START_TEST(a_file_is_replaced_by_force_alone)
{
    assert_left(program_run("summary", "m.csv", "-o", "out.txt", NULL), 0, "", "");
    assert_file_has("out.txt", "Said aloud");
    run("set", "session", "title=Fire", NULL);
    assert_fails("out.txt is there already; it was left as it is. To replace it: --force", "m.csv",
                 "-o", "out.txt");
    assert_file_has("out.txt", "Water\n");
    assert_left(program_run("summary", "m.csv", "-o", "out.txt", "--force", NULL), 0, "", "");
    assert_file_has("out.txt", "Fire\n");
    assert_fails("none/out.txt cannot be made: its folder is not there. Make the folder first",
                 "m.csv", "-o", "none/out.txt");
    assert_fails("/dev/full cannot be written: No space left on device", "m.csv", "-o",
                 "/dev/full");
}
END_TEST

START_TEST(it_is_made_of_a_moment)
{
    run("set", "session", "title=Fire", NULL);
    struct program ran = program_run("summary", "m.csv", "--at", "start", NULL);
    ck_assert_int_eq(strncmp(ran.out, "Water\n=====\n", 12), 0);
    ck_assert_ptr_null(strstr(ran.out, "Said aloud"));
    program_free(&ran);
    ran = program_run("summary", "m.csv", "--at", "@Break", NULL);
    ck_assert_int_eq(ran.status, 2);
    ck_assert_msg(strstr(ran.err, "@Break") != NULL, "%s", ran.err);
    program_free(&ran);
}
END_TEST

/* A program of that name, alone in the folders that are searched. */
static void only_program(const char *name, const char *script)
{
    char path[64];

    mkdir("bin", 0700);
    snprintf(path, sizeof path, "bin/%s", name);
    FILE *out = fopen(path, "w");
    fprintf(out, "#!/bin/sh\n%s\n", script);
    fclose(out);
    chmod(path, 0700);
}

START_TEST(it_goes_to_the_printer)
{
    char *path = getenv("PATH") != NULL ? strdup(getenv("PATH")) : NULL;

    only_program("lp", "echo \"$1 $2\" > printed; while read -r line; do echo \"$line\"; done >> "
                       "printed");
    setenv("PATH", "bin", 1);
    assert_left(program_run("summary", "m.csv", "--print", "--format", "text", NULL), 0, "", "");
    assert_file_has("printed", "-t Water\n");
    assert_file_has("printed", "Said aloud\n");
    assert_left(program_run("summary", "m.csv", "--print", NULL), 0, "", "");
    assert_file_has("printed", HAVE_PDF ? "%PDF-" : "Said aloud\n");
    only_program("lp", "exit 3");
    assert_fails("lp did not print it (exit code 3): see which printers there are with lpstat -p, "
                 "or save it as a file and print that",
                 "m.csv", "--print");
    unlink("bin/lp");
    assert_fails("there is no lp, the program that prints: install CUPS, or save it as a file "
                 "and print that",
                 "m.csv", "--print");
    if (path != NULL)
        setenv("PATH", path, 1);
    free(path);
}
END_TEST

#if HAVE_PDF
START_TEST(a_part_that_cannot_be_loaded_is_said)
{
    char *const command =
        mem_printf("cp '%s' bin/entente && : >bin/entente-pdf.so", runner_program());

    mkdir("bin", 0777);
    ck_assert_int_eq(system(command), 0);
    free(command);
    setenv("ENTENTE", "bin/entente", 1);
    struct program ran = program_run("summary", "m.csv", "-o", "out.pdf", NULL);

    ck_assert_int_eq(ran.status, 2);
    ck_assert_msg(strstr(ran.err, "the part that writes PDF cannot be loaded") != NULL &&
                      strstr(ran.err, "entente-pdf.so") != NULL,
                  "%s", ran.err);
    ck_assert_int_ne(access("out.pdf", F_OK), 0);
    program_free(&ran);
}
END_TEST
#endif

START_TEST(what_cannot_be_is_refused)
{
    assert_fails("there is no format \"word\"; formats: text, markdown, html, pdf, json", "m.csv",
                 "--format", "word");
    assert_fails("--width cannot be \"20\": it is a number from 40 to 1000", "m.csv", "--width",
                 "20");
    assert_fails("--width cannot be \"wide\": it is a number from 40 to 1000", "m.csv", "--width",
                 "wide");
    assert_fails("--brief and --full exclude one another: give one of them", "m.csv", "--brief",
                 "--full");
    assert_fails("-o and --print exclude one another: give one of them", "m.csv", "-o", "x",
                 "--print");
    assert_fails("a printer does not take json: leave --format away", "m.csv", "--print",
                 "--format", "json");
    assert_fails("-o needs a value: -o OUT", "m.csv", "-o");
    assert_fails("there is no option --o; did you mean -o?", "m.csv", "--o", "x");
    assert_fails("there is no option -format; did you mean --format?", "m.csv", "-format", "x");
    assert_fails("none.csv: there is no such file. To begin one: entente new none.csv", "none.csv");
}
END_TEST

Suite *suite_summary(void)
{
    Suite *suite = suite_create("summary");
    TCase *tcase = tcase_create("summary");

    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_test(tcase, it_is_printed_in_three_extents);
    tcase_add_test(tcase, lines_are_as_wide_as_was_asked);
    tcase_add_test(tcase, json_comes_by_name_or_by_the_ending_of_the_file);
    tcase_add_test(tcase, a_file_is_replaced_by_force_alone);
    tcase_add_test(tcase, it_is_made_of_a_moment);
    tcase_add_test(tcase, it_goes_to_the_printer);
#if HAVE_PDF
    tcase_add_test(tcase, a_part_that_cannot_be_loaded_is_said);
#endif
    tcase_add_test(tcase, what_cannot_be_is_refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
