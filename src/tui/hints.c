#include <config.h>

#include "hints.h"

#include <stdlib.h>

#include "entente/text/i18n.h"
#include "entente/tui/input.h"
#include "entente/tui/paint.h"

enum { GAP = 2 };

static int hint_width(const struct binding *row)
{
    char *name = key_name(row->key);
    int width = paint_width(name) + 1 + paint_width(_(row->label));
    free(name);
    return width;
}

static int hint_draw(struct box box, int x, const struct binding *row)
{
    char *name = key_name(row->key);
    x = paint_text(box, 0, x, STYLE_KEY, name);
    free(name);
    return paint_text(box, 0, x + 1, STYLE_LABEL, _(row->label)) + GAP;
}

static bool is_last(const struct binding *row)
{
    return row->action == ACTION_HELP || row->action == ACTION_BACK || row->action == ACTION_LEAVE;
}

/* Those that are always there, from the right edge. Gives the columns that are left. */
static int draw_last(struct box box, const struct binding *table)
{
    int left = box.width;
    for (const struct binding *row = table; row != NULL && row->key != K_NONE; row++)
        if (is_last(row) && row->label != NULL)
            left -= hint_width(row) + GAP;
    int x = left;
    for (const struct binding *row = table; row != NULL && row->key != K_NONE; row++)
        if (is_last(row) && row->label != NULL)
            x = hint_draw(box, x, row);
    return left;
}

/* Draws those of a table that are not in another, as far as there is room. Gives the column after.
 */
static int draw_table(struct box box, int x, const struct binding *table, const struct binding *but)
{
    for (const struct binding *row = table; row != NULL && row->key != K_NONE; row++) {
        if (row->label == NULL || is_last(row) || keys_find(but, row->key) != ACTION_NONE)
            continue;
        if (x + hint_width(row) + 1 > box.width)
            break;
        x = hint_draw(box, x, row);
    }
    return x;
}

void hints_draw(struct box row, const struct binding *table, enum hints_common common)
{
    int room = draw_last(row, common != HINTS_NONE ? keys_common : table);
    struct box box = box_columns(row, 0, room);
    int x = draw_table(box, 1, table, NULL);
    if (common == HINTS_ALL)
        draw_table(box, x, keys_common, table);
}
