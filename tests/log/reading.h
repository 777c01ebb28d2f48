#ifndef TESTS_LOG_READING_H
#define TESTS_LOG_READING_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/log/read.h"

/* What a reader made of a file: rows as "seq/step item.field@partner=value|extra\n", faults as
 * "line: what fix\n", with "(torn)" behind the line where it is so. */
struct reading {
    bool good;
    struct error err;
    struct log_shape shape; /* extra_header is a copy */
    char *rows, *faults;
    size_t rows_len, faults_len;
    FILE *rows_out, *faults_out;
};

/* A sink that takes down what it gets: reading_begin before, reading_end before looking at it. */
struct log_sink reading_begin(struct reading *reading);
void reading_end(struct reading *reading);
void reading_free(struct reading *reading);

/* The reading of a file that holds these bytes. Free with reading_free. */
struct reading reading_of(const char *bytes, size_t len);
struct reading reading_of_text(const char *text);

/* An unnamed file that holds these bytes, open for reading and writing. */
int file_of(const char *bytes, size_t len);

#define HEADER "seq,step,time,item,field,partner,value\n"
#define TIME "2026-11-23T09:31:05.120+01:00"
#define FORMAT_ROW "1,1," TIME ",log,format,,entente 1\n"

#endif
