#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/session/redact.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"

/* add, set, drop, undo and redo: each opens the file, makes one change, says it in words. */

static const struct command_option view_options[] = {
    {"partner", "PARTNER", N_("as that partner sees it: an id or a name; else the room")},
    {0},
};

/* What a private note says is told by no output that is not asked for it. */
static void print_step(struct session *session, uint32_t step)
{
    session_withhold(session, true);
    char *const words = step_words(session, step);

    printf("%s\n", words);
    free(words);
    session_withhold(session, false);
}

static void print_done(struct session *session, uint32_t done)
{
    if (done == UINT32_MAX)
        printf("%s\n", _("nothing to change: it is so already"));
    else
        print_step(session, done);
}

static int finish(struct session *session, bool done, const struct error *err)
{
    session_close(session);
    return done ? EXIT_DONE : out_fail(err);
}

/* What a command puts into its step. */
typedef bool filling(const struct args *args, struct step *step, struct error *err);

static bool write_step(const struct args *args, struct session *session, filling *fill,
                       struct error *err)
{
    struct step *const step = step_begin(session);
    uint32_t done;

    if (!fill(args, step, err)) {
        step_cancel(step);
        return false;
    }
    if (!operand_commit(session, step, &done, err))
        return false;
    print_done(session, done);
    return true;
}

static int change(const struct args *args, filling *fill)
{
    struct error err;
    struct session *const session = operand_write(args_operand(args, 0), &err);

    return finish(session, session != NULL && write_step(args, session, fill, &err), &err);
}

/* The fields that the operands from the third on assign, of the item. */
static bool fill_fields(const struct args *args, struct step *step, uint32_t item,
                        struct error *err)
{
    uint32_t view;

    return operand_view(step_session(step), args, 0, &view, err) &&
           operand_assign(args, 2, step, item, view, err);
}

/* --- add */

static bool add(const struct args *args, struct session *session, enum kind kind, struct error *err)
{
    struct step *const step = step_begin(session);
    const uint32_t item = step_add(step, kind);

    if (!fill_fields(args, step, item, err)) {
        step_cancel(step);
        return false;
    }
    uint32_t done;

    if (!operand_commit(session, step, &done, err))
        return false;
    if (done == UINT32_MAX)
        return error_set(err,
                         _("nothing was added: an item is there once a field of it has a "
                           "value. The fields are listed by: entente help %s"),
                         schema_kind(kind)->code);
    printf("%s\n", session_item_id(session, item));
    return true;
}

static int add_run(const struct args *args)
{
    struct error err;
    const enum kind kind = operand_kind(args_operand(args, 1), &err);

    if (kind == KIND_UNKNOWN)
        return out_fail(&err);
    if (schema_kind(kind)->single) {
        error_set(&err,
                  _("every session has its %s already; to change it: entente set %s %s "
                    "FIELD=VALUE"),
                  schema_kind(kind)->code, args_operand(args, 0), schema_kind(kind)->code);
        return out_fail(&err);
    }
    struct session *const session = operand_write(args_operand(args, 0), &err);
    return finish(session, session != NULL && add(args, session, kind, &err), &err);
}

const struct command command_add = {
    .name = "add",
    .usage = "FILE KIND FIELD=VALUE… [--partner PARTNER]",
    .summary = N_("add an item, and print its id"),
    .examples = "  entente add meeting.csv partner name=\"River CSO\" type=cso-local\n"
                "  entente add meeting.csv agreement text=\"We meet each quarter.\" "
                "owner=partner-1 due=+2w\n",
    .details = N_("All fields are one step. The fields of a kind: entente help KIND."),
    .operands = {"FILE", "KIND", "FIELD=VALUE"},
    .least = 3,
    .most = (size_t)-1,
    .options = view_options,
    .run = add_run,
};

/* --- set */

static bool fill_set(const struct args *args, struct step *step, struct error *err)
{
    const uint32_t item = operand_item_ever(step_session(step), args_operand(args, 1), err);

    return item != 0 && fill_fields(args, step, item, err);
}

