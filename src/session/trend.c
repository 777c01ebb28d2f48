#include <config.h>

#include "entente/session/trend.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/diff.h"
#include "entente/session/folder.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* --- What belongs together. */

static const char *id_of(const struct session *session, const char *field)
{
    return session_value(session, session_item(session, "log"), field, 0);
}

static bool goes_on_from(const struct session *later, const struct session *earlier)
{
    const char *const from = id_of(later, "from");

    return *from != '\0' && strcmp(from, id_of(earlier, "id")) == 0;
}

static bool has_partner(const struct session *session, const char *name)
{
    for (uint32_t item = 0; (item = session_next(session, KIND_PARTNER, item)) != 0;)
        if (strcmp(session_value(session, item, "name", 0), name) == 0)
            return true;
    return false;
}

/* Half of the partners of one are at the table of the other too. */
static bool share_partners(const struct session *a, const struct session *b)
{
    uint32_t shared = 0, named = 0;

    for (uint32_t item = 0; (item = session_next(a, KIND_PARTNER, item)) != 0;) {
        const char *const name = session_value(a, item, "name", 0);

        named += *name != '\0';
        shared += *name != '\0' && has_partner(b, name);
    }
    return shared > 0 && shared * 2 >= named;
}

static bool belong_together(const struct session *a, const struct session *b)
{
    return goes_on_from(a, b) || goes_on_from(b, a) || share_partners(a, b) || share_partners(b, a);
}

static bool belongs(const struct trend *trend, const struct session *session)
{
    for (size_t i = 0; i < trend->count; i++)
        if (belong_together(trend->sessions[i].session, session))
            return true;
    return false;
}

/* The session that it is a copy of; NULL: none. */
static const struct session *same_session(const struct trend *trend, const struct session *session)
{
    for (size_t i = 0; i < trend->count; i++)
        if (diff_of_one_session(trend->sessions[i].session, session))
            return trend->sessions[i].session;
    return NULL;
}

/* --- Opening. */

static void add(struct trend *trend, struct session *session)
{
    char *const date = folder_date(session);

    trend->sessions = mem_resize(trend->sessions, trend->count + 1, sizeof *trend->sessions);
    trend->sessions[trend->count++] = (struct trend_session){
        .session = session,
        .date = date,
        .course = {.id = id_of(session, "id"),
                   .from = id_of(session, "from"),
                   .date = date,
                   .title = session_value(session, session_item(session, "session"), "title", 0)},
        .type = type_find(session),
    };
}

static void close_all(struct session **opened, size_t count)
{
    for (size_t i = 0; i < count; i++)
        session_close(opened[i]);
    free(opened);
}

/* Takes those over that belong to what is there already, or to one another through it. */
static void gather(struct trend *trend, struct session **opened, size_t count)
{
    bool more = true;

    while (more) {
        more = false;
        for (size_t i = 0; i < count; i++) {
            if (opened[i] == NULL || !belongs(trend, opened[i]) ||
                same_session(trend, opened[i]) != NULL)
                continue;
            add(trend, opened[i]);
            opened[i] = NULL;
            more = true;
        }
    }
}

static bool refuse_left(const struct trend *trend, const struct session *left, struct error *err)
{
    const struct session *const same = same_session(trend, left);
    const char *const path = session_path(left);

    if (same != NULL)
        return error_set(err, _("%s and %s are the same session: give each once"),
                         session_path(same), path);
    return error_set(err,
                     _("%s seems to be of another partnership: it does not go on from the others, "
                       "nor are half of its partners the same"),
                     path);
}

/* Whether nothing was left over. */
static bool is_complete(const struct trend *trend, struct session *const *opened, size_t count,
                        struct error *err)
{
    for (size_t i = 0; i < count; i++)
        if (opened[i] != NULL)
            return refuse_left(trend, opened[i], err);
    return true;
}

static int compare(const void *left, const void *right)
{
    const struct trend_session *const a = left;
    const struct trend_session *const b = right;
    const int by_course = course_compare(&a->course, &b->course);
    const int64_t a_ms = session_started(a->session).ms;
    const int64_t b_ms = session_started(b->session).ms;

    return by_course != 0 ? by_course : (a_ms > b_ms) - (a_ms < b_ms);
}

static void sort(struct trend *trend)
{
    struct course **const courses = mem_zalloc(trend->count * sizeof *courses);

    for (size_t i = 0; i < trend->count; i++)
        courses[i] = &trend->sessions[i].course;
    course_find(courses, trend->count);
    free(courses);
    qsort(trend->sessions, trend->count, sizeof *trend->sessions, compare);
}

bool trend_open(struct trend *trend, const char *const *paths, size_t count, struct error *err)
{
    struct session **const opened = mem_zalloc(count * sizeof *opened);
    bool done = true;

    *trend = (struct trend){0};
    for (size_t i = 0; done && i < count; i++)
        done = (opened[i] = session_open(paths[i], LOG_READ, err)) != NULL;
    if (done) {
        add(trend, opened[0]);
        opened[0] = NULL;
        gather(trend, opened, count);
        done = is_complete(trend, opened, count, err);
    }
    close_all(opened, count);
    if (done)
        sort(trend);
    else
        trend_close(trend);
    return done;
}

bool trend_open_around(struct trend *trend, const char *path, const char *const *paths,
                       size_t count, struct error *err)
{
    struct session *const around = session_open(path, LOG_READ, err);

    *trend = (struct trend){0};
    if (around == NULL)
        return false;
    struct session **const opened = mem_zalloc(count * sizeof *opened);
    struct error passed_over;

    for (size_t i = 0; i < count; i++)
        if (strcmp(paths[i], path) != 0)
            opened[i] = session_open(paths[i], LOG_READ, &passed_over);
    add(trend, around);
    gather(trend, opened, count);
    close_all(opened, count);
    sort(trend);
    if (trend->count > 1)
        return true;
    trend_close(trend);
    return error_set(err, "%s", _("no other session here is of the same partnership"));
}

void trend_close(struct trend *trend)
{
    for (size_t i = 0; i < trend->count; i++) {
        type_free(&trend->sessions[i].type);
        free(trend->sessions[i].date);
        session_close(trend->sessions[i].session);
    }
    free(trend->sessions);
    *trend = (struct trend){0};
}
