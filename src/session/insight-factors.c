#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "insight-rules.h"

/* Marks of factors and aspects against one another, and against what was lived. */

static struct insight_place mark_at(const struct insight_search *search, const char *id)
{
    return (struct insight_place){insight_marked(search, id), "mark", 0};
}

static void use_mark(const struct insight_search *search, struct insight *insight, const char *id)
{
    insight_use(insight, insight_marked(search, id), "mark", 0);
}

void find_horizon_without_vision(struct insight_search *search)
{
    if (!insight_mark_is(search, "factor-horizon", "in-place") ||
        *insight_value(search, search->partnership, "vision") != '\0')
        return;
    struct insight *const insight =
        insight_say(search, insight_at(search, "vision"),
                    mem_copy(_("The long-term horizon is in place, but nobody wrote the vision")));
    use_mark(search, insight, "factor-horizon");
}

/* --- Relations and direction. */

/* The mark that tells how relations are: that of knowing each other, else that of the factor. */
static const char *relations(const struct insight_search *search)
{
    const uint32_t item = insight_marked(search, "aspect-acquaintance");

    return item != 0 && *insight_value(search, item, "mark") != '\0' ? "aspect-acquaintance"
                                                                     : "factor-relations";
}

void find_relations_without_direction(struct insight_search *search)
{
    if (!insight_mark_is(search, relations(search), "in-place") ||
        !insight_mark_is(search, "aspect-direction", "not-in-place"))
        return;
    struct insight *const insight = insight_say(
        search, mark_at(search, "aspect-direction"),
        mem_copy(_("Relations are good, but there is no direction on goals and results")));
    use_mark(search, insight, relations(search));
}

void find_plan_without_relations(struct insight_search *search)
{
    if (!insight_mark_is(search, "aspect-plan", "in-place") ||
        !insight_mark_is(search, relations(search), "not-in-place"))
        return;
    struct insight *const insight =
        insight_say(search, mark_at(search, "aspect-plan"),
                    mem_copy(_("There is a detailed plan, but no relations to carry it")));
    use_mark(search, insight, relations(search));
}

/* --- Equality and responsibility: the answers that say it, as inputs. */

struct evidence {
    struct insight_place places[2];
    size_t count;
};

static void take(const struct insight_search *search, struct evidence *evidence, uint32_t item,
                 const char *field, const char *code)
{
    if (item != 0 && insight_is(search, item, field, code))
        evidence->places[evidence->count++] = (struct insight_place){item, field, 0};
}

static void say_both(struct insight_search *search, const struct evidence *a,
                     const struct evidence *b, const char *words)
{
    if (a->count == 0 || b->count == 0)
        return;
    struct insight *const insight = insight_say(search, b->places[0], mem_copy(words));

    for (size_t i = 1; i < b->count; i++)
        insight_use(insight, b->places[i].item, b->places[i].field, 0);
    for (size_t i = 0; i < a->count; i++)
        insight_use(insight, a->places[i].item, a->places[i].field, 0);
}

void find_equal_not_responsible(struct insight_search *search)
{
    struct evidence equal = {0}, nobody = {0};

    take(search, &equal, search->partnership, "equality", "yes");
    take(search, &equal, insight_marked(search, "aspect-equal"), "mark", "in-place");
    take(search, &nobody, insight_marked(search, "aspect-division"), "mark", "not-in-place");
    take(search, &nobody, search->partnership, "accountability", "none");
    say_both(search, &equal, &nobody, _("The partners are equals, but nobody is responsible"));
}

void find_divided_not_equal(struct insight_search *search)
{
    struct evidence divided = {0}, unequal = {0};

    take(search, &divided, insight_marked(search, "aspect-division"), "mark", "in-place");
    take(search, &unequal, insight_marked(search, "aspect-equal"), "mark", "not-in-place");
    take(search, &unequal, search->partnership, "equality", "no");
    say_both(search, &divided, &unequal,
             _("Roles and tasks are divided, but the partners are not equals"));
}

/* --- Experiences. */

enum { WORKED, MIXED, DID_NOT, OUTCOMES };

struct tally {
    uint32_t factor;
    uint32_t *experiences;
    size_t count, room;
    size_t outcomes[OUTCOMES];
};

struct tallies {
    struct tally *entries; /* one a factor */
    size_t count;
    bool any;
};

static struct tally *tally_of(const struct tallies *tallies, uint32_t factor)
{
    for (size_t i = 0; factor != 0 && i < tallies->count; i++)
        if (tallies->entries[i].factor == factor)
            return &tallies->entries[i];
    return NULL;
}

