/* The screens, for the commands. */
#ifndef ENTENTE_TUI_TUI_H
#define ENTENTE_TUI_TUI_H

#include <stdbool.h>

#include "entente/text/error.h"

/* Home on a folder of sessions, until it is left. False, with the terminal as it was, when the
 * screens cannot be shown at all: no terminal, or one that cannot place the cursor. */
bool tui_home(const char *folder, struct error *err);

/* The screens of one session, until it is left. */
bool tui_session(const char *path, struct error *err);

#endif
