#include <config.h>

#include "entente/text/list.h"

#include "random.h"
#include "suites.h"

#include <limits.h>
#include <string.h>

/* A heading is an H. */
static bool is_heading(const void *context, int row)
{
    const char *const rows = context;

    return rows[row] == 'H';
}

static struct list list_of(const char *rows, int height)
{
    struct list list = {.skips = is_heading, .context = rows};

    list_fit(&list, (int)strlen(rows), height);
    return list;
}

START_TEST(is_empty)
{
    struct list list = {0};

    list_fit(&list, 0, 10);
    ck_assert_int_eq(list.selected, -1);
    ck_assert_int_eq(list.top, 0);
    ck_assert(!list_move(&list, 1));
    ck_assert(!list_move(&list, -1));
    ck_assert(!list_page(&list, 1));
    ck_assert(!list_first(&list));
    ck_assert(!list_last(&list));
    ck_assert(!list_select(&list, 3));
    ck_assert_int_eq(list.selected, -1);
    list_fit(&list, 3, 10);
    ck_assert_int_eq(list.selected, 0);
    list_fit(&list, -1, -1);
    ck_assert_int_eq(list.selected, -1);
}
END_TEST

START_TEST(moves_and_scrolls)
{
    struct list list = list_of("..........", 4);

    ck_assert(list_move(&list, 3));
    ck_assert_int_eq(list.selected, 3);
    ck_assert_int_eq(list.top, 0);
    ck_assert(list_move(&list, 1));
    ck_assert_int_eq(list.top, 1);
    ck_assert(list_move(&list, 100));
    ck_assert_int_eq(list.selected, 9);
    ck_assert_int_eq(list.top, 6);
    ck_assert(!list_move(&list, 1));
    ck_assert(list_move(&list, -1));
    ck_assert_int_eq(list.top, 6);
    ck_assert(list_move(&list, INT_MIN));
    ck_assert_int_eq(list.selected, 0);
    ck_assert_int_eq(list.top, 0);
    ck_assert(!list_move(&list, -1));
    ck_assert(list_move(&list, INT_MAX));
    ck_assert_int_eq(list.selected, 9);
}
END_TEST

START_TEST(pages)
{
    struct list list = list_of("..........", 4);

    list_move(&list, 1);
    ck_assert(list_page(&list, 1));
    ck_assert_int_eq(list.selected, 5);
    ck_assert_int_eq(list.top, 4);
    ck_assert(list_page(&list, 1));
    ck_assert_int_eq(list.selected, 9);
    ck_assert_int_eq(list.top, 6);
    ck_assert(!list_page(&list, 1));
    ck_assert(list_page(&list, -1));
    ck_assert_int_eq(list.selected, 5);
    ck_assert_int_eq(list.top, 2);
    ck_assert(list_page(&list, -9));
    ck_assert_int_eq(list.selected, 0);
    ck_assert_int_eq(list.top, 0);
}
END_TEST

START_TEST(skips_headings_in_the_direction_of_the_move)
{
    struct list list = list_of("H..HH..H", 8);

    ck_assert_int_eq(list.selected, 1);
    ck_assert(list_move(&list, 2));
    ck_assert_int_eq(list.selected, 5);
    ck_assert(list_move(&list, -1));
    ck_assert_int_eq(list.selected, 2);
    ck_assert(list_last(&list));
    ck_assert_int_eq(list.selected, 6);
    ck_assert(!list_move(&list, 1));
    ck_assert(list_first(&list));
    ck_assert_int_eq(list.selected, 1);
    ck_assert(!list_move(&list, -1));
    ck_assert(list_select(&list, 3));
    ck_assert_int_eq(list.selected, 5);
    ck_assert(!list_select(&list, 5));
    ck_assert(list_select(&list, 4));
    ck_assert_int_eq(list.selected, 2);
    ck_assert(list_select(&list, 99));
    ck_assert_int_eq(list.selected, 6);
    ck_assert(list_select(&list, -99));
    ck_assert_int_eq(list.selected, 1);
}
END_TEST

