#include <config.h>

#include "arena.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

/* Of a block: each is twice the last. At most half a large page, of which the last block would
 * leave most unused. */
enum { FIRST_SIZE = 16 * 1024, MOST_SIZE = 1 << 20 };

struct arena_block {
    struct arena_block *older;
    size_t size; /* bytes; behind this head are the texts */
};

/* A block with room for the text at least. */
static void block_add(struct arena *arena, size_t size)
{
    size_t twice = arena->blocks ? 2 * arena->blocks->size : FIRST_SIZE;
    size_t usual = twice < MOST_SIZE ? twice : MOST_SIZE;
    size_t needed = sizeof(struct arena_block) + size;
    size_t room = needed > usual ? needed : usual;
    struct arena_block *block = mem_alloc(room);

    block->older = arena->blocks;
    block->size = room;
    arena->blocks = block;
    arena->left = room - sizeof *block;
}

const char *arena_text(struct arena *arena, const char *s, size_t len)
{
    size_t size = len + 1;

    if (len == 0)
        return "";
    if (arena->left < size)
        block_add(arena, size);
    struct arena_block *block = arena->blocks;
    char *text = (char *)block + (block->size - arena->left);
    memcpy(text, s, len);
    text[len] = '\0';
    arena->left -= size;
    return text;
}

void arena_free(struct arena *arena)
{
    while (arena->blocks) {
        struct arena_block *block = arena->blocks;
        arena->blocks = block->older;
        free(block);
    }
    arena->left = 0;
}
