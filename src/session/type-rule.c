#include <config.h>

#include <string.h>

#include "entente/session/type.h"
#include "entente/text/i18n.h"

static const struct {
    const char *code;
    const char *rule;
} rules[] = {
    {"donorship", N_("A funder is at the table, accountability goes one way, and funds drive it.")},
    {"friends",
     N_("Relations are in place, but the goals are not shared, nobody is accountable, and "
        "the division of roles is not in place.")},
    {"transactional",
     N_("Two of the three tests (equality, accountability, autonomy) fail; or the position is 1 or "
        "2, and fewer than two tests hold.")},
    {"undecided", N_("An answer that the type needs is missing.")},
    {"strategic",
     N_("No test (equality, accountability, autonomy) fails and two hold, the goals are confirmed, "
        "goals drive it, and no partner is driven by funds itself.")},
    {"partnership",
     N_("No test (equality, accountability, autonomy) fails and two hold, but the goals, or what "
        "drives it, do not make it strategic.")},
    {"not-yet",
     N_("Fewer than two of the three tests (equality, accountability, autonomy) hold, or "
        "one fails.")},
};

const char *type_rule(const char *code)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (strcmp(rules[i].code, code) == 0)
            return rules[i].rule;
    return "";
}
