#include <config.h>

#include "screen/entente.h"

#include "program.h"
#include "runner.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* Partners leave and come back; whoever comes back is told what was decided. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* The third of three goes out. */
static void leave(const char *rule)
{
    terminal = entente_table(3, rule, sizes[0].rows, sizes[0].columns);
    terminal_send(terminal, "2Go");
    terminal_wait_row(terminal, -2, "left 09:30");
}

static void leave_in(struct size size)
{
    terminal = entente_table(3, "organisation", size.rows, size.columns);
    terminal_send(terminal, "2Go");
    terminal_wait_row(terminal, -2, "Recorded: Partner number 3: left 09:30");
}

START_TEST(whoever_left_is_not_counted)
{
    leave_in(sizes[_i]);
    terminal_wait(terminal, "2 of 3 present");
    terminal_wait(terminal, "out from 09:30");
    terminal_send(terminal, "4g<Right>i");
    terminal_wait(terminal, "2 of 3 present");
    terminal_wait(terminal, "1 of 2 given; no view: Partner number 2; not");
    terminal_send(terminal, "<Right><Right>i");
    terminal_wait(terminal, "Partner number 3 (out)");
}
END_TEST

START_TEST(whoever_left_is_not_asked)
{
    leave_in(sizes[_i]);
    terminal_send(terminal, "6");
    terminal_wait(terminal, "Nothing is agreed yet");
    terminal_send(terminal, "aWe share flood data<Enter>");
    terminal_wait(terminal, "Support: 0 of 2 asked, 1 out");
    terminal_wait(terminal, "Partner number 3 (not present)");
    terminal_send(terminal, "4gs");
    terminal_wait_row(terminal, 1, "0 of 2 given");
}
END_TEST

START_TEST(whoever_is_out_does_not_leave_again)
{
    leave("organisation");
    terminal_send(terminal, "o");
    terminal_wait_row(terminal, -2, "It is out already; i says that it came back");
    terminal_send(terminal, "u");
    terminal_wait_gone(terminal, "out from 09:30");
}
END_TEST

START_TEST(whoever_is_here_does_not_come_again)
{
    leave("organisation");
    terminal_send(terminal, "i");
    terminal_wait_row(terminal, -2, "arrived 09:30");
    terminal_send(terminal, "i");
    terminal_wait_row(terminal, -2, "It is here already; o says that it went out");
}
END_TEST

START_TEST(whoever_comes_back_is_there_again_and_undo_takes_it_back)
{
    leave_in(sizes[_i]);
    terminal_send(terminal, "i");
    terminal_wait(terminal, "out 09:30\u201309:30");
    terminal_wait_gone(terminal, "2 of 3 present");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "out from 09:30");
    terminal_send(terminal, "u");
    terminal_wait_gone(terminal, "out from 09:30");
}
END_TEST

/* While nobody has it open. */
static void set(const char *assignment)
{
    char *path = terminal_path(terminal, "meeting.csv");
    struct program ran = program_run("set", path, "partner-3", assignment, NULL);

    ck_assert_msg(ran.status == 0, "%s", ran.err);
    program_free(&ran);
    free(path);
}

START_TEST(whoever_goes_again_was_there_in_between)
{
    terminal = entente_table(3, "organisation", 24, 80);
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
    set("left=09:10");
    set("arrived=09:20");
    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), NULL);
    terminal_wait_row(terminal, 1, "1 Opening");
    terminal_send(terminal, "2G");
    terminal_wait(terminal, "  out 09:10\u201309:20 ");
    terminal_send(terminal, "o");
    terminal_wait(terminal, "  \u2026 out from 09:30 ");
    terminal_send(terminal, "c");
    terminal_wait(terminal, "Without Partner number 3, from 09:10 to 09:20, since 09:30:");
}
END_TEST

START_TEST(a_time_is_edited_as_it_is_typed)
{
    leave("organisation");
    terminal_send(terminal, "<Tab>G<Enter>");
    terminal_wait(terminal, "Left: Partner number 3");
    terminal_wait_row(terminal, -3, " 09:30 ");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "Nothing changed: it was so already");
    terminal_send(terminal, "<Enter><C-u>2026-11-22 17:05");
    terminal_wait_row(terminal, -2, " 2026-11-22 17:05 ");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "out from 11-22");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -3, " 2026-11-22 17:05 ");
}
END_TEST

START_TEST(c_says_what_was_decided_meanwhile)
{
    leave_in(sizes[_i]);
    terminal_send(terminal, "4gi");
    terminal_wait_row(terminal, -2, "Long-term horizon, the room: in place");
    terminal_send(terminal, "2Gi");
    terminal_wait(terminal, "out 09:30\u201309:30");
    for (const char *screen = "12345678"; *screen != '\0'; screen++) {
        const char keys[] = {*screen, 'c', '\0'};
        terminal_send(terminal, keys);
        terminal_wait(terminal, "Without Partner number 3, from 09:30 to 09:30:");
        terminal_wait(terminal, "\u2013 Long-term horizon: in place");
        terminal_send(terminal, "q");
        terminal_wait_gone(terminal, "Without Partner");
    }
}
END_TEST

START_TEST(the_room_reads_no_times_of_who_was_out)
{
    leave("organisation");
    terminal_send(terminal, "4gi");
    terminal_wait_row(terminal, -2, "Long-term horizon, the room: in place");
    terminal_send(terminal, "2Gi");
    terminal_wait(terminal, "out 09:30\u201309:30");
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "c");
    terminal_wait(terminal, "Without Partner number 3:");
    terminal_wait(terminal, "\u2013 Long-term horizon: in place");
    terminal_wait_gone(terminal, "09:30");
}
END_TEST

START_TEST(nobody_is_named_where_the_rule_names_nobody)
{
    leave("none");
    terminal_send(terminal, "4gi");
    terminal_wait_row(terminal, -2, "Long-term horizon, the room: in place");
    terminal_wait(terminal, "2 of 3 present");
    terminal_send(terminal, "<Right>i");
    terminal_wait(terminal, "1 of 3 given; 1 not present");
    terminal_send(terminal, "c");
    terminal_wait(terminal, "Decided so far");
    terminal_wait_gone(terminal, "Partner number");
}
END_TEST

Suite *suite_late(void)
{
    Suite *suite = suite_create("late");
    TCase *tests = tcase_create("late");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, whoever_left_is_not_counted, 0, SIZES);
    tcase_add_loop_test(tests, whoever_left_is_not_asked, 0, SIZES);
    tcase_add_test(tests, whoever_is_out_does_not_leave_again);
    tcase_add_test(tests, whoever_is_here_does_not_come_again);
    tcase_add_loop_test(tests, whoever_comes_back_is_there_again_and_undo_takes_it_back, 0, SIZES);
    tcase_add_test(tests, whoever_goes_again_was_there_in_between);
    tcase_add_test(tests, a_time_is_edited_as_it_is_typed);
    tcase_add_loop_test(tests, c_says_what_was_decided_meanwhile, 0, SIZES);
    tcase_add_test(tests, the_room_reads_no_times_of_who_was_out);
    tcase_add_test(tests, nobody_is_named_where_the_rule_names_nobody);
    suite_add_tcase(suite, tests);
    return suite;
}
