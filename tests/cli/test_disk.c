#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif

#include "command.h"
#include "hardship.h"
#include "suites.h"

#include "entente/session/session.h"
#include "entente/text/mem.h"

static const char *const writing[][COMMAND_MOST] = {
    {"add", "FILE", "note", "text=more"},
    {"set", "FILE", "session", "title=Other"},
    {"drop", "FILE", "note-1"},
    {"undo", "FILE"},
};

enum { WRITING = sizeof writing / sizeof *writing };

static void begin(void)
{
    command_begin();
    assert_done("note-1\n", "add", "m.csv", "note", "text=first");
}

static void assert_same(const char *name, const char *bytes, size_t len)
{
    size_t now_len;
    char *const now = command_get(name, &now_len);

    ck_assert_uint_eq(now_len, len);
    ck_assert_mem_eq(now, bytes, len);
    free(now);
}

START_TEST(a_full_disk_leaves_the_session_as_it_was)
{
    size_t len;
    char *const before = command_get("m.csv", &len);

    hardship_full_disk(len + 5);
    command_left(command_on("m.csv", writing[_i]), 2, "",
                 "entente: m.csv cannot be written: File too large. This change was not recorded: "
                 "mend that, then give the command again\n");
    assert_same("m.csv", before, len);
    assert_done("", "check", "m.csv");
    free(before);
}
END_TEST

START_TEST(a_new_session_is_not_begun_on_a_full_disk)
{
    struct stat whole;

    ck_assert_int_eq(stat("m.csv", &whole), 0);
    ck_assert_int_eq(mkdir("full", 0700), 0);
    hardship_full_disk((size_t)whole.st_size - 200);
    assert_fails("entente: full/x.csv cannot be written: File too large\n", "new", "full/x.csv");
    ck_assert_msg(rmdir("full") == 0, "something was left: %s", strerror(errno));
}
END_TEST

/* --- Permissions */

START_TEST(a_file_that_may_not_be_written_is_read)
{
    hardship_no_root();
    ck_assert_int_eq(chmod("m.csv", 0400), 0);
    command_left(command_on("m.csv", writing[_i]), 2, "",
                 "entente: m.csv can be read only: there is no permission to write it\n");
    assert_done("Water\n", "show", "m.csv", "session", "title");
}
END_TEST

START_TEST(a_file_that_may_not_be_read_is_refused)
{
    static const char *const reading[][COMMAND_MOST] = {
        {"show", "FILE"},  {"log", "FILE"},   {"export", "FILE", "--table", "log"},
        {"check", "FILE"}, {"guide", "FILE"}, {"new", "x.csv", "--guide", "FILE"},
    };

    hardship_no_root();
    ck_assert_int_eq(chmod("m.csv", 0), 0);
    for (size_t i = 0; i < sizeof reading / sizeof *reading; i++)
        command_left(command_on("m.csv", reading[i]), 2, "",
                     "entente: m.csv: there is no permission to read it\n");
    for (size_t i = 0; i < WRITING; i++)
        command_left(command_on("m.csv", writing[i]), 2, "",
                     "entente: m.csv: there is no permission to read it\n");
}
END_TEST

START_TEST(a_folder_that_may_not_be_written_is_named)
{
    ck_assert_int_eq(mkdir("shut", 0700), 0);
    ck_assert_int_eq(rename("m.csv", "shut/m.csv"), 0);
    ck_assert_int_eq(chmod("shut", 0500), 0);
    hardship_no_root();
    setenv("ENTENTE_DIR", "shut/sessions", 1);
    assert_fails("entente: shut/x.csv cannot be made: its folder cannot be written to (Permission "
                 "denied). Choose another folder\n",
                 "new", "shut/x.csv");
    assert_fails("entente: the folder of sessions cannot be made: shut/sessions: Permission "
                 "denied. To choose another one: set ENTENTE_DIR\n",
                 "new", "--title", "x");
    assert_done("note-2\n", "add", "shut/m.csv", "note", "text=the file itself can be written");
    ck_assert_int_eq(chmod("shut", 0), 0);
    assert_fails("entente: there is no permission to read the folder shut\n", "list", "shut");
    assert_fails("entente: shut/m.csv: there is no permission to read it\n", "show", "shut/m.csv");
    ck_assert_int_eq(chmod("shut", 0700), 0);
}
END_TEST

