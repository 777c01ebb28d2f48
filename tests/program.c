#include <config.h>

#include "program.h"

#include "runner.h"

#include <check.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_ARGUMENTS = 32 };

static _Noreturn void start(char *const arguments[], int out, int err)
{
    const int nothing = open("/dev/null", O_RDONLY);

    dup2(nothing, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    execv(arguments[0], arguments);
    perror(arguments[0]);
    _exit(127);
}

/* All that was written to `file`, which is closed. */
static char *content(FILE *file)
{
    char *text = NULL;
    size_t room = 0;

    rewind(file);
    const ssize_t length = getdelim(&text, &room, '\0', file);

    if (length <= 0) {
        free(text);
        text = calloc(1, 1);
    }
    fclose(file);
    return text;
}

static int run(char *const arguments[], int out, int err)
{
    int status;
    const pid_t child = fork();

    ck_assert_int_ge(child, 0);
    if (child == 0)
        start(arguments, out, err);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

struct program program_run_to(int out, const char *const arguments[])
{
    const char *words[MOST_ARGUMENTS + 2] = {runner_program()};
    FILE *const kept = tmpfile(), *const err = tmpfile();

    ck_assert(kept != NULL && err != NULL);
    for (size_t i = 0; arguments[i] != NULL; i++) {
        ck_assert_uint_lt(i, MOST_ARGUMENTS);
        words[i + 1] = arguments[i];
    }
    const int status = run((char *const *)words, out < 0 ? fileno(kept) : out, fileno(err));

    return (struct program){.status = status, .out = content(kept), .err = content(err)};
}

struct program program_run(const char *argument, ...)
{
    const char *arguments[MOST_ARGUMENTS + 1] = {NULL};
    va_list rest;

    va_start(rest, argument);
    for (size_t i = 0; argument != NULL; i++) {
        ck_assert_uint_lt(i, MOST_ARGUMENTS);
        arguments[i] = argument;
        argument = va_arg(rest, const char *);
    }
    va_end(rest);
    return program_run_to(-1, arguments);
}

void program_free(struct program *program)
{
    free(program->out);
    free(program->err);
    *program = (struct program){0};
}
