#include <config.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "args.h"
#include "command.h"
#include "help.h"
#include "out.h"

#include "entente/text/i18n.h"

static bool takes_value(const char *option)
{
    const struct command_option *const lists[] = {command_home.options, common_options};

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (const struct command_option *known = lists[i]; known->name != NULL; known++)
            if (known->value != NULL && strcmp(known->name, option) == 0)
                return true;
    return false;
}

/* The place of the first word that is no option; `count` where there is none or
 * `--` stands before it. */
static size_t first_operand(char *const words[], size_t count)
{
    for (size_t at = 0; at < count; at++) {
        if (words[at][0] != '-' || words[at][1] == '\0')
            return at;
        if (strcmp(words[at], "--") == 0)
            return count;
        if (takes_value(words[at] + strspn(words[at], "-")))
            at++;
    }
    return count;
}

/* Takes the command's name out of the words. */
static const struct command *take_command(char *words[], size_t *count)
{
    const size_t at = first_operand(words, *count);
    const struct command *const command = at < *count ? command_find(words[at]) : NULL;

    if (command == NULL)
        return &command_home;
    memmove(words + at, words + at + 1, (*count - at - 1) * sizeof *words);
    --*count;
    return command;
}

static int print_version(void)
{
    printf("%s\n%s\n", PACKAGE_STRING, _("Copyright (c) 2026 The entente authors. MIT licence."));
    return EXIT_DONE;
}

static int run(const struct args *args)
{
    struct error err;

    if (args_option(args, "help") != NULL)
        return help_command(args->command, args);
    if (args_option(args, "version") != NULL)
        return print_version();
    if (!out_check(args, &err) || !args_complete(args, &err))
        return out_fail(&err);
    return args->command->run(args);
}

int main(int argc, char **argv)
{
    char **const words = argv + (argc > 0);
    size_t count = argc > 0 ? (size_t)argc - 1 : 0;
    struct args args;
    struct error err;

    out_start();
    i18n_start();
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    const struct command *const command = take_command(words, &count);
    const int code = args_read(&args, command, words, count, &err) ? run(&args) : out_fail(&err);

    args_free(&args);
    return out_end(code);
}
