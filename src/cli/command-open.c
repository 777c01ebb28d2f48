#include <config.h>

#include "args.h"
#include "out.h"

#include "entente/text/i18n.h"
#include "entente/tui/tui.h"

static int open_run(const struct args *args)
{
    struct error err;

    return tui_session(args_operand(args, 0), &err) ? EXIT_DONE : out_fail(&err);
}

const struct command command_open = {
    .name = "open",
    .usage = "FILE",
    .summary = N_("show the screens of a session"),
    .examples = "  entente open meeting.csv\n",
    .operands = {"FILE"},
    .least = 1,
    .most = 1,
    .run = open_run,
};
