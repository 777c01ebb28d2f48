#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/agreement.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "insight-rules.h"
#include "session-private.h"

/* Who is at the table, what they expect, and when they look again. */

/* --- Local and international partners. */

static bool is_any(const char *code, const char *const *codes)
{
    for (; *codes != NULL; codes++)
        if (strcmp(code, *codes) == 0)
            return true;
    return false;
}

static bool is_international(const char *type)
{
    static const char *const codes[] = {"cso-international", "multilateral", NULL};

    return is_any(type, codes);
}

static bool is_local(const char *type)
{
    static const char *const codes[] = {"government", "local-government", "commission",
                                        "cso-local",  "cso-national",     "community",
                                        NULL};

    return is_any(type, codes);
}

struct origins {
    size_t partners, typed, international, local;
    uint32_t first; /* international partner */
};

static struct origins origins_of(const struct insight_search *search)
{
    struct origins origins = {0};

    for (uint32_t i = 0; (i = session_next(search->session, KIND_PARTNER, i)) != 0;) {
        const char *const type = insight_value(search, i, "type");
        const char *const second = insight_value(search, i, "second_type");

        origins.partners++;
        origins.typed += *type != '\0';
        origins.local += is_local(type) || is_local(second);
        if (!is_international(type))
            continue;
        origins.international++;
        if (origins.first == 0)
            origins.first = i;
    }
    return origins;
}

static void say_types(struct insight_search *search, uint32_t first, const char *words)
{
    struct insight *const insight =
        insight_say(search, (struct insight_place){first, "type", 0}, mem_copy(words));

    for (uint32_t i = 0; (i = session_next(search->session, KIND_PARTNER, i)) != 0;)
        if (i != first)
            insight_use(insight, i, "type", 0);
}

void find_all_international(struct insight_search *search)
{
    const struct origins origins = origins_of(search);

    if (origins.partners > 1 && origins.international == origins.partners && origins.local == 0)
        say_types(search, origins.first, _("All partners are international"));
}

void find_no_local_partner(struct insight_search *search)
{
    const struct origins origins = origins_of(search);

    if (origins.typed == origins.partners && origins.local == 0 && origins.international > 0 &&
        origins.international < origins.partners)
        say_types(search, origins.first,
                  _("No local partner is at the table, as far as their types tell"));
}

/* --- Expectations. */

/* The first expectation after an item that says whose it is. */
static uint32_t next_expectation(const struct insight_search *search, uint32_t after,
                                 uint32_t *partner)
{
    while ((after = session_next(search->session, KIND_EXPECTATION, after)) != 0)
        if ((*partner = session_ref(search->session, after, "partner")) != 0)
            return after;
    return 0;
}

/* Whether two partners expect different things; *count receives how many expectations there are. */
static bool expectations_differ(const struct insight_search *search, size_t *count)
{
    uint32_t of_first, partner;
    const uint32_t first = next_expectation(search, 0, &of_first);
    const char *const text = insight_value(search, first, "text");
    bool differ = false;

    *count = first != 0;
    for (uint32_t i = first; i != 0 && (i = next_expectation(search, i, &partner)) != 0; ++*count)
        differ = differ || (partner != of_first && !insight_is(search, i, "text", text));
    return differ;
}

void find_expectations_differ(struct insight_search *search)
{
    uint32_t partner;
    size_t count;

    if (!expectations_differ(search, &count))
        return;
    const uint32_t first = next_expectation(search, 0, &partner);
    struct insight *const insight = insight_say(
        search, (struct insight_place){first, "text", 0},
        mem_printf(_("Partners expect different things: read the %zu expectations side by side"),
                   count));
    for (uint32_t i = first; (i = next_expectation(search, i, &partner)) != 0;)
        insight_use(insight, i, "text", 0);
}

static bool stands(const struct session *session, uint32_t agreement)
{
    return !agreement_is_over(session, agreement);
}

static void say_unrealistic(struct insight_search *search, uint32_t expectation)
{
    insight_say(
        search, (struct insight_place){expectation, "realistic", 0},
        mem_printf(_("Expectation %u is not realistic, and no agreement says what to do about it"),
                   session_item_number(search->session, expectation)));
}

void find_unrealistic(struct insight_search *search)
{
    bool *addressed = NULL;

    for (uint32_t i = 0; (i = session_next(search->session, KIND_EXPECTATION, i)) != 0;) {
        if (!insight_is(search, i, "realistic", "no"))
            continue;
        if (addressed == NULL)
            addressed = refs_addressed(search->session, stands);
        if (!addressed[i])
            say_unrealistic(search, i);
    }
    free(addressed);
}

/* --- The day to look again. */

/* Something that can be looked at again: what was agreed, or marked by the room. */
static uint32_t reviewable(const struct insight_search *search, const char **field)
{
    *field = "status";
    for (uint32_t i = 0; (i = session_next(search->session, KIND_AGREEMENT, i)) != 0;)
        if (insight_is(search, i, "status", "agreed"))
            return i;
    *field = "mark";
    for (uint32_t i = 0; (i = session_next(search->session, KIND_FACTOR, i)) != 0;)
        if (*insight_value(search, i, "mark") != '\0')
            return i;
    return 0;
}

void find_no_review_date(struct insight_search *search)
{
    const char *field;

    if (*insight_value(search, search->meeting, "review_date") != '\0')
        return;
    const uint32_t item = reviewable(search, &field);
    if (item == 0)
        return;
    struct insight *const insight =
        insight_say(search, (struct insight_place){search->meeting, "review_date", 0},
                    mem_copy(_("No day is set to look again at how it goes")));
    insight_use(insight, item, field, 0);
}

void find_review_overdue(struct insight_search *search)
{
    const char *const date = insight_value(search, search->meeting, "review_date");

    if (date_valid(date) && strcmp(date, search->today) < 0)
        insight_say(search, (struct insight_place){search->meeting, "review_date", 0},
                    mem_printf(_("The review of %s is overdue"), date));
}
