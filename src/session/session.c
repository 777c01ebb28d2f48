#include <config.h>

#include "session-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

struct session *session_new(void)
{
    struct session *session = mem_zalloc(sizeof *session);

    store_init(&session->store);
    for (enum kind kind = KIND_UNKNOWN; kind < KIND_COUNT; kind++)
        if (schema_kind(kind)->single)
            store_item(&session->store, schema_kind(kind)->code);
    session->journal = store_item(&session->store, "log");
    session->about = store_item(&session->store, "session");
    session->voice = store_item(&session->store, "voice-0");
    attribution_note(session);
    return session;
}

static void note_rule(struct session *session)
{
    const struct store *const store = &session->store;
    const struct cell *const cell = &store->cells[store->rows[store->row_count - 1].cell];

    if (cell->item == session->about && strcmp(store->fields[cell->field].code, "attribution") == 0)
        session->rule = store->row_count - 1;
}

void session_take(struct session *session, const struct log_row *row)
{
    store_add(&session->store, row);
    note_rule(session);
    if (row->seq != row->step)
        return;
    if (session->rule >= store_step_first(&session->store, session->store.step_count - 1))
        attribution_note(session);
    history_note(session);
    meeting_note(session);
}

static void sink_row(void *context, const struct log_row *row)
{
    session_take(context, row);
}

struct session *session_open(const char *path, enum log_access access, struct error *err)
{
    struct session *session = session_new();
    struct log_sink sink = {.context = session, .row = sink_row};

    session->log = log_open(path, access, &sink, err);
    if (!session->log) {
        session_close(session);
        return NULL;
    }
    return session;
}

void session_close(struct session *session)
{
    if (!session)
        return;
    if (session->log)
        log_close(session->log);
    history_free(&session->history);
    meeting_free(&session->meeting);
    store_free(&session->store);
    free(session->program);
    free(session->screen);
    free(session);
}

struct log *session_log(const struct session *session)
{
    return session->log;
}

const char *session_path(const struct session *session)
{
    return log_path(session->log);
}

bool session_follow(struct session *session, bool *changed, struct error *err)
{
    uint32_t before = session->store.row_count;
    bool followed = log_follow(session->log, err);

    *changed = session->store.row_count != before;
    return followed;
}

struct session_source {
    const struct session *session;
    uint32_t seq;
};

static bool source_next(void *context, struct log_row *row)
{
    struct session_source *source = context;

    return session_row_kept(source->session, ++source->seq, row);
}

bool session_rescue(struct session *session, struct error *err)
{
    struct session_source all = {.session = session};
    struct log_source source = {.context = &all, .next = source_next};

    return log_rescue(session->log, &source, err);
}
