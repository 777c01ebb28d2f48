/* Replay: the screens of a session, driven by its record instead of the keyboard. The session is a
 * view of its own that only reads; what was shown before lies beneath, as it was. */
#ifndef TUI_REPLAY_H
#define TUI_REPLAY_H

#include <stdbool.h>
#include <stdint.h>

#include "app-own.h"
#include "chapters.h"
#include "entente/tui/tui.h"
#include "player.h"

enum { REPLAY_FOOT = 4 }; /* rows at the bottom: bar, position, words, hints */

struct replay {
    struct player player;
    struct chapters chapters;
    uint32_t anchor;        /* steps done at a moment to compare with; 0: none */
    struct session *sat_in; /* the session beneath, NULL for Home or none */
    const struct screen *screen;
    uint32_t partner;
    void *states[SCREENS_MOST]; /* of the screens beneath */
    bool opened[SCREENS_MOST];
    char *needle;
    struct match_list matches;
    size_t match;
};

/* Puts the replay where that says; false with an error for a moment that is none. */
bool replay_start_at(struct app *app, const struct replay_start *start, struct error *err);
/* Back to what was shown before. */
void replay_close(struct app *app);

/* Takes a key; false for one that it does not have. */
bool replay_key(struct app *app, const struct input *in);

/* Takes in the time that has passed; once a turn, before drawing. */
void replay_watch(struct app *app);
/* When to look again, at the latest until_ms. */
int64_t replay_next_ms(const struct app *app, int64_t until_ms);

/* The moment of the meeting; the time of a step, by its index. */
struct moment replay_moment(const struct app *app);
struct moment replay_time(const struct session *session, uint32_t step);

/* The last of so many steps that may be told of. */
uint32_t replay_told(const struct session *session, uint32_t done);

/* Leads the screens to the present position: the item that its last action touched. */
void replay_lead(struct app *app);

/* To a moment that was found; done 0: none was, which `none` says. */
void replay_jump(struct app *app, uint32_t done, const char *none);
void replay_pause(struct app *app);

/* replay-ask.c: asks for a moment, for a text; the next moment with that text, or the one before.
 */
void replay_ask_moment(struct app *app);
void replay_search(struct app *app);
void replay_search_on(struct app *app, int direction);

/* replay-since.c: sets an anchor at this moment; where there is one, shows what changed since. */
void replay_anchor(struct app *app);

/* replay-branch.c: offers a new session that starts from this moment. */
void replay_branch(struct app *app);

/* replay-foot.c: the bar and the position line, into two rows. */
void replay_draw(struct app *app, struct box box);
/* What the last of so many steps that may be told of did, with its time: a new string. */
char *replay_words(const struct app *app, uint32_t done);

#endif
