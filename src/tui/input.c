#include <config.h>

#include "entente/tui/input.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/text/utf8.h"
#include "entente/tui/term.h"

enum {
    PASTE_MOST = 1 << 20, /* bytes; what is beyond is left out */
    PASTE_WAIT = 1000,    /* ms of silence that end a paste without an end */
    REPLACEMENT = 0xfffd,
};

static struct {
    char *text; /* the paste, or the letter */
    size_t len;
    size_t room;
} typed;

static int put_back = TERM_NOTHING;

static int key_next(void)
{
    int key = put_back;
    put_back = TERM_NOTHING;
    return key != TERM_NOTHING ? key : term_key();
}

static void typed_add(int byte)
{
    if (typed.len + 1 >= typed.room) {
        typed.room = typed.room * 2 + 64;
        typed.text = mem_resize(typed.text, typed.room, 1);
    }
    typed.text[typed.len++] = (char)byte;
    typed.text[typed.len] = '\0';
}

/* A terminal pastes line ends as CR. */
static int pasted_byte(int byte, int last)
{
    if (byte == '\r')
        return '\n';
    return byte == '\n' && last == '\r' ? -1 : byte;
}

static struct input paste_read(void)
{
    int last = 0;
    typed.len = 0;
    for (;;) {
        int byte = term_key();
        if (byte == TERM_PASTE_END)
            break;
        if (byte == TERM_NOTHING) {
            if (term_wait(-1, moment_elapsed_ms() + PASTE_WAIT) != TERM_INPUT)
                break;
        } else if (byte >= 0 && byte <= 0xff && typed.len < PASTE_MOST) {
            int put = pasted_byte(byte, last);
            if (put > 0)
                typed_add(put);
            last = byte;
        }
    }
    return (struct input){
        .kind = INPUT_PASTE, .text = typed.len > 0 ? typed.text : "", .len = typed.len};
}

static int length_of(int lead)
{
    return lead < 0x80   ? 1
           : lead < 0xc2 ? 0
           : lead < 0xe0 ? 2
           : lead < 0xf0 ? 3
           : lead < 0xf5 ? 4
                         : 0;
}

/* Reads the rest of a letter that begins with lead: the bytes of one arrive together, or nearly. */
static int letter_read(int lead)
{
    int length = length_of(lead);
    int letter = length <= 1 ? lead : lead & (0x7f >> length);
    typed.len = 0;
    typed_add(lead);
    for (int i = 1; i < length; i++) {
        int byte = term_key();
        if (byte == TERM_NOTHING && term_wait(-1, moment_elapsed_ms() + PASTE_WAIT) == TERM_INPUT)
            byte = term_key();
        if (byte < 0x80 || byte > 0xbf)
            return REPLACEMENT;
        typed_add(byte);
        letter = letter << 6 | (byte & 0x3f);
    }
    return length > 0 && utf8_valid(typed.text, typed.len) ? letter : REPLACEMENT;
}

static struct input key_input(int key)
{
    struct input in = {.kind = INPUT_KEY, .key = key, .text = ""};
    if (key >= ' ' && key < K_SPECIAL && key != 0x7f) {
        in.text = typed.text;
        in.len = typed.len;
    }
    return in;
}

static int key_read(int byte)
{
    if (byte == '\b' || byte == 0x7f)
        return K_BACKSPACE;
    if (byte < ' ' || byte > 0xff)
        return byte;
    return letter_read(byte);
}

/* After an escape: a key that is there already was pressed together with Alt. */
static struct input escape_read(void)
{
    int next = term_key();
    if (next < 0)
        put_back = next;
    if (next < 0 || next == K_ESC)
        return key_input(K_ESC);
    int key = key_read(next);
    return (struct input){.kind = INPUT_KEY, .key = K_ALT(key), .text = ""};
}

/* What there is without waiting; false when nothing. */
static bool input_there(struct input *in)
{
    int key;
    do
        key = key_next();
    while (key == K_NONE || key == TERM_PASTE_END);
    if (key == TERM_NOTHING)
        return false;
    if (key == TERM_RESIZED)
        *in = (struct input){.kind = INPUT_RESIZE, .text = ""};
    else if (key == TERM_PASTE_BEGIN)
        *in = paste_read();
    else if (key == K_ESC)
        *in = escape_read();
    else {
        int read = key_read(key);
        if (read == REPLACEMENT)
            return input_there(in);
        *in = key_input(read);
    }
    return true;
}

struct input input_next(int wake_fd, int64_t until_ms)
{
    static const enum input_kind kinds[] = {
        [TERM_WAKE] = INPUT_WAKE, [TERM_TIME] = INPUT_TICK, [TERM_QUIT] = INPUT_QUIT};
    struct input in;
    for (;;) {
        if (input_there(&in))
            return in;
        enum term_event event = term_wait(wake_fd, until_ms);
        if (event != TERM_INPUT)
            return (struct input){.kind = kinds[event], .text = ""};
    }
}
