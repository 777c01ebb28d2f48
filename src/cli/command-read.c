#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/report/json.h"
#include "entente/report/state.h"
#include "entente/report/table.h"
#include "entente/report/timeline.h"
#include "entente/session/guide.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* show, log, export and guide: what reads one file and writes it in another form. */

static int finish(struct session *session, int code)
{
    session_close(session);
    return code;
}

/* --- show */

static const struct command_option show_options[] = {
    OPERAND_AT,
    {"partner", "PARTNER", N_("as that partner sees it: an id or a name")},
    {"json", NULL, N_("as JSON")},
    OPERAND_PRIVATE,
    {0},
};

static void print_value(const char *value)
{
    out_raw(value, strlen(value));
    putchar('\n');
}

static void print_json(const char *value)
{
    struct json json = json_on(stdout);

    if (*value != '\0')
        json_text(&json, value);
    else
        json_null(&json);
}

static int show_value(const struct args *args, const struct session *session, uint32_t item)
{
    struct error err;
    uint32_t view;
    const struct field *const field =
        operand_field(session_item_kind(session, item), args_operand(args, 2), &err);

    if (field == NULL || !operand_view(session, args, 0, &view, &err))
        return out_fail(&err);
    const char *const stands = session_value(session, item, field->code, field->by_view ? view : 0);
    const char *const value = session_names_one(session, item, field->code, stands) ? "" : stands;
    if (args_option(args, "json") != NULL)
        print_json(value);
    else if (*value != '\0')
        print_value(value);
    return *value != '\0' ? EXIT_DONE : EXIT_NO;
}

static int show_item(const struct args *args, const struct session *session, uint32_t item,
                     uint32_t view)
{
    const struct look look = out_look(args);

    if (args_option(args, "json") != NULL)
        state_write_item_json(stdout, session, item, view);
    else
        state_write_item(stdout, session, item, view, &look);
    return EXIT_DONE;
}

static int show_kind(const struct args *args, const struct session *session, enum kind kind,
                     uint32_t view)
{
    const struct look look = out_look(args);

    if (args_option(args, "json") != NULL)
        state_write_kind_json(stdout, session, kind, view);
    else
        state_write_kind(stdout, session, kind, view, &look);
    return EXIT_DONE;
}

/* The kind of which all items are to be shown; KIND_UNKNOWN where it is no kind of several. */
static enum kind kind_of_several(const char *given)
{
    const enum kind kind = schema_kind_of_code(given);

    return kind != KIND_UNKNOWN && !schema_kind(kind)->single ? kind : KIND_UNKNOWN;
}

static int show_all(const struct args *args, const struct session *session, uint32_t view)
{
    const struct look look = out_look(args);

    if (args_option(args, "json") != NULL)
        state_write_json(stdout, session, view);
    else
        state_write(stdout, session, view, &look);
    return EXIT_DONE;
}

/* Whether anything is known of it at this moment. */
static bool is_there(const struct session *session, uint32_t item)
{
    return session_exists(session, item) || schema_kind(session_item_kind(session, item))->single ||
           *session_value(session, item, "dropped", 0) != '\0';
}

static int show_nothing(const struct session *session, uint32_t item)
{
    char *const text =
        mem_printf(_("nothing was said of %s by then"), session_item_id(session, item));

    out_say(text);
    free(text);
    return EXIT_NO;
}

/* An item that is asked for by its id. */
static int say_private(const struct session *session, uint32_t item)
{
    char *const text =
        mem_printf(_("%s is private: --private shows it"), session_item_id(session, item));

    out_say(text);
    free(text);
    return EXIT_NO;
}

static int show(const struct args *args, const struct session *session)
{
    const char *const given = args_operand(args, 1);
    struct error err;
    uint32_t view;

    if (!operand_view(session, args, EVERY_VIEW, &view, &err))
        return out_fail(&err);
    if (given == NULL)
        return show_all(args, session, view);
    if (args->count == 2 && kind_of_several(given) != KIND_UNKNOWN)
        return show_kind(args, session, kind_of_several(given), view);
    const uint32_t item = operand_item_ever(session, given, &err);
    if (item == 0)
        return out_fail(&err);
    if (session_withholds(session, item))
        return say_private(session, item);
    if (args->count > 2)
        return show_value(args, session, item);
    return is_there(session, item) ? show_item(args, session, item, view)
                                   : show_nothing(session, item);
}

static int show_run(const struct args *args)
{
    struct error err;
    struct session *const session = operand_read_at(args, &err);

    return session != NULL ? finish(session, show(args, session)) : out_fail(&err);
}

