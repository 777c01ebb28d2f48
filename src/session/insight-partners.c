#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/offers.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "insight-rules.h"
#include "words-private.h"

/* What the partners bring, need and say of themselves. */

enum { QUOTED_COLUMNS = 40 };

static char *quote(const char *text)
{
    char *quoted;
    size_t size;
    FILE *const out = mem_stream(&quoted, &size);

    words_quote(out, text, QUOTED_COLUMNS);
    mem_stream_end(out);
    return quoted;
}

static bool holds(const uint32_t *partners, size_t count, uint32_t partner)
{
    for (size_t i = 0; i < count; i++)
        if (partners[i] == partner)
            return true;
    return false;
}

/* Whether all but those who need it said what they bring. */
static bool others_said(const struct insight_search *search, const struct offer *offer)
{
    for (uint32_t i = 0; (i = session_next(search->session, KIND_PARTNER, i)) != 0;)
        if (*insight_value(search, i, "brings") == '\0' &&
            (offer->need_count > 1 || !holds(offer->need, offer->need_count, i)))
            return false;
    return session_count(search->session, KIND_PARTNER) > 1;
}

static void say_unmet(struct insight_search *search, const struct offer *offer)
{
    char *const what = quote(offer->what);
    struct insight *const insight =
        insight_say(search, (struct insight_place){offer->need[0], "needs", 0},
                    mem_printf(offer->bring_count > 0 ? _("Nobody else brings what is needed: %s")
                                                      : _("Nobody brings what is needed: %s"),
                               what));

    free(what);
    for (size_t i = 1; i < offer->need_count; i++)
        insight_use(insight, offer->need[i], "needs", 0);
    for (uint32_t i = 0; (i = session_next(search->session, KIND_PARTNER, i)) != 0;)
        if (*insight_value(search, i, "brings") != '\0')
            insight_use(insight, i, "brings", 0);
}

void find_need_unmet(struct insight_search *search)
{
    struct offer_list list = offers_find(search->session);

    for (size_t i = 0; i < list.count; i++)
        if (list.entries[i].match == OFFER_UNMET && others_said(search, &list.entries[i]))
            say_unmet(search, &list.entries[i]);
    offers_free(&list);
}

static void say_twice(struct insight_search *search, const struct offer *offer)
{
    char *const what = quote(offer->what);
    struct insight *const insight =
        insight_say(search, (struct insight_place){offer->bring[0], "brings", 0},
                    mem_printf(_("%zu partners bring the same: %s"), offer->bring_count, what));

    free(what);
    for (size_t i = 1; i < offer->bring_count; i++)
        insight_use(insight, offer->bring[i], "brings", 0);
}

void find_brought_twice(struct insight_search *search)
{
    struct offer_list list = offers_find(search->session);

    for (size_t i = 0; i < list.count; i++)
        if (list.entries[i].bring_count > 1)
            say_twice(search, &list.entries[i]);
    offers_free(&list);
}

/* --- Strengths and shortcomings. */

static bool competes(const struct insight_search *search)
{
    return insight_mark_is(search, "factor-resources", "not-in-place") ||
           insight_says(search, "competing", "some") || insight_says(search, "competing", "yes");
}

/* Whether two partners or more named strengths and nobody a shortcoming. */
static bool is_one_sided(const struct insight_search *search)
{
    return insight_partners_with(search, "strengths") > 1 &&
           insight_partners_with(search, "shortcomings") == 0;
}

static struct insight *say_one_sided(struct insight_search *search, const char *words)
{
    uint32_t i = 0;

    do
        i = session_next(search->session, KIND_PARTNER, i);
    while (*insight_value(search, i, "strengths") == '\0');
    struct insight *const insight =
        insight_say(search, (struct insight_place){i, "shortcomings", 0}, mem_copy(words));
    for (i = 0; (i = session_next(search->session, KIND_PARTNER, i)) != 0;)
        if (*insight_value(search, i, "strengths") != '\0')
            insight_use(insight, i, "strengths", 0);
    return insight;
}

void find_strengths_only(struct insight_search *search)
{
    if (is_one_sided(search) && !competes(search))
        say_one_sided(search, _("Strengths only: no partner has named a shortcoming"));
}

void find_strengths_while_competing(struct insight_search *search)
{
    if (!is_one_sided(search) || !competes(search))
        return;
    struct insight *const insight = say_one_sided(
        search, _("A picture of strengths only, as is typical while partners compete for funds"));
    const uint32_t resources = insight_marked(search, "factor-resources");

    if (insight_mark_is(search, "factor-resources", "not-in-place"))
        insight_use(insight, resources, "mark", 0);
    if (*insight_value(search, search->partnership, "competing") != '\0')
        insight_use(insight, search->partnership, "competing", 0);
}

/* --- Own goals. */

void find_own_goals(struct insight_search *search)
{
    const struct session *const session = search->session;
    const char *const shared = insight_value(search, search->partnership, "goals_shared");
    const char *first = "";
    bool differ = false;

    for (uint32_t i = 0; (i = session_next(session, KIND_PARTNER, i)) != 0;) {
        const char *const goal = insight_value(search, i, "goal");

        if (*first == '\0')
            first = goal;
        differ = differ || (*goal != '\0' && strcmp(goal, first) != 0);
    }
    if (!differ || *shared == '\0' || strcmp(shared, "not-shared") == 0)
        return;
    struct insight *const insight =
        insight_say(search, insight_at(search, "goals_shared"),
                    mem_printf(_("%zu partners wrote down a goal of their own: read them side by "
                                 "side"),
                               insight_partners_with(search, "goal")));
    for (uint32_t i = 0; (i = session_next(session, KIND_PARTNER, i)) != 0;)
        if (*insight_value(search, i, "goal") != '\0')
            insight_use(insight, i, "goal", 0);
}
