#include <config.h>

#include "entente/session/folder.h"
#include "entente/text/mem.h"
#include "files.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void make(const char *name, const char *const *rows)
{
    free(files_session(name, rows));
}

static struct folder listed(const char *name)
{
    char *const path = files_path(name);
    struct folder folder;
    struct error err = {""};

    folder_read(path, &folder, &err);
    ck_assert_str_eq(err.text, "");
    free(path);
    return folder;
}

START_TEST(tells_about_a_session)
{
    make("tells/a.csv", (const char *const[]){
                            "session,title,,Strategic partnerships",
                            "session,date,,2026-12-24",
                            "partner-1,name,,Ministry",
                            "partner-2,name,,Alliance",
                            "partner-3,name,,Gone",
                            "partner-3,dropped,,yes",
                            "factor-a,name,,A",
                            "factor-b,name,,B",
                            "factor-c,name,,C",
                            "factor-a,mark,,partly",
                            "factor-b,mark,partner-1,partly",
                            "agreement-1,text,,proposed",
                            "agreement-2,text,,agreed",
                            "agreement-2,status,,agreed",
                            "agreement-3,text,,done",
                            "agreement-3,status,,done",
                            NULL,
                        });
    struct folder folder = listed("tells");
    const struct folder_entry *const entry = &folder.entries[0];
    char *const path = files_path("tells/a.csv");

    ck_assert_uint_eq(folder.count, 1);
    ck_assert_str_eq(entry->path, path);
    ck_assert_str_eq(entry->name, "a.csv");
    ck_assert_str_eq(entry->title, "Strategic partnerships");
    ck_assert_str_eq(entry->date, "2026-12-24");
    ck_assert_str_eq(entry->partners, "Ministry, Alliance");
    ck_assert_uint_eq(entry->partner_count, 2);
    ck_assert_uint_eq(entry->discussed, 2);
    ck_assert_uint_eq(entry->factors, 3);
    ck_assert_uint_eq(entry->agreements_open, 2);
    ck_assert_str_eq(entry->problem, "");
    free(path);
    folder_free(&folder);
}
END_TEST

START_TEST(names_nobody_under_the_rule)
{
    make("rule/a.csv", (const char *const[]){"session,attribution,,none", "partner-1,type,,funder",
                                             "partner-2,type,,government", NULL});
    make("rule/b.csv",
         (const char *const[]){"session,attribution,,type", "partner-1,type,,funder", NULL});
    struct folder folder = listed("rule");

    ck_assert_str_eq(folder.entries[0].partners, "2 partners");
    ck_assert_str_eq(folder.entries[1].partners, "1 partner");
    folder_free(&folder);
}
END_TEST

START_TEST(puts_the_newest_first)
{
    make("order/c.csv", (const char *const[]){"session,date,,2026-01-01", NULL});
    make("order/b.csv", (const char *const[]){"session,date,,2026-12-24", NULL});
    make("order/a.csv", (const char *const[]){"session,date,,2026-12-24", NULL});
    make("order/d.csv", (const char *const[]){"session,title,,no date", NULL});
    make("order/e.csv", (const char *const[]){"log,started,,2026-06-01T09:00:00.000+01:00", NULL});
    struct folder folder = listed("order");

    ck_assert_uint_eq(folder.count, 5);
    ck_assert_str_eq(folder.entries[0].name, "a.csv");
    ck_assert_str_eq(folder.entries[1].name, "b.csv");
    ck_assert_str_eq(folder.entries[2].name, "d.csv");
    ck_assert_str_eq(folder.entries[2].date, "2026-11-22");
    ck_assert_str_eq(folder.entries[3].name, "e.csv");
    ck_assert_str_eq(folder.entries[3].date, "2026-06-01");
    ck_assert_str_eq(folder.entries[4].name, "c.csv");
    folder_free(&folder);
}
END_TEST

