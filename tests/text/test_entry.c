#include <config.h>

#include "entente/text/entry.h"

#include "entente/text/wrap.h"
#include "entry_checks.h"
#include "sample.h"
#include "suites.h"

#include <stdlib.h>

START_TEST(begins_at_the_end)
{
    struct entry *const empty = entry_new("", false);
    struct entry *const entry = entry_new("caf\u00E9", true);
    struct entry *const broken = entry_new("a\xFF"
                                           "b\nc",
                                           false);

    check_shows(empty, "|");
    ck_assert(!entry_is_long(empty));
    check_shows(entry, "café|");
    ck_assert(entry_is_long(entry));
    check_shows(broken, "ab\nc|");
    entry_free(empty);
    entry_free(entry);
    entry_free(broken);
    entry_free(NULL);
}
END_TEST

START_TEST(takes_what_is_typed_and_pasted)
{
    struct entry *const line = entry_new("ac", false);
    struct entry *const page = entry_new("", true);

    entry_move(line, ENTRY_LEFT);
    entry_type(line, "b");
    check_shows(line, "ab|c");
    entry_paste(line, "1\n2\r\n3\r4");
    check_shows(line, "ab1 2 3 4|c");
    entry_insert(line, "x\0y\xC3", 4);
    check_shows(line, "ab1 2 3 4xy|c");
    entry_paste(page, "1\n2\r\n3\r4\t\r\n");
    check_shows(page, "1\n2\n3\n4\t\n|");
    entry_free(line);
    entry_free(page);
}
END_TEST

START_TEST(keeps_the_cursor_off_the_middle_of_a_letter)
{
    struct entry *const entry = entry_new("e\u0301", false);

    entry_move(entry, ENTRY_LEFT);
    check_shows(entry, "|e\u0301");
    entry_paste(entry, "\u0302");
    check_shows(entry, "\u0302|e\u0301");
    entry_replace(entry, "\n\u0301x");
    entry_move(entry, ENTRY_START);
    entry_move(entry, ENTRY_RIGHT);
    check_shows(entry, " \u0301|x");
    entry_replace(entry, "a🇫🇷");
    entry_move(entry, ENTRY_LEFT);
    entry_paste(entry, "\U0001F1E9");
    check_shows(entry, "a\U0001F1E9\U0001F1EB|\U0001F1F7");
    entry_insert(entry, "\U0001F1EA", 4);
    check_shows(entry, "a\U0001F1E9\U0001F1EB\U0001F1EA\U0001F1F7|");
    ck_assert(entry_undo(entry));
    check_shows(entry, "a\U0001F1E9\U0001F1EB|\U0001F1F7");
    ck_assert(entry_undo(entry));
    check_shows(entry, "a|🇫🇷");
    entry_free(entry);
}
END_TEST

START_TEST(types_at_the_place_shown)
{
    struct entry *const entry = entry_new("a\nc\u0301", true);

    entry_move(entry, ENTRY_LINE_START);
    entry_delete(entry, ENTRY_RIGHT, false);
    entry_paste(entry, "\u0302\u0301");
    entry_move(entry, ENTRY_LEFT);
    entry_type(entry, "x");
    entry_type(entry, "y");
    check_shows(entry, "a\nx\u0302\u0301y|");
    ck_assert(entry_undo(entry));
    check_shows(entry, "a\nx\u0302\u0301|");
    entry_free(entry);
}
END_TEST

