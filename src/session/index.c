#include <config.h>

#include "index.h"

#include <stdlib.h>

#include "entente/text/mem.h"

enum { FIRST_SIZE = 64 };

uint32_t index_hash_text(const char *s)
{
    uint32_t hash = 2166136261u; /* FNV-1a */

    for (; *s; s++)
        hash = (hash ^ (unsigned char)*s) * 16777619u;
    return hash;
}

uint32_t index_hash_more(uint32_t hash, uint32_t number)
{
    hash = (hash ^ number) * 0x9e3779b1u;
    return hash ^ (hash >> 15);
}

uint32_t index_find(const struct index *index, uint32_t hash,
                    bool (*same)(const void *context, uint32_t entry, const void *key),
                    const void *context, const void *key)
{
    uint32_t mask = index->size - 1;

    if (index->size == 0)
        return 0;
    for (uint32_t at = hash & mask; index->slots[at].entry; at = (at + 1) & mask) {
        const struct index_slot *slot = &index->slots[at];
        if (slot->hash == hash && same(context, slot->entry, key))
            return slot->entry;
    }
    return 0;
}

static void slot_put(struct index *index, struct index_slot slot)
{
    uint32_t mask = index->size - 1;
    uint32_t at = slot.hash & mask;

    while (index->slots[at].entry)
        at = (at + 1) & mask;
    index->slots[at] = slot;
}

static void index_grow(struct index *index)
{
    struct index old = *index;

    index->size = old.size ? old.size * 2 : FIRST_SIZE;
    index->slots = mem_zalloc((size_t)index->size * sizeof *index->slots);
    for (uint32_t i = 0; i < old.size; i++)
        if (old.slots[i].entry)
            slot_put(index, old.slots[i]);
    free(old.slots);
}

void index_add(struct index *index, uint32_t hash, uint32_t entry)
{
    if (index->count >= index->size / 4 * 3)
        index_grow(index);
    slot_put(index, (struct index_slot){.hash = hash, .entry = entry});
    index->count++;
}

void index_free(struct index *index)
{
    free(index->slots);
    *index = (struct index){0};
}
