#include <config.h>

#include "insight-rules.h"

#include "entente/text/i18n.h"

/* What a rule reads, beside the session's own fields. */
#define KIND(name) (1u << KIND_##name)
#define TYPE (KIND(PARTNER) | KIND(PARTNERSHIP) | KIND(FACTOR) | KIND(ASPECT))
#define VIEWS (KIND(PARTNERSHIP) | KIND(PARTNER) | KIND(VOICE))
#define MARKS (KIND(PARTNERSHIP) | KIND(FACTOR) | KIND(ASPECT))

#define NOTE(code, kinds, find, words)           \
    {                                            \
        {code, INSIGHT_NOTE, words}, kinds, find \
    }
#define TALK(code, kinds, find, words)           \
    {                                            \
        {code, INSIGHT_TALK, words}, kinds, find \
    }
#define STRONG(code, kinds, find, words)           \
    {                                              \
        {code, INSIGHT_STRONG, words}, kinds, find \
    }

const struct insight_row insight_rows[] = {
    TALK("review-overdue", 0, find_review_overdue,
         N_("The day to look again at how it goes has passed.")),
    TALK("no-review-date", KIND(AGREEMENT) | KIND(FACTOR), find_no_review_date,
         N_("Something was agreed or marked, and no day is set to look again at how it goes.")),
    NOTE("expectations-differ", KIND(EXPECTATION), find_expectations_differ,
         N_("Two partners or more wrote down different expectations.")),
    TALK("expectation-unrealistic", KIND(EXPECTATION) | KIND(AGREEMENT), find_unrealistic,
         N_("An expectation is marked as not realistic, and no agreement that stands addresses "
            "it.")),

    TALK("all-international", KIND(PARTNER), find_all_international,
         N_("Every partner is an international CSO or a multilateral organisation.")),
    TALK("no-local-partner", KIND(PARTNER), find_no_local_partner,
         N_("Every partner has a type, some are international, and none is a government, a "
            "commission, a local or national CSO or a community.")),
    TALK("need-unmet", KIND(PARTNER), find_need_unmet,
         N_("A partner needs something, all others said what they bring, and none of them brings "
            "it.")),
    NOTE("brought-twice", KIND(PARTNER), find_brought_twice,
         N_("Two partners or more bring the same.")),
    TALK("strengths-only", KIND(PARTNER) | KIND(PARTNERSHIP) | KIND(FACTOR), find_strengths_only,
         N_("Two partners or more named strengths, and nobody a shortcoming.")),
    TALK("strengths-while-competing", KIND(PARTNER) | KIND(PARTNERSHIP) | KIND(FACTOR),
         find_strengths_while_competing,
         N_("Resources are not in place, or partners compete for funds; two or more named "
            "strengths, and nobody a shortcoming.")),

    TALK("not-needed", KIND(PARTNERSHIP), find_not_needed,
         N_("Asked whether the goal needs a partnership, the room said that another form would "
            "do.")),
    TALK("called-otherwise", TYPE, find_called_otherwise,
         N_("The word that the partners use says partnership, or strategic, and the computed type "
            "is another one.")),
    TALK("positions-spread", VIEWS, find_positions_spread,
         N_("Two views of the position lie two places or more apart.")),
    TALK("position-conflict", KIND(PARTNERSHIP), find_position_conflict,
         N_("The room's position is 4 or 5 and a test fails, or it is 1 or 2 and two tests hold "
            "while none fails. The tests are equality, accountability and autonomy.")),
    TALK("not-a-partnership", TYPE, find_not_a_partnership,
         N_("The computed type is a transactional relation, or not (yet) a partnership.")),
    TALK("donorship", TYPE, find_donorship,
         N_("A funder is at the table, accountability goes one way, and the driver is funds.")),
    TALK("friends", TYPE, find_friends,
         N_("Relations are in place, the goals are not shared, nobody is accountable, and the "
            "division of roles is not in place.")),
    TALK("driven-by-funds", VIEWS, find_driven_by_funds,
         N_("A partner, or a voice, says that funds drive it.")),
    TALK("goals-assumed", KIND(PARTNERSHIP), find_goals_assumed,
         N_("The room says that the shared goals are assumed, not confirmed.")),
    NOTE("own-goals", KIND(PARTNER) | KIND(PARTNERSHIP), find_own_goals,
         N_("The goals are called shared, and partners wrote down goals of their own that "
            "differ.")),
    TALK("missing-partner", KIND(PARTNERSHIP), find_missing_partner,
         N_("The room named somebody who should be part of it and is not.")),
    TALK("resources-end-early", KIND(PARTNERSHIP) | KIND(LOG), find_resources_end,
         N_("The resources are secured to a day before the end of the horizon, counted from the "
            "day of the meeting.")),
    TALK("cycle-shorter", KIND(PARTNERSHIP), find_cycle_shorter,
         N_("One round of funding is shorter than the horizon.")),
    TALK("competing", KIND(PARTNERSHIP) | KIND(DILEMMA), find_competing,
         N_("Partners compete for funds, and no dilemma about resources is recorded.")),
    STRONG(
        "dissent-not-agreed-upfront", KIND(PARTNERSHIP) | KIND(AGREEMENT), find_dissent_not_agreed,
        N_("Somebody objects, stands aside or agreed to disagree, and the room says that nothing "
           "was agreed upfront about disagreeing.")),
    TALK("not-agreed-upfront", KIND(PARTNERSHIP) | KIND(AGREEMENT), find_not_agreed_upfront,
         N_("The room says that nothing was agreed upfront about disagreeing, and nobody dissents "
            "yet.")),
    TALK("platform-without-room", KIND(PARTNER) | KIND(PARTNERSHIP), find_platform_without_room,
         N_("Three or more kinds of organisations work together, and there is no room to disagree "
            "inside or in public, or disagreement is said not to work.")),
    TALK("autonomy-of-csos", KIND(PARTNER) | KIND(PARTNERSHIP), find_autonomy_of_csos,
         N_("A government and a CSO are partners, and autonomy or the critical voice is not fully "
            "there.")),

    TALK("horizon-without-vision", MARKS, find_horizon_without_vision,
         N_("The factor long-term horizon is in place, and the vision is blank.")),
    TALK("relations-without-direction", MARKS, find_relations_without_direction,
         N_("Knowing each other (where it is blank: relations) is in place, and direction is "
            "not.")),
    TALK("plan-without-relations", MARKS, find_plan_without_relations,
         N_("The detailed plan is in place, and knowing each other (where it is blank: relations) "
            "is not.")),
    TALK("equal-not-responsible", MARKS, find_equal_not_responsible,
         N_("The partners are equals, and nobody is accountable or the division of roles is not in "
            "place.")),
    TALK("divided-not-equal", MARKS, find_divided_not_equal,
         N_("The division of roles is in place, and the partners are not equals.")),
    NOTE("experiences", KIND(FACTOR) | KIND(ASPECT) | KIND(EXPERIENCE), find_experiences,
         N_("Experiences tell about the factor or one of its aspects: how many worked and how many "
            "did not.")),
    NOTE("theory-only", KIND(FACTOR) | KIND(ASPECT) | KIND(EXPERIENCE), find_theory_only,
         N_("The factor is marked other than not relevant, and experiences are recorded, but none "
            "about it.")),
    NOTE("moved", KIND(FACTOR) | KIND(ASPECT), find_moved,
         N_("The mark differs from that of the session before.")),
};

const size_t insight_row_count = sizeof insight_rows / sizeof *insight_rows;
