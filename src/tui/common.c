#include <config.h>

#include "app-own.h"
#include "catch-up.h"
#include "entente/text/i18n.h"
#include "entente/tui/help.h"
#include "entente/tui/term.h"
#include "fields.h"
#include "links.h"
#include "topics.h"
#include "why.h"

static void back(struct app *app, bool leaves)
{
    if (app->session == NULL)
        app->own->over = true;
    else if (app_return(app))
        return;
    else if (leaves)
        app_leave(app);
    else
        app_say(app, _("q leaves the session"));
}

static void drop(struct app *app)
{
    struct place place = app_focus(app);
    if (place.item == 0)
        app_say(app, _("There is nothing here to drop"));
    else
        app_drop(app, place.item);
}

static void highlight(struct app *app)
{
    struct place place = {.item = app_focus(app).item, .field = "highlight"};
    if (place.item == 0 || schema_kind(session_item_kind(app->session, place.item))->single)
        app_say(app, _("There is nothing here to highlight"));
    else
        app_edit(app, place);
}

static void all_fields(struct app *app)
{
    uint32_t item = app_focus(app).item;
    if (item == 0)
        app_say(app, _("There is nothing here that has fields"));
    else
        fields_open(app, item);
}

static void links(struct app *app)
{
    uint32_t item = app_focus(app).item;
    if (item == 0)
        app_say(app, _("There is nothing here that could be linked"));
    else
        links_open(app, item);
}

static void show_digit(struct app *app, int digit)
{
    app->own->way_count = 0;
    for (int i = 0; screens[i] != NULL; i++)
        if (i == digit)
            app_show(app, screens[i]);
}

/* What makes sense without a session too. */
static bool act_anywhere(struct app *app, int action)
{
    switch (action) {
    case ACTION_HELP:
        help_open(app);
        return true;
    case ACTION_BACK:
    case ACTION_LEAVE:
        back(app, action == ACTION_LEAVE);
        return true;
    case ACTION_REDRAW:
        term_redraw();
        return true;
    default:
        return app->session == NULL;
    }
}

void common_act(struct app *app, int action)
{
    if (act_anywhere(app, action))
        return;
    switch (action) {
    case ACTION_EDIT:
        app_edit(app, app_focus(app));
        break;
    case ACTION_EDITOR:
        app_editor(app, app_focus(app));
        break;
    case ACTION_FIELDS:
        all_fields(app);
        break;
    case ACTION_LINKS:
        links(app);
        break;
    case ACTION_ADD:
        app_say(app, _("Nothing is added here; n notes down what is said"));
        break;
    case ACTION_DROP:
        drop(app);
        break;
    case ACTION_HIGHLIGHT:
        highlight(app);
        break;
    case ACTION_UNDO:
        record_undo(app);
        break;
    case ACTION_REDO:
        record_redo(app);
        break;
    case ACTION_CAPTURE:
        app_capture(app);
        break;
    case ACTION_BOOKMARK:
        bookmark_open(app);
        break;
    case ACTION_REPLAY:
        sitting_replay(app);
        break;
    case ACTION_WHY:
        why_open(app, app_focus(app));
        break;
    case ACTION_OFF_RECORD:
        record_turn_off(app);
        break;
    case ACTION_MOVE_ON:
        topics_move_on(app);
        break;
    case ACTION_TIME:
        topics_open(app);
        break;
    case ACTION_CATCH_UP:
        catch_up_open(app);
        break;
    case ACTION_PROJECT:
        projector_turn(app);
        break;
    case ACTION_HOLD:
        projector_hold(app);
        break;
    case ACTION_SEARCH:
        find_open(app);
        break;
    case ACTION_MATCH_NEXT:
        find_move(app, 1);
        break;
    case ACTION_MATCH_BACK:
        find_move(app, -1);
        break;
    default:
        if (action >= ACTION_SCREEN_1 && action <= ACTION_SCREEN_8)
            show_digit(app, action - ACTION_SCREEN_1);
    }
}
