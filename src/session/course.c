#include <config.h>

#include "entente/session/course.h"

#include <string.h>

/* The one that it goes on from; NULL: none of these. */
static const struct course *before(struct course *const *courses, size_t count,
                                   const struct course *course)
{
    for (size_t i = 0; *course->from != '\0' && i < count; i++)
        if (strcmp(courses[i]->id, course->from) == 0)
            return courses[i];
    return NULL;
}

/* Ids that lead round in a circle end where all were passed. */
static void follow(struct course *const *courses, size_t count, struct course *course)
{
    const struct course *at = course;

    course->held = course->date;
    while (course->after < count && (at = before(courses, count, at)) != NULL) {
        course->after++;
        if (strcmp(at->date, course->held) > 0)
            course->held = at->date;
    }
}

static void find_twins(struct course *const *courses, size_t count, struct course *course)
{
    for (size_t i = 0; i < count; i++)
        if (courses[i] != course && strcmp(courses[i]->date, course->date) == 0 &&
            strcmp(courses[i]->title, course->title) == 0)
            course->has_twin = true;
}

void course_find(struct course *const *courses, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        follow(courses, count, courses[i]);
        find_twins(courses, count, courses[i]);
    }
}

int course_compare(const struct course *a, const struct course *b)
{
    const int by_date = strcmp(a->held, b->held);

    return by_date != 0 ? by_date : (a->after > b->after) - (a->after < b->after);
}
