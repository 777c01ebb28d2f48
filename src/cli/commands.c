#include <config.h>

#include "command.h"

#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/near.h"

const struct command_option common_options[] = {
    {"color", "HOW", N_("auto, always or never: whether bold and faint are used")},
    {"help", NULL, N_("print help and stop")},
    {"version", NULL, N_("print the version and stop")},
    {0},
};

/* In the order of the help, one a line. */
/* clang-format off */
static const struct command *const commands[] = {
    &command_new,
    &command_open,
    &command_add,
    &command_set,
    &command_replace,
    &command_drop,
    &command_undo,
    &command_redo,
    &command_agenda,
    &command_show,
    &command_list,
    &command_log,
    &command_replay,
    &command_room,
    &command_diff,
    &command_trend,
    &command_catch_up,
    &command_insights,
    &command_summary,
    &command_check,
    &command_redact,
    &command_export,
    &command_guide,
    &command_help,
};
/* clang-format on */

const struct command *command_at(size_t index)
{
    return index < sizeof commands / sizeof *commands ? commands[index] : NULL;
}

const struct command *command_find(const char *name)
{
    for (size_t i = 0; command_at(i) != NULL; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

const char *command_nearest(const char *typed)
{
    const char *nearest = NULL;
    int distance = NEAR_NOT;

    for (size_t i = 0; command_at(i) != NULL; i++) {
        const int slips = near_distance(typed, commands[i]->name);

        if (slips < distance) {
            distance = slips;
            nearest = commands[i]->name;
        }
    }
    return nearest;
}
