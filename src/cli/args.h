/* What a command was given: operands and options, in any order; `--` ends the
 * options. */
#ifndef CLI_ARGS_H
#define CLI_ARGS_H

#include <stdbool.h>
#include <stddef.h>

#include "command.h"

#include "entente/text/error.h"

struct given_option {
    const char *name;
    const char *value; /* "" for one without */
};

/* All texts are those of argv. */
struct args {
    const struct command *command;
    const char **operands;
    size_t count;
    struct given_option *options;
    size_t option_count;
};

/* What stands before the name of an option where it is typed. */
const char *args_dashes(const char *name);

/* Sorts what follows the command's name. False with an error for an option that
 * the command does not have, or that lacks its value or has one too many. To be
 * freed in either case. */
bool args_read(struct args *args, const struct command *command, char *const words[], size_t count,
               struct error *err);
void args_free(struct args *args);

/* Whether the number of operands is one that the command takes. */
bool args_complete(const struct args *args, struct error *err);

/* The operand, from 0; NULL when it was not given. */
const char *args_operand(const struct args *args, size_t index);

/* The value of the option where it was given last ("" for one without); NULL when
 * it was not given. */
const char *args_option(const struct args *args, const char *name);

/* A whole number of at least 1; `fallback` when the operand was not given. 0 with
 * an error. */
unsigned args_times(const struct args *args, size_t index, unsigned fallback, struct error *err);

#endif
