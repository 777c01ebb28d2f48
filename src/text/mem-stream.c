#include <config.h>

#include <stdbool.h>
#include <stdlib.h>

#include "entente/text/mem.h"
#include "mem-private.h"

enum { KEPT = 8, KEPT_LARGEST = 64 * 1024 };

/* Streams that are kept for the next text: to open one costs more than most texts. As many are in
 * use at once as writers are nested; beyond that, streams are opened and closed. */
static struct kept {
    FILE *stream;
    char *text; /* the stream's own */
    size_t size;
    char **result; /* where the text is to go; NULL: not in use */
    size_t *result_size;
} kept[KEPT];

static FILE *open_stream(char **text, size_t *size)
{
    FILE *const stream = open_memstream(text, size);

    if (stream == NULL)
        mem_exhausted();
    return stream;
}

static void close_stream(FILE *stream)
{
    const bool failed = ferror(stream) != 0;

    if (fclose(stream) != 0 || failed)
        mem_exhausted();
}

FILE *mem_stream(char **text, size_t *size)
{
    for (struct kept *at = kept; at < kept + KEPT; at++) {
        if (at->result != NULL)
            continue;
        if (at->stream == NULL)
            at->stream = open_stream(&at->text, &at->size);
        at->result = text;
        at->result_size = size;
        return at->stream;
    }
    return open_stream(text, size);
}

/* Hands the text over, and leaves the stream empty. */
static void hand_over(struct kept *at)
{
    if (fflush(at->stream) != 0 || ferror(at->stream))
        mem_exhausted();
    *at->result = mem_copy_n(at->text, at->size);
    *at->result_size = at->size;
    at->result = NULL;
    if (at->size < KEPT_LARGEST) {
        rewind(at->stream);
        return;
    }
    close_stream(at->stream);
    free(at->text);
    at->stream = NULL;
}

void mem_stream_end(FILE *stream)
{
    for (struct kept *at = kept; at < kept + KEPT; at++)
        if (at->stream == stream) {
            hand_over(at);
            return;
        }
    close_stream(stream);
}
