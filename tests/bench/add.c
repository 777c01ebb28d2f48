#include <config.h>

#include "bench/bench.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "bench/fixture.h"
#include "bench/measure.h"

extern char **environ;

enum { ROWS = 2000, TURNS = 101 };

/* A whole process, from its start to its end. */
static struct sample process(const void *context)
{
    char *const *const argv = context;
    posix_spawn_file_actions_t actions;
    const double start = measure_clock();
    pid_t child;
    int status = 0;

    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    if (posix_spawn(&child, argv[0], &actions, NULL, argv, environ) != 0 ||
        waitpid(child, &status, 0) != child || status != 0)
        measure_fail("%s did not do its work", argv[0]);
    posix_spawn_file_actions_destroy(&actions);
    return (struct sample){.seconds = measure_clock() - start};
}

void bench_add(const struct bench *bench)
{
    static char add[] = "add", kind[] = "note";
    static char value[] = "text=Before the next call the partners want to settle who speaks.";
    static char row[] = "2001,2001,2026-11-23T12:00:00.000+01:00,note-500,text,,Before the next "
                        "call the partners want to settle who speaks.\n";
    char *const session = bench_path(bench, "add.csv"), *const bare = bench_path(bench, "bare.csv");
    char *const ours[] = {(char *)bench->entente, add, session, kind, value, NULL};
    char *const least[] = {(char *)bench->append, bare, row, NULL};
    probe *const probes[] = {process, process};
    const void *const contexts[] = {ours, least};
    struct sample medians[2];

    fixture_session(session, ROWS);
    fixture_session(bare, ROWS);
    measure(probes, contexts, medians, 2, TURNS);
    report("entente add, 2,000 rows", MILLISECONDS, medians[0].seconds, medians[1].seconds, 2.0);
    free(session);
    free(bare);
}
