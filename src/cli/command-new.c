#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "args.h"
#include "out.h"

#include "entente/session/folder.h"
#include "entente/session/guide.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/tui.h"

static const struct command_option new_options[] = {
    {"title", "TITLE", N_("its title")},
    {"guide", "FILE", N_("take the factors, prompts and topics from another guide or session")},
    {"no-open", NULL, N_("print its path and stop")},
    {0},
};

/* The path that was given, else a new one in the folder of sessions; NULL with an error. */
static char *choose_path(const struct args *args, const char *title, struct error *err)
{
    char date[DATE_SIZE];

    if (args_operand(args, 0) != NULL)
        return mem_copy(args_operand(args, 0));
    char *const folder = folder_path(NULL);
    moment_date(moment_now(), date);
    char *const path = folder_new_path(folder, title, date, err);
    free(folder);
    return path;
}

static bool create(const struct args *args, const char *path, const char *title, struct error *err)
{
    const char *const file = args_option(args, "guide");
    struct guide *const guide = file != NULL ? guide_read(file, err) : guide_default(err);
    const bool created = guide != NULL && session_create(path, title, guide, err);

    guide_free(guide);
    return created;
}

static int new_run(const struct args *args)
{
    const char *const given = args_option(args, "title");
    const char *const title = given != NULL ? given : "";
    struct error err;
    char *const path = choose_path(args, title, &err);
    bool done = path != NULL && create(args, path, title, &err);

    if (done && (args_option(args, "no-open") != NULL || !out_has_screen()))
        printf("%s\n", path);
    else if (done)
        done = tui_session(path, &err);
    free(path);
    return done ? EXIT_DONE : out_fail(&err);
}

const struct command command_new = {
    .name = "new",
    .usage = "[FILE] [--title TITLE] [--guide FILE] [--no-open]",
    .summary = N_("begin a session"),
    .examples = "  entente new --title \"Water partners, second meeting\"\n"
                "  entente new meeting.csv --no-open\n",
    .details = N_("Without FILE it is made in the folder of sessions, named after the day and the "
                  "title.\nA file that is there already is never overwritten."),
    .operands = {"FILE"},
    .most = 1,
    .options = new_options,
    .run = new_run,
};
