#include <config.h>

#include "args.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/near.h"

/* The name of a command as it is typed, with a blank in front. */
static const char *gap(const struct command *command)
{
    return *command->name != '\0' ? " " : "";
}

const char *args_dashes(const char *name)
{
    return name[1] == '\0' ? "-" : "--";
}

static const struct command_option *find_in(const struct command_option *options, const char *name,
                                            size_t length)
{
    for (; options != NULL && options->name != NULL; options++)
        if (strncmp(options->name, name, length) == 0 && options->name[length] == '\0')
            return options;
    return NULL;
}

static const struct command_option *find_option(const struct command *command, const char *name,
                                                size_t length)
{
    const struct command_option *const own = find_in(command->options, name, length);

    return own != NULL ? own : find_in(common_options, name, length);
}

static void offer(const struct command_option *options, const char *typed, const char **nearest,
                  int *distance)
{
    for (; options != NULL && options->name != NULL; options++) {
        const int slips = near_distance(typed, options->name);

        if (slips < *distance) {
            *distance = slips;
            *nearest = options->name;
        }
    }
}

static bool refuse_unknown(const struct command *command, const char *word, struct error *err)
{
    const char *nearest = NULL;
    int distance = NEAR_NOT;
    char *const typed = mem_copy_n(word, strcspn(word, "="));

    offer(command->options, typed + strspn(typed, "-"), &nearest, &distance);
    offer(common_options, typed + strspn(typed, "-"), &nearest, &distance);
    if (nearest != NULL)
        error_set(err, _("there is no option %s; did you mean %s%s?"), typed, args_dashes(nearest),
                  nearest);
    else
        error_set(err, _("there is no option %s; all options are listed by: entente%s%s --help"),
                  typed, gap(command), command->name);
    free(typed);
    return false;
}

static bool refuse_value(const struct command_option *option, struct error *err)
{
    const char *const dashes = args_dashes(option->name);

    if (option->value == NULL)
        return error_set(err, _("%s%s takes no value"), dashes, option->name);
    return error_set(err, _("%s%s needs a value: %s%s %s"), dashes, option->name, dashes,
                     option->name, option->value);
}

/* Takes the option at words[*at], and its value where that is the next word. */
static bool read_option(struct args *args, char *const words[], size_t count, size_t *at,
                        struct error *err)
{
    const size_t dashes = words[*at][1] == '-' ? 2 : 1;
    const char *const name = words[*at] + dashes;
    const size_t length = strcspn(name, "=");
    const struct command_option *const option =
        (length == 1) == (dashes == 1) ? find_option(args->command, name, length) : NULL;
    const char *value = name[length] == '=' ? name + length + 1 : NULL;

    if (option == NULL)
        return refuse_unknown(args->command, words[*at], err);
    if (option->value == NULL && value != NULL)
        return refuse_value(option, err);
    if (option->value != NULL && value == NULL) {
        if (*at + 1 == count)
            return refuse_value(option, err);
        value = words[++*at];
    }
    if (value != NULL && *value == '\0')
        return refuse_value(option, err);
    args->options[args->option_count++] =
        (struct given_option){option->name, value != NULL ? value : ""};
    return true;
}

bool args_read(struct args *args, const struct command *command, char *const words[], size_t count,
               struct error *err)
{
    bool options = true;

    *args = (struct args){
        .command = command,
        .operands = mem_alloc(count * sizeof *args->operands),
        .options = mem_alloc(count * sizeof *args->options),
    };
    for (size_t at = 0; at < count; at++) {
        const char *const word = words[at];

        if (options && strcmp(word, "--") == 0)
            options = false;
        else if (!options || word[0] != '-' || word[1] == '\0')
            args->operands[args->count++] = word;
        else if (!read_option(args, words, count, &at, err))
            return false;
    }
    return true;
}

void args_free(struct args *args)
{
    free(args->operands);
    free(args->options);
    *args = (struct args){0};
}

/* What the operand is called: the last name stands for all that follow. */
static const char *operand_name(const struct command *command, size_t index)
{
    while (index >= MOST_OPERANDS || command->operands[index] == NULL)
        index--;
    return command->operands[index];
}

static bool check_operand(const struct args *args, size_t index, struct error *err)
{
    const struct command *const command = args->command;
    const char *const name = operand_name(command, index);
    const char *const given = args->operands[index];

    if (*given == '\0')
        return error_set(err, _("%s is empty; usage: entente%s%s %s"), name, gap(command),
                         command->name, command->usage);
    if (strcmp(given, "-") == 0 && strcmp(name, "FILE") == 0)
        return error_set(err, _("a session is a file, it cannot come from the standard input: give "
                                "its path (./- where it is called so)"));
    return true;
}

bool args_complete(const struct args *args, struct error *err)
{
    const struct command *const command = args->command;

    if (args->count < command->least)
        return error_set(err, _("%s is missing; usage: entente%s%s %s"),
                         operand_name(command, args->count), gap(command), command->name,
                         command->usage);
    if (args->count > command->most)
        return error_set(err, _("\"%s\" is one too many; usage: entente%s%s %s"),
                         args->operands[command->most], gap(command), command->name,
                         command->usage);
    for (size_t i = 0; i < args->count; i++)
        if (!check_operand(args, i, err))
            return false;
    return true;
}

const char *args_operand(const struct args *args, size_t index)
{
    return index < args->count ? args->operands[index] : NULL;
}

const char *args_option(const struct args *args, const char *name)
{
    for (size_t i = args->option_count; i > 0; i--)
        if (strcmp(args->options[i - 1].name, name) == 0)
            return args->options[i - 1].value;
    return NULL;
}

unsigned args_times(const struct args *args, size_t index, unsigned fallback, struct error *err)
{
    const char *const word = args_operand(args, index);

    if (word == NULL)
        return fallback;
    char *end;
    const unsigned long times = strtoul(word, &end, 10);

    if (*word >= '1' && *word <= '9' && *end == '\0' && times <= INT_MAX)
        return (unsigned)times;
    error_set(err, _("\"%s\" is no number of times: give 1, 2, 3 …"), word);
    return 0;
}
