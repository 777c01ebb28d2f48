#include <config.h>

#include "bench/bench.h"

#include <stdio.h>
#include <stdlib.h>

#include "bench/measure.h"
#include "entente/text/mem.h"
#include "folder.h"

static char *folder;

static void folder_clean(void)
{
    folder_remove(folder);
}

char *bench_path(const struct bench *bench, const char *name)
{
    return mem_printf("%s/%s", bench->folder, name);
}

static char *program_path(const char *given)
{
    char *const path = realpath(given, NULL);

    if (path == NULL)
        measure_fail("%s: there is no such program", given);
    return path;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("Usage: bench ENTENTE LIST APPEND\n", stderr);
        return 2;
    }
    setenv("TMPDIR", ".", 0); /* /tmp may be memory, where syncing costs nothing */
    char *const made = folder_new();
    folder = program_path(made);
    atexit(folder_clean);
    const struct bench bench = {
        .entente = program_path(argv[1]),
        .list = program_path(argv[2]),
        .append = program_path(argv[3]),
        .folder = folder,
    };

    printf("%-46s%12s%12s%10s   goal\n", "", "entente", "floor", "ratio");
    bench_load(&bench);
    bench_seek(&bench);
    bench_frame(&bench);
    bench_key(&bench);
    bench_step(&bench);
    bench_add(&bench);
    return EXIT_SUCCESS;
}
