#include <config.h>

#include "bench/screen.h"

#include <string.h>
#include <time.h>

enum { ROWS = 40, COLUMNS = 120, PATIENCE = 10000 };

void screen_start(struct screen_run *run, const char *program, const char *file, const char *folder)
{
    static const char *const env[] = {
        "TERM=xterm-256color", "LC_ALL=C.UTF-8", "LANGUAGE", "COLUMNS", "LINES", "NO_COLOR", NULL};
    const char *const argv[] = {program, file, NULL};
    const struct pty_start start = {
        .program = program,
        .argv = argv,
        .folder = folder,
        .env = env,
        .rows = ROWS,
        .columns = COLUMNS,
    };

    *run = (struct screen_run){0};
    if (!pty_start(&run->pty, &start))
        measure_fail("there is no pseudo-terminal");
}

void screen_send(struct screen_run *run, const char *key)
{
    if (pty_write(&run->pty, key, strlen(key)) != strlen(key))
        measure_fail("a program on a terminal does not read its keys");
}

void screen_settle(struct screen_run *run, int silence_ms)
{
    char bytes[8192];
    int64_t until = pty_clock() + PATIENCE;
    enum pty_event event;
    double got = 0;

    while ((event = pty_wait(&run->pty, false, until)) == PTY_READABLE) {
        got += (double)pty_read(&run->pty, bytes, sizeof bytes);
        run->last = measure_clock();
        until = pty_clock() + silence_ms;
    }
    if (event == PTY_ENDED || got == 0)
        measure_fail("a program on a terminal does not answer");
    run->bytes += got;
}

double screen_processor(const struct screen_run *run)
{
    clockid_t clock;
    struct timespec taken;

    if (clock_getcpuclockid(run->pty.program, &clock) != 0 || clock_gettime(clock, &taken) != 0)
        measure_fail("the processor time of another process is not to be had");
    return (double)taken.tv_sec + (double)taken.tv_nsec / 1e9;
}
