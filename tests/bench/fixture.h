#ifndef TESTS_BENCH_FIXTURE_H
#define TESTS_BENCH_FIXTURE_H

#include <stdint.h>

/*
 * Files to measure with: the same in every run. Values have 10 to 120 characters, a
 * fifth of them with commas, quotation marks or line breaks.
 */

/* A session file of that many rows: a table of partners and factors, then what is said
 * about them, notes, experiences, dilemmas and agreements, new and changed. */
void fixture_session(const char *path, uint32_t rows);

/* The same rows as lines to read, for a list. */
void fixture_lines(const char *path, uint32_t rows);

#endif
