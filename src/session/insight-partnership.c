#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "insight-rules.h"
#include "words-private.h"

/* What kind of relation it is, and what drives it. */

enum {
    QUOTED_COLUMNS = 40,
    NEAR_TRANSACTION = 2, /* positions up to it, */
    NEAR_PARTNERSHIP = 4, /* and from it on */
    SPREAD = 2,           /* from which on positions are far apart */
    HOLD_LEAST = 2,       /* tests of a partnership */
};

static bool is_type(const struct insight_search *search, const char *code)
{
    return strcmp(search->type->code, code) == 0;
}

/* Says it of a field of the partnership, resting on what speaks for the type. */
static void say_type(struct insight_search *search, const char *field, char *words)
{
    struct insight *const insight = insight_say(search, insight_at(search, field), words);

    for (size_t i = 0; i < search->type->count; i++) {
        const struct reason *const reason = &search->type->reasons[i];

        if (reason->side == REASON_FOR &&
            (reason->item != search->partnership || reason->partner != 0 ||
             strcmp(reason->field, field) != 0))
            insight_use(insight, reason->item, reason->field, reason->partner);
    }
}

void find_not_needed(struct insight_search *search)
{
    const char *const alternative = insight_value(search, search->partnership, "alternative");

    if (!insight_says(search, "needed", "another-form"))
        return;
    struct insight *const insight =
        insight_say(search, insight_at(search, "needed"),
                    mem_copy(_("The room says that a partnership is not needed for this goal")));
    if (*alternative != '\0')
        insight_use(insight, search->partnership, "alternative", 0);
}

/* --- What they call it. */

/* Whether the word claims more than the answers give. */
static bool claims_too_much(const struct insight_search *search, const char *called)
{
    if (is_type(search, "undecided") || is_type(search, "strategic"))
        return false;
    return utf8_find(called, is_type(search, "partnership") ? _("strategic") : _("partner"), NULL,
                     NULL);
}

void find_called_otherwise(struct insight_search *search)
{
    const char *const called = insight_value(search, search->partnership, "called");
    char *quoted;
    size_t size;

    if (!claims_too_much(search, called))
        return;
    FILE *const out = mem_stream(&quoted, &size);
    words_quote(out, called, QUOTED_COLUMNS);
    mem_stream_end(out);
    say_type(
        search, "called",
        mem_printf(_("They call it %s; by the answers it is: %s"), quoted, _(search->type->label)));
    free(quoted);
}

/* --- Positions. */

void find_positions_spread(struct insight_search *search)
{
    struct cell_view view;
    int least = 0, most = 0;

    for (uint32_t cell = 0;
         views_next(search->session, search->partnership, "position", &cell, &view);) {
        const int position = atoi(view.value);

        least = least == 0 || position < least ? position : least;
        most = position > most ? position : most;
    }
    if (most - least < SPREAD)
        return;
    struct insight *const insight = insight_say(
        search, insight_at(search, "position"),
        mem_printf(search->anonymous ? _("The views place it from %d to %d: ask what they see")
                                     : _("The partners place it from %d to %d: ask what they see"),
                   least, most));
    for (uint32_t cell = 0;
         views_next(search->session, search->partnership, "position", &cell, &view);)
        insight_use(insight, search->partnership, "position", view.partner);
}

static const struct {
    const char *field;
    const char *holds;
    const char *fails[2];
} tests[] = {
    {"equality", "yes", {"no", "no"}},
    {"accountability", "mutual", {"one-way", "none"}},
    {"autonomy", "yes", {"no", "no"}},
};

enum { TESTS = sizeof tests / sizeof *tests };

static bool test_holds(const struct insight_search *search, size_t test)
{
    return insight_says(search, tests[test].field, tests[test].holds);
}

static bool test_fails(const struct insight_search *search, size_t test)
{
    return insight_says(search, tests[test].field, tests[test].fails[0]) ||
           insight_says(search, tests[test].field, tests[test].fails[1]);
}

static void say_conflict(struct insight_search *search, char *words,
                         bool (*counts)(const struct insight_search *search, size_t test))
{
    struct insight *const insight = insight_say(search, insight_at(search, "position"), words);

    for (size_t i = 0; i < TESTS; i++)
        if (counts(search, i))
            insight_use(insight, search->partnership, tests[i].field, 0);
}