START_TEST(tells_which_sessions_are_not_told_apart_by_day_and_title)
{
    make("twins/a.csv",
         (const char *const[]){"session,title,,Review", "session,date,,2027-06-01", NULL});
    make("twins/b.csv",
         (const char *const[]){"session,title,,Review", "session,date,,2027-06-01", NULL});
    make("twins/c.csv",
         (const char *const[]){"session,title,,Closing", "session,date,,2027-06-01", NULL});
    make("twins/d.csv",
         (const char *const[]){"session,title,,Review", "session,date,,2027-06-02", NULL});
    struct folder folder = listed("twins");

    for (size_t i = 0; i < folder.count; i++)
        ck_assert(folder.entries[i].course.has_twin == (*folder.entries[i].name < 'c'));
    folder_free(&folder);
}
END_TEST

START_TEST(puts_a_session_above_the_one_it_goes_on_from)
{
    make("course/a.csv", (const char *const[]){"log,id,,aaaa", "session,date,,2027-06-01", NULL});
    make("course/b.csv", (const char *const[]){"log,id,,bbbb", "log,from,,aaaa", NULL});
    make("course/c.csv", (const char *const[]){"log,id,,cccc", "log,from,,bbbb", NULL});
    make("course/d.csv", (const char *const[]){"session,date,,2027-01-01", NULL});
    make("course/e.csv", (const char *const[]){"log,id,,eeee", "log,from,,eeee", NULL});
    struct folder folder = listed("course");

    ck_assert_str_eq(folder.entries[0].name, "c.csv");
    ck_assert_str_eq(folder.entries[0].date, "2026-11-22");
    ck_assert_str_eq(folder.entries[1].name, "b.csv");
    ck_assert_str_eq(folder.entries[2].name, "a.csv");
    ck_assert_str_eq(folder.entries[3].name, "d.csv");
    ck_assert_str_eq(folder.entries[4].name, "e.csv");
    folder_free(&folder);
}
END_TEST

START_TEST(lists_sessions_only)
{
    const char *const rows[] = {"session,title,,T", NULL};

    make("only/kept.csv", rows);
    make("only/kept.rescue-20261123T093000.csv", rows);
    make("only/kept.before-20261123T093000.csv", rows);
    make("only/kept.torn-20261123T093000.csv", rows);
    make("only/.hidden.csv", rows);
    make("only/session.txt", rows);
    make("only/guides/guide.csv", rows);
    free(files_write("only/prices.csv", "fruit,price\napple,1\n"));
    char *const path = files_path("only/folder.csv");
    mkdir(path, 0700);
    free(path);
    struct folder folder = listed("only");

    ck_assert_uint_eq(folder.count, 2);
    ck_assert_str_eq(folder.entries[0].name, "kept.csv");
    ck_assert_str_eq(folder.entries[1].name, "kept.rescue-20261123T093000.csv");
    folder_free(&folder);
}
END_TEST

START_TEST(says_what_is_wrong_with_one)
{
    free(files_write("wrong/faulty.csv",
                     "seq,step,time,item,field,partner,value\n"
                     "1,1,2026-11-22T23:30:00.000Z,log,format,,entente 1\n"
                     "2,2,yesterday,session,title,,T\n"
                     "3,3,2026-11-22T23:30:00.000Z,session,title,,Still readable\n"));
    free(files_write("wrong/other.csv", "seq,item,field,value\n"));
    struct folder folder = listed("wrong");

    ck_assert_uint_eq(folder.count, 2);
    ck_assert_str_eq(folder.entries[0].name, "faulty.csv");
    ck_assert_str_eq(folder.entries[0].title, "Still readable");
    ck_assert_str_eq(folder.entries[0].problem, "it has faults that entente check tells about");
    ck_assert_str_eq(folder.entries[1].name, "other.csv");
    ck_assert_str_ne(folder.entries[1].problem, "");
    folder_free(&folder);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_empty)
{
    struct folder folder = listed("nowhere");

    ck_assert_uint_eq(folder.count, 0);
    folder_free(&folder);
}
END_TEST

START_TEST(says_when_it_is_no_folder)
{
    char *const path = files_write("file", "");
    char *const sentence = mem_printf("%s is a file, not a folder of sessions", path);
    struct folder folder;
    struct error err;

    ck_assert(!folder_read(path, &folder, &err));
    ck_assert_str_eq(err.text, sentence);
    free(sentence);
    free(path);
}
END_TEST

static void chosen(const char *given, const char *expected)
{
    char *const path = folder_path(given);

    ck_assert_str_eq(path, expected);
    free(path);
}

