#ifndef TESTS_PROGRAM_H
#define TESTS_PROGRAM_H

/* What one run of the program under test left. */
struct program {
    int status; /* the exit code; 128 and the signal when one ended it */
    char *out;  /* all of stdout */
    char *err;  /* all of stderr */
};

/* Runs the program without a terminal and without input. The arguments, after the
 * program's name, end with NULL. The result is given back with program_free. */
struct program program_run(const char *argument, ...) __attribute__((sentinel));

/* The same with the arguments as an array that NULL ends. Stdout goes to the
 * descriptor `out` where that is not negative; what was written is then not kept. */
struct program program_run_to(int out, const char *const arguments[]);

void program_free(struct program *program);

#endif
