#include <config.h>

#include "screen/entente.h"

#include "program.h"
#include "runner.h"
#include "suites.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

/* A secret round: masked until all is revealed, and nothing left of one that was stopped. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

#define run(...) must_run(program_run(__VA_ARGS__, NULL))

static void must_run(struct program ran)
{
    ck_assert_msg(ran.status == 0, "%s", ran.err);
    program_free(&ran);
}

static char *file_text(void)
{
    char *path = terminal_path(terminal, "meeting.csv");
    char *text = NULL;
    size_t size = 0;
    FILE *file = fopen(path, "r");

    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(getdelim(&text, &size, '\0', file), 0);
    fclose(file);
    free(path);
    return text;
}

static void assert_file_has_not(const char *what)
{
    char *text = file_text();
    ck_assert_ptr_null(strstr(text, what));
    free(text);
}

static void begin(const char *given)
{
    terminal_send(terminal, "s");
    terminal_wait_row(terminal, 1, given);
    terminal_wait(terminal, "To the keyboard: ");
}

/* One at the keyboard gives a mark; the header then says how many have. */
static void give(const char *keys, const char *given)
{
    terminal_send(terminal, keys);
    terminal_wait(terminal, "Your answer: ✱");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 1, given);
}

/* Once the screen is whole: what stood there before may go row by row. */
static void assert_masked(void)
{
    static const char *const marks[] = {"●", "◐", "○", "Recorded", "≠"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        terminal_wait_gone(terminal, marks[i]);
}

START_TEST(is_masked_until_all_is_revealed)
{
    terminal = entente_table(3, "organisation", sizes[_i].rows, sizes[_i].columns);
    terminal_send(terminal, "<Right>x");
    terminal_wait_row(terminal, -2, "Partner number 1: not relevant");
    begin("Secret round  Long-term horizon · 0 of 3 given");
    assert_masked();
    terminal_send(terminal, "i");
    terminal_wait(terminal, "Your answer: ✱");
    assert_masked();
    terminal_send(terminal, "?");
    terminal_wait(terminal, "Confirms it: the next one.");
    assert_masked();
    terminal_send(terminal, "?");
    terminal_wait(terminal, "Your answer: ✱");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 1, "1 of 3 given");
    assert_masked();
    give("p", "2 of 3 given");
    give("i", "3 of 3 given");
    terminal_wait(terminal, "All have given their view");
    assert_masked();
    assert_file_has_not("factor-horizon,mark,partner-1,in-place");
    assert_file_has_not("factor-horizon,mark,partner-2");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 1, "Secret round, revealed");
    terminal_wait(terminal, "◐ partly in place  •\u00a0Partner number");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "the views on Long-term horizon, given in a secret round");
    terminal_wait_row(terminal, 0, "  saved");
    char *text = file_text();
    const char *first = strstr(text, "factor-horizon,mark,partner-1,not-relevant");
    const char *second = strstr(first + 1, "factor-horizon,mark,partner-1,");
    const char *third = strstr(second, "factor-horizon,mark,partner-2,");
    ck_assert_ptr_nonnull(third);
    ck_assert_ptr_nonnull(strstr(third, "factor-horizon,mark,partner-3,"));
    free(text);
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, -2, "Taken back");
    terminal_wait_gone(terminal, "◐ partly in place  •");
}
END_TEST

