#include <config.h>

#include "window.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { BLOCK_SIZE = 64 * 1024 };

static const char sought_bytes[SOUGHT_COUNT] = {
    [SOUGHT_RETURN] = '\r',
    [SOUGHT_NUL] = '\0',
    [SOUGHT_QUOTE] = '"',
};

void window_open(struct window *window, int fd)
{
    *window = (struct window){.fd = fd, .bytes = mem_alloc(BLOCK_SIZE)};
}

void window_close(struct window *window)
{
    free(window->bytes);
}

void window_forget(struct window *window)
{
    window->len = 0;
}

static bool load(struct window *window, uint64_t offset, struct error *err)
{
    window->at = offset;
    window->len = 0;
    for (int i = 0; i < SOUGHT_COUNT; i++)
        window->found[i].from = SIZE_MAX;
    while (window->len < BLOCK_SIZE) {
        const ssize_t got = pread(window->fd, window->bytes + window->len, BLOCK_SIZE - window->len,
                                  (off_t)(offset + window->len));

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return error_set(err, _("It cannot be read: %s."), strerror(errno));
        if (got == 0)
            break;
        window->len += (size_t)got;
    }
    return true;
}

const char *window_from(struct window *window, uint64_t offset, size_t least, size_t *len,
                        struct error *err)
{
    const uint64_t end = window->at + window->len;

    if (offset < window->at || offset >= end || end - offset < least)
        if (!load(window, offset, err))
            return NULL;
    *len = (size_t)(window->at + window->len - offset);
    return window->bytes + (offset - window->at);
}

/* Index of the next one of what is sought; window->len when there is none. */
static size_t find(struct window *window, enum sought sought, size_t from)
{
    if (from < window->found[sought].from || from > window->found[sought].next) {
        const char *const hit =
            memchr(window->bytes + from, sought_bytes[sought], window->len - from);

        window->found[sought].from = from;
        window->found[sought].next = hit != NULL ? (size_t)(hit - window->bytes) : window->len;
    }
    return window->found[sought].next;
}

size_t window_line(struct window *window, const char *from, size_t len)
{
    const char *const feed = memchr(from, '\n', len);
    const size_t line = feed != NULL ? (size_t)(feed - from) + 1 : len;
    const size_t start = (size_t)(from - window->bytes);
    const size_t to_return = find(window, SOUGHT_RETURN, start) - start;

    return to_return < line ? to_return + 1 : line;
}

bool window_has(struct window *window, enum sought sought, const char *from, size_t len)
{
    const size_t start = (size_t)(from - window->bytes);

    return find(window, sought, start) < start + len;
}
