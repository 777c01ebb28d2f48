/* The screens, for the commands. */
#ifndef ENTENTE_TUI_TUI_H
#define ENTENTE_TUI_TUI_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/text/error.h"

/* Home on a folder of sessions, until it is left. False, with the terminal as it was, when the
 * screens cannot be shown at all: no terminal, or one that cannot place the cursor. */
bool tui_home(const char *folder, struct error *err);

/* The screens of one session, until it is left. */
bool tui_session(const char *path, struct error *err);

/* How a replay begins. */
struct replay_start {
    int speed;             /* in quarters of the meeting's own, 1 … 256 */
    int64_t idle_limit_ms; /* what gaps between two actions are cut to; 0: they are not */
    const char *from, *to; /* moments as when_read takes them, where it begins and where playing
                              pauses; NULL: the ends */
    bool with_private;     /* notes; else as if they did not exist */
};

/* A replay of the session, until it is left. The file is only read. */
bool tui_replay(const char *path, const struct replay_start *start, struct error *err);

/* What the room sees of a session that is led elsewhere, until it is left. The file is only read.
 */
bool tui_room(const char *path, struct error *err);

#endif
