#ifndef TESTS_RANDOM_H
#define TESTS_RANDOM_H

#include <stdint.h>

/* Numbers that look random and are the same in every run: the seed gives the row. */
struct random {
    uint64_t state;
};

/* The next number, from 0 to below - 1. */
static inline uint32_t random_below(struct random *random, uint32_t below)
{
    random->state = random->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(random->state >> 33) % below;
}

#endif
