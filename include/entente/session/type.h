/* What kind of partnership it is, computed from what the partners are and what the room answered.
 * The room may say otherwise (type_overruled): both stand. */
#ifndef ENTENTE_SESSION_TYPE_H
#define ENTENTE_SESSION_TYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"

/* --- The form: which kinds of organisations work together. Levels of government, and of CSOs, are
 * one kind; a second type does not count. */

struct partnership_form {
    unsigned kinds;      /* how many kinds */
    bool platform;       /* three or more kinds: a multi-stakeholder platform */
    bool government_cso; /* a government and a CSO are in it */
    bool lone;           /* some kind is that of one partner only: naming it names the partner */
    char *code;  /* stable: "platform"; of one kind "cso", at several levels "cso-levels"; of two
                    "government+cso"; "" as words are */
    char *words; /* "government – CSO", "CSOs at different levels"; "" while fewer than two
                    partners have a type */
};

/* The form as it may be said: "" too where the rule of attribution is against it. The form's own.
 */
const char *form_words(const struct session *session, const struct partnership_form *form);

/* Free with form_free. */
struct partnership_form form_find(const struct session *session);
void form_free(struct partnership_form *form);

/* --- The type, and what it rests on. */

enum reason_side { REASON_FOR, REASON_AGAINST, REASON_MISSING };

/* One answer, or the lack of one, and where it stands. */
struct reason {
    enum reason_side side;
    uint32_t item;
    const char *field; /* of the item */
    uint32_t partner;  /* whose view, 0 the room's */
    char *words;       /* "The partners are equals": safe to show, no full stop */
};

struct partnership_type {
    const char *code;       /* one of choices_partnership_type */
    const char *label;      /* of the code, as it stands in a sentence; show it with _() */
    struct reason *reasons; /* for, then against, then missing */
    size_t count;
};

/* The first that matches, by what the room answered. A test (equality, accountability, autonomy)
 * holds when it is yes or mutual, fails when it is no, one-way or none.
 *
 *   donorship      a funder at the table, accountability one-way, driven by funds
 *   friends        relations in place, goals not shared, no accountability, and the division of
 *                  roles not in place
 *   transactional  two tests fail; or position 1 or 2, and fewer than two tests hold
 *   undecided      a test, the driver, or whether the goals are shared is blank
 *   strategic      no test fails, two hold, goals confirmed, driven by goals or both, and no
 *                  partner says that it is driven by funds itself
 *   partnership    no test fails and two hold
 *   not-yet        all else
 *
 * Every type but undecided has a reason that speaks for it, undecided one that is missing. Free
 * with type_free. */
struct partnership_type type_find(const struct session *session);
void type_free(struct partnership_type *type);

/* The rule that gives a code, in one sentence to be shown with _(). */
const char *type_rule(const char *code);

#endif