START_TEST(chooses_the_folder)
{
    char *const home = files_path("choose");
    char *const usual = files_path("choose/.local/share/entente/sessions");

    mkdir(home, 0700);
    setenv("HOME", home, 1);
    ck_assert_int_eq(chdir(home), 0);
    chosen(NULL, usual);
    setenv("XDG_DATA_HOME", "relative", 1);
    chosen("", usual);
    setenv("XDG_DATA_HOME", "/data", 1);
    chosen(NULL, "/data/entente/sessions");
    mkdir("sessions", 0700);
    chosen(NULL, "sessions");
    setenv("ENTENTE_DIR", "/elsewhere", 1);
    chosen(NULL, "/elsewhere");
    chosen("here", "here");
    free(usual);
    free(home);
}
END_TEST

static void new_path(const char *folder, const char *title, const char *date, const char *expected)
{
    char *const in = files_path(folder);
    char *const full = files_path(expected);
    struct error err = {""};
    char *const path = folder_new_path(in, title, date, &err);

    ck_assert_str_eq(err.text, "");
    ck_assert_str_eq(path, full);
    free(path);
    free(full);
    free(in);
}

START_TEST(names_a_new_session)
{
    new_path("new/deep", "Strategic partnerships", "2026-11-23",
             "new/deep/2026-11-23-strategic-partnerships.csv");
    new_path("new/deep", "  What works? (2nd round) — café ", "",
             "new/deep/2026-11-23-what-works-2nd-round-caf.csv");
    new_path("new/deep", "合作", "2026-11-23", "new/deep/2026-11-23-session.csv");
    new_path("new/deep", "", "2026-11-23", "new/deep/2026-11-23-session.csv");
    new_path("new/deep", "../../etc/passwd", "2026-11-23", "new/deep/2026-11-23-etc-passwd.csv");
    new_path("new/deep", "12345678901234567890123456789012345678901234567 12345", "2026-11-23",
             "new/deep/2026-11-23-12345678901234567890123456789012345678901234567.csv");
    new_path("new/deep", "123456789012345678901234567890123456789012345678901", "2026-11-23",
             "new/deep/2026-11-23-123456789012345678901234567890123456789012345678.csv");
}
END_TEST

START_TEST(takes_no_name_twice)
{
    free(files_write("twice/2026-11-23-t.csv", ""));
    new_path("twice", "T", "2026-11-23", "twice/2026-11-23-t-2.csv");
    free(files_write("twice/2026-11-23-t-2.csv", ""));
    new_path("twice", "T", "2026-11-23", "twice/2026-11-23-t-3.csv");
}
END_TEST

START_TEST(says_when_the_folder_cannot_be_made)
{
    char *const file = files_write("blocked", "");
    char *const folder = mem_printf("%s/sessions", file);
    char *const sentence = mem_printf("the folder of sessions cannot be made: %s: Not a directory. "
                                      "To choose another one: set ENTENTE_DIR",
                                      folder);
    struct error err;

    ck_assert_ptr_null(folder_new_path(folder, "T", "", &err));
    ck_assert_str_eq(err.text, sentence);
    free(sentence);
    free(folder);
    free(file);
}
END_TEST

Suite *suite_folder(void)
{
    Suite *const suite = suite_create("folder");
    TCase *const tcase = tcase_create("folder");

    tcase_add_test(tcase, tells_about_a_session);
    tcase_add_test(tcase, names_nobody_under_the_rule);
    tcase_add_test(tcase, puts_the_newest_first);
    tcase_add_test(tcase, tells_which_sessions_are_not_told_apart_by_day_and_title);
    tcase_add_test(tcase, puts_a_session_above_the_one_it_goes_on_from);
    tcase_add_test(tcase, lists_sessions_only);
    tcase_add_test(tcase, says_what_is_wrong_with_one);
    tcase_add_test(tcase, a_folder_that_is_not_there_is_empty);
    tcase_add_test(tcase, says_when_it_is_no_folder);
    tcase_add_test(tcase, chooses_the_folder);
    tcase_add_test(tcase, names_a_new_session);
    tcase_add_test(tcase, takes_no_name_twice);
    tcase_add_test(tcase, says_when_the_folder_cannot_be_made);
    suite_add_tcase(suite, tcase);
    return suite;
}
