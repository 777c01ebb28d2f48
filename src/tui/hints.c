#include <config.h>

#include "hints.h"

#include <stdio.h>
#include <stdlib.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/paint.h"

enum { GAP = 2 };

static char *name_of(const struct binding *row)
{
    char *name = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&name, &size);
    key_name_write(out, row->key);
    fclose(out);
    return name;
}

static int hint_width(const struct binding *row)
{
    char *name = name_of(row);
    int width = paint_width(name) + 1 + paint_width(_(row->label));
    free(name);
    return width;
}

static int hint_draw(struct box box, int x, const struct binding *row)
{
    char *name = name_of(row);
    x = paint_text(box, 0, x, STYLE_KEY, name);
    free(name);
    return paint_text(box, 0, x + 1, STYLE_LABEL, _(row->label)) + GAP;
}

static bool is_last(const struct binding *row)
{
    return row->action == ACTION_HELP || row->action == ACTION_BACK;
}

/* Those that are always there, from the right edge. Gives the columns that are left. */
static int draw_last(struct box box, const struct binding *table)
{
    int left = box.width;
    for (const struct binding *row = table; row != NULL && row->key != 0; row++)
        if (is_last(row) && row->label != NULL)
            left -= hint_width(row) + GAP;
    int x = left;
    for (const struct binding *row = table; row != NULL && row->key != 0; row++)
        if (is_last(row) && row->label != NULL)
            x = hint_draw(box, x, row);
    return left;
}

static bool is_shadowed(const struct binding *row, const struct binding *by)
{
    return keys_find(by, row->key) != ACTION_NONE;
}

void hints_draw(struct box box, const struct binding *first, const struct binding *second)
{
    const struct binding *const tables[] = {first, second};
    int room = draw_last(box, second != NULL ? second : first);
    int x = 1;
    for (size_t i = 0; i < 2; i++)
        for (const struct binding *row = tables[i]; row != NULL && row->key != 0; row++) {
            if (row->label == NULL || is_last(row) || (i == 1 && is_shadowed(row, first)))
                continue;
            if (x + hint_width(row) + 1 > room)
                return;
            x = hint_draw(box, x, row);
        }
}
