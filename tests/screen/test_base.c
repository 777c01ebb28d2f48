#include <config.h>

#include "screen/entente.h"

#include "runner.h"
#include "suites.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

/* What every screen has in common. */

static struct terminal *terminal;

static void set_up(void)
{
    terminal = entente_session("Rivers");
}

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

static void assert_in_file(const char *text)
{
    char *file = entente_file(terminal);

    ck_assert_msg(strstr(file, text) != NULL, "no \"%s\" in the file", text);
    free(file);
}

/* The same, of a program that runs. */
static void assert_saved(const char *text)
{
    terminal_wait_row(terminal, 0, "  saved");
    assert_in_file(text);
}

/* --- Recording, and taking back. */

START_TEST(captures_a_note_and_says_so)
{
    terminal_send(terminal, "n");
    terminal_wait(terminal, "── Note");
    terminal_send(terminal, "Water does not wait<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new note 1: “Water does not wait”");
    assert_saved(",note-1,text,,Water does not wait\n");
}
END_TEST

START_TEST(captures_other_kinds)
{
    terminal_send(terminal, "n");
    terminal_wait(terminal, "── Note");
    terminal_send(terminal, "<Tab>");
    terminal_wait(terminal, "── Dilemma");
    terminal_send(terminal, "<Tab>");
    terminal_wait(terminal, "── Agreement");
    terminal_send(terminal, "<Tab>");
    terminal_wait(terminal, "── Parked");
    terminal_send(terminal, "<S-Tab>Meet in May<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new agreement 1: “Meet in May”");
    assert_saved(",agreement-1,text,,Meet in May\n");
}
END_TEST

START_TEST(takes_back_and_puts_back_in_words)
{
    terminal_send(terminal, "nOne<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new note 1");
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, -2, "Taken back: new note 1: “One”");
    terminal_send(terminal, "<C-r>");
    terminal_wait_row(terminal, -2, "Put back: new note 1: “One”");
    terminal_send(terminal, "<C-r>");
    terminal_wait_row(terminal, -2, "There is nothing to put back");
}
END_TEST

START_TEST(asks_once_before_undoing_an_earlier_sitting)
{
    terminal_send(terminal, "nOne<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new note 1");
    terminal_send(terminal, "nTwo<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new note 2");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 1, "");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 1, " Partners");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "Undo further back?");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "Undo further back?");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "Undo further back?");
    terminal_send(terminal, "uy");
    terminal_wait_row(terminal, -2, "Taken back: new note 2");
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, -2, "Taken back: new note 1");
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, -2, "There is nothing more to undo: what is left made this");
}
END_TEST

START_TEST(what_made_a_session_is_not_taken_back)
{
    terminal_send(terminal, "1s");
    terminal_wait(terminal, "Began 09:30");
    terminal_send(terminal, "uu");
    terminal_wait_row(terminal, -2, "There is nothing more to undo: what is left made this");
    terminal_wait(terminal, "7 topics");
}
END_TEST

START_TEST(sets_a_bookmark)
{
    terminal_send(terminal, "b");
    terminal_wait(terminal, "── Bookmark");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "Bookmark: 09:30");
    assert_saved(",log,bookmark,,09:30\n");
}
END_TEST

/* --- Typing. */

START_TEST(keeps_what_was_typed_after_escape)
{
    terminal_send(terminal, "nHalf a sen");
    terminal_wait_row(terminal, -3, "Half a sen");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "Half a sen");
    terminal_send(terminal, "n");
    terminal_wait_row(terminal, -2, "What you typed before is here again");
    terminal_send(terminal, "tence<Enter>");
    terminal_wait_row(terminal, -2, "“Half a sentence”");
}
END_TEST

START_TEST(takes_a_paste_as_text)
{
    terminal_paste(terminal, "q\nq");
    terminal_wait_row(terminal, -2, "There is no text here to paste into");
    terminal_send(terminal, "n");
    terminal_wait(terminal, "── Note");
    terminal_paste(terminal, "one\nquit");
    terminal_wait_row(terminal, -4, "one");
    terminal_wait_row(terminal, -3, "quit");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new note 1");
    assert_saved(",note-1,text,,\"one\nquit\"\n");
}
END_TEST

START_TEST(grows_to_half_of_the_screen)
{
    terminal_send(terminal, "n1<M-Enter>2<C-j>3<C-j>4<C-j>5<C-j>6<C-j>7<C-j>8<C-j>9<C-j>10<C-j>11");
    terminal_wait_row(terminal, -3, "11");
    terminal_wait_row(terminal, -11, "3");
    terminal_wait_row(terminal, -12, "── Note");
    terminal_wait_cursor(terminal, 21, 3);
}
END_TEST

START_TEST(opens_the_editor_and_takes_its_text)
{
    terminal_free(terminal);
    terminal = terminal_start(24, 80, LIST(runner_program()),
                              LIST("ENTENTE_DIR=sessions", "EDITOR=printf 'by hand\\n' >"));
    terminal_wait(terminal, "There is no session here yet");
    terminal_send(terminal, "aRivers<Enter>");
    terminal_wait_row(terminal, 1, " Partners");
    terminal_send(terminal, "nbefore<C-x><C-e>");
    terminal_wait_row(terminal, -3, "by hand");
    terminal_send(terminal, "<C-_>");
    terminal_wait_row(terminal, -3, "before");
}
END_TEST

