#include <config.h>

#include "entente/report/text.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static const struct mark full = {TONE_FULL, "●", "in place"};
static const struct mark half = {TONE_HALF, "◐", "partly in place"};

static struct document *document;

static void setup(void)
{
    document = document_new("Water");
}

static void teardown(void)
{
    document_free(document);
}

static char *written(int columns, bool colour)
{
    const struct look look = {.columns = columns, .colour = colour};
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    ck_assert(text_write(out, document, &look, NULL));
    mem_stream_end(out);
    return text;
}

static void assert_written(int columns, const char *wanted)
{
    char *text = written(columns, false);

    ck_assert_str_eq(text, wanted);
    free(text);
}

static void assert_has(int columns, const char *wanted)
{
    char *text = written(columns, false);

    ck_assert_msg(strstr(text, wanted) != NULL, "%s", text);
    free(text);
}

START_TEST(headings_are_underlined_and_parted)
{
    document_heading(document, 1);
    document_say(document, RUN_PLAIN, "Dilemmas");
    document_heading(document, 2);
    document_say(document, RUN_PLAIN, "Open");
    document_paragraph(document);
    document_say(document, RUN_STRONG, "Two");
    document_say(document, RUN_PLAIN, " of them.");
    assert_written(80, "Water\n=====\n\nDilemmas\n--------\n\nOpen\nTwo of them.\n");
}
END_TEST

START_TEST(lists_hang_and_break_at_line_feeds)
{
    document_item(document, 0);
    document_say(document, RUN_PLAIN, "One word after another until the line is full");
    document_item(document, 1);
    document_typed(document, RUN_PLAIN, "first\nsecond");
    assert_written(40, "Water\n=====\n\n"
                       "• One word after another until the line\n  is full\n"
                       "  – first\n    second\n");
}
END_TEST

START_TEST(colour_follows_the_runs_across_lines)
{
    document_paragraph(document);
    document_say(document, RUN_PLAIN, "This stands plain, and this ");
    document_say(document, RUN_STRONG, "stands out in bold");
    document_mark(document, half);
    char *text = written(40, true);
    ck_assert_ptr_nonnull(strstr(text, "and this \033[1mstands out\033[m\n\033[1min bold\033[m"
                                       "\033[33m◐\033[m\n"));
    free(text);
}
END_TEST

START_TEST(a_table_wraps_in_its_widest_column)
{
    document_table(document, (const char *const[]){"Who", "What", NULL});
    document_cell(document);
    document_typed(document, RUN_PLAIN, "Ministry");
    document_cell(document);
    document_typed(document, RUN_PLAIN, "influence on policy, diplomacy, a bridge");
    assert_has(40, "Who       What\n--------  ------------------------------\n"
                   "Ministry  influence on policy,\n          diplomacy, a bridge\n");
}
END_TEST

static void add_matrix(int partners)
{
    document_matrix(document);
    document_matrix_column(document, "the room", 0);
    for (int i = 1; i <= partners; i++)
        document_matrix_column(document, "Ministry of Water", i);
    document_matrix_row(document, "Horizon", 0, true);
    for (int i = 0; i <= partners; i++) {
        document_matrix_cell(document);
        document_matrix_mark(document, i % 2 == 0 ? full : half);
    }
}

START_TEST(a_matrix_names_partners_where_they_fit)
{
    add_matrix(1);
    assert_has(60, "           the room  Ministry of Water\n"
                   "Horizon ≠  ●         ◐\n"
                   "\n●\u00A0in place   ◐\u00A0partly in place   ≠\u00A0views differ\n");
}
END_TEST

START_TEST(a_matrix_numbers_partners_where_names_do_not_fit)
{
    add_matrix(3);
    assert_has(60, "           the room  1    2    3\n"
                   "Horizon ≠  ●         ◐    ●    ◐\n"
                   "\n1\u00A0Ministry of Water   2\u00A0Ministry of Water   3\u00A0Ministry of");
}
END_TEST

START_TEST(forty_partners_stay_within_the_width)
{
    add_matrix(40);
    char *text = written(60, false);
    char *rest = text;

    ck_assert_ptr_nonnull(strstr(text, "  40\n"));
    for (char *line; (line = strsep(&rest, "\n")) != NULL;)
        ck_assert_int_le(width_of(line, strlen(line)), 60);
    free(text);
}
END_TEST

START_TEST(views_of_voices_are_dots_or_counted)
{
    document_matrix(document);
    document_matrix_column(document, "voices", 0);
    document_matrix_row(document, "Horizon", 0, false);
    document_matrix_cell(document);
    for (int i = 0; i < 3; i++)
        document_matrix_mark(document, half);
    document_matrix_row(document, "Roles", 1, false);
    document_matrix_cell(document);
    for (int i = 0; i < 12; i++)
        document_matrix_mark(document, i < 10 ? full : half);
    assert_has(60, "Horizon    ◐◐◐\n  Roles    ●10 ◐2\n");
}
END_TEST

START_TEST(a_scale_shows_the_room_among_the_others)
{
    document_scale(document, "transactional", "partnership", 5);
    document_point(document, 2, "River CSO", false, true);
    document_point(document, 4, "Ministry", false, true);
    document_point(document, 4, "the room", true, false);
    assert_has(60, "  1 ────── 2 ────── 3 ────── 4 ────── 5\n"
                   "           ○                 ●○\n"
                   "  transactional             partnership\n"
                   "  2  River CSO\n"
                   "  4  the room, Ministry\n");
}
END_TEST

START_TEST(long_ends_of_a_scale_stand_below_one_another)
{
    document_scale(document, "a transactional relation", "a partnership", 5);
    document_point(document, 2, "the room", true, false);
    assert_has(41, "  a transactional relation  a partnership\n");
    assert_has(40, "  a transactional relation\n"
                   "                          a partnership\n");
}
END_TEST

START_TEST(a_long_word_and_no_words_do_no_harm)
{
    char word[301];

    memset(word, 'x', 300);
    word[300] = '\0';
    document_table(document, (const char *const[]){"A", "B", NULL});
    for (int i = 0; i < 2; i++) {
        document_cell(document);
        document_typed(document, RUN_PLAIN, i == 0 ? word : "");
    }
    document_item(document, 1);
    document_typed(document, RUN_STRONG, word);
    char *text = written(1, false);
    char *rest = text;
    for (char *line; (line = strsep(&rest, "\n")) != NULL;)
        ck_assert_int_le((int)strlen(line), 44);
    free(text);
}
END_TEST

Suite *suite_text(void)
{
    Suite *const suite = suite_create("text");
    TCase *const tcase = tcase_create("text");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, headings_are_underlined_and_parted);
    tcase_add_test(tcase, lists_hang_and_break_at_line_feeds);
    tcase_add_test(tcase, colour_follows_the_runs_across_lines);
    tcase_add_test(tcase, a_table_wraps_in_its_widest_column);
    tcase_add_test(tcase, a_matrix_names_partners_where_they_fit);
    tcase_add_test(tcase, a_matrix_numbers_partners_where_names_do_not_fit);
    tcase_add_test(tcase, forty_partners_stay_within_the_width);
    tcase_add_test(tcase, views_of_voices_are_dots_or_counted);
    tcase_add_test(tcase, a_scale_shows_the_room_among_the_others);
    tcase_add_test(tcase, long_ends_of_a_scale_stand_below_one_another);
    tcase_add_test(tcase, a_long_word_and_no_words_do_no_harm);
    suite_add_tcase(suite, tcase);
    return suite;
}
