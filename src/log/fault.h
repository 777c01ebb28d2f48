#ifndef LOG_FAULT_H
#define LOG_FAULT_H

#include "entente/log/read.h"

enum fault_kind {
    FAULT_QUOTES,   /* number: the line where it was noticed */
    FAULT_UNCLOSED, /* a quotation mark, up to the end of the file */
    FAULT_LARGE,
    FAULT_NULS,
    FAULT_ENCODING,
    FAULT_CELLS,  /* number: in the row, other: in the header */
    FAULT_NUMBER, /* name: the column, text: what stands there */
    FAULT_TIME,   /* text: what stands there */
    FAULT_EMPTY,  /* name: the column */
    FAULT_FORMAT,
    FAULT_GAP,        /* number: the seq, other: the one expected */
    FAULT_ORDER,      /* number: the seq, other: the one before */
    FAULT_BACKWARDS,  /* number: the step, other: the seq */
    FAULT_UNFINISHED, /* number: the seq that the step lacks */
    FAULT_HALF_ROW,
    FAULT_TORN, /* number: bytes after the last whole step */
    FAULT_NOTHING,
};

/* A fault before it is put into words. */
struct fault {
    enum fault_kind kind;
    unsigned long line;
    uint32_t seq;
    uint64_t number, other;
    const char *name, *text;
};

/* Puts it into words and hands it to the sink, where that wants it. */
void fault_give(const struct fault *fault, const struct log_sink *sink);

#endif
