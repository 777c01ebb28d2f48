#include <config.h>

#include "entente/tui/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/help.h"
#include "entente/tui/term.h"
#include "replay.h"
#include "topics.h"

enum { MINUTE = 60 * 1000 };

/* --- The message line. */

static void message_set(struct app *app, char *text, bool failed)
{
    free(app->own->message);
    app->own->message = text;
    app->own->message_failed = failed;
    app->own->message_old = false;
}

void app_say(struct app *app, const char *format, ...)
{
    char *text;
    va_list arguments;
    va_start(arguments, format);
    int length = vasprintf(&text, format, arguments);
    va_end(arguments);
    message_set(app, length < 0 ? NULL : text, false);
}

void app_fail(struct app *app, const struct error *err)
{
    message_set(app, mem_copy(err->text), true);
}

void message_forget(struct app *app)
{
    message_set(app, NULL, false);
}

/* --- Screens. */

static size_t index_of(const struct screen *screen)
{
    size_t i = 0;
    while (screens[i] != NULL && screens[i] != screen)
        i++;
    return screens[i] != NULL ? i : SCREENS_MOST - 1;
}

void *app_state(struct app *app, const struct screen *screen)
{
    size_t i = index_of(screen);
    if (!app->own->opened[i])
        app->own->states[i] = screen->open(app);
    app->own->opened[i] = true;
    return app->own->states[i];
}

static void close_state(struct app *app, const struct screen *screen)
{
    size_t i = index_of(screen);
    if (app->own->opened[i])
        screen->close(app->own->states[i]);
    app->own->opened[i] = false;
}

void app_close_screens(struct app *app)
{
    for (size_t i = 0; screens[i] != NULL; i++)
        close_state(app, screens[i]);
}

void app_close_home(struct app *app)
{
    close_state(app, &screen_home);
}

void app_show(struct app *app, const struct screen *screen)
{
    if (screen != app->screen)
        message_forget(app);
    app->screen = screen;
}

struct moment app_now(const struct app *app)
{
    return app->own->replay != NULL ? replay_moment(app) : moment_now();
}

char *app_moment_words(const struct app *app, const char *value)
{
    struct moment moment;
    char text[MOMENT_SIZE];
    if (!moment_read(value, &moment))
        return NULL;
    moment_seen_from(moment, app_now(app), text);
    return mem_copy(text);
}

struct place app_focus(struct app *app)
{
    struct place place = app->screen->focus(app, app_state(app, app->screen));
    if (app->session != NULL && session_withholds(app->session, place.item))
        return (struct place){0};
    return place;
}

static const struct screen *screen_of(enum kind kind)
{
    for (size_t i = 0; screens[i] != NULL; i++)
        if (screens[i]->kinds & (1u << kind))
            return screens[i];
    return NULL;
}

static bool has_views(enum kind kind, const char *code)
{
    const struct field *field = code != NULL ? schema_field(kind, code) : NULL;
    return field != NULL && field->by_view;
}

/* Where a view is shown: those of all voices stand together. */
static uint32_t column_of(const struct session *session, uint32_t partner)
{
    bool of_voice = session_item_kind(session, partner) == KIND_VOICE;
    return of_voice ? session_voice(session) : partner;
}

/* The topic that is talked about shows on whatever screen goes with it. */
static bool is_present_topic(enum kind kind, const char *code)
{
    return kind == KIND_SESSION && code != NULL && strcmp(code, "topic") == 0;
}

void app_go(struct app *app, struct place place)
{
    enum kind kind = session_item_kind(app->session, place.item);
    const struct screen *screen = screen_of(kind);
    if (is_present_topic(kind, place.field))
        topics_lead(app);
    if (screen == NULL || is_present_topic(kind, place.field))
        return;
    if (has_views(kind, place.field))
        app->partner = column_of(app->session, place.partner);
    app_show(app, screen);
    screen->go(app, app_state(app, screen), place);
}

/* The partner after one; 0, the room, is before the first. */
static uint32_t view_after(const struct app *app, uint32_t partner)
{
    return session_next(app->session, KIND_PARTNER, partner);
}

static uint32_t view_before(const struct app *app, uint32_t partner)
{
    uint32_t before = 0;
    for (uint32_t at = view_after(app, 0); at != 0 && at != partner; at = view_after(app, at))
        before = at;
    return before;
}

/* Where views are kept without saying whose: the room, or a voice. */
static bool voice_move(struct app *app, int direction)
{
    uint32_t partner = direction > 0 ? session_voice(app->session) : 0;
    bool moved = partner != app->partner;
    app->partner = partner;
    return moved;
}

bool app_view_move(struct app *app, int direction)
{
    if (session_anonymous(app->session))
        return voice_move(app, direction);
    if (direction < 0 && app->partner == 0)
        return false;
    uint32_t partner =
        direction > 0 ? view_after(app, app->partner) : view_before(app, app->partner);
    if (direction > 0 && partner == 0)
        return false;
    app->partner = partner;
    return true;
}

const struct insights *app_insights(struct app *app)
{
    insights_update(app->own->insights, app->session);
    return app->own->insights;
}

/* --- The overlays. */

void overlay_push(struct app *app, const struct overlay_ops *ops, void *state)
{
    struct app_own *own = app->own;
    if (ops->aside && !projector_allows(app)) {
        ops->free(app, state);
        return;
    }
    sitting_stay(app);
    own->overlays = mem_resize(own->overlays, own->overlay_count + 1, sizeof *own->overlays);
    own->overlays[own->overlay_count++] = (struct overlay){ops, state, app->session};
}