START_TEST(one_that_is_stopped_leaves_nothing)
{
    terminal = entente_table(3, "none", sizes[_i].rows, sizes[_i].columns);
    char *before = file_text();
    begin("0 of 3 given");
    terminal_wait(terminal, "whoever has not been here");
    give("m", "1 of 3 given");
    terminal_send(terminal, "p<Esc>");
    terminal_wait(terminal, "Stop the round?");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "Your answer: ✱");
    give("i", "2 of 3 given");
    terminal_send(terminal, "q");
    terminal_wait(terminal, "Stop the round?");
    terminal_send(terminal, "s");
    terminal_wait_row(terminal, -2, "The secret round was stopped: nothing of it is kept");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
    char *after = file_text();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(one_that_is_killed_leaves_nothing)
{
    terminal = entente_table(3, "organisation", 24, 80);
    char *before = file_text();
    begin("0 of 3 given");
    give("m", "1 of 3 given");
    terminal_send(terminal, "i");
    terminal_wait(terminal, "Your answer: ✱");
    terminal_signal(terminal, SIGTERM);
    terminal_exit(terminal);
    char *after = file_text();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

START_TEST(an_answer_is_asked_for_and_can_be_none)
{
    terminal = entente_table(2, "organisation", 24, 80);
    begin("0 of 2 given");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "Give an answer first; Backspace gives none");
    give("<BS>", "1 of 2 given");
    give("p", "2 of 2 given");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "1 of 2 given; no view: Partner number");
}
END_TEST

START_TEST(the_room_reads_that_it_was_recorded)
{
    terminal = entente_table(2, "organisation", 24, 80);
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, -1, "P goes back");
    begin("0 of 2 given");
    give("i", "1 of 2 given");
    give("p", "2 of 2 given");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 1, "Secret round, revealed");
    terminal_wait_row(terminal, -1, "Recorded ");
}
END_TEST

START_TEST(takes_another_size_in_the_middle)
{
    terminal = entente_table(2, "organisation", 24, 80);
    begin("0 of 2 given");
    give("i", "1 of 2 given");
    terminal_send(terminal, "m");
    terminal_wait(terminal, "Your answer: ✱");
    terminal_resize(terminal, 16, 60);
    terminal_wait_row(terminal, 15, "Enter confirm");
    terminal_wait(terminal, "Your answer: ✱");
    terminal_resize(terminal, 10, 30);
    terminal_wait(terminal, "The window is 30 by 10");
    terminal_resize(terminal, 40, 120);
    terminal_wait_row(terminal, 39, "Enter confirm");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "All have given their view");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "○ not in place     •\u00a0Partner number");
}
END_TEST

START_TEST(answers_without_a_glyph_have_numbers)
{
    terminal = entente_table(2, "organisation", 24, 80);
    terminal_send(terminal, "3g");
    terminal_wait(terminal, "Position");
    begin("Secret round  Position · 0 of 2 given");
    terminal_wait(terminal, "4, more of a partnership");
    give("4", "1 of 2 given");
    give("2", "2 of 2 given");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "4, more of a partnership     •\u00a0Partner number");
}
END_TEST

static void lengthen_names(void)
{
    for (int i = 0; i < 2; i++) {
        terminal_send(terminal, i == 0 ? "2g<Enter>g<Enter>" : "<S-Tab><Down><Enter>g<Enter>");
        terminal_wait(terminal, "Esc later");
        terminal_send(terminal, " of Environment, Water and Sanitation<Enter>");
        terminal_wait_gone(terminal, "Esc later");
    }
}

START_TEST(on_a_low_screen_the_answer_stays_in_sight)
{
    terminal = entente_table(2, "organisation", 16, 60);
    lengthen_names();
    terminal_send(terminal, "3g");
    terminal_wait(terminal, "Position");
    begin("Secret round  Position · 0 of 2 given");
    terminal_wait(terminal, "5, a partnership");
    terminal_wait(terminal, "Your answer: ·");
    give("4", "1 of 2 given");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "Give an answer first");
}
END_TEST

START_TEST(the_fortieth_partner_is_called_too)
{
    terminal = entente_table(40, "organisation", 16, 60);
    begin("0 of 40 given");
    for (int i = 1; i <= 40; i++) {
        char given[32];
        snprintf(given, sizeof given, "%d of 40 given", i);
        give(i % 2 == 0 ? "i" : "m", given);
    }
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "● in place         •\u00a0Partner number");
    terminal_wait_gone(terminal, "– not relevant");
    terminal_send(terminal, "<End>");
    terminal_wait(terminal, "– not relevant");
    terminal_wait_gone(terminal, "● in place");
    terminal_send(terminal, "<PgUp><Up><Home>");
    terminal_wait(terminal, "● in place         •\u00a0Partner number");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 5, "≠ 40");
}
END_TEST

