#include <config.h>

#include "entente/tui/records.h"

#include "entente/tui/app.h"
#include "entente/tui/paint.h"

void records_free(struct records *records)
{
    items_free(&records->items);
}

void records_draw(struct app *app, struct records *records, struct box box)
{
    struct panes panes = panes_of(box, items_height(app, &records->items), records->in_form);
    uint32_t item = items_selected(app, &records->items);
    form_show(&records->form, item);
    records->in_form = records->in_form && item != 0;
    if (panes.first.height > 0)
        items_draw(app, &records->items, panes.first, !records->in_form);
    paint_line(panes.rule);
    if (panes.second.height > 0)
        form_draw(app, &records->form, panes.second, records->in_form);
}

static bool act_on_both(struct app *app, struct records *records, int action)
{
    switch (action) {
    case ACTION_PANE_NEXT:
    case ACTION_PANE_BACK:
        records->in_form = !records->in_form && items_selected(app, &records->items) != 0;
        return true;
    case ACTION_ADD:
        app_add(app, records->items.of->kind, NULL, 0);
        return true;
    default:
        return false;
    }
}

static bool act_in_list(struct app *app, struct records *records, int action)
{
    if (action == ACTION_EDIT) {
        records->in_form = items_selected(app, &records->items) != 0;
        return true;
    }
    return items_act(app, &records->items, action);
}

static bool act_in_form(struct app *app, struct records *records, int action)
{
    if (action == ACTION_BACK) {
        records->in_form = false;
        return true;
    }
    return form_act(app, &records->form, action);
}

bool records_act(struct app *app, struct records *records, int action)
{
    if (act_on_both(app, records, action))
        return true;
    return records->in_form ? act_in_form(app, records, action) : act_in_list(app, records, action);
}

void records_go(struct app *app, struct records *records, struct place place)
{
    if (!items_go(app, &records->items, place.item))
        return;
    form_show(&records->form, place.item);
    records->in_form = form_go(app, &records->form, place.field);
}

struct place records_focus(struct app *app, struct records *records)
{
    uint32_t item = items_selected(app, &records->items);
    form_show(&records->form, item);
    if (records->in_form && item != 0)
        return form_focus(app, &records->form);
    return (struct place){item, item != 0 ? schema_kind(records->items.of->kind)->title : NULL, 0};
}
