#include <config.h>

#include "entente/tui/paint.h"

#include <curses.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "ascii.h"
#include "colours.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"
#include "entente/text/utf8.h"
#include "entente/text/width.h"
#include "entente/text/wrap.h"
#include "entente/tui/term.h"

static struct {
    bool unicode;
    char *needle;
    enum style frame;
    int y; /* of the cursor, -1: hidden */
    int x;
    bool visible; /* what the terminal was told */
} own;

void paint_start(void)
{
    colours_start();
    own.unicode = term_utf8();
    own.visible = true;
    own.frame = STYLE_FRAME;
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

void paint_needle(const char *needle)
{
    free(own.needle);
    own.needle = needle != NULL && *needle != '\0' ? mem_copy(needle) : NULL;
}

void paint_frames(enum style style)
{
    own.frame = style;
}

/* --- Runs of safe text. */

/* Bytes at the start that are printable ASCII. */
static size_t plain_len(const char *s, size_t len)
{
    size_t plain = 0;
    while (plain < len && s[plain] >= ' ' && s[plain] <= '~')
        plain++;
    return plain;
}

static bool is_plain(const char *s, size_t len)
{
    return plain_len(s, len) == len;
}

/* ASCII goes into the cells as it is: curses would look at each letter first. */
static void put_plain(int y, int x, struct colour colour, const char *s, size_t len)
{
    chtype *cells = mem_alloc((len + 1) * sizeof *cells);
    for (size_t i = 0; i < len; i++)
        cells[i] = (chtype)s[i] | colour.attributes | (chtype)COLOR_PAIR(colour.pair);
    mvaddchnstr(y, x, cells, (int)len);
    free(cells);
}

static void put_wide(int y, int x, struct colour colour, const char *s, size_t len)
{
    wchar_t *wide = mem_alloc((len + 1) * sizeof *wide);
    int count = 0;
    for (size_t at = 0; at < len; count++) {
        ucs4_t letter;
        at += (size_t)u8_mbtouc(&letter, (const uint8_t *)s + at, len - at);
        wide[count] = (wchar_t)letter;
    }
    attr_set(colour.attributes, colour.pair, NULL);
    mvaddnwstr(y, x, wide, count);
    attr_set(A_NORMAL, 0, NULL);
    free(wide);
}

/* Bytes at the start that are ASCII, but for a last letter that what follows may join. */
static size_t plain_start(const char *s, size_t len)
{
    size_t plain = plain_len(s, len);
    return plain > 0 && plain < len ? plain - 1 : plain;
}

/* Bytes at the start, at least one letter, until ASCII alone follows. */
static size_t wide_start(const char *s, size_t len)
{
    size_t wide = 1;
    while (wide < len && plain_start(s + wide, len - wide) == 0)
        wide++;
    return wide;
}

static void put_pieces(int y, int x, struct colour colour, const char *s, size_t len)
{
    while (len > 0) {
        size_t piece = plain_start(s, len);
        if (piece > 0) {
            put_plain(y, x, colour, s, piece);
            x += (int)piece;
        } else {
            piece = wide_start(s, len);
            put_wide(y, x, colour, s, piece);
            x = getcurx(stdscr);
        }
        s += piece;
        len -= piece;
    }
}

static void put_run(int y, int x, enum style style, const char *s, size_t len)
{
    struct colour colour = colour_of(style);
    if (own.unicode || is_plain(s, len)) {
        put_pieces(y, x, colour, s, len);
        return;
    }
    char *plain = ascii_copy(s, len);
    put_plain(y, x, colour, plain, strlen(plain));
    free(plain);
}

static bool can_match(enum style style)
{
    return own.needle != NULL && style != STYLE_LABEL && style != STYLE_KEY &&
           style != STYLE_FRAME && style != STYLE_HEADING && style != STYLE_TAB;
}

/* A run with what the search found in it. */
static void put_found(int y, int x, enum style style, const char *s, size_t len)
{
    char *rest = mem_copy_n(s, len);
    const char *from = rest;
    size_t found, found_len;
    while (utf8_find(from, own.needle, &found, &found_len)) {
        put_run(y, x, style, from, found);
        x += width_of(from, found);
        put_run(y, x, STYLE_MATCH, from + found, found_len);
        x += width_of(from + found, found_len);
        from += found + found_len;
    }
    put_run(y, x, style, from, strlen(from));
    free(rest);
}

static void put_matched(int y, int x, enum style style, const char *s, size_t len)
{
    if (can_match(style))
        put_found(y, x, style, s, len);
    else
        put_run(y, x, style, s, len);
}

/* A run of safe text in one row, clipped. Gives its columns. */
static int put_clipped(int y, int x, int room, enum style style, const char *s, size_t len)
{
    int used = is_plain(s, len) ? (int)len : width_of(s, len);
    if (used <= room) {
        put_matched(y, x, style, s, len);
        return used;
    }
    size_t fits = width_fit(s, len, room - 1, &used);
    put_matched(y, x, style, s, fits);
    put_run(y, x + used, style, "…", strlen("…"));
    return used + 1;
}

/* --- Texts. */

/* The text made safe in one line; *made is to be freed. */
static const char *safe_line(const char *text, char **made)
{
    *made = is_plain(text, strlen(text)) ? NULL : safe_copy(text, SAFE_LINE);
    return *made != NULL ? *made : text;
}

int paint_text(struct box box, int y, int x, enum style style, const char *text)
{
    if (y < 0 || y >= box.height || x < 0 || x >= box.width)
        return x;
    char *made;
    const char *line = safe_line(text, &made);
    x += put_clipped(box.y + y, box.x + x, box.width - x, style, line, strlen(line));
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
        put_clipped(box.y + y, box.x, box.width, style, safe + line->start,
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

/* --- Lines. */

static cchar_t line_cell(wchar_t line, wchar_t plain)
{
    const wchar_t text[] = {own.unicode ? line : plain, L'\0'};
    struct colour colour = colour_of(own.frame);
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
    put_run(y, x, own.frame, own.unicode ? corner : "+", own.unicode ? strlen(corner) : 1);
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
    const char *mark = own.unicode ? "┃" : "|";
    for (int y = first; y < first + size && y < box.height; y++)
        put_run(box.y + y, box.x + box.width - 1, STYLE_FRAME, mark, strlen(mark));
}
