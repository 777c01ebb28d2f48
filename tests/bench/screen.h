#ifndef TESTS_BENCH_SCREEN_H
#define TESTS_BENCH_SCREEN_H

#include "bench/measure.h"
#include "screen/pty.h"

/* A program on a terminal of 120 by 40 that nobody looks at: its bytes are counted. */
struct screen_run {
    struct pty pty;
    double last;  /* of measure_clock: when its last byte came */
    double bytes; /* of all that it wrote */
};

/* Starts `program FILE` in the folder. */
void screen_start(struct screen_run *run, const char *program, const char *file,
                  const char *folder);

/* Sends the bytes of a key. */
void screen_send(struct screen_run *run, const char *key);

/* Takes what it writes until it has been silent for so long. It must write something. */
void screen_settle(struct screen_run *run, int silence_ms);

/* Seconds of the processor that it has taken so far. */
double screen_processor(const struct screen_run *run);

#endif
