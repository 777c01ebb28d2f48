#include <config.h>

#include "entente/tui/box.h"

enum {
    BESIDE = 100,   /* columns from which on two panes stand side by side */
    BOTH_LEAST = 13 /* rows from which on two panes stand one above the other */
};

static int bound(int n, int most)
{
    return n < 0 ? 0 : n > most ? most : n;
}

static int span(int size, int first, int count)
{
    int left = size - first;
    return bound(count < 0 ? left + count + 1 : count, left);
}

struct box box_rows(struct box box, int first, int count)
{
    first = bound(first, box.height);
    int height = span(box.height, first, count);
    return (struct box){box.y + first, box.x, height, box.width};
}

struct box box_columns(struct box box, int first, int count)
{
    first = bound(first, box.width);
    int width = span(box.width, first, count);
    return (struct box){box.y, box.x + first, box.height, width};
}

struct box box_middle(struct box box, int height, int width)
{
    height = bound(height, box.height);
    width = bound(width, box.width);
    return (struct box){box.y + (box.height - height) / 2, box.x + (box.width - width) / 2, height,
                        width};
}

static struct panes panes_beside(struct box box)
{
    int first = box.width * 2 / 5;
    return (struct panes){.first = box_columns(box, 0, first),
                          .rule = box_columns(box, first, 1),
                          .second = box_columns(box, first + 1, -1)};
}

struct panes panes_above(struct box box, int share, bool second_has_focus)
{
    if (box.height < BOTH_LEAST && second_has_focus)
        return (struct panes){.second = box};
    if (box.height < BOTH_LEAST)
        return (struct panes){.first = box};
    int first = bound(share, box.height - 1);
    return (struct panes){.first = box_rows(box, 0, first),
                          .rule = box_rows(box, first, 1),
                          .second = box_rows(box, first + 1, -1)};
}

struct panes panes_of(struct box box, int share, bool second_has_focus)
{
    if (box.width >= BESIDE)
        return panes_beside(box);
    return panes_above(box, bound(share, box.height / 2), second_has_focus);
}

int scroll_to(int top, int height, int first, int count)
{
    if (first + count > top + height)
        top = first + count - height;
    if (first < top)
        top = first;
    return top < 0 ? 0 : top;
}
