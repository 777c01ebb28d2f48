#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "suites.h"

/* m.csv and the session n.csv that goes on from it, a year later. */
static void begin(void)
{
    command_begin();
    assert_done("the session: date 2026-11-23\n", "set", "m.csv", "session", "date=2026-11-23");
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Ministry");
    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.", "status=agreed");
    assert_done("Long-term horizon, the room: partly in place\n", "set", "m.csv", "factor-horizon",
                "mark=partly");
    assert_done("n.csv\n", "new", "n.csv", "--follow-up", "m.csv");
    assert_done("the session: date 2027-11-23\n", "set", "n.csv", "session", "date=2027-11-23");
    assert_done("Long-term horizon, the room: in place\n", "set", "n.csv", "factor-horizon",
                "mark=in-place");
    assert_done("agreement 1: status agreed → done\n", "set", "n.csv", "agreement-1",
                "status=done");
}

START_TEST(a_trend_says_what_moved)
{
    struct program ran = program_run("trend", "n.csv", "m.csv", NULL);

    ck_assert_int_eq(ran.status, 0);
    ck_assert_str_eq(ran.err, "");
    ck_assert_ptr_nonnull(strstr(ran.out, "Factor                       2026-11-23  2027-11-23\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "Long-term horizon            ◐           ●\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "Agreements still open             1           0\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "From 2026-11-23 to 2027-11-23\n"
                                          "• Long-term horizon: partly in place → in place\n"
                                          "• agreement 1: agreed → done: We meet.\n"));
    program_free(&ran);
}
END_TEST

START_TEST(a_trend_is_told_in_ascii_signs)
{
    setenv("LC_ALL", "C", 1);
    struct program ran = program_run("trend", "n.csv", "m.csv", NULL);

    ck_assert_ptr_nonnull(strstr(ran.out, "Long-term horizon            =           #\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "# in place  = partly in place  o not in place"));
    ck_assert_ptr_nonnull(strstr(ran.out, "% views differ\n"));
    program_free(&ran);
}
END_TEST

START_TEST(a_trend_fits_the_screen)
{
    struct program ran = program_run("trend", "n.csv", "m.csv", NULL);
    size_t columns = 0;

    for (const char *at = ran.out; *at != '\0'; at++) {
        columns = *at == '\n' ? 0 : columns + ((*at & 0xC0) != 0x80);
        ck_assert_uint_le(columns, 80);
    }
    program_free(&ran);
}
END_TEST

START_TEST(a_trend_is_there_for_programs)
{
    struct program ran = program_run("trend", "n.csv", "m.csv", "--json", NULL);

    ck_assert_int_eq(ran.status, 0);
    ck_assert_ptr_nonnull(strstr(ran.out, "\"trend\": 1"));
    ck_assert_ptr_nonnull(strstr(ran.out, "      \"session\": 1,\n"
                                          "      \"item\": \"factor-horizon\",\n"
                                          "      \"field\": \"mark\",\n"
                                          "      \"before\": \"partly\",\n"
                                          "      \"after\": \"in-place\"\n"));
    program_free(&ran);
}
END_TEST

START_TEST(a_trend_of_what_does_not_belong_together_is_refused)
{
    assert_done("z.csv\n", "new", "z.csv");
    assert_fails("entente: z.csv seems to be of another partnership: it does not go on from the "
                 "others, nor are half of its partners the same\n",
                 "trend", "m.csv", "n.csv", "z.csv");
    assert_fails("entente: m.csv and m.csv are the same session: give each once\n", "trend",
                 "m.csv", "m.csv");
    assert_fails("entente: none.csv: there is no such file. To begin one: entente new none.csv\n",
                 "trend", "m.csv", "none.csv");
    assert_fails("entente: FILE is missing; usage: entente trend FILE FILE… [--json]\n", "trend",
                 "m.csv");
}
END_TEST

START_TEST(a_trend_names_nobody)
{
    struct program ran = program_run("trend", "n.csv", "m.csv", NULL);

    ck_assert_ptr_null(strstr(ran.out, "Ministry"));
    program_free(&ran);
}
END_TEST

START_TEST(a_dilemma_that_was_passed_on_is_not_counted_as_handled)
{
    assert_done("dilemma-1\n", "add", "n.csv", "dilemma", "text=Stay critical?",
                "status=passed-on");
    struct program ran = program_run("trend", "n.csv", "m.csv", NULL);

    ck_assert_ptr_nonnull(strstr(ran.out, "Dilemmas handled or lived with    0           0\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "Dilemmas passed on                0           1\n"));
    program_free(&ran);
}
END_TEST

START_TEST(a_trend_tells_sessions_of_one_day_and_title_apart)
{
    assert_done("o.csv\n", "new", "o.csv", "--follow-up", "m.csv");
    assert_done("p.csv\n", "new", "p.csv", "--follow-up", "m.csv");
    struct program ran = program_run("trend", "m.csv", "o.csv", "p.csv", NULL);

    ck_assert_ptr_nonnull(strstr(ran.out, "• 2: 2026-11-23: Water (o.csv)\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "• 3: 2026-11-23: Water (p.csv)\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "Factor                       1  2  3\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "From 2 (2026-11-23) to 3 (2026-11-23)\n"));
    program_free(&ran);
}
END_TEST

/* Nine sessions, each of which goes on from the one before. */
static void nine_sessions(void)
{
    static const char *const files[] = {"m.csv",  "n.csv",  "s3.csv", "s4.csv", "s5.csv",
                                        "s6.csv", "s7.csv", "s8.csv", "s9.csv"};

    for (int i = 2; i < 9; i++) {
        char date[32];

        snprintf(date, sizeof date, "date=20%d-11-23", 26 + i);
        struct program ran = program_run("new", files[i], "--follow-up", files[i - 1], NULL);
        program_free(&ran);
        ran = program_run("set", files[i], "session", date, NULL);
        program_free(&ran);
    }
}

START_TEST(a_trend_shows_every_session)
{
    nine_sessions();
    struct program ran = program_run("trend", "m.csv", "n.csv", "s3.csv", "s4.csv", "s5.csv",
                                     "s6.csv", "s7.csv", "s8.csv", "s9.csv", NULL);

    ck_assert_str_eq(ran.err, "");
    ck_assert_ptr_nonnull(
        strstr(ran.out, "Factor                       1  2  3  4  5  6  7  8  9\n"));
    ck_assert_ptr_nonnull(
        strstr(ran.out, "Long-term horizon            ◐  ●  ·  ·  ·  ·  ·  ·  ·\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "  1          2          3          4\n"));
    ck_assert_ptr_nonnull(strstr(ran.out, "  5          6          7          8          9\n"));
    program_free(&ran);
}
END_TEST

Suite *suite_trend(void)
{
    Suite *suite = suite_create("trend");
    TCase *tcase = tcase_create("trend");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_test(tcase, a_trend_says_what_moved);
    tcase_add_test(tcase, a_trend_is_told_in_ascii_signs);
    tcase_add_test(tcase, a_trend_fits_the_screen);
    tcase_add_test(tcase, a_trend_is_there_for_programs);
    tcase_add_test(tcase, a_trend_of_what_does_not_belong_together_is_refused);
    tcase_add_test(tcase, a_trend_names_nobody);
    tcase_add_test(tcase, a_dilemma_that_was_passed_on_is_not_counted_as_handled);
    tcase_add_test(tcase, a_trend_tells_sessions_of_one_day_and_title_apart);
    tcase_add_test(tcase, a_trend_shows_every_session);
    suite_add_tcase(suite, tcase);
    return suite;
}
