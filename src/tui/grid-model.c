#include <config.h>

#include "entente/tui/grid-model.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/tui/box.h"

enum {
    GAP = 2,          /* between what stands beside one another */
    EDGE = 1,         /* right of the last partner: more to the right */
    STEP_LEAST = 3,   /* a partner under a number: the mark, that there is a reason, a blank */
    STEP_LARGE = 5,   /* more does not help to read numbers and marks */
    NAMED_LEAST = 8,  /* a partner under a name that may be cut */
    NAMED_LARGE = 16, /* more does not help to read names */
    LABEL_LEAST = 12,
    PARTNERS_LEAST = 3, /* so many keep their place when the names of rows are long */
};

/* --- Rows. */

static void rows_free(struct grid_model *model)
{
    for (int i = 0; i < model->count; i++)
        free(model->rows[i].name);
    free(model->rows);
    model->rows = NULL;
    model->count = 0;
}

void grid_model_free(struct grid_model *model)
{
    rows_free(model);
}

const struct grid_row *grid_model_row(const struct grid_model *model)
{
    int row = model->list.selected;

    return row >= 0 && row < model->count ? &model->rows[row] : NULL;
}

void grid_model_begin(struct grid_model *model)
{
    const struct grid_row *row = grid_model_row(model);

    model->before = row ? *row : (struct grid_row){0};
    rows_free(model);
}

void grid_model_add(struct grid_model *model, struct grid_row row)
{
    model->rows = mem_resize(model->rows, (size_t)model->count + 1, sizeof *model->rows);
    model->rows[model->count++] = row;
}

static int row_of(const struct grid_model *model, uint32_t item, const char *field)
{
    for (int i = 0; i < model->count; i++)
        if (model->rows[i].item == item && (!field || strcmp(model->rows[i].field, field) == 0))
            return i;
    return -1;
}

void grid_model_end(struct grid_model *model)
{
    int row = -1;

    if (model->before.item)
        row = row_of(model, model->before.item, model->before.field);
    if (row < 0 && model->before.parent)
        row = row_of(model, model->before.parent, NULL);
    if (row >= 0)
        model->list.selected = row;
    list_fit(&model->list, model->count, model->list.height);
}

bool grid_model_go(struct grid_model *model, uint32_t item, const char *field)
{
    int row = row_of(model, item, field);

    if (row >= 0)
        list_select(&model->list, row);
    return row >= 0;
}

/* --- Columns. */

/* The least counts more than the most. */
static int within(int n, int least, int most)
{
    n = n > most ? most : n;
    return n < least ? least : n;
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int step_least(const struct grid_wish *wish)
{
    return within(wish->number + 1, STEP_LEAST, STEP_LARGE);
}

/* The columns left of the partners, without the names of rows. */
static int fixed_width(const struct grid_wish *wish)
{
    return GAP + wish->room + GAP + wish->views + GAP;
}

/* The names of rows give way until some partners fit, and until they can hardly be read. */
static int label_width(const struct grid_wish *wish)
{
    int partners = wish->partners < PARTNERS_LEAST ? wish->partners : PARTNERS_LEAST;
    int room = wish->width - fixed_width(wish) - EDGE - partners * step_least(wish);

    return wish->label < LABEL_LEAST ? wish->label : within(wish->label, LABEL_LEAST, room);
}

/* Divides what is left among the partners. */
static void share_out(struct grid_columns *columns, const struct grid_wish *wish, int room)
{
    int each = wish->partners > 0 ? room / wish->partners : 0;

    columns->named = each >= NAMED_LEAST || each > wish->name_short;
    if (columns->named)
        columns->step =
            within(each, STEP_LEAST, within(wish->name + GAP, NAMED_LEAST, NAMED_LARGE));
    else
        columns->step = within(each, step_least(wish), larger(STEP_LARGE, wish->view + 1));
    columns->count = within(room / columns->step, 0, wish->partners);
}

void grid_columns_fit(struct grid_columns *columns, const struct grid_wish *wish)
{
    columns->label = label_width(wish);
    columns->room = columns->label + GAP;
    columns->views = columns->room + wish->room + GAP;
    columns->partner = columns->views + wish->views + GAP;
    share_out(columns, wish, wish->width - columns->partner - EDGE);
    if (wish->current > 0)
        columns->first = scroll_to(columns->first, columns->count, wish->current - 1, 1);
    columns->first = within(columns->first, 0, wish->partners - columns->count);
}

int grid_width(const struct grid_wish *wish)
{
    int step = within(wish->name + GAP, NAMED_LEAST, NAMED_LARGE);

    return wish->label + fixed_width(wish) + wish->partners * step + EDGE;
}
