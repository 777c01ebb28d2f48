#include <config.h>

#include <stdio.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/log/file.h"
#include "entente/report/changes.h"
#include "entente/session/when.h"
#include "entente/text/i18n.h"

static const struct command_option diff_options[] = {
    {"from", "WHEN", N_("the moment to compare with, of one file")},
    {"to", "WHEN", N_("the moment that is compared; without it the end")},
    {"json", NULL, N_("as JSON")},
    OPERAND_PRIVATE,
    {0},
};

/* Whether what was given names two states. */
static bool check_given(const struct args *args, struct error *err)
{
    const bool from = args_option(args, "from") != NULL;
    const bool to = args_option(args, "to") != NULL;

    if (args->count == 2 && (from || to))
        return error_set(err, "%s",
                         _("--from and --to are for one file; two are compared as they "
                           "are at their ends"));
    if (args->count == 1 && !from)
        return error_set(err, "%s",
                         _("one file needs a moment to compare with: give --from WHEN, "
                           "or a second file"));
    return true;
}

static bool seek(struct session *session, const char *when, struct error *err)
{
    uint32_t steps_done;

    if (!when_read(session, when, &steps_done, err))
        return false;
    session_seek(session, steps_done);
    return true;
}

/* Opens the second state: the other file, or the same one again, which has been said all about. */
static struct session *open_after(const struct args *args, struct error *err)
{
    if (args->count == 2)
        return operand_read(args, 1, err);
    struct session *const again = session_open(args_operand(args, 0), LOG_READ, err);
    if (again != NULL)
        session_withhold(again, args_option(args, "private") == NULL);
    return again;
}

static bool seek_both(const struct args *args, struct session *before, struct session *after,
                      struct error *err)
{
    const char *const from = args_option(args, "from");
    const char *const to = args_option(args, "to");

    return (from == NULL || seek(before, from, err)) && (to == NULL || seek(after, to, err));
}

/* Names on one side would say who the numbers on the other are. */
static void hold_both_to_stricter_rule(struct session *before, struct session *after)
{
    const enum attribution a = session_attribution(before), b = session_attribution(after);

    session_hold_to(before, a > b ? a : b);
    session_hold_to(after, a > b ? a : b);
}

static int print_diff(const struct args *args, const struct session *before,
                      const struct session *after)
{
    const struct look look = out_look(args);
    const bool by_id = args->count == 1 || diff_of_one_session(before, after);
    struct diff diff = diff_find(before, after, by_id);
    const int code = diff.count > 0 ? EXIT_NO : EXIT_DONE;

    if (args_option(args, "json") != NULL)
        changes_write_json(stdout, &diff);
    else
        changes_write(stdout, &diff, &look);
    diff_free(&diff);
    return code;
}

static int diff_run(const struct args *args)
{
    struct error err;
    struct session *const before = check_given(args, &err) ? operand_read(args, 0, &err) : NULL;
    struct session *const after = before != NULL ? open_after(args, &err) : NULL;
    int code;

    if (after != NULL && seek_both(args, before, after, &err)) {
        hold_both_to_stricter_rule(before, after);
        code = print_diff(args, before, after);
    } else {
        code = out_fail(&err);
    }
    session_close(after);
    session_close(before);
    return code;
}

const struct command command_diff = {
    .name = "diff",
    .usage = "FILE --from WHEN [--to WHEN] [--json] [--private], or FILE FILE [--json] [--private]",
    .summary = N_("print what changed between two moments, or between two sessions"),
    .examples = "  entente diff meeting.csv --from 14:32\n"
                "  entente diff meeting.csv --from @Lunch --to @Break\n"
                "  entente diff spring.csv autumn.csv\n",
    .details = N_("Prints nothing when nothing changed. Exit code 0: the same; 1: it differs; 2: "
                  "trouble.\n"
                  "Items of two sessions go together by what they continue and by their titles."),
    .operands = {"FILE", "FILE"},
    .least = 1,
    .most = 2,
    .options = diff_options,
    .run = diff_run,
};
