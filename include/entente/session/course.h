/* When sessions were held, among one another: none before one that it goes on from. */
#ifndef ENTENTE_SESSION_COURSE_H
#define ENTENTE_SESSION_COURSE_H

#include <stdbool.h>
#include <stddef.h>

/* Of a session; the texts are the caller's. */
struct course {
    const char *id;    /* log,id */
    const char *from;  /* log,from: the id of the one that it goes on from; "" none */
    const char *date;  /* its own */
    const char *title; /* "" none */
    /* What course_find finds: */
    const char *held; /* the date, but no earlier than those of the ones it goes on from */
    size_t after;     /* how many it goes on from, one through another */
    bool has_twin;    /* whether another one of that date has the same title */
};

/* Finds for each what the others say about it, whose texts have to stay as long. */
void course_find(struct course *const *courses, size_t count);

/* By when they were held; one that goes on from another of that day comes after it. */
int course_compare(const struct course *a, const struct course *b);

#endif
