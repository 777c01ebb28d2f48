#ifndef LOG_STEPS_H
#define LOG_STEPS_H

#include <stdbool.h>
#include <stdint.h>

#include "dialect.h"
#include "fault.h"
#include "judge.h"
#include "pending.h"

/*
 * From rows to whole steps: what order rows must have, what is handed over, and
 * which end of a file is only torn.
 *
 * Zero bytes after the last whole step are what an interruption leaves behind.
 * So their faults wait until a whole step follows, which makes them faults, or
 * the file ends, which makes them a torn end.
 */
struct steps {
    const struct dialect *dialect;
    struct log_sink sink;
    struct log_shape *shape;
    struct pending pending;
    uint32_t last; /* seq of the last good row */
    uint32_t open; /* step that waits for its last row, 0 when none does */
    bool lost;     /* rows were left out after the last good one */
    bool broken;   /* a fault, not of zeros, after the last whole step */
    bool held;     /* a step is whole but for zeros before it: what follows decides */
    uint64_t end;  /* of the held step */
    unsigned long end_line;
    struct fault *zeros; /* faults that wait */
    size_t zero_count;
    unsigned long whole_line; /* line that follows shape->whole */
};

void steps_open(struct steps *steps, const struct dialect *dialect, const struct log_sink *sink,
                struct log_shape *shape);
void steps_close(struct steps *steps);

/* A row begins; its cells go to steps->pending. */
void steps_begin_row(struct steps *steps);

/* The row has ended: `place` is its first byte, `end` the one behind its last, in line `end_line`.
 */
void steps_end_row(struct steps *steps, const struct place *place, int terminator, uint64_t end,
                   unsigned long end_line);

/* The row cannot be read. */
void steps_lose_row(struct steps *steps, const struct fault *fault, const struct place *place);

/* Blank bytes between rows, up to `end`. */
void steps_skip_blank(struct steps *steps, uint64_t end, unsigned long end_line);

/* The file has ended, `size` bytes long; `half` is the row that has not, or NULL. True when its end
 * is torn: then reading goes on at shape->whole, else at `size`. A torn end is told the first time.
 */
bool steps_finish(struct steps *steps, const struct place *half, uint64_t size, bool first_time);

#endif
