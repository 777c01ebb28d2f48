/* What was decided so far, in one screen, for whoever comes late or back. */
#ifndef ENTENTE_REPORT_CATCH_UP_H
#define ENTENTE_REPORT_CATCH_UP_H

#include "entente/report/document.h"
#include "entente/session/session.h"

/* The session at its present position: where the room is, what was decided while that partner was
 * not at the table (0: nobody's absence), then the type, the factors as the room marked them, what
 * is agreed, the dilemmas. No note is in it, nor anything that the rule of attribution forbids.
 * Free with document_free. */
struct document *catch_up_make(const struct session *session, uint32_t partner);

/* The same without any time. */
struct document *catch_up_for_room(const struct session *session, uint32_t partner);

#endif
