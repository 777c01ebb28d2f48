#include <config.h>

#include "entente/session/type.h"

#include <stdlib.h>
#include <string.h>

#include "type-reasons.h"

#include "entente/session/views.h"
#include "entente/text/mem.h"

enum { TESTS = 3, TRANSACTIONAL = 2 /* the position up to which a relation is one */ };

/* What the rules look at. */
struct answers {
    const char *equality, *accountability, *autonomy;
    const char *driver, *goals_shared;
    int position; /* 0: blank */
    unsigned hold, fail;
    bool funder;        /* at the table, by its type or second type */
    bool relations;     /* in place */
    bool undivided;     /* the division of roles is not in place */
    bool own_for_funds; /* some partner is driven by funds itself */
};

static bool is(const char *value, const char *code)
{
    return strcmp(value, code) == 0;
}

/* The room's mark of a factor or an aspect; "" where there is none of that id. */
static const char *mark_of(const struct session *session, const char *id)
{
    const uint32_t item = session_item(session, id);

    return session_exists(session, item) ? session_value(session, item, "mark", 0) : "";
}

/* What the room said, where it is one of the answers. */
static const char *said(const struct session *session, const char *field)
{
    const char *const value =
        session_value(session, session_item(session, "partnership"), field, 0);

    return schema_choice(schema_field(KIND_PARTNERSHIP, field), value) != NULL ? value : "";
}

static bool has_funder(const struct session *session)
{
    for (uint32_t i = 0; (i = session_next(session, KIND_PARTNER, i)) != 0;)
        if (type_is_funder(session, i) != NULL)
            return true;
    return false;
}

static bool has_view(const struct session *session, uint32_t item, const char *field,
                     const char *value)
{
    struct cell_view view;

    for (uint32_t cell = 0; views_next(session, item, field, &cell, &view);)
        if (is(view.value, value))
            return true;
    return false;
}

static void count_tests(struct answers *answers)
{
    const char *const tests[TESTS] = {answers->equality, answers->accountability,
                                      answers->autonomy};

    for (size_t i = 0; i < TESTS; i++) {
        answers->hold += is(tests[i], "yes") || is(tests[i], "mutual");
        answers->fail += is(tests[i], "no") || is(tests[i], "one-way") || is(tests[i], "none");
    }
}

static struct answers answers_of(const struct session *session)
{
    const uint32_t item = session_item(session, "partnership");
    struct answers answers = {
        .equality = said(session, "equality"),
        .accountability = said(session, "accountability"),
        .autonomy = said(session, "autonomy"),
        .driver = said(session, "driver"),
        .goals_shared = said(session, "goals_shared"),
        .position = atoi(said(session, "position")),
        .funder = has_funder(session),
        .relations = is(mark_of(session, "factor-relations"), "in-place"),
        .undivided = is(mark_of(session, "aspect-division"), "not-in-place"),
        .own_for_funds = has_view(session, item, "driver", "funds"),
    };

    count_tests(&answers);
    return answers;
}

/* --- The rules, in their order. */

static bool is_donorship(const struct answers *a)
{
    return a->funder && is(a->accountability, "one-way") && is(a->driver, "funds");
}

static bool is_friends(const struct answers *a)
{
    return a->relations && is(a->goals_shared, "not-shared") && is(a->accountability, "none") &&
           a->undivided;
}

static bool is_transactional(const struct answers *a)
{
    return a->fail >= 2 || (a->position > 0 && a->position <= TRANSACTIONAL && a->hold < 2);
}

static bool is_undecided(const struct answers *a)
{
    return *a->equality == '\0' || *a->accountability == '\0' || *a->autonomy == '\0' ||
           *a->driver == '\0' || *a->goals_shared == '\0';
}

static bool is_partnership(const struct answers *a)
{
    return a->fail == 0 && a->hold >= 2;
}

static bool is_strategic(const struct answers *a)
{
    return is_partnership(a) && is(a->goals_shared, "confirmed") &&
           (is(a->driver, "goals") || is(a->driver, "both")) && !a->own_for_funds;
}

static const struct {
    const char *code;
    bool (*matches)(const struct answers *answers);
} rules[] = {
    {"donorship", is_donorship}, {"friends", is_friends},     {"transactional", is_transactional},
    {"undecided", is_undecided}, {"strategic", is_strategic}, {"partnership", is_partnership},
};

static const char *code_of(const struct answers *answers)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (rules[i].matches(answers))
            return rules[i].code;
    return "not-yet";
}

struct partnership_type type_find(const struct session *session)
{
    const struct answers answers = answers_of(session);
    struct partnership_type type = {.code = code_of(&answers)};

    type.label = schema_choice(schema_field(KIND_PARTNERSHIP, "type_overruled"), type.code)->label;
    type_reasons(session, &type);
    return type;
}

void type_free(struct partnership_type *type)
{
    for (size_t i = 0; i < type->count; i++)
        free(type->reasons[i].words);
    free(type->reasons);
    *type = (struct partnership_type){0};
}
