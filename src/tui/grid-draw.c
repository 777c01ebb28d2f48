#include <config.h>

#include "entente/tui/grid.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/presence.h"
#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/mark.h"
#include "entente/tui/paint.h"
#include "grid-views.h"
#include "insight-mark.h"

enum {
    FOLD_MARK = 2,     /* columns */
    INDENT = 2,        /* of a row that can be folded away */
    PANE_LARGE = 56,   /* columns that a pane beside it can use */
    LAST_MARK = 2,     /* columns from the room's mark to the one of last time */
    SPREAD_LEAST = 12, /* columns of all views where none has a column of its own */
};

/* --- What is drawn: made for one frame. */

struct sheet {
    struct app *app;
    const struct grid *grid;
    const struct grid_columns *columns;
    struct grid_heads heads;
    bool anonymous; /* all views in one column */
    bool folds;     /* some row can be folded */
    int current;    /* the column: 0 the room, then partners, or the views of all */
};

static struct sheet sheet_make(struct app *app, const struct grid *grid)
{
    struct sheet sheet = {
        .app = app,
        .grid = grid,
        .columns = &grid->columns,
        .heads = grid_heads_make(app->session),
        .anonymous = session_anonymous(app->session),
    };
    for (int i = 0; i < grid->model.count; i++)
        sheet.folds = sheet.folds || grid->model.rows[i].fold != GRID_LEAF;
    sheet.current =
        sheet.anonymous ? app->partner != 0 : grid_heads_find(&sheet.heads, app->partner);
    return sheet;
}

static void sheet_free(struct sheet *sheet)
{
    grid_heads_free(&sheet->heads);
}

