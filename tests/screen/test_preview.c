#include <config.h>

#include "screen/entente.h"

#include "runner.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The summary on the Close screen: as it will print, and where it goes. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* The preview of the practice session; programs are looked for in the folder alone. */
static void open_preview(void)
{
    terminal = terminal_new(24, 80);
    terminal_copy(terminal, runner_source("sessions/expert-meeting.csv"), "meeting.csv");
    char *folder = terminal_path(terminal, "");
    char *path = NULL;
    ck_assert_int_ge(asprintf(&path, "PATH=%s", folder), 0);
    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), LIST(path));
    free(path);
    free(folder);
    terminal_wait_row(terminal, 1, "1 Opening");
    terminal_send(terminal, "8s");
    terminal_wait_row(terminal, 0, "─ Summary, usual ─");
    terminal_wait_row(terminal, -1, "Tab length");
}

static char *text_of(const char *name)
{
    char *path = terminal_path(terminal, name);
    char *text = NULL;
    size_t size = 0;
    FILE *file = fopen(path, "r");

    ck_assert_msg(file != NULL, "no %s", name);
    ck_assert_int_ge(getdelim(&text, &size, '\0', file), 0);
    fclose(file);
    free(path);
    return text;
}

static void assert_begins(const char *name, const char *start)
{
    char *text = text_of(name);

    ck_assert_msg(strncmp(text, start, strlen(start)) == 0, "%.80s", text);
    free(text);
}

START_TEST(is_read_from_top_to_end)
{
    open_preview();
    terminal_wait(terminal, "What the partnership is, and what it is not");
    terminal_send(terminal, "G");
    terminal_wait(terminal, "Lessons to take home");
    terminal_send(terminal, "g");
    terminal_wait_row(terminal, 1, "What makes strategic partnerships work");
    terminal_send(terminal, "<Tab>");
    terminal_wait_row(terminal, 0, "─ Summary, full ─");
    terminal_send(terminal, "<Tab>");
    terminal_wait_row(terminal, 0, "─ Summary, brief ─");
    terminal_send(terminal, "<Esc>");
    terminal_wait(terminal, "Still blank or owing");
}
END_TEST

static const struct {
    const char *key;
    const char *name;
    const char *start;
} files[] = {
    {"t", "meeting-summary.txt", "What makes strategic"},
    {"m", "meeting-summary.md", "# What makes strategic"},
    {"w", "meeting-summary.html", "<!DOCTYPE html>"},
    {"f", "meeting-summary.pdf", "%PDF-"},
};

START_TEST(is_saved_beside_the_session)
{
    char said[64];

    open_preview();
    terminal_send(terminal, files[_i].key);
    snprintf(said, sizeof said, "Saved: %s", files[_i].name);
    terminal_wait_row(terminal, -2, said);
    assert_begins(files[_i].name, files[_i].start);
}
END_TEST

START_TEST(overwrites_nothing)
{
    open_preview();
    terminal_send(terminal, "t");
    terminal_wait_row(terminal, -2, "Saved: meeting-summary.txt");
    terminal_send(terminal, "t");
    terminal_wait_row(terminal, -2, "Saved: meeting-summary-2.txt");
    terminal_send(terminal, "o");
    terminal_wait(terminal, "── Save as");
    terminal_send(terminal, "<C-u>meeting-summary.txt<Enter>");
    terminal_wait(terminal, "meeting-summary.txt is there already; it was left as it is");
    terminal_send(terminal, "<C-u>meeting.csv<Enter>");
    terminal_wait(terminal, "The name tells the format");
    assert_begins("meeting.csv", "seq,step,time,item,field,partner,value\n");
    terminal_send(terminal, "<C-u>no/such/folder.md<Enter>");
    terminal_wait(terminal, "no/such/folder.md cannot be made: its folder is not there");
    terminal_send(terminal, "<C-u>round.md<Enter>");
    terminal_wait_row(terminal, -2, "Saved: round.md");
    assert_begins("round.md", "# What makes strategic");
}
END_TEST

START_TEST(says_that_nothing_prints)
{
    open_preview();
    terminal_send(terminal, "p");
    terminal_wait_row(terminal, -2, "there is no lp, the program that prints");
}
END_TEST

START_TEST(goes_to_the_printer)
{
    open_preview();
    char *path = terminal_path(terminal, "lp");
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs("#!/bin/sh\nexec /bin/cat >printed\n", file);
    fclose(file);
    chmod(path, 0700);
    free(path);
    terminal_send(terminal, "p");
    terminal_wait_row(terminal, -2, "Sent to the printer");
    char *printed = text_of("printed");
    ck_assert_uint_gt(strlen(printed), 0);
    free(printed);
}
END_TEST

Suite *suite_preview(void)
{
    Suite *suite = suite_create("preview");
    TCase *tests = tcase_create("preview");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, is_read_from_top_to_end);
    tcase_add_loop_test(tests, is_saved_beside_the_session, 0, sizeof files / sizeof *files);
    tcase_add_test(tests, overwrites_nothing);
    tcase_add_test(tests, says_that_nothing_prints);
    tcase_add_test(tests, goes_to_the_printer);
    suite_add_tcase(suite, tests);
    return suite;
}
