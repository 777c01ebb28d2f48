/* What the parts of the application share among themselves; no screen includes it. */
#ifndef TUI_APP_OWN_H
#define TUI_APP_OWN_H

#include <stdbool.h>
#include <stdint.h>

#include "drafts.h"
#include "entente/session/insight.h"
#include "entente/session/search.h"
#include "entente/text/entry.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/overlay.h"
#include "projector.h"

enum { SCREENS_MOST = 9 }; /* with Home */

struct overlay {
    const struct overlay_ops *ops;
    void *state;
    const struct session *session; /* that it is about; NULL on Home */
};

/* A way that was followed, from a screen and place to another. */
struct way {
    const struct screen *from, *to;
    struct place from_place, to_place;
};
enum { WAYS_MOST = 8 };

struct replay;

struct app_own {
    void *states[SCREENS_MOST]; /* of screens, and of Home as the last */
    bool opened[SCREENS_MOST];

    struct overlay *overlays; /* the last lies on top */
    size_t overlay_count;

    char *message; /* NULL: none */
    bool message_failed;
    bool message_old; /* a key has come since */

    struct way ways[WAYS_MOST]; /* the last one followed is the first to lead back */
    size_t way_count;
    size_t search_way; /* the count with that of the search that stands */

    struct replay *replay; /* that app->session belongs to; NULL: none */

    struct projector projector;

    struct drafts drafts;
    struct entry_history *texts; /* of everything typed */
    struct entry_history *needles;

    size_t capture_kind; /* that a capture which was left had */

    char *needle; /* of the search that stands, NULL: none */
    struct match_list matches;
    uint64_t searched; /* version of the session that they were found in */
    size_t match;      /* the present one */

    struct insights *insights; /* brought up to date when they are asked for */

    enum log_state state; /* asked once a turn: a change after that wakes the loop */
    bool by_name;         /* a session opened by name: leaving it ends the program */
    bool leaving;         /* as soon as everything is saved */
    bool over;            /* the loop ends */
    bool undo_further;    /* undo past this sitting was agreed to */
    bool rescue_asked;
    int64_t retry_at; /* of moment_elapsed_ms */
    int64_t follow_at;
};

/* The least size that the screens are shown in. */
enum { LEAST_HEIGHT = 16, LEAST_WIDTH = 60 };

/* app.c: the loop, until it is over. */
void app_run(struct app *app);
/* Forgets the private states of the screens of a session; that of Home too. */
void app_close_screens(struct app *app);
void app_close_home(struct app *app);
/* Closes what lies on top; what was being typed is recorded first. */
void app_close_overlays(struct app *app);
/* Takes the message away. */
void message_forget(struct app *app);

/* ways.c: whether nothing was done since the last way was followed, but to look. */
bool ways_at_end(struct app *app);
/* The last way goes on to where the cursor is now. */
void ways_go_on(struct app *app);

/* frame.c: draws everything. */
void frame_draw(struct app *app);
bool frame_fits(void);

/* common.c: an action that the screen left. */
void common_act(struct app *app, int action);

/* sitting.c: watches the saving, once a turn before drawing; the descriptor and the moment at which
 * to look again. A replay on top of the sitting leaves it at work. */
void sitting_watch(struct app *app);
int sitting_wake_fd(const struct app *app);
int64_t sitting_next_ms(const struct app *app, int64_t until_ms);
/* Whoever begins something while the session is being left goes on there. */
void sitting_stay(struct app *app);
/* Leaves at once, when the program is told to end. */
void sitting_end(struct app *app);
/* Shows the screen, and the item there, that log,screen names. */
void sitting_show_again(struct app *app, const char *text);
/* A replay of the present session. */
void sitting_replay(struct app *app);

/* record.c: app_set with the error handed to the caller. */
bool record_set(struct app *app, struct place place, const char *given, struct error *err);
bool record_commit(struct app *app, struct step *step, struct error *err);
/* Says what a commit recorded: its step, UINT32_MAX where nothing was different. */
void record_say(struct app *app, uint32_t done);
/* Whether something new can be written: app_writable, wherever the cursor is. */
bool record_writable(struct app *app);
void record_undo(struct app *app);
void record_redo(struct app *app);
/* Off the record, or on it again. */
void record_turn_off(struct app *app);
bool record_is_off(const struct app *app);
/* Whether the session is closed, and not only was so at a moment that is replayed. */
bool record_is_closed(const struct app *app);

/* find.c: the search. */
void find_open(struct app *app);
void find_move(struct app *app, int direction);
void find_forget(struct app *app);

/* capture.c, with app_capture */
void bookmark_open(struct app *app);

#endif
