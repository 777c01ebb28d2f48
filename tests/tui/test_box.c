#include <config.h>

#include "entente/tui/box.h"
#include "suites.h"

static void assert_box(struct box box, int y, int x, int height, int width)
{
    ck_assert_int_eq(box.y, y);
    ck_assert_int_eq(box.x, x);
    ck_assert_int_eq(box.height, height);
    ck_assert_int_eq(box.width, width);
}

static const struct box screen = {.y = 2, .x = 1, .height = 20, .width = 80};

START_TEST(cuts_rows_and_columns)
{
    assert_box(box_rows(screen, 3, 4), 5, 1, 4, 80);
    assert_box(box_rows(screen, 3, -1), 5, 1, 17, 80);
    assert_box(box_rows(screen, 3, -3), 5, 1, 15, 80);
    assert_box(box_columns(screen, 10, 5), 2, 11, 20, 5);
    assert_box(box_columns(screen, 2, -3), 2, 3, 20, 76);
}
END_TEST

START_TEST(never_leaves_its_box)
{
    assert_box(box_rows(screen, 18, 9), 20, 1, 2, 80);
    assert_box(box_rows(screen, 25, 2), 22, 1, 0, 80);
    assert_box(box_rows(screen, 19, -9), 21, 1, 0, 80);
    assert_box(box_columns(screen, -4, 3), 2, 1, 20, 3);
    assert_box(box_middle(screen, 100, 100), 2, 1, 20, 80);
    assert_box(box_middle(screen, 10, 40), 7, 21, 10, 40);
}
END_TEST

START_TEST(puts_panes_side_by_side_from_100_columns_on)
{
    const struct box wide = {0, 0, 20, 100};
    struct panes panes = panes_of(wide, 5, false);

    assert_box(panes.first, 0, 0, 20, 40);
    assert_box(panes.rule, 0, 40, 20, 1);
    assert_box(panes.second, 0, 41, 20, 59);
}
END_TEST

START_TEST(puts_panes_above_each_other)
{
    struct panes panes = panes_of(screen, 4, false);

    assert_box(panes.first, 2, 1, 4, 80);
    assert_box(panes.rule, 6, 1, 1, 80);
    assert_box(panes.second, 7, 1, 15, 80);
    panes = panes_of(screen, 30, true);
    assert_box(panes.first, 2, 1, 10, 80);
    assert_box(panes.second, 13, 1, 9, 80);
}
END_TEST

START_TEST(shows_one_pane_where_it_is_low)
{
    const struct box low = {0, 0, 11, 60};
    struct panes panes = panes_of(low, 4, false);

    assert_box(panes.first, 0, 0, 11, 60);
    ck_assert_int_eq(panes.second.height, 0);
    ck_assert_int_eq(panes.rule.height, 0);
    panes = panes_of(low, 4, true);
    assert_box(panes.second, 0, 0, 11, 60);
    ck_assert_int_eq(panes.first.height, 0);
}
END_TEST

START_TEST(scrolls_as_little_as_needed)
{
    ck_assert_int_eq(scroll_to(0, 10, 4, 2), 0);
    ck_assert_int_eq(scroll_to(0, 10, 9, 3), 2);
    ck_assert_int_eq(scroll_to(5, 10, 3, 2), 3);
    ck_assert_int_eq(scroll_to(5, 10, 7, 30), 7); /* taller than the box: its start */
    ck_assert_int_eq(scroll_to(0, 0, 0, 1), 0);
}
END_TEST

Suite *suite_box(void)
{
    Suite *suite = suite_create("box");
    TCase *tcase = tcase_create("box");

    tcase_add_test(tcase, cuts_rows_and_columns);
    tcase_add_test(tcase, never_leaves_its_box);
    tcase_add_test(tcase, puts_panes_side_by_side_from_100_columns_on);
    tcase_add_test(tcase, puts_panes_above_each_other);
    tcase_add_test(tcase, shows_one_pane_where_it_is_low);
    tcase_add_test(tcase, scrolls_as_little_as_needed);
    suite_add_tcase(suite, tcase);
    return suite;
}
