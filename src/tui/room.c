#include <config.h>

#include "entente/report/room.h"
#include "entente/session/session.h"
#include "entente/text/i18n.h"
#include "entente/text/moment.h"
#include "entente/tui/input.h"
#include "entente/tui/keys.h"
#include "entente/tui/paint.h"
#include "entente/tui/term.h"
#include "entente/tui/tui.h"
#include "hints.h"
#include "slide.h"

enum { LOOK_EVERY = 250 /* ms */, LEAST_HEIGHT = 8, LEAST_WIDTH = 30 };

const struct binding keys_room[] = {
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("A line down, where more is than fits.")},
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("A line up.")},
    {K_PAGE_DOWN, ' ', 0, ACTION_PAGE_DOWN, N_("page down"), N_("A page down.")},
    {K_PAGE_UP, K_CTRL('b'), 0, ACTION_PAGE_UP, N_("page up"), N_("A page up.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("To the top.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("To the end.")},
    {K_CTRL('l'), 0, 0, ACTION_REDRAW, N_("redraw"), N_("Draws the screen again.")},
    {'?', K_F(1), 0, ACTION_HELP, NULL, N_("The keys, in the last row, until the next key.")},
    {'q', K_ESC, K_CTRL('c'), ACTION_BACK, N_("leave"), N_("Leaves.")},
    {0},
};

struct room {
    const char *path;
    struct session *session;
    bool blind;   /* what no row says (what is in focus, that it is off the record) is not seen */
    bool trouble; /* the file cannot be read now */
    struct slide slide;
    bool helps; /* the keys are in sight */
    bool over;
};

/* --- Following the file. */

static const char *shown_in(const struct session *session)
{
    return session_value(session, session_item(session, "log"), "screen", 0);
}

static bool room_open(struct room *room, struct error *err)
{
    struct session *session = session_open(room->path, LOG_READ, err);

    if (session == NULL)
        return false;
    const bool signs = log_sign_show(session_log(session), LOG_SIGN_WATCHED, true);
    room->blind |= room->session == NULL && !signs;
    session_close(room->session);
    room->session = session;
    slide_forget(&room->slide);
    return true;
}

/* A file that was written anew is read anew; while there is none, what was seen stays. */
static void follow(struct room *room)
{
    struct error err;
    bool changed;

    room->trouble = !session_follow(room->session, &changed, &err) && !room_open(room, &err);
}

/* --- Drawing. */

static void draw_foot(const struct room *room, struct box row)
{
    if (room->trouble)
        paint_text(row, 0, 1, STYLE_WARNING,
                   _("The session cannot be read now: this was seen last"));
    else if (room->helps)
        hints_draw(row, keys_room, HINTS_NONE);
    else if (room->blind)
        paint_text(row, 0, 1, STYLE_WARNING,
                   _("This system tells here what is recorded, not what is looked at"));
}

static void draw(struct room *room)
{
    struct box box = term_box();

    paint_begin();
    paint_frames(STYLE_FRAME);
    if (box.height < LEAST_HEIGHT || box.width < LEAST_WIDTH)
        paint_wrapped(box, 0, STYLE_NORMAL, _("Make the window larger"));
    else
        slide_draw(&room->slide, room->session, shown_in(room->session), veil_seen(room->session),
                   box_rows(box, 0, -2));
    draw_foot(room, box_rows(box, box.height - 1, 1));
    paint_end();
}

/* --- Keys. */

static void act(struct room *room, int action)
{
    room->helps = action == ACTION_HELP;
    room->blind = false;
    if (action == ACTION_BACK)
        room->over = true;
    else if (action == ACTION_REDRAW)
        term_redraw();
    else
        slide_act(&room->slide, action);
}

static void run(struct room *room)
{
    while (!room->over) {
        follow(room);
        draw(room);
        struct input in = input_next(-1, moment_elapsed_ms() + LOOK_EVERY);
        if (in.kind == INPUT_KEY)
            act(room, keys_find(keys_room, in.key));
        if (in.kind == INPUT_QUIT)
            room->over = true;
    }
}

bool tui_room(const char *path, struct error *err)
{
    struct room room = {.path = path};
    bool opened = room_open(&room, err) && term_open(err);

    if (opened) {
        run(&room);
        term_close();
    }
    session_close(room.session);
    slide_forget(&room.slide);
    return opened;
}
