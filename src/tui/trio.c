#include <config.h>

#include "trio.h"

enum {
    LOW = 13,    /* rows below which one pane is shown alone */
    NARROW = 76, /* columns below which two panes do not stand side by side */
};

static void put_one(struct trio *trio, struct box box, enum trio_pane pane)
{
    if (pane == TRIO_LIST)
        trio->list = box;
    else if (pane == TRIO_FORM)
        trio->form = box;
    else
        trio->third = box;
}

/* A heading above a pane. */
static struct box head_of(struct box box, struct box *rest)
{
    *rest = box_rows(box, 1, -1);
    return box_rows(box, 0, 1);
}

static void put_below(struct trio *trio, struct box box, enum trio_pane focus)
{
    if (box.width < NARROW && focus == TRIO_THIRD) {
        trio->third_head = head_of(box, &trio->third);
        return;
    }
    int width = box.width < NARROW ? box.width : box.width * 4 / 7;
    trio->form_head = head_of(box_columns(box, 0, width), &trio->form);
    if (width == box.width)
        return;
    trio->line = box_rows(box_columns(box, width, 1), 1, -1);
    trio->third_head = head_of(box_columns(box, width, -1), &trio->third);
    trio->third = box_columns(trio->third, 1, -1);
}

struct trio trio_of(struct box box, int share, enum trio_pane focus)
{
    struct trio trio = {0};

    if (box.height < LOW) {
        put_one(&trio, box, focus);
        return trio;
    }
    if (share > box.height / 2)
        share = box.height / 2;
    trio.list = box_rows(box, 0, share);
    put_below(&trio, box_rows(box, share, -1), focus);
    return trio;
}

enum trio_pane trio_turn(enum trio_pane pane, int direction)
{
    return (enum trio_pane)(((int)pane + TRIO_PANES + direction) % TRIO_PANES);
}
