#include <config.h>

#include "operand.h"

#include <stdlib.h>
#include <string.h>

#include "out.h"

#include "entente/log/file.h"
#include "entente/session/redact.h"
#include "entente/session/when.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/near.h"

static struct session *open_file(const char *file, enum log_access access, struct error *err)
{
    struct session *const session = session_open(file, access, err);

    if (session != NULL && *log_notice(session_log(session)) != '\0')
        out_say(log_notice(session_log(session)));
    return session;
}

void operand_warn(const struct session *session)
{
    const struct log *const log = session_log(session);
    const struct log_shape *const shape = log_shape(log);
    struct error said;

    if (shape->faulty)
        error_set(&said,
                  _("%s has faults, so something may be missing here. To see them: entente "
                    "check %s"),
                  log_path(log), log_path(log));
    else if (shape->newer)
        error_set(&said,
                  _("%s was written by a newer version of the program: what this one does "
                    "not know it shows as text"),
                  log_path(log));
    if (shape->faulty || shape->newer)
        out_say(said.text);
}

struct session *operand_read(const struct args *args, size_t index, struct error *err)
{
    struct session *const session = open_file(args_operand(args, index), LOG_READ, err);

    if (session == NULL)
        return NULL;
    session_withhold(session, args_option(args, "private") == NULL);
    operand_warn(session);
    return session;
}

struct session *operand_read_at(const struct args *args, struct error *err)
{
    struct session *const session = operand_read(args, 0, err);
    const char *const when = args_option(args, "at");
    uint32_t steps_done;

    if (session == NULL)
        return NULL;
    redaction_veil(session);
    if (when == NULL)
        return session;
    if (when_read(session, when, &steps_done, err)) {
        session_seek(session, steps_done);
        return session;
    }
    session_close(session);
    return NULL;
}

struct session *operand_write(const char *file, struct error *err)
{
    struct session *const session = open_file(file, LOG_WRITE, err);

    if (session == NULL || log_writable(session_log(session)))
        return session;
    error_set(err, "%s", log_why_read_only(session_log(session)));
    session_close(session);
    return NULL;
}

static bool kind_fits(const struct session *session, uint32_t item, enum kind kind)
{
    return kind == KIND_UNKNOWN || session_item_kind(session, item) == kind;
}

/* The existing items of that title: how many there are, the first of them in *found. */
static int find_by_title(const struct session *session, const char *given, enum kind wanted,
                         uint32_t *found)
{
    int count = 0;

    *found = 0;
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++) {
        const char *const title = schema_kind((enum kind)kind)->title;

        if (title == NULL || (wanted != KIND_UNKNOWN && (int)wanted != kind))
            continue;
        for (uint32_t item = 0; (item = session_next(session, (enum kind)kind, item)) != 0;)
            if (strcmp(session_value(session, item, title, 0), given) == 0 && count++ == 0)
                *found = item;
    }
    return count;
}

static void refuse_item(const struct session *session, const char *given, enum kind kind,
                        struct error *err)
{
    const char *const file = session_path(session);
    char *const ids = ids_words(session, 1u << kind);
    const char *const plural = _(schema_kind(kind)->plural);

    if (kind == KIND_UNKNOWN)
        error_set(err, _("there is no item \"%s\" in %s; all items are listed by: entente show %s"),
                  given, file, file);
    else if (*ids == '\0')
        error_set(err, _("there is no \"%s\" in %s, nor any %s yet"), given, file,
                  _(schema_kind(kind)->label));
    else
        error_set(err, _("there is no \"%s\" in %s; %s: %s"), given, file, plural, ids);
    free(ids);
}

static bool refuse_dropped(const struct session *session, uint32_t item, struct error *err)
{
    const char *const id = session_item_id(session, item);

    if (strcmp(session_value(session, item, "dropped", 0), "yes") != 0)
        return false;
    error_set(err, _("%s was dropped; to bring it back: entente set %s %s dropped="), id,
              session_path(session), id);
    return true;
}

uint32_t operand_item(const struct session *session, const char *given, enum kind kind,
                      struct error *err)
{
    uint32_t item = session_item(session, given);
    const bool fits = item != 0 && kind_fits(session, item, kind);

    if (fits &&
        (session_exists(session, item) || schema_kind(session_item_kind(session, item))->single))
        return item;
    if (fits && refuse_dropped(session, item, err))
        return 0;
    const int count = find_by_title(session, given, kind, &item);

