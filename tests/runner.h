#ifndef TESTS_RUNNER_H
#define TESTS_RUNNER_H

#include <check.h>
#include <stddef.h>

typedef Suite *suite_make(void);

/*
 * Runs the suites and writes TAP on stdout; returns main's exit code.
 *
 * Every test finds the same world: 2026-11-23 09:30:00 +01:00 (ENTENTE_NOW), a
 * time zone of Central Europe, the locale C.UTF-8, and an empty HOME of its own,
 * also its TMPDIR, that is removed at the end.
 */
int runner_run(suite_make *const suites[], size_t count);

/* The path of a file of the source tree, such as "sessions/x.csv". The string
 * stays valid until the next call. */
const char *runner_source(const char *name);

/* The program under test. */
const char *runner_program(void);

#endif
