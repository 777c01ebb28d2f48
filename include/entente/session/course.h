/* When sessions were held, among one another: none before one that it goes on from. */
#ifndef ENTENTE_SESSION_COURSE_H
#define ENTENTE_SESSION_COURSE_H

#include <stddef.h>

/* Of a session; the texts are the caller's. */
struct course {
    const char *id;   /* log,id */
    const char *from; /* log,from: the id of the one that it goes on from; "" none */
    const char *date; /* its own; course_find makes it no earlier than those it goes on from */
    size_t after;     /* course_find: how many it goes on from, one through another */
};

/* Finds for each what the others say about it. */
void course_find(struct course *const *courses, size_t count);

/* By date; one that goes on from another of that day comes after it. */
int course_compare(const struct course *a, const struct course *b);

#endif
