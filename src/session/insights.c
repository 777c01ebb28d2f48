#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "insight-rules.h"

enum {
    EVERYTHING = -1,   /* kinds: all of them */
    FOLLOWED_MOST = 64 /* rows, up to which it is seen of what kinds they are */
};

/* One insight, by what it is about. */
struct insight_spot {
    uint32_t item;
    const char *field;
    enum insight_severity severity;
};

struct insights {
    struct insight_found *found;  /* one a rule */
    const struct insight **shown; /* strongest first */
    struct insight_spot *spots;   /* by item */
    size_t count;
    struct partnership_type type;
    struct partnership_form form;
    const struct session *session; /* that all this is about; NULL: of none yet */
    uint32_t rows, position;       /* what it had then */
    char today[DATE_SIZE];
    uint32_t version;
};

struct insights *insights_new(void)
{
    struct insights *const insights = mem_zalloc(sizeof *insights);

    insights->found = mem_zalloc(insight_row_count * sizeof *insights->found);
    return insights;
}

static void found_clear(struct insight_found *found)
{
    for (size_t i = 0; i < found->count; i++) {
        free(found->entries[i].words);
        free(found->entries[i].inputs);
    }
    found->count = 0;
}

void insights_forget(struct insights *insights)
{
    for (size_t i = 0; i < insight_row_count; i++)
        found_clear(&insights->found[i]);
    type_free(&insights->type);
    form_free(&insights->form);
    insights->count = 0;
    insights->version++;
    insights->session = NULL;
}

void insights_free(struct insights *insights)
{
    if (insights == NULL)
        return;
    insights_forget(insights);
    for (size_t i = 0; i < insight_row_count; i++)
        free(insights->found[i].entries);
    free(insights->found);
    free(insights->shown);
    free(insights->spots);
    free(insights);
}

/* --- What has to be evaluated. */

/* The day it is: of the newest row where the session is looked at as it was. */
static void today_of(const struct session *session, char today[DATE_SIZE])
{
    struct log_row row = {.time = moment_now()};
    const uint32_t position = session_position(session);

    if (position < session_steps(session) && position > 0)
        session_row(session, session_step(session, position - 1).last, &row);
    moment_date(row.time, today);
}

/* The kinds of items that were written since, where the session only went on. */
static unsigned kinds_written(const struct insights *insights, const struct session *session)
{
    const uint32_t rows = session_rows(session);
    unsigned kinds = 0;

    if (rows < insights->rows || rows - insights->rows > FOLLOWED_MOST ||
        session_position(session) != session_steps(session))
        return (unsigned)EVERYTHING;
    for (uint32_t seq = insights->rows + 1; seq <= rows; seq++)
        kinds |= 1u << session_item_kind(session, session_row_item(session, seq));
    return kinds & 1u << KIND_SESSION ? (unsigned)EVERYTHING : kinds;
}

/* The kinds of items for whose rules there may be something new; none at all where nothing was
 * written. */
static unsigned kinds_new(const struct insights *insights, const struct session *session,
                          const char *today)
{
    if (insights->session != session || strcmp(insights->today, today) != 0)
        return (unsigned)EVERYTHING;
    if (insights->rows == session_rows(session))
        return insights->position == session_position(session) ? 0 : (unsigned)EVERYTHING;
    return kinds_written(insights, session);
}

/* --- Evaluating. */

static void find_type(struct insights *insights, const struct session *session, unsigned kinds)
{
    const unsigned reads =
        1u << KIND_PARTNER | 1u << KIND_PARTNERSHIP | 1u << KIND_FACTOR | 1u << KIND_ASPECT;

    if (!(kinds & reads))
        return;
    type_free(&insights->type);
    form_free(&insights->form);
    insights->type = type_find(session);
    insights->form = form_find(session);
}

