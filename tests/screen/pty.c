#include <config.h>

#include "screen/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#if HAVE_PTY_H
#include <pty.h>
#elif HAVE_UTIL_H
#include <util.h>
#elif HAVE_LIBUTIL_H
#include <libutil.h>
#endif
#ifdef __linux__
#include <sys/prctl.h>
#endif

static void child_ended(int number)
{
    (void)number;
}

/* SIGCHLD blocked; `unblocked` gets the mask for waiting. */
static void child_signal_hold(sigset_t *unblocked)
{
    const struct sigaction action = {.sa_handler = child_ended};
    sigset_t blocked;

    sigaction(SIGCHLD, &action, NULL);
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGCHLD);
    sigprocmask(SIG_BLOCK, &blocked, unblocked);
    sigdelset(unblocked, SIGCHLD);
}

int64_t pty_clock(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void signals_reset(void)
{
    sigset_t none;

    for (int number = 1; number < NSIG; number++)
        signal(number, SIG_DFL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void environment_change(const char *const *env)
{
    for (; env != NULL && *env != NULL; env++) {
        const char *const equals = strchr(*env, '=');
        char name[64];

        snprintf(name, sizeof name, "%.*s", (int)strcspn(*env, "="), *env);
        if (equals != NULL)
            setenv(name, equals + 1, 1);
        else
            unsetenv(name);
    }
}

static _Noreturn void program_become(const struct pty_start *start)
{
    signals_reset();
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    setenv("HOME", start->folder, 1);
    environment_change(start->env);
    environment_change(start->more_env);
    if (chdir(start->folder) != 0)
        perror(start->folder);
    else {
        execvp(start->program, (char *const *)(uintptr_t)start->argv);
        perror(start->program);
    }
    _exit(127);
}

static struct winsize size_of(int rows, int columns)
{
    return (struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
}

bool pty_start(struct pty *pty, const struct pty_start *start)
{
    struct winsize size = size_of(start->rows, start->columns);
    sigset_t unblocked;

    child_signal_hold(&unblocked);
    pty->program = forkpty(&pty->fd, NULL, NULL, &size);
    if (pty->program == 0)
        program_become(start);
    if (pty->program < 0) {
        *pty = (struct pty){.fd = -1};
        return false;
    }
    pty->at_end = false;
    fcntl(pty->fd, F_SETFD, FD_CLOEXEC);
    fcntl(pty->fd, F_SETFL, O_NONBLOCK);
    return true;
}

static bool program_reap(struct pty *pty, int options)
{
    if (pty->program == 0 || waitpid(pty->program, &pty->status, options) != pty->program)
        return false;
    pty->program = 0;
    return true;
}

static struct timespec time_left(int64_t until)
{
    const int64_t now = pty_clock(), left = until > now ? until - now : 0;

    return (struct timespec){.tv_sec = left / 1000, .tv_nsec = left % 1000 * 1000000};
}

static bool is_open(const struct pty *pty)
{
    return pty->fd >= 0 && !pty->at_end;
}

/* As pty_wait(); PTY_ENDED when a signal came, which may be that of the program. */
static enum pty_event pty_select(const struct pty *pty, bool writing, int64_t until)
{
    const struct timespec timeout = time_left(until);
    sigset_t unblocked;
    fd_set in, out;

    child_signal_hold(&unblocked);
    FD_ZERO(&in);
    FD_ZERO(&out);
    if (is_open(pty))
        FD_SET(pty->fd, &in);
    if (is_open(pty) && writing)
        FD_SET(pty->fd, &out);

    const int ready = pselect(pty->fd + 1, &in, &out, NULL, &timeout, &unblocked);

    if (ready < 0)
        return PTY_ENDED;
    if (ready == 0)
        return PTY_TIMEOUT;
    return FD_ISSET(pty->fd, &in) ? PTY_READABLE : PTY_WRITABLE;
}

enum pty_event pty_wait(struct pty *pty, bool writing, int64_t until)
{
    enum pty_event event;

    do {
        if (program_reap(pty, WNOHANG))
            return PTY_ENDED;
        if (pty->program == 0 && !is_open(pty))
            return PTY_TIMEOUT;
        event = pty_select(pty, writing, until);
    } while (event == PTY_ENDED);
    return event;
}

static bool is_temporary(int number)
{
    return number == EAGAIN || number == EWOULDBLOCK || number == EINTR;
}

size_t pty_read(struct pty *pty, char *bytes, size_t room)
{
    const ssize_t got = is_open(pty) ? read(pty->fd, bytes, room) : 0;

    if (got > 0)
        return (size_t)got;
    if (got == 0 || !is_temporary(errno))
        pty->at_end = true;
    return 0;
}

size_t pty_write(struct pty *pty, const char *bytes, size_t length)
{
    const ssize_t put = is_open(pty) ? write(pty->fd, bytes, length) : 0;

    return put > 0 ? (size_t)put : 0;
}

void pty_resize(struct pty *pty, int rows, int columns)
{
    const struct winsize size = size_of(rows, columns);

    if (pty->fd >= 0)
        ioctl(pty->fd, TIOCSWINSZ, &size);
}

void pty_hang_up(struct pty *pty)
{
    if (pty->fd >= 0)
        close(pty->fd);
    pty->fd = -1;
}

void pty_stop(struct pty *pty)
{
    if (pty->program != 0)
        kill(pty->program, SIGKILL);
    program_reap(pty, 0);
    pty_hang_up(pty);
}