START_TEST(keeps_the_text_when_the_editor_is_missing)
{
    terminal_free(terminal);
    terminal = terminal_start(24, 80, LIST(runner_program()),
                              LIST("ENTENTE_DIR=sessions", "VISUAL=no-such-editor"));
    terminal_wait(terminal, "There is no session here yet");
    terminal_send(terminal, "aRivers<Enter>");
    terminal_wait_row(terminal, 1, " Partners");
    terminal_send(terminal, "nbefore<C-x><C-e>");
    terminal_wait_row(terminal, -2, "The editor `no-such-editor` was not found");
    terminal_wait_row(terminal, -3, "before");
}
END_TEST

/* --- Help, search. */

START_TEST(helps_with_every_key_and_scrolls)
{
    terminal_send(terminal, "<F1>");
    terminal_wait(terminal, "─ Keys ─");
    terminal_send(terminal, "g");
    terminal_wait_row(terminal, 0, "─ Keys ─");
    terminal_send(terminal, "G");
    terminal_wait(terminal, "Ctrl-X");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "─ Keys ─");
}
END_TEST

static const struct {
    const char *keys;
    const char *shows; /* before and after the help */
    const char *helps;
} lying_on_top[] = {
    {"4T", "─ Time", "Five minutes more for it."},
    {"6g<Space>", "agreement 1", "Asks the support of each partner, one key each."},
    {"6g<Space><Tab>", "Support: 6 of 6", "Can live with it."},
    {"8s", "─ Summary, usual", "Brief, usual, full: in turn."},
};

START_TEST(helps_with_what_lies_on_top)
{
    terminal_free(terminal);
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, lying_on_top[_i].keys);
    terminal_wait(terminal, lying_on_top[_i].shows);
    terminal_send(terminal, "?");
    terminal_wait(terminal, "─ Keys");
    terminal_wait(terminal, lying_on_top[_i].helps);
    terminal_wait_gone(terminal, "Everywhere");
    terminal_send(terminal, "?");
    terminal_wait_gone(terminal, "─ Keys");
    terminal_wait(terminal, lying_on_top[_i].shows);
}
END_TEST

START_TEST(names_a_key_that_does_nothing)
{
    terminal_send(terminal, "é");
    terminal_wait_row(terminal, -2, "é does nothing here; ? shows the keys");
    terminal_send(terminal, "<F12>");
    terminal_wait_row(terminal, -2, "F12 does nothing here");
}
END_TEST

START_TEST(says_that_nothing_is_found)
{
    terminal_send(terminal, "/zebra");
    terminal_wait_row(terminal, -2, "nothing found");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "Nothing in this session contains “zebra”.");
    terminal_wait_row(terminal, -4, "── Search");
}
END_TEST

START_TEST(finds_counts_and_marks)
{
    terminal_send(terminal, "/RIVERS");
    terminal_wait_row(terminal, -2, "1 match");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "match 1 of 1 for “RIVERS”");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, -2, "");
    terminal_wait_row(terminal, 1, " Partners");
}
END_TEST

/* --- Scripts. */

START_TEST(letters_of_all_widths_stand_beside_each_other)
{
    terminal_send(terminal, "n");
    terminal_wait(terminal, "── Note");
    terminal_paste(terminal, "Cafe\u0301 \u2013 日本 ok a\u0300b\u0300 \u201Cz\u201D.");
    terminal_send(terminal, "<Enter>7");
    terminal_wait(
        terminal,
        "new note 1: \u201CCafe\u0301 \u2013 日本 ok a\u0300b\u0300 \u201Cz\u201D.\u201D");
}
END_TEST

/* --- Sizes and kinds of terminals. */

START_TEST(says_what_size_it_needs)
{
    terminal_send(terminal, "nkept");
    terminal_wait_row(terminal, -3, "kept");
    terminal_resize(terminal, 5, 20);
    terminal_wait_row(terminal, 0, "The window is 20 by");
    terminal_send(terminal, "xyz");
    terminal_resize(terminal, 1, 1);
    terminal_resize(terminal, 16, 60);
    terminal_wait_row(terminal, -3, "kept");
    terminal_wait_cursor(terminal, 13, 5);
    terminal_resize(terminal, 45, 140);
    terminal_wait_row(terminal, -3, "kept");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "“kept”");
}
END_TEST

START_TEST(draws_ascii_where_there_is_no_utf8)
{
    terminal_free(terminal);
    terminal =
        terminal_start(24, 80, LIST(runner_program()), LIST("ENTENTE_DIR=sessions", "LC_ALL=C"));
    terminal_wait(terminal, "There is no session here yet");
    terminal_send(terminal, "aCafé “Zoë”<Enter>");
    terminal_wait_row(terminal, 0, "Caf? \"Zo?\"");
    terminal_wait_row(terminal, 2, "- ");
    assert_saved(",session,title,,Café “Zoë”\n");
}
END_TEST

