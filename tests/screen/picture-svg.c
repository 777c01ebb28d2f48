#include <config.h>

#include "screen/picture.h"

#include <string.h>

/* A cell, its font and the margin around the screen, in pixels. */
enum { CELL_WIDTH = 9, CELL_HEIGHT = 18, BASELINE = 14, FONT_SIZE = 15, MARGIN = 12 };

struct theme {
    int ground, ink;
    int palette[16];
};

static const struct theme dark = {
    .ground = 0x16181d,
    .ink = 0xd8dade,
    .palette = {0x16181d, 0xe5696f, 0x7fbf7f, 0xd9b25f, 0x6fa8e0, 0xc58fd6, 0x5fbdc0, 0xd8dade,
                0x6b7280, 0xff8a8f, 0x9ddb9d, 0xf2cf80, 0x94c3f4, 0xdfaef0, 0x85dadc, 0xffffff},
};

static const struct theme light = {
    .ground = 0xfcfcfa,
    .ink = 0x24272d,
    .palette = {0x24272d, 0xb3262d, 0x2c7a2c, 0x8f6400, 0x1f5fa8, 0x8a3fa0, 0x0f7377, 0xd5d7da,
                0x6b7280, 0xd1383f, 0x3a9a3a, 0xb07c00, 0x2f7bd0, 0xa957c2, 0x1a9296, 0xfcfcfa},
};

/* The cube of 216 colours and the 24 greys of xterm. */
static int colour_of_cube(int index)
{
    static const int levels[] = {0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff};

    if (index >= 232)
        return (8 + (index - 232) * 10) * 0x010101;
    index -= 16;
    return levels[index / 36] << 16 | levels[index / 6 % 6] << 8 | levels[index % 6];
}

static int colour_of(const struct theme *theme, int colour, int otherwise)
{
    if (colour == COLOUR_DEFAULT)
        return otherwise;
    if (colour & COLOUR_RGB)
        return colour & 0xffffff;
    return colour < 16 ? theme->palette[colour] : colour_of_cube(colour);
}

static int ink_of(const struct theme *theme, const struct cell *cell)
{
    return cell->reverse ? colour_of(theme, cell->bg, theme->ground)
                         : colour_of(theme, cell->fg, theme->ink);
}

static int ground_of(const struct theme *theme, const struct cell *cell)
{
    return cell->reverse ? colour_of(theme, cell->fg, theme->ink)
                         : colour_of(theme, cell->bg, theme->ground);
}

static int left_of(int column)
{
    return MARGIN + column * CELL_WIDTH;
}

static int top_of(int row)
{
    return MARGIN + row * CELL_HEIGHT;
}

static void rectangle_svg(int row, int column, int columns, int colour, FILE *out)
{
    fprintf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%06x\"/>\n",
            left_of(column), top_of(row), columns * CELL_WIDTH, CELL_HEIGHT, (unsigned)colour);
}

/* The grounds of a row that are not the screen's. */
static void grounds_svg(const struct emulator *emulator, const struct theme *theme, int row,
                        FILE *out)
{
    const int columns = emulator_columns(emulator);

    for (int start = 0, end; start < columns; start = end) {
        const struct cell first = emulator_cell(emulator, row, start);
        const int ground = ground_of(theme, &first);

        for (end = start + 1; end < columns; end++) {
            const struct cell cell = emulator_cell(emulator, row, end);

            if (ground_of(theme, &cell) != ground)
                break;
        }
        if (ground != theme->ground)
            rectangle_svg(row, start, end - start, ground, out);
    }
}

static bool is_ascii(const struct cell *cell)
{
    return (unsigned char)cell->text[0] < 0x80;
}

/* Whether a run of text goes on from `a` to `b`. Fonts disagree about the width of
 * what is not ASCII, so that each such character gets a place of its own. */
static bool is_one_run(const struct theme *theme, const struct cell *a, const struct cell *b)
{
    return ink_of(theme, a) == ink_of(theme, b) && a->bold == b->bold && a->italic == b->italic &&
           a->underline == b->underline && is_ascii(a) && is_ascii(b) && b->width == 1;
}

