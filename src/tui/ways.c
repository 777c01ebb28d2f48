#include <config.h>

#include <string.h>

#include "app-own.h"

static bool is_same_place(struct place a, struct place b)
{
    const char *field = a.field != NULL ? a.field : "", *other = b.field != NULL ? b.field : "";
    return a.item == b.item && strcmp(field, other) == 0 && a.partner == b.partner;
}

static struct way way_from_here(struct app *app)
{
    return (struct way){.from = app->screen, .from_place = app_focus(app)};
}

/* Where it began is kept, however many there are. */
static void make_room(struct app_own *own)
{
    if (own->way_count < WAYS_MOST)
        return;
    own->way_count--;
    memmove(own->ways + 1, own->ways + 2, (own->way_count - 1) * sizeof *own->ways);
}

static void way_ends_here(struct app *app, struct way way)
{
    struct app_own *own = app->own;
    make_room(own);
    own->ways[own->way_count++] = way;
    ways_go_on(app);
}

/* Whether the last way, the other way round, is that from a screen to here. */
static bool leads_back(struct app *app, const struct screen *from)
{
    const struct app_own *own = app->own;
    if (own->way_count == 0)
        return false;
    const struct way *last = &own->ways[own->way_count - 1];
    return last->to == from && last->from == app->screen &&
           is_same_place(last->from_place, app_focus(app));
}

void app_hop(struct app *app, struct place place)
{
    struct way way = way_from_here(app);
    app_go(app, place);
    if (leads_back(app, way.from))
        app->own->way_count--;
    else
        way_ends_here(app, way);
}

void ways_go_on(struct app *app)
{
    struct app_own *own = app->own;
    if (own->way_count == 0)
        return;
    own->ways[own->way_count - 1].to = app->screen;
    own->ways[own->way_count - 1].to_place = app_focus(app);
}

void app_follow(struct app *app, struct place place)
{
    struct way way = way_from_here(app);
    app_go(app, place);
    way_ends_here(app, way);
}

void app_follow_to(struct app *app, const struct screen *screen)
{
    struct way way = way_from_here(app);
    app_show(app, screen);
    way_ends_here(app, way);
}

bool app_return(struct app *app)
{
    struct app_own *own = app->own;
    if (own->way_count == 0 || own->ways[own->way_count - 1].to != app->screen) {
        own->way_count = 0;
        return false;
    }
    struct way way = own->ways[--own->way_count];
    if (way.from == app->screen)
        app_go(app, way.from_place);
    else
        app_show(app, way.from); /* it stands as it was left */
    return true;
}

bool ways_at_end(struct app *app)
{
    const struct app_own *own = app->own;
    if (own->way_count == 0)
        return false;
    const struct way *last = &own->ways[own->way_count - 1];
    return last->to == app->screen && is_same_place(app_focus(app), last->to_place);
}
