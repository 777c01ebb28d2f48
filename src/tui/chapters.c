#include <config.h>

#include "chapters.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "timeline-filter.h"

static void add(struct chapters *chapters, uint32_t done, bool bookmark, char *name)
{
    if ((chapters->count & (chapters->count - 1)) == 0)
        chapters->entries = mem_resize(chapters->entries, chapters->count ? chapters->count * 2 : 1,
                                       sizeof *chapters->entries);
    chapters->entries[chapters->count++] = (struct chapter){done, bookmark, name};
}

/* The screen of a row is "factors factor-horizon": another item of it is no other chapter. */
static void add_screen(struct chapters *chapters, uint32_t done, const char *shown)
{
    size_t len = strcspn(shown, " ");
    const char *before = chapters_screen(chapters, done);

    if (len > 0 && (before == NULL || strlen(before) != len || strncmp(before, shown, len) != 0))
        add(chapters, done, false, mem_copy_n(shown, len));
}

static void add_row(struct chapters *chapters, const struct session *session, uint32_t seq,
                    uint32_t done)
{
    struct log_row row;

    session_row(session, seq, &row);
    if (strcmp(row.field, "screen") == 0)
        add_screen(chapters, done, row.value);
    else if (strcmp(row.field, "bookmark") == 0 && *row.value != '\0')
        add(chapters, done, true, mem_copy(row.value));
}

struct chapters chapters_read(const struct session *session)
{
    struct chapters chapters = {0};
    uint32_t log = session_item(session, "log");

    for (uint32_t step = 0; step < session_steps(session); step++) {
        struct step_span span = session_step(session, step);
        for (uint32_t seq = span.first; seq <= span.last; seq++)
            if (session_row_item(session, seq) == log)
                add_row(&chapters, session, seq, step + 1);
    }
    return chapters;
}

void chapters_free(struct chapters *chapters)
{
    for (size_t i = 0; i < chapters->count; i++)
        free(chapters->entries[i].name);
    free(chapters->entries);
}

const char *chapters_screen(const struct chapters *chapters, uint32_t done)
{
    const char *code = NULL;

    for (size_t i = 0; i < chapters->count && chapters->entries[i].done <= done; i++)
        if (!chapters->entries[i].bookmark)
            code = chapters->entries[i].name;
    return code;
}

uint32_t chapters_next(const struct chapters *chapters, uint32_t done, int direction)
{
    uint32_t before = 0;

    for (size_t i = 0; i < chapters->count; i++) {
        uint32_t at = chapters->entries[i].done;
        if (direction > 0 && at > done)
            return at;
        if (at < done)
            before = at;
    }
    return direction > 0 ? 0 : before;
}

typedef bool step_test(const struct session *session, uint32_t step, const char *needle);

/* A moment's own step is the last one that is done. */
static uint32_t next_step(const struct session *session, uint32_t done, int direction,
                          step_test *is_so, const char *needle)
{
    if (direction > 0) {
        for (uint32_t step = done; step < session_steps(session); step++)
            if (is_so(session, step, needle))
                return step + 1;
        return 0;
    }
    for (uint32_t step = done > 0 ? done - 1 : 0; step-- > 0;)
        if (is_so(session, step, needle))
            return step + 1;
    return 0;
}

static bool is_decision(const struct session *session, uint32_t step, const char *needle)
{
    (void)needle;
    return timeline_step_kind(session, step) == TIMELINE_DECISION;
}

uint32_t decision_next(const struct session *session, uint32_t done, int direction)
{
    return next_step(session, done, direction, is_decision, NULL);
}

/* Whether a row of the step puts the text there or takes it from there. */
static bool has_text(const struct session *session, uint32_t step, const char *needle)
{
    struct step_span span = session_step(session, step);
    struct log_row row;

    for (uint32_t seq = span.first; seq <= span.last && session_row(session, seq, &row); seq++)
        if (utf8_find(row.value, needle, NULL, NULL) ||
            utf8_find(session_row_before(session, seq), needle, NULL, NULL))
            return true;
    return false;
}

uint32_t text_next(const struct session *session, const char *needle, uint32_t done, int direction)
{
    return next_step(session, done, direction, has_text, needle);
}
