/* Names in narrow columns. */
#ifndef TUI_SHORT_NAMES_H
#define TUI_SHORT_NAMES_H

#include <stddef.h>

struct short_name {
    const char *name;    /* in full */
    const char *instead; /* stands where no short form tells it from the others: its number */
    char *shortened;     /* at most so many columns; free with short_names_free */
};

/* Shortens the names to that many columns so that no two look alike: the whole name, else what
 * stands in brackets at its end ("(WWF)"), else its beginning; where others begin alike, what comes
 * after ("Ministry of Finance": "Finance"); else what stands instead. */
void short_names(struct short_name *names, size_t count, int columns);
void short_names_free(struct short_name *names, size_t count);

/* Columns of the shortest form that still says the whole of a name. */
int short_name_whole(const char *name);

#endif
