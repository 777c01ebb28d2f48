#include <config.h>

#include "screen/terminal.h"

#include <stdlib.h>
#include <string.h>

/* A text that is waited for: where, and with which looks. */
struct sought {
    const char *text;
    enum look looks;
    int row;
    struct place *found;
};

void terminal_wait_until(struct terminal *terminal, const char *what, terminal_condition *is_so,
                         const void *data)
{
    if (!terminal_becomes(terminal, is_so, data))
        terminal_fail(terminal, "waited in vain for %s", what);
}

static int row_of(const struct emulator *screen, int row)
{
    return row < 0 ? emulator_rows(screen) + row : row;
}

static enum look looks_of(const struct cell *cell)
{
    const bool coloured = cell->fg != COLOUR_DEFAULT || cell->bg != COLOUR_DEFAULT;

    return (cell->bold ? LOOK_BOLD : 0) | (cell->italic ? LOOK_ITALIC : 0) |
           (cell->underline ? LOOK_UNDERLINE : 0) | (cell->reverse ? LOOK_REVERSE : 0) |
           (coloured ? LOOK_COLOUR : 0);
}

static bool has_looks(const struct emulator *screen, int row, int column, const char *text,
                      enum look looks)
{
    for (; *text != '\0'; column++) {
        const struct cell cell = emulator_cell(screen, row, column);

        if ((looks_of(&cell) & looks) != looks)
            return false;
        text += strlen(cell.text);
    }
    return true;
}

static bool is_in_row(const struct emulator *screen, int row, const struct sought *sought)
{
    int column = -1;

    while ((column = emulator_find(screen, row, column + 1, sought->text)) >= 0)
        if (has_looks(screen, row, column, sought->text, sought->looks)) {
            *sought->found = (struct place){.row = row, .column = column};
            return true;
        }
    return false;
}

static bool is_anywhere(const struct emulator *screen, const void *data)
{
    for (int row = 0; row < emulator_rows(screen); row++)
        if (is_in_row(screen, row, data))
            return true;
    return false;
}

static bool is_nowhere(const struct emulator *screen, const void *data)
{
    return !is_anywhere(screen, data);
}

struct place terminal_wait_look(struct terminal *terminal, const char *text, enum look looks)
{
    struct place found;
    const struct sought sought = {.text = text, .looks = looks, .found = &found};

    if (!terminal_becomes(terminal, is_anywhere, &sought))
        terminal_fail(terminal, "waited in vain for \"%s\"%s", text,
                      looks != 0 ? " with its looks" : "");
    return found;
}

struct place terminal_wait(struct terminal *terminal, const char *text)
{
    return terminal_wait_look(terminal, text, 0);
}

void terminal_wait_gone(struct terminal *terminal, const char *text)
{
    struct place found;
    const struct sought sought = {.text = text, .found = &found};

    if (!terminal_becomes(terminal, is_nowhere, &sought))
        terminal_fail(terminal, "waited in vain for \"%s\" to go", text);
}

static bool is_empty(const struct emulator *screen, int row)
{
    for (int column = 0; column < emulator_columns(screen); column++)
        if (strcmp(emulator_cell(screen, row, column).text, " ") != 0)
            return false;
    return true;
}

static bool is_in_its_row(const struct emulator *screen, const void *data)
{
    const struct sought *const sought = data;
    const int row = row_of(screen, sought->row);

    if (row < 0 || row >= emulator_rows(screen))
        return false;
    return *sought->text != '\0' ? is_in_row(screen, row, sought) : is_empty(screen, row);
}

void terminal_wait_row(struct terminal *terminal, int row, const char *text)
{
    struct place found;
    const struct sought sought = {.text = text, .row = row, .found = &found};

    if (!terminal_becomes(terminal, is_in_its_row, &sought))
        terminal_fail(terminal, "waited in vain for \"%s\" in row %d", text, row);
}

static bool is_at_cursor(const struct emulator *screen, const void *data)
{
    const struct place *const place = data;
    const struct cursor cursor = emulator_cursor(screen);

    return cursor.row == place->row && cursor.column == place->column;
}

void terminal_wait_cursor(struct terminal *terminal, int row, int column)
{
    const struct place place = {.row = row, .column = column};

    if (!terminal_becomes(terminal, is_at_cursor, &place))
        terminal_fail(terminal, "waited in vain for the cursor at row %d, column %d", row, column);
}

const char *terminal_row(struct terminal *terminal, int row)
{
    static char *text;
    size_t length;
    const struct emulator *const screen = terminal_screen(terminal);
    const int from_above = row_of(screen, row);

    if (from_above < 0 || from_above >= emulator_rows(screen))
        terminal_fail(terminal, "no row %d", row);
    free(text);
    FILE *const out = open_memstream(&text, &length);
    emulator_row(screen, from_above, out);
    fclose(out);
    return text;
}

struct cell terminal_cell(struct terminal *terminal, int row, int column)
{
    const struct emulator *const screen = terminal_screen(terminal);
    const int from_above = row_of(screen, row);

    if (from_above < 0 || from_above >= emulator_rows(screen) || column < 0 ||
        column >= emulator_columns(screen))
        terminal_fail(terminal, "no cell at row %d, column %d", row, column);
    return emulator_cell(screen, from_above, column);
}

struct cursor terminal_cursor(struct terminal *terminal)
{
    return emulator_cursor(terminal_screen(terminal));
}
