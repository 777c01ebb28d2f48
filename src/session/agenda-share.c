#include <config.h>

#include <inttypes.h>
#include <stdlib.h>

#include "entente/session/agenda.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { MINUTE = 60 * 1000 };

/* Whose share is next to grow: the one that has least of what is due to it, its next half included.
 */
static size_t most_due(const long *weights, const long *shares, size_t count)
{
    size_t most = 0;

    for (size_t i = 1; i < count; i++)
        if (weights[i] * (2 * shares[most] + 1) > weights[most] * (2 * shares[i] + 1))
            most = i;
    return most;
}

bool agenda_share(long total, const long *weights, long *shares, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        shares[i] = weights[i] > 0 ? 1 : 0;
        total -= shares[i];
    }
    if (total < 0)
        return false;
    for (; total > 0 && count > 0; total--)
        shares[most_due(weights, shares, count)]++;
    return true;
}

/* --- The topics that did not run yet. */

struct rest {
    uint32_t *items;
    long *weights;
    long *shares;
    size_t count;
};

static struct rest rest_of(const struct agenda *agenda)
{
    struct rest rest = {
        .items = mem_zalloc((agenda->count + 1) * sizeof *rest.items),
        .weights = mem_zalloc((agenda->count + 1) * sizeof *rest.weights),
        .shares = mem_zalloc((agenda->count + 1) * sizeof *rest.shares),
    };
    long sum = 0;

    for (size_t i = 0; i < agenda->count; i++) {
        if (agenda->topics[i].turns > 0)
            continue;
        rest.items[rest.count] = agenda->topics[i].item;
        rest.weights[rest.count] = (long)(agenda->topics[i].given / MINUTE);
        sum += rest.weights[rest.count++];
    }
    for (size_t i = 0; sum == 0 && i < rest.count; i++)
        rest.weights[i] = 1;
    return rest;
}

static void rest_free(struct rest *rest)
{
    free(rest->items);
    free(rest->weights);
    free(rest->shares);
}

static bool assign(struct step *step, const struct rest *rest, struct error *err)
{
    bool done = true;

    for (size_t i = 0; done && i < rest->count; i++) {
        char *const minutes = mem_printf("%ld", rest->shares[i]);

        if (rest->shares[i] > 0)
            done = step_set(step, rest->items[i], "minutes", 0, minutes, err);
        free(minutes);
    }
    return done;
}

/* The plan is what stood at the first topic: that the topics get more minutes adds nothing to it.
 */
static bool refuse(const struct rest *rest, long minutes, struct error *err)
{
    if (minutes == 0)
        return error_set(err, _("no time of the plan remains to be spread; set the minutes of each "
                                "topic by itself instead"));
    return error_set(err,
                     P_("%ld minute remains for %zu topics to come: drop some",
                        "%ld minutes remain for %zu topics to come: drop some",
                        (unsigned long)minutes),
                     minutes, rest->count);
}

static bool spread(struct step *step, struct rest *rest, int64_t remains, struct error *err)
{
    const long minutes = remains > 0 ? (long)(remains / MINUTE) : 0;

    if (rest->count == 0)
        return error_set(err, _("every topic has had its turn"));
    if (!agenda_share(minutes, rest->weights, rest->shares, rest->count))
        return refuse(rest, minutes, err);
    return assign(step, rest, err);
}

bool agenda_spread(const struct agenda *agenda, struct step *step, struct error *err)
{
    if (!agenda->begun)
        return error_set(err, _("nothing is to be spread before the first topic has begun"));
    struct rest rest = rest_of(agenda);
    const bool done = spread(step, &rest, agenda->remains, err);

    rest_free(&rest);
    return done;
}
