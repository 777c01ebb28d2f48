/* What moved between the sessions of one partnership: as a document, and for programs. */
#ifndef ENTENTE_REPORT_TREND_H
#define ENTENTE_REPORT_TREND_H

#include <stdio.h>

#include "entente/report/document.h"
#include "entente/session/trend.h"

/* Tables of the sessions side by side, several where there are many, then in words what moved from
 * each to the next. Only the room's answers are told, so no rule of attribution forbids any.
 * Free with document_free. */
struct document *trend_make(const struct trend *trend);

/*
 * The same as JSON, all of it:
 *
 *     "trend"     1, the version of this layout: names are added, none is changed or taken away
 *     "sessions"  [{"file", "id", "title", "date", "type": code, "answers": {field: code …},
 * "marks": {item: code …}, "agreements" and "dilemmas": {"made", "done", "open", "closed"}} …]
 *     "moves"     [{"session": which, from 0, "item", "field", "before", "after"} …]
 *
 * What is blank is left out, but "before" is then an empty text.
 */
void trend_write_json(FILE *out, const struct trend *trend);

#endif
