#include <config.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/report/catch-up.h"
#include "entente/session/presence.h"
#include "entente/text/i18n.h"

static const struct command_option options[] = {
    OPERAND_AT,
    {"partner", "PARTNER", N_("whose absence it tells of; else of whoever arrived last")},
    {0},
};

static int run(const struct args *args)
{
    struct error err;
    uint32_t partner;
    struct session *const session = operand_read_at(args, &err);

    if (session == NULL)
        return out_fail(&err);
    const bool known = operand_view(session, args, presence_newcomer(session), &partner, &err);
    if (known)
        out_document(args, catch_up_make(session, partner));
    session_close(session);
    return known ? EXIT_DONE : out_fail(&err);
}

const struct command command_catch_up = {
    .name = "catch-up",
    .usage = "FILE [--partner PARTNER] [--at WHEN]",
    .summary = N_("print what was decided so far, for whoever comes late or back"),
    .examples = "  entente catch-up meeting.csv\n"
                "  entente catch-up meeting.csv --partner \"River CSO\"\n",
    .details = N_("Notes are never in it. On a terminal it is shown through $PAGER."),
    .operands = {"FILE"},
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
