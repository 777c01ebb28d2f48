/* Three panes: a list, and below it the form of what is under its cursor beside what belongs to it.
 */
#ifndef TUI_TRIO_H
#define TUI_TRIO_H

#include "entente/tui/box.h"

enum trio_pane { TRIO_LIST, TRIO_FORM, TRIO_THIRD, TRIO_PANES };

/* A box without rows is not shown: a narrow screen has the form or the third pane, a low one the
 * pane that has the focus. */
struct trio {
    struct box list;
    struct box form;
    struct box third;
    struct box form_head; /* one row for a rule with a heading */
    struct box third_head;
    struct box line; /* between the form and the third pane */
};

/* share: rows that the list would like to have; it gets at most half. */
struct trio trio_of(struct box box, int share, enum trio_pane focus);

/* The next pane (1) or the one before (-1). */
enum trio_pane trio_turn(enum trio_pane pane, int direction);

#endif
