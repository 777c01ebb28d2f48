/* The facts of a summary, for programs. */
#ifndef ENTENTE_REPORT_FACTS_H
#define ENTENTE_REPORT_FACTS_H

#include <stdio.h>

#include "entente/session/session.h"

/*
 * Writes the session at its present position as one JSON object. It is filled from the state, not
 * from the document of the summary: what is so, not how it is laid out, and always all of it.
 *
 *     "summary"      1, the version of this layout: names are added, none is changed or taken away
 *     "session"      {field: value …}
 *     "form"         in words, null where it is not known or may not be said
 *     "type"         {"computed": code, "reasons": [REASON …], "room": code or null, "reason": text
 *                    or null}
 *     "partnership"  ITEM
 *     "partners", "expectations", "experiences", "dilemmas", "agreements", "notes"   [ITEM …]
 *     "factors"      [ITEM with "discussed": true or false and "aspects": [ITEM …] …]
 *     "unmet"        [text …], what some partner needs and nobody else brings
 *     "insights"     [{"code", "severity": "note", "talk" or "strong", PLACE, "words"} …], what the
 *                    answers say together (see insight.h)
 *     "open"         [{PLACE, "words"} …], what the session still lacks
 *     "agenda"       [topic …], planned against real at the last action: agenda.h
 *
 *     ITEM    {"item": id, "fields": {code: value …}, "views": [{"by": id or null, "fields": {…}}
 *             …], "differ": [code …]}: the room's values, those of others, on which they differ
 *     REASON  {"side": "for", "against" or "missing", PLACE, "words"}
 *     PLACE   "item": id or null, "field": code or null, "by": whose view, null for the room
 *
 * Values are those that are stored; what is blank is left out. Private notes are never in it. Where
 * nobody may be named, "by" is null, and so is left out whatever else would name someone.
 */
void facts_write_json(FILE *out, const struct session *session);

#endif