static void tally_add(const struct insight_search *search, struct tally *tally, uint32_t experience)
{
    static const char *const codes[] = {"worked", "mixed", "did-not"};

    if (tally->count == tally->room) {
        tally->room = tally->room > 0 ? tally->room * 2 : 4;
        tally->experiences =
            mem_resize(tally->experiences, tally->room, sizeof *tally->experiences);
    }
    tally->experiences[tally->count++] = experience;
    for (size_t i = 0; i < OUTCOMES; i++)
        tally->outcomes[i] += insight_is(search, experience, "outcome", codes[i]);
}

/* What an experience tells about: a factor, by itself or by its aspect. */
static uint32_t factor_of(const struct session *session, uint32_t experience)
{
    const uint32_t item = session_ref(session, experience, "factor");

    return item != 0 && session_item_kind(session, item) == KIND_ASPECT
               ? session_ref(session, item, "factor")
               : item;
}

static struct tallies tallies_find(const struct insight_search *search)
{
    const struct session *const session = search->session;
    struct tallies tallies = {0};

    tallies.entries = mem_zalloc(session_count(session, KIND_FACTOR) * sizeof *tallies.entries);
    for (uint32_t i = 0; (i = session_next(session, KIND_FACTOR, i)) != 0;)
        tallies.entries[tallies.count++].factor = i;
    for (uint32_t i = 0; (i = session_next(session, KIND_EXPERIENCE, i)) != 0;) {
        struct tally *const tally = tally_of(&tallies, factor_of(session, i));

        if (tally == NULL)
            continue;
        tallies.any = true;
        tally_add(search, tally, i);
    }
    return tallies;
}

static void tallies_free(struct tallies *tallies)
{
    for (size_t i = 0; i < tallies->count; i++)
        free(tallies->entries[i].experiences);
    free(tallies->entries);
}

static void say_experiences(struct insight_search *search, const struct tally *tally)
{
    char *const name = item_words(search->session, tally->factor);
    struct insight *const insight = insight_say(
        search, (struct insight_place){tally->factor, "mark", 0},
        mem_printf(_("%s, as it was lived: %zu worked, %zu mixed, %zu did not"), name,
                   tally->outcomes[WORKED], tally->outcomes[MIXED], tally->outcomes[DID_NOT]));

    free(name);
    for (size_t i = 0; i < tally->count; i++)
        insight_use(insight, tally->experiences[i], "outcome", 0);
}

void find_experiences(struct insight_search *search)
{
    struct tallies tallies = tallies_find(search);

    for (size_t i = 0; i < tallies.count; i++) {
        const struct tally *const tally = &tallies.entries[i];

        if (tally->outcomes[WORKED] + tally->outcomes[MIXED] + tally->outcomes[DID_NOT] > 0)
            say_experiences(search, tally);
    }
    tallies_free(&tallies);
}

/* What is not relevant needs no experience. */
static bool is_judged(const struct insight_search *search, uint32_t factor)
{
    return *insight_value(search, factor, "mark") != '\0' &&
           !insight_is(search, factor, "mark", "not-relevant");
}

void find_theory_only(struct insight_search *search)
{
    struct tallies tallies = tallies_find(search);

    for (size_t i = 0; i < tallies.count && tallies.any; i++) {
        const uint32_t factor = tallies.entries[i].factor;

        if (tallies.entries[i].count > 0 || !is_judged(search, factor))
            continue;
        char *const name = item_words(search->session, factor);
        insight_say(search, (struct insight_place){factor, "mark", 0},
                    mem_printf(_("%s is marked, with nothing but theory behind it: no experience "
                                 "tells about it"),
                               name));
        free(name);
    }
    tallies_free(&tallies);
}

/* --- Since the last session. */

static void say_moved(struct insight_search *search, uint32_t item)
{
    const char *const last = insight_value(search, item, "last_mark");
    const char *const now = insight_value(search, item, "mark");

    if (*last == '\0' || *now == '\0' || strcmp(last, now) == 0)
        return;
    char *const name = item_words(search->session, item);
    char *const before = value_words(search->session, item, "last_mark", last);
    char *const after = value_words(search->session, item, "mark", now);
    struct insight *const insight =
        insight_say(search, (struct insight_place){item, "mark", 0},
                    mem_printf(_("%s: last time %s, now %s"), name, before, after));

    insight_use(insight, item, "last_mark", 0);
    free(name);
    free(before);
    free(after);
}

void find_moved(struct insight_search *search)
{
    for (uint32_t i = 0; (i = session_next(search->session, KIND_FACTOR, i)) != 0;)
        say_moved(search, i);
    for (uint32_t i = 0; (i = session_next(search->session, KIND_ASPECT, i)) != 0;)
        say_moved(search, i);
}
