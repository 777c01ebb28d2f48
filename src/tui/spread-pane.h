/* The views of one field as dots on its scale. */
#ifndef TUI_SPREAD_PANE_H
#define TUI_SPREAD_PANE_H

#include <stdint.h>

#include "entente/session/session.h"
#include "entente/tui/passages.h"

/* Adds that the room's view papers over a split; each choice with a dot for everyone who gave it,
 * by name where the rule of attribution names them; whose view is missing. Nothing where nobody
 * gave a view. */
void spread_pane_add(const struct session *session, struct passages *passages, uint32_t item,
                     const char *field);

/* All of it in two lines: the choices with their dots; the split, else who is missing. New strings;
 * the second is NULL where there is nothing to say. */
char *spread_pane_choices(const struct session *session, uint32_t item, const char *field);
char *spread_pane_remark(const struct session *session, uint32_t item, const char *field);

#endif
