#include <config.h>

#include "bookmark.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/session/when.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "entente/text/width.h"

enum { QUOTED_COLUMNS = 40 }; /* of a name, in an error */

enum likeness { LIKE_NOT, LIKE_BEGINNING, LIKE_WHOLE };

static enum likeness likeness_of(const char *name, const char *given)
{
    size_t at, len;

    if (!utf8_find(name, given, &at, &len) || at != 0)
        return LIKE_NOT;
    return name[len] == '\0' ? LIKE_WHOLE : LIKE_BEGINNING;
}

/* The next bookmark that is at least so like it. */
static bool next_like(const struct session *session, const char *name, enum likeness least,
                      uint32_t *seq, struct log_row *row)
{
    while ((*seq = when_next_bookmark(session, *seq)) != 0) {
        session_row(session, *seq, row);
        if (likeness_of(row->value, name) >= least)
            return true;
    }
    return false;
}

/* How many there are; *found is the seq of the last. */
static int count_like(const struct session *session, const char *name, enum likeness least,
                      uint32_t *found)
{
    struct log_row row;
    int count = 0;

    for (uint32_t seq = 0; next_like(session, name, least, &seq, &row); count++)
        *found = seq;
    return count;
}

/* "Break (10:15, #40), …"; the caller frees it. */
static char *list_like(const struct session *session, const char *name, enum likeness least)
{
    char *list;
    size_t size;
    FILE *const out = mem_stream(&list, &size);
    const char *before = "";
    struct log_row row;

    for (uint32_t seq = 0; next_like(session, name, least, &seq, &row); before = ", ") {
        char *const clipped = width_clip(row.value, QUOTED_COLUMNS);
        char clock[CLOCK_SIZE];

        moment_clock(row.time, false, clock);
        fprintf(out, "%s%s (%s, #%u)", before, clipped, clock, seq);
        free(clipped);
    }
    mem_stream_end(out);
    return list;
}

static bool refuse(const struct session *session, const char *name, enum likeness least,
                   struct error *err)
{
    char *const list = list_like(session, name, least);
    char *const shown = width_clip(name, QUOTED_COLUMNS);

    if (*list == '\0')
        error_set(err, _("@%s: the session has no bookmarks"), shown);
    else if (least == LIKE_NOT)
        error_set(err, _("@%s: there is no such bookmark; there are %s"), shown, list);
    else
        error_set(err, _("@%s could be several bookmarks: %s; give the number of one"), shown,
                  list);
    free(shown);
    free(list);
    return false;
}

bool bookmark_find(const struct session *session, const char *name, uint32_t *seq,
                   struct error *err)
{
    for (enum likeness least = LIKE_WHOLE; least > LIKE_NOT; least--) {
        const int count = count_like(session, name, least, seq);

        if (count == 1)
            return true;
        if (count > 1)
            return refuse(session, name, least, err);
    }
    return refuse(session, name, LIKE_NOT, err);
}

uint32_t when_next_bookmark(const struct session *session, uint32_t after)
{
    const uint32_t log = session_item(session, "log");
    const uint32_t last = session_step(session, session_steps(session) - 1).last;
    struct log_row row;

    while (++after <= last)
        if (session_row_item(session, after) == log && session_row(session, after, &row) &&
            strcmp(row.field, "bookmark") == 0 && *row.value != '\0' &&
            strcmp(row.value, SCHEMA_REDACTED) != 0)
            return after;
    return 0;
}