static const struct {
    const char *text;
    enum entry_move move;
    const char *from_start; /* after the first move from the start */
    const char *from_end;
} moves[] = {
    {"", ENTRY_LEFT, "|", "|"},
    {"", ENTRY_LINE_END, "|", "|"},
    {"one two", ENTRY_LEFT, "|one two", "one tw|o"},
    {"one two", ENTRY_RIGHT, "o|ne two", "one two|"},
    {"👩‍👩‍👧e\u0301", ENTRY_RIGHT, "👩‍👩‍👧|e\u0301",
     "👩‍👩‍👧e\u0301|"},
    {"👩‍👩‍👧e\u0301", ENTRY_LEFT, "|👩‍👩‍👧e\u0301",
     "👩‍👩‍👧|e\u0301"},
    {"one two", ENTRY_WORD_LEFT, "|one two", "one |two"},
    {"one two", ENTRY_WORD_RIGHT, "one| two", "one two|"},
    {"one\ntwo", ENTRY_LINE_START, "|one\ntwo", "one\n|two"},
    {"one\ntwo", ENTRY_LINE_END, "one|\ntwo", "one\ntwo|"},
    {"one\r\ntwo", ENTRY_LINE_END, "one|\r\ntwo", "one\r\ntwo|"},
    {"one\n", ENTRY_LINE_START, "|one\n", "one\n|"},
    {"one\ntwo", ENTRY_START, "|one\ntwo", "|one\ntwo"},
    {"one\ntwo", ENTRY_END, "one\ntwo|", "one\ntwo|"},
};

START_TEST(moves_the_cursor)
{
    struct entry *const entry = entry_new(moves[_i].text, true);
    const size_t end = entry_cursor(entry);
    const bool moved = entry_move(entry, moves[_i].move);

    check_shows(entry, moves[_i].from_end);
    ck_assert_int_eq(moved, entry_cursor(entry) != end);
    entry_move(entry, ENTRY_START);
    ck_assert_int_eq(entry_move(entry, moves[_i].move), entry_cursor(entry) != 0);
    check_shows(entry, moves[_i].from_start);
    entry_free(entry);
}
END_TEST

START_TEST(moves_by_line_and_keeps_the_column)
{
    struct entry *const entry = entry_new("abcdef\nxy\n中文字 three", true);

    ck_assert(!entry_move_line(entry, 1, 8));
    check_shows(entry, "abcdef\nxy\n中文字 three|");
    ck_assert(entry_move_line(entry, -1, 8));
    check_shows(entry, "abcdef\nxy\n中文|字 three");
    ck_assert(entry_move_line(entry, -1, 8));
    check_shows(entry, "abcdef\nxy|\n中文字 three");
    ck_assert(entry_move_line(entry, -1, 8));
    check_shows(entry, "abcde|f\nxy\n中文字 three");
    ck_assert(!entry_move_line(entry, -1, 8));
    ck_assert(entry_move_line(entry, 99, 8));
    check_shows(entry, "abcdef\nxy\n中文字 three|");
    ck_assert(entry_move_line(entry, -99, 8));
    check_shows(entry, "abcde|f\nxy\n中文字 three");
    entry_move(entry, ENTRY_LEFT);
    ck_assert(entry_move_line(entry, 2, 8));
    check_shows(entry, "abcdef\nxy\n中文|字 three");
    entry_free(entry);
}
END_TEST

START_TEST(moves_through_a_word_longer_than_a_line)
{
    struct entry *const entry = entry_new("abcdefgh", true);

    check_shows(entry, "abcdefgh|");
    entry_move(entry, ENTRY_LEFT);
    ck_assert(entry_move_line(entry, -1, 4));
    check_shows(entry, "abc|defgh");
    entry_move(entry, ENTRY_END);
    ck_assert(entry_move_line(entry, -1, 4));
    check_shows(entry, "abc|defgh");
    ck_assert(entry_move_line(entry, 1, 4));
    check_shows(entry, "abcdefgh|");
    ck_assert(entry_move_line(entry, -1, 1));
    check_shows(entry, "abcdef|gh");
    entry_free(entry);
}
END_TEST

START_TEST(deletes_by_grapheme_word_and_line)
{
    struct entry *const entry = entry_new("one two e\u0301👩‍👩‍👧\nnext", true);

    entry_delete(entry, ENTRY_LINE_START, false);
    entry_delete(entry, ENTRY_LEFT, false);
    entry_delete(entry, ENTRY_LEFT, false);
    check_shows(entry, "one two e\u0301|");
    entry_delete(entry, ENTRY_LEFT, false);
    check_shows(entry, "one two |");
    entry_delete(entry, ENTRY_WORD_LEFT, false);
    check_shows(entry, "one |");
    entry_delete(entry, ENTRY_RIGHT, false);
    check_shows(entry, "one |");
    entry_delete(entry, ENTRY_START, false);
    check_shows(entry, "|");
    entry_delete(entry, ENTRY_LEFT, false);
    check_shows(entry, "|");
    entry_yank(entry);
    check_shows(entry, "|");
    entry_free(entry);
}
END_TEST

