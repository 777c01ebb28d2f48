#include <config.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/report/deliver.h"
#include "entente/report/format.h"
#include "entente/report/summary.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { WIDTH_LEAST = 40, WIDTH_MOST = 1000, WIDTH_PRINTED = 80 };

static const struct command_option options[] = {
    OPERAND_AT,
    {"format", "FORMAT", N_("text (unless OUT says otherwise), markdown, html, pdf, json")},
    {"brief", NULL, N_("what decides, on one page where the session allows it")},
    {"full", NULL, N_("all that was recorded")},
    {"width", "N", N_("columns of text: 40 or more")},
    {"o", "OUT", N_("into a file; its ending says the format: .txt, .md, .html, .pdf, .json")},
    {"force", NULL, N_("replaces OUT where it is there already")},
    {"print", NULL, N_("to the printer")},
    {0},
};

/* What was asked for. */
struct wish {
    const struct format *format;
    enum summary_extent extent;
    struct look look;
    const char *out; /* NULL: none */
    bool force;
    bool print;
};

/* The names of all formats, for an error. The caller frees it. */
static char *format_names(void)
{
    char *names;
    size_t size;
    FILE *const out = mem_stream(&names, &size);

    for (size_t i = 0; format_at(i) != NULL; i++)
        fprintf(out, "%s%s", i > 0 ? ", " : "", format_at(i)->name);
    mem_stream_end(out);
    return names;
}

static bool read_format(const struct args *args, struct wish *wish, struct error *err)
{
    const char *const name = args_option(args, "format");

    if (name != NULL)
        wish->format = format_find(name);
    else if (wish->print)
        wish->format = format_to_print();
    else if (wish->out != NULL && format_of_file(wish->out) != NULL)
        wish->format = format_of_file(wish->out);
    else
        wish->format = format_at(0);
    if (wish->format != NULL)
        return true;
    char *const names = format_names();

    error_set(err, _("there is no format \"%s\"; formats: %s"), name, names);
    free(names);
    return false;
}

static bool read_width(const struct args *args, struct wish *wish, struct error *err)
{
    const char *const given = args_option(args, "width");
    char *end;

    if (given == NULL)
        return true;
    const unsigned long width = strtoul(given, &end, 10);

    if (*given < '0' || *given > '9' || *end != '\0' || width < WIDTH_LEAST || width > WIDTH_MOST)
        return error_set(err, _("--width cannot be \"%s\": it is a number from %d to %d"), given,
                         WIDTH_LEAST, WIDTH_MOST);
    wish->look.columns = (int)width;
    return true;
}

static bool refuse_both(const struct args *args, const char *a, const char *b, struct error *err)
{
    if (args_option(args, a) == NULL || args_option(args, b) == NULL)
        return true;
    return error_set(err, _("%s%s and %s%s exclude one another: give one of them"), args_dashes(a),
                     a, args_dashes(b), b);
}

static bool goes_to_screen(const struct wish *wish)
{
    return wish->out == NULL && !wish->print;
}

static bool check(const struct wish *wish, struct error *err)
{
    if (wish->print && !wish->format->prints)
        return error_set(err, _("a printer does not take %s: leave --format away"),
                         wish->format->name);
    if (goes_to_screen(wish) && wish->format->binary && isatty(STDOUT_FILENO))
        return error_set(err, _("%s is nothing for a terminal: write it into a file with -o OUT"),
                         wish->format->name);
    return true;
}

static bool read_wish(const struct args *args, struct wish *wish, struct error *err)
{
    *wish = (struct wish){
        .extent = args_option(args, "brief") != NULL  ? SUMMARY_BRIEF
                  : args_option(args, "full") != NULL ? SUMMARY_FULL
                                                      : SUMMARY_USUAL,
        .look = out_look(args),
        .out = args_option(args, "o"),
        .force = args_option(args, "force") != NULL,
        .print = args_option(args, "print") != NULL,
    };
    if (!goes_to_screen(wish))
        wish->look = (struct look){.columns = WIDTH_PRINTED};
    return refuse_both(args, "brief", "full", err) && refuse_both(args, "o", "print", err) &&
           read_format(args, wish, err) && read_width(args, wish, err) && check(wish, err);
}

/* The whole report in memory, so that nothing half is ever delivered. */
static bool make(const struct session *session, const struct wish *wish, char **text, size_t *size,
                 struct error *err)
{
    FILE *const out = mem_stream(text, size);
    const bool done = summary_write(out, session, wish->extent, wish->format, &wish->look, err);

    mem_stream_end(out);
    return done;
}

static bool make_file(struct report report, const struct wish *wish, struct error *err)
{
    if (deliver_file(report, wish->out, wish->force, err))
        return true;
    if (!wish->force && errno == EEXIST)
        error_set(err, _("%s. To replace it: --force"), err->text);
    return false;
}

static bool deliver(const struct session *session, const struct wish *wish, struct report report,
                    struct error *err)
{
    if (wish->print)
        return deliver_printer(
            report, session_value(session, session_item(session, "session"), "title", 0), err);
    if (wish->out != NULL)
        return make_file(report, wish, err);
    deliver_screen(report);
    return true;
}

static int summarise(const struct session *session, const struct wish *wish)
{
    char *text = NULL;
    size_t size = 0;
    struct error err;
    const bool done = make(session, wish, &text, &size, &err) &&
                      deliver(session, wish, (struct report){text, size}, &err);

    free(text);
    return done ? EXIT_DONE : out_fail(&err);
}

static int summary_run(const struct args *args)
{
    struct error err;
    struct wish wish;
    struct session *const session =
        read_wish(args, &wish, &err) ? operand_read_at(args, &err) : NULL;

    if (session == NULL)
        return out_fail(&err);
    const int code = summarise(session, &wish);

    session_close(session);
    return code;
}

const struct command command_summary = {
    .name = "summary",
    .usage = "FILE [--brief|--full] [--at WHEN] [--format FORMAT] [--width N] [-o OUT [--force]] "
             "[--print]",
    .summary = N_("print the report of a session, as one would hand it round"),
    .examples = "  entente summary meeting.csv\n"
                "  entente summary meeting.csv --brief --print\n"
                "  entente summary meeting.csv --at @Break\n"
                "  entente summary meeting.csv --full -o meeting.txt\n",
    .details =
        N_("On a terminal it is shown through $PAGER. Private notes are never in it, nor any "
           "name that\nthe rule of attribution forbids."),
    .operands = {"FILE"},
    .least = 1,
    .most = 1,
    .options = options,
    .run = summary_run,
};
