#include <config.h>

#include "entente/tui/paint.h"

#include <curses.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "colours.h"
#include "entente/text/safe.h"
#include "entente/text/width.h"
#include "entente/text/wrap.h"
#include "entente/tui/term.h"
#include "runs.h"

static struct {
    bool unicode;
    int y; /* of the cursor, -1: hidden */
    int x;
    bool visible; /* what the terminal was told */
} own;

void paint_start(void)
{
    colours_start();
    own.unicode = term_utf8();
    own.visible = true;
    paint_frames(STYLE_FRAME);
}

bool paint_unicode(void)
{
    return own.unicode;
}

void paint_begin(void)
{
    erase();
    own.y = -1;
}

void paint_end(void)
{
    bool visible = own.y >= 0;
    if (visible != own.visible)
        curs_set(visible ? 1 : 0);
    own.visible = visible;
    if (visible)
        move(own.y, own.x);
    leaveok(stdscr, !visible);
    refresh();
}

void paint_cursor(struct box box, int y, int x)
{
    if (y < 0 || y >= box.height || x < 0 || box.width < 1)
        return;
    own.y = box.y + y;
    own.x = box.x + (x < box.width ? x : box.width - 1);
}

/* --- Texts. */

/* The text made safe in one line; *made is to be freed. */
static const char *safe_line(const char *text, char **made)
{
    *made = run_is_plain(text, strlen(text)) ? NULL : safe_copy(text, SAFE_LINE);
    return *made != NULL ? *made : text;
}

int paint_text(struct box box, int y, int x, enum style style, const char *text)
{
    if (y < 0 || y >= box.height || x < 0 || x >= box.width)
        return x;
    char *made;
    const char *line = safe_line(text, &made);
    x += run_put_clipped(box.y + y, box.x + x, box.width - x, style, line, strlen(line));
    free(made);
    return x;
}

int paint_format(struct box box, int y, int x, enum style style, const char *format, ...)
{
    char *text;
    va_list arguments;
    va_start(arguments, format);
    int length = vasprintf(&text, format, arguments);
    va_end(arguments);
    if (length < 0)
        return x;
    x = paint_text(box, y, x, style, text);
    free(text);
    return x;
}

int paint_width(const char *text)
{
    char *made;
    const char *line = safe_line(text, &made);
    int width = width_of(line, strlen(line));
    free(made);
    return width;
}

int paint_right(struct box box, int y, enum style style, const char *text)
{
    int x = box.width - paint_width(text);
    if (x < 0)
        x = 0;
    paint_text(box, y, x, style, text);
    return x;
}

int paint_wrapped(struct box box, int first, enum style style, const char *text)
{
    char *safe = safe_copy(text, SAFE_LINES);
    struct wrap wrap = wrap_text(safe, strlen(safe), box.width > 0 ? box.width : 1);
    for (int y = 0; y < box.height && box.width > 0 && first + y < (int)wrap.count; y++) {
        const struct wrap_line *line = &wrap.lines[first + y];
        run_put_clipped(box.y + y, box.x, box.width, style, safe + line->start,
                        line->end - line->start);
    }
    int count = (int)wrap.count;
    wrap_free(&wrap);
    free(safe);
    return count;
}

int paint_lines(int width, const char *text)
{
    return paint_wrapped((struct box){.width = width}, 0, STYLE_NORMAL, text);
}

/* --- Grounds. */

void paint_clear(struct box box)
{
    for (int y = 0; y < box.height && box.width > 0; y++)
        mvhline(box.y + y, box.x, ' ', box.width);
}

static struct colour colour_at(int y, int x)
{
    cchar_t cell;
    wchar_t text[CCHARW_MAX + 1];
    struct colour colour = {0};
    mvin_wch(y, x, &cell);
    getcchar(&cell, text, &colour.attributes, &colour.pair, NULL);
    return colour;
}

static void ground_run(int y, int x, int width, struct colour plain, enum ground ground)
{
    struct colour colour = colour_on(plain, ground);
    mvchgat(y, x, width, colour.attributes, colour.pair, NULL);
}

static void ground_row(struct box box, int y, enum ground ground)
{
    if (y < 0 || y >= box.height || box.width < 1)
        return;
    struct colour plain = colour_at(box.y + y, box.x);
    int from = 0;
    for (int x = 1; x < box.width; x++) {
        struct colour colour = colour_at(box.y + y, box.x + x);
        if (colour.attributes == plain.attributes && colour.pair == plain.pair)
            continue;
        ground_run(box.y + y, box.x + from, x - from, plain, ground);
        plain = colour;
        from = x;
    }
    ground_run(box.y + y, box.x + from, box.width - from, plain, ground);
}

void paint_bar(struct box box, int y)
{
    ground_row(box, y, GROUND_BAR);
}

void paint_select(struct box box, int y, int count, bool focused)
{
    for (int row = y; row < y + count; row++)
        ground_row(box, row, focused ? GROUND_SELECTED : GROUND_UNFOCUSED);
}

void paint_select_part(struct box box, int y, int x, int width, bool focused)
{
    paint_select(box_columns(box, x, width), y, 1, focused);
}
