#include <config.h>

#include "replay.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/when.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { REFRESH = 100 }; /* ms between two looks at the running clock */

struct moment replay_time(const struct session *session, uint32_t step)
{
    struct log_row row = {0};

    session_row(session, session_step(session, step).last, &row);
    return row.time;
}

struct moment replay_moment(const struct app *app)
{
    const struct player *player = &app->own->replay->player;
    struct moment moment = replay_time(app->session, player->done - 1);

    moment.ms += player->now - player->meeting[player->done - 1];
    return moment;
}

/* --- Leading. */

uint32_t replay_told(const struct session *session, uint32_t done)
{
    while (done > 1 && session_withholds_step(session, done - 1))
        done--;
    return done - 1;
}

/* What the step is about: the first cell of it that was written. */
static struct place touched(const struct session *session, uint32_t step)
{
    struct step_span span = session_step(session, step);
    uint32_t item = words_subject(session, step);
    struct log_row row;

    for (uint32_t seq = span.first; item != 0 && seq <= span.last; seq++)
        if (session_row_item(session, seq) == item && session_row(session, seq, &row))
            return (struct place){item, row.field, session_row_partner(session, seq)};
    return (struct place){.item = item};
}

/* The screens begin anew, so that they look the same whichever way led here. */
void replay_lead(struct app *app)
{
    uint32_t done = app->own->replay->player.done;
    uint32_t log = session_item(app->session, "log");

    session_seek(app->session, done);
    app_close_screens(app);
    app->partner = 0;
    app_show(app, screens[0]);
    sitting_show_again(app, session_value(app->session, log, "screen", 0));
    struct place place = touched(app->session, replay_told(app->session, done));
    if (place.item != 0)
        app_go(app, place);
    message_forget(app);
}

void replay_watch(struct app *app)
{
    struct replay *replay = app->own->replay;

    if (replay != NULL && player_tick(&replay->player, moment_elapsed_ms()))
        replay_lead(app);
}

int64_t replay_next_ms(const struct app *app, int64_t until_ms)
{
    if (app->own->replay == NULL || !app->own->replay->player.playing)
        return until_ms;
    int64_t next = player_next_ms(&app->own->replay->player);
    int64_t refresh = moment_elapsed_ms() + REFRESH;
    return next < refresh ? next : refresh;
}

void replay_pause(struct app *app)
{
    struct player *player = &app->own->replay->player;

    if (player->playing)
        player_turn(player, moment_elapsed_ms());
}

void replay_jump(struct app *app, uint32_t done, const char *none)
{
    if (done == 0) {
        app_say(app, "%s", none);
        return;
    }
    player_go(&app->own->replay->player, done);
    replay_lead(app);
}

/* --- Opening and leaving. */

static int64_t *times_of(const struct session *session)
{
    uint32_t count = session_steps(session);
    int64_t *times = mem_alloc(count * sizeof *times);

    for (uint32_t step = 0; step < count; step++)
        times[step] = when_step_ms(session, step);
    return times;
}

static void lay_beneath(struct app *app, struct replay *replay)
{
    struct app_own *own = app->own;

    replay->sat_in = app->session;
    replay->screen = app->screen;
    replay->partner = app->partner;
    memcpy(replay->states, own->states, sizeof own->states);
    memcpy(replay->opened, own->opened, sizeof own->opened);
    replay->needle = own->needle;
    replay->matches = own->matches;
    replay->match = own->match;
    memset(own->states, 0, sizeof own->states);
    memset(own->opened, 0, sizeof own->opened);
    own->needle = NULL;
    own->matches = (struct match_list){0};
}

static void take_from_beneath(struct app *app, const struct replay *replay)
{
    struct app_own *own = app->own;

    app->session = replay->sat_in;
    app->screen = replay->screen;
    app->partner = replay->partner;
    memcpy(own->states, replay->states, sizeof own->states);
    memcpy(own->opened, replay->opened, sizeof own->opened);
    own->needle = replay->needle;
    own->matches = replay->matches;
    own->match = replay->match;
}

bool app_replay(struct app *app, const char *path, struct error *err)
{
    struct session *session = session_open(path, LOG_READ, err);

    if (session == NULL)
        return false;
    if (session_steps(session) == 0) {
        session_close(session);
        return error_set(err, _("There is nothing to replay: no action is recorded in %s."), path);
    }
    struct replay *replay = mem_zalloc(sizeof *replay);
    lay_beneath(app, replay);
    app->session = session;
    app->own->replay = replay;
    player_begin(&replay->player, times_of(session), session_steps(session));
    replay->chapters = chapters_read(session);
    replay_lead(app);
    return true;
}

/* The steps done at a moment that was given; fallback where none was. */
static bool read_moment(const struct session *session, const char *given, uint32_t fallback,
                        uint32_t *done, struct error *err)
{
    *done = fallback;
    return given == NULL || when_read(session, given, done, err);
}

bool replay_start_at(struct app *app, const struct replay_start *start, struct error *err)
{
    struct player *player = &app->own->replay->player;
    uint32_t from, to;

    session_withhold(app->session, !start->with_private);
    if (!read_moment(app->session, start->from, 1, &from, err) ||
        !read_moment(app->session, start->to, player->count, &to, err))
        return false;
    if (from > to)
        return error_set(err, _("%s comes after %s: nothing is between them"), start->from,
                         start->to);
    player->speed = start->speed;
    player_limit_idle(player, start->idle_limit_ms);
    player->stop = to;
    player_go(player, from);
    replay_lead(app);
    return true;
}

void replay_close(struct app *app)
{
    struct replay *replay = app->own->replay;

    app_close_screens(app);
    find_forget(app);
    insights_forget(app->own->insights);
    session_close(app->session);
    take_from_beneath(app, replay);
    app->own->replay = NULL;
    message_forget(app);
    player_free(&replay->player);
    chapters_free(&replay->chapters);
    free(replay);
    if (app->session == NULL && app->own->by_name)
        app->own->over = true;
    if (app->session == NULL && !app->own->over)
        screen_home.go(app, app_state(app, &screen_home), (struct place){0});
}