START_TEST(a_torn_end_that_cannot_be_put_aside_stays)
{
    size_t len;
    char *const whole = command_get("m.csv", &len);

    memcpy(whole + len, "9,1", 3);
    ck_assert_int_eq(mkdir("torn", 0700), 0);
    command_put("torn/m.csv", whole, len + 3);
    ck_assert_int_eq(chmod("torn", 0500), 0);
    hardship_no_root();
    assert_fails("entente: torn/m.csv can be read only: torn/m.csv.torn-20261123T093000 cannot be "
                 "made: Permission denied\n",
                 "undo", "torn/m.csv");
    assert_same("torn/m.csv", whole, len + 3);
    ck_assert_int_eq(chmod("torn", 0700), 0);
    free(whole);
}
END_TEST

/* --- Another process */

START_TEST(who_holds_the_file_is_told)
{
    struct error err = {""};
    struct session *const held = session_open("m.csv", LOG_WRITE, &err);
    char *const told = mem_printf("entente: m.csv is being written by check_cli (process %ld): it "
                                  "can be read only, until that one closes it\n",
                                  (long)getpid());

    ck_assert_str_eq(err.text, "");
    command_left(command_on("m.csv", writing[_i]), 2, "", told);
    assert_done("Water\n", "show", "m.csv", "session", "title");
    assert_done("", "check", "m.csv");
    session_close(held);
    struct program ran = command_on("m.csv", writing[_i]);
    ck_assert_int_eq(ran.status, 0);
    program_free(&ran);
    free(told);
}
END_TEST

/* --- A broken disk */

#ifdef __linux__
START_TEST(what_was_not_synced_goes_to_a_new_file)
{
    static const char rescue[] = "m.csv.rescue-20261123T093000.csv";

    hardship_system_call(SYS_fdatasync, EIO);
    assert_fails("entente: m.csv: the disk did not take it (Input/output error). All of it is in "
                 "m.csv.rescue-20261123T093000.csv now: go on with that file, the old one was left "
                 "alone\n",
                 "add", "m.csv", "note", "text=second");
    assert_done("second\n", "show", rescue, "note-2", "text");
    assert_done("first\n", "show", rescue, "note-1", "text");
    assert_done("", "check", rescue);
}
END_TEST

START_TEST(where_nothing_can_be_synced_the_file_is_to_be_copied)
{
    hardship_system_call(SYS_fsync, EIO);
    hardship_system_call(SYS_fdatasync, EIO);
    assert_fails("entente: m.csv: the disk did not take it (Input/output error), nor can all of it "
                 "be put into a new file: m.csv.rescue-20261123T093000.csv cannot be written: "
                 "Input/output error. Copy the file to another disk before you go on\n",
                 "add", "m.csv", "note", "text=second");
    ck_assert_int_ne(access("m.csv.rescue-20261123T093000.csv", F_OK), 0);
    assert_fails("entente: x.csv cannot be written: Input/output error\n", "new", "x.csv");
    ck_assert_int_ne(access("x.csv", F_OK), 0);
}
END_TEST
#endif

Suite *suite_disk(void)
{
    Suite *const suite = suite_create("disk");
    TCase *const tcase = tcase_create("disk");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_loop_test(tcase, a_full_disk_leaves_the_session_as_it_was, 0, WRITING);
    tcase_add_test(tcase, a_new_session_is_not_begun_on_a_full_disk);
    tcase_add_loop_test(tcase, a_file_that_may_not_be_written_is_read, 0, WRITING);
    tcase_add_test(tcase, a_file_that_may_not_be_read_is_refused);
    tcase_add_test(tcase, a_folder_that_may_not_be_written_is_named);
    tcase_add_test(tcase, a_torn_end_that_cannot_be_put_aside_stays);
    tcase_add_loop_test(tcase, who_holds_the_file_is_told, 0, WRITING);
#ifdef __linux__
    tcase_add_test(tcase, what_was_not_synced_goes_to_a_new_file);
    tcase_add_test(tcase, where_nothing_can_be_synced_the_file_is_to_be_copied);
#endif
    suite_add_tcase(suite, tcase);
    return suite;
}
