#include <config.h>

#include <stdlib.h>

#include "app-own.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/prompt.h"

void find_forget(struct app *app)
{
    search_free(&app->own->matches);
    app->own->matches = (struct match_list){0};
    app->own->searched = 0;
    free(app->own->needle);
    app->own->needle = NULL;
}

static void show_match(struct app *app, size_t i, void (*go)(struct app *, struct place))
{
    const struct match *match = &app->own->matches.entries[i];
    app->own->match = i;
    go(app, (struct place){match->item, match->field, match->partner});
    free(app->own->message); /* the line that counts the matches is to be seen */
    app->own->message = NULL;
}

/* Searches anew where something was recorded since. False when nothing is found. */
static bool find_again(struct app *app)
{
    struct app_own *own = app->own;
    if (own->searched == session_version(app->session))
        return own->matches.count > 0;
    search_free(&own->matches);
    own->matches = search_find(app->session, own->needle);
    own->searched = session_version(app->session);
    if (own->match >= own->matches.count)
        own->match = 0;
    return own->matches.count > 0;
}

/* The way of the search goes on to there. */
static void show_next(struct app *app, int direction)
{
    struct app_own *own = app->own;
    size_t count = own->matches.count;
    show_match(app, (own->match + count + (size_t)direction) % count, app_go);
    if (own->way_count == own->search_way)
        ways_go_on(app);
}

void find_move(struct app *app, int direction)
{
    struct app_own *own = app->own;
    if (own->needle == NULL)
        find_open(app);
    else if (!find_again(app))
        find_forget(app);
    else
        show_next(app, direction);
}

static char *count_matches(struct app *app, void *context, const char *text, bool *good)
{
    (void)context;
    if (*text == '\0')
        return NULL;
    struct match_list matches = search_find(app->session, text);
    size_t count = matches.count;
    search_free(&matches);
    *good = count > 0;
    return count == 0 ? mem_copy(_("nothing found"))
                      : mem_printf(P_("%zu match", "%zu matches", count), count);
}

static bool find(struct app *app, void *context, const char *text, struct error *err)
{
    (void)context;
    find_forget(app);
    if (*text == '\0')
        return true;
    app->own->needle = mem_copy(text);
    app->own->match = 0;
    if (find_again(app)) {
        show_match(app, 0, app_follow);
        app->own->search_way = app->own->way_count; /* once it ends, Esc leads back */
        return true;
    }
    find_forget(app);
    return error_set(err, _("Nothing in this session contains “%s”."), text);
}

void find_open(struct app *app)
{
    prompt_open(app, &(struct prompt){
                         .title = _("Search"),
                         .help = _("Every text of the session, in capitals or not."),
                         .text = app->own->needle,
                         .history = app->own->needles,
                         .accept_label = N_("find"),
                         .check = count_matches,
                         .accept = find,
                     });
}
