#include <config.h>

#include "entente/tui/items.h"

#include <inttypes.h>
#include <stdlib.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "insight-mark.h"

enum { GAP = 2 };

void items_free(struct items *items)
{
    free(items->rows);
    items->rows = NULL;
    free(items->widths);
    items->widths = NULL;
    free(items->heading);
    items->heading = NULL;
    items->count = items->room = 0;
    items->version = 0;
}

/* Adds the items of one rank: those that come first, or the rest. */
static int add_rank(struct app *app, struct items *items, int count, bool first)
{
    const struct items_kind *of = items->of;
    for (uint32_t item = 0; (item = session_next(app->session, of->kind, item)) != 0;) {
        if ((of->shows != NULL && !of->shows(app, item)) ||
            (of->first != NULL && of->first(app, item)) != first)
            continue;
        if (count == items->room) {
            items->room = items->room * 2 + 16;
            items->rows = mem_resize(items->rows, (size_t)items->room, sizeof *items->rows);
        }
        items->rows[count++] = item;
    }
    return count;
}

static char *cell_text(struct app *app, const struct items_column *column, uint32_t item,
                       enum style *style)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = mem_stream(&text, &size);
    *style = column->write(app, item, out);
    mem_stream_end(out);
    return text;
}

static bool is_column(const struct items_column *column)
{
    return column != NULL && column->width > 0;
}

/* Columns that the widest of its cells needs, or the label. */
static int width_needed(struct app *app, const struct items *items,
                        const struct items_column *column)
{
    int most = column->label != NULL ? paint_width(_(column->label)) : 0;
    for (int i = 0; i < items->count && most < column->width; i++) {
        enum style style;
        char *text = cell_text(app, column, items->rows[i], &style);
        int width = paint_width(text);
        most = width > most ? width : most;
        free(text);
    }
    return most < column->width ? most : column->width;
}

static void find_widths(struct app *app, struct items *items)
{
    const struct items_column *columns = items->of->columns;
    for (int i = 0; columns != NULL && is_column(&columns[i]); i++) {
        items->widths = mem_resize(items->widths, (size_t)i + 1, sizeof *items->widths);
        items->widths[i] =
            columns[i].fits ? width_needed(app, items, &columns[i]) : columns[i].width;
    }
}

/* Looks which items there are, where something has changed since. */
static void collect(struct app *app, struct items *items)
{
    uint64_t version = session_version(app->session);
    if (items->version == version)
        return;
    int count = items->of->first != NULL ? add_rank(app, items, 0, true) : 0;
    items->count = add_rank(app, items, count, false);
    items->version = version;
    find_widths(app, items);
    free(items->heading);
    items->heading = items->of->heading != NULL ? items->of->heading(app) : NULL;
}

static int row_of(const struct items *items, uint32_t item, int otherwise)
{
    if (otherwise >= 0 && otherwise < items->count && items->rows[otherwise] == item)
        return otherwise;
    for (int i = 0; i < items->count; i++)
        if (items->rows[i] == item)
            return i;
    return otherwise < 0 ? 0 : otherwise;
}

/* Which items there are now; the cursor stays on its item, or where that was. */
static void items_find(struct app *app, struct items *items)
{
    collect(app, items);
    items->list.selected = row_of(items, items->selected, items->list.selected);
    list_fit(&items->list, items->count, items->list.height);
    items->selected = items->list.selected >= 0 ? items->rows[items->list.selected] : 0;
}

static bool has_heading(const struct items_kind *of)
{
    for (const struct items_column *column = of->columns; is_column(column); column++)
        if (column->label != NULL)
            return true;
    return false;
}

int items_height(struct app *app, struct items *items)
{
    items_find(app, items);
    int rows = items->list.count > 0 ? items->list.count : 1;
    return rows + (has_heading(items->of) ? 1 : 0);
}

/* Columns of the title: what the others leave. */
static int title_width(const struct items *items, int width)
{
    const struct items_column *columns = items->of->columns;
    int left = width - 1;
    for (int i = 0; columns != NULL && is_column(&columns[i]); i++)
        if (width >= columns[i].from)
            left -= items->widths[i] + GAP;
    return left;
}

typedef void column_draw(struct app *app, const struct items_column *column, struct box cell,
                         uint32_t item);

static void draw_columns(struct app *app, const struct items *items, struct box row, uint32_t item,
                         column_draw *draw)
{
    const struct items_column *columns = items->of->columns;
    int x = title_width(items, row.width) + GAP;
    for (int i = 0; columns != NULL && is_column(&columns[i]); i++) {
        if (row.width < columns[i].from)
            continue;
        draw(app, &columns[i], box_columns(row, x, items->widths[i]), item);
        x += items->widths[i] + GAP;
    }
}

