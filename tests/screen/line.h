#ifndef TESTS_SCREEN_LINE_H
#define TESTS_SCREEN_LINE_H

#include "screen/emulator.h"
#include "screen/pty.h"

/* An emulator and the program on its other side. */
struct line {
    struct emulator *emulator;
    struct pty pty;
    char *out; /* what the program has not taken yet */
    size_t out_length, out_room;
    size_t received; /* bytes that the program wrote */
};

/* A line without a program. Closing it kills the program. */
void line_open(struct line *line, int rows, int columns);
void line_close(struct line *line);

/* Starts a program on a cleared screen; the one before is killed. False when there
 * is no pseudo-terminal. */
bool line_start(struct line *line, const struct pty_start *start);

/* Lets one thing happen, waiting for it until pty_clock() says `until`. False when
 * nothing happened. */
bool line_pump(struct line *line, int64_t until);

/* Lets everything happen that needs no waiting; a program that never stops writing
 * gets until `until`. */
void line_drain(struct line *line, int64_t until);

#endif