/* Whether any rule was evaluated. */
static bool find_all(struct insights *insights, const struct session *session, unsigned kinds)
{
    struct insight_search search = {
        .session = session,
        .meeting = session_item(session, "session"),
        .partnership = session_item(session, "partnership"),
        .anonymous = session_anonymous(session),
        .type = &insights->type,
        .form = &insights->form,
    };
    bool any = false;

    memcpy(search.today, insights->today, sizeof search.today);
    for (size_t i = 0; i < insight_row_count; i++) {
        if (kinds != (unsigned)EVERYTHING && !(kinds & insight_rows[i].reads))
            continue;
        found_clear(&insights->found[i]);
        search.rule = &insight_rows[i].rule;
        search.found = &insights->found[i];
        insight_rows[i].find(&search);
        any = true;
    }
    return any;
}

static int compare_spots(const void *a, const void *b)
{
    const uint32_t left = ((const struct insight_spot *)a)->item;
    const uint32_t right = ((const struct insight_spot *)b)->item;

    return (left > right) - (left < right);
}

static void show(struct insights *insights, const struct insight *insight)
{
    insights->shown[insights->count] = insight;
    insights->spots[insights->count++] = (struct insight_spot){
        insight->place.item,
        insight->place.field,
        insight->rule->severity,
    };
}

/* Puts what was found in order. */
static void arrange(struct insights *insights)
{
    size_t count = 0;

    for (size_t i = 0; i < insight_row_count; i++)
        count += insights->found[i].count;
    insights->shown = mem_resize(insights->shown, count, sizeof(const struct insight *));
    insights->spots = mem_resize(insights->spots, count, sizeof *insights->spots);
    insights->count = 0;
    insights->version++;
    for (int severity = INSIGHT_STRONG; severity > INSIGHT_NONE; severity--)
        for (size_t i = 0; i < insight_row_count; i++)
            for (size_t k = 0; k < insights->found[i].count; k++)
                if ((int)insight_rows[i].rule.severity == severity)
                    show(insights, &insights->found[i].entries[k]);
    qsort(insights->spots, insights->count, sizeof *insights->spots, compare_spots);
}

void insights_update(struct insights *insights, const struct session *session)
{
    char today[DATE_SIZE];

    today_of(session, today);
    const unsigned kinds = kinds_new(insights, session, today);
    if (kinds == 0)
        return;
    if (insights->session != session)
        insights_forget(insights);
    memcpy(insights->today, today, sizeof today);
    find_type(insights, session, kinds);
    if (find_all(insights, session, kinds))
        arrange(insights);
    insights->session = session;
    insights->rows = session_rows(session);
    insights->position = session_position(session);
}

/* --- What they are. */

uint32_t insights_version(const struct insights *insights)
{
    return insights->version;
}

size_t insights_count(const struct insights *insights)
{
    return insights->count;
}

const struct insight *insights_get(const struct insights *insights, size_t i)
{
    return insights->shown[i];
}

size_t insights_to_talk_about(const struct insights *insights)
{
    size_t count = 0;

    while (count < insights->count && insights->shown[count]->rule->severity >= INSIGHT_TALK)
        count++;
    return count;
}

/* The first spot of the item. */
static size_t spot_of(const struct insights *insights, uint32_t item)
{
    size_t from = 0, to = insights->count;

    while (from < to) {
        const size_t middle = from + (to - from) / 2;

        if (insights->spots[middle].item < item)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

enum insight_severity insights_about(const struct insights *insights, uint32_t item,
                                     const char *field)
{
    enum insight_severity most = INSIGHT_NONE;

    for (size_t i = spot_of(insights, item); i < insights->count && insights->spots[i].item == item;
         i++)
        if ((field == NULL || strcmp(insights->spots[i].field, field) == 0) &&
            insights->spots[i].severity > most)
            most = insights->spots[i].severity;
    return most;
}

const struct partnership_type *insights_type(const struct insights *insights)
{
    return &insights->type;
}

const struct partnership_form *insights_form(const struct insights *insights)
{
    return &insights->form;
}
