#include <config.h>

#include "entente/session/round.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/presence.h"
#include "entente/session/step.h"
#include "entente/session/views.h"
#include "entente/text/mem.h"
#include "lot.h"

struct round {
    struct session *session;
    uint32_t item;
    const char *field;
    uint32_t *order; /* partners, by lot */
    size_t count;
    const struct choice **answers; /* in that order; NULL: none */
    size_t given;
};

struct round *round_begin(struct session *session, uint32_t item, const char *field)
{
    struct round *round = mem_zalloc(sizeof *round);

    *round = (struct round){.session = session, .item = item, .field = field};
    for (uint32_t at = 0; (at = session_next(session, KIND_PARTNER, at)) != 0;)
        if (presence_is(session, at)) {
            round->order = mem_resize(round->order, round->count + 1, sizeof *round->order);
            round->order[round->count++] = at;
        }
    if (round->count < ROUND_LEAST) {
        round_free(round);
        return NULL;
    }
    lot_shuffle(round->order, round->count);
    round->answers = mem_zalloc(round->count * sizeof *round->answers);
    return round;
}

void round_free(struct round *round)
{
    if (round == NULL)
        return;
    if (round->answers != NULL)
        explicit_bzero(round->answers, round->count * sizeof *round->answers);
    if (round->order != NULL)
        explicit_bzero(round->order, round->count * sizeof *round->order);
    free(round->answers);
    free(round->order);
    free(round);
}

size_t round_count(const struct round *round)
{
    return round->count;
}

size_t round_given(const struct round *round)
{
    return round->given;
}

uint32_t round_turn(const struct round *round)
{
    if (round->given == round->count || session_attribution(round->session) == ATTRIBUTION_NONE)
        return 0;
    return round->order[round->given];
}

void round_give(struct round *round, const struct choice *choice)
{
    if (round->given < round->count)
        round->answers[round->given++] = choice;
}

/* --- Revealing. */

static const struct choice *answer_of(const struct round *round, uint32_t partner)
{
    for (size_t i = 0; i < round->count; i++)
        if (round->order[i] == partner)
            return round->answers[i];
    return NULL;
}

static int by_number(const void *a, const void *b)
{
    const uint32_t *const first = a, *const second = b;

    return (*first > *second) - (*first < *second);
}

/* The order in which the rows are written: it says nothing of who came when, nor of whose a voice
 * is. */
static uint32_t *writing_order(const struct round *round)
{
    uint32_t *const partners = mem_resize(NULL, round->count, sizeof *partners);

    memcpy(partners, round->order, round->count * sizeof *partners);
    if (session_anonymous(round->session))
        lot_shuffle(partners, round->count);
    else
        qsort(partners, round->count, sizeof *partners, by_number);
    return partners;
}

/* What is said with a view, and falls with it; NULL: nothing. */
static const char *said_with(const char *field)
{
    return strcmp(field, "mark") == 0      ? "reason"
           : strcmp(field, "support") == 0 ? "reservation"
                                           : NULL;
}

static bool clear_field(const struct round *round, struct step *step, const char *field,
                        struct error *err)
{
    struct cell_view view;

    for (uint32_t cell = 0; views_next(round->session, round->item, field, &cell, &view);)
        if (!step_set(step, round->item, field, view.partner, "", err))
            return false;
    return true;
}

/* Whoever gave a view before without saying whose cannot be asked which it was; those that were
 * kept from a time of names are given anew too. */
static bool clear_views(const struct round *round, struct step *step, struct error *err)
{
    const char *const with = said_with(round->field);

    return clear_field(round, step, round->field, err) &&
           (with == NULL || clear_field(round, step, with, err));
}

/* Gives the answer of a partner who is named. */
static bool give_named(const struct round *round, struct step *step, uint32_t partner,
                       const char *answer, struct error *err)
{
    const char *const before = session_value(round->session, round->item, round->field, partner);
    const char *const with = said_with(round->field);
    const bool changes = strcmp(before, answer) != 0;

    return step_set(step, round->item, round->field, partner, answer, err) &&
           (!changes || with == NULL || step_set(step, round->item, with, partner, "", err));
}

static bool fill(const struct round *round, struct step *step, const uint32_t *partners,
                 struct error *err)
{
    const bool anonymous = session_anonymous(round->session);

    if (anonymous && !clear_views(round, step, err))
        return false;
    for (size_t i = 0; i < round->count; i++) {
        const struct choice *const choice = answer_of(round, partners[i]);
        const char *const answer = choice != NULL ? choice->code : "";
        if (!anonymous && !give_named(round, step, partners[i], answer, err))
            return false;
        if (anonymous && choice != NULL &&
            !step_set(step, round->item, round->field, partners[i], answer, err))
            return false;
    }
    return true;
}

bool round_reveal(struct round *round, struct error *err)
{
    struct step *const step = step_begin(round->session);
    uint32_t *const partners = writing_order(round);
    const bool filled = fill(round, step, partners, err);

    explicit_bzero(partners, round->count * sizeof *partners);
    free(partners);
    if (filled)
        return step_commit(step, NULL, err);
    step_cancel(step);
    return false;
}
