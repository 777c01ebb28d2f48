#include <config.h>

#include <stdlib.h>
#include <string.h>
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

static void clock_shows(const char *time)
{
    ck_assert_int_eq(setenv("ENTENTE_NOW", time, 1), 0);
}

/* A meeting that began at 9:30, with a bookmark at 9:50. */
static void begin(void)
{
    ck_assert_int_eq(chdir(getenv("HOME")), 0);
    unlink("m.csv");
    clock_shows("2026-11-23T09:00:00+01:00");
    assert_done("m.csv\n", "new", "m.csv", "--title", "Water");
    clock_shows("2026-11-23T09:20:00+01:00");
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Ministry");
    clock_shows("2026-11-23T09:30:00+01:00");
    assert_done("the meeting began\n", "set", "m.csv", "log", "started=9:30");
    clock_shows("2026-11-23T09:40:00+01:00");
    assert_done("Long-term horizon, the room: partly in place\n", "set", "m.csv", "factor-horizon",
                "mark=partly");
    clock_shows("2026-11-23T09:50:00+01:00");
    assert_done("bookmark \u201CBreak\u201D\n", "set", "m.csv", "log", "bookmark=Break");
    clock_shows("2026-11-23T10:10:00+01:00");
    assert_done("Long-term horizon, the room: partly in place \u2192 in place\n", "set", "m.csv",
                "factor-horizon", "mark=in-place");
    clock_shows("2026-11-23T10:30:00+01:00");
    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.");
}

START_TEST(a_value_is_shown_as_it_was)
{
    assert_done("in-place\n", "show", "m.csv", "factor-horizon", "mark");
    assert_done("partly\n", "show", "m.csv", "factor-horizon", "mark", "--at", "10:00");
    assert_done("partly\n", "show", "m.csv", "factor-horizon", "mark", "--at", "+30m");
    assert_done("partly\n", "show", "m.csv", "factor-horizon", "mark", "--at=@break");
    assert_done("in-place\n", "show", "m.csv", "factor-horizon", "mark", "--at", "70%");
    command_left(program_run("show", "m.csv", "factor-horizon", "mark", "--at", "later", NULL), 2,
                 "",
                 "entente: \"later\" is no moment of a session. Understood are: 14:32, 14:32:05, "
                 "2026-11-23 14:32, +5m, +1h10m, +90s, 37%, #118, @BOOKMARK, start, end.\n");
    command_left(program_run("show", "m.csv", "factor-horizon", "mark", "--at", "9:30", NULL), 1,
                 "", "");
}
END_TEST

START_TEST(what_was_not_there_yet_is_told)
{
    command_left(program_run("show", "m.csv", "agreement-1", "--at", "10:00", NULL), 1, "",
                 "entente: nothing was said of agreement-1 by then\n");
    assert_fails("entente: there is no \"Ministry\" in m.csv, nor any partner yet\n", "show",
                 "m.csv", "factor-horizon", "--partner", "Ministry", "--at", "start");
}
END_TEST

START_TEST(the_log_ends_at_that_moment)
{
    struct program ran = program_run("log", "m.csv", "--at", "@Break", NULL);

    ck_assert_int_eq(ran.status, 0);
    ck_assert_ptr_nonnull(strstr(ran.out, "bookmark \u201CBreak\u201D\n"));
    ck_assert_ptr_null(strstr(ran.out, "10:10"));
    program_free(&ran);
}
END_TEST

START_TEST(tables_hold_what_was_there)
{
    struct program ran = program_run("export", "m.csv", "--table", "log", "--at", "09:45", NULL);

    ck_assert_ptr_nonnull(strstr(ran.out, "partly in place"));
    ck_assert_ptr_null(strstr(ran.out, "Break"));
    program_free(&ran);
    ran = program_run("export", "m.csv", "--table", "agreement", "--at", "09:45", NULL);
    ck_assert_ptr_null(strstr(ran.out, "We meet."));
    program_free(&ran);
}
END_TEST

START_TEST(the_help_says_what_a_moment_is)
{
    static const char *const names[] = {"diff", "show", "log", "export"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct program ran = program_run(names[i], "--help", NULL);

        ck_assert_ptr_nonnull(strstr(ran.out, "\n\nWHEN is a time of the room's clock"));
        program_free(&ran);
    }
}
END_TEST

START_TEST(moments_that_are_none_are_told)
{
    assert_fails("entente: nothing was recorded by 08:59: the record begins on 2026-11-23 at "
                 "09:00:00; start leads there\n",
                 "log", "m.csv", "--at", "08:59");
    assert_fails("entente: @Lunch: there is no such bookmark; there are Break (09:50, #201)\n",
                 "log", "m.csv", "--at", "@Lunch");
    assert_fails("entente: nothing was recorded by #3: the record begins on 2026-11-23 at "
                 "09:00:00; start leads there\n",
                 "export", "m.csv", "--table", "note", "--at", "#3");
    assert_fails("entente: --at needs a value: --at WHEN\n", "log", "m.csv", "--at");
}
END_TEST

#define assert_differs(out, ...) command_left(program_run(__VA_ARGS__, NULL), 1, out, "")

START_TEST(what_changed_since_a_moment_is_told_in_words)
{
    assert_differs("Factors\n"
                   "factor-horizon            Long-term horizon\n"
                   "  Mark                    the room: partly in place \u2192 in place\n"
                   "\n"
                   "Agreements\n"
                   "agreement-1               We meet. (new)\n",
                   "diff", "m.csv", "--from", "@Break");
    assert_done("", "diff", "m.csv", "--from", "10:30");
    assert_done("", "diff", "m.csv", "--from", "09:40", "--to", "@Break");
}
END_TEST

