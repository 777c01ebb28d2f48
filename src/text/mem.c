#include <config.h>

#include "entente/text/mem.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "mem-private.h"

enum { LARGE = 2 << 20 }; /* bytes of a large page */

static void (*exhausted_hook)(void);

_Noreturn void mem_exhausted(void)
{
    static const char line[] = "entente: out of memory; what was saved is in the session file\n";
    void (*const hook)(void) = exhausted_hook;

    exhausted_hook = NULL;
    if (hook != NULL)
        hook();
    (void)!write(STDERR_FILENO, line, sizeof line - 1);
    abort();
}

/* In large pages, where the system has them: filling small ones costs a fault for each, which is
 * more than all else that is done to what is read. */
static void *large(size_t size)
{
    const size_t pages = size / LARGE + (size % LARGE > 0);
    void *const block = pages <= SIZE_MAX / LARGE ? aligned_alloc(LARGE, pages * LARGE) : NULL;

    if (block == NULL)
        mem_exhausted();
#ifdef MADV_HUGEPAGE
    madvise(block, pages * LARGE, MADV_HUGEPAGE);
#endif
    return block;
}

void *mem_alloc(size_t size)
{
    return size < LARGE ? mem_resize(NULL, 1, size) : large(size);
}

void *mem_zalloc(size_t size)
{
    if (size >= LARGE)
        return memset(large(size), 0, size);

    void *const block = calloc(1, size > 0 ? size : 1);

    if (block == NULL)
        mem_exhausted();
    return block;
}

void *mem_resize(void *block, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        mem_exhausted();

    const size_t total = count * size;
    void *const resized = realloc(block, total > 0 ? total : 1);

    if (resized == NULL)
        mem_exhausted();
    return resized;
}

void *mem_double(void *block, size_t count, size_t size)
{
    if (count > SIZE_MAX / 2 / size)
        mem_exhausted();
    if (2 * count * size < LARGE)
        return mem_resize(block, 2 * count, size);

    void *const twice = memcpy(large(2 * count * size), block, count * size);

    free(block);
    return twice;
}

void *mem_grow(void *array, size_t *count, size_t size)
{
    if ((*count & (*count - 1)) == 0)
        array = mem_resize(array, *count > 0 ? *count * 2 : 1, size);
    memset((char *)array + *count * size, 0, size);
    ++*count;
    return array;
}

char *mem_copy(const char *text)
{
    return mem_copy_n(text, strlen(text));
}

char *mem_copy_n(const char *text, size_t length)
{
    if (length == SIZE_MAX)
        mem_exhausted();

    char *const copy = mem_alloc(length + 1);

    if (length > 0)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *mem_printf(const char *format, ...)
{
    char *text;
    va_list arguments;

    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        mem_exhausted();
    va_end(arguments);
    return text;
}

void mem_on_exhausted(void (*hook)(void))
{
    exhausted_hook = hook;
}
