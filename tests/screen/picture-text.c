#include <config.h>

#include "screen/picture.h"

#include <string.h>

void picture_text(const struct emulator *emulator, FILE *out)
{
    const struct cursor cursor = emulator_cursor(emulator);

    fprintf(out, "%dx%d, %s screen, cursor %s at row %d, column %d\n", emulator_columns(emulator),
            emulator_rows(emulator), emulator_is_alternate(emulator) ? "alternate" : "main",
            cursor.visible ? "shown" : "hidden", cursor.row, cursor.column);
    for (int row = 0; row < emulator_rows(emulator); row++) {
        fputs("|", out);
        emulator_row(emulator, row, out);
        fputs("\n", out);
    }
}

static void colour_ansi(int colour, int ground, FILE *out)
{
    if (colour == COLOUR_DEFAULT)
        return;
    if (colour & COLOUR_RGB)
        fprintf(out, ";%d;2;%d;%d;%d", ground, colour >> 16 & 0xff, colour >> 8 & 0xff,
                colour & 0xff);
    else
        fprintf(out, ";%d;5;%d", ground, colour);
}

static void look_ansi(const struct cell *cell, FILE *out)
{
    fprintf(out, "\033[0%s%s%s%s%s", cell->bold ? ";1" : "", cell->italic ? ";3" : "",
            cell->underline ? ";4" : "", cell->blink ? ";5" : "", cell->reverse ? ";7" : "");
    colour_ansi(cell->fg, 38, out);
    colour_ansi(cell->bg, 48, out);
    fputs("m", out);
}

static void row_ansi(const struct emulator *emulator, int row, FILE *out)
{
    struct cell before = {.width = 0};

    for (int column = 0; column < emulator_columns(emulator); column++) {
        const struct cell cell = emulator_cell(emulator, row, column);

        if (column == 0 || !cell_looks_like(&cell, &before))
            look_ansi(&cell, out);
        fputs(cell.text, out);
        before = cell;
    }
    fputs("\033[0m\n", out);
}

void picture_ansi(const struct emulator *emulator, FILE *out)
{
    for (int row = 0; row < emulator_rows(emulator); row++)
        row_ansi(emulator, row, out);
}
