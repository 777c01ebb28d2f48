#ifndef LOG_JUDGE_H
#define LOG_JUDGE_H

#include <stdbool.h>

#include "dialect.h"
#include "fault.h"
#include "pending.h"

/* Where a row stands in the file and what its bytes hold. */
struct place {
    uint64_t at;        /* its first byte */
    unsigned long line; /* of that */
    uint64_t second;    /* first byte of its second line, 0 while it has none */
    unsigned long second_line;
    bool second_after_return; /* the byte before it is a CR */
    bool quotes;              /* it holds a quotation mark */
    bool nuls;
};

/* Makes values of the cells of the row being read. False with a fault of one row by itself: line
 * and seq (where it is known) are filled in, too. */
bool judge_row(struct pending *pending, const struct dialect *dialect, const struct place *place,
               struct pending_row *row, struct fault *fault);

/* Whether the row being read, a good one under a canonical header, is written byte for byte as this
 * program writes it; `len` is what it takes in the file, line feed included. */
bool judge_canonical(const struct pending *pending, const struct place *place, uint64_t len);

#endif
