#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "args.h"
#include "out.h"

#include "entente/session/folder.h"
#include "entente/text/i18n.h"
#include "entente/tui/tui.h"

static const struct command_option home_options[] = {
    {"dir", "FOLDER", N_("without a command: the folder of the sessions")},
    {0},
};

/* A word that is no file is a slip in a command's name, if it is near to one. */
static bool is_slip(const char *file, struct error *err)
{
    struct stat found;

    if (stat(file, &found) == 0 || strpbrk(file, "/.") != NULL)
        return false;
    const char *const near = command_nearest(file);
    if (near != NULL)
        error_set(err, _("there is no command or file \"%s\"; did you mean %s?"), file, near);
    else
        error_set(err,
                  _("there is no command or file \"%s\"; all commands are listed by: entente "
                    "--help"),
                  file);
    return true;
}

static int home_run(const struct args *args)
{
    const char *const file = args_operand(args, 0);
    struct error err;
    int code = EXIT_DONE;

    if (file != NULL)
        return is_slip(file, &err) || !tui_session(file, &err) ? out_fail(&err) : EXIT_DONE;
    char *const folder = folder_path(args_option(args, "dir"));
    if (!out_has_screen())
        code = list_folder(folder, args);
    else if (!tui_home(folder, &err))
        code = out_fail(&err);
    free(folder);
    return code;
}

const struct command command_home = {
    .name = "",
    .usage = "[FILE]",
    .summary = N_("facilitate an expert session on strategic partnerships, and keep it"),
    .examples = "  entente                          the sessions of the folder\n"
                "  entente meeting.csv              one session\n"
                "  entente new meeting.csv --title \"Strategic partnerships\"\n",
    .details =
        N_("The folder is --dir, else $ENTENTE_DIR, else ./sessions where there is one, else\n"
           "$XDG_DATA_HOME/entente/sessions."),
    .operands = {"FILE"},
    .most = 1,
    .options = home_options,
    .run = home_run,
};
