/* What the room is shown: on this screen (P), and through log,screen on a second terminal that
 * follows the session. It is where the facilitator is, unless that is held. */
#ifndef TUI_PROJECTOR_H
#define TUI_PROJECTOR_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/text/error.h"
#include "entente/tui/box.h"
#include "entente/tui/input.h"
#include "slide.h"

struct app;
struct screen;

struct projector {
    bool on;                   /* this screen shows what the room sees */
    struct slide slide;        /* that is then drawn */
    bool watched;              /* another terminal shows it, */
    int64_t look_at;           /* moment_elapsed_ms at which that is looked for again */
    char *shown;               /* as log,screen keeps it; NULL: nothing yet */
    const struct screen *held; /* that the room goes on seeing; NULL: it follows */
    const char *said;          /* of the last key, for the room too; NULL: nothing */
    int64_t rested_at;         /* when what is shown has stayed long enough to be written */
};

/* Takes in where the facilitator is; after every key. */
void projector_note(struct app *app);

/* Tells the other terminal, once a turn before drawing; when to look again. */
void projector_watch(struct app *app);
int64_t projector_next_ms(const struct app *app, int64_t until_ms);

/* P: begins it on this screen, or ends it; v: holds what the room sees, or lets it go. */
void projector_turn(struct app *app);
void projector_hold(struct app *app);

/* Whether what is not for the room can be shown: not while this screen is what it sees. The second
 * says so on the message line. */
bool projector_lets(const struct app *app, struct error *err);
bool projector_allows(struct app *app);

/* Whether what the cursor is on can be changed: not where this screen is held elsewhere, so that
 * nobody sees what a key does. Says the way out then. */
bool projector_shows(struct app *app);

/* What a key did, for all to read: a text without particulars, that lasts until the next key. */
void projector_say(struct app *app, const char *text);

/* The keys that are another's while it is on this screen; false for the rest. */
bool projector_key(struct app *app, const struct input *in);

void projector_draw(struct app *app, struct box box);

/* Below it: what leads back, whether something is not saved, what a key did, and where the
 * facilitator is while it is held. Gives the column after that, from which the keys of an overlay
 * have room. */
int projector_draw_foot(struct app *app, struct box row);

/* In the header, left of column x: whether a room watches, what is held. Gives what is left of
 * that.
 */
int projector_draw_state(struct app *app, struct box bar, int x);

/* The session was left. */
void projector_forget(struct app *app);

#endif
