#include <config.h>

#include "arena.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

enum { BLOCK_SIZE = 256 * 1024 };

struct arena_block {
    struct arena_block *older;
    size_t size;
    char bytes[];
};

static struct arena_block *block_new(struct arena *arena, size_t size)
{
    struct arena_block *block = mem_alloc(sizeof *block + size);

    block->older = arena->blocks;
    block->size = size;
    arena->blocks = block;
    return block;
}

const char *arena_text(struct arena *arena, const char *s, size_t len)
{
    size_t size = len + 1;

    if (len == 0)
        return "";
    if (arena->left < size) {
        size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
        block_new(arena, room);
        arena->left = room;
    }
    struct arena_block *block = arena->blocks;
    char *text = block->bytes + (block->size - arena->left);
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
