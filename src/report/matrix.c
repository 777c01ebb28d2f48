#include <config.h>

#include "entente/report/document.h"

#include "entente/text/i18n.h"

struct mark tone_differ(void)
{
    return (struct mark){TONE_DIFFER, "\u2260", _("views differ")};
}

struct mark tone_blank(void)
{
    return (struct mark){TONE_BLANK, "\u00B7", _("not discussed")};
}

size_t matrix_cell_views(const struct matrix_cell *cell)
{
    size_t views = 0;

    for (size_t i = 0; i < cell->count; i++)
        if (cell->tallies[i].mark.tone != TONE_BLANK)
            views += cell->tallies[i].count;
    return views;
}

static void note_row(const struct matrix_row *row, struct mark found[MATRIX_LEGEND])
{
    if (row->differ)
        found[TONE_DIFFER] = tone_differ();
    for (size_t i = 0; i < row->count; i++)
        for (size_t j = 0; j < row->cells[i].count; j++)
            found[row->cells[i].tallies[j].mark.tone] = row->cells[i].tallies[j].mark;
}

size_t matrix_legend(const struct matrix *matrix, struct mark legend[MATRIX_LEGEND])
{
    struct mark found[MATRIX_LEGEND] = {0};
    size_t count = 0;

    for (size_t i = 0; i < matrix->row_count; i++)
        note_row(&matrix->rows[i], found);
    for (size_t tone = 0; tone < MATRIX_LEGEND; tone++)
        if (found[tone].glyph != NULL)
            legend[count++] = found[tone];
    return count;
}
