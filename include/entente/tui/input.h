/* The one place where anything comes in: keys, pastes, a new size, what happens beside. */
#ifndef ENTENTE_TUI_INPUT_H
#define ENTENTE_TUI_INPUT_H

#include <stddef.h>
#include <stdint.h>

enum input_kind {
    INPUT_KEY,
    INPUT_PASTE, /* a text pasted in: never a command, never submits */
    INPUT_RESIZE,
    INPUT_WAKE, /* the descriptor is readable */
    INPUT_TICK, /* the time that was waited for has come */
    INPUT_QUIT, /* the program was told to end, or its terminal is gone */
};

/* A key is a Unicode character or one of these. */
enum {
    K_NONE = 0,
    K_TAB = 9,
    K_ENTER = 13,
    K_ESC = 27,
    K_SPECIAL = 0x110000, /* beyond every character */
    K_UP,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_PAGE_UP,
    K_PAGE_DOWN,
    K_HOME,
    K_END,
    K_INSERT,
    K_DELETE,
    K_BACKSPACE,
    K_BACK_TAB,
    K_SHIFT_LEFT,
    K_SHIFT_RIGHT,
    K_F1, /* K_F(1) … K_F(12) */
    K_F12 = K_F1 + 11,
    K_ALT_BIT = 0x1000000,
};
#define K_F(n) (K_F1 + (n)-1)
#define K_CTRL(c) ((c)&0x1f)
#define K_ALT(key) ((key) | K_ALT_BIT)

struct input {
    enum input_kind kind;
    int key;          /* INPUT_KEY */
    const char *text; /* INPUT_PASTE, and a key that types something (else ""): UTF-8, good until
                         the next call */
    size_t len;
};

/* Waits for the next thing. wake_fd: a descriptor to watch, -1 for none. until_ms: a moment of
 * moment_elapsed_ms at which INPUT_TICK comes, -1 for never. Costs nothing while it waits. */
struct input input_next(int wake_fd, int64_t until_ms);

#endif
