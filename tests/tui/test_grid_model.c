#include <config.h>

#include "entente/tui/grid-model.h"
#include "suites.h"

#include <stdlib.h>

#include "entente/text/mem.h"

/* Two factors, 1 with the aspects 11 and 12, 2 with 21; folded or not. */
static void make_rows(struct grid_model *model, bool one_open, bool two_open)
{
    grid_model_begin(model);
    grid_model_add(model, (struct grid_row){.item = 1, .field = "mark", .name = mem_copy("One")});
    for (uint32_t item = 11; one_open && item <= 12; item++)
        grid_model_add(model,
                       (struct grid_row){
                           .item = item, .field = "mark", .name = mem_copy("of one"), .parent = 1});
    grid_model_add(model, (struct grid_row){.item = 2, .field = "mark", .name = mem_copy("Two")});
    if (two_open)
        grid_model_add(model,
                       (struct grid_row){
                           .item = 21, .field = "mark", .name = mem_copy("of two"), .parent = 2});
    grid_model_end(model);
}

static uint32_t item_at_cursor(const struct grid_model *model)
{
    const struct grid_row *row = grid_model_row(model);

    return row ? row->item : 0;
}

START_TEST(has_no_row_when_empty)
{
    struct grid_model model = {0};

    grid_model_begin(&model);
    grid_model_end(&model);
    ck_assert_ptr_null(grid_model_row(&model));
    make_rows(&model, false, false);
    ck_assert_uint_eq(item_at_cursor(&model), 1);
    grid_model_free(&model);
}
END_TEST

START_TEST(keeps_its_row_when_others_unfold_above)
{
    struct grid_model model = {0};

    make_rows(&model, false, false);
    ck_assert(grid_model_go(&model, 2, "mark"));
    make_rows(&model, true, true);
    ck_assert_uint_eq(item_at_cursor(&model), 2);
    grid_model_free(&model);
}
END_TEST

START_TEST(goes_to_the_row_that_swallows_its_own)
{
    struct grid_model model = {0};

    make_rows(&model, true, true);
    ck_assert(grid_model_go(&model, 12, NULL));
    make_rows(&model, false, true);
    ck_assert_uint_eq(item_at_cursor(&model), 1);
    ck_assert(grid_model_go(&model, 21, NULL));
    make_rows(&model, false, false);
    ck_assert_uint_eq(item_at_cursor(&model), 2);
    grid_model_free(&model);
}
END_TEST

START_TEST(stays_within_when_its_row_is_gone)
{
    struct grid_model model = {0};

    make_rows(&model, false, false);
    ck_assert(grid_model_go(&model, 2, NULL));
    grid_model_begin(&model);
    grid_model_add(&model, (struct grid_row){.item = 1, .field = "mark", .name = mem_copy("One")});
    grid_model_end(&model);
    ck_assert_uint_eq(item_at_cursor(&model), 1);
    grid_model_free(&model);
}
END_TEST

START_TEST(does_not_go_to_a_row_that_is_not_there)
{
    struct grid_model model = {0};

    make_rows(&model, false, false);
    ck_assert(!grid_model_go(&model, 11, "mark"));
    ck_assert(!grid_model_go(&model, 1, "reason"));
    ck_assert_uint_eq(item_at_cursor(&model), 1);
    grid_model_free(&model);
}
END_TEST

static const struct grid_wish usual = {
    .width = 79, .label = 29, .room = 4, .views = 5, .number = 1, .name = 24, .name_short = 24};

static struct grid_columns fitted(int width, int partners)
{
    struct grid_columns columns = {0};
    struct grid_wish wish = usual;

    wish.width = width;
    wish.partners = partners;
    wish.number = partners < 10 ? 1 : 2;
    grid_columns_fit(&columns, &wish);
    return columns;
}

static int end_of(const struct grid_columns *columns)
{
    return columns->partner + columns->count * columns->step;
}

START_TEST(needs_no_partner)
{
    struct grid_columns columns = fitted(79, 0);

    ck_assert_int_eq(columns.count, 0);
    ck_assert_int_eq(columns.first, 0);
    ck_assert_int_eq(columns.label, 29);
}
END_TEST

START_TEST(names_few_partners_and_numbers_many)
{
    struct grid_columns one = fitted(79, 1), three = fitted(79, 3), eight = fitted(79, 8);

    ck_assert(one.named);
    ck_assert_int_eq(one.step, 16);
    ck_assert(three.named);
    ck_assert_int_eq(three.count, 3);
    ck_assert_int_ge(three.step, 8);
    ck_assert(!eight.named);
    ck_assert_int_eq(eight.count, 8);
}
END_TEST

START_TEST(names_more_partners_when_their_names_are_short)
{
    struct grid_columns columns = {0};
    struct grid_wish wish = usual;

    wish.partners = 6;
    wish.name = 30;
    wish.name_short = 4;
    grid_columns_fit(&columns, &wish);
    ck_assert(columns.named);
    ck_assert_int_eq(columns.count, 6);
}
END_TEST

START_TEST(shows_words_whole_where_there_is_room)
{
    struct grid_columns columns = {0};
    struct grid_wish wish = usual;

    wish.partners = 7;
    wish.label = 14;
    wish.view = 5;
    grid_columns_fit(&columns, &wish);
    ck_assert(!columns.named);
    ck_assert_int_eq(columns.step, 6);
    ck_assert_int_eq(columns.count, 7);
    wish.width = 60;
    grid_columns_fit(&columns, &wish);
    ck_assert_int_lt(columns.step, 6);
    ck_assert_int_eq(columns.count, 7);
}
END_TEST