START_TEST(by_type_nobody_is_called_by_a_number)
{
    terminal = entente_table(3, "organisation", 24, 80);
    for (int i = 0; i < 3; i++) {
        terminal_send(terminal, i == 0 ? "2gt" : "<Down>t");
        terminal_wait(terminal, "type a part of the name");
        terminal_send(terminal, i < 2 ? "local CSO<Enter>" : "knowledge<Enter>");
        terminal_wait_gone(terminal, "type a part of the name");
    }
    terminal_send(terminal, "1g");
    terminal_wait(terminal, "Attribution");
    terminal_send(terminal, "<Down><Down><Down><Down><Down><Down><Down><Enter>");
    terminal_wait(terminal, "type a part of the name");
    terminal_send(terminal, "by type<Enter>");
    terminal_wait(terminal, "Names are left out");
    terminal_send(terminal, "<Enter>4g");
    begin("0 of 3 given");
    for (int i = 1; i <= 3; i++) {
        char given[32];
        snprintf(given, sizeof given, "%d of 3 given", i);
        terminal_wait(terminal, "has not been");
        terminal_wait_gone(terminal, "partner 1");
        give("i", given);
    }
}
END_TEST

/* Under the rule type, two partners of that type each; NULL: of none. */
static void begin_by_type(const char *first, const char *second)
{
    const char *const types[] = {first, second};

    terminal = terminal_new(24, 80);
    char *path = terminal_path(terminal, "meeting.csv");
    run("new", path, "--no-open");
    for (int i = 0; i < 2; i++)
        run("add", path, "partner", i == 0 ? "name=One" : "name=Two", types[i]);
    run("set", path, "session", "attribution=type");
    free(path);
    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), NULL);
    terminal_wait_row(terminal, 1, "1 Opening");
    terminal_send(terminal, "4g");
    terminal_wait(terminal, "Long-term horizon");
    begin("0 of 2 given");
}

START_TEST(by_type_everyone_knows_whether_they_are_called)
{
    begin_by_type("type=government", "type=funder");
    terminal_wait(terminal, "To the keyboard: one of those who are the only one of their");
    tear_down();
    begin_by_type(NULL, NULL);
    terminal_wait(terminal, "To the keyboard: one whose type is not given, who has not");
}
END_TEST

START_TEST(takes_two_at_the_table)
{
    terminal = entente_table(1, "organisation", 24, 80);
    terminal_send(terminal, "s");
    terminal_wait_row(terminal, -2, "A secret round takes two partners at the table or more");
}
END_TEST

Suite *suite_secret_round(void)
{
    Suite *suite = suite_create("secret-round");
    TCase *tests = tcase_create("secret-round");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, is_masked_until_all_is_revealed, 0, SIZES);
    tcase_add_loop_test(tests, one_that_is_stopped_leaves_nothing, 0, SIZES);
    tcase_add_test(tests, one_that_is_killed_leaves_nothing);
    tcase_add_test(tests, an_answer_is_asked_for_and_can_be_none);
    tcase_add_test(tests, the_room_reads_that_it_was_recorded);
    tcase_add_test(tests, takes_another_size_in_the_middle);
    tcase_add_test(tests, answers_without_a_glyph_have_numbers);
    tcase_add_test(tests, on_a_low_screen_the_answer_stays_in_sight);
    tcase_add_test(tests, the_fortieth_partner_is_called_too);
    tcase_add_test(tests, by_type_nobody_is_called_by_a_number);
    tcase_add_test(tests, by_type_everyone_knows_whether_they_are_called);
    tcase_add_test(tests, takes_two_at_the_table);
    suite_add_tcase(suite, tests);
    return suite;
}
