#include <config.h>

#include "bench/bench.h"

#include <stdlib.h>
#include <unistd.h>

#include "bench/fixture.h"
#include "bench/measure.h"
#include "entente/session/session.h"

enum { ROWS = 100000, TURNS = 21 };

static const double FRAME = 1.0 / 60; /* seconds */

/* From one end of the record to the other: no seek is longer. */
static struct sample seek(const void *context)
{
    struct session *const session = *(struct session *const *)context;
    const bool at_end = session_position(session) > 0;
    const double start = measure_clock();

    session_seek(session, at_end ? 0 : session_steps(session));
    return (struct sample){.seconds = measure_clock() - start};
}

void bench_seek(const struct bench *bench)
{
    char *const path = bench_path(bench, "seek.csv");
    struct error err;

    fixture_session(path, ROWS);
    struct session *session = session_open(path, LOG_READ, &err);
    if (session == NULL)
        measure_fail("%s", err.text);
    probe *const probes[] = {seek};
    const void *const contexts[] = {&session};
    struct sample median;
    measure(probes, contexts, &median, 1, TURNS);
    report_alone("longest seek in 100,000 rows", MILLISECONDS, median.seconds, FRAME);
    session_close(session);
    unlink(path);
    free(path);
}