static void draw_label(struct app *app, const struct items_column *column, struct box cell,
                       uint32_t item)
{
    (void)app;
    (void)item;
    const char *label = column->label != NULL ? _(column->label) : "";
    if (column->right)
        paint_right(cell, 0, STYLE_LABEL, label);
    else
        paint_text(cell, 0, 0, STYLE_LABEL, label);
}

static void draw_cell(struct app *app, const struct items_column *column, struct box cell,
                      uint32_t item)
{
    enum style style;
    char *text = cell_text(app, column, item, &style);
    if (column->right)
        paint_right(cell, 0, style, text);
    else
        paint_text(cell, 0, 0, style, text);
    free(text);
}

static void draw_item(struct app *app, const struct items *items, struct box row, uint32_t item)
{
    struct box cell = box_columns(row, 0, title_width(items, row.width));
    uint32_t number = session_item_number(app->session, item);
    int x = 0;
    if (number != 0) {
        paint_format(cell, 0, 0, STYLE_DIM, "%3" PRIu32, number);
        insight_mark_paint(app, cell, 0, 3, item, NULL);
        x = 4;
    }
    if (*session_value(app->session, item, "highlight", 0) != '\0')
        paint_text(cell, 0, x, STYLE_PARTLY, paint_unicode() ? "★" : "^");
    char *title = title_words(app->session, item);
    paint_text(cell, 0, x + 1, STYLE_NORMAL, title);
    free(title);
    draw_columns(app, items, row, item, draw_cell);
}

static void draw_heading(struct app *app, const struct items *items, struct box row)
{
    struct box title = box_columns(row, 0, title_width(items, row.width));
    if (items->heading != NULL)
        paint_text(title, 0, 1, STYLE_LABEL, items->heading);
    draw_columns(app, items, row, 0, draw_label);
}

static void draw_empty(struct app *app, const struct items_kind *kind, struct box box)
{
    const bool writable = app_can_write(app);
    char *text = writable ? mem_printf(_("%s: %s."), _(kind->empty), _(kind->begin))
                          : mem_printf(_("%s."), _(kind->empty));

    paint_wrapped(box, 0, STYLE_DIM, text);
    free(text);
}

void items_draw(struct app *app, struct items *items, struct box box, bool focused)
{
    items_find(app, items);
    if (has_heading(items->of)) {
        draw_heading(app, items, box_rows(box, 0, 1));
        box = box_rows(box, 1, -1);
    }
    list_fit(&items->list, items->list.count, box.height);
    if (items->list.count == 0)
        draw_empty(app, items->of, box_columns(box, 1, -2));
    for (int y = 0; y < box.height && items->list.top + y < items->list.count; y++)
        draw_item(app, items, box_rows(box, y, 1), items->rows[items->list.top + y]);
    if (items->list.count > 0)
        paint_select(box, items->list.selected - items->list.top, 1, focused);
    paint_scroll(box, items->list.top, items->list.count);
}

bool list_act(struct list *list, int action)
{
    switch (action) {
    case ACTION_UP:
        list_move(list, -1);
        return true;
    case ACTION_DOWN:
        list_move(list, 1);
        return true;
    case ACTION_PAGE_UP:
        list_page(list, -1);
        return true;
    case ACTION_PAGE_DOWN:
        list_page(list, 1);
        return true;
    case ACTION_FIRST:
        list_first(list);
        return true;
    case ACTION_LAST:
        list_last(list);
        return true;
    default:
        return false;
    }
}

bool rows_act(int *selected, int count, int page, int action)
{
    struct list list = {.selected = *selected};

    list_fit(&list, count, page);
    bool acted = list_act(&list, action);
    *selected = list.selected > 0 ? list.selected : 0;
    return acted;
}

int text_act(int top, int count, int height, int action)
{
    rows_act(&top, count > height ? count - height + 1 : 1, height, action);
    return top;
}

bool items_act(struct app *app, struct items *items, int action)
{
    items_find(app, items);
    if (!list_act(&items->list, action))
        return false;
    items->selected = items->list.selected >= 0 ? items->rows[items->list.selected] : 0;
    return true;
}

uint32_t items_selected(struct app *app, struct items *items)
{
    items_find(app, items);
    return items->selected;
}

bool items_go(struct app *app, struct items *items, uint32_t item)
{
    items->selected = item;
    items_find(app, items);
    return items->selected == item;
}
