/* The rules that insights come from, and what they are written with. */
#ifndef SESSION_INSIGHT_RULES_H
#define SESSION_INSIGHT_RULES_H

#include "entente/session/insight.h"
#include "entente/text/moment.h"

/* The insights of one rule. */
struct insight_found {
    struct insight *entries;
    size_t count, room;
};

/* What a rule is asked with. */
struct insight_search {
    const struct session *session;
    uint32_t meeting;     /* the item session */
    uint32_t partnership; /* the item partnership */
    bool anonymous;       /* nobody may be named or singled out */
    char today[DATE_SIZE];
    const struct partnership_type *type;
    const struct partnership_form *form;
    const struct insight_rule *rule;
    struct insight_found *found; /* receives what it says */
};

struct insight_row {
    struct insight_rule rule;
    unsigned reads; /* kinds of items, 1u << kind: when one is written it is evaluated again; the
                       session's own fields count for every rule */
    void (*find)(struct insight_search *search);
};

/* In the order of the screens. */
extern const struct insight_row insight_rows[];
extern const size_t insight_row_count;

/* --- Saying. */

/* Adds an insight with what to go to as its first input; takes the words over. What it gives is
 * good until the next is said. */
struct insight *insight_say(struct insight_search *search, struct insight_place place, char *words);

/* Adds an input. */
void insight_use(struct insight *insight, uint32_t item, const char *field, uint32_t partner);

/* --- Asking. "" is blank. */

/* What the room says of the item. */
const char *insight_value(const struct insight_search *search, uint32_t item, const char *field);
bool insight_is(const struct insight_search *search, uint32_t item, const char *field,
                const char *code);
/* Of the partnership. */
bool insight_says(const struct insight_search *search, const char *field, const char *code);
struct insight_place insight_at(const struct insight_search *search, const char *field);
/* A whole number of it; 0 where it is blank. */
int insight_number(const struct insight_search *search, const char *field);

/* The factor or aspect of that id; 0 where there is none. */
uint32_t insight_marked(const struct insight_search *search, const char *id);
bool insight_mark_is(const struct insight_search *search, const char *id, const char *mark);

/* Partners at the table; those whose field is blank are left out of the second. */
size_t insight_partners_with(const struct insight_search *search, const char *field);

/* --- The rules, by what they are about. */

void find_all_international(struct insight_search *search);
void find_no_local_partner(struct insight_search *search);
void find_expectations_differ(struct insight_search *search);
void find_unrealistic(struct insight_search *search);
void find_no_review_date(struct insight_search *search);
void find_review_overdue(struct insight_search *search);

void find_need_unmet(struct insight_search *search);
void find_brought_twice(struct insight_search *search);
void find_strengths_only(struct insight_search *search);
void find_strengths_while_competing(struct insight_search *search);
void find_own_goals(struct insight_search *search);

void find_not_needed(struct insight_search *search);
void find_called_otherwise(struct insight_search *search);
void find_positions_spread(struct insight_search *search);
void find_position_conflict(struct insight_search *search);
void find_not_a_partnership(struct insight_search *search);
void find_donorship(struct insight_search *search);
void find_friends(struct insight_search *search);
void find_driven_by_funds(struct insight_search *search);
void find_goals_assumed(struct insight_search *search);
void find_missing_partner(struct insight_search *search);

void find_resources_end(struct insight_search *search);
void find_cycle_shorter(struct insight_search *search);
void find_competing(struct insight_search *search);

void find_dissent_not_agreed(struct insight_search *search);
void find_not_agreed_upfront(struct insight_search *search);
void find_platform_without_room(struct insight_search *search);
void find_autonomy_of_csos(struct insight_search *search);

void find_horizon_without_vision(struct insight_search *search);
void find_relations_without_direction(struct insight_search *search);
void find_plan_without_relations(struct insight_search *search);
void find_equal_not_responsible(struct insight_search *search);
void find_divided_not_equal(struct insight_search *search);
void find_experiences(struct insight_search *search);
void find_theory_only(struct insight_search *search);
void find_moved(struct insight_search *search);

#endif
