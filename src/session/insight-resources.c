#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "insight-rules.h"

/* Time and resources. */

enum { MONTHS = 12 };

/* The day on which the horizon is reached, counted from the meeting, ISO. */
static void horizon_end(const struct insight_search *search, int years, char end[DATE_SIZE])
{
    const char *const given = insight_value(search, search->meeting, "date");
    char date[DATE_SIZE];

    if (date_valid(given))
        snprintf(date, sizeof date, "%s", given);
    else
        moment_date(session_started(search->session), date);
    snprintf(end, DATE_SIZE, "%04d%.6s", (atoi(date) + years) % 10000, date + 4);
}

void find_resources_end(struct insight_search *search)
{
    const char *const until = insight_value(search, search->partnership, "secured_until");
    const int years = insight_number(search, "horizon_years");
    char end[DATE_SIZE];

    if (!date_valid(until) || years <= 0)
        return;
    horizon_end(search, years, end);
    if (strcmp(until, end) >= 0)
        return;
    struct insight *const insight = insight_say(
        search, insight_at(search, "secured_until"),
        mem_printf(_("Resources are secured until %s, the horizon reaches to %.4s"), until, end));
    insight_use(insight, search->partnership, "horizon_years", 0);
}

void find_cycle_shorter(struct insight_search *search)
{
    const int months = insight_number(search, "funding_cycle_months");
    const int years = insight_number(search, "horizon_years");

    if (months <= 0 || years <= 0 || months >= years * MONTHS)
        return;
    char *const round = mem_printf(P_("%d month", "%d months", months), months);
    char *const horizon = mem_printf(P_("%d year", "%d years", years), years);
    struct insight *const insight = insight_say(
        search, insight_at(search, "funding_cycle_months"),
        mem_printf(_("A round of funding lasts %s, the horizon is %s"), round, horizon));

    free(round);
    free(horizon);
    insight_use(insight, search->partnership, "horizon_years", 0);
}

/* Whether a dilemma about resources is recorded. */
static bool has_dilemma(const struct insight_search *search)
{
    static const char *const about[] = {"factor-resources", "aspect-secured",
                                        "aspect-no-competition"};

    for (uint32_t i = 0; (i = session_next(search->session, KIND_DILEMMA, i)) != 0;)
        for (size_t k = 0; k < sizeof about / sizeof *about; k++)
            if (insight_is(search, i, "factor", about[k]))
                return true;
    return false;
}

void find_competing(struct insight_search *search)
{
    if ((insight_says(search, "competing", "some") || insight_says(search, "competing", "yes")) &&
        !has_dilemma(search))
        insight_say(search, insight_at(search, "competing"),
                    mem_copy(_("Partners compete for funds, and no dilemma says what that does to "
                               "their strengths and roles")));
}
