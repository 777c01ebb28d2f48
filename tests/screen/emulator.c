#include <config.h>

#include "screen/emulator.h"

#include "entente/text/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Where in the program's output the last byte stands. */
enum place { IN_TEXT, IN_ESCAPE, IN_SEQUENCE, IN_STRING };

struct emulator {
    VTerm *vterm;
    VTermScreen *screen;
    int rows, columns;
    bool alternate, cursor_visible;
    enum place place;
    int owed; /* bytes that the last UTF-8 character lacks */
    emulator_sink *sink;
    void *data;
};

/* libvterm writes out of bounds when a wide character meets a single column. */
static int columns_of_vterm(int columns)
{
    return columns < 2 ? 2 : columns;
}

static int property_changed(VTermProp property, VTermValue *value, void *data)
{
    struct emulator *const emulator = data;

    if (property == VTERM_PROP_ALTSCREEN)
        emulator->alternate = value->boolean;
    else if (property == VTERM_PROP_CURSORVISIBLE)
        emulator->cursor_visible = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = property_changed};

struct emulator *emulator_new(int rows, int columns, emulator_sink *sink, void *data)
{
    struct emulator *const emulator = mem_zalloc(sizeof *emulator);

    emulator->rows = rows;
    emulator->columns = columns;
    emulator->sink = sink;
    emulator->data = data;
    emulator->vterm = vterm_new(rows, columns_of_vterm(columns));
    emulator->screen = vterm_obtain_screen(emulator->vterm);
    vterm_set_utf8(emulator->vterm, 1);
    vterm_output_set_callback(emulator->vterm, sink, data);
    vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
    vterm_screen_enable_altscreen(emulator->screen, 1);
    emulator_reset(emulator);
    return emulator;
}

void emulator_free(struct emulator *emulator)
{
    if (emulator == NULL)
        return;
    vterm_free(emulator->vterm);
    free(emulator);
}

void emulator_reset(struct emulator *emulator)
{
    emulator->alternate = false;
    emulator->cursor_visible = true;
    emulator->place = IN_TEXT;
    emulator->owed = 0;
    vterm_screen_reset(emulator->screen, 1);
}

static enum place place_after_escape(unsigned char byte)
{
    if (byte == '[')
        return IN_SEQUENCE;
    if (memchr("]PX^_", byte, 5) != NULL)
        return IN_STRING;
    return byte >= 0x20 && byte <= 0x2f ? IN_ESCAPE : IN_TEXT;
}

static enum place place_after(enum place place, unsigned char byte)
{
    if (byte == '\033')
        return IN_ESCAPE;
    if (place == IN_ESCAPE)
        return place_after_escape(byte);
    if (place == IN_SEQUENCE)
        return byte >= 0x40 && byte <= 0x7e ? IN_TEXT : IN_SEQUENCE;
    return place == IN_STRING && byte != '\a' ? IN_STRING : IN_TEXT;
}

static int owed_after(int owed, unsigned char byte)
{
    if ((byte & 0xc0) == 0x80)
        return owed > 0 ? owed - 1 : 0;
    return byte < 0xc0 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

void emulator_feed(struct emulator *emulator, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        emulator->place = place_after(emulator->place, (unsigned char)bytes[i]);
        emulator->owed = owed_after(emulator->owed, (unsigned char)bytes[i]);
    }
    vterm_input_write(emulator->vterm, bytes, length);
}

bool emulator_is_whole(const struct emulator *emulator)
{
    return emulator->place == IN_TEXT && emulator->owed == 0;
}

static void cursor_move(struct emulator *emulator, int row, int column)
{
    char sequence[32];
    const int length = snprintf(sequence, sizeof sequence, "\033[%d;%dH", row + 1, column + 1);

    vterm_input_write(emulator->vterm, sequence, (size_t)length);
}

/* Terminals forget the scrolling region when they are resized, and keep the cursor
 * on the screen. libvterm keeps a region that is too large, and can move the cursor
 * above the first row: both end out of bounds. */
void emulator_resize(struct emulator *emulator, int rows, int columns)
{
    const struct cursor before = emulator_cursor(emulator);

    vterm_input_write(emulator->vterm, "\033[r", 3);
    cursor_move(emulator, before.row, before.column);
    emulator->rows = rows;
    emulator->columns = columns;
    vterm_set_size(emulator->vterm, rows, columns_of_vterm(columns));

    const struct cursor after = emulator_cursor(emulator);

    if (after.row < 0)
        cursor_move(emulator, 0, after.column);
}

