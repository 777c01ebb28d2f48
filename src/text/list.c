#include <config.h>

#include "entente/text/list.h"

#include <stddef.h>

static int clamp(int value, int least, int most)
{
    return value > most ? most : value < least ? least : value;
}

static bool is_heading(const struct list *list, int row)
{
    return list->skips != NULL && list->skips(list->context, row);
}

/* The first row from `row` on in that direction (1 or -1) that can be selected; -1 for none. */
static int selectable_from(const struct list *list, int row, int direction)
{
    while (row >= 0 && row < list->count) {
        if (!is_heading(list, row))
            return row;
        row += direction;
    }
    return -1;
}

static int selectable_near(const struct list *list, int row, int direction)
{
    const int ahead = selectable_from(list, row, direction);

    return ahead >= 0 ? ahead : selectable_from(list, row, -direction);
}

/* The row to begin the view with so that the headings right above the selection are seen too. */
static int top_of_group(const struct list *list)
{
    int row = list->selected;

    while (row > 0 && is_heading(list, row - 1) && list->selected - row + 1 < list->height)
        row--;
    return row;
}

/* Scrolls as little as it takes. */
static void bring_into_sight(struct list *list)
{
    const int last_top = list->count > list->height ? list->count - list->height : 0;

    if (list->selected >= 0) {
        const int least = list->selected - list->height + 1;
        const int most = top_of_group(list);

        list->top = clamp(list->top, least, most);
    }
    list->top = clamp(list->top, 0, last_top);
}

void list_fit(struct list *list, int count, int height)
{
    list->count = count > 0 ? count : 0;
    list->height = height > 0 ? height : 0;
    list->selected = selectable_near(list, clamp(list->selected, 0, list->count - 1), 1);
    bring_into_sight(list);
}

/* Selects the row, or the nearest one in that direction (1 or -1), or else the nearest back. */
static bool go(struct list *list, int row, int direction)
{
    const int before = list->selected;

    list->selected = selectable_near(list, clamp(row, 0, list->count - 1), direction);
    bring_into_sight(list);
    return list->selected != before;
}

bool list_move(struct list *list, int rows)
{
    return go(list, list->selected + clamp(rows, -list->count, list->count), rows < 0 ? -1 : 1);
}

bool list_page(struct list *list, int pages)
{
    const int rows =
        clamp(pages, -list->count, list->count) * (list->height > 0 ? list->height : 1);

    list->top += rows;
    return list_move(list, rows);
}

bool list_first(struct list *list)
{
    return go(list, 0, 1);
}

bool list_last(struct list *list)
{
    return go(list, list->count - 1, -1);
}

bool list_select(struct list *list, int row)
{
    return go(list, row, row < list->selected ? -1 : 1);
}