static void text_svg(const char *text, FILE *out)
{
    for (; *text != '\0'; text++)
        if (*text == '&')
            fputs("&amp;", out);
        else if (*text == '<')
            fputs("&lt;", out);
        else
            putc(*text, out);
}

static void run_begin(const struct theme *theme, const struct cell *cell, int column, FILE *out)
{
    fprintf(out, "<tspan x=\"%d\"", left_of(column));
    if (ink_of(theme, cell) != theme->ink)
        fprintf(out, " fill=\"#%06x\"", (unsigned)ink_of(theme, cell));
    fprintf(out, "%s%s%s>", cell->bold ? " font-weight=\"bold\"" : "",
            cell->italic ? " font-style=\"italic\"" : "",
            cell->underline ? " text-decoration=\"underline\"" : "");
}

static bool is_blank(const struct emulator *emulator, int row, int start, int end)
{
    for (int column = start; column < end; column++) {
        const struct cell cell = emulator_cell(emulator, row, column);

        if (cell.underline || strcmp(cell.text, " ") != 0)
            return false;
    }
    return true;
}

static int run_end(const struct emulator *emulator, const struct theme *theme, int row, int start,
                   int columns)
{
    const struct cell first = emulator_cell(emulator, row, start);
    int end = start + (first.width > 1 ? first.width : 1);

    while (end < columns) {
        const struct cell cell = emulator_cell(emulator, row, end);

        if (!is_one_run(theme, &first, &cell))
            break;
        end++;
    }
    return end;
}

static void runs_svg(const struct emulator *emulator, const struct theme *theme, int row, FILE *out)
{
    int columns = emulator_columns(emulator);

    while (columns > 0 && is_blank(emulator, row, columns - 1, columns))
        columns--;
    for (int start = 0, end; start < columns; start = end) {
        const struct cell first = emulator_cell(emulator, row, start);

        end = run_end(emulator, theme, row, start, columns);
        if (is_blank(emulator, row, start, end))
            continue;
        run_begin(theme, &first, start, out);
        for (int column = start; column < end && column < columns; column++)
            text_svg(emulator_cell(emulator, row, column).text, out);
        fputs("</tspan>", out);
    }
}

static void row_svg(const struct emulator *emulator, const struct theme *theme, int row, FILE *out)
{
    grounds_svg(emulator, theme, row, out);
    if (is_blank(emulator, row, 0, emulator_columns(emulator)))
        return;
    fprintf(out, "<text y=\"%d\" xml:space=\"preserve\">", top_of(row) + BASELINE);
    runs_svg(emulator, theme, row, out);
    fputs("</text>\n", out);
}

static void cursor_svg(const struct emulator *emulator, const struct theme *theme, FILE *out)
{
    const struct cursor cursor = emulator_cursor(emulator);

    if (cursor.visible)
        fprintf(out,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%06x\""
                " fill-opacity=\"0.4\"/>\n",
                left_of(cursor.column), top_of(cursor.row), CELL_WIDTH, CELL_HEIGHT,
                (unsigned)theme->ink);
}

static void picture_svg(const struct emulator *emulator, const struct theme *theme, FILE *out)
{
    const int width = emulator_columns(emulator) * CELL_WIDTH + 2 * MARGIN;
    const int height = emulator_rows(emulator) * CELL_HEIGHT + 2 * MARGIN;

    fprintf(out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            " viewBox=\"0 0 %d %d\">\n<style>\n"
            "text { font: %dpx \"DejaVu Sans Mono\", ui-monospace, Menlo, Consolas, monospace;"
            " fill: #%06x }\n"
            "</style>\n"
            "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#%06x\"/>\n",
            width, height, width, height, FONT_SIZE, (unsigned)theme->ink, width, height,
            (unsigned)theme->ground);
    for (int row = 0; row < emulator_rows(emulator); row++)
        row_svg(emulator, theme, row, out);
    cursor_svg(emulator, theme, out);
    fputs("</svg>\n", out);
}

void picture_svg_dark(const struct emulator *emulator, FILE *out)
{
    picture_svg(emulator, &dark, out);
}

void picture_svg_light(const struct emulator *emulator, FILE *out)
{
    picture_svg(emulator, &light, out);
}
