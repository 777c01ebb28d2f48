#include <config.h>

#include <curses.h>
#include <string.h>

#include "colours.h"
#include "entente/tui/paint.h"
#include "runs.h"

static enum style role = STYLE_FRAME;

void paint_frames(enum style style)
{
    role = style;
}

static cchar_t line_cell(wchar_t line, wchar_t plain)
{
    const wchar_t text[] = {paint_unicode() ? line : plain, L'\0'};
    struct colour colour = colour_of(role);
    cchar_t cell;
    setcchar(&cell, text, colour.attributes, colour.pair, NULL);
    return cell;
}

static void put_across(int y, int x, int width)
{
    cchar_t cell = line_cell(L'─', L'-');
    mvhline_set(y, x, &cell, width);
}

static void put_down(int y, int x, int height)
{
    cchar_t cell = line_cell(L'│', L'|');
    mvvline_set(y, x, &cell, height);
}

static void put_corner(int y, int x, const char *corner)
{
    run_put(y, x, role, paint_unicode() ? corner : "+", paint_unicode() ? strlen(corner) : 1);
}

void paint_rule(struct box box, int y, const char *heading)
{
    if (y < 0 || y >= box.height || box.width < 1)
        return;
    put_across(box.y + y, box.x, box.width);
    if (heading == NULL || box.width < 6)
        return;
    struct box inside = box_columns(box, 2, -3);
    int x = paint_text(inside, y, 0, STYLE_FRAME, " ");
    x = paint_text(inside, y, x, STYLE_HEADING, heading);
    paint_text(inside, y, x, STYLE_FRAME, " ");
}

void paint_line(struct box box)
{
    if (box.height < 1 || box.width < 1)
        return;
    if (box.width > box.height)
        paint_rule(box, 0, NULL);
    else
        put_down(box.y, box.x, box.height);
}

struct box paint_frame(struct box box, const char *title)
{
    if (box.height < 2 || box.width < 2)
        return box_rows(box, 0, 0);
    int bottom = box.y + box.height - 1, right = box.x + box.width - 1;
    put_across(box.y, box.x, box.width);
    put_across(bottom, box.x, box.width);
    put_down(box.y, box.x, box.height);
    put_down(box.y, right, box.height);
    put_corner(box.y, box.x, "┌");
    put_corner(box.y, right, "┐");
    put_corner(bottom, box.x, "└");
    put_corner(bottom, right, "┘");
    if (title != NULL && box.width > 8) {
        struct box top = box_columns(box, 2, -3);
        int x = paint_text(top, 0, 0, STYLE_FRAME, " ");
        x = paint_text(top, 0, x, STYLE_TITLE, title);
        paint_text(top, 0, x, STYLE_FRAME, " ");
    }
    return box_columns(box_rows(box, 1, -2), 2, -3);
}

void paint_scroll(struct box box, int top, int count)
{
    if (box.height < 2 || box.width < 1 || count <= box.height)
        return;
    int size = box.height * box.height / count;
    if (size < 1)
        size = 1;
    int first = top * (box.height - size) / (count - box.height);
    const char *mark = paint_unicode() ? "┃" : "|";
    for (int y = first; y < first + size && y < box.height; y++)
        run_put(box.y + y, box.x + box.width - 1, STYLE_FRAME, mark, strlen(mark));
}