void find_position_conflict(struct insight_search *search)
{
    const int position = insight_number(search, "position");
    int hold = 0, fail = 0;

    for (size_t i = 0; i < TESTS; i++) {
        hold += test_holds(search, i);
        fail += test_fails(search, i);
    }
    if (position >= NEAR_PARTNERSHIP && fail > 0)
        say_conflict(search,
                     mem_printf(P_("The room places it at %d, near a partnership, and yet one of "
                                   "the three tests fails",
                                   "The room places it at %d, near a partnership, and yet some of "
                                   "the three tests fail",
                                   fail),
                                position),
                     test_fails);
    if (position > 0 && position <= NEAR_TRANSACTION && hold >= HOLD_LEAST && fail == 0)
        say_conflict(search,
                     mem_printf(_("The room places it at %d, near a transaction, and yet the tests "
                                  "of a partnership hold"),
                                position),
                     test_holds);
}

/* --- The type. */

/* The first answer that speaks for it: every type but undecided has one. */
static const char *first_reason(const struct insight_search *search)
{
    return search->type->reasons[0].field;
}

void find_not_a_partnership(struct insight_search *search)
{
    if (is_type(search, "transactional"))
        say_type(search, first_reason(search),
                 mem_copy(_("By the answers this is a transactional relation, not a partnership")));
    if (is_type(search, "not-yet"))
        say_type(search, first_reason(search),
                 mem_copy(_("By the answers this is not (yet) a partnership")));
}

/* That there is a funder may say who it is. */
void find_donorship(struct insight_search *search)
{
    if (is_type(search, "donorship"))
        say_type(search, "driver",
                 mem_copy(search->anonymous
                              ? _("This looks like \u201Cdonorship\u201D: accountability goes one "
                                  "way, and funds drive it")
                              : _("This looks like \u201Cdonorship\u201D: a funder at the table, "
                                  "accountability one way, driven by funds")));
}

void find_friends(struct insight_search *search)
{
    if (is_type(search, "friends"))
        say_type(search, "goals_shared",
                 mem_copy(_("This looks like \u201Cfriends\u201D: good relations, but no shared "
                            "goal, no accountability, no division of roles")));
}

/* Of those who said what drives them, how many are driven by funds, in words. */
static char *funds_words(const struct insight_search *search, size_t count, size_t given)
{
    if (given == 1)
        return mem_copy(_("The only one who said what drives them is driven by funds"));
    return mem_printf(given < session_count(search->session, KIND_PARTNER)
                          ? P_("%zu of the %zu who said what drives them is driven by funds",
                               "%zu of the %zu who said what drives them are driven by funds",
                               count)
                          : P_("%zu of %zu partners is driven by funds",
                               "%zu of %zu partners are driven by funds", count),
                      count, given);
}

void find_driven_by_funds(struct insight_search *search)
{
    const size_t given = views_given(search->session, search->partnership, "driver");
    struct cell_view view;
    size_t count = 0;

    for (uint32_t cell = 0;
         views_next(search->session, search->partnership, "driver", &cell, &view);)
        count += strcmp(view.value, "funds") == 0;
    if (count == 0)
        return;
    struct insight *const insight =
        insight_say(search, insight_at(search, "driver"), funds_words(search, count, given));
    for (uint32_t cell = 0;
         views_next(search->session, search->partnership, "driver", &cell, &view);)
        insight_use(insight, search->partnership, "driver", view.partner);
}

void find_goals_assumed(struct insight_search *search)
{
    if (insight_says(search, "goals_shared", "assumed"))
        insight_say(
            search, insight_at(search, "goals_shared"),
            mem_copy(_("The shared goals are only assumed: have each partner say its own aloud")));
}

void find_missing_partner(struct insight_search *search)
{
    const char *const missing = insight_value(search, search->partnership, "missing_partner");
    char *words;
    size_t size;

    if (*missing == '\0')
        return;
    if (search->anonymous) {
        insight_say(search, insight_at(search, "missing_partner"),
                    mem_copy(_("Somebody who should be part of it is not at the table")));
        return;
    }
    FILE *const out = mem_stream(&words, &size);
    fprintf(out, "%s ", _("Should be part of it and is not:"));
    words_clip(out, missing, QUOTED_COLUMNS);
    mem_stream_end(out);
    insight_say(search, insight_at(search, "missing_partner"), words);
}
