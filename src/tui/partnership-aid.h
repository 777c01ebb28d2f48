/* What helps to answer the questions about the partnership: only read. */
#ifndef TUI_PARTNERSHIP_AID_H
#define TUI_PARTNERSHIP_AID_H

#include "entente/session/session.h"
#include "entente/tui/passages.h"

/* Fills the pane: the answers with the views that were given, what the field means, and the prompts
 * about the partnership. */
void aid_fill(const struct session *session, struct passages *passages, const struct field *field);

/* Fills the pane with the own goal of every partner, one below the other. */
void aid_fill_goals(const struct session *session, struct passages *passages);

#endif