void emulator_key(struct emulator *emulator, const struct key *key)
{
    if (key->named != VTERM_KEY_NONE)
        vterm_keyboard_key(emulator->vterm, key->named, key->modifiers);
    else
        emulator->sink(key->bytes, key->length, emulator->data);
}

void emulator_paste(struct emulator *emulator, const char *text)
{
    vterm_keyboard_start_paste(emulator->vterm);
    for (; *text != '\0'; text++)
        emulator->sink(*text == '\n' ? "\r" : text, 1, emulator->data);
    vterm_keyboard_end_paste(emulator->vterm);
}

int emulator_rows(const struct emulator *emulator)
{
    return emulator->rows;
}

int emulator_columns(const struct emulator *emulator)
{
    return emulator->columns;
}

/* Writes `character` as UTF-8 and returns its bytes, at most 4. */
static size_t utf8_of(uint32_t character, char *bytes)
{
    const int more = character < 0x80 ? 0 : character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    static const unsigned char first[] = {0x00, 0xc0, 0xe0, 0xf0};

    for (int i = more; i > 0; i--, character >>= 6)
        bytes[i] = (char)(0x80 | (character & 0x3f));
    bytes[0] = (char)(first[more] | character);
    return (size_t)more + 1;
}

static int colour_of(VTermColor colour)
{
    if (VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour))
        return COLOUR_DEFAULT;
    if (VTERM_COLOR_IS_INDEXED(&colour))
        return colour.indexed.idx;
    return COLOUR_RGB | colour.rgb.red << 16 | colour.rgb.green << 8 | colour.rgb.blue;
}

struct cell emulator_cell(const struct emulator *emulator, int row, int column)
{
    const uint32_t right_half = (uint32_t)-1;
    VTermScreenCell from;
    size_t length = 0;

    vterm_screen_get_cell(emulator->screen, (VTermPos){.row = row, .col = column}, &from);
    if (from.chars[0] == right_half && column > 0) {
        struct cell left = emulator_cell(emulator, row, column - 1);

        left.text[0] = '\0';
        left.width = 0;
        return left;
    }
    struct cell cell = {
        .text = " ",
        .width = from.width,
        .bold = from.attrs.bold,
        .italic = from.attrs.italic,
        .underline = from.attrs.underline != VTERM_UNDERLINE_OFF,
        .blink = from.attrs.blink,
        .reverse = from.attrs.reverse,
        .fg = colour_of(from.fg),
        .bg = colour_of(from.bg),
    };

    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && from.chars[i] != 0; i++)
        length += utf8_of(from.chars[i], cell.text + length);
    if (length > 0)
        cell.text[length] = '\0';
    return cell;
}

bool cell_looks_like(const struct cell *a, const struct cell *b)
{
    return a->bold == b->bold && a->italic == b->italic && a->underline == b->underline &&
           a->blink == b->blink && a->reverse == b->reverse && a->fg == b->fg && a->bg == b->bg;
}

static bool is_at(const struct emulator *emulator, int row, int column, const char *text)
{
    for (; *text != '\0' && column < emulator->columns; column++) {
        const struct cell cell = emulator_cell(emulator, row, column);
        const size_t length = strlen(cell.text);

        if (strncmp(text, cell.text, length) != 0)
            return false;
        text += length;
    }
    return *text == '\0';
}

int emulator_find(const struct emulator *emulator, int row, int column, const char *text)
{
    for (; column < emulator->columns; column++)
        if (emulator_cell(emulator, row, column).width > 0 && is_at(emulator, row, column, text))
            return column;
    return -1;
}

struct cursor emulator_cursor(const struct emulator *emulator)
{
    VTermPos at;

    vterm_state_get_cursorpos(vterm_obtain_state(emulator->vterm), &at);
    return (struct cursor){.row = at.row, .column = at.col, .visible = emulator->cursor_visible};
}

bool emulator_is_alternate(const struct emulator *emulator)
{
    return emulator->alternate;
}

void emulator_row(const struct emulator *emulator, int row, FILE *out)
{
    int blanks = 0;

    for (int column = 0; column < emulator->columns; column++) {
        const struct cell cell = emulator_cell(emulator, row, column);

        if (strcmp(cell.text, " ") == 0) {
            blanks++;
            continue;
        }
        fprintf(out, "%*s%s", blanks, "", cell.text);
        blanks = 0;
    }
}
