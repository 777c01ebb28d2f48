#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.h"
#include "suites.h"

/* Checks what a run left, and frees it. */
static void command_left(struct program ran, int status, const char *out, const char *err)
{
    ck_assert_str_eq(ran.err, err);
    ck_assert_str_eq(ran.out, out);
    ck_assert_int_eq(ran.status, status);
    program_free(&ran);
}

#define assert_done(out, ...) command_left(program_run(__VA_ARGS__, NULL), 0, out, "")
#define assert_fails(err, ...) command_left(program_run(__VA_ARGS__, NULL), 2, "", err)

static const char meeting[] = "seq,step,time,item,field,partner,value\n"
                              "1,2,2026-11-23T09:00:00.000+01:00,log,format,,entente 1\n"
                              "2,2,2026-11-23T09:00:00.000+01:00,session,title,,Water\n"
                              "3,3,2026-11-23T09:40:00.000+01:00,partner-1,name,,Ministry\n"
                              "4,4,2026-11-23T09:50:00.000+01:00,partner-2,name,,River Alliance\n"
                              "5,5,2026-11-23T10:10:00.000+01:00,partner-3,name,,Water Board\n";

static void begin(void)
{
    ck_assert_int_eq(chdir(getenv("HOME")), 0);
    unlink("m.csv");
    FILE *file = fopen("m.csv", "w");
    fputs(meeting, file);
    ck_assert_int_eq(fclose(file), 0);
}

#define MINISTRY "2026-11-23 09:40  #3      new partner: Ministry\n"
#define ALLIANCE "2026-11-23 09:50  #4      new partner: River Alliance\n"
#define BOARD "2026-11-23 10:10  #5      new partner: Water Board\n"

START_TEST(prints_the_timeline_into_a_pipe)
{
    struct program whole = program_run("log", "m.csv", NULL);

    assert_done(whole.out, "replay", "m.csv");
    program_free(&whole);
}
END_TEST

START_TEST(prints_what_is_between_two_moments)
{
    assert_done(ALLIANCE BOARD, "replay", "m.csv", "--from", "9:50");
    assert_done(MINISTRY ALLIANCE, "replay", "m.csv", "--from", "9:41", "--to", "10:00");
    assert_done(BOARD, "replay", "m.csv", "--from", "end", "--speed", "4x", "--idle-limit", "off");
}
END_TEST

START_TEST(only_reads_the_file)
{
    struct stat before, after;

    ck_assert_int_eq(chmod("m.csv", 0444), 0);
    ck_assert_int_eq(stat("m.csv", &before), 0);
    assert_done(BOARD, "replay", "m.csv", "--from", "end");
    ck_assert_int_eq(stat("m.csv", &after), 0);
    ck_assert_int_eq(before.st_mtim.tv_sec, after.st_mtim.tv_sec);
    ck_assert_int_eq(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
    ck_assert_int_eq(before.st_size, after.st_size);
}
END_TEST

START_TEST(says_what_it_does_not_understand)
{
    assert_fails("entente: \"fast\" is no speed: give a number from 0.25 to 64\n", "replay",
                 "m.csv", "--speed", "fast");
    assert_fails("entente: \"65\" is no speed: give a number from 0.25 to 64\n", "replay", "m.csv",
                 "--speed", "65");
    assert_fails("entente: \"nan\" is no speed: give a number from 0.25 to 64\n", "replay", "m.csv",
                 "--speed", "nan");
    assert_fails("entente: \"0\" is no idle limit: give seconds, such as 2 or 0.5, or off\n",
                 "replay", "m.csv", "--idle-limit", "0");
    assert_fails("entente: 10:00 comes after 9:45: nothing is between them\n", "replay", "m.csv",
                 "--from", "10:00", "--to", "9:45");
    assert_fails("entente: end comes after 9:45: nothing is between them\n", "replay", "m.csv",
                 "--from", "end", "--to", "9:45");
    assert_fails("entente: \"later\" is no moment of a session. Understood are: 14:32, 14:32:05, "
                 "2026-11-23 14:32, +5m, +1h10m, +90s, 37%, #118, @BOOKMARK, start, end.\n",
                 "replay", "m.csv", "--to", "later");
}
END_TEST

Suite *suite_replay(void)
{
    Suite *suite = suite_create("replay");
    TCase *tcase = tcase_create("replay");

    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_test(tcase, prints_the_timeline_into_a_pipe);
    tcase_add_test(tcase, prints_what_is_between_two_moments);
    tcase_add_test(tcase, only_reads_the_file);
    tcase_add_test(tcase, says_what_it_does_not_understand);
    suite_add_tcase(suite, tcase);
    return suite;
}
