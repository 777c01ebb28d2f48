/* The terminal: taking it and giving it back. With paint.h the only user of curses. */
#ifndef ENTENTE_TUI_TERM_H
#define ENTENTE_TUI_TERM_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/text/error.h"
#include "entente/tui/box.h"

/* Takes the terminal. False where there is none or it cannot place the cursor (TERM=dumb). Signals
 * that would end the program are noted from here on and come as INPUT_QUIT; threads started after
 * this do not receive them. */
bool term_open(struct error *err);
void term_close(void);

/* Gives the terminal to another program for a while, and takes it back. */
void term_suspend(void);
void term_resume(void);

/* The whole screen. */
struct box term_box(void);

/* Sends the whole screen again with the next frame (Ctrl-L). */
void term_redraw(void);

/* Whether it takes UTF-8; else ASCII is all that can be drawn. */
bool term_utf8(void);

/* For input.c alone: the next thing that has come from the keyboard. Gives a byte, a K_… or one of
 * these. */
enum {
    TERM_NOTHING = -1,
    TERM_RESIZED = -2,
    TERM_PASTE_BEGIN = -3,
    TERM_PASTE_END = -4,
};
int term_key(void);

/* For input.c alone: waits until something may have come. wake_fd and until_ms as in input_next. */
enum term_event {
    TERM_INPUT,
    TERM_WAKE,
    TERM_TIME,
    TERM_QUIT,
};
enum term_event term_wait(int wake_fd, int64_t until_ms);

#endif
