/* A hash index over entries that are kept elsewhere in an array and counted from 1. Eight bytes a
 * slot: a table of a million cells has no room for a handle in each. */
#ifndef SESSION_INDEX_H
#define SESSION_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct index_slot {
    uint32_t hash;
    uint32_t entry; /* 0: free */
};

struct index {
    struct index_slot *slots;
    uint32_t size; /* a power of two, or 0 */
    uint32_t count;
};

/* The entry with that hash for which same says yes; 0 when there is none. */
uint32_t index_find(const struct index *index, uint32_t hash,
                    bool (*same)(const void *context, uint32_t entry, const void *key),
                    const void *context, const void *key);

/* Adds an entry that is not there yet. */
void index_add(struct index *index, uint32_t hash, uint32_t entry);
void index_free(struct index *index);

/* Hashes for keys: of a text, and of one more number into a hash. */
uint32_t index_hash_text(const char *s);
uint32_t index_hash_more(uint32_t hash, uint32_t number);

#endif
