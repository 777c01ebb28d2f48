/* The colours of the roles. Only painting asks. */
#ifndef TUI_COLOURS_H
#define TUI_COLOURS_H

#include <curses.h>

#include "entente/tui/paint.h"

/* What a text stands on. */
enum ground { GROUND_PLAIN, GROUND_SELECTED, GROUND_UNFOCUSED, GROUND_BAR, GROUND_COUNT };

/* Defines the pairs for the terminal that has just been taken: fewer than 256, as a chtype holds no
 * more. */
void colours_start(void);

/* How a role is drawn on the plain ground. */
struct colour {
    attr_t attributes;
    short pair;
};
struct colour colour_of(enum style style);

/* How what is drawn so on the plain ground is drawn on another. */
struct colour colour_on(struct colour plain, enum ground ground);

#endif