    if (count == 1)
        return item;
    if (count > 1)
        error_set(err, _("%d items are called \"%s\": give the id of one, such as %s"), count,
                  given, session_item_id(session, item));
    else
        refuse_item(session, given, kind != KIND_UNKNOWN ? kind : schema_kind_of_item(given), err);
    return 0;
}

uint32_t operand_item_ever(const struct session *session, const char *given, struct error *err)
{
    const uint32_t item = session_item(session, given);

    return item != 0 ? item : operand_item(session, given, KIND_UNKNOWN, err);
}

bool operand_view(const struct session *session, const struct args *args, uint32_t fallback,
                  uint32_t *view, struct error *err)
{
    const char *const given = args_option(args, "partner");
    const enum kind kind =
        given != NULL && schema_kind_of_item(given) == KIND_VOICE ? KIND_VOICE : KIND_PARTNER;

    *view = given != NULL ? operand_item(session, given, kind, err) : fallback;
    return given == NULL || *view != 0;
}

enum kind operand_kind(const char *given, struct error *err)
{
    const enum kind kind = schema_kind_of_code(given);
    const char *const near = schema_nearest_kind(given);

    if (kind != KIND_UNKNOWN)
        return kind;
    if (near != NULL)
        error_set(err, _("there is no kind \"%s\"; did you mean %s?"), given, near);
    else
        error_set(err, _("there is no kind \"%s\"; all kinds are listed by: entente help"), given);
    return KIND_UNKNOWN;
}

const struct field *operand_field(enum kind kind, const char *given, struct error *err)
{
    const struct field *const field = schema_field(kind, given);
    const char *const code = schema_kind(kind)->code;
    const char *const near = schema_nearest_field(kind, given);

    if (field == NULL && near != NULL)
        error_set(err, _("%s has no field \"%s\"; did you mean %s?"), code, given, near);
    else if (field == NULL)
        error_set(err, _("%s has no field \"%s\"; its fields are listed by: entente help %s"), code,
                  given, code);
    return field;
}

/* What the program keeps by itself about the file can be read, not written. */
static bool is_own(const struct session *session, uint32_t item, const struct field *field)
{
    return field->hidden && session_item_kind(session, item) == KIND_LOG;
}

static bool assign(struct step *step, const struct session *session, uint32_t item, uint32_t view,
                   const char *given, struct error *err)
{
    const char *const value = strchr(given, '=');

    if (value == NULL || value == given)
        return error_set(err, _("\"%s\" assigns nothing: write it as FIELD=VALUE"), given);
    char *const code = mem_copy_n(given, (size_t)(value - given));
    const struct field *const field = operand_field(session_item_kind(session, item), code, err);
    bool done = field != NULL;

    if (done && is_own(session, item, field))
        done = error_set(err, _("%s of the log is kept by the program itself"), code);
    done = done && step_set(step, item, code, view, value + 1, err);
    free(code);
    return done;
}

bool operand_assign(const struct args *args, size_t index, struct step *step, uint32_t item,
                    uint32_t view, struct error *err)
{
    const struct session *const session = step_session(step);

    for (; index < args->count; index++)
        if (!assign(step, session, item, view, args->operands[index], err))
            return false;
    return true;
}

/* The disk took the change in part at best: all of it goes to a new file. */
static void rescue(struct session *session, struct error *err)
{
    struct error why;

    if (session_rescue(session, &why))
        error_set(err,
                  _("%s. All of it is in %s now: go on with that file, the old one was left "
                    "alone"),
                  err->text, session_path(session));
    else
        error_set(err,
                  _("%s, nor can all of it be put into a new file: %s. Copy the file to another "
                    "disk before you go on"),
                  err->text, why.text);
}

bool operand_saved(struct session *session, struct error *err)
{
    const enum log_state state = log_state(session_log(session), err);

    if (state == LOG_SYNC_FAILED)
        rescue(session, err);
    else if (state != LOG_SAVED)
        error_set(err,
                  _("%s. This change was not recorded: mend that, then give the command again"),
                  err->text);
    return state == LOG_SAVED;
}

bool operand_commit(struct session *session, struct step *step, uint32_t *done, struct error *err)
{
    return step_commit(step, done, err) && operand_saved(session, err);
}