const struct command command_show = {
    .name = "show",
    .usage = "FILE [KIND | ITEM [FIELD]] [--at WHEN] [--partner PARTNER] [--json] [--private]",
    .summary = N_("print the state: all of it, one kind, one item, or one bare value"),
    .examples = "  entente show meeting.csv\n"
                "  entente show meeting.csv agreement\n"
                "  entente show meeting.csv agreement-1\n"
                "  entente show meeting.csv --at 14:32\n"
                "  entente show meeting.csv factor-roles mark --partner partner-2\n",
    .details = N_("With ITEM and FIELD the value and nothing else; exit code 1 when it is blank."),
    .operands = {"FILE", "KIND or ITEM", "FIELD"},
    .least = 1,
    .most = 3,
    .options = show_options,
    .run = show_run,
};

/* --- log */

static const struct command_option log_options[] = {
    OPERAND_AT,
    {"json", NULL, N_("as JSON")},
    OPERAND_PRIVATE,
    {0},
};

static int log_run(const struct args *args)
{
    const struct look look = out_look(args);
    const char *const given = args_operand(args, 1);
    struct error err;
    struct session *const session = operand_read_at(args, &err);
    const uint32_t item =
        session != NULL && given != NULL ? operand_item_ever(session, given, &err) : 0;

    if (session == NULL)
        return out_fail(&err);
    if (given != NULL && item == 0)
        return finish(session, out_fail(&err));
    if (session_withholds(session, item))
        return finish(session, say_private(session, item));
    if (args_option(args, "json") != NULL)
        timeline_write_json(stdout, session, item);
    else
        timeline_write(stdout, session, item, &look);
    return finish(session, EXIT_DONE);
}

const struct command command_log = {
    .name = "log",
    .usage = "FILE [ITEM] [--at WHEN] [--json] [--private]",
    .summary = N_("print what happened, in words"),
    .examples = "  entente log meeting.csv\n"
                "  entente log meeting.csv agreement-1\n"
                "  entente log meeting.csv --at @Break\n",
    .operands = {"FILE", "ITEM"},
    .least = 1,
    .most = 2,
    .options = log_options,
    .run = log_run,
};

/* --- export */

static const struct command_option export_options[] = {
    {"table", "KIND", N_("which kind of items, or log for the timeline")},
    OPERAND_AT,
    {"excel", NULL, N_("with a byte-order mark, as Excel wants it")},
    OPERAND_PRIVATE,
    {0},
};

static int export_run(const struct args *args)
{
    const char *const table = args_option(args, "table");
    struct error err;
    const bool is_log = table != NULL && strcmp(table, "log") == 0;
    const enum kind kind = table != NULL ? operand_kind(table, &err) : KIND_UNKNOWN;

    if (table == NULL)
        error_set(&err, _("--table is missing; usage: entente export FILE --table KIND"));
    if (kind == KIND_UNKNOWN)
        return out_fail(&err);
    struct session *const session = operand_read_at(args, &err);
    if (session == NULL)
        return out_fail(&err);
    if (args_option(args, "excel") != NULL)
        fputs("\xef\xbb\xbf", stdout);
    if (is_log)
        table_write_log(stdout, session);
    else
        table_write(stdout, session, kind);
    return finish(session, EXIT_DONE);
}

const struct command command_export = {
    .name = "export",
    .usage = "FILE --table KIND|log [--at WHEN] [--excel] [--private]",
    .summary = N_("write a table as CSV"),
    .examples = "  entente export meeting.csv --table agreement\n"
                "  entente export meeting.csv --table log > timeline.csv\n",
    .operands = {"FILE"},
    .least = 1,
    .most = 1,
    .options = export_options,
    .run = export_run,
};

/* --- guide */

static int guide_run(const struct args *args)
{
    const char *const file = args_operand(args, 0);
    struct error err;
    struct guide *const guide = file != NULL ? guide_read(file, &err) : guide_default(&err);

    if (guide == NULL)
        return out_fail(&err);
    guide_write(stdout, guide);
    guide_free(guide);
    return EXIT_DONE;
}

const struct command command_guide = {
    .name = "guide",
    .usage = "[FILE]",
    .summary = N_("write the guide that is built in, or that of a session, as a session file"),
    .examples = "  entente guide > my-guide.csv\n  entente new --guide my-guide.csv\n",
    .operands = {"FILE"},
    .most = 1,
    .run = guide_run,
};
