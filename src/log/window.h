#ifndef LOG_WINDOW_H
#define LOG_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/text/error.h"

/* The bytes that a window finds quickly, when asked from left to right. */
enum sought { SOUGHT_RETURN, SOUGHT_NUL, SOUGHT_QUOTE, SOUGHT_COUNT };

/* A file seen through a block of bytes that moves with the reader. */
struct window {
    int fd;
    char *bytes;
    uint64_t at; /* offset of the first byte in the file */
    size_t len;
    struct {
        size_t from, next; /* there is none in [from, next); from > next: not known */
    } found[SOUGHT_COUNT];
};

/* Free with window_close; the descriptor stays the caller's. */
void window_open(struct window *window, int fd);
void window_close(struct window *window);

/* The bytes from `offset` on, at least `least` of them where the file has as many. *len is 0 at its
 * end. NULL with an error when they cannot be read. */
const char *window_from(struct window *window, uint64_t offset, size_t least, size_t *len,
                        struct error *err);

/* Forgets what was read: the file may have changed. */
void window_forget(struct window *window);

/* Bytes up to and with the first CR or LF of the `len` bytes at `from`, which window_from gave;
 * `len` when there is none. */
size_t window_line(struct window *window, const char *from, size_t len);

/* Whether the `len` bytes at `from`, which window_from gave, hold what is sought. */
bool window_has(struct window *window, enum sought sought, const char *from, size_t len);

#endif
