#ifndef TESTS_SCREEN_TERMINAL_H
#define TESTS_SCREEN_TERMINAL_H

#include "screen/emulator.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/*
 * A terminal window with a program in it, for tests: keys in, screen out.
 *
 * A test waits for what it wants to see; it never sleeps. The screen may be half
 * drawn when a text is seen, so that what a test asserts without waiting must have
 * been drawn before what it waited for. Rows and columns count from 0, a negative
 * row from below: -1 is the last.
 *
 * Where something takes too long or cannot be, the test fails, with a dump of the
 * screen.
 */
struct terminal;

/* A list of arguments or of changes to the environment. */
#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

/* A window with a fresh folder of its own, and no program yet. Freeing it kills the
 * program if one still runs, and removes the folder. */
struct terminal *terminal_new(int rows, int columns);
void terminal_free(struct terminal *terminal);

/* A second window that shares the folder of the first, which is to be freed later. */
struct terminal *terminal_beside(const struct terminal *first, int rows, int columns);

/* Starts a program in a cleared window, in its folder, which is also its HOME, with
 * TERM=xterm-256color and LC_ALL=C.UTF-8. `env` changes the environment further:
 * "NAME=value" sets, "NAME" unsets; NULL for nothing. A program may be started when
 * the one before has ended: the folder stays. */
void terminal_run(struct terminal *terminal, const char *const argv[], const char *const env[]);

/* terminal_new() and terminal_run(). */
struct terminal *terminal_start(int rows, int columns, const char *const argv[],
                                const char *const env[]);

/* The path of a file of the folder; the caller frees it. */
char *terminal_path(const struct terminal *terminal, const char *name);

/* Puts a copy of the file `source` into the folder, as `name`. */
void terminal_copy(const struct terminal *terminal, const char *source, const char *name);

/* Milliseconds that everything from now on may take: 5000 unless set. The variable
 * ENTENTE_TEST_SLOW, a whole number, multiplies it. */
void terminal_deadline(struct terminal *terminal, int milliseconds);

/* ENTENTE_TEST_SLOW, or 1. */
int terminal_slowness(void);

/* Sends keys, as in keys.h. Escape must be the last of them, and something must be
 * waited for after it: programs take a key that comes at once for one with Alt. */
void terminal_send(struct terminal *terminal, const char *keys);

/* Pastes, as emulator_paste(). */
void terminal_paste(struct terminal *terminal, const char *text);

void terminal_resize(struct terminal *terminal, int rows, int columns);

/* Sends a signal to the program. */
void terminal_signal(struct terminal *terminal, int number);

/* Closes the window under the program; its end can still be waited for. */
void terminal_hang_up(struct terminal *terminal);

/* Waits for the program to end. Gives its exit status, or minus the signal that
 * ended it. All it wrote is on the screen then. */
int terminal_exit(struct terminal *terminal);

/* Waits until `is_so` is true; `what` says in the failure what was waited for. */
typedef bool terminal_condition(const struct emulator *screen, const void *data);
void terminal_wait_until(struct terminal *terminal, const char *what, terminal_condition *is_so,
                         const void *data);

/* The same, but false instead of a failure. */
bool terminal_becomes(struct terminal *terminal, terminal_condition *is_so, const void *data);

/* Waits for a text, in one row of the screen. Gives the cell where it begins: the
 * first from the top. */
struct place {
    int row, column;
};
struct place terminal_wait(struct terminal *terminal, const char *text);

/* Waits until a text is nowhere. Means something only once the text was there. */
void terminal_wait_gone(struct terminal *terminal, const char *text);

/* Waits for a text in that row. "" waits for an empty row. */
void terminal_wait_row(struct terminal *terminal, int row, const char *text);

void terminal_wait_cursor(struct terminal *terminal, int row, int column);

/* Waits for a text of which every cell has these looks (and maybe others). */
enum look {
    LOOK_BOLD = 1,
    LOOK_ITALIC = 2,
    LOOK_UNDERLINE = 4,
    LOOK_REVERSE = 8,
    LOOK_COLOUR = 16
};
struct place terminal_wait_look(struct terminal *terminal, const char *text, enum look looks);

/* The screen as it is now. */
const struct emulator *terminal_screen(struct terminal *terminal);

/* The text of a row of it, without the blanks at its end. It stays until the next
 * call. */
const char *terminal_row(struct terminal *terminal, int row);

struct cell terminal_cell(struct terminal *terminal, int row, int column);
struct cursor terminal_cursor(struct terminal *terminal);

/* The bytes that the program wrote since this was last asked, or since its start. */
size_t terminal_bytes(struct terminal *terminal);

/* Fails the test: what is wrong, as printf does, how the program stands, a dump. */
_Noreturn void terminal_fail(const struct terminal *terminal, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What a failure calls, with the programs of all terminals stopped; it must not
 * return. Without one the message goes to stderr and the process ends with status 1.
 * Gives the one before. */
typedef void terminal_failure(const char *message);
terminal_failure *terminal_on_failure(terminal_failure *failure);

#endif
