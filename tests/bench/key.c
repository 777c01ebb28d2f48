#include <config.h>

#include "bench/bench.h"

#include <stdlib.h>

#include "bench/fixture.h"
#include "bench/screen.h"

enum {
    FEW = 100,
    MANY = 100000,
    ROUNDS = 5,
    KEYS = 50, /* in a round */
    SILENCE = 5,
    START_SILENCE = 100,
    TURNS = 5,
};

static const char first_key[] = "g", down_key[] = "\033OB";

struct keys {
    const char *program, *file, *folder;
    const char *there; /* the key that leads to the list; NULL: it is there */
};

/* Down from the top, so that the short session has as many keys as the long one. Gives what they
 * take. */
static struct sample go_down(struct screen_run *run)
{
    screen_send(run, first_key);
    screen_settle(run, SILENCE);
    const double processor = screen_processor(run), bytes = run->bytes;
    for (int i = 0; i < KEYS; i++) {
        screen_send(run, down_key);
        screen_settle(run, SILENCE);
    }
    return (struct sample){screen_processor(run) - processor, run->bytes - bytes};
}

/* What a Down key takes once all is warm. */
static struct sample down(const void *context)
{
    const struct keys *const keys = context;
    struct sample sum = {0};
    struct screen_run run;

    screen_start(&run, keys->program, keys->file, keys->folder);
    screen_settle(&run, START_SILENCE);
    if (keys->there != NULL) {
        screen_send(&run, keys->there);
        screen_settle(&run, START_SILENCE);
    }
    go_down(&run);
    for (int i = 0; i < ROUNDS; i++) {
        const struct sample sample = go_down(&run);

        sum.seconds += sample.seconds / (ROUNDS * KEYS);
        sum.bytes += sample.bytes / (ROUNDS * KEYS);
    }
    pty_stop(&run.pty);
    return sum;
}

void bench_key(const struct bench *bench)
{
    char *const few = bench_path(bench, "few.csv");
    char *const many = bench_path(bench, "many.csv");
    char *const lines = bench_path(bench, "few.txt");
    const struct keys keys[] = {{bench->entente, few, bench->folder, "7"},
                                {bench->entente, many, bench->folder, "7"},
                                {bench->list, lines, bench->folder, NULL}};
    probe *const probes[] = {down, down, down};
    const void *const contexts[] = {&keys[0], &keys[1], &keys[2]};
    struct sample medians[3];

    fixture_session(few, FEW);
    fixture_session(many, MANY);
    fixture_lines(lines, FEW);
    measure(probes, contexts, medians, 3, TURNS);
    report("Down on the timeline of 100 rows: processor", MICROSECONDS, medians[0].seconds,
           medians[2].seconds, 1.5);
    report("  of 100,000 rows", MICROSECONDS, medians[1].seconds, medians[2].seconds, 1.5);
    report("  of 100,000 rows, beside 100", MICROSECONDS, medians[1].seconds, medians[0].seconds,
           1.1);
    report("Down on the timeline of 100 rows: bytes sent", BYTES, medians[0].bytes,
           medians[2].bytes, 1.5);
    report("  of 100,000 rows", BYTES, medians[1].bytes, medians[2].bytes, 1.5);
    report("  of 100,000 rows, beside 100", BYTES, medians[1].bytes, medians[0].bytes, 1.1);
    free(few);
    free(many);
    free(lines);
}
