#include <config.h>

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "entente/text/mem.h"
#include "files.h"
#include "suites.h"

static const char begun[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n";

static struct log *open_begun(struct taken *taken)
{
    file_put("x.csv", begun, sizeof begun - 1);
    return file_open("x.csv", LOG_WRITE, taken);
}

static void assert_file(const char *name, const char *end)
{
    size_t len;
    char *bytes = file_get(name, &len), *expected = mem_printf("%s%s", begun, end);

    ck_assert_str_eq(bytes, expected);
    free(bytes);
    free(expected);
}

START_TEST(a_step_is_saved_when_append_returns)
{
    struct taken taken;
    struct log *log = open_begun(&taken);

    file_append(log, 2, "=1+1");
    ck_assert_int_eq(log_state(log, NULL), LOG_SAVED);
    assert_file("x.csv", "2,2," FILE_TIME ",note-1,text,,'=1+1\n");
    log_close(log);
    taken_free(&taken);
}
END_TEST

START_TEST(a_new_file_is_there_whole_or_not_at_all)
{
    struct error err;
    struct log_row row = {.seq = 1,
                          .step = 1,
                          .item = "log",
                          .field = "format",
                          .partner = "",
                          .value = "entente 1",
                          .value_len = 9,
                          .extra = ""};

    ck_assert(moment_read(FILE_TIME, &row.time));
    ck_assert(log_create("made.csv", &row, 1, &err));
    assert_file("made.csv", "");
    ck_assert(!log_create("made.csv", &row, 1, &err));
    ck_assert_str_eq(err.text,
                     "made.csv is there already; it was left as it is. Choose another name");
    ck_assert(!log_create("no/such/made.csv", &row, 1, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "its folder is not there"));
    ck_assert_ptr_null(file_like("made.csv.new"));
    unlink("made.csv");
}
END_TEST

/* Another process that holds the file until its input is closed. */
static pid_t hold(int *release)
{
    int ready[2], go[2];
    char byte;

    ck_assert_int_eq(pipe(ready), 0);
    ck_assert_int_eq(pipe(go), 0);
    pid_t child = fork();
    if (child == 0) {
        struct taken taken;
        struct log_sink sink = taken_sink(&taken);
        close(go[1]);
        struct log *log = log_open("x.csv", LOG_WRITE, &sink, NULL);
        ssize_t n = write(ready[1], "", 1);
        n += read(go[0], &byte, 1);
        _exit(log && n > 0 ? 0 : 1);
    }
    close(go[0]);
    close(ready[1]);
    ck_assert_int_eq(read(ready[0], &byte, 1), 1);
    close(ready[0]);
    *release = go[1];
    return child;
}

START_TEST(a_second_process_reads_only_and_is_told_who_writes)
{
    struct taken taken;
    int release, status;

    file_put("x.csv", begun, sizeof begun - 1);
    pid_t child = hold(&release);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert(!log_writable(log));
    char *process = mem_printf("(process %ld)", (long)child);
    ck_assert_msg(strstr(log_why_read_only(log), process) != NULL, "%s", log_why_read_only(log));
    free(process);
    log_close(log);
    taken_free(&taken);
    close(release);
    ck_assert_int_eq(waitpid(child, &status, 0), child);

    log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert(log_writable(log));
    log_close(log);
    taken_free(&taken);
}
END_TEST

/* What another program may do to the file while it is open. */
static void rename_over(void)
{
    file_put("y.csv", begun, sizeof begun - 1);
    ck_assert_int_eq(rename("y.csv", "x.csv"), 0);
}

static void grow(void)
{
    FILE *out = fopen("x.csv", "a");

    fputs("2,2," FILE_TIME ",note-1,text,,other\n", out);
    fclose(out);
}

static void shorten(void)
{
    ck_assert_int_eq(truncate("x.csv", 50), 0);
}

static void take_away(void)
{
    ck_assert_int_eq(unlink("x.csv"), 0);
}

static void (*const changes[])(void) = {rename_over, grow, shorten, take_away};

struct one_row {
    bool given;
};

static bool give_one(void *context, struct log_row *row)
{
    struct one_row *one = context;

    *row = (struct log_row){.seq = 1,
                            .step = 1,
                            .item = "log",
                            .field = "format",
                            .partner = "",
                            .value = "entente 1",
                            .value_len = 9,
                            .extra = ""};
    ck_assert(moment_read(FILE_TIME, &row->time));
    return !one->given && (one->given = true);
}

START_TEST(a_file_that_is_no_longer_the_same_is_noticed_and_rescued)
{
    struct taken taken;
    struct log *log = open_begun(&taken);
    struct one_row one = {false};
    struct log_source source = {.context = &one, .next = give_one};
    struct error err;

    changes[_i]();
    file_append(log, 2, "mine");
    ck_assert_int_eq(log_state(log, &err), LOG_DISPLACED);
    ck_assert_ptr_nonnull(strstr(err.text, "another program"));

    ck_assert_msg(log_rescue(log, &source, &err), "%s", err.text);
    ck_assert_int_eq(strncmp(log_path(log), "x.csv.rescue-20261123T093000", 28), 0);
    file_append(log, 2, "mine");
    ck_assert_int_eq(log_state(log, NULL), LOG_SAVED);
    assert_file(log_path(log), "2,2," FILE_TIME ",note-1,text,,mine\n");
    unlink(log_path(log));
    log_close(log);
    taken_free(&taken);
    unlink("x.csv");
}
END_TEST

static void limit_file(rlim_t bytes)
{
    struct rlimit limit;

    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

START_TEST(a_full_disk_leaves_whole_steps_and_is_tried_again)
{
    struct taken taken;
    struct log *log = open_begun(&taken);
    struct error err;

    limit_file(sizeof begun + 20);
    file_append(log, 2, "first");
    file_append(log, 3, "second");
    ck_assert_int_eq(log_state(log, &err), LOG_NOT_SAVED);
    ck_assert_ptr_nonnull(strstr(err.text, "File too large"));
    limit_file(RLIM_INFINITY);
    assert_file("x.csv", "");

    log_retry(log);
    ck_assert_int_eq(log_state(log, NULL), LOG_SAVED);
    assert_file("x.csv", "2,2," FILE_TIME ",note-1,text,,first\n"
                         "3,3," FILE_TIME ",note-1,text,,second\n");
    log_close(log);
    taken_free(&taken);
}
END_TEST

START_TEST(beside_the_caller_steps_are_saved_in_order)
{
    struct taken taken;
    struct log *log = open_begun(&taken);

    log_beside(log);
    for (uint32_t seq = 2; seq < 50; seq++)
        file_append(log, seq, "x");
    struct pollfd wake = {.fd = log_wake_fd(log), .events = POLLIN};
    ck_assert_int_eq(poll(&wake, 1, 10000), 1);
    ck_assert_int_eq(log_settle(log, 10000), LOG_SAVED);
    ck_assert_int_eq(log_state(log, NULL), LOG_SAVED);
    file_append(log, 50, "last");
    log_close(log);
    taken_free(&taken);

    log = file_open("x.csv", LOG_READ, &taken);
    ck_assert_uint_eq(log_shape(log)->rows, 50);
    ck_assert_str_eq(taken.faults, "");
    log_close(log);
    taken_free(&taken);
}
END_TEST

START_TEST(the_first_write_puts_a_foreign_form_in_order)
{
    static const char foreign[] = "\xef\xbb\xbfseq;step;time;item;field;partner;value;who\r\n"
                                  "1;1;" FILE_TIME ";log;format;;entente 1;\"a,b\"\r\n";
    struct taken taken;
    struct error err;
    bool rewritten;
    size_t len;

    file_put("x.csv", foreign, sizeof foreign - 1);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert_msg(log_make_canonical(log, &rewritten, &err), "%s", err.text);
    ck_assert(rewritten);
    ck_assert(log_make_canonical(log, &rewritten, &err));
    ck_assert(!rewritten);
    file_append(log, 2, "x");
    ck_assert_int_eq(log_state(log, NULL), LOG_SAVED);
    log_close(log);
    taken_free(&taken);

    char *now = file_get("x.csv", &len);
    ck_assert_str_eq(now, "seq,step,time,item,field,partner,value,who\n"
                          "1,1," FILE_TIME ",log,format,,entente 1,\"a,b\"\n"
                          "2,2," FILE_TIME ",note-1,text,,x,\n");
    free(now);
    char *name = file_like("x.csv.before-"), *before = file_get(name, &len);
    ck_assert_uint_eq(len, sizeof foreign - 1);
    ck_assert_mem_eq(before, foreign, len);
    free(before);
    unlink(name);
    free(name);
}
END_TEST

START_TEST(putting_in_order_keeps_links_and_rights)
{
    static const char foreign[] = "seq,step,time,item,field,partner,value\r\n"
                                  "1,1," FILE_TIME ",log,format,,entente 1\r\n";
    struct taken taken;
    struct stat file;
    bool rewritten;

    file_put("x.csv", foreign, sizeof foreign - 1);
    ck_assert_int_eq(chmod("x.csv", 0640), 0);
    ck_assert_int_eq(symlink("x.csv", "link.csv"), 0);
    struct log *log = file_open("link.csv", LOG_WRITE, &taken);
    ck_assert(log_make_canonical(log, &rewritten, NULL));
    file_append(log, 2, "x");
    ck_assert_int_eq(log_state(log, NULL), LOG_SAVED);
    log_close(log);
    taken_free(&taken);

    assert_file("x.csv", "2,2," FILE_TIME ",note-1,text,,x\n");
    ck_assert_int_eq(stat("x.csv", &file), 0);
    ck_assert_int_eq((int)(file.st_mode & 0777), 0640);
    ck_assert_int_eq(lstat("link.csv", &file), 0);
    ck_assert(S_ISLNK(file.st_mode));
    char *name = file_like("x.csv.before-");
    ck_assert_ptr_nonnull(name);
    unlink(name);
    unlink("link.csv");
    free(name);
}
END_TEST

START_TEST(a_reader_follows_a_writer)
{
    struct taken written, read;
    struct log *writer = open_begun(&written);
    struct log *reader = file_open("x.csv", LOG_READ, &read);
    struct error err;

    file_append(writer, 2, "new");
    ck_assert(log_follow(reader, &err));
    ck_assert_str_eq(read.rows, "1/1 log.format@=entente 1|\n2/2 note-1.text@=new|\n");
    ck_assert(log_follow(reader, &err));
    ck_assert_str_eq(read.rows, "1/1 log.format@=entente 1|\n2/2 note-1.text@=new|\n");
    ck_assert_str_eq(read.faults, "");

    rename_over();
    ck_assert(!log_follow(reader, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "replaced"));
    log_close(reader);
    log_close(writer);
    taken_free(&read);
    taken_free(&written);
}
END_TEST

START_TEST(a_half_written_step_is_not_followed)
{
    struct taken taken;

    file_put("x.csv", begun, sizeof begun - 1);
    struct log *reader = file_open("x.csv", LOG_READ, &taken);
    FILE *out = fopen("x.csv", "a");
    fputs("2,3," FILE_TIME ",note-1,text,,a\n3,3," FILE_TIME ",note-1,ty", out);
    fflush(out);
    ck_assert(log_follow(reader, NULL));
    ck_assert_str_eq(taken.rows, "1/1 log.format@=entente 1|\n");
    fputs("pe,,note\n", out);
    fclose(out);
    ck_assert(log_follow(reader, NULL));
    ck_assert_str_eq(taken.rows, "1/1 log.format@=entente 1|\n2/3 note-1.text@=a|\n"
                                 "3/3 note-1.type@=note|\n");
    log_close(reader);
    taken_free(&taken);
}
END_TEST

START_TEST(a_spreadsheet_that_has_it_open_is_told)
{
    struct taken taken;

    file_put(".~lock.x.csv#", "", 0);
    struct log *log = open_begun(&taken);
    ck_assert_ptr_nonnull(strstr(log_notice(log), "A spreadsheet has x.csv open"));
    log_close(log);
    taken_free(&taken);
    unlink(".~lock.x.csv#");
}
END_TEST

Suite *suite_file(void)
{
    Suite *suite = suite_create("file");
    TCase *tcase = tcase_create("file");

    tcase_add_checked_fixture(tcase, files_begin, NULL);
    tcase_add_test(tcase, a_step_is_saved_when_append_returns);
    tcase_add_test(tcase, a_new_file_is_there_whole_or_not_at_all);
    tcase_add_test(tcase, a_second_process_reads_only_and_is_told_who_writes);
    tcase_add_loop_test(tcase, a_file_that_is_no_longer_the_same_is_noticed_and_rescued, 0,
                        (int)(sizeof changes / sizeof *changes));
    tcase_add_test(tcase, a_full_disk_leaves_whole_steps_and_is_tried_again);
    tcase_add_test(tcase, beside_the_caller_steps_are_saved_in_order);
    tcase_add_test(tcase, the_first_write_puts_a_foreign_form_in_order);
    tcase_add_test(tcase, putting_in_order_keeps_links_and_rights);
    tcase_add_test(tcase, a_reader_follows_a_writer);
    tcase_add_test(tcase, a_half_written_step_is_not_followed);
    tcase_add_test(tcase, a_spreadsheet_that_has_it_open_is_told);
    suite_add_tcase(suite, tcase);
    return suite;
}
