#include <config.h>

#include "entry-parts.h"

#include "entente/text/utf8.h"
#include "entente/text/width.h"
#include "entente/text/wrap.h"

#include <stdint.h>
#include <string.h>

static size_t line_start(const struct entry *entry)
{
    size_t at = entry->cursor;

    while (at > 0 && entry->text[at - 1] != '\n')
        at--;
    return at;
}

/* A carriage return before the line feed makes one grapheme with it. */
static size_t line_end(const struct entry *entry)
{
    const size_t at = entry->cursor + strcspn(entry->text + entry->cursor, "\n");

    return at > entry->cursor && at < entry->length && entry->text[at - 1] == '\r' ? at - 1 : at;
}

size_t entry_target(const struct entry *entry, enum entry_move move)
{
    const char *const text = entry->text;
    const size_t length = entry->length;

    switch (move) {
    case ENTRY_LEFT:
        return utf8_prev(text, length, entry->cursor);
    case ENTRY_RIGHT:
        return utf8_next(text, length, entry->cursor);
    case ENTRY_WORD_LEFT:
        return utf8_prev_word(text, length, entry->cursor);
    case ENTRY_WORD_RIGHT:
        return utf8_next_word(text, length, entry->cursor);
    case ENTRY_LINE_START:
        return line_start(entry);
    case ENTRY_LINE_END:
        return line_end(entry);
    case ENTRY_START:
        return 0;
    case ENTRY_END:
        return length;
    }
    return entry->cursor;
}

static bool go(struct entry *entry, size_t target)
{
    const bool moves = target != entry->cursor;

    entry->cursor = target;
    entry->last = ENTRY_ACT_OTHER;
    return moves;
}

bool entry_move(struct entry *entry, enum entry_move move)
{
    entry->goal = -1;
    return go(entry, entry_target(entry, move));
}

/* The column of the cursor in its line. */
static int column_of(const struct entry *entry, struct wrap_line line, int columns)
{
    const int column = width_of(entry->text + line.start, entry->cursor - line.start);

    return column < columns ? column : columns;
}

/* The place in the line nearest to the column. The end of a line that goes on in the next one
 * belongs to that, and between a carriage return and its line feed there is none. */
static size_t place_in(const struct entry *entry, const struct wrap *wrap, size_t index, int column)
{
    const struct wrap_line line = wrap->lines[index];
    const size_t at =
        line.start + width_fit(entry->text + line.start, line.end - line.start, column, NULL);
    const bool in_next = index + 1 < wrap->count && at == wrap->lines[index + 1].start;

    return in_next || entry_boundary(entry, at) != at ? utf8_prev(entry->text, entry->length, at)
                                                      : at;
}

static size_t line_from(const struct wrap *wrap, size_t index, int lines)
{
    if (lines < 0) {
        const size_t up = (size_t) - (int64_t)lines;
        return up < index ? index - up : 0;
    }
    const size_t left = wrap->count - 1 - index;
    return (size_t)lines < left ? index + (size_t)lines : wrap->count - 1;
}

bool entry_move_line(struct entry *entry, int lines, int columns)
{
    struct wrap wrap = wrap_text(entry->text, entry->length, columns);
    const size_t index = wrap_line_of(&wrap, entry->cursor);
    const size_t target = line_from(&wrap, index, lines);

    if (entry->goal < 0)
        entry->goal = column_of(entry, wrap.lines[index], columns);
    if (target != index)
        go(entry, place_in(entry, &wrap, target, entry->goal));
    entry->last = ENTRY_ACT_OTHER;
    wrap_free(&wrap);
    return target != index;
}
