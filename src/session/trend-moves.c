#include <config.h>

#include "entente/session/trend.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/agreement.h"
#include "entente/session/follow-up.h"
#include "entente/text/mem.h"

const char *const trend_answers[] = {
    "position", "equality", "accountability", "autonomy", "driver", "goals_shared", NULL};

/* A search of what moved between two sessions. */
struct search {
    const struct trend *trend;
    size_t index; /* of the later one */
    const struct session *before;
    const struct session *after;
    struct trend_moves *moves;
};

static void take(const struct search *search, uint32_t item, const char *field, const char *before,
                 const char *after)
{
    struct trend_moves *const moves = search->moves;

    if (*after == '\0' || strcmp(before, after) == 0)
        return;
    moves->list = mem_resize(moves->list, moves->count + 1, sizeof *moves->list);
    moves->list[moves->count++] = (struct trend_move){item, field, before, after};
}

/* The same field of the item of that id when it was last answered before; "" never. */
static const char *last_answer(const struct search *search, const char *id, const char *field)
{
    const char *answer = "";

    for (size_t i = search->index; i-- > 0 && *answer == '\0';) {
        const struct session *const earlier = search->trend->sessions[i].session;
        const uint32_t item = session_item(earlier, id);

        if (item != 0)
            answer = session_value(earlier, item, field, 0);
    }
    return answer;
}

static const char *last_type(const struct search *search)
{
    const char *code = "undecided";

    for (size_t i = search->index; i-- > 0 && strcmp(code, "undecided") == 0;)
        code = search->trend->sessions[i].type.code;
    return code;
}

static void compare_partnership(const struct search *search)
{
    const uint32_t after = session_item(search->after, "partnership");
    const char *const type = search->trend->sessions[search->index].type.code;

    if (strcmp(type, "undecided") != 0)
        take(search, after, "type", last_type(search), type);
    for (const char *const *field = trend_answers; *field != NULL; field++)
        take(search, after, *field, last_answer(search, "partnership", *field),
             session_value(search->after, after, *field, 0));
}

static void compare_marked(const struct search *search, uint32_t after)
{
    const char *const last = last_answer(search, session_item_id(search->after, after), "mark");

    take(search, after, "mark",
         *last != '\0' ? last : session_value(search->after, after, "last_mark", 0),
         session_value(search->after, after, "mark", 0));
}

/* Each factor with its aspects. */
static void compare_factors(const struct search *search)
{
    const struct session *const after = search->after;

    for (uint32_t factor = 0; (factor = session_next(after, KIND_FACTOR, factor)) != 0;) {
        compare_marked(search, factor);
        for (uint32_t aspect = 0; (aspect = session_next(after, KIND_ASPECT, aspect)) != 0;)
            if (session_ref(after, aspect, "factor") == factor)
                compare_marked(search, aspect);
    }
}

/* The item before that one of the same number and words is; 0: none. */
static uint32_t same_words(const struct search *search, uint32_t after)
{
    const uint32_t before = session_item(search->before, session_item_id(search->after, after));
    const char *const text = session_value(search->after, after, "text", 0);

    return *text != '\0' && before != 0 &&
                   strcmp(session_value(search->before, before, "text", 0), text) == 0
               ? before
               : 0;
}

/* What an agreement or a dilemma was before. Numbers are kept from session to session: where it was
 * taken over from one between, which may not be there, its number and its words say what it is. */
static uint32_t was_before(const struct search *search, uint32_t after)
{
    const uint32_t continued = follow_up_continued(search->before, search->after, after);

    if (continued != 0 || *session_value(search->after, after, "from", 0) == '\0')
        return continued;
    return same_words(search, after);
}

static void compare_statuses(const struct search *search, enum kind kind)
{
    for (uint32_t item = 0; (item = session_next(search->after, kind, item)) != 0;) {
        const uint32_t before = was_before(search, item);

        if (before != 0)
            take(search, item, "status", follow_up_status(search->before, before),
                 follow_up_status(search->after, item));
    }
}

struct trend_moves trend_moves_find(const struct trend *trend, size_t index)
{
    struct trend_moves moves = {0};
    const struct search search = {
        .trend = trend,
        .index = index,
        .before = trend->sessions[index - 1].session,
        .after = trend->sessions[index].session,
        .moves = &moves,
    };

    compare_partnership(&search);
    compare_factors(&search);
    compare_statuses(&search, KIND_DILEMMA);
    compare_statuses(&search, KIND_AGREEMENT);
    return moves;
}

void trend_moves_free(struct trend_moves *moves)
{
    free(moves->list);
    *moves = (struct trend_moves){0};
}

/* Over without being done. */
static bool is_closed(const struct session *session, uint32_t item)
{
    return agreement_is_over(session, item) ||
           strcmp(session_value(session, item, "status", 0), "passed-on") == 0;
}

struct trend_count trend_count(const struct session *session, enum kind kind)
{
    struct trend_count count = {0};

    for (uint32_t item = 0; (item = session_next(session, kind, item)) != 0;) {
        count.made += *session_value(session, item, "from", 0) == '\0';
        if (follow_up_is_open(session, item))
            count.open++;
        else if (is_closed(session, item))
            count.closed++;
        else
            count.done++;
    }
    return count;
}
