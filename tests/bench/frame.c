#include <config.h>

#include "bench/bench.h"

#include <stdlib.h>

#include "bench/fixture.h"
#include "bench/screen.h"

enum { ROWS = 2000, SILENCE = 60 /* ms after which a frame is whole */, TURNS = 21 };

struct frame {
    const char *program, *file, *folder;
};

/* From the start to the last byte of the first frame, and the most memory until then. */
static struct sample first_frame(const void *context)
{
    const struct frame *const frame = context;
    const double start = measure_clock();
    struct screen_run run;

    screen_start(&run, frame->program, frame->file, frame->folder);
    screen_settle(&run, SILENCE);
    const struct sample sample = {run.last - start, measure_memory_most(run.pty.program)};
    pty_stop(&run.pty);
    return sample;
}

void bench_frame(const struct bench *bench)
{
    char *const session = bench_path(bench, "frame.csv");
    char *const lines = bench_path(bench, "frame.txt");
    const struct frame frames[] = {{bench->entente, session, bench->folder},
                                   {bench->list, lines, bench->folder}};
    probe *const probes[] = {first_frame, first_frame};
    const void *const contexts[] = {&frames[0], &frames[1]};
    struct sample medians[2];

    fixture_session(session, ROWS);
    fixture_lines(lines, ROWS);
    measure(probes, contexts, medians, 2, TURNS);
    report("first frame of 2,000 rows", MILLISECONDS, medians[0].seconds, medians[1].seconds, 1.5);
    report("  memory then", MEGABYTES, medians[0].bytes, medians[1].bytes, 1.5);
    free(session);
    free(lines);
}
