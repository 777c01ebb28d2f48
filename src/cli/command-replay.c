#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/report/timeline.h"
#include "entente/session/when.h"
#include "entente/text/i18n.h"
#include "entente/tui/tui.h"

enum { QUARTERS = 4, FASTEST = 64, IDLE_MS = 2000, SECOND = 1000, IDLE_MOST = 24 * 60 * 60 };

static const struct command_option replay_options[] = {
    {"speed", "TIMES", N_("how fast it plays: 0.25 to 64 (1)")},
    {"idle-limit", "SECONDS", N_("what gaps between two actions are cut to, or off (2)")},
    {"from", "WHEN", N_("where it begins: 14:32, +5m, 37%, #118, @BOOKMARK …")},
    {"to", "WHEN", N_("where playing pauses")},
    {"private", NULL, N_("with the private notes")},
    {0},
};

/* A number with that unit behind it, which may be left out; -1 when it is none. */
static double number_of(const char *given, const char *unit)
{
    char *end;
    const double number = strtod(given, &end);
    const bool whole = end != given && (*end == '\0' || strcmp(end, unit) == 0);

    return whole && number >= 0 ? number : -1;
}

static bool read_speed(const char *given, int *quarters, struct error *err)
{
    const double times = number_of(given, "x");

    if (!(times * QUARTERS >= 1 && times <= FASTEST))
        return error_set(err, _("\"%s\" is no speed: give a number from 0.25 to 64"), given);
    *quarters = (int)(times * QUARTERS + 0.5);
    return true;
}

static bool read_idle(const char *given, int64_t *ms, struct error *err)
{
    const double seconds = number_of(given, "s");

    *ms = 0;
    if (strcmp(given, "off") == 0)
        return true;
    if (!(seconds * SECOND >= 1 && seconds <= IDLE_MOST))
        return error_set(err, _("\"%s\" is no idle limit: give seconds, such as 2 or 0.5, or off"),
                         given);
    *ms = (int64_t)(seconds * SECOND);
    return true;
}

static bool read_start(const struct args *args, struct replay_start *start, struct error *err)
{
    const char *const speed = args_option(args, "speed");
    const char *const idle = args_option(args, "idle-limit");

    *start = (struct replay_start){
        .speed = QUARTERS,
        .idle_limit_ms = IDLE_MS,
        .from = args_option(args, "from"),
        .to = args_option(args, "to"),
        .with_private = args_option(args, "private") != NULL,
    };
    return (speed == NULL || read_speed(speed, &start->speed, err)) &&
           (idle == NULL || read_idle(idle, &start->idle_limit_ms, err));
}

static bool print_span(const struct args *args, struct session *session,
                       const struct replay_start *start, struct error *err)
{
    const struct look look = out_look(args);
    uint32_t from = 0, to = session_steps(session);

    if (start->from != NULL && !when_read(session, start->from, &from, err))
        return false;
    if (start->to != NULL && !when_read(session, start->to, &to, err))
        return false;
    if (from > to)
        return error_set(err, _("%s comes after %s: nothing is between them"), start->from,
                         start->to);
    session_seek(session, to);
    timeline_write_from(stdout, session, from > 0 ? from - 1 : 0, &look);
    return true;
}

static int print(const struct args *args, const struct replay_start *start)
{
    struct error err;
    struct session *const session = operand_read(args, 0, &err);
    const bool printed = session != NULL && print_span(args, session, start, &err);

    session_close(session);
    return printed ? EXIT_DONE : out_fail(&err);
}

static int replay_run(const struct args *args)
{
    struct replay_start start;
    struct error err;

    if (!read_start(args, &start, &err))
        return out_fail(&err);
    if (!out_has_screen())
        return print(args, &start);
    return tui_replay(args_operand(args, 0), &start, &err) ? EXIT_DONE : out_fail(&err);
}

const struct command command_replay = {
    .name = "replay",
    .usage = "FILE [--from WHEN] [--to WHEN] [--speed TIMES] [--idle-limit SECONDS] [--private]",
    .summary = N_("walk through a meeting again, action by action"),
    .examples = "  entente replay meeting.csv\n"
                "  entente replay meeting.csv --from @Break --speed 4\n"
                "  entente replay meeting.csv --from 10:00 --to 10:30 | less\n",
    .details = N_("On a terminal the screens, paused on the first action; ? shows the keys. Into a "
                  "pipe the\ntimeline at once, a line for each action. Private notes are left out "
                  "of both. The "
                  "file\nis only read."),
    .operands = {"FILE"},
    .least = 1,
    .most = 1,
    .options = replay_options,
    .run = replay_run,
};
