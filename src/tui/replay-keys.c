#include <config.h>

#include "replay.h"

#include "entente/text/i18n.h"
#include "entente/tui/help.h"
#include "entente/tui/term.h"

enum { SECOND = 1000, MINUTE = 60 * SECOND };

enum replay_action {
    REPLAY_TURN = ACTION_OWN,
    REPLAY_STEP,
    REPLAY_STEP_BACK,
    REPLAY_SECONDS,
    REPLAY_SECONDS_BACK,
    REPLAY_MINUTE,
    REPLAY_MINUTE_BACK,
    REPLAY_MINUTES,
    REPLAY_MINUTES_BACK,
    REPLAY_CHAPTER,
    REPLAY_CHAPTER_BACK,
    REPLAY_DECISION,
    REPLAY_DECISION_BACK,
    REPLAY_TENTH, /* … and nine more */
    REPLAY_FASTER = REPLAY_TENTH + 10,
    REPLAY_SLOWER,
    REPLAY_IDLE,
    REPLAY_MOMENT,
    REPLAY_ANCHOR,
    REPLAY_BRANCH,
};

const struct binding keys_replay[] = {
    {' ', 0, 0, REPLAY_TURN, N_("play"), N_("Plays, or pauses.")},
    {'.', K_ENTER, 0, REPLAY_STEP, N_("step"), N_("One action forward.")},
    {',', K_BACKSPACE, 0, REPLAY_STEP_BACK, N_("back"), N_("One action back.")},
    {K_RIGHT, 'l', 0, REPLAY_SECONDS, NULL, N_("5 seconds forward.")},
    {K_LEFT, 'h', 0, REPLAY_SECONDS_BACK, NULL, N_("5 seconds back.")},
    {K_SHIFT_RIGHT, 'w', 0, REPLAY_MINUTE, NULL, N_("A minute forward.")},
    {K_SHIFT_LEFT, 'b', 0, REPLAY_MINUTE_BACK, NULL, N_("A minute back.")},
    {K_PAGE_DOWN, K_CTRL('d'), 0, REPLAY_MINUTES, NULL, N_("5 minutes forward.")},
    {K_PAGE_UP, K_CTRL('b'), 0, REPLAY_MINUTES_BACK, NULL, N_("5 minutes back.")},
    {'n', ']', 0, REPLAY_CHAPTER, N_("next chapter"),
     N_("The next chapter: a screen, a topic, or a bookmark.")},
    {'p', '[', 0, REPLAY_CHAPTER_BACK, NULL, N_("The chapter before.")},
    {'v', '}', 0, REPLAY_DECISION, N_("next decision"),
     N_("The next decision: an agreement, an action, a type that the room gives instead.")},
    {'c', '{', 0, REPLAY_DECISION_BACK, NULL, N_("The decision before.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("The first action.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("The last action; the replay stays there.")},
    {'0', 0, 0, REPLAY_TENTH, NULL,
     N_("0 to 9: so many tenths of the bar; t 30% is a second way.")},
    {'1', 0, 0, REPLAY_TENTH + 1, NULL, NULL},
    {'2', 0, 0, REPLAY_TENTH + 2, NULL, NULL},
    {'3', 0, 0, REPLAY_TENTH + 3, NULL, NULL},
    {'4', 0, 0, REPLAY_TENTH + 4, NULL, NULL},
    {'5', 0, 0, REPLAY_TENTH + 5, NULL, NULL},
    {'6', 0, 0, REPLAY_TENTH + 6, NULL, NULL},
    {'7', 0, 0, REPLAY_TENTH + 7, NULL, NULL},
    {'8', 0, 0, REPLAY_TENTH + 8, NULL, NULL},
    {'9', 0, 0, REPLAY_TENTH + 9, NULL, NULL},
    {'t', 0, 0, REPLAY_MOMENT, N_("go to"), N_("Goes to a moment: 14:32, +5m, 37%, #118, @Break.")},
    {'d', 0, 0, REPLAY_ANCHOR, N_("anchor"),
     N_("Sets an anchor at this moment; elsewhere, shows what changed between the two.")},
    {'f', 'F', 0, REPLAY_BRANCH, N_("new from here"),
     N_("A new session that starts from this moment, in a file of its own.")},
    {'+', '=', 0, REPLAY_FASTER, NULL, N_("Twice as fast, up to 64x.")},
    {'-', '_', 0, REPLAY_SLOWER, NULL, N_("Half as fast, down to ¼x.")},
    {'i', 0, 0, REPLAY_IDLE, NULL,
     N_("The longest that nothing may happen: for as long as it was, 10 s, 2 s, ½ s.")},
    {K_TAB, 0, 0, ACTION_PANE_NEXT, NULL, N_("Pauses, and walks to the next screen.")},
    {K_BACK_TAB, 0, 0, ACTION_PANE_BACK, NULL, N_("Pauses, and walks to the screen before.")},
    {K_F(2), 0, 0, ACTION_SCREEN_1, NULL, N_("F2 to F9: pauses, and goes to a screen.")},
    {K_F(3), 0, 0, ACTION_SCREEN_1 + 1, NULL, NULL},
    {K_F(4), 0, 0, ACTION_SCREEN_1 + 2, NULL, NULL},
    {K_F(5), 0, 0, ACTION_SCREEN_1 + 3, NULL, NULL},
    {K_F(6), 0, 0, ACTION_SCREEN_1 + 4, NULL, NULL},
    {K_F(7), 0, 0, ACTION_SCREEN_1 + 5, NULL, NULL},
    {K_F(8), 0, 0, ACTION_SCREEN_1 + 6, NULL, NULL},
    {K_F(9), 0, 0, ACTION_SCREEN_8, NULL, NULL},
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("Pauses; the row above.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("Pauses; the row below.")},
    {'E', K_CTRL('e'), 0, ACTION_FIELDS, NULL,
     N_("Pauses; every field of what is under the cursor.")},
    {'/', K_CTRL('f'), 0, ACTION_SEARCH, N_("search"),
     N_("The next moment at which a text appears or changes.")},
    {'>', K_CTRL('n'), 0, ACTION_MATCH_NEXT, NULL, N_("The next such moment.")},
    {'<', K_CTRL('p'), 0, ACTION_MATCH_BACK, NULL, N_("The one before.")},
    {'?', K_F(1), 0, ACTION_HELP, N_("help"), N_("This help.")},
    {'q', K_ESC, K_CTRL('c'), ACTION_BACK, N_("leave"),
     N_("Ends the search; else leaves the replay, back to where you were.")},
    {K_CTRL('l'), 0, 0, ACTION_REDRAW, NULL, N_("Draws the screen again.")},
    {K_CTRL('z'), 0, 0, ACTION_NONE, NULL, N_("Suspends the program; fg brings it back.")},
    {0},
};

static struct player *player_of(struct app *app)
{
    return &app->own->replay->player;
}

/* --- Playing. */

static void turn(struct app *app)
{
    message_forget(app);
    if (!player_turn(player_of(app), moment_elapsed_ms()))
        app_say(app, _("This is the end; Home goes back to the beginning"));
}

/* A message of before gives way to the words of the action. */
static bool act_on_pace(struct app *app, int action)
{
    switch (action) {
    case REPLAY_FASTER:
        player_faster(player_of(app));
        break;
    case REPLAY_SLOWER:
        player_slower(player_of(app));
        break;
    case REPLAY_IDLE:
        player_next_idle(player_of(app));
        break;
    default:
        return false;
    }
    message_forget(app);
    return true;
}

static bool act_on_playing(struct app *app, int action)
{
    if (action != REPLAY_TURN)
        return act_on_pace(app, action);
    turn(app);
    return true;
}

/* --- Going. */

static bool move(struct app *app, int action)
{
    static const struct {
        int action;
        int64_t ms;
    } moves[] = {
        {REPLAY_SECONDS, 5 * SECOND}, {REPLAY_SECONDS_BACK, -5 * SECOND},
        {REPLAY_MINUTE, MINUTE},      {REPLAY_MINUTE_BACK, -MINUTE},
        {REPLAY_MINUTES, 5 * MINUTE}, {REPLAY_MINUTES_BACK, -5 * MINUTE},
    };

    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        if (moves[i].action == action) {
            player_move(player_of(app), moves[i].ms);
            replay_lead(app);
            return true;
        }
    return false;
}

/* Over what is not to be told of. */
static void step_on(struct app *app, int64_t steps)
{
    struct player *player = player_of(app);
    uint32_t before;

    do {
        before = player->done;
        player_step(player, steps);
    } while (player->done != before && session_withholds_step(app->session, player->done - 1));
}

static bool step(struct app *app, int action)
{
    struct player *player = player_of(app);

    if (action >= REPLAY_TENTH && action < REPLAY_TENTH + 10)
        player_tenth(player, action - REPLAY_TENTH);
    else if (action == REPLAY_STEP || action == REPLAY_STEP_BACK)
        step_on(app, action == REPLAY_STEP ? 1 : -1);
    else if (action == ACTION_FIRST || action == ACTION_LAST)
        player_go(player, action == ACTION_FIRST ? 1 : player->count);
    else
        return false;
    replay_lead(app);
    return true;
}

static bool act_on_chapters(struct app *app, int action)
{
    const struct chapters *chapters = &app->own->replay->chapters;
    uint32_t done = player_of(app)->done;

    switch (action) {
    case REPLAY_CHAPTER:
        replay_jump(app, chapters_next(chapters, done, 1), _("No chapter comes after this"));
        return true;
    case REPLAY_CHAPTER_BACK:
        replay_jump(app, chapters_next(chapters, done, -1), _("No chapter comes before this"));
        return true;
    case REPLAY_DECISION:
        replay_jump(app, decision_next(app->session, done, 1), _("No decision comes after this"));
        return true;
    case REPLAY_DECISION_BACK:
        replay_jump(app, decision_next(app->session, done, -1), _("No decision comes before this"));
        return true;
    default:
        return false;
    }
}

/* --- Looking around. */

static void walk(struct app *app, int direction)
{
    int count = 0, at = 0;

    for (; screens[count] != NULL; count++)
        if (screens[count] == app->screen)
            at = count;
    app_show(app, screens[(at + count + direction) % count]);
}

static bool look_around(struct app *app, int action)
{
    switch (action) {
    case ACTION_PANE_NEXT:
    case ACTION_PANE_BACK:
        replay_pause(app);
        walk(app, action == ACTION_PANE_NEXT ? 1 : -1);
        return true;
    case ACTION_UP:
    case ACTION_DOWN:
        replay_pause(app);
        app->screen->act(app, app_state(app, app->screen), action);
        return true;
    case ACTION_FIELDS:
        replay_pause(app);
        common_act(app, action);
        return true;
    default:
        if (action < ACTION_SCREEN_1 || action > ACTION_SCREEN_8)
            return false;
        replay_pause(app);
        app_show(app, screens[action - ACTION_SCREEN_1]);
        return true;
    }
}

/* --- Asking. */

static bool ask(struct app *app, int action)
{
    switch (action) {
    case REPLAY_MOMENT:
        replay_ask_moment(app);
        return true;
    case REPLAY_ANCHOR:
        replay_anchor(app);
        return true;
    case REPLAY_BRANCH:
        replay_branch(app);
        return true;
    case ACTION_SEARCH:
        replay_search(app);
        return true;
    case ACTION_MATCH_NEXT:
    case ACTION_MATCH_BACK:
        replay_search_on(app, action == ACTION_MATCH_NEXT ? 1 : -1);
        return true;
    default:
        return false;
    }
}

/* --- All of them. */

static bool act(struct app *app, int action)
{
    switch (action) {
    case ACTION_HELP:
        replay_pause(app);
        help_open(app);
        return true;
    case ACTION_BACK:
        if (app->own->needle != NULL)
            find_forget(app);
        else
            replay_close(app);
        return true;
    case ACTION_REDRAW:
        term_redraw();
        return true;
    default:
        return false;
    }
}

bool replay_key(struct app *app, const struct input *in)
{
    static bool (*const acts[])(struct app * app, int action) = {
        act_on_playing, move, step, act_on_chapters, look_around, ask, act,
    };
    int action = keys_find(keys_replay, in->key);

    replay_watch(app);
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (acts[i](app, action))
            return true;
    return false;
}
