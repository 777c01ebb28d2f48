#ifndef ENTENTE_LOG_READ_H
#define ENTENTE_LOG_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/log/row.h"
#include "entente/text/error.h"

/*
 * Reading a session file: every dialect that a spreadsheet may have made of it.
 */

/* What is wrong at one place of a file. */
struct log_fault {
    unsigned long line; /* 1 is the header's; 0 is the file as a whole */
    uint32_t seq;       /* of the row, 0 when it has none */
    bool torn;          /* only an unfinished end: opening for writing mends it */
    const char *what;   /* what and why, full sentences, good until the call returns */
    const char *fix;    /* what to do */
};

/* Where a reader hands things to. Rows come in the order of the file, those of a step only once its
 * last row was read whole. Rows with a fault do not come, nor those of a step that lacks its last
 * row: the row after a fault has a seq that jumps. */
struct log_sink {
    void *context;
    void (*row)(void *context, const struct log_row *row);
    void (*fault)(void *context, const struct log_fault *fault); /* NULL: not wanted */
};

/* What was learnt about the file as a whole. */
struct log_shape {
    bool canonical;       /* byte for byte as this program writes it, but for an unfinished end */
    bool newer;           /* a higher major format number: to be read only */
    bool torn;            /* an end without its last row, half a row, NULs */
    bool faulty;          /* a fault elsewhere than at the end */
    uint32_t rows;        /* seq of the last row of the last whole step */
    uint64_t whole;       /* bytes up to the end of the last whole step */
    uint64_t size;        /* bytes read */
    size_t extra_columns; /* how many columns are not known */
    char *extra_header;   /* names of the columns that are not known, as CSV; "" when none */
};

/* Opens a session file without waiting, to be read or also to be appended to. -1 with an error, and
 * errno, where nothing is at the path, it may not be opened so, or is a folder or no plain file. */
int log_open_plain(const char *path, bool to_write, struct error *err);

struct log_reader;

/* A reader of an open descriptor, from its start. The descriptor stays the caller's and its offset
 * is not used; what `sink` points to must live as long as the reader. Free with log_reader_free,
 * which takes NULL. */
struct log_reader *log_reader_new(int fd, const struct log_sink *sink);
void log_reader_free(struct log_reader *reader);

/* Reads on to the present end of the file: may be called again when the file has grown, and goes on
 * after the last whole step. An unfinished end is a fault the first time only; later it may be a
 * step that another process is just writing. False when it is not a session file (empty, another
 * header, UTF-16, a folder) or cannot be read; `err` says which and what to do. */
bool log_reader_pull(struct log_reader *reader, struct error *err);

/* What is known so far; belongs to the reader. */
const struct log_shape *log_reader_shape(const struct log_reader *reader);

#endif
