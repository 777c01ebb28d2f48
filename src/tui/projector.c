#include <config.h>

#include "projector.h"

#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "entente/report/room.h"
#include "entente/session/shown.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/paint.h"
#include "secret-round.h"

enum {
    REST = 600,        /* ms that the cursor stays somewhere before the room is led there */
    LOOK_EVERY = 1000, /* ms */
    LEAST_TITLE = 12,  /* columns of the session's title beside what is held */
    ROOMY = 36         /* columns from which on it is said at length what the room sees */
};

static struct projector *projector_of(const struct app *app)
{
    return &app->own->projector;
}

/* Whether the session is led from here. */
static bool leads(const struct app *app)
{
    return app->session != NULL && app->own->replay == NULL && !app->own->leaving &&
           log_writable(session_log(app->session));
}

/* --- What the room is shown. */

static char *where(struct app *app)
{
    struct place place = app_focus(app);

    if (!room_follows(app->session, app->screen->code, place.item))
        place.item = 0;
    return shown_text(app->session, app->screen->code, place.item, place.field);
}

static void note(struct app *app)
{
    struct projector *projector = projector_of(app);
    char *shown = where(app);

    if (projector->shown == NULL || strcmp(projector->shown, shown) != 0)
        projector->rested_at = moment_elapsed_ms() + REST;
    free(projector->shown);
    projector->shown = shown;
    session_show(app->session, shown);
}

void projector_note(struct app *app)
{
    struct projector *projector = projector_of(app);

    if (!leads(app))
        return;
    if (projector->held == NULL)
        note(app);
    else /* it may have been off the record when it was held */
        session_show(app->session, projector->shown);
}

static void show_signs(struct app *app)
{
    struct log *log = session_log(app->session);

    log_sign_show(log, LOG_SIGN_OFF_RECORD, record_is_off(app));
    log_sign_show(log, LOG_SIGN_ROUND, secret_round_is_on(app));
}

static void look_for_room(struct app *app)
{
    struct projector *projector = projector_of(app);
    int64_t now = moment_elapsed_ms();

    if (now < projector->look_at)
        return;
    projector->look_at = now + LOOK_EVERY;
    projector->watched = log_sign_seen(session_log(app->session), LOG_SIGN_WATCHED);
}

/* While the disk is in trouble nothing is added to what waits for it. */
static bool is_kept(const struct app *app)
{
    return app->own->state == LOG_SAVED || app->own->state == LOG_SAVING;
}

void projector_watch(struct app *app)
{
    struct projector *projector = projector_of(app);

    if (!leads(app))
        return;
    show_signs(app);
    look_for_room(app);
    if (!projector->watched && !projector->on)
        return;
    projector_note(app);
    if (moment_elapsed_ms() >= projector->rested_at && is_kept(app))
        session_show_now(app->session);
}

int64_t projector_next_ms(const struct app *app, int64_t until_ms)
{
    const struct projector *projector = projector_of(app);

    if (!leads(app))
        return until_ms;
    if (projector->look_at < until_ms)
        until_ms = projector->look_at;
    bool rests = projector->rested_at > moment_elapsed_ms();
    return rests && projector->rested_at < until_ms ? projector->rested_at : until_ms;
}

/* --- Holding it. */

bool projector_lets(const struct app *app, struct error *err)
{
    return !projector_of(app)->on ||
           error_set(err, _("That is not for the room to see: P leads back first"));
}

bool projector_allows(struct app *app)
{
    struct error err;

    if (projector_lets(app, &err))
        return true;
    app_fail(app, &err);
    return false;
}

/* Whether this screen is held where the facilitator is not. */
static bool is_elsewhere(struct app *app)
{
    const struct projector *projector = projector_of(app);

    if (!projector->on || projector->held == NULL)
        return false;
    char *here = where(app);
    bool elsewhere = strcmp(here, projector->shown) != 0;
    free(here);
    return elsewhere;
}

bool projector_shows(struct app *app)
{
    struct error err;

    if (!is_elsewhere(app))
        return true;
    error_set(&err, _("What you are on is not shown: press v or P first"));
    app_fail(app, &err);
    return false;
}

void projector_say(struct app *app, const char *text)
{
    projector_of(app)->said = text;
}