START_TEST(what_changed_can_be_read_by_programs)
{
    assert_differs("{\n  \"changes\": [\n    {\n"
                   "      \"item\": \"agreement-1\",\n"
                   "      \"kind\": \"agreement\",\n"
                   "      \"what\": \"new\",\n"
                   "      \"title\": \"We meet.\",\n"
                   "      \"fields\": [\n        {\n"
                   "          \"field\": \"text\",\n"
                   "          \"partner\": \"\",\n"
                   "          \"before\": \"\",\n"
                   "          \"after\": \"We meet.\"\n"
                   "        }\n      ]\n    }\n  ]\n}\n",
                   "diff", "m.csv", "--from", "10:15", "--json");
    assert_done("{\n  \"changes\": []\n}\n", "diff", "m.csv", "--from", "end", "--json");
}
END_TEST

START_TEST(long_texts_stand_below_one_another)
{
    clock_shows("2026-11-23T10:40:00+01:00");
    assert_done("agreement 1: text \u201CWe meet.\u201D \u2192 \u201CWe meet four times a year, "
                "in\u2026\u201D\n",
                "set", "m.csv", "agreement-1",
                "text=We meet four times a year, in turn with each.");
    assert_differs(
        "Agreements\n"
        "agreement-1               We meet four times a year, in turn with each.\n"
        "  Text                    was \u201CWe meet.\u201D\n"
        "                          now \u201CWe meet four times a year, in turn with each.\u201D\n",
        "diff", "m.csv", "--from", "10:35");
}
END_TEST

START_TEST(what_was_dropped_and_brought_back_is_told)
{
    clock_shows("2026-11-23T10:40:00+01:00");
    assert_done("dropped agreement 1: \u201CWe meet.\u201D\n", "drop", "m.csv", "agreement-1");
    assert_differs("Agreements\nagreement-1               We meet. (dropped)\n", "diff", "m.csv",
                   "--from", "10:35");
    assert_differs("Agreements\nagreement-1               We meet. (brought back)\n", "diff",
                   "m.csv", "--from", "end", "--to", "10:35");
    assert_differs("Agreements\nagreement-1               We meet. (not there any more)\n", "diff",
                   "m.csv", "--from", "10:35", "--to", "10:15");
}
END_TEST

START_TEST(two_sessions_are_compared_at_their_ends)
{
    clock_shows("2027-05-03T10:00:00+02:00");
    unlink("next.csv");
    assert_done("next.csv\n", "new", "next.csv", "--title", "Water");
    assert_done("partner-1\n", "add", "next.csv", "partner", "name=Alliance");
    assert_done("partner-2\n", "add", "next.csv", "partner", "name=Ministry");
    assert_differs("Partners\n"
                   "partner-1                 Alliance (new)\n"
                   "\n"
                   "Factors\n"
                   "factor-horizon            Long-term horizon\n"
                   "  Mark                    the room: in place \u2192 blank\n"
                   "\n"
                   "Agreements\n"
                   "agreement-1               We meet. (not there any more)\n",
                   "diff", "m.csv", "next.csv");
    assert_done("", "diff", "m.csv", "m.csv");
}
END_TEST

START_TEST(what_cannot_be_compared_is_told)
{
    assert_fails("entente: FILE is missing; usage: entente diff FILE --from WHEN [--to WHEN] "
                 "[--json] [--private], or FILE FILE [--json] [--private]\n",
                 "diff");
    assert_fails("entente: one file needs a moment to compare with: give --from WHEN, or a second "
                 "file\n",
                 "diff", "m.csv", "--to", "10:00");
    assert_fails("entente: --from and --to are for one file; two are compared as they are at their "
                 "ends\n",
                 "diff", "m.csv", "m.csv", "--to", "10:00");
    assert_fails("entente: none.csv: there is no such file. To begin one: entente new none.csv\n",
                 "diff", "none.csv", "--from", "10:00");
    assert_fails("entente: none.csv: there is no such file. To begin one: entente new none.csv\n",
                 "diff", "m.csv", "none.csv");
    assert_fails("entente: @Lunch: there is no such bookmark; there are Break (09:50, #201)\n",
                 "diff", "m.csv", "--from", "@Break", "--to", "@Lunch");
    assert_fails("entente: nothing was recorded by 08:59: the record begins on 2026-11-23 at "
                 "09:00:00; start leads there\n",
                 "diff", "m.csv", "--from", "08:59");
}
END_TEST

Suite *suite_when(void)
{
    Suite *const suite = suite_create("when");
    TCase *const tcase = tcase_create("at");
    TCase *const diff = tcase_create("diff");

    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_test(tcase, a_value_is_shown_as_it_was);
    tcase_add_test(tcase, what_was_not_there_yet_is_told);
    tcase_add_test(tcase, the_log_ends_at_that_moment);
    tcase_add_test(tcase, tables_hold_what_was_there);
    tcase_add_test(tcase, the_help_says_what_a_moment_is);
    tcase_add_test(tcase, moments_that_are_none_are_told);
    suite_add_tcase(suite, tcase);
    tcase_add_checked_fixture(diff, begin, NULL);
    tcase_add_test(diff, what_changed_since_a_moment_is_told_in_words);
    tcase_add_test(diff, what_changed_can_be_read_by_programs);
    tcase_add_test(diff, long_texts_stand_below_one_another);
    tcase_add_test(diff, what_was_dropped_and_brought_back_is_told);
    tcase_add_test(diff, two_sessions_are_compared_at_their_ends);
    tcase_add_test(diff, what_cannot_be_compared_is_told);
    suite_add_tcase(suite, diff);
    return suite;
}