/* A stricter rule leaves what was recorded before as it is. */
static void warn_of_names(struct session *session, enum attribution before)
{
    struct error said;

    if (session_attribution(session) <= before)
        return;
    struct redaction *const redaction = redaction_of_rule(session);
    const uint32_t rows = redaction_rows(redaction);

    if (rows > 0) {
        error_set(&said,
                  P_("The file still says who in %u row that was recorded before; no output "
                     "shows it. To take that out for good: entente redact %s --rule",
                     "The file still says who in %u rows that were recorded before; no output "
                     "shows it. To take that out for good: entente redact %s --rule",
                     rows),
                  rows, session_path(session));
        out_say(said.text);
    }
    redaction_free(redaction);
}

static int set_run(const struct args *args)
{
    struct error err;
    struct session *const session = operand_write(args_operand(args, 0), &err);

    if (session == NULL)
        return out_fail(&err);
    const enum attribution before = session_attribution(session);
    const bool done = write_step(args, session, fill_set, &err);
    if (done)
        warn_of_names(session, before);
    return finish(session, done, &err);
}

const struct command command_set = {
    .name = "set",
    .usage = "FILE ITEM FIELD=VALUE… [--partner PARTNER]",
    .summary = N_("set fields of an item; an empty value clears"),
    .examples = "  entente set meeting.csv session title=\"Strategic partnerships\"\n"
                "  entente set meeting.csv factor-horizon mark=partly --partner \"River CSO\"\n"
                "  entente set meeting.csv agreement-1 due=\n",
    .operands = {"FILE", "ITEM", "FIELD=VALUE"},
    .least = 3,
    .most = (size_t)-1,
    .options = view_options,
    .run = set_run,
};

/* --- drop */

static bool fill_drop(const struct args *args, struct step *step, struct error *err)
{
    const uint32_t item =
        operand_item(step_session(step), args_operand(args, 1), KIND_UNKNOWN, err);

    return item != 0 && step_drop(step, item, err);
}

static int drop_run(const struct args *args)
{
    return change(args, fill_drop);
}

const struct command command_drop = {
    .name = "drop",
    .usage = "FILE ITEM",
    .summary = N_("drop an item; undo brings it back"),
    .examples = "  entente drop meeting.csv note-3\n",
    .operands = {"FILE", "ITEM"},
    .least = 2,
    .most = 2,
    .run = drop_run,
};

/* --- undo, redo */

typedef bool reversal(struct session *session, uint32_t *reversed, struct error *err);

static int reverse(const struct args *args, reversal *again)
{
    struct error err;
    unsigned times = args_times(args, 1, 1, &err);
    struct session *const session = times ? operand_write(args_operand(args, 0), &err) : NULL;
    bool done = session != NULL;
    uint32_t reversed;

    for (; done && times > 0; times--) {
        done = again(session, &reversed, &err) && operand_saved(session, &err);
        if (done)
            print_step(session, session_steps(session) - 1);
    }
    return finish(session, done, &err);
}

static int undo_run(const struct args *args)
{
    return reverse(args, session_undo);
}

static int redo_run(const struct args *args)
{
    return reverse(args, session_redo);
}

const struct command command_undo = {
    .name = "undo",
    .usage = "FILE [TIMES]",
    .summary = N_("take back the newest change; history stays"),
    .examples = "  entente undo meeting.csv\n  entente undo meeting.csv 3\n",
    .operands = {"FILE", "TIMES"},
    .least = 1,
    .most = 2,
    .run = undo_run,
};

const struct command command_redo = {
    .name = "redo",
    .usage = "FILE [TIMES]",
    .summary = N_("put back what undo took"),
    .examples = "  entente redo meeting.csv\n",
    .operands = {"FILE", "TIMES"},
    .least = 1,
    .most = 2,
    .run = redo_run,
};