START_TEST(shows_a_part_of_forty_partners)
{
    struct grid_columns columns = fitted(79, 40);

    ck_assert(!columns.named);
    ck_assert_int_eq(columns.step, 3);
    ck_assert_int_eq(columns.first, 0);
    ck_assert_int_ge(columns.count, 10);
    ck_assert_int_lt(columns.count, 40);
}
END_TEST

START_TEST(keeps_the_cursor_in_sight)
{
    static const int widths[] = {40, 60, 79, 120};

    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        struct grid_columns columns = {0};
        struct grid_wish wish = usual;
        wish.width = widths[i];
        wish.partners = 40;
        wish.number = 2;
        for (int step = 0; step <= 80; step++) {
            int before = columns.first;
            wish.current = step <= 40 ? step : 80 - step;
            grid_columns_fit(&columns, &wish);
            ck_assert_int_ge(columns.first, 0);
            ck_assert_int_le(columns.first + columns.count, 40);
            if (wish.current > 0) {
                ck_assert_int_ge(wish.current - 1, columns.first);
                ck_assert_int_lt(wish.current - 1, columns.first + columns.count);
            }
            ck_assert_int_le(abs(columns.first - before), 1);
        }
    }
}
END_TEST

START_TEST(stays_where_it_is_when_the_cursor_is_on_the_room)
{
    struct grid_columns columns = {0};
    struct grid_wish wish = usual;

    wish.partners = 40;
    wish.current = 40;
    grid_columns_fit(&columns, &wish);
    int first = columns.first;
    wish.current = 0;
    grid_columns_fit(&columns, &wish);
    ck_assert_int_gt(first, 0);
    ck_assert_int_eq(columns.first, first);
}
END_TEST

START_TEST(scrolls_back_when_there_is_more_room)
{
    struct grid_columns columns = {0};
    struct grid_wish wish = usual;

    wish.partners = 12;
    wish.current = 12;
    wish.width = 60;
    grid_columns_fit(&columns, &wish);
    ck_assert_int_gt(columns.first, 0);
    wish.width = 160;
    grid_columns_fit(&columns, &wish);
    ck_assert_int_eq(columns.first, 0);
    ck_assert_int_eq(columns.count, 12);
}
END_TEST

START_TEST(stands_beside_one_another_within_the_width)
{
    for (int width = 40; width <= 200; width++)
        for (int partners = 0; partners <= 40; partners++) {
            struct grid_columns columns = fitted(width, partners);
            ck_assert_int_ge(columns.label, 12);
            ck_assert_int_lt(columns.label, columns.room);
            ck_assert_int_lt(columns.room + usual.room, columns.views);
            ck_assert_int_lt(columns.views + usual.views, columns.partner);
            ck_assert_int_ge(columns.step, 3);
            if (partners > 0)
                ck_assert_int_gt(columns.count, 0);
            ck_assert_int_lt(end_of(&columns), width);
        }
}
END_TEST

START_TEST(shortens_the_names_of_rows_last)
{
    ck_assert_int_eq(fitted(60, 40).label, 29);
    ck_assert_int_lt(fitted(40, 40).label, 29);
    ck_assert_int_eq(fitted(40, 40).count, 3);
}
END_TEST

START_TEST(wishes_no_more_than_helps)
{
    struct grid_wish wish = usual;

    wish.partners = 3;
    wish.width = grid_width(&wish);
    struct grid_columns columns = {0};
    grid_columns_fit(&columns, &wish);
    ck_assert(columns.named);
    ck_assert_int_eq(columns.count, 3);
    ck_assert_int_eq(end_of(&columns), wish.width - 1);
}
END_TEST

Suite *suite_grid_model(void)
{
    Suite *suite = suite_create("grid model");
    TCase *rows = tcase_create("rows");
    TCase *columns = tcase_create("columns");

    tcase_add_test(rows, has_no_row_when_empty);
    tcase_add_test(rows, keeps_its_row_when_others_unfold_above);
    tcase_add_test(rows, goes_to_the_row_that_swallows_its_own);
    tcase_add_test(rows, stays_within_when_its_row_is_gone);
    tcase_add_test(rows, does_not_go_to_a_row_that_is_not_there);
    suite_add_tcase(suite, rows);
    tcase_add_test(columns, needs_no_partner);
    tcase_add_test(columns, names_few_partners_and_numbers_many);
    tcase_add_test(columns, names_more_partners_when_their_names_are_short);
    tcase_add_test(columns, shows_words_whole_where_there_is_room);
    tcase_add_test(columns, shows_a_part_of_forty_partners);
    tcase_add_test(columns, keeps_the_cursor_in_sight);
    tcase_add_test(columns, stays_where_it_is_when_the_cursor_is_on_the_room);
    tcase_add_test(columns, scrolls_back_when_there_is_more_room);
    tcase_add_test(columns, stands_beside_one_another_within_the_width);
    tcase_add_test(columns, shortens_the_names_of_rows_last);
    tcase_add_test(columns, wishes_no_more_than_helps);
    suite_add_tcase(suite, columns);
    return suite;
}
