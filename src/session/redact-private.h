/* The inside of a redaction. All of it is said of cells and of items: a row belongs to a cell. */
#ifndef SESSION_REDACT_PRIVATE_H
#define SESSION_REDACT_PRIVATE_H

#include "entente/session/redact.h"
#include "step-private.h"

struct redaction {
    struct session *session;
    uint32_t cells, items; /* there were so many when it was made */
    bool *blank;           /* by cell: its values go */
    uint32_t *owner;       /* by cell: the voice that the view goes to; 0: it stays whose it is */
    bool *gone;            /* by item: its id goes */
    uint32_t rows;         /* there were so many, with row 0 */
    uint32_t *from;        /* by row: the one that takes its place; itself where it stays */
    struct step *record;   /* what is written behind the rows, log,redacted; knows the voices */
    char **words;          /* that go, to be looked for elsewhere */
    uint32_t word_count;
};

/* Lets the rows of one step that answer one question change places by lot, where voices take their
 * views: written all at once, they stood in the order of the partners. */
void redaction_mix(struct redaction *redaction);

/* The row as it will be; false where that is as it is. *made, to be freed, holds its value where
 * that is neither the old one nor SCHEMA_REDACTED. */
bool redaction_row(const struct redaction *redaction, uint32_t seq, struct log_row *row,
                   char **made);

/* Lets the rows in memory be what redaction_row makes of them. */
void redaction_apply(const struct redaction *redaction);

#endif
