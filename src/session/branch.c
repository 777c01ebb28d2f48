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

/* The rule that came later holds here too: what is not to be said there is not to be said here. */
static struct log_row stricter_rule(const struct session *session, uint32_t seq)
{
    const char *const rule = attribution_code(session_attribution(session));

    return (struct log_row){
        .seq = seq,
        .step = seq,
        .time = moment_now(),
        .item = "session",
        .field = "attribution",
        .partner = "",
        .value = rule,
        .value_len = strlen(rule),
        .extra = "",
    };
}

bool session_branch(const struct session *session, const char *path, struct error *err)
{
    const uint32_t done = session_position(session);
    const uint32_t count = done > 0 ? session_step(session, done - 1).last : 0;
    char id[IDENTITY_SIZE];

    if (!identity_make(id, err))
        return false;
    const bool tightens = session_attribution(session) > attribution_then(session);
    struct log_row *const rows = mem_resize(NULL, (size_t)count + 1, sizeof *rows);
    for (uint32_t seq = 1; seq <= count; seq++)
        rows[seq - 1] = branched(session, seq, id);
    if (tightens)
        rows[count] = stricter_rule(session, count + 1);
    const bool created = log_create(path, rows, count + tightens, err);
    free(rows);
    return created;
}
