#include <config.h>

#include "bench/bench.h"

#include <csv.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/fixture.h"
#include "bench/measure.h"
#include "entente/session/session.h"
#include "entente/text/mem.h"
#include "parser.h"

enum { READ_SIZE = 64 * 1024, FEW = 100 };

struct load {
    const char *path;
    int times; /* in one process */
};

/* Reading and folding a session. */
static struct sample load(const void *context)
{
    const struct load *const what = context;
    const double before = measure_memory(getpid());
    struct sample sample = {0};
    struct error err;

    for (int i = 0; i < what->times; i++) {
        const double start = measure_clock();
        struct session *const session = session_open(what->path, LOG_READ, &err);

        sample.seconds += (measure_clock() - start) / what->times;
        if (session == NULL)
            measure_fail("%s", err.text);
        session_close(session);
    }
    sample.bytes = measure_memory_most(getpid()) - before;
    return sample;
}

struct counts {
    size_t cells, rows;
};

static void count_cell(void *text, size_t len, void *context)
{
    (void)text;
    (void)len;
    ((struct counts *)context)->cells++;
}

static void count_row(int terminator, void *context)
{
    (void)terminator;
    ((struct counts *)context)->rows++;
}

static void count_file(const char *path, struct counts *counts)
{
    static char bytes[READ_SIZE];
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct csv_parser parser;
    ssize_t got;

    parser_open(&parser, ',');
    while ((got = read(fd, bytes, sizeof bytes)) > 0)
        csv_parse(&parser, bytes, (size_t)got, count_cell, count_row, counts);
    csv_fini(&parser, count_cell, count_row, counts);
    csv_free(&parser);
    close(fd);
}

/* The floor: libcsv with the same options, and callbacks that only count. */
static struct sample count(const void *context)
{
    const struct load *const what = context;
    const double start = measure_clock();
    struct counts counts = {0};

    for (int i = 0; i < what->times; i++)
        count_file(what->path, &counts);
    if (counts.rows == 0)
        measure_fail("%s cannot be read", what->path);
    return (struct sample){.seconds = (measure_clock() - start) / what->times};
}

static struct sample load_in_child(const void *context)
{
    return measure_in_child(load, context);
}

static struct sample count_in_child(const void *context)
{
    return measure_in_child(count, context);
}

/* Memory that a session of so many rows takes, which is written. */
static double memory(const char *path, uint32_t rows)
{
    const struct load what = {path, 1};

    fixture_session(path, rows);
    return measure_in_child(load, &what).bytes;
}

static void load_rows(const char *path, uint32_t rows, const char *shown, int times, int turns)
{
    const struct load what = {path, times};
    probe *const probes[] = {load_in_child, count_in_child};
    const void *const contexts[] = {&what, &what};
    const double few = memory(path, FEW), all = memory(path, rows); /* few: what does not grow */
    struct sample medians[2];

    measure(probes, contexts, medians, 2, turns);
    char *const name = mem_printf("load and fold %s rows", shown);
    report(name, MILLISECONDS, medians[0].seconds, medians[1].seconds, 2.0);
    report_alone("  memory for each row", BYTES, (all - few) / (rows - FEW), 160);
    free(name);
}

void bench_load(const struct bench *bench)
{
    char *const path = bench_path(bench, "load.csv");

    load_rows(path, 1000, "1,000", 50, 21);
    load_rows(path, 100000, "100,000", 1, 11);
    load_rows(path, 1000000, "1,000,000", 1, 5);
    unlink(path);
    free(path);
}
