#include <config.h>

#include "ascii.h"

#include <stdint.h>
#include <string.h>
#include <unistr.h>

#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "entente/text/width.h"

static const struct {
    ucs4_t from;
    char to;
} stand_ins[] = {
    {0x00a0, ' '}, {0x00ab, '"'}, {0x00b7, '.'},  {0x00bb, '"'},  {0x2010, '-'}, {0x2011, '-'},
    {0x2016, '|'}, {0x2264, '<'}, {0x2501, '='},  {0x25b6, '>'},  {0x25c6, '@'}, {0x25c7, 'o'},
    {0x25cf, '#'}, {0x25d0, '='}, {0x25cb, 'o'},  {0x2713, 'Y'},  {0x2717, 'X'}, {0x2605, '^'},
    {0x2013, '-'}, {0x2014, '-'}, {0x2018, '\''}, {0x2019, '\''}, {0x201c, '"'}, {0x201d, '"'},
    {0x2022, '*'}, {0x2026, '~'}, {0x2190, '<'},  {0x2191, '^'},  {0x2192, '>'}, {0x2193, 'v'},
    {0x2039, '<'}, {0x203a, '>'}, {0x2194, '/'},  {0x2260, '%'},  {0x25b8, '>'}, {0x25be, 'v'},
    {0x23ce, '|'}, {0x2500, '-'}, {0x2502, '|'},  {0x2731, '*'},
};

static char stand_in(ucs4_t letter)
{
    for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
        if (stand_ins[i].from == letter)
            return stand_ins[i].to;
    return '?';
}

char *ascii_copy(const char *s, size_t len)
{
    char *copy = mem_alloc((size_t)width_of(s, len) + 1);
    char *end = copy;
    for (size_t at = 0, next; at < len; at = next) {
        next = utf8_next(s, len, at);
        int columns = width_of(s + at, next - at);
        if (columns < 1)
            continue;
        ucs4_t letter;
        u8_mbtouc(&letter, (const uint8_t *)s + at, next - at);
        memset(end, ' ', (size_t)columns);
        *end = letter < 0x80 ? (char)letter : stand_in(letter);
        end += columns;
    }
    *end = '\0';
    return copy;
}
