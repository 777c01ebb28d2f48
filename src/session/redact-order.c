#include <config.h>

#include "lot.h"
#include "redact-private.h"

#include <stdlib.h>

#include "entente/text/mem.h"

/* A row whose view goes to a voice. */
struct answer {
    uint32_t item, field;
    uint32_t cell;
    uint32_t seq;
};

static int by_question(const void *a, const void *b)
{
    const struct answer *const one = a, *const other = b;

    if (one->item != other->item)
        return one->item < other->item ? -1 : 1;
    if (one->field != other->field)
        return one->field < other->field ? -1 : 1;
    if (one->cell != other->cell)
        return one->cell < other->cell ? -1 : 1;
    return one->seq < other->seq ? -1 : one->seq > other->seq;
}

static bool is_one_question(const struct answer *one, const struct answer *other)
{
    return one->item == other->item && one->field == other->field;
}

/* The order of what one voice says must stay: false where one says more than one thing. */
static bool may_mix(const struct answer *answers, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (answers[i].cell == answers[i - 1].cell)
            return false;
    return true;
}

static void mix(struct redaction *redaction, const struct answer *answers, size_t count)
{
    uint32_t *const drawn = mem_resize(NULL, count, sizeof *drawn);

    for (size_t i = 0; i < count; i++)
        drawn[i] = answers[i].seq;
    lot_shuffle(drawn, count);
    for (size_t i = 0; i < count; i++)
        redaction->from[answers[i].seq] = drawn[i];
    free(drawn);
}

static size_t answers_of_step(const struct redaction *redaction, struct step_span span,
                              struct answer *answers)
{
    const struct store *const store = &redaction->session->store;
    size_t count = 0;

    for (uint32_t seq = span.first; seq <= span.last; seq++) {
        const uint32_t cell = store->rows[seq].cell;

        if (redaction->owner[cell] != 0)
            answers[count++] =
                (struct answer){store->cells[cell].item, store->cells[cell].field, cell, seq};
    }
    return count;
}

static void mix_step(struct redaction *redaction, struct step_span span)
{
    struct answer *const answers = mem_resize(NULL, span.last - span.first + 1, sizeof *answers);
    const size_t count = answers_of_step(redaction, span, answers);

    if (count > 0)
        qsort(answers, count, sizeof *answers, by_question);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && is_one_question(&answers[first], &answers[end]);)
            end++;
        if (may_mix(answers + first, end - first))
            mix(redaction, answers + first, end - first);
    }
    free(answers);
}

void redaction_mix(struct redaction *redaction)
{
    for (uint32_t step = 0; step < session_steps(redaction->session); step++)
        mix_step(redaction, session_step(redaction->session, step));
}
