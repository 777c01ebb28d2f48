#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "entente/text/mem.h"
#include "suites.h"

/* The clock of what runs from here on: so long after nine. */
static void clock_is_to_the_second(int minutes, int seconds)
{
    char *now =
        mem_printf("2026-11-23T%02d:%02d:%02d+01:00", 9 + minutes / 60, minutes % 60, seconds);

    ck_assert_int_eq(setenv("ENTENTE_NOW", now, 1), 0);
    free(now);
}

static void clock_is(int minutes)
{
    clock_is_to_the_second(minutes, 0);
}

/* m.csv with three topics in the place of the guide's. */
static void begin(void)
{
    command_begin();
    clock_is(0);
    for (int i = 1; i <= 7; i++) {
        char *topic = mem_printf("topic-%d", i);
        struct program ran = program_run("drop", "m.csv", topic, NULL);
        ck_assert_int_eq(ran.status, 0);
        program_free(&ran);
        free(topic);
    }
    assert_done("topic-8\n", "add", "m.csv", "topic", "title=Welcome", "minutes=10");
    assert_done("topic-9\n", "add", "m.csv", "topic", "title=Factors", "minutes=40");
    assert_done("topic-10\n", "add", "m.csv", "topic", "title=Dilemmas", "minutes=20");
}

static void assert_in(const char *out, const char *words)
{
    ck_assert_msg(strstr(out, words) != NULL, "missing: \"%s\" in:\n%s", words, out);
}

/* Welcome from nine to a quarter past, Factors from then on. */
static void run_two(void)
{
    begin();
    assert_done("topic 8 begins: “Welcome”, and with it the meeting\n", "agenda", "m.csv", "next");
    clock_is(15);
    assert_done("topic 9 begins: “Factors”\n", "agenda", "m.csv", "next");
}

START_TEST(planned_and_real_are_printed)
{
    run_two();
    clock_is(25);
    assert_done("Water\n"
                "=====\n"
                "\n"
                "Topic     Planned  Took             Began\n"
                "--------  -------  ---------------  -----\n"
                "Welcome   10 min   15 min           09:00\n"
                "Factors   40 min   10 min, running  09:15\n"
                "Dilemmas  20 min   not reached\n"
                "\n"
                "What is talked about so far is planned to take 50 minutes and has taken 25.\n",
                "agenda", "m.csv");
}
END_TEST

START_TEST(the_meeting_begins_with_its_first_topic)
{
    run_two();
    assert_done("2026-11-23T09:00:00.000+01:00\n", "show", "m.csv", "log", "started");
    assert_done("took back: topic 9 begins: “Factors”\n", "undo", "m.csv");
    assert_done("took back: topic 8 begins: “Welcome”, and with it the meeting\n", "undo", "m.csv");
    for (int i = 0; i < 3; i++) {
        command_left(program_run("show", "m.csv", "log", "started", NULL), 1, "", "");
        assert_done("put back: topic 8 begins: “Welcome”, and with it the meeting\n", "redo",
                    "m.csv");
        assert_done("2026-11-23T09:00:00.000+01:00\n", "show", "m.csv", "log", "started");
        assert_done("took back: topic 8 begins: “Welcome”, and with it the meeting\n", "undo",
                    "m.csv");
    }
    assert_done("put back: topic 8 begins: “Welcome”, and with it the meeting\n", "redo", "m.csv");
    assert_done("the meeting began at 08:50\n", "set", "m.csv", "log", "started=08:50");
    assert_done("took back: topic 8 begins: “Welcome”, and with it the meeting\n", "undo", "m.csv");
    assert_done("2026-11-23T08:50:00.000+01:00\n", "show", "m.csv", "log", "started");
}
END_TEST

START_TEST(what_remains_is_spread)
{
    run_two();
    clock_is(16);
    assert_done("topic 10: minutes 20 → 15\n", "agenda", "m.csv", "spread");
    struct program ran = program_run("agenda", "m.csv", NULL);
    assert_in(ran.out, "Dilemmas  20 → 15 min");
    program_free(&ran);
    assert_done("took back: topic 10: minutes 20 → 15\n", "undo", "m.csv");
    assert_done("took back: topic 9 begins: “Factors”\n", "undo", "m.csv");
    clock_is(20);
    ran = program_run("agenda", "m.csv", NULL);
    assert_in(ran.out, "Welcome   10 min   20 min, running  09:00\n");
    assert_in(ran.out, "Factors   40 min   not reached\n");
    program_free(&ran);
}
END_TEST

START_TEST(minutes_that_come_later_are_given_but_not_planned)
{
    begin();
    assert_done("topic-11\n", "add", "m.csv", "topic", "title=Coffee");
    assert_done("topic 11 begins: “Coffee”, and with it the meeting\n", "set", "m.csv", "session",
                "topic=topic-11");
    clock_is(8);
    assert_done("topic 11: minutes 5\n", "set", "m.csv", "topic-11", "minutes=5");
    struct program ran = program_run("agenda", "m.csv", NULL);
    assert_in(ran.out, "Coffee    – → 5 min  8 min, running");
    assert_in(ran.out, "planned to take 0 minutes and");
    program_free(&ran);
}
END_TEST

