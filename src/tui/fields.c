#include <config.h>

#include "fields.h"

#include <stdlib.h>

#include "app-own.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/form.h"
#include "entente/tui/input.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"

enum { MOST_WIDTH = 100 };

static const struct binding keys[] = {
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("The field above.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("The field below.")},
    {K_LEFT, 'h', 0, ACTION_LEFT, NULL, N_("Whose view: the one before.")},
    {K_RIGHT, 'l', 0, ACTION_RIGHT, N_("whose view"), N_("Whose view: the next one.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_PAGE_DOWN, 0, 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("The first field.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("The last field.")},
    {K_ENTER, 0, 0, ACTION_EDIT, N_("edit"), N_("Edits the field.")},
    {'e', 0, 0, ACTION_EDITOR, N_("editor"), N_("The text in your editor.")},
    {'u', 0, 0, ACTION_UNDO, N_("undo"), N_("Takes the last change back.")},
    {K_CTRL('r'), 0, 0, ACTION_REDO, NULL, N_("Puts back what undo took back.")},
    {K_ESC, 'q', K_CTRL('c'), ACTION_BACK, N_("back"), N_("Back to the screen.")},
    {0},
};

static const struct binding *fields_keys(const void *state)
{
    (void)state;
    return keys;
}

static void fields_draw(struct app *app, void *state, struct box box)
{
    struct form *form = state;
    char *title = item_words(app->session, form->item);
    int width = box.width < MOST_WIDTH ? box.width : MOST_WIDTH;
    struct box panel = box_middle(box_rows(box, 0, -2), box.height, width);

    paint_clear(panel);
    form_draw(app, form, paint_frame(panel, title), true);
    free(title);
}

static bool fields_input(struct app *app, void *state, const struct input *in, int action)
{
    struct form *form = state;

    (void)in;
    if (action == ACTION_EDIT)
        app_edit(app, form_focus(app, form));
    else if (action == ACTION_EDITOR)
        app_editor(app, form_focus(app, form));
    else if (action == ACTION_UNDO)
        record_undo(app);
    else if (action == ACTION_REDO)
        record_redo(app);
    else if (action != ACTION_NONE)
        form_act(app, form, action);
    return action != ACTION_BACK;
}

static void fields_free(struct app *app, void *state)
{
    (void)app;
    free(state);
}

void fields_open(struct app *app, uint32_t item)
{
    static const struct overlay_ops ops = {
        .aside = true,
        .keys = fields_keys,
        .draw = fields_draw,
        .input = fields_input,
        .free = fields_free,
    };
    struct form *form = mem_zalloc(sizeof *form);

    form_show(form, item);
    overlay_push(app, &ops, form);
}