START_TEST(yanks_what_was_killed)
{
    struct entry *const entry = entry_new("one two three four", false);

    entry_delete(entry, ENTRY_WORD_LEFT, true);
    entry_delete(entry, ENTRY_WORD_LEFT, true);
    check_shows(entry, "one two |");
    entry_yank(entry);
    entry_yank(entry);
    check_shows(entry, "one two three fourthree four|");
    entry_move(entry, ENTRY_START);
    entry_delete(entry, ENTRY_WORD_RIGHT, true);
    entry_delete(entry, ENTRY_WORD_RIGHT, true);
    check_shows(entry, "| three fourthree four");
    entry_move(entry, ENTRY_END);
    entry_yank(entry);
    check_shows(entry, " three fourthree fourone two|");
    entry_delete(entry, ENTRY_WORD_LEFT, true);
    entry_move(entry, ENTRY_LEFT);
    entry_delete(entry, ENTRY_START, true);
    entry_yank(entry);
    check_shows(entry, " three fourthree fourone| ");
    entry_free(entry);
}
END_TEST

START_TEST(transposes)
{
    struct entry *const entry = entry_new("abe\u0301", false);

    entry_transpose(entry);
    check_shows(entry, "ae\u0301b|");
    entry_move(entry, ENTRY_START);
    entry_transpose(entry);
    check_shows(entry, "|ae\u0301b");
    entry_move(entry, ENTRY_RIGHT);
    entry_transpose(entry);
    check_shows(entry, "e\u0301a|b");
    ck_assert(entry_undo(entry));
    check_shows(entry, "a|e\u0301b");
    entry_replace(entry, "a");
    entry_transpose(entry);
    check_shows(entry, "a|");
    entry_replace(entry, "");
    entry_transpose(entry);
    check_shows(entry, "|");
    entry_free(entry);
}
END_TEST

START_TEST(moves_through_every_line)
{
    struct random random = {.state = (uint64_t)_i};
    char *const text = sample_text(&random, 60, false);
    const int columns = 1 + (int)random_below(&random, 12);
    struct entry *const entry = entry_new(text, true);
    struct wrap wrap = wrap_text(entry_text(entry), entry_length(entry), columns);
    size_t line = wrap_line_of(&wrap, entry_cursor(entry));

    ck_assert_uint_eq(line, wrap.count - 1);
    while (entry_move_line(entry, -1, columns)) {
        check_sound(entry);
        ck_assert_uint_eq(wrap_line_of(&wrap, entry_cursor(entry)), --line);
    }
    ck_assert_uint_eq(line, 0);
    while (entry_move_line(entry, 1, columns)) {
        check_sound(entry);
        ck_assert_uint_eq(wrap_line_of(&wrap, entry_cursor(entry)), ++line);
    }
    ck_assert_uint_eq(line, wrap.count - 1);
    wrap_free(&wrap);
    entry_free(entry);
    free(text);
}
END_TEST

Suite *suite_entry(void)
{
    Suite *const suite = suite_create("entry");
    TCase *const tcase = tcase_create("entry");

    tcase_add_test(tcase, begins_at_the_end);
    tcase_add_test(tcase, takes_what_is_typed_and_pasted);
    tcase_add_test(tcase, keeps_the_cursor_off_the_middle_of_a_letter);
    tcase_add_test(tcase, types_at_the_place_shown);
    tcase_add_loop_test(tcase, moves_the_cursor, 0, sizeof moves / sizeof *moves);
    tcase_add_test(tcase, moves_by_line_and_keeps_the_column);
    tcase_add_test(tcase, moves_through_a_word_longer_than_a_line);
    tcase_add_test(tcase, deletes_by_grapheme_word_and_line);
    tcase_add_test(tcase, yanks_what_was_killed);
    tcase_add_test(tcase, transposes);
    tcase_add_loop_test(tcase, moves_through_every_line, 0, 30);
    suite_add_tcase(suite, tcase);
    return suite;
}
