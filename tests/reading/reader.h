/* What a real reader makes of what was written. */
#ifndef TESTS_READING_READER_H
#define TESTS_READING_READER_H

#include <stddef.h>
#include <stdio.h>

/* Texts that have to come back, in their order. */
struct wanted {
    char **texts;
    size_t count;
};

void wanted_add(struct wanted *wanted, const char *text);
void wanted_free(struct wanted *wanted);

/* A file of that name in the home folder of the test, to be written. */
FILE *reader_file(const char *name);

/* Has tests/reading/read-back.py read `file` as a format and compare what it finds with what is
 * wanted; the test fails with what it says. */
void reader_check(const char *format, const char *file, const struct wanted *wanted);

#endif