static bool has_no_colour(const struct emulator *screen, const void *data)
{
    (void)data;
    for (int row = 0; row < emulator_rows(screen); row++)
        for (int column = 0; column < emulator_columns(screen); column++) {
            struct cell cell = emulator_cell(screen, row, column);

            if (cell.fg != COLOUR_DEFAULT || cell.bg != COLOUR_DEFAULT)
                return false;
        }
    return true;
}

START_TEST(does_without_colours)
{
    ck_assert(!has_no_colour(terminal_screen(terminal), NULL));
    terminal_free(terminal);
    terminal =
        terminal_start(24, 80, LIST(runner_program()), LIST("ENTENTE_DIR=sessions", "NO_COLOR=1"));
    terminal_wait(terminal, "There is no session here yet");
    terminal_send(terminal, "aRivers<Enter>");
    terminal_wait_row(terminal, 1, " Partners");
    terminal_wait_look(terminal, "Rivers", LOOK_BOLD | LOOK_REVERSE);
    terminal_wait_until(terminal, "no colour", has_no_colour, NULL);
}
END_TEST

/* --- Ends. */

START_TEST(parks_what_was_being_typed_when_it_is_told_to_end)
{
    terminal_send(terminal, "nHalf a sen");
    terminal_wait_row(terminal, -3, "Half a sen");
    terminal_signal(terminal, SIGTERM);
    ck_assert_int_eq(terminal_exit(terminal), 0);
    assert_in_file(",note-1,text,,Half a sen\n");
    assert_in_file(",note-1,type,,parked\n");
}
END_TEST

/* A key that comes while what was recorded is still being saved: the session stays, or Home is
 * there already, where the same key asks for a title. */
START_TEST(takes_keys_while_it_is_left)
{
    for (int i = 0; i < 20; i++) {
        terminal_send(terminal, "nOne<Enter>qnMore");
        terminal_wait_row(terminal, -3, "More");
        terminal_send(terminal, "<Esc>");
        terminal_wait_gone(terminal, "More");
        if (*terminal_row(terminal, 1) != '\0')
            terminal_send(terminal, "q");
        terminal_wait_row(terminal, 1, "");
        terminal_send(terminal, "<Enter>");
        terminal_wait_row(terminal, 1, " Partners");
    }
}
END_TEST

START_TEST(ends_when_its_terminal_is_gone)
{
    terminal_send(terminal, "nHalf a sen");
    terminal_wait_row(terminal, -3, "Half a sen");
    terminal_hang_up(terminal);
    ck_assert_int_eq(terminal_exit(terminal), 0);
    assert_in_file(",note-1,text,,Half a sen\n");
}
END_TEST

START_TEST(sends_only_what_changed)
{
    terminal_send(terminal, "n");
    terminal_wait_row(terminal, -1, "Esc later");
    terminal_wait_cursor(terminal, 21, 1);
    terminal_bytes(terminal);
    terminal_send(terminal, "a");
    terminal_wait_cursor(terminal, 21, 2);
    ck_assert_uint_le(terminal_bytes(terminal), 40);
}
END_TEST

Suite *suite_base(void)
{
    Suite *suite = suite_create("base");
    TCase *tcase = tcase_create("base");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, captures_a_note_and_says_so);
    tcase_add_test(tcase, captures_other_kinds);
    tcase_add_test(tcase, takes_back_and_puts_back_in_words);
    tcase_add_test(tcase, asks_once_before_undoing_an_earlier_sitting);
    tcase_add_test(tcase, what_made_a_session_is_not_taken_back);
    tcase_add_test(tcase, sets_a_bookmark);
    tcase_add_test(tcase, keeps_what_was_typed_after_escape);
    tcase_add_test(tcase, takes_a_paste_as_text);
    tcase_add_test(tcase, grows_to_half_of_the_screen);
    tcase_add_test(tcase, opens_the_editor_and_takes_its_text);
    tcase_add_test(tcase, keeps_the_text_when_the_editor_is_missing);
    tcase_add_test(tcase, helps_with_every_key_and_scrolls);
    tcase_add_loop_test(tcase, helps_with_what_lies_on_top, 0,
                        sizeof lying_on_top / sizeof *lying_on_top);
    tcase_add_test(tcase, names_a_key_that_does_nothing);
    tcase_add_test(tcase, says_that_nothing_is_found);
    tcase_add_test(tcase, finds_counts_and_marks);
    tcase_add_test(tcase, letters_of_all_widths_stand_beside_each_other);
    tcase_add_test(tcase, says_what_size_it_needs);
    tcase_add_test(tcase, draws_ascii_where_there_is_no_utf8);
    tcase_add_test(tcase, does_without_colours);
    tcase_add_test(tcase, parks_what_was_being_typed_when_it_is_told_to_end);
    tcase_add_test(tcase, takes_keys_while_it_is_left);
    tcase_add_test(tcase, ends_when_its_terminal_is_gone);
    tcase_add_test(tcase, sends_only_what_changed);
    suite_add_tcase(suite, tcase);
    return suite;
}
