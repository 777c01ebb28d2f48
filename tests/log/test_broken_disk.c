#include <config.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "broken-disk.h"
#include "entente/text/mem.h"
#include "files.h"
#include "suites.h"

#define NOTE(seq, value) seq "," seq "," FILE_TIME ",note-1,text,," value "\n"

static const char begun[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n";

static struct taken taken;
static struct log *held;

static void begin(void)
{
    files_begin();
    file_put("x.csv", begun, sizeof begun - 1);
    held = file_open("x.csv", LOG_WRITE, &taken);
    disk_mend();
}

static void end(void)
{
    disk_mend();
    log_close(held);
    taken_free(&taken);
    unlink("x.csv");
}

static void assert_file(const char *name, const char *more)
{
    size_t len;
    char *const bytes = file_get(name, &len), *const expected = mem_printf("%s%s", begun, more);

    ck_assert_str_eq(bytes, expected);
    free(bytes);
    free(expected);
}

static void assert_state(enum log_state state, const char *says)
{
    struct error err = {""};

    ck_assert_int_eq(log_state(held, &err), state);
    ck_assert_str_eq(err.text, says);
}

/* All rows that the session holds in memory. */
static bool give_rows(void *context, struct log_row *row)
{
    static const char *const values[] = {"entente 1", "first", "second"};
    uint32_t *const seq = context;

    if (*seq == sizeof values / sizeof *values)
        return false;
    const char *const value = values[(*seq)++];
    *row = (struct log_row){
        .seq = *seq,
        .step = *seq,
        .item = *seq == 1 ? "log" : "note-1",
        .field = *seq == 1 ? "format" : "text",
        .partner = "",
        .value = value,
        .value_len = strlen(value),
        .extra = "",
    };
    ck_assert(moment_read(FILE_TIME, &row->time));
    return true;
}

static bool rescue(struct error *err)
{
    uint32_t seq = 0;

    return log_rescue(held, &(struct log_source){.context = &seq, .next = give_rows}, err);
}

START_TEST(after_a_failed_sync_the_file_is_never_touched_again)
{
    struct error err;

    disk_fail(DISK_FDATASYNC, 0, 1, EIO);
    file_append(held, 2, "first");
    assert_state(LOG_SYNC_FAILED, "x.csv: the disk did not take it (Input/output error)");
    const int writes = disk_count(DISK_WRITE);
    file_append(held, 3, "second");
    log_retry(held);
    assert_state(LOG_SYNC_FAILED, "x.csv: the disk did not take it (Input/output error)");
    ck_assert_int_eq(disk_count(DISK_FDATASYNC), 1);
    ck_assert_int_eq(disk_count(DISK_WRITE), writes);

    ck_assert_msg(rescue(&err), "%s", err.text);
    ck_assert_int_eq(strncmp(log_path(held), "x.csv.rescue-20261123T093000", 28), 0);
    ck_assert_str_eq(log_path(held) + strlen(log_path(held)) - 4, ".csv");
    assert_state(LOG_SAVED, "");
    assert_file("x.csv", NOTE("2", "first"));
    assert_file(log_path(held), NOTE("2", "first") NOTE("3", "second"));
    file_append(held, 4, "third");
    assert_state(LOG_SAVED, "");
    assert_file("x.csv", NOTE("2", "first"));
    assert_file(log_path(held), NOTE("2", "first") NOTE("3", "second") NOTE("4", "third"));
    unlink(log_path(held));
}
END_TEST

START_TEST(beside_the_caller_a_failed_sync_is_the_last_one_too)
{
    struct error err;

    log_beside(held);
    disk_fail(DISK_FDATASYNC, 0, 1, EIO);
    file_append(held, 2, "first");
    ck_assert_int_eq(log_settle(held, -1), LOG_SYNC_FAILED);
    file_append(held, 3, "second");
    ck_assert_int_eq(log_settle(held, -1), LOG_SYNC_FAILED);
    ck_assert_int_eq(disk_count(DISK_FDATASYNC), 1);
    ck_assert_msg(rescue(&err), "%s", err.text);
    file_append(held, 4, "third");
    ck_assert_int_eq(log_settle(held, -1), LOG_SAVED);
    assert_file("x.csv", NOTE("2", "first"));
    assert_file(log_path(held), NOTE("2", "first") NOTE("3", "second") NOTE("4", "third"));
    unlink(log_path(held));
}
END_TEST

START_TEST(a_rescue_that_fails_leaves_nothing_and_can_be_tried_again)
{
    struct error err;

    disk_fail(DISK_FDATASYNC, 0, 1, EIO);
    file_append(held, 2, "first");
    disk_fail(DISK_FSYNC, _i, 1, EIO);
    ck_assert(!rescue(&err));
    ck_assert_msg(strstr(err.text, "Input/output error") != NULL, "%s", err.text);
    ck_assert_ptr_null(file_like("x.csv.rescue"));
    ck_assert_str_eq(log_path(held), "x.csv");
    ck_assert_int_eq(log_state(held, NULL), LOG_SYNC_FAILED);
    ck_assert_msg(rescue(&err), "%s", err.text);
    assert_file(log_path(held), NOTE("2", "first") NOTE("3", "second"));
    unlink(log_path(held));
}
END_TEST

START_TEST(a_failed_write_is_tried_again)
{
    disk_fail(DISK_WRITE, 1, 2, EIO);
    file_append(held, 2, "first");
    file_append(held, 3, "second");
    assert_state(LOG_NOT_SAVED, "x.csv cannot be written: Input/output error");
    assert_file("x.csv", NOTE("2", "first"));
    file_append(held, 4, "third");
    assert_state(LOG_NOT_SAVED, "x.csv cannot be written: Input/output error");
    log_retry(held);
    assert_state(LOG_SAVED, "");
    assert_file("x.csv", NOTE("2", "first") NOTE("3", "second") NOTE("4", "third"));
}
END_TEST

START_TEST(a_short_write_is_gone_on_with)
{
    disk_write_short(10);
    file_append(held, 2, "first");
    assert_state(LOG_SAVED, "");
    ck_assert_int_eq(disk_count(DISK_WRITE), 2);
    assert_file("x.csv", NOTE("2", "first"));
}
END_TEST

START_TEST(a_short_write_before_a_full_disk_is_cut_off)
{
    disk_write_short(10);
    disk_fail(DISK_WRITE, 1, 1, ENOSPC);
    file_append(held, 2, "first");
    assert_state(LOG_NOT_SAVED, "x.csv cannot be written: No space left on device");
    assert_file("x.csv", "");
    log_retry(held);
    assert_state(LOG_SAVED, "");
    assert_file("x.csv", NOTE("2", "first"));
}
END_TEST

START_TEST(half_a_step_that_cannot_be_cut_off_is_not_written_behind)
{
    struct error err;

    disk_write_short(10);
    disk_fail(DISK_WRITE, 1, 1, ENOSPC);
    disk_fail(DISK_FTRUNCATE, 0, 1, EIO);
    file_append(held, 2, "first");
    assert_state(LOG_NOT_SAVED, "x.csv cannot be written: No space left on device");
    log_retry(held);
    ck_assert_int_eq(log_state(held, NULL), LOG_DISPLACED);
    assert_file("x.csv", "2,2,2026-1");
    ck_assert_msg(rescue(&err), "%s", err.text);
    assert_file(log_path(held), NOTE("2", "first") NOTE("3", "second"));
    unlink(log_path(held));
}
END_TEST

/* What was written before the write that failed is synced all the same. */
START_TEST(a_failed_write_does_not_hide_a_failed_sync)
{
    disk_fail(DISK_WRITE, 0, 1, EIO);
    file_append(held, 2, "first");
    ck_assert_int_eq(log_state(held, NULL), LOG_NOT_SAVED);
    disk_fail(DISK_WRITE, 1, 1, EIO);
    disk_fail(DISK_FDATASYNC, 0, 1, EIO);
    file_append(held, 3, "second");
    assert_state(LOG_SYNC_FAILED, "x.csv: the disk did not take it (Input/output error)");
}
END_TEST

START_TEST(a_new_file_that_cannot_be_synced_is_not_left)
{
    struct log_row row;
    struct error err;
    uint32_t seq = 0;

    ck_assert(give_rows(&seq, &row));
    disk_fail(DISK_FSYNC, 0, 1, EIO);
    ck_assert(!log_create("made.csv", &row, 1, &err));
    ck_assert_str_eq(err.text, "made.csv cannot be written: Input/output error");
    ck_assert_ptr_null(file_like("made.csv"));
    ck_assert(log_create("made.csv", &row, 1, &err));
    unlink("made.csv");
}
END_TEST

Suite *suite_broken_disk(void)
{
    Suite *const suite = suite_create("broken disk");
    TCase *const tcase = tcase_create("broken disk");

    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, after_a_failed_sync_the_file_is_never_touched_again);
    tcase_add_test(tcase, beside_the_caller_a_failed_sync_is_the_last_one_too);
    tcase_add_loop_test(tcase, a_rescue_that_fails_leaves_nothing_and_can_be_tried_again, 0, 2);
    tcase_add_test(tcase, a_failed_write_is_tried_again);
    tcase_add_test(tcase, a_short_write_is_gone_on_with);
    tcase_add_test(tcase, a_short_write_before_a_full_disk_is_cut_off);
    tcase_add_test(tcase, half_a_step_that_cannot_be_cut_off_is_not_written_behind);
    tcase_add_test(tcase, a_failed_write_does_not_hide_a_failed_sync);
    tcase_add_test(tcase, a_new_file_that_cannot_be_synced_is_not_left);
    suite_add_tcase(suite, tcase);
    return suite;
}
