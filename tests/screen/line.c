#include <config.h>

#include "screen/line.h"

#include "entente/text/mem.h"

#include <stdlib.h>
#include <string.h>

static void out_append(const char *bytes, size_t length, void *data)
{
    struct line *const line = data;

    if (line->out_length + length > line->out_room) {
        line->out_room = 2 * (line->out_length + length);
        line->out = mem_resize(line->out, line->out_room, 1);
    }
    memcpy(line->out + line->out_length, bytes, length);
    line->out_length += length;
}

void line_open(struct line *line, int rows, int columns)
{
    *line = (struct line){.pty = {.fd = -1}};
    line->emulator = emulator_new(rows, columns, out_append, line);
}

void line_close(struct line *line)
{
    pty_stop(&line->pty);
    emulator_free(line->emulator);
    free(line->out);
}

bool line_start(struct line *line, const struct pty_start *start)
{
    pty_stop(&line->pty);
    emulator_reset(line->emulator);
    line->out_length = line->received = 0;
    return pty_start(&line->pty, start);
}

static void in_read(struct line *line)
{
    char bytes[16384];
    const size_t got = pty_read(&line->pty, bytes, sizeof bytes);

    line->received += got;
    emulator_feed(line->emulator, bytes, got);
}

static void out_flush(struct line *line)
{
    const size_t put = pty_write(&line->pty, line->out, line->out_length);

    line->out_length -= put;
    memmove(line->out, line->out + put, line->out_length);
}

bool line_pump(struct line *line, int64_t until)
{
    const enum pty_event event = pty_wait(&line->pty, line->out_length > 0, until);

    if (event == PTY_READABLE)
        in_read(line);
    else if (event == PTY_WRITABLE)
        out_flush(line);
    return event != PTY_TIMEOUT;
}

void line_drain(struct line *line, int64_t until)
{
    while (pty_clock() < until && line_pump(line, 0))
        continue;
}
