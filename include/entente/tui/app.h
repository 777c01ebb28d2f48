/* The application: a session or Home, the present screen, what lies on top; and what screens ask of
 * it. One loop: draw everything from the state, wait for input, dispatch. */
#ifndef ENTENTE_TUI_APP_H
#define ENTENTE_TUI_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/session/insight.h"
#include "entente/session/session.h"
#include "entente/session/step.h"
#include "entente/text/error.h"
#include "entente/tui/screen.h"

struct app_own;

struct app {
    struct session *session;     /* NULL on Home */
    char *folder;                /* of the sessions; NULL when one was opened by name */
    const struct screen *screen; /* the present one */
    uint32_t partner;            /* whose view is shown and given; 0 the room */
    struct app_own *own;         /* the loop's alone */
};

/* --- The message line. */

void app_say(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
void app_fail(struct app *app, const struct error *err);

/* --- The clock. */

/* The wall clock; in a replay, the moment of the meeting that is looked at. */
struct moment app_now(const struct app *app);

/* A moment as it is typed and read then: "09:22", with the date where it is another day. A new
 * string; NULL where the value is no moment. */
char *app_moment_words(const struct app *app, const char *value);

/* --- Going. */

/* Shows a screen (of screens, or screen_home when there is no session). */
void app_show(struct app *app, const struct screen *screen);

/* Shows the screen where that kind of item is found, with the cursor there. A place that has a
 * partner also makes it the one whose view is shown. */
void app_go(struct app *app, struct place place);

/* The same, and of app_show, for a way that leads back: Esc returns to where the cursor was. */
void app_follow(struct app *app, struct place place);
void app_follow_to(struct app *app, const struct screen *screen);
/* The same along a link, which is walked both ways: one that ends where the last began leads back.
 */
void app_hop(struct app *app, struct place place);

/* Back to where the last way that was followed began; false where none was, or where its screen was
 * left by another way. */
bool app_return(struct app *app);

/* What the cursor is on. */
struct place app_focus(struct app *app);

/* The private state of any screen, opened where it was not. */
void *app_state(struct app *app, const struct screen *screen);

/* Whose view: the next (1) or the one before (-1) of the room and every partner; where the rule of
 * attribution keeps nobody's, of the room and session_voice. False at an end. */
bool app_view_move(struct app *app, int direction);

/* --- What the answers say (insight.h), up to date; only where there is a session. */

const struct insights *app_insights(struct app *app);

/* --- Writing. Each says on the message line, in words, what was recorded or why not. */

/* Whether the session can be written; app_writable says why, where not. */
bool app_can_write(const struct app *app);
bool app_writable(struct app *app);

/* Sets a field to what a person gave (see step_set); "" clears. */
bool app_set(struct app *app, struct place place, const char *given);

/* Commits a step of several rows. */
bool app_commit(struct app *app, struct step *step);

/* Closes the session, saying so and that much is still owing, or opens it again. */
void app_turn_closed(struct app *app, size_t owing);

/* Drops an item; undo brings it back, and the message says so. */
bool app_drop(struct app *app, uint32_t item);

/* --- Editing (edit.c). */

/* Opens what the field's type asks for: a prompt, a list to pick from; a flag is turned at once. */
void app_edit(struct app *app, struct place place);

/* The long or short text there in $VISUAL or $EDITOR. */
void app_editor(struct app *app, struct place place);

/* Asks for the title field of a new item and records it together with what is given; the cursor
 * then stands on it. A kind without a title is made of what is given, at once. */
struct assign {
    const char *field;
    const char *value;
};
void app_add(struct app *app, enum kind kind, const struct assign *given, size_t count);

/* Opens quick capture: a note, or another kind, about what is under the cursor (capture.c). */
void app_capture(struct app *app);

/* --- Sessions. */

/* Opens the session (on top of Home), or leaves it: to Home, or out where it was opened by name. */
bool app_open(struct app *app, const char *path, struct error *err);
void app_leave(struct app *app);

/* Opens a replay of the file on top of what is shown, paused on its first action; leaving it leads
 * back. False with an error, and nothing changed, where there is nothing to replay. */
bool app_replay(struct app *app, const char *path, struct error *err);

#endif
