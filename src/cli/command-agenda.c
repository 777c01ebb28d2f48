#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/report/agenda.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"

static const struct command_option options[] = {
    OPERAND_AT,
    {"json", NULL, N_("as JSON")},
    {0},
};

/* As the clock stands, unless a moment of the record is asked for. */
static struct agenda read_at(const struct args *args, const struct session *session)
{
    const struct moment now = moment_now();

    return agenda_read(session, args_option(args, "at") != NULL ? NULL : &now);
}

/* --- Printing. */

static void print_json(const struct session *session, const struct agenda *agenda)
{
    struct json json = json_on(stdout);

    agenda_json(&json, session, agenda);
}

static void print_text(const struct args *args, const struct session *session,
                       const struct agenda *agenda)
{
    const char *const title = session_value(session, session_item(session, "session"), "title", 0);
    struct document *const document = document_new(*title != '\0' ? title : _("Agenda"));

    agenda_tell(document, session, agenda);
    out_document(args, document);
}

static int print(const struct args *args)
{
    struct error err;
    struct session *const session = operand_read_at(args, &err);

    if (session == NULL)
        return out_fail(&err);
    struct agenda agenda = read_at(args, session);

    if (args_option(args, "json") != NULL)
        print_json(session, &agenda);
    else if (agenda.count > 0)
        print_text(args, session, &agenda);
    else
        out_say(_("there are no topics: entente add FILE topic title=TITLE minutes=20 adds one"));
    agenda_free(&agenda);
    session_close(session);
    return EXIT_DONE;
}

/* --- Changing. */

typedef bool filling(const struct agenda *agenda, struct step *step, struct error *err);

static filling *filling_of(const char *given, struct error *err)
{
    if (strcmp(given, "next") == 0)
        return agenda_move_on;
    if (strcmp(given, "spread") == 0)
        return agenda_spread;
    error_set(err,
              _("\"%s\" is nothing that is done to an agenda: next moves on to the next topic, "
                "spread spreads what remains"),
              given);
    return NULL;
}

static bool change(const struct args *args, struct session *session, filling *fill,
                   struct error *err)
{
    struct agenda agenda = read_at(args, session);
    struct step *const step = step_begin(session);
    const bool filled = fill(&agenda, step, err);
    uint32_t done;

    agenda_free(&agenda);
    if (!filled) {
        step_cancel(step);
        return false;
    }
    if (!operand_commit(session, step, &done, err))
        return false;
    char *const words = done == UINT32_MAX ? NULL : step_words(session, done);

    printf("%s\n", words != NULL ? words : _("nothing to change: it is so already"));
    free(words);
    return true;
}

static int write_change(const struct args *args, filling *fill)
{
    struct error err;
    struct session *const session = operand_write(args_operand(args, 0), &err);
    const bool done = session != NULL && change(args, session, fill, &err);

    session_close(session);
    return done ? EXIT_DONE : out_fail(&err);
}

static int run(const struct args *args)
{
    struct error err = {""};
    const char *const given = args_operand(args, 1);

    if (given == NULL)
        return print(args);
    filling *const fill = filling_of(given, &err);
    return fill != NULL ? write_change(args, fill) : out_fail(&err);
}

const struct command command_agenda = {
    .name = "agenda",
    .usage = "FILE [next | spread] [--at WHEN] [--json]",
    .summary = N_("print the topics with their times; move on, spread what remains"),
    .examples = "  entente agenda meeting.csv\n"
                "  entente agenda meeting.csv next\n"
                "  entente agenda meeting.csv spread\n"
                "  entente set meeting.csv session topic=topic-3\n",
    .details =
        N_("next moves on to the topic that follows; spread gives the topics that did not\n"
           "run yet what remains of the plan. Any topic begins by: entente set FILE session\n"
           "topic=TOPIC; with an empty value the one that runs ends."),
    .operands = {"FILE", "next | spread"},
    .least = 1,
    .most = 2,
    .options = options,
    .run = run,
};
