#include <config.h>

#include "runs.h"

#include <curses.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "ascii.h"
#include "colours.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "entente/text/width.h"

static char *sought;

void paint_needle(const char *needle)
{
    free(sought);
    sought = needle != NULL && *needle != '\0' ? mem_copy(needle) : NULL;
}

/* Bytes at the start that are printable ASCII. */
static size_t plain_len(const char *s, size_t len)
{
    size_t plain = 0;
    while (plain < len && s[plain] >= ' ' && s[plain] <= '~')
        plain++;
    return plain;
}

bool run_is_plain(const char *s, size_t len)
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

void run_put(int y, int x, enum style style, const char *s, size_t len)
{
    struct colour colour = colour_of(style);
    if (paint_unicode() || run_is_plain(s, len)) {
        put_pieces(y, x, colour, s, len);
        return;
    }
    char *plain = ascii_copy(s, len);
    put_plain(y, x, colour, plain, strlen(plain));
    free(plain);
}

static bool can_match(enum style style)
{
    return sought != NULL && style != STYLE_LABEL && style != STYLE_KEY && style != STYLE_FRAME &&
           style != STYLE_HEADING && style != STYLE_TAB;
}

/* A run with what the search found in it. */
static void put_found(int y, int x, enum style style, const char *s, size_t len)
{
    char *rest = mem_copy_n(s, len);
    const char *from = rest;
    size_t found, found_len;
    while (utf8_find(from, sought, &found, &found_len)) {
        run_put(y, x, style, from, found);
        x += width_of(from, found);
        run_put(y, x, STYLE_MATCH, from + found, found_len);
        x += width_of(from + found, found_len);
        from += found + found_len;
    }
    run_put(y, x, style, from, strlen(from));
    free(rest);
}

static void put_matched(int y, int x, enum style style, const char *s, size_t len)
{
    if (can_match(style))
        put_found(y, x, style, s, len);
    else
        run_put(y, x, style, s, len);
}

int run_put_clipped(int y, int x, int room, enum style style, const char *s, size_t len)
{
    int used = run_is_plain(s, len) ? (int)len : width_of(s, len);
    if (used <= room) {
        put_matched(y, x, style, s, len);
        return used;
    }
    size_t fits = width_fit(s, len, room - 1, &used);
    put_matched(y, x, style, s, fits);
    run_put(y, x + used, style, "…", strlen("…"));
    return used + 1;
}
