/* Session files for the tests, in the folder of the test. */
#ifndef TESTS_LOG_FILES_H
#define TESTS_LOG_FILES_H

#include "entente/log/file.h"

#define FILE_HEADER "seq,step,time,item,field,partner,value\n"
#define FILE_TIME "2026-11-23T09:31:05.120+01:00"

/* Everything that came out of a file: rows and faults as lines of text. */
struct taken {
    char *rows;   /* "1/3 log.format= entente 1\n" */
    char *faults; /* "line 3: What. Fix.\n" */
};
void taken_free(struct taken *taken);
struct log_sink taken_sink(struct taken *taken);

/* Goes to the private folder of the tests. */
void files_begin(void);

void file_put(const char *name, const char *bytes, size_t len);
char *file_get(const char *name, size_t *len);

/* The one file of the folder whose name begins so; a new string, NULL when there is none. */
char *file_like(const char *start);

/* Opens and reads all; fails the test when that fails. */
struct log *file_open(const char *name, enum log_access access, struct taken *taken);

/* Appends one step of one row. */
void file_append(struct log *log, uint32_t seq, const char *value);

#endif
