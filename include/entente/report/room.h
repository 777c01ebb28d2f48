/* What the room sees of a session, on its projector: a screen and the item in focus there, calm and
 * in few words. No private note, no time that is left, no warning, and of who said what only what
 * the rule of attribution lets be said. */
#ifndef ENTENTE_REPORT_ROOM_H
#define ENTENTE_REPORT_ROOM_H

#include "entente/report/document.h"
#include "entente/session/session.h"
#include "entente/session/veil.h"

/* The session at its present position. shown: what the room is shown, as log,screen keeps it
 * (shown.h); where it names nothing that can be shown, the Opening. The title says which screen it
 * is; the blocks are headings, paragraphs and lists. A highlighted item, or the one in focus among
 * others, is strong. */
struct document *room_make(const struct session *session, const char *shown);

/* Whether the room is led to the item where it is in focus on that screen: never to a private note,
 * and on the timeline to notes alone. */
bool room_follows(const struct session *session, const char *screen, uint32_t item);

/* What is in its place while nothing is to be seen: a title, and paragraphs of one run. */
struct document *room_veiled(enum veil veil);

#endif