static void say_held(struct app *app)
{
    projector_say(app, _("Held until v is pressed again"));
    if (record_is_off(app))
        app_say(app, _("Held (%s): the room sees it once on the record again"),
                _(app->screen->name));
    else
        app_say(app, _("The room goes on seeing this (%s) until v is pressed again"),
                _(app->screen->name));
}

static void say_let_go(struct app *app)
{
    projector_say(app, _("The view follows you again"));
    if (record_is_off(app))
        app_say(app, _("The room follows you again, once on the record"));
    else
        app_say(app, _("The room follows you again"));
}

void projector_hold(struct app *app)
{
    struct projector *projector = projector_of(app);

    if (!leads(app)) {
        record_writable(app);
        return;
    }
    note(app);
    projector->rested_at = 0;
    projector->held = projector->held == NULL ? app->screen : NULL;
    if (projector->held != NULL)
        say_held(app);
    else
        say_let_go(app);
}

/* The name that messages use too, where the title has room beside it. */
static char *held_text(const struct screen *held, int width)
{
    char *text = mem_printf(_("room: %s (held)"), _(held->name));

    if (paint_width(text) + LEAST_TITLE <= width)
        return text;
    free(text);
    return mem_printf(width < ROOMY ? _("held: %s") : _("room: %s (held)"), _(held->short_name));
}

int projector_draw_state(struct app *app, struct box bar, int x)
{
    const struct projector *projector = projector_of(app);
    struct box left = box_columns(bar, 0, x - 2);

    if (!leads(app))
        return x;
    if (projector->held == NULL)
        return projector->watched ? paint_right(left, 0, STYLE_GOOD, _("room")) : x;
    char *text = held_text(projector->held, left.width);
    x = paint_right(left, 0, STYLE_WARNING, text);
    free(text);
    return x;
}

/* --- On this screen. */

void projector_turn(struct app *app)
{
    struct projector *projector = projector_of(app);

    projector->on = !projector->on;
    slide_forget(&projector->slide);
    projector->slide.top = 0;
    projector->said = NULL;
    session_withhold(app->session, projector->on);
    insights_forget(app->own->insights);
    message_forget(app);
}

/* While all of it is in sight the keys of a page go to the screen, as all others do. */
static bool scrolls(struct projector *projector, int action)
{
    bool pages = action == ACTION_PAGE_UP || action == ACTION_PAGE_DOWN;

    return pages && slide_is_long(&projector->slide) && slide_act(&projector->slide, action);
}

bool projector_key(struct app *app, const struct input *in)
{
    struct projector *projector = projector_of(app);
    int action = keys_find(keys_common, in->key);

    if (!projector->on)
        return false;
    if (action == ACTION_BACK || action == ACTION_LEAVE)
        projector_turn(app);
    else
        return scrolls(projector, action);
    return true;
}

void projector_draw(struct app *app, struct box box)
{
    struct projector *projector = projector_of(app);
    char *shown = projector->held != NULL ? mem_copy(projector->shown) : where(app);

    slide_draw(&projector->slide, app->session, shown,
               record_is_off(app) ? VEIL_OFF_RECORD : VEIL_NONE, box);
    free(shown);
}

static int draw_said(struct app *app, struct box row, int x)
{
    const struct projector *projector = projector_of(app);

    if (projector->said != NULL)
        return paint_text(row, 0, x + 1, STYLE_NORMAL, projector->said);
    if (projector->held == NULL)
        return x;
    return paint_format(row, 0, x + 1, STYLE_WARNING, _("held; you are on %s"),
                        _(app->screen->name));
}

/* Between what is said and the keys of an overlay. */
static int draw_divider(struct box row, int x)
{
    return paint_text(row, 0, x + 1, STYLE_FRAME, paint_unicode() ? "│" : "|");
}

int projector_draw_foot(struct app *app, struct box row)
{
    const bool alone = app->own->overlay_count == 0;
    int x = 0;

    if (alone)
        row.width = paint_right(box_columns(row, 0, -2), 0, STYLE_DIM, _("P goes back"));
    if (!is_kept(app) && log_writable(session_log(app->session)))
        x = paint_text(row, 0, 1, STYLE_ERROR, _(" NOT SAVED "));
    x = draw_said(app, row, x);
    return alone || x == 0 ? x : draw_divider(row, x);
}

void projector_forget(struct app *app)
{
    slide_forget(&projector_of(app)->slide);
    free(projector_of(app)->shown);
    *projector_of(app) = (struct projector){0};
}
