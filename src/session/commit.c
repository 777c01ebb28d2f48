#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "step-private.h"

/* The steps that go to the file together: the program's own rows first, then the step itself. */
struct batch {
    struct session *session;
    struct log_row *rows;
    uint32_t count, room;
    struct moment now;
};

void step_rows(const struct session *session, const struct assignment *assignments, uint32_t count,
               uint32_t before, struct moment now, struct log_row *rows)
{
    const struct store *store = &session->store;

    for (uint32_t i = 0; i < count; i++)
        rows[i] = (struct log_row){
            .seq = before + i + 1,
            .step = before + count,
            .time = now,
            .item = store->items[assignments[i].item].id,
            .field = store->fields[assignments[i].field].code,
            .partner = store->items[assignments[i].partner].id,
            .value = assignments[i].value,
            .value_len = strlen(assignments[i].value),
            .extra = "",
        };
}

static void batch_step(struct batch *batch, const struct assignment *assignments, uint32_t count)
{
    while (batch->count + count > batch->room) {
        batch->room = batch->room ? batch->room * 2 : 8;
        batch->rows = mem_resize(batch->rows, batch->room, sizeof *batch->rows);
    }
    step_rows(batch->session, assignments, count, session_rows(batch->session) + batch->count,
              batch->now, batch->rows + batch->count);
    batch->count += count;
}

static void batch_log(struct batch *batch, const char *field, char *value)
{
    struct assignment row = {
        .item = session_item(batch->session, "log"),
        .field = store_field(&batch->session->store, field),
        .value = value,
    };

    batch_step(batch, &row, 1);
}

/* Appends to the file and takes into the state what the batch holds. */
static void batch_apply(struct batch *batch)
{
    if (batch->session->log)
        log_append(batch->session->log, batch->rows, batch->count);
    for (uint32_t i = 0; i < batch->count; i++)
        session_take(batch->session, &batch->rows[i]);
    free(batch->rows);
}

bool session_writable(const struct session *session, struct error *err)
{
    if (session_position(session) != session_steps(session))
        return error_set(err, _("nothing can be changed in the past: go to the end first"));
    if (session->log && !log_writable(session->log))
        return error_set(err, "%s", log_why_read_only(session->log));
    if (session->off_record)
        return error_set(err, _("nothing is recorded: this is off the record"));
    return true;
}

/* What precedes the first change of a sitting, and the first one on another screen. */
static bool batch_begin(struct batch *batch, struct error *err)
{
    struct session *session = batch->session;
    bool rewritten = false;

    if (session->log && !log_make_canonical(session->log, &rewritten, err))
        return false;
    if (rewritten)
        batch_log(batch, "corrected", "canonical");
    if (session->program && !session->opened)
        batch_log(batch, "opened", session->program);
    if (session->screen)
        batch_log(batch, "screen", session->screen);
    return true;
}

static void batch_done(struct batch *batch)
{
    struct session *session = batch->session;

    session->opened = session->opened || session->program;
    free(session->screen);
    session->screen = NULL;
}

bool session_is_closed(const struct session *session)
{
    return *session_value(session, session_item(session, "log"), "ended", 0) != '\0';
}

static bool only_log_rows(const struct step *step)
{
    const uint32_t log = session_item(step->session, "log");

    for (uint32_t i = 0; i < step->count; i++)
        if (step->rows[i].item != log)
            return false;
    return true;
}

bool session_is_open(const struct session *session, struct error *err)
{
    return !session_is_closed(session) ||
           error_set(err,
                     _("the session is closed, and nothing can be changed. To open it again: "
                       "entente set %s log ended="),
                     session->log ? log_path(session->log) : "FILE");
}

static bool may_commit(const struct step *step, struct error *err)
{
    if (!session_writable(step->session, err))
        return false;
    return only_log_rows(step) || session_is_open(step->session, err);
}

bool step_commit(struct step *step, uint32_t *done, struct error *err)
{
    struct session *session = step->session;
    struct batch batch = {.session = session, .now = moment_now()};
    bool may = may_commit(step, err);

    if (done)
        *done = UINT32_MAX;
    if (may && step->count) {
        may = batch_begin(&batch, err);
        if (may) {
            batch_step(&batch, step->rows, step->count);
            batch_apply(&batch);
            batch_done(&batch);
            if (done)
                *done = session_steps(session) - 1;
        }
    }
    step_cancel(step);
    return may;
}

bool session_set(struct session *session, uint32_t item, const char *field, uint32_t partner,
                 const char *given, uint32_t *done, struct error *err)
{
    struct step *step = step_begin(session);

    if (!step_set(step, item, field, partner, given, err)) {
        step_cancel(step);
        return false;
    }
    return step_commit(step, done, err);
}

bool session_log_set(struct session *session, const char *field, const char *value,
                     struct error *err)
{
    struct step *step = step_begin(session);

    step_assign_always(step, session_item(session, "log"), store_field(&session->store, field), 0,
                       mem_copy(value));
    return step_commit(step, NULL, err);
}

bool session_set_closed(struct session *session, bool closed, struct error *err)
{
    return session_set(session, session_item(session, "log"), "ended", 0, closed ? "now" : "", NULL,
                       err);
}

void session_sit(struct session *session, const char *program)
{
    session->program = mem_copy(program);
    session->sitting = session_rows(session);
}

bool session_leave(struct session *session, struct error *err)
{
    char *program = session->program;
    bool left = true;

    session->off_record = false;
    if (session->opened)
        left = session_log_set(session, "closed", program, err);
    free(program);
    session->program = NULL;
    session->opened = false;
    return left;
}

void session_show(struct session *session, const char *screen)
{
    const char *shown = session_value(session, session_item(session, "log"), "screen", 0);

    if (session->off_record)
        return;
    free(session->screen);
    session->screen = strcmp(shown, screen) == 0 ? NULL : mem_copy(screen);
}

void session_show_now(struct session *session)
{
    char *screen = session->screen;

    if (screen == NULL || session->off_record)
        return;
    session->screen = NULL;
    session_log_set(session, "screen", screen, NULL);
    free(screen);
}

void session_off_record(struct session *session, bool off)
{
    session->off_record = off;
}

bool session_is_off_record(const struct session *session)
{
    return session->off_record;
}
