/* Planned against real: the topics with their times. */
#ifndef ENTENTE_REPORT_AGENDA_H
#define ENTENTE_REPORT_AGENDA_H

#include "entente/report/document.h"
#include "entente/report/json.h"
#include "entente/session/agenda.h"

/* A table of the topics, of which there is at least one, and a sentence on the whole. */
void agenda_tell(struct document *document, const struct session *session,
                 const struct agenda *agenda);

/*
 * The value of a name: one object for each topic.
 *
 *     [{"item": id, "title": text, "planned_minutes": number or null, "given_minutes": number or
 *     null, "took_seconds": number, "turns": number, "began": RFC 3339 or null, "running": true or
 *     false} …]
 */
void agenda_json(struct json *json, const struct session *session, const struct agenda *agenda);

#endif
