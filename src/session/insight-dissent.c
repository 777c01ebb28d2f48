#include <config.h>

#include <string.h>

#include "entente/session/agreement.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "insight-rules.h"

/* Room to disagree. */

static bool is_dissent(const struct cell_view *view)
{
    return (strcmp(view->value, "object") == 0 || strcmp(view->value, "stand-aside") == 0) &&
           strcmp(view->field, "support") == 0;
}

/* The dissent that is recorded with an agreement, one after another: start with *cell = 0. */
static bool next_dissent(const struct insight_search *search, uint32_t agreement, uint32_t *cell,
                         struct cell_view *view)
{
    while (session_next_cell(search->session, agreement, cell, view))
        if (is_dissent(view))
            return true;
    return false;
}

static bool is_dissenting(const struct insight_search *search, uint32_t agreement)
{
    uint32_t cell = 0;
    struct cell_view view;

    return (insight_is(search, agreement, "type", "agree-to-disagree") ||
            next_dissent(search, agreement, &cell, &view)) &&
           !agreement_is_over(search->session, agreement);
}

static void use_dissent(const struct insight_search *search, struct insight *insight,
                        uint32_t agreement)
{
    struct cell_view view;

    if (insight_is(search, agreement, "type", "agree-to-disagree"))
        insight_use(insight, agreement, "type", 0);
    for (uint32_t cell = 0; next_dissent(search, agreement, &cell, &view);)
        insight_use(insight, agreement, "support", view.partner);
}

void find_dissent_not_agreed(struct insight_search *search)
{
    struct insight *insight = NULL;

    if (!insight_says(search, "agreed_upfront", "no"))
        return;
    for (uint32_t i = 0; (i = session_next(search->session, KIND_AGREEMENT, i)) != 0;) {
        if (!is_dissenting(search, i))
            continue;
        if (insight == NULL)
            insight = insight_say(search, insight_at(search, "agreed_upfront"),
                                  mem_copy(_("Partners disagree, and nothing was agreed upfront "
                                             "about how they may")));
        use_dissent(search, insight, i);
    }
}

void find_not_agreed_upfront(struct insight_search *search)
{
    if (!insight_says(search, "agreed_upfront", "no"))
        return;
    for (uint32_t i = 0; (i = session_next(search->session, KIND_AGREEMENT, i)) != 0;)
        if (is_dissenting(search, i))
            return;
    insight_say(search, insight_at(search, "agreed_upfront"),
                mem_copy(_("Nothing is agreed upfront about how the partners may disagree")));
}

void find_platform_without_room(struct insight_search *search)
{
    static const struct {
        const char *field;
        const char *code;
    } rooms[] = {
        {"disagree_inside", "no"}, {"disagree_outside", "no"}, {"stance", "does-not-work"}};
    struct insight *insight = NULL;

    for (size_t i = 0; search->form->platform && i < sizeof rooms / sizeof *rooms; i++) {
        if (!insight_says(search, rooms[i].field, rooms[i].code))
            continue;
        if (insight != NULL)
            insight_use(insight, search->partnership, rooms[i].field, 0);
        else
            insight =
                insight_say(search, insight_at(search, rooms[i].field),
                            mem_copy(_("A platform with no room to disagree contradicts itself")));
    }
    for (uint32_t i = 0;
         insight != NULL && (i = session_next(search->session, KIND_PARTNER, i)) != 0;)
        insight_use(insight, i, "type", 0);
}

/* Naming the two kinds names a partner where it is the only one of its kind. */
static const char *autonomy_words(const struct insight_search *search, bool critical)
{
    if (search->anonymous && search->form->lone)
        return critical ? _("The room to stay critical of a partner is small: ask what it takes")
                        : _("Not every partner decides for itself: ask who can stay critical");
    return critical ? _("A government and a CSO work together, and the room to stay critical is "
                        "small")
                    : _("A government and a CSO work together, and not all decide for themselves: "
                        "can the CSO stay critical?");
}

void find_autonomy_of_csos(struct insight_search *search)
{
    const bool critical = insight_says(search, "critical_role", "limited") ||
                          insight_says(search, "critical_role", "no");
    const bool bound =
        insight_says(search, "autonomy", "partly") || insight_says(search, "autonomy", "no");

    if (!search->form->government_cso || (!critical && !bound))
        return;
    struct insight *const insight =
        insight_say(search, insight_at(search, critical ? "critical_role" : "autonomy"),
                    mem_copy(autonomy_words(search, critical)));
    if (critical && bound)
        insight_use(insight, search->partnership, "autonomy", 0);
}
