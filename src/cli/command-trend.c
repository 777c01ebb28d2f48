#include <config.h>

#include <stdio.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/report/trend.h"
#include "entente/text/i18n.h"

static const struct command_option options[] = {
    {"json", NULL, N_("as JSON")},
    {0},
};

static int trend_run(const struct args *args)
{
    struct trend trend;
    struct error err;

    if (!trend_open(&trend, args->operands, args->count, &err))
        return out_fail(&err);
    for (size_t i = 0; i < trend.count; i++)
        operand_warn(trend.sessions[i].session);
    if (args_option(args, "json") != NULL)
        trend_write_json(stdout, &trend);
    else
        out_document(args, trend_make(&trend));
    trend_close(&trend);
    return EXIT_DONE;
}

const struct command command_trend = {
    .name = "trend",
    .usage = "FILE FILE… [--json]",
    .summary = N_("print what moved between the sessions of one partnership"),
    .examples = "  entente trend spring.csv autumn.csv\n  entente trend 2026-*.csv --json\n",
    .details = N_("The order is that of their dates, but none stands before one that it goes on "
                  "from.\nOn a terminal it is shown through $PAGER."),
    .operands = {"FILE", "FILE"},
    .least = 2,
    .most = (size_t)-1,
    .options = options,
    .run = trend_run,
};
