#ifndef ENTENTE_TEXT_MEM_H
#define ENTENTE_TEXT_MEM_H

#include <stddef.h>
#include <stdio.h>

/*
 * Memory that is there or ends the program: when none is left, these write one
 * line on stderr and abort, so no caller checks for NULL. The caller owns what
 * it gets and gives it back with free().
 */

/* `size` bytes, not initialised. A size of 0 gives a pointer that is not NULL. */
void *mem_alloc(size_t size);

/* `size` bytes of zero. */
void *mem_zalloc(size_t size);

/* `block`, which may be NULL, with room for `count` elements of `size` bytes. A
 * product that does not fit counts as memory that is not there. */
void *mem_resize(void *block, size_t count, size_t size);

/* A full block of `count` elements of `size` bytes, neither of them 0, with room for as many more.
 */
void *mem_double(void *block, size_t count, size_t size);

/* An array of *count elements of `size` bytes, which only this has grown (NULL at first), with one
 * more at its end, of zeros; counts it. Room doubles. */
void *mem_grow(void *array, size_t *count, size_t size);

/* A copy of the string `text`. */
char *mem_copy(const char *text);

/* A copy of the `length` bytes at `text` (NULs are data), with a NUL after them. */
char *mem_copy_n(const char *text, size_t length);

/* A new string, formatted as printf does. */
char *mem_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A stream to write a new string to: after mem_stream_end, *text is the string, which the caller
 * owns, and *size its length; nothing is to be read there before. One stream may be begun while
 * another is written. For the main thread alone. */
FILE *mem_stream(char **text, size_t *size);
void mem_stream_end(FILE *stream);

/* Calls `hook` before the line is written, so that the terminal can be put back.
 * The last hook counts; NULL takes it away. */
void mem_on_exhausted(void (*hook)(void));

#endif