START_TEST(shows_the_heading_above)
{
    struct list list = list_of("HH.H......", 3);

    ck_assert_int_eq(list.top, 0);
    list_last(&list);
    ck_assert_int_eq(list.top, 7);
    list_select(&list, 4);
    ck_assert_int_eq(list.top, 3);
    list_first(&list);
    ck_assert_int_eq(list.selected, 2);
    ck_assert_int_eq(list.top, 0);
    list_last(&list);
    list_fit(&list, 10, 1);
    ck_assert_int_eq(list.top, 9);
    list_first(&list);
    ck_assert_int_eq(list.top, 2);
}
END_TEST

START_TEST(has_headings_alone)
{
    struct list list = list_of("HHH", 2);

    ck_assert_int_eq(list.selected, -1);
    ck_assert(!list_move(&list, 1));
    ck_assert(!list_first(&list));
}
END_TEST

START_TEST(follows_rows_and_heights_that_change)
{
    struct list list = list_of("..........", 4);

    list_last(&list);
    list_fit(&list, 5, 4);
    ck_assert_int_eq(list.selected, 4);
    ck_assert_int_eq(list.top, 1);
    list_fit(&list, 5, 20);
    ck_assert_int_eq(list.top, 0);
    list_fit(&list, 5, 0);
    ck_assert_int_eq(list.selected, 4);
    list_fit(&list, 5, 1);
    ck_assert_int_eq(list.top, 4);
    list.context = "..H.H";
    list_fit(&list, 5, 5);
    ck_assert_int_eq(list.selected, 3);
}
END_TEST

static void check_list(const struct list *list, const char *rows)
{
    const int last_top = list->count > list->height ? list->count - list->height : 0;

    ck_assert_int_ge(list->top, 0);
    ck_assert_int_le(list->top, last_top);
    if (list->selected < 0) {
        ck_assert_uint_eq(strspn(rows, "H"), (size_t)list->count);
        return;
    }
    ck_assert_int_lt(list->selected, list->count);
    ck_assert_int_eq(rows[list->selected], '.');
    ck_assert_int_ge(list->selected, list->top);
    ck_assert_int_lt(list->selected, list->top + list->height);
}

START_TEST(always_selects_a_row_in_sight)
{
    struct random random = {.state = (uint64_t)_i};
    char rows[40] = "";
    struct list list = {.skips = is_heading, .context = rows};

    for (int step = 0; step < 300; step++) {
        const int before = list.selected;
        const int by = (int)random_below(&random, 9) - 4;

        if (step % 20 == 0) {
            const size_t count = random_below(&random, sizeof rows);
            for (size_t i = 0; i < count; i++)
                rows[i] = random_below(&random, 3) == 0 ? 'H' : '.';
            rows[count] = '\0';
            list_fit(&list, (int)count, 1 + (int)random_below(&random, 12));
        } else if (step % 2 == 0) {
            const bool moved = list_move(&list, by);
            ck_assert_int_eq(moved, list.selected != before);
            ck_assert(by < 0 ? list.selected <= before : list.selected >= before);
        } else {
            list_page(&list, by);
        }
        check_list(&list, rows);
    }
}
END_TEST

Suite *suite_list(void)
{
    Suite *const suite = suite_create("list");
    TCase *const tcase = tcase_create("list");

    tcase_add_test(tcase, is_empty);
    tcase_add_test(tcase, moves_and_scrolls);
    tcase_add_test(tcase, pages);
    tcase_add_test(tcase, skips_headings_in_the_direction_of_the_move);
    tcase_add_test(tcase, shows_the_heading_above);
    tcase_add_test(tcase, has_headings_alone);
    tcase_add_test(tcase, follows_rows_and_heights_that_change);
    tcase_add_loop_test(tcase, always_selects_a_row_in_sight, 0, 20);
    suite_add_tcase(suite, tcase);
    return suite;
}
