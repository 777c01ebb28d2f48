/* What --help and the command help print. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "args.h"

/* Prints the help of a command, or of the program where it is command_home. */
int help_command(const struct command *command, const struct args *args);

#endif
