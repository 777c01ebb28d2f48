#include <config.h>

#include "chapters.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/step.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "timeline-filter.h"

static void add(struct chapters *chapters, uint32_t done, enum chapter_kind kind, char *name)
{
    if ((chapters->count & (chapters->count - 1)) == 0)
        chapters->entries = mem_resize(chapters->entries, chapters->count ? chapters->count * 2 : 1,
                                       sizeof *chapters->entries);
    chapters->entries[chapters->count++] = (struct chapter){done, kind, name};
}

/* The name of the last of that kind by then; NULL: none. */
static const char *last_by(const struct chapters *chapters, enum chapter_kind kind, uint32_t done)
{
    const char *name = NULL;

    for (size_t i = 0; i < chapters->count && chapters->entries[i].done <= done; i++)
        if (chapters->entries[i].kind == kind)
            name = chapters->entries[i].name;
    return name;
}

/* What goes on is no other chapter; nor is another item of the same screen, "factors
 * factor-horizon". */
static void add_new(struct chapters *chapters, enum chapter_kind kind, uint32_t done,
                    const char *name)
{
    const size_t len = strcspn(name, " ");
    const char *const before = last_by(chapters, kind, done);

    if (len > 0 && (before == NULL || strlen(before) != len || strncmp(before, name, len) != 0))
        add(chapters, done, kind, mem_copy_n(name, len));
}

static void add_row(struct chapters *chapters, const struct session *session, uint32_t seq,
                    uint32_t done)
{
    const bool of_log = session_item_kind(session, session_row_item(session, seq)) == KIND_LOG;
    struct log_row row;

    session_row(session, seq, &row);
    if (of_log && strcmp(row.field, "screen") == 0)
        add_new(chapters, CHAPTER_SCREEN, done, row.value);
    else if (of_log && strcmp(row.field, "bookmark") == 0 && *row.value != '\0')
        add(chapters, done, CHAPTER_BOOKMARK, mem_copy(row.value));
    else if (!of_log && strcmp(row.field, "topic") == 0 && session_stands(session, done - 1))
        add_new(chapters, CHAPTER_TOPIC, done, row.value);
}

struct chapters chapters_read(const struct session *session)
{
    struct chapters chapters = {0};
    const uint32_t log = session_item(session, "log"), item = session_item(session, "session");

    for (uint32_t step = 0; step < session_steps(session); step++) {
        struct step_span span = session_step(session, step);
        for (uint32_t seq = span.first; seq <= span.last; seq++)
            if (session_row_item(session, seq) == log || session_row_item(session, seq) == item)
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
    return last_by(chapters, CHAPTER_SCREEN, done);
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

static bool is_told(const struct session *session, uint32_t step, step_test *is_so,
                    const char *needle)
{
    return !session_withholds_step(session, step) && is_so(session, step, needle);
}

/* A moment's own step is the last one that is done. */
static uint32_t next_step(const struct session *session, uint32_t done, int direction,
                          step_test *is_so, const char *needle)
{
    if (direction > 0) {
        for (uint32_t step = done; step < session_steps(session); step++)
            if (is_told(session, step, is_so, needle))
                return step + 1;
        return 0;
    }
    for (uint32_t step = done > 0 ? done - 1 : 0; step-- > 0;)
        if (is_told(session, step, is_so, needle))
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
