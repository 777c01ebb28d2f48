#ifndef ENTENTE_TEXT_LIST_H
#define ENTENTE_TEXT_LIST_H

#include <stdbool.h>

/* A list that scrolls: count, height, top and selected. Pure numbers; a screen draws it. It begins
 * as zeros; only `skips` and `context` are set from outside. */
struct list {
    int count;    /* rows */
    int height;   /* rows in sight */
    int top;      /* first row in sight */
    int selected; /* -1 when no row can be selected */
    bool (*skips)(const void *context,
                  int row); /* rows that cannot be selected (headings), or NULL */
    const void *context;
};

/* Tells the list how many rows there are and how many are in sight: the selection stays within, in
 * sight with the headings right above it, and off headings. Call it before drawing and after every
 * change. */
void list_fit(struct list *list, int count, int height);

/* Moves the selection by rows, by pages, to an end, or to a row (the nearest one where there are
 * fewer); headings are skipped in the direction of the move. False when the selection stays. */
bool list_move(struct list *list, int rows);
bool list_page(struct list *list, int pages);
bool list_first(struct list *list);
bool list_last(struct list *list);
bool list_select(struct list *list, int row);

#endif
