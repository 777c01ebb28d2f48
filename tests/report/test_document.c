#include <config.h>

#include "entente/report/document.h"
#include "suites.h"

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

START_TEST(an_empty_one_has_a_title_and_no_block)
{
    ck_assert_str_eq(document->title, "Water");
    ck_assert_uint_eq(document->count, 0);
}
END_TEST

START_TEST(runs_go_where_something_was_opened_last)
{
    document_heading(document, 1);
    document_say(document, RUN_PLAIN, "Dilemmas");
    document_paragraph(document);
    document_sayf(document, RUN_FAINT, "%d of %d", 2, 5);
    document_say(document, RUN_PLAIN, "");
    document_typed(document, RUN_STRONG, "River CSO");
    document_mark(document, half);
    ck_assert_uint_eq(document->count, 2);
    ck_assert_int_eq(document->blocks[0].heading.level, 1);
    ck_assert_str_eq(document->blocks[0].heading.text.list[0].text, "Dilemmas");
    const struct runs *runs = &document->blocks[1].paragraph;
    ck_assert_uint_eq(runs->count, 3);
    ck_assert_str_eq(runs->list[0].text, "2 of 5");
    ck_assert(!runs->list[0].typed);
    ck_assert(runs->list[1].typed);
    ck_assert_int_eq(runs->list[1].style, RUN_STRONG);
    ck_assert_int_eq(runs->list[2].style, RUN_MARK);
    ck_assert_str_eq(runs->list[2].mark.label, "partly in place");
}
END_TEST

START_TEST(texts_are_made_safe_and_keep_their_lines)
{
    document_paragraph(document);
    document_typed(document, RUN_PLAIN, "one\ntwo \033[31m \xff \u202e");
    ck_assert_str_eq(document->blocks[0].paragraph.list[0].text, "one\ntwo ^[[31m \uFFFD <202E>");
}
END_TEST

START_TEST(names_stay_in_one_line)
{
    struct document *other = document_new("one\ntwo");

    ck_assert_str_eq(other->title, "one⏎two");
    document_matrix(other);
    document_matrix_column(other, "one\ntwo", 1);
    document_matrix_row(other, "one\ntwo", 0, false);
    ck_assert_str_eq(other->blocks[0].matrix.columns[0].name, "one⏎two");
    ck_assert_str_eq(other->blocks[0].matrix.rows[0].name, "one⏎two");
    document_scale(other, "low", "high", 5);
    document_point(other, 1, "one\ntwo", false, true);
    ck_assert_str_eq(other->blocks[1].scale.points[0].who, "one⏎two");
    document_free(other);
}
END_TEST

START_TEST(items_that_follow_one_another_are_one_list)
{
    document_item(document, 0);
    document_item(document, 1);
    document_paragraph(document);
    for (int i = 0; i < 100; i++)
        document_item(document, 0);
    ck_assert_uint_eq(document->count, 3);
    ck_assert_uint_eq(document->blocks[0].list.count, 2);
    ck_assert_int_eq(document->blocks[0].list.items[1].depth, 1);
    ck_assert_uint_eq(document->blocks[2].list.count, 100);
}
END_TEST

START_TEST(a_table_has_its_cells_row_by_row)
{
    document_table(document, (const char *const[]){"Needs", "Brings", NULL});
    for (int i = 0; i < 4; i++) {
        document_cell(document);
        document_sayf(document, RUN_PLAIN, "%d", i);
    }
    const struct table *table = &document->blocks[0].table;
    ck_assert_uint_eq(table->column_count, 2);
    ck_assert_str_eq(table->columns[1], "Brings");
    ck_assert_uint_eq(table->cell_count, 4);
    ck_assert_str_eq(table->cells[3].list[0].text, "3");
}
END_TEST

START_TEST(marks_of_one_cell_are_counted_in_the_order_of_tones)
{
    document_matrix(document);
    document_matrix_column(document, "the room", 0);
    document_matrix_row(document, "Horizon", 0, true);
    document_matrix_cell(document);
    document_matrix_mark(document, half);
    document_matrix_mark(document, full);
    document_matrix_mark(document, half);
    const struct matrix_cell *cell = &document->blocks[0].matrix.rows[0].cells[0];
    ck_assert_uint_eq(cell->count, 2);
    ck_assert_int_eq(cell->tallies[0].mark.tone, TONE_FULL);
    ck_assert_uint_eq(cell->tallies[0].count, 1);
    ck_assert_uint_eq(cell->tallies[1].count, 2);
    ck_assert_uint_eq(matrix_cell_views(cell), 3);
}
END_TEST

START_TEST(the_legend_names_what_is_shown)
{
    struct mark legend[MATRIX_LEGEND];

    document_matrix(document);
    document_matrix_column(document, "the room", 0);
    document_matrix_row(document, "Horizon", 0, false);
    document_matrix_cell(document);
    document_matrix_mark(document, tone_blank());
    document_matrix_row(document, "Roles", 0, true);
    document_matrix_cell(document);
    document_matrix_mark(document, half);
    ck_assert_uint_eq(matrix_legend(&document->blocks[0].matrix, legend), 3);
    ck_assert_str_eq(legend[0].glyph, "◐");
    ck_assert_str_eq(legend[1].label, "not discussed");
    ck_assert_str_eq(legend[2].label, "views differ");
}
END_TEST

START_TEST(points_stand_by_place_and_the_room_first)
{
    static const char *const order[] = {"River CSO", "the room", "Ministry", "Alliance"};

    document_scale(document, "transactional", "partnership", 5);
    document_point(document, 4, "Ministry", false, true);
    document_point(document, 4, "Alliance", false, true);
    document_point(document, 2, "River CSO", false, true);
    document_point(document, 4, "the room", true, false);
    const struct scale *scale = &document->blocks[0].scale;
    ck_assert_uint_eq(scale->count, 4);
    for (size_t i = 0; i < scale->count; i++)
        ck_assert_str_eq(scale->points[i].who, order[i]);
}
END_TEST

Suite *suite_document(void)
{
    Suite *const suite = suite_create("document");
    TCase *const tcase = tcase_create("document");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, an_empty_one_has_a_title_and_no_block);
    tcase_add_test(tcase, runs_go_where_something_was_opened_last);
    tcase_add_test(tcase, texts_are_made_safe_and_keep_their_lines);
    tcase_add_test(tcase, names_stay_in_one_line);
    tcase_add_test(tcase, items_that_follow_one_another_are_one_list);
    tcase_add_test(tcase, a_table_has_its_cells_row_by_row);
    tcase_add_test(tcase, marks_of_one_cell_are_counted_in_the_order_of_tones);
    tcase_add_test(tcase, the_legend_names_what_is_shown);
    tcase_add_test(tcase, points_stand_by_place_and_the_room_first);
    suite_add_tcase(suite, tcase);
    return suite;
}
