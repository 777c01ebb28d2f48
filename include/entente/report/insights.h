#ifndef ENTENTE_REPORT_INSIGHTS_H
#define ENTENTE_REPORT_INSIGHTS_H

#include <stdio.h>

#include "entente/report/json.h"
#include "entente/report/look.h"
#include "entente/session/session.h"
#include "entente/session/type.h"

/* What the answers say at the session's present position: the form and the type of the partnership,
 * computed, and every insight, with the reasons. */

void insights_write(FILE *out, const struct session *session, const struct look *look);

/* {"file", "form": {"code", "label"} or null, "type": {"code", "label", "rule", "reasons":
 * [{"side": "for", "against" or "missing", "words", PLACE}…]}, "overruled": {"code", "reason"} or
 * null, "insights": [{"code", "severity": "strong", "talk" or "note", "words", "rule", "inputs":
 * [{"words", PLACE}…]}…]}
 *
 * PLACE is "item", "field", "partner" ("" is the room) and "value"; it is left out where the rule
 * of attribution names nobody and it would point at a partner. The first input is where to go. */
void insights_write_json(FILE *out, const struct session *session);

/* Its member "form" alone, into an object that is begun. */
void form_write_json(struct json *json, const struct session *session,
                     const struct partnership_form *form);

#endif
