#include <config.h>

#include "entente/session/check.h"
#include "entente/text/mem.h"
#include "files.h"
#include "runner.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_finding(void *context, const struct finding *finding)
{
    fprintf(context, "%lu: %s %s\n", finding->line, finding->what, finding->fix);
}

static void path_finds(const char *path, size_t expected_count, const char *expected)
{
    struct error err = {""};
    size_t count = 0;
    char *found;
    size_t len;
    FILE *const out = open_memstream(&found, &len);

    check_file(path, print_finding, out, &count, &err);
    fclose(out);
    ck_assert_str_eq(err.text, "");
    ck_assert_str_eq(found, expected);
    ck_assert_uint_eq(count, expected_count);
    free(found);
}

static void finds(const char *const *rows, size_t count, const char *expected)
{
    char *const path = files_session("check.csv", rows);

    path_finds(path, count, expected);
    free(path);
}

START_TEST(a_good_file_is_silent)
{
    finds((const char *const[]){"partner-1,name,,Ministry", "factor-a,mark,partner-1,partly",
                                "log,undid,,3", "factor-a,mark,partner-1,",
                                "note-1,about,,factor-a", "agreement-1,addresses,,note-1 factor-a",
                                "note-1,raised_by,,[redacted]", "factor-a,mark,voice-3,partly",
                                "note-2,about,,partnership", NULL},
          0, "");
    path_finds(runner_source("sessions/guides/strategic-partnership.csv"), 0, "");
}
END_TEST

START_TEST(unknown_things_are_kept)
{
    finds((const char *const[]){"gizmo-1,colour,,red", "partner-1,colour,,red", "log,weather,,rain",
                                NULL},
          0, "");
}
END_TEST

START_TEST(finds_values_that_are_none)
{
    finds((const char *const[]){"factor-a,mark,,partly", "factor-a,mark,,party",
                                "agreement-1,due,,soon", "agreement-1,owner,,note-1",
                                "note-1,text,,Hello", NULL},
          3,
          "4: factor-a: mark of a factor: \"party\" is not one of in-place, partly, not-in-place, "
          "not-relevant; did you mean partly? Correct the value in this line.\n"
          "5: agreement-1: due of an agreement: \"soon\" is not a date such as 2026-12-01 Correct "
          "the value in this line.\n"
          "6: agreement-1: owner of an agreement: \"note-1\" is not the id of a partner Correct "
          "the value in this line.\n");
}
END_TEST

START_TEST(finds_names_of_nothing)
{
    finds((const char *const[]){"dilemma-1,agreement,,agreement-4", "note-1,about,,dilemma-2",
                                "dilemma-2,text,,Comes later", "factor-a,mark,partner-7,partly",
                                "agreement-1,addresses,,note-1 note-9", NULL},
          3,
          "3: dilemma-1, agreement: it names agreement-4, which never appears Correct the id in "
          "this line.\n"
          "6: factor-a, mark: it names partner-7, which never appears Correct the id in this "
          "line.\n"
          "7: agreement-1, addresses: it names note-9, which never appears Correct the id in this "
          "line.\n");
}
END_TEST

START_TEST(finds_views_of_what_has_none)
{
    finds((const char *const[]){"partner-1,name,,Ministry", "session,title,partner-1,Mine",
                                "factor-a,mark,note-1,partly", "note-1,text,,Hello", NULL},
          2,
          "4: session, title: it is the same for everyone, but stands here as partner-1 sees it "
          "Leave the partner out in this line.\n"
          "5: factor-a, mark: \"note-1\" is not the id of a partner or a voice Correct the partner "
          "in this line.\n");
}
END_TEST

START_TEST(finds_undo_of_what_cannot_be_undone)
{
    finds((const char *const[]){"log,bookmark,,Break", "log,undid,,2", "log,undid,,9",
                                "log,undid,,x", NULL},
          3,
          "4: it takes back step 2, which cannot be taken back Give the seq of the last row of an "
          "earlier step that changed an item.\n"
          "5: it takes back step 9, which cannot be taken back Give the seq of the last row of an "
          "earlier step that changed an item.\n"
          "6: log: undid of the log: \"x\" is not a whole number from 1 on Correct the value in "
          "this line.\n");
}
END_TEST

START_TEST(goes_by_lines)
{
    char *const path =
        files_write("lines.csv", "seq,step,time,item,field,partner,value\n"
                                 "1,1,2026-11-22T23:30:00.000Z,log,format,,entente 1\n"
                                 "2,2,2026-11-22T23:30:00.000Z,note-1,about,,note-9\n"
                                 "3,3,yesterday,session,title,,T\n"
                                 "4,4,2026-11-22T23:30:00.000Z,note-1,type,,nite\n");
    struct error err = {""};
    size_t count;
    char *found;
    size_t len;
    FILE *const out = open_memstream(&found, &len);

    check_file(path, print_finding, out, &count, &err);
    fclose(out);
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(strncmp(found, "3: note-1, about", 16), 0);
    ck_assert_ptr_nonnull(strstr(found, "\n4: "));
    ck_assert_ptr_nonnull(strstr(found, "\n5: note-1: type of a note"));
    free(found);
    free(path);
}
END_TEST

START_TEST(says_when_it_cannot_be_read)
{
    char *const path = files_path("nowhere.csv");
    char *const sentence = mem_printf("%s: there is no such file", path);
    struct error err;
    size_t count = 9;

    ck_assert(!check_file(path, print_finding, NULL, &count, &err));
    ck_assert_str_eq(err.text, sentence);
    ck_assert_uint_eq(count, 0);
    free(sentence);
    free(path);
}
END_TEST

Suite *suite_check(void)
{
    Suite *const suite = suite_create("check");
    TCase *const tcase = tcase_create("check");

    tcase_add_test(tcase, a_good_file_is_silent);
    tcase_add_test(tcase, unknown_things_are_kept);
    tcase_add_test(tcase, finds_values_that_are_none);
    tcase_add_test(tcase, finds_names_of_nothing);
    tcase_add_test(tcase, finds_views_of_what_has_none);
    tcase_add_test(tcase, finds_undo_of_what_cannot_be_undone);
    tcase_add_test(tcase, goes_by_lines);
    tcase_add_test(tcase, says_when_it_cannot_be_read);
    suite_add_tcase(suite, tcase);
    return suite;
}
