#include <config.h>

#include "entente/session/type.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { LEVELS = 3, GOVERNMENT = 0, CSO = 1, PLATFORM = 3 };

/* Kinds of organisations, in the order in which a form names them. */
static const struct kind_row {
    const char *code;
    const char *types[LEVELS]; /* of partners that are of this kind: its levels */
    const char *one;           /* beside another kind */
    const char *among;         /* when there is no other kind */
    const char *levels;        /* the same at several levels */
} rows[] = {
    {"government",
     {"government", "local-government"},
     N_("government"),
     N_("between governments"),
     N_("governments at different levels")},
    {"cso",
     {"cso-local", "cso-national", "cso-international"},
     N_("CSO"),
     N_("between CSOs"),
     N_("CSOs at different levels")},
    {"commission", {"commission"}, N_("commission"), N_("between commissions"), NULL},
    {"knowledge-institute",
     {"knowledge-institute"},
     N_("knowledge institute"),
     N_("between knowledge institutes"),
     NULL},
    {"funder", {"funder"}, N_("funder"), N_("between funders"), NULL},
    {"multilateral",
     {"multilateral"},
     N_("multilateral organisation"),
     N_("between multilateral organisations"),
     NULL},
    {"private-sector",
     {"private-sector"},
     N_("private sector"),
     N_("within the private sector"),
     NULL},
    {"network", {"network"}, N_("network"), N_("between networks"), NULL},
    {"community", {"community"}, N_("community"), N_("between communities"), NULL},
    {"other", {"other"}, N_("another organisation"), N_("between other organisations"), NULL},
};

enum { ROWS = sizeof rows / sizeof *rows };

struct count {
    unsigned partners[ROWS];
    unsigned levels[ROWS]; /* one bit a type */
    unsigned typed;        /* partners whose type is known */
};

static void count_type(struct count *count, const char *type)
{
    for (size_t row = 0; row < ROWS; row++)
        for (unsigned level = 0; level < LEVELS && rows[row].types[level] != NULL; level++)
            if (strcmp(rows[row].types[level], type) == 0) {
                count->partners[row]++;
                count->levels[row] |= 1u << level;
                count->typed++;
            }
}

static bool is_several(unsigned bits)
{
    return (bits & (bits - 1)) != 0;
}

static void name_among(struct partnership_form *form, size_t row, unsigned levels)
{
    const bool several = is_several(levels);

    form->words = mem_copy(several ? _(rows[row].levels) : _(rows[row].among));
    form->code = mem_printf("%s%s", rows[row].code, several ? "-levels" : "");
}

static void name_both(struct partnership_form *form, size_t one, size_t other)
{
    form->words = mem_printf("%s \u2013 %s", _(rows[one].one), _(rows[other].one));
    form->code = mem_printf("%s+%s", rows[one].code, rows[other].code);
}

static void name_form(struct partnership_form *form, const struct count *count)
{
    size_t found[ROWS] = {0};
    size_t at = 0;

    for (size_t row = 0; row < ROWS; row++)
        if (count->partners[row] > 0)
            found[at++] = row;
    if (count->typed < 2) {
        form->words = mem_copy("");
        form->code = mem_copy("");
    } else if (form->platform) {
        form->words = mem_copy(_("multi-stakeholder platform"));
        form->code = mem_copy("platform");
    } else if (form->kinds == 1) {
        name_among(form, found[0], count->levels[found[0]]);
    } else {
        name_both(form, found[0], found[1]);
    }
}

struct partnership_form form_find(const struct session *session)
{
    struct partnership_form form = {0};
    struct count count = {0};

    for (uint32_t i = 0; (i = session_next(session, KIND_PARTNER, i)) != 0;)
        count_type(&count, session_value(session, i, "type", 0));
    for (size_t row = 0; row < ROWS; row++) {
        form.kinds += count.partners[row] > 0;
        form.lone = form.lone || count.partners[row] == 1;
    }
    form.platform = form.kinds >= PLATFORM;
    form.government_cso = count.partners[GOVERNMENT] > 0 && count.partners[CSO] > 0;
    name_form(&form, &count);
    return form;
}

const char *form_words(const struct session *session, const struct partnership_form *form)
{
    const bool tells =
        form->lone || (form->kinds == 1 && session_attribution(session) == ATTRIBUTION_NONE);

    return session_anonymous(session) && tells && !form->platform ? "" : form->words;
}

void form_free(struct partnership_form *form)
{
    free(form->words);
    free(form->code);
    *form = (struct partnership_form){0};
}
