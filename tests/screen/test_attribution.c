#include <config.h>

#include "screen/entente.h"

#include <stdlib.h>
#include <string.h>

#include "suites.h"

/* Whose name may stand beside what was said, and what is not recorded at all. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

static void choose_no_attribution(int size)
{
    terminal = entente_meeting(sizes[size].rows, sizes[size].columns);
    terminal_send(terminal, "1g<Down><Down><Down><Down><Down><Down><Down>");
    terminal_wait(terminal, "Attribution  by organisation");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "type a part of the name");
    terminal_send(terminal, "<Down><Down><Enter>");
    terminal_wait(terminal, "Names are left out");
    terminal_wait_row(terminal, 0, "without names  saved");
}

/* No screen shows a name, wherever its cursor is. */
static void look_for_names(void)
{
    static const char *const forbidden[] = {"Zambian Min", "Mutale", "Solveig",
                                            "Given",       "Nordic", "independent assessment"};
    static const char *const screen_keys[] = {"1g", "1G", "2g", "2G", "3g", "3G", "4g", "4G",
                                              "5g", "5G", "6g", "6G", "7g", "7G", "8g"};

    for (size_t i = 0; i < sizeof screen_keys / sizeof *screen_keys; i++) {
        const char digit[] = {' ', screen_keys[i][0], ' ', '\0'};
        terminal_send(terminal, screen_keys[i]);
        terminal_wait_row(terminal, 1, digit);
        for (size_t name = 0; name < sizeof forbidden / sizeof *forbidden; name++)
            terminal_wait_gone(terminal, forbidden[name]);
    }
}

START_TEST(a_stricter_rule_offers_to_take_names_out)
{
    choose_no_attribution(_i);
    terminal_wait(terminal, "· names: Zambian Ministry of Environment, Mutale Banda");
    terminal_wait(terminal, "· who said 17 things");
    terminal_wait(terminal, "· whose 115 views are");
    terminal_wait(terminal, "stand in 2 texts as well");
    terminal_send(terminal, "t");
    terminal_wait_row(terminal, -2, "Taken out of 148 rows, for good");
    terminal_send(terminal, "2g");
    terminal_wait_row(terminal, 2, "Who is at the table");
    terminal_wait_gone(terminal, "Zambian");
    look_for_names();
    char *file = entente_meeting_file(terminal);
    ck_assert_ptr_null(strstr(file, "Mutale Banda"));
    ck_assert_ptr_null(strstr(file, "mark,partner-"));
    free(file);
}
END_TEST

START_TEST(what_was_recorded_can_stay)
{
    choose_no_attribution(_i);
    terminal_send(terminal, "<Enter>");
    terminal_wait_gone(terminal, "Names are left out");
    look_for_names();
    terminal_send(terminal, "2g<Enter>g<Enter>");
    terminal_wait_row(terminal, -2, "Name is kept and not shown");
    char *file = entente_meeting_file(terminal);
    ck_assert_ptr_nonnull(strstr(file, "Mutale Banda"));
    free(file);
}
END_TEST

/* --- Off the record. */

/* The line below the names of the screens is drawn in bold, as a warning is, from end to end. */
static bool has_warning_rule(const struct emulator *screen, const void *data)
{
    const bool *const wanted = data;

    for (int column = 0; column < emulator_columns(screen); column++) {
        const struct cell cell = emulator_cell(screen, 2, column);
        if (cell.bold != *wanted && strcmp(cell.text, " ") != 0)
            return false;
    }
    return true;
}

static void go_off_the_record(int size)
{
    terminal = entente_meeting(sizes[size].rows, sizes[size].columns);
    terminal_send(terminal, "O");
    terminal_wait_row(terminal, 0, "OFF THE RECORD");
    terminal_wait_row(terminal, 2, "Off the record: nothing is kept until O is pressed again");
    terminal_wait_until(terminal, "a frame in the role of a warning", has_warning_rule,
                        &(bool){true});
}

START_TEST(off_the_record_is_unmistakable_on_every_screen)
{
    static const char *const digits[] = {"1", "2", "3", "4", "5", "6", "7", "8"};

    go_off_the_record(_i);
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++) {
        terminal_send(terminal, digits[i]);
        terminal_wait_row(terminal, 0, "OFF THE RECORD");
        terminal_wait_row(terminal, 2, "Off the record: nothing is kept until O is pressed again");
    }
    terminal_send(terminal, "<F10>");
    terminal_wait_row(terminal, -2, "On the record again");
    terminal_wait_row(terminal, 0, "saved");
    terminal_wait_until(terminal, "a plain frame", has_warning_rule, &(bool){false});
}
END_TEST

START_TEST(off_the_record_every_entry_is_refused)
{
    static const char *const entries[] = {"4gi", "4gd",       "n",   "b",
                                          "u",   "<C-r>",     "2ga", "1g<Enter>",
                                          "5ge", "3g<Down>p", "2gi", "6g<Tab>b"};
    go_off_the_record(_i);
    char *before = entente_meeting_file(terminal);
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
        terminal_send(terminal, entries[i]);
        terminal_wait_row(terminal, -2, "Off the record: nothing is written down until that ends");
        terminal_send(terminal, "1");
        terminal_wait_row(terminal, 1, "1 Opening");
        terminal_send(terminal, "8");
        terminal_wait_gone(terminal, "nothing is written down");
    }
    char *after = entente_meeting_file(terminal);
    ck_assert_str_eq(after, before);
    free(before);
    free(after);
}
END_TEST

START_TEST(off_the_record_nothing_typed_is_kept)
{
    go_off_the_record(_i);
    terminal_send(terminal, "/Lusemba<Enter>");
    terminal_wait_row(terminal, -2, "match 1 of");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "match 1 of");
    terminal_send(terminal, "O");
    terminal_wait_row(terminal, -2, "On the record again");
    terminal_send(terminal, "/<Up>zz");
    terminal_wait_cursor(terminal, sizes[_i].rows - 3, 3);
}
END_TEST

START_TEST(off_the_record_begins_in_the_middle_of_a_sentence)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "nAs we said<F10>");
    terminal_wait_row(terminal, 0, "OFF THE RECORD");
    terminal_send(terminal, " once<Enter>");
    terminal_wait_row(terminal, -2,
                      "Off the record: nothing is written down until that ends (F10)");
    terminal_send(terminal, "<F10>");
    terminal_wait_row(terminal, 0, "saved");
    terminal_wait_gone(terminal, "nothing is written down");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new note 1: “As we said”");
}
END_TEST

START_TEST(off_the_record_ends_when_the_session_is_left)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "O");
    terminal_wait_row(terminal, 0, "OFF THE RECORD");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "Rivers");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 0, "saved");
    terminal_send(terminal, "nhello<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new note 1: “hello”");
}
END_TEST

Suite *suite_attribution(void)
{
    Suite *suite = suite_create("attribution");
    TCase *tests = tcase_create("attribution");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, a_stricter_rule_offers_to_take_names_out, 0, SIZES);
    tcase_add_loop_test(tests, what_was_recorded_can_stay, 0, SIZES);
    tcase_add_loop_test(tests, off_the_record_is_unmistakable_on_every_screen, 0, SIZES);
    tcase_add_loop_test(tests, off_the_record_every_entry_is_refused, 0, SIZES);
    tcase_add_loop_test(tests, off_the_record_nothing_typed_is_kept, 0, SIZES);
    tcase_add_test(tests, off_the_record_begins_in_the_middle_of_a_sentence);
    tcase_add_test(tests, off_the_record_ends_when_the_session_is_left);
    suite_add_tcase(suite, tests);
    return suite;
}