static void overlay_close(struct app *app, void *state)
{
    struct app_own *own = app->own;
    size_t i = 0;
    while (i < own->overlay_count && own->overlays[i].state != state)
        i++;
    if (i == own->overlay_count)
        return;
    const struct overlay_ops *ops = own->overlays[i].ops;
    own->overlay_count--;
    memmove(&own->overlays[i], &own->overlays[i + 1],
            (own->overlay_count - i) * sizeof *own->overlays);
    ops->free(app, state);
}

void app_close_overlays(struct app *app)
{
    struct app_own *own = app->own;
    while (own->overlay_count > 0) {
        struct overlay top = own->overlays[own->overlay_count - 1];
        if (top.ops->rescue != NULL)
            top.ops->rescue(app, top.state);
        overlay_close(app, top.state);
    }
    free(own->overlays);
    own->overlays = NULL;
}

/* --- Input. */

static bool asks_for_help(const struct overlay_ops *ops, const struct input *in, int action)
{
    return action == ACTION_NONE && !ops->without_help && in->kind == INPUT_KEY &&
           keys_find(keys_common, in->key) == ACTION_HELP;
}

static void overlay_input(struct app *app, struct overlay top, const struct input *in)
{
    int action = in->kind == INPUT_KEY ? keys_find(top.ops->keys(top.state), in->key) : ACTION_NONE;
    if (asks_for_help(top.ops, in, action))
        help_open(app);
    else if (!top.ops->input(app, top.state, in, action))
        overlay_close(app, top.state);
}

static void unknown_key(struct app *app, const struct input *in)
{
    char *name = in->len > 0 ? mem_copy_n(in->text, in->len) : key_name(in->key);
    app_say(app, _("%s does nothing here; ? shows the keys"), name);
    free(name);
}

static bool screen_act(struct app *app, int action)
{
    return action != ACTION_NONE && app->screen->act(app, app_state(app, app->screen), action);
}

static bool is_back(int action)
{
    return action == ACTION_BACK || action == ACTION_LEAVE;
}

/* Before what the screen does: a search that stands ends, a way that was just followed leads back.
 */
static bool goes_back(struct app *app)
{
    if (app->own->needle == NULL)
        return ways_at_end(app) && app_return(app);
    find_forget(app);
    return true;
}

static void screen_key(struct app *app, const struct input *in)
{
    int action = keys_find(app->screen->keys, in->key);
    if (screen_act(app, action))
        return;
    if (action == ACTION_NONE || action >= ACTION_OWN) {
        action = keys_find(keys_common, in->key);
        if (is_back(action) && goes_back(app))
            return;
        if (screen_act(app, action == ACTION_LEAVE ? ACTION_BACK : action))
            return;
    }
    if (action == ACTION_NONE)
        unknown_key(app, in);
    else
        common_act(app, action);
}

static void key(struct app *app, const struct input *in)
{
    if (app->own->replay == NULL) {
        if (!projector_key(app, in))
            screen_key(app, in);
    } else if (!replay_key(app, in)) {
        unknown_key(app, in);
    }
}

static void say_no_paste(struct app *app)
{
    if (app->own->replay != NULL)
        app_say(app, _("There is no text here to paste into"));
    else
        app_say(app, _("There is no text here to paste into: n notes something down"));
}

/* Off the record cannot wait until what lies on top is closed: what is typed there stays, and is
 * not taken meanwhile. */
static bool goes_off_record(const struct app *app, const struct input *in)
{
    const struct app_own *own = app->own;
    return in->kind == INPUT_KEY && in->key == K_F(10) && own->overlay_count > 0 &&
           own->replay == NULL && app->session != NULL;
}

static void typed(struct app *app, const struct input *in)
{
    struct app_own *own = app->own;
    own->message_old = true;
    if (own->message_failed) /* why something was refused is about the key before */
        message_forget(app);
    projector_say(app, NULL);
    if (!frame_fits()) {
        own->over = in->kind == INPUT_KEY && in->key == K_CTRL('c');
        return;
    }
    if (goes_off_record(app, in))
        common_act(app, ACTION_OFF_RECORD);
    else if (own->overlay_count > 0)
        overlay_input(app, own->overlays[own->overlay_count - 1], in);
    else if (in->kind == INPUT_KEY)
        key(app, in);
    else
        say_no_paste(app);
    projector_note(app);
}

static int64_t next_minute(void)
{
    return moment_elapsed_ms() + MINUTE - moment_now().ms % MINUTE;
}

/* Whether what it is about, or the session of that, was left meanwhile. */
static bool is_over(struct app *app, const struct overlay *overlay)
{
    return overlay->session != app->session ||
           (overlay->ops->gone != NULL && overlay->ops->gone(app, overlay->state));
}

static void overlays_follow(struct app *app)
{
    struct app_own *own = app->own;
    for (size_t i = own->overlay_count; i-- > 0;)
        if (is_over(app, &own->overlays[i]))
            overlay_close(app, own->overlays[i].state);
}

void app_run(struct app *app)
{
    while (!app->own->over) {
        sitting_watch(app);
        replay_watch(app);
        overlays_follow(app);
        if (app->own->over)
            break;
        projector_watch(app);
        frame_draw(app);
        int64_t next = sitting_next_ms(app, topics_next_ms(app, next_minute()));
        next = projector_next_ms(app, replay_next_ms(app, next));
        struct input in = input_next(sitting_wake_fd(app), next);
        if (in.kind == INPUT_KEY || in.kind == INPUT_PASTE)
            typed(app, &in);
        if (in.kind == INPUT_QUIT)
            app->own->over = true;
    }
    app_close_overlays(app);
    if (app->own->replay != NULL)
        replay_close(app);
    sitting_end(app);
}
