#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/log/file.h"
#include "entente/text/mem.h"
#include "identity.h"
#include "session-private.h"

/* The row as the new file has it: what columns of this file alone say stays behind. */
static struct log_row branched(const struct session *session, uint32_t seq, const char *id)
{
    struct log_row row = {0};

    session_row_kept(session, seq, &row);
    row.extra = "";
    if (strcmp(row.item, "log") == 0 && strcmp(row.field, "id") == 0) {
        row.value = id;
        row.value_len = strlen(id);
    }
    return row;
}

/* What was made private, or to be said without names, after that moment is so here too: the rows
 * that say it, as one step. */
struct later {
    struct log_row *rows;
    uint32_t branched; /* before them */
    uint32_t count;
};

static void add(struct later *later, const char *item, const char *field, const char *value)
{
    later->rows =
        mem_resize(later->rows, (size_t)later->branched + later->count + 1, sizeof *later->rows);
    later->rows[later->branched + later->count++] = (struct log_row){
        .time = moment_now(),
        .item = item,
        .field = field,
        .partner = "",
        .value = value,
        .value_len = strlen(value),
        .extra = "",
    };
}

static void add_later(const struct session *session, struct later *later)
{
    const struct store *const store = &session->store;

    if (session_attribution(session) > attribution_then(session))
        add(later, "session", "attribution", attribution_code(session_attribution(session)));
    for (uint32_t note = 0; (note = session_next(session, KIND_NOTE, note)) != 0;)
        if (store->items[note].is_private && *session_value(session, note, "private", 0) == '\0')
            add(later, store->items[note].id, "private", "yes");
    for (uint32_t i = 0; i < later->count; i++) {
        later->rows[later->branched + i].seq = later->branched + i + 1;
        later->rows[later->branched + i].step = later->branched + later->count;
    }
}

bool session_branch(const struct session *session, const char *path, struct error *err)
{
    const uint32_t done = session_position(session);
    const uint32_t count = done > 0 ? session_step(session, done - 1).last : 0;
    struct later rows = {.branched = count};
    char id[IDENTITY_SIZE];

    if (!identity_make(id, err))
        return false;
    rows.rows = mem_resize(NULL, (size_t)count + 1, sizeof *rows.rows);
    for (uint32_t seq = 1; seq <= count; seq++)
        rows.rows[seq - 1] = branched(session, seq, id);
    add_later(session, &rows);
    const bool created = log_create(path, rows.rows, count + rows.count, err);
    free(rows.rows);
    return created;
}