static int indent_of(const struct sheet *sheet, const struct grid_row *row)
{
    return (sheet->folds ? FOLD_MARK : 0) + (row->parent != 0 ? INDENT : 0);
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static struct grid_wish wish_of(const struct sheet *sheet, int width)
{
    struct grid_wish wish = {
        .width = width,
        .room = paint_width(_("Room")),
        .views = larger(paint_width(_("Views")), sheet->anonymous ? SPREAD_LEAST : 0),
        .number = grid_heads_number(&sheet->heads),
        .name = grid_heads_widest(&sheet->heads),
        .name_short = grid_heads_short(&sheet->heads),
        .partners = sheet->heads.count,
        .current = sheet->anonymous ? 0 : sheet->current,
    };
    const struct session *session = sheet->app->session;
    for (int i = 0; i < sheet->grid->model.count; i++) {
        const struct grid_row *row = &sheet->grid->model.rows[i];
        wish.label = larger(wish.label, indent_of(sheet, row) + paint_width(row->name));
        wish.view = larger(wish.view, grid_view_width(schema_field(
                                          session_item_kind(session, row->item), row->field)));
    }
    wish.room = larger(wish.room, wish.view);
    return wish;
}

/* --- The heads. */

static enum style head_style(const struct sheet *sheet, int column)
{
    return column == sheet->current ? STYLE_HEADING : STYLE_LABEL;
}

/* Whose view is under the cursor, in full. */
static void legend_paint(const struct sheet *sheet, struct box box)
{
    int x = paint_text(box, 0, 1, STYLE_LABEL, _("As seen by"));
    if (sheet->current == 0) {
        paint_text(box, 0, x + 1, STYLE_STRONG, _("the room"));
    } else if (sheet->anonymous) {
        paint_text(box, 0, x + 1, STYLE_HEADING, _("a voice, without saying whose"));
    } else {
        const struct short_name *name = &sheet->heads.names[sheet->current - 1];
        if (!sheet->columns->named)
            x = paint_text(box, 0, x + 1, STYLE_HEADING, name->instead);
        paint_text(box, 0, x + 1, STYLE_HEADING, name->name);
    }
}

/* Which partners are in sight where not all are. */
static void scroll_paint(const struct sheet *sheet, struct box box)
{
    const struct grid_columns *columns = sheet->columns;
    bool more = columns->first + columns->count < sheet->heads.count;
    if (columns->first > 0)
        paint_text(box, 1, columns->partner - 1, STYLE_KEY, "‹");
    if (more)
        paint_text(box, 1, columns->partner + columns->count * columns->step, STYLE_KEY, "›");
}

static void partner_heads_paint(const struct sheet *sheet, struct box box)
{
    const struct grid_columns *columns = sheet->columns;
    size_t count = (size_t)sheet->heads.count;
    short_names(sheet->heads.names, count, columns->step - 1);
    for (int i = 0; i < columns->count; i++) {
        int partner = columns->first + i;
        const struct short_name *name = &sheet->heads.names[partner];
        bool present = presence_is(sheet->app->session, sheet->heads.partners[partner]);
        paint_text(box, 1, columns->partner + i * columns->step,
                   present ? head_style(sheet, partner + 1) : STYLE_FRAME,
                   columns->named ? name->shortened : name->instead);
    }
    short_names_free(sheet->heads.names, count);
}

/* How many are present, while somebody is not; gives what is left of the row. */
static struct box presence_paint(const struct sheet *sheet, struct box box)
{
    char *words = presence_count_words(sheet->app->session);
    int x = words != NULL ? paint_right(box_columns(box, 0, -2), 0, STYLE_WARNING, words) : 0;
    free(words);
    return x > 0 ? box_columns(box, 0, x - 1) : box;
}

static void heads_paint(const struct sheet *sheet, struct box box)
{
    legend_paint(sheet, presence_paint(sheet, box));
    paint_text(box, 1, sheet->columns->room, head_style(sheet, 0), _("Room"));
    paint_text(box, 1, sheet->columns->views, sheet->anonymous ? head_style(sheet, 1) : STYLE_LABEL,
               _("Views"));
    partner_heads_paint(sheet, box);
    scroll_paint(sheet, box);
}

/* --- The rows. */

static const char *fold_mark(enum grid_fold fold)
{
    return fold == GRID_OPEN ? "▾" : "▸";
}

static void name_paint(const struct sheet *sheet, struct box box, int y, const struct grid_row *row)
{
    struct box label = box_columns(box, 0, sheet->columns->label + 1);
    insight_mark_paint(sheet->app, label, y, 0, row->item, row->field);
    if (row->fold != GRID_LEAF)
        paint_text(label, y, 1, STYLE_LABEL, fold_mark(row->fold));
    paint_text(label, y, 1 + indent_of(sheet, row),
               row->fold == GRID_OPEN ? STYLE_STRONG : STYLE_NORMAL, row->name);
}

/* Whether views differ, and what they are or how many. */
static void views_paint(const struct sheet *sheet, struct box box, int y,
                        const struct grid_row *row)
{
    const struct session *session = sheet->app->session;
    int x = sheet->columns->views;
    if (views_differ(session, row->item, row->field))
        paint_text(box, y, x, STYLE_DIFFER, mark_differ());
    else if (row->differs_inside)
        paint_text(box, y, x, STYLE_DIM, mark_differ());
    size_t given = views_given(session, row->item, row->field);
    if (sheet->anonymous)
        grid_spread_paint(session, box, y, x + 2, row);
    else if (given > 0)
        paint_format(box, y, x + 2, STYLE_DIM, "%zu", given);
}

/* The mark of last time, beside what the room sees today. */
static const struct choice *last_mark(const struct session *session, const struct grid_row *row)
{
    const struct field *field = schema_field(session_item_kind(session, row->item), "last_mark");
    return field != NULL && strcmp(row->field, "mark") == 0
               ? schema_choice(field, session_value(session, row->item, "last_mark", 0))
               : NULL;
}

static void last_mark_paint(const struct sheet *sheet, struct box box, int y,
                            const struct grid_row *row)
{
    const struct choice *last = last_mark(sheet->app->session, row);
    if (last == NULL)
        return;
    int x = paint_text(box, y, sheet->columns->room + LAST_MARK, STYLE_DIM, "←");
    paint_text(box, y, x, STYLE_DIM, mark_glyph(last));
}

static void row_paint(const struct sheet *sheet, struct box box, int y, const struct grid_row *row)
{
    const struct grid_columns *columns = sheet->columns;
    name_paint(sheet, box, y, row);
    grid_view_paint(sheet->app->session, box, y, columns->room, columns->views - columns->room - 2,
                    row, 0);
    last_mark_paint(sheet, box, y, row);
    views_paint(sheet, box, y, row);
    for (int i = 0; i < columns->count; i++)
        grid_view_paint(sheet->app->session, box, y, columns->partner + i * columns->step,
                        columns->step - 1, row, sheet->heads.partners[columns->first + i]);
}

/* The row under the cursor, and the cell in it. */
static void cursor_paint(const struct sheet *sheet, struct box box, int y, bool focused)
{
    const struct grid_columns *columns = sheet->columns;
    paint_select(box, y, 1, false);
    if (!focused)
        return;
    int x = columns->room, width = columns->views - columns->room - 2;
    if (sheet->current > 0 && sheet->anonymous) {
        x = columns->views;
        width = SPREAD_LEAST;
    } else if (sheet->current > 0) {
        x = columns->partner + (sheet->current - 1 - columns->first) * columns->step;
        width = columns->step - 1;
    }
    paint_select_part(box, y, x - 1, width + 2, true);
}

/* One mark and what it means, as long as all of it fits. Gives the column for the next. */
static int meaning_paint(struct box box, int x, enum style style, const char *mark,
                         const char *meaning)
{
    if (x + 2 + paint_width(meaning) > box.width)
        return box.width;
    x = paint_text(box, 0, x, style, mark);
    return paint_text(box, 0, x + 1, STYLE_LABEL, meaning) + 2;
}

/* Where there is room: what the marks mean. */
static void meanings_paint(const struct sheet *sheet, struct box box)
{
    const struct grid_row *row = grid_model_row(&sheet->grid->model);
    const struct field *field =
        row ? schema_field(session_item_kind(sheet->app->session, row->item), row->field) : NULL;
    int x = 1;
    if (field == NULL || !mark_is_scale(field))
        return;
    for (const struct choice *choice = field->choices; choice->code != NULL; choice++)
        x = meaning_paint(box, x, mark_style(field, choice), mark_glyph(choice), _(choice->label));
    x = meaning_paint(box, x, STYLE_DIFFER, mark_differ(), _("views differ"));
    x = meaning_paint(box, x, STYLE_FRAME, mark_blank(), _("not discussed"));
    if (last_mark(sheet->app->session, row) != NULL)
        meaning_paint(box, x, STYLE_DIM, "←", _("last time"));
}

void grid_draw(struct app *app, struct grid *grid, struct box box, bool focused)
{
    struct list *list = &grid->model.list;
    struct sheet sheet = sheet_make(app, grid);
    struct grid_wish wish = wish_of(&sheet, box.width);
    grid_columns_fit(&grid->columns, &wish);
    list_fit(list, grid->model.count, box.height - GRID_HEAD);
    heads_paint(&sheet, box);
    struct box rows = box_rows(box, GRID_HEAD, -1);
    for (int y = 0; y < list->height && list->top + y < list->count; y++)
        row_paint(&sheet, rows, y, &grid->model.rows[list->top + y]);
    if (list->selected >= 0)
        cursor_paint(&sheet, rows, list->selected - list->top, focused);
    paint_scroll(rows, list->top, list->count);
    meanings_paint(&sheet, box_rows(rows, list->count + 1, 1));
    sheet_free(&sheet);
}

struct panes grid_panes(struct app *app, const struct grid *grid, struct box box, int below,
                        bool second_has_focus)
{
    struct panes panes = panes_of(box, GRID_HEAD + grid->model.count + below, second_has_focus);
    if (panes.rule.height <= 1)
        return panes;
    struct sheet sheet = sheet_make(app, grid);
    struct grid_wish wish = wish_of(&sheet, 0);
    sheet_free(&sheet);
    int wanted = grid_width(&wish);
    int most = larger(box.width * 3 / 5, box.width - PANE_LARGE);
    int width = wanted > most ? most : larger(wanted, panes.first.width);
    return (struct panes){.first = box_columns(box, 0, width),
                          .rule = box_columns(box, width, 1),
                          .second = box_columns(box, width + 1, -1)};
}
