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

static _Noreturn void start(char *const arguments[], FILE *out, FILE *err)
{
    const int nothing = open("/dev/null", O_RDONLY);

    dup2(nothing, STDIN_FILENO);
    dup2(fileno(out), STDOUT_FILENO);
    dup2(fileno(err), STDERR_FILENO);
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

static int run(char *const arguments[], FILE *out, FILE *err)
{
    int status;
    const pid_t child = fork();

    ck_assert_int_ge(child, 0);
    if (child == 0)
        start(arguments, out, err);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

struct program program_run(const char *argument, ...)
{
    char *arguments[MOST_ARGUMENTS + 2] = {(char *)runner_program()};
    FILE *const out = tmpfile(), *const err = tmpfile();
    va_list rest;

    ck_assert(out != NULL && err != NULL);
    va_start(rest, argument);
    for (int i = 1; argument != NULL; i++) {
        ck_assert_int_le(i, MOST_ARGUMENTS);
        arguments[i] = (char *)argument;
        argument = va_arg(rest, const char *);
    }
    va_end(rest);
    const int status = run(arguments, out, err);

    return (struct program){.status = status, .out = content(out), .err = content(err)};
}

void program_free(struct program *program)
{
    free(program->out);
    free(program->err);
    *program = (struct program){0};
}
