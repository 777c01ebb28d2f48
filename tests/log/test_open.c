#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/mem.h"
#include "files.h"
#include "suites.h"

static const char plain[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n"
                                        "2,3," FILE_TIME ",note-1,text,,\"a, \"\"b\"\"\nc\"\n"
                                        "3,3," FILE_TIME ",note-1,type,partner-1, x \n";
static const char plain_rows[] = "1/1 log.format@=entente 1|\n"
                                 "2/3 note-1.text@=a, \"b\"\nc|\n"
                                 "3/3 note-1.type@partner-1= x |\n";

#define GOOD_1 "1,1," FILE_TIME ",log,format,,entente 1\n"
#define GOOD_3 "3,3," FILE_TIME ",note-1,text,,after\n"

START_TEST(a_faulty_file_is_read_only)
{
    static const char bytes[] = FILE_HEADER GOOD_1 "2,2," FILE_TIME ",note-1,text,,a\"b\n" GOOD_3;
    struct taken taken;

    file_put("x.csv", bytes, sizeof bytes - 1);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert(!log_writable(log));
    ck_assert_ptr_nonnull(strstr(log_why_read_only(log), "entente check x.csv"));
    ck_assert_str_eq(taken.rows, "1/1 log.format@=entente 1|\n3/3 note-1.text@=after|\n");
    log_close(log);
    taken_free(&taken);
}
END_TEST

START_TEST(what_is_no_session_is_refused)
{
    static const struct {
        const char *bytes;
        size_t len;
        const char *says;
    } files[] = {
        {"", 0, "x.csv: It is empty"},
        {"\x89PNG\r\n\x1a\n\0\0", 10, "x.csv: It is not a session file"},
        {"\xff\xfes\0e\0q\0", 8, "x.csv: It is encoded in UTF-16."},
        {"seq,step,time,item,field,value\n", 31, "x.csv: The column partner is missing"},
    };
    struct taken taken;
    struct log_sink sink = taken_sink(&taken);
    struct error err;

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        file_put("x.csv", files[i].bytes, files[i].len);
        ck_assert_ptr_null(log_open("x.csv", LOG_WRITE, &sink, &err));
        ck_assert_msg(strncmp(err.text, files[i].says, strlen(files[i].says)) == 0, "%s", err.text);
    }
    ck_assert_ptr_null(log_open("not-there.csv", LOG_WRITE, &sink, &err));
    ck_assert_str_eq(err.text, "not-there.csv: there is no such file. To begin one: entente new "
                               "not-there.csv");
    ck_assert_ptr_null(log_open(".", LOG_READ, &sink, &err));
    ck_assert_str_eq(err.text, ". is a folder, not a session. To see the sessions in it: entente "
                               "list .");
    taken_free(&taken);
}
END_TEST

START_TEST(a_newer_format_is_read_only)
{
    static const char bytes[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 2\n";
    struct taken taken;

    file_put("x.csv", bytes, sizeof bytes - 1);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert(!log_writable(log));
    ck_assert_ptr_nonnull(strstr(log_why_read_only(log), "newer version"));
    log_close(log);
    taken_free(&taken);
}
END_TEST

/* --- Torn ends: every cut gives the last whole step, and the rest stands beside, byte for byte. */

START_TEST(a_cut_at_any_byte_leaves_the_last_whole_step)
{
    size_t header = sizeof FILE_HEADER - 1, first = header + sizeof GOOD_1 - 1, len, rest_len;
    size_t cut = first + (size_t)_i;
    struct taken taken;

    if (cut >= sizeof plain - 1)
        return;
    file_put("x.csv", plain, cut);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert(log_writable(log));
    ck_assert_str_eq(taken.rows, "1/1 log.format@=entente 1|\n");
    log_close(log);
    taken_free(&taken);
    char *left = file_get("x.csv", &len);
    ck_assert_uint_eq(len, first);
    ck_assert_mem_eq(left, plain, first);
    free(left);
    char *name = file_like("x.csv.torn-");
    ck_assert_int_eq(name != NULL, cut > first);
    if (name) {
        char *rest = file_get(name, &rest_len);
        ck_assert_uint_eq(rest_len, cut - first);
        ck_assert_mem_eq(rest, plain + first, rest_len);
        free(rest);
        unlink(name);
        free(name);
    }
}
END_TEST

START_TEST(zeros_at_the_end_are_cut_off)
{
    char bytes[sizeof plain + 100] = {0};
    struct taken taken;
    size_t len;

    memcpy(bytes, plain, sizeof plain - 1);
    file_put("x.csv", bytes, sizeof bytes);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert_str_eq(taken.rows, plain_rows);
    ck_assert(log_writable(log));
    ck_assert_ptr_nonnull(strstr(log_notice(log), "101 bytes"));
    log_close(log);
    taken_free(&taken);
    char *left = file_get("x.csv", &len);
    ck_assert_uint_eq(len, sizeof plain - 1);
    free(left);
    char *name = file_like("x.csv.torn-");
    unlink(name);
    free(name);
}
END_TEST

Suite *suite_open(void)
{
    Suite *suite = suite_create("open");
    TCase *tcase = tcase_create("open");

    tcase_add_checked_fixture(tcase, files_begin, NULL);
    tcase_add_test(tcase, a_faulty_file_is_read_only);
    tcase_add_test(tcase, what_is_no_session_is_refused);
    tcase_add_test(tcase, a_newer_format_is_read_only);
    tcase_add_loop_test(tcase, a_cut_at_any_byte_leaves_the_last_whole_step, 0, 130);
    tcase_add_test(tcase, zeros_at_the_end_are_cut_off);
    suite_add_tcase(suite, tcase);
    return suite;
}