START_TEST(what_all_took_is_the_sum_of_what_each_took)
{
    begin();
    assert_done("topic 8 begins: “Welcome”, and with it the meeting\n", "agenda", "m.csv", "next");
    clock_is_to_the_second(17, 40);
    assert_done("topic 9 begins: “Factors”\n", "agenda", "m.csv", "next");
    clock_is_to_the_second(38, 20);
    assert_done("topic 10 begins: “Dilemmas”\n", "agenda", "m.csv", "next");
    clock_is_to_the_second(56, 0);
    struct program ran = program_run("agenda", "m.csv", NULL);
    assert_in(ran.out, "Welcome   10 min   18 min           09:00\n"
                       "Factors   40 min   21 min           09:17\n"
                       "Dilemmas  20 min   17 min, running  09:38\n"
                       "\n"
                       "What is talked about so far is planned to take 70 minutes and has taken "
                       "56.\n");
    program_free(&ran);
    assert_done("topic 10 ends: “Dilemmas”\n", "agenda", "m.csv", "next");
    ran = program_run("agenda", "m.csv", NULL);
    assert_in(ran.out, "Dilemmas  20 min   18 min  09:38\n");
    assert_in(ran.out, "and took 57.\n");
    program_free(&ran);
}
END_TEST

START_TEST(it_is_there_for_programs)
{
    run_two();
    struct program ran = program_run("agenda", "m.csv", "--json", NULL);

    assert_in(ran.out, "    \"item\": \"topic-8\",\n"
                       "    \"title\": \"Welcome\",\n"
                       "    \"planned_minutes\": 10,\n"
                       "    \"given_minutes\": 10,\n"
                       "    \"took_seconds\": 900,\n"
                       "    \"turns\": 1,\n"
                       "    \"began\": \"2026-11-23T09:00:00.000+01:00\",\n"
                       "    \"running\": false\n");
    program_free(&ran);
    ran = program_run("summary", "m.csv", "--format", "json", NULL);
    assert_in(ran.out, "\"took_seconds\": 900,");
    program_free(&ran);
}
END_TEST

START_TEST(a_moment_of_the_record_is_asked_for)
{
    run_two();
    clock_is(40);
    struct program ran = program_run("agenda", "m.csv", "--at", "09:10", NULL);

    assert_in(ran.out, "Welcome   10 min   0 min, running  09:00\n");
    program_free(&ran);
}
END_TEST

START_TEST(a_topic_ends_with_the_session)
{
    run_two();
    clock_is(25);
    assert_done("topic 9 ends: “Factors”; the session was closed\n", "set", "m.csv", "log",
                "ended=now");
    command_left(program_run("show", "m.csv", "session", "topic", NULL), 1, "", "");
}
END_TEST

START_TEST(a_topic_begins_and_ends_by_set)
{
    begin();
    assert_done("topic 10 begins: “Dilemmas”, and with it the meeting\n", "set", "m.csv", "session",
                "topic=Dilemmas");
    assert_done("topic 10 ends: “Dilemmas”\n", "set", "m.csv", "session", "topic=");
    assert_fails("entente: Present topic: there is no \"topic-99\"; there are topic-8, topic-9, "
                 "topic-10\n",
                 "set", "m.csv", "session", "topic=topic-99");
}
END_TEST

START_TEST(each_error_says_what_to_do)
{
    run_two();
    assert_fails("entente: \"on\" is nothing that is done to an agenda: next moves on to the next "
                 "topic, spread spreads what remains\n",
                 "agenda", "m.csv", "on");
    assert_done("topic 10 begins: “Dilemmas”\n", "agenda", "m.csv", "next");
    assert_fails("entente: every topic has had its turn\n", "agenda", "m.csv", "spread");
    assert_done("topic 10 ends: “Dilemmas”\n", "agenda", "m.csv", "next");
    assert_fails("entente: every topic has had its turn\n", "agenda", "m.csv", "next");
    for (const char *const *topic = (const char *const[]){"topic-8", "topic-9", "topic-10", NULL};
         *topic != NULL; topic++) {
        struct program ran = program_run("drop", "m.csv", *topic, NULL);
        program_free(&ran);
    }
    assert_fails("entente: there are no topics to move on to: add some first\n", "agenda", "m.csv",
                 "next");
    command_left(program_run("agenda", "m.csv", NULL), 0, "",
                 "entente: there are no topics: entente add FILE topic title=TITLE minutes=20 adds "
                 "one\n");
}
END_TEST

Suite *suite_agenda(void)
{
    Suite *const suite = suite_create("agenda");
    TCase *const tcase = tcase_create("agenda");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_test(tcase, planned_and_real_are_printed);
    tcase_add_test(tcase, the_meeting_begins_with_its_first_topic);
    tcase_add_test(tcase, what_remains_is_spread);
    tcase_add_test(tcase, minutes_that_come_later_are_given_but_not_planned);
    tcase_add_test(tcase, what_all_took_is_the_sum_of_what_each_took);
    tcase_add_test(tcase, it_is_there_for_programs);
    tcase_add_test(tcase, a_moment_of_the_record_is_asked_for);
    tcase_add_test(tcase, a_topic_ends_with_the_session);
    tcase_add_test(tcase, a_topic_begins_and_ends_by_set);
    tcase_add_test(tcase, each_error_says_what_to_do);
    suite_add_tcase(suite, tcase);
    return suite;
}
