/* Commands on the session m.csv in a folder of its own, and what they must leave. */
#ifndef TESTS_CLI_COMMAND_H
#define TESTS_CLI_COMMAND_H

#include <stddef.h>

#include "program.h"

/* Goes to an empty folder, which the end of all tests removes, and makes m.csv there, called
 * Water. */
void command_begin(void);

/* Checks what a run left, and frees it. */
void command_left(struct program ran, int status, const char *out, const char *err);

#define assert_done(out, ...) command_left(program_run(__VA_ARGS__, NULL), 0, out, "")
#define assert_fails(err, ...) command_left(program_run(__VA_ARGS__, NULL), 2, "", err)

/* Runs a command of a table, in whose arguments "FILE" stands for the file. */
struct program command_on(const char *file, const char *const arguments[]);

enum {
    COMMAND_MOST = 8,
    COMMAND_SECONDS = 60, /* the longest that a test of many commands may take */
};

/* Writes the file; gives all of a file, a new string. */
void command_put(const char *name, const char *bytes, size_t len);
char *command_get(const char *name, size_t *len);

#endif
