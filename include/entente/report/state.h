#ifndef ENTENTE_REPORT_STATE_H
#define ENTENTE_REPORT_STATE_H

#include <stdint.h>
#include <stdio.h>

#include "entente/report/look.h"
#include "entente/session/session.h"

/*
 * The state of a session at its present position: as text for people, made safe to
 * show, or as JSON. `view` is whose view is shown: EVERY_VIEW, a partner or voice,
 * or 0 for the room.
 */

#define EVERY_VIEW UINT32_MAX

/* Everything, grouped by kind; aspects with their factor. What only the guide
 * says (questions, prompts) is left to state_write_item and state_write_kind. */
void state_write(FILE *out, const struct session *session, uint32_t view, const struct look *look);

/* One item, or all of a kind, in full. */
void state_write_item(FILE *out, const struct session *session, uint32_t item, uint32_t view,
                      const struct look *look);
void state_write_kind(FILE *out, const struct session *session, enum kind kind, uint32_t view,
                      const struct look *look);

/*
 * As JSON: {"file": …, "items": [ITEM…]}, where an ITEM is {"item": id, "kind":
 * code, "fields": {code: value…}, "views": {partner: {code: value…}…}}. Values are
 * texts, exactly as stored; what is blank is left out.
 */
void state_write_json(FILE *out, const struct session *session, uint32_t view);
void state_write_item_json(FILE *out, const struct session *session, uint32_t item, uint32_t view);
void state_write_kind_json(FILE *out, const struct session *session, enum kind kind, uint32_t view);

#endif
