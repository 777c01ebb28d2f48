#include <config.h>

#include <stdlib.h>

#include "files.h"
#include "suites.h"

static const char plain[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n";

static struct log *writer, *reader;
static struct taken taken, taken_by_reader;

static void setup(void)
{
    files_begin();
    file_put("x.csv", plain, sizeof plain - 1);
    reader = file_open("x.csv", LOG_READ, &taken_by_reader);
    log_sign_show(reader, LOG_SIGN_WATCHED, true);
    writer = file_open("x.csv", LOG_WRITE, &taken);
}

static void teardown(void)
{
    log_close(writer);
    if (reader != NULL)
        log_close(reader);
    taken_free(&taken);
    taken_free(&taken_by_reader);
}

START_TEST(a_sign_is_seen_by_the_others_alone)
{
    ck_assert(log_sign_seen(writer, LOG_SIGN_WATCHED));
    ck_assert(!log_sign_seen(reader, LOG_SIGN_WATCHED));
    ck_assert(!log_sign_seen(reader, LOG_SIGN_ROUND));
    log_sign_show(writer, LOG_SIGN_ROUND, true);
    ck_assert(log_sign_seen(reader, LOG_SIGN_ROUND));
    ck_assert(!log_sign_seen(reader, LOG_SIGN_OFF_RECORD));
    log_sign_show(writer, LOG_SIGN_ROUND, false);
    ck_assert(!log_sign_seen(reader, LOG_SIGN_ROUND));
}
END_TEST

START_TEST(a_sign_ends_with_whoever_showed_it)
{
    log_close(reader);
    reader = NULL;
    ck_assert(!log_sign_seen(writer, LOG_SIGN_WATCHED));
}
END_TEST

START_TEST(signs_hinder_no_writing_and_stand_nowhere)
{
    size_t len;

    ck_assert_msg(log_writable(writer), "%s", log_why_read_only(writer));
    log_sign_show(writer, LOG_SIGN_OFF_RECORD, true);
    char *file = file_get("x.csv", &len);
    ck_assert_uint_eq(len, sizeof plain - 1);
    free(file);
    file_append(writer, 2, "on");
    ck_assert_int_eq(log_state(writer, NULL), LOG_SAVED);
}
END_TEST

START_TEST(a_sign_goes_along_when_the_file_is_written_anew)
{
    static const char loose[] =
        "seq;step;time;item;field;partner;value\n1;1;" FILE_TIME ";log;format;;entente 1\n";
    struct taken by_loose = {0}, by_reader = {0};
    struct error err;
    bool rewritten;

    file_put("loose.csv", loose, sizeof loose - 1);
    struct log *log = file_open("loose.csv", LOG_WRITE, &by_loose);
    log_sign_show(log, LOG_SIGN_OFF_RECORD, true);
    ck_assert(log_make_canonical(log, &rewritten, &err) && rewritten);
    struct log *other = file_open("loose.csv", LOG_READ, &by_reader);
    ck_assert(log_sign_seen(other, LOG_SIGN_OFF_RECORD));
    ck_assert(!log_sign_seen(other, LOG_SIGN_ROUND));
    log_close(other);
    log_close(log);
    taken_free(&by_loose);
    taken_free(&by_reader);
}
END_TEST

START_TEST(two_still_cannot_write)
{
    struct taken third = {0};
    struct log *other = file_open("x.csv", LOG_WRITE, &third);

    ck_assert(!log_writable(other));
    log_close(other);
    taken_free(&third);
}
END_TEST

Suite *suite_sign(void)
{
    Suite *const suite = suite_create("sign");
    TCase *const tcase = tcase_create("sign");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, a_sign_is_seen_by_the_others_alone);
    tcase_add_test(tcase, a_sign_ends_with_whoever_showed_it);
    tcase_add_test(tcase, signs_hinder_no_writing_and_stand_nowhere);
    tcase_add_test(tcase, a_sign_goes_along_when_the_file_is_written_anew);
    tcase_add_test(tcase, two_still_cannot_write);
    suite_add_tcase(suite, tcase);
    return suite;
}
