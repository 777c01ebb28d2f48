#ifndef ENTENTE_REPORT_TABLE_H
#define ENTENTE_REPORT_TABLE_H

#include <stdio.h>

#include "entente/session/session.h"

/*
 * Tidy tables for spreadsheets and data tools: CSV with a header, quotes where they
 * are needed, and the formula guard of the session file. Values are the stored ones.
 */

/* The existing items of a kind, at the session's present position. A column for
 * the item's id, one for each field of the schema, and one for each field that
 * only the file knows. One row an item; for a kind whose fields have views, one
 * row an item and view: the column `partner` is empty for the room's, which always
 * comes first, and what is the same for everyone stands in each row. */
void table_write(FILE *out, const struct session *session, enum kind kind);

/* The timeline up to the present position: step (its number), time, item (what it
 * is about first), words (what it did). One row a step. */
void table_write_log(FILE *out, const struct session *session);

#endif
