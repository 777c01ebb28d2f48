#include <config.h>

#include "bench/bench.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench/fixture.h"
#include "bench/measure.h"
#include "entente/session/step.h"
#include "entente/text/mem.h"

enum { ROWS = 1000, STEPS = 100, TURNS = 15, ROW_LENGTH = 120 /* as long as those of the steps */ };

static const char note[] = "Before the next call the partners want to settle who speaks to it.";

static void add_note(struct session *session)
{
    struct step *const step = step_begin(session);
    struct error err;

    if (!step_set(step, step_add(step, KIND_NOTE), "text", 0, note, &err) ||
        !step_commit(step, NULL, &err) || log_state(session_log(session), &err) != LOG_SAVED)
        measure_fail("%s", err.text);
}

static double file_size(const char *path)
{
    struct stat file;

    return stat(path, &file) == 0 ? (double)file.st_size : 0;
}

/* Durable steps of the program's own, one row each. */
static struct sample steps(const void *context)
{
    struct session *const session = *(struct session *const *)context;
    const char *const path = log_path(session_log(session));
    const double before = file_size(path), start = measure_clock();

    for (int i = 0; i < STEPS; i++)
        add_note(session);
    const double end = measure_clock();
    return (struct sample){(end - start) / STEPS, (file_size(path) - before) / STEPS};
}

/* The floor: a write and a sync, of rows as long. */
static struct sample writes(const void *context)
{
    const int fd = *(const int *)context;
    char row[ROW_LENGTH];
    const double start = measure_clock();

    memset(row, 'x', sizeof row);
    for (int i = 0; i < STEPS; i++)
        if (write(fd, row, sizeof row) != sizeof row || fdatasync(fd) != 0)
            measure_fail("a file of the bench cannot be written");
    return (struct sample){(measure_clock() - start) / STEPS, sizeof row};
}

void bench_step(const struct bench *bench)
{
    char *const path = bench_path(bench, "step.csv");
    char *const bare = bench_path(bench, "step.txt");
    struct error err;

    fixture_session(path, ROWS);
    struct session *session = session_open(path, LOG_WRITE, &err);
    const int fd = open(bare, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (session == NULL || fd < 0)
        measure_fail("a file of the bench cannot be opened");
    probe *const probes[] = {steps, writes};
    const void *const contexts[] = {&session, &fd};
    struct sample medians[2];
    measure(probes, contexts, medians, 2, TURNS);
    report_rate("durable steps", medians[0].seconds, medians[1].seconds, 0.9);
    close(fd);
    session_close(session);
    free(path);
    free(bare);
}
