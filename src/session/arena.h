/* Texts that live as long as their session: packed, freed all at once. */
#ifndef SESSION_ARENA_H
#define SESSION_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
    size_t left;                /* bytes free in the newest */
};

/* A copy of len bytes with a NUL behind; the empty text takes no room. */
const char *arena_text(struct arena *arena, const char *s, size_t len);
void arena_free(struct arena *arena);

#endif
