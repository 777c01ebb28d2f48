/* What is known about a factor or an aspect, to read aloud and to talk about. */
#ifndef TUI_FACTOR_PANE_H
#define TUI_FACTOR_PANE_H

#include <stdint.h>

#include "entente/session/session.h"
#include "entente/tui/passages.h"

/* Fills the pane: the question, the views with their reasons, the note, prompts (those that fit the
 * phase first), experiences, dilemmas and agreements. A factor has what belongs to its aspects too.
 */
void factor_pane_fill(const struct session *session, struct passages *passages, uint32_t item);

#endif
