#include <config.h>

#include "entente/tui/grid.h"

#include <stdlib.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/tui/app.h"
#include "entente/tui/mark.h"
#include "secret-round.h"

void grid_free(struct grid *grid)
{
    grid_model_free(&grid->model);
}

struct place grid_focus(struct app *app, const struct grid *grid)
{
    const struct grid_row *row = grid_model_row(&grid->model);
    return row ? (struct place){row->item, row->field, app->partner} : (struct place){0};
}

static bool is_of_a_voice(const struct app *app)
{
    return app->partner != 0 && app->partner == session_voice(app->session);
}

/* "Recorded: a view on Long-term horizon: in place (3 of 4 given)"; of how many is left out where
 * more views came than partners are known. */
static void say_voice(struct app *app, struct place place, const char *value)
{
    char *item = title_words(app->session, place.item);
    char *words = value_words(app->session, place.item, place.field, value);
    size_t given = views_given(app->session, place.item, place.field);
    uint32_t partners = session_count(app->session, KIND_PARTNER);
    if (given <= partners)
        app_say(app, _("Recorded: a view on %s: %s (%zu of %u given)"), item, words, given,
                partners);
    else
        app_say(app, _("Recorded: a view on %s: %s (%zu given)"), item, words, given);
    free(item);
    free(words);
}

static void mark(struct app *app, struct grid *grid, int choice)
{
    struct place place = grid_focus(app, grid);
    const struct field *field =
        schema_field(session_item_kind(app->session, place.item), place.field);
    if (!mark_is_scale(field)) {
        app_say(app, _("%s is picked from a list: Enter opens it"), _(field->label));
        return;
    }
    for (int i = 0; i <= choice; i++)
        if (field->choices[i].code == NULL) {
            app_say(app, _("%s has no such answer: Enter shows which there are"), _(field->label));
            return;
        }
    const char *code = field->choices[choice].code;
    if (app_set(app, place, code) && is_of_a_voice(app))
        say_voice(app, place, code);
}

/* Takes the view back, and of a voice, whom nobody can ask again, what went with it too. */
static void blank(struct app *app, struct grid *grid)
{
    struct place place = grid_focus(app, grid);
    const struct grid_row *row = grid_model_row(&grid->model);
    uint32_t voice = 0;
    if (is_of_a_voice(app))
        voice = session_newest_voice(app->session, place.item, place.field);
    if (voice == 0 || row->remark == NULL) {
        app_set(app, place, "");
        return;
    }
    struct error err;
    struct step *step = step_begin(app->session);
    if (step_set(step, place.item, place.field, voice, "", &err) &&
        step_set(step, place.item, row->remark, voice, "", &err)) {
        app_commit(app, step);
        return;
    }
    step_cancel(step);
    app_fail(app, &err);
}

static void remark(struct app *app, struct grid *grid)
{
    const struct grid_row *row = grid_model_row(&grid->model);
    struct place place = grid_focus(app, grid);
    if (row->remark == NULL) {
        app_capture(app); /* what goes with it is a note */
        return;
    }
    if (is_of_a_voice(app)) {
        uint32_t voice = session_newest_voice(app->session, place.item, place.field);
        place.partner = voice != 0 ? voice : place.partner;
    }
    place.field = row->remark;
    app_edit(app, place);
}

/* --- Moving. */

static bool move(struct app *app, struct list *list, int action)
{
    switch (action) {
    case ACTION_UP:
        return list_move(list, -1), true;
    case ACTION_DOWN:
        return list_move(list, 1), true;
    case ACTION_PAGE_UP:
        return list_page(list, -1), true;
    case ACTION_PAGE_DOWN:
        return list_page(list, 1), true;
    case ACTION_FIRST:
        return list_first(list), true;
    case ACTION_LAST:
        return list_last(list), true;
    case ACTION_LEFT:
        return app_view_move(app, -1), true;
    case ACTION_RIGHT:
        return app_view_move(app, 1), true;
    default:
        return false;
    }
}

bool grid_act(struct app *app, struct grid *grid, int action)
{
    if (move(app, &grid->model.list, action))
        return true;
    if (action < GRID_MARK_1 || action >= GRID_OWN)
        return false;
    if (grid_model_row(&grid->model) == NULL)
        app_say(app, _("There is nothing here to mark"));
    else if (action == GRID_BLANK)
        blank(app, grid);
    else if (action == GRID_REMARK)
        remark(app, grid);
    else if (action == GRID_ROUND)
        secret_round_open(app, grid_focus(app, grid));
    else
        mark(app, grid, action - GRID_MARK_1);
    return true;
}
