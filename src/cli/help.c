#include <config.h>

#include "help.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "operand.h"
#include "out.h"

#include "entente/session/schema.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

static void print_options(const struct command_option *options)
{
    for (; options != NULL && options->name != NULL; options++) {
        char *const option =
            mem_printf("%s%s%s%s", args_dashes(options->name), options->name,
                       options->value ? " " : "", options->value ? options->value : "");

        printf("  %-20s %s\n", option, _(options->help));
        free(option);
    }
}

static void print_commands(const struct look *look)
{
    look_bold(stdout, look, _("Commands"));
    putchar('\n');
    for (size_t i = 0; command_at(i) != NULL; i++)
        printf("  %-10s %s\n", command_at(i)->name, _(command_at(i)->summary));
    putchar('\n');
}

static bool takes_when(const struct command_option *options)
{
    for (; options != NULL && options->name != NULL; options++)
        if (options->value != NULL && strcmp(options->value, "WHEN") == 0)
            return true;
    return false;
}

static void print_when(void)
{
    printf(
        "%s\n\n",
        _("WHEN is a time of the room's clock (14:32, 14:32:05, on another day \"2026-11-23\n"
          "14:32\"), of the meeting (+5m, +1h10m, 37%), an action as the log numbers it (#118),\n"
          "a bookmark (@Break; a beginning will do), start or end. It is the last action at\n"
          "that moment or before."));
}

/* The examples come first. */
int help_command(const struct command *command, const struct args *args)
{
    const struct look look = out_look(args);

    look_bold(stdout, &look, _("Examples"));
    printf("\n%s\n", command->examples);
    printf(_("Usage: entente%s%s %s\n"), *command->name != '\0' ? " " : "", command->name,
           command->usage);
    printf("%s\n\n", _(command->summary));
    if (command->details != NULL)
        printf("%s\n\n", _(command->details));
    if (takes_when(command->options))
        print_when();
    if (*command->name == '\0')
        print_commands(&look);
    look_bold(stdout, &look, _("Options"));
    putchar('\n');
    print_options(command->options);
    print_options(common_options);
    return EXIT_DONE;
}

/* --- entente help: a command, or a kind with its fields. */

static void print_choices(const struct field *field)
{
    printf("      ");
    for (const struct choice *choice = field->choices; choice->code != NULL; choice++)
        printf("%s%s", choice == field->choices ? "" : " · ", choice->code);
    putchar('\n');
}

static int help_kind(enum kind kind)
{
    const struct kind_info *const info = schema_kind(kind);

    printf(_("%s: the fields of %s\n"), info->code, _(info->one));
    for (size_t i = 0; i < info->field_count; i++) {
        const struct field *const field = &info->fields[i];

        printf("\n  %s%s\n      %s\n", field->code,
               field->by_view ? _(" (the room and each partner)") : "", _(field->help));
        if (field->choices != NULL)
            print_choices(field);
    }
    return EXIT_DONE;
}

static void print_kinds(void)
{
    printf("%s\n ", _("Kinds of items"));
    for (enum kind kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        printf(" %s", schema_kind(kind)->code);
    printf("\n\n%s\n",
           _("The fields of a kind: entente help KIND. A command: entente help COMMAND."));
}

static int help_run(const struct args *args)
{
    const char *const topic = args_operand(args, 0);
    const struct command *const command = topic != NULL ? command_find(topic) : &command_home;
    struct error err;

    if (command != NULL) {
        const int code = help_command(command, args);
        if (command == &command_home) {
            putchar('\n');
            print_kinds();
        }
        return code;
    }
    if (schema_kind_of_code(topic) != KIND_UNKNOWN)
        return help_kind(schema_kind_of_code(topic));
    const char *const command_near = command_nearest(topic);
    const char *const near = command_near != NULL ? command_near : schema_nearest_kind(topic);
    if (near != NULL)
        error_set(&err, _("there is no command or kind \"%s\"; did you mean %s?"), topic, near);
    else
        error_set(&err, _("there is no command or kind \"%s\"; all are listed by: entente help"),
                  topic);
    return out_fail(&err);
}

const struct command command_help = {
    .name = "help",
    .usage = "[COMMAND | KIND]",
    .summary = N_("explain a command, or a kind of item with its fields"),
    .examples = "  entente help add\n  entente help agreement\n",
    .operands = {"COMMAND"},
    .most = 1,
    .run = help_run,
};
