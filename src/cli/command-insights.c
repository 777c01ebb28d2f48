#include <config.h>

#include <stdio.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/report/insights.h"
#include "entente/text/i18n.h"

static const struct command_option options[] = {
    OPERAND_AT,
    {"json", NULL, N_("as JSON")},
    {0},
};

static int run(const struct args *args)
{
    const struct look look = out_look(args);
    struct error err;
    struct session *const session = operand_read_at(args, &err);

    if (session == NULL)
        return out_fail(&err);
    if (args_option(args, "json") != NULL)
        insights_write_json(stdout, session);
    else
        insights_write(stdout, session, &look);
    session_close(session);
    return EXIT_DONE;
}

const struct command command_insights = {
    .name = "insights",
    .usage = "FILE [--at WHEN] [--json]",
    .summary = N_("print the computed type and every warning, with reasons"),
    .examples = "  entente insights meeting.csv\n"
                "  entente insights meeting.csv --at @Break\n"
                "  entente insights meeting.csv --json\n",
    .operands = {"FILE"},
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
