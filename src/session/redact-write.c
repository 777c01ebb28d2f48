#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "redact-private.h"

/* The rows of the new file: those that were there, then those that say what became of them. */
struct rewriting {
    const struct redaction *redaction;
    const struct log_row *added;
    uint32_t seq;
    char *made; /* for the row that was given last */
};

static bool next_row(void *context, struct log_row *row)
{
    struct rewriting *const rewriting = context;
    const struct redaction *const redaction = rewriting->redaction;
    const uint32_t rows = session_rows(redaction->session);
    const uint32_t seq = ++rewriting->seq;

    free(rewriting->made);
    rewriting->made = NULL;
    if (seq <= rows)
        redaction_row(redaction, seq, row, &rewriting->made);
    else if (seq - rows <= redaction->record->count)
        *row = rewriting->added[seq - rows - 1];
    else
        return false;
    return true;
}

static bool rewrite(const struct redaction *redaction, const struct log_row *added, bool *done,
                    struct error *err)
{
    struct rewriting rewriting = {.redaction = redaction, .added = added};
    const struct log_source source = {.context = &rewriting, .next = next_row};
    const bool whole = log_replace(redaction->session->log, &source, done, err);

    free(rewriting.made);
    return whole;
}

/* What the session keeps besides its rows. */
static void forget(struct session *session)
{
    free(session->screen);
    session->screen = NULL;
}

bool session_redact(struct session *session, const struct redaction *redaction,
                    const struct log_copies *copies, bool *done, struct error *err)
{
    const struct step *const record = redaction->record;

    *done = false;
    if (!session_writable(session, err))
        return false;
    struct log_row *const added = mem_resize(NULL, record->count, sizeof *added);
    step_rows(session, record->rows, record->count, session_rows(session), moment_now(), added);
    bool whole = rewrite(redaction, added, done, err);
    if (*done) {
        redaction_apply(redaction);
        for (uint32_t i = 0; i < record->count; i++)
            session_take(session, &added[i]);
        forget(session);
    }
    free(added);
    return whole && log_copies_erase(copies, err);
}
