#ifndef TESTS_SCREEN_PTY_H
#define TESTS_SCREEN_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/*
 * A program on a pseudo-terminal. Its end is seen at once, without polling: SIGCHLD
 * is blocked in this process from the first pty_start() on, but for the moments in
 * which pty_wait() waits.
 */
struct pty {
    int fd;        /* the master's side; -1 when closed */
    bool at_end;   /* nobody has the other side open: nothing can be read */
    pid_t program; /* 0 when none runs */
    int status;    /* of the last program that ended, as waitpid() gives it */
};

struct pty_start {
    const char *program;     /* found as a shell finds it */
    const char *const *argv; /* NULL at its end */
    const char *folder;      /* where it runs, and its HOME */
    /* Changes to the environment, one list after the other: "NAME=value" sets,
     * "NAME" unsets; NULL at the end, or instead of a list. */
    const char *const *env, *const *more_env;
    int rows, columns;
};

enum pty_event { PTY_TIMEOUT, PTY_READABLE, PTY_WRITABLE, PTY_ENDED };

/* Milliseconds of a clock that only goes forward. */
int64_t pty_clock(void);

/* Starts a program, with signals at their defaults. It dies with this process. One
 * that cannot be started writes why and exits with 127. False when there is no
 * pseudo-terminal (errno). */
bool pty_start(struct pty *pty, const struct pty_start *start);

/* Waits for output, for the program's end and, if `writing`, for room for input,
 * until pty_clock() says `until`. PTY_ENDED comes once; the rest of the output may
 * still be there. PTY_TIMEOUT comes at once when nothing more can happen. */
enum pty_event pty_wait(struct pty *pty, bool writing, int64_t until);

/* Moves what can be moved without waiting, and says how much. */
size_t pty_read(struct pty *pty, char *bytes, size_t room);
size_t pty_write(struct pty *pty, const char *bytes, size_t length);

void pty_resize(struct pty *pty, int rows, int columns);

/* Closes the line, as a terminal window does that is closed. */
void pty_hang_up(struct pty *pty);

/* Kills the program if it runs, waits for its end, closes the line. */
void pty_stop(struct pty *pty);

#endif
