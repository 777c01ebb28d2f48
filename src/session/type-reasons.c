#include <config.h>

#include "type-reasons.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* What the room may have answered, in words, and the types that it speaks for and against. */
static const struct answer {
    const char *item;
    const char *field;
    const char *value;
    const char *words;
    const char *speaks_for; /* codes between blanks */
    const char *speaks_against;
} answers[] = {
    {"partnership", "equality", "yes", N_("The partners are equals"), " strategic partnership ",
     " donorship friends transactional not-yet "},
    {"partnership", "equality", "partly", N_("The partners are equals only in part"), " not-yet ",
     " strategic partnership "},
    {"partnership", "equality", "no", N_("The partners are not equals"),
     " donorship transactional not-yet ", " friends "},
    {"partnership", "accountability", "mutual", N_("All partners answer to one another"),
     " strategic partnership ", " transactional not-yet "},
    {"partnership", "accountability", "one-way", N_("Accountability goes one way"),
     " donorship transactional not-yet ", ""},
    {"partnership", "accountability", "none", N_("Nobody answers to anyone"),
     " friends transactional not-yet ", ""},
    {"partnership", "autonomy", "yes", N_("Each partner decides for itself"),
     " strategic partnership ", " donorship transactional not-yet "},
    {"partnership", "autonomy", "partly", N_("The partners decide for themselves only in part"),
     " not-yet ", " strategic partnership "},
    {"partnership", "autonomy", "no", N_("The partners cannot decide for themselves"),
     " donorship transactional not-yet ", " friends "},
    {"partnership", "position", "1", N_("The room places it at the transactional end"),
     " donorship transactional ", " strategic partnership "},
    {"partnership", "position", "2", N_("The room places it near the transactional end"),
     " donorship transactional ", " strategic partnership "},
    {"partnership", "position", "4", N_("The room places it near a partnership"),
     " strategic partnership ", " donorship friends transactional not-yet "},
    {"partnership", "position", "5", N_("The room places it at the end that is a partnership"),
     " strategic partnership ", " donorship friends transactional not-yet "},
    {"partnership", "driver", "goals", N_("The goals drive it"), " strategic ",
     " partnership friends transactional not-yet "},
    {"partnership", "driver", "funds", N_("Funds drive it"), " donorship partnership ",
     " friends "},
    {"partnership", "driver", "both", N_("Goals and funds drive it"), " strategic ",
     " partnership "},
    {"partnership", "driver", "other", N_("Neither goals nor funds drive it"), " partnership ", ""},
    {"partnership", "goals_shared", "confirmed", N_("The goals are confirmed as shared"),
     " strategic ", " partnership donorship transactional not-yet "},
    {"partnership", "goals_shared", "assumed", N_("That the goals are shared is only assumed"),
     " partnership ", ""},
    {"partnership", "goals_shared", "not-shared", N_("The goals are not shared"),
     " friends partnership donorship ", ""},
    {"factor-relations", "mark", "in-place", N_("Relations are in place"), " friends ", ""},
    {"aspect-division", "mark", "not-in-place",
     N_("Roles, tasks and mandates are not divided among the partners"), " friends ",
     " strategic partnership "},
    {"partnership", "needed", "another-form", N_("The room says that another form would do"), "",
     " strategic partnership "},
};

/* The answers without which there is no type. */
static const struct {
    const char *field;
    const char *words;
} needed[] = {
    {"equality", N_("whether the partners are equals")},
    {"accountability", N_("who is accountable to whom")},
    {"autonomy", N_("whether each partner can decide for itself")},
    {"driver", N_("what drives it: goals or funds")},
    {"goals_shared", N_("whether the goals are shared")},
};

/* Takes the words over. */
static void add(struct partnership_type *type, struct reason reason)
{
    type->reasons = mem_resize(type->reasons, type->count + 1, sizeof *type->reasons);
    type->reasons[type->count++] = reason;
}

static bool holds_code(const char *codes, const char *code)
{
    const size_t len = strlen(code);

    for (const char *at = codes; (at = strstr(at, code)) != NULL; at += len)
        if (at[-1] == ' ' && at[len] == ' ')
            return true;
    return false;
}

static void add_answers(const struct session *session, struct partnership_type *type,
                        enum reason_side side)
{
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        const struct answer *const answer = &answers[i];
        const uint32_t item = session_item(session, answer->item);
        const char *const codes = side == REASON_FOR ? answer->speaks_for : answer->speaks_against;

        if (!holds_code(codes, type->code) || session_item_kind(session, item) == KIND_UNKNOWN ||
            !session_exists(session, item) ||
            strcmp(session_value(session, item, answer->field, 0), answer->value) != 0)
            continue;
        add(type, (struct reason){side, item, answer->field, 0, mem_copy(_(answer->words))});
    }
}

const char *type_is_funder(const struct session *session, uint32_t partner)
{
    if (strcmp(session_value(session, partner, "type", 0), "funder") == 0)
        return "type";
    if (strcmp(session_value(session, partner, "second_type", 0), "funder") == 0)
        return "second_type";
    return NULL;
}

static char *funder_words(const struct session *session, uint32_t partner)
{
    if (session_anonymous(session))
        return mem_copy(_("A funder is at the table"));
    char *const name = partner_words(session, partner);
    char *const words = mem_printf(_("A funder is at the table: %s"), name);

    free(name);
    return words;
}

static void add_funders(const struct session *session, struct partnership_type *type)
{
    if (strcmp(type->code, "donorship") != 0)
        return;
    for (uint32_t i = 0; (i = session_next(session, KIND_PARTNER, i)) != 0;) {
        const char *const field = type_is_funder(session, i);

        if (field != NULL)
            add(type, (struct reason){REASON_FOR, i, field, 0, funder_words(session, i)});
    }
}

static char *own_driver_words(const struct session *session, uint32_t partner)
{
    if (session_anonymous(session) || session_item_kind(session, partner) == KIND_VOICE)
        return mem_copy(_("One of the voices is driven by funds"));
    char *const name = partner_words(session, partner);
    char *const words = mem_printf(_("%s is driven by funds"), name);

    free(name);
    return words;
}

/* Whoever is driven by funds itself keeps a partnership from being strategic. */
static void add_own_drivers(const struct session *session, struct partnership_type *type)
{
    const uint32_t item = session_item(session, "partnership");
    struct cell_view view;

    if (!holds_code(" partnership donorship ", type->code))
        return;
    for (uint32_t cell = 0; views_next(session, item, "driver", &cell, &view);)
        if (strcmp(view.value, "funds") == 0)
            add(type, (struct reason){REASON_FOR, item, "driver", view.partner,
                                      own_driver_words(session, view.partner)});
}

static void add_missing(const struct session *session, struct partnership_type *type)
{
    const uint32_t item = session_item(session, "partnership");

    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (schema_choice(schema_field(KIND_PARTNERSHIP, needed[i].field),
                          session_value(session, item, needed[i].field, 0)) == NULL)
            add(type,
                (struct reason){REASON_MISSING, item, needed[i].field, 0,
                                mem_printf(_("The room has not said %s"), _(needed[i].words))});
}

void type_reasons(const struct session *session, struct partnership_type *type)
{
    add_answers(session, type, REASON_FOR);
    add_funders(session, type);
    add_own_drivers(session, type);
    add_answers(session, type, REASON_AGAINST);
    add_missing(session, type);
}
