#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "args.h"
#include "out.h"

#include "entente/session/folder.h"
#include "entente/session/follow-up.h"
#include "entente/session/guide.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/tui.h"

static const struct command_option new_options[] = {
    {"title", "TITLE", N_("its title")},
    {"guide", "FILE", N_("take the factors, prompts and topics from another guide or session")},
    {"follow-up", "FILE", N_("go on from an earlier session, which is left as it is")},
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

/* Both give the path of the new file, NULL with an error. */

static char *create(const struct args *args, const char *title, struct error *err)
{
    const char *const file = args_option(args, "guide");
    struct guide *const guide = file != NULL ? guide_read(file, err) : guide_default(err);
    char *path = guide != NULL ? choose_path(args, title != NULL ? title : "", err) : NULL;

    if (path != NULL && !session_create(path, title != NULL ? title : "", guide, err)) {
        free(path);
        path = NULL;
    }
    guide_free(guide);
    return path;
}

static char *follow_up(const struct args *args, const char *title, struct error *err)
{
    if (args_option(args, "guide") != NULL) {
        error_set(err, "%s",
                  _("--follow-up keeps the guide of the earlier session: leave --guide out"));
        return NULL;
    }
    struct session *const earlier = session_open(args_option(args, "follow-up"), LOG_READ, err);
    if (earlier == NULL)
        return NULL;
    if (title == NULL)
        title = session_value(earlier, session_item(earlier, "session"), "title", 0);
    char *path = choose_path(args, title, err);

    if (path != NULL && !session_follow_up(earlier, path, title, err)) {
        free(path);
        path = NULL;
    }
    session_close(earlier);
    return path;
}

static int new_run(const struct args *args)
{
    const char *const title = args_option(args, "title");
    const bool follows = args_option(args, "follow-up") != NULL;
    struct error err;
    char *const path = follows ? follow_up(args, title, &err) : create(args, title, &err);
    bool done = path != NULL;

    if (done && (args_option(args, "no-open") != NULL || !out_has_screen()))
        printf("%s\n", path);
    else if (done)
        done = tui_session(path, &err);
    free(path);
    return done ? EXIT_DONE : out_fail(&err);
}

const struct command command_new = {
    .name = "new",
    .usage = "[FILE] [--title TITLE] [--guide FILE | --follow-up FILE] [--no-open]",
    .summary = N_("begin a session"),
    .examples = "  entente new --title \"Water partners, second meeting\"\n"
                "  entente new meeting.csv --no-open\n"
                "  entente new --follow-up spring.csv\n",
    .details = N_("Without FILE it is made in the folder of sessions, named after the day and the "
                  "title.\nA file that is there already is never overwritten.\nA follow-up takes "
                  "along the partners, the guide, the open dilemmas, the agreements\nthat are not "
                  "done, and how the room marked the factors."),
    .operands = {"FILE"},
    .most = 1,
    .options = new_options,
    .run = new_run,
};
