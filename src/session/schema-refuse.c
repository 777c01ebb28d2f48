#include <config.h>

#include "schema-refuse.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/near.h"
#include "entente/text/safe.h"
#include "entente/text/width.h"

enum { SHOWN_COLUMNS = 40 };

/* What was given, as an error shows it. A new string. */
static char *shown(const char *given)
{
    char *const safe = safe_copy(given, SAFE_LINE);
    char *const clipped = width_clip(safe, SHOWN_COLUMNS);

    free(safe);
    return clipped;
}

static const char *nearest_choice(const struct choice *choices, const char *given)
{
    const char *nearest = NULL;
    int least = NEAR_NOT;

    for (const struct choice *choice = choices; choice->code != NULL; choice++) {
        const int by_code = near_distance(given, choice->code);
        const int by_label = near_distance(given, choice->label);
        const int distance = by_code < by_label ? by_code : by_label;

        if (distance < least) {
            least = distance;
            nearest = choice->code;
        }
    }
    return nearest;
}

/* What is allowed, after the word "is": a new string each. */

static char *rule_of_choice(const struct field *field, const char *given)
{
    const char *const nearest = nearest_choice(field->choices, given);
    char *rule;
    size_t len;
    FILE *const out = mem_stream(&rule, &len);

    fputs(_("not one of"), out);
    for (const struct choice *choice = field->choices; choice->code != NULL; choice++)
        fprintf(out, "%s %s", choice == field->choices ? "" : ",", choice->code);
    if (nearest != NULL)
        fprintf(out, _("; did you mean %s?"), nearest);
    mem_stream_end(out);
    return rule;
}

static char *rule_of_number(const struct field *field)
{
    if (field->most == INT_MAX)
        return mem_printf(_("not a whole number from %d on"), field->least);
    return mem_printf(_("not a whole number from %d to %d"), field->least, field->most);
}

static char *rule_of_refs(const struct field *field)
{
    char *rule;
    size_t len;
    FILE *const out = mem_stream(&rule, &len);
    const char *before = _("not the id of");

    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++) {
        if ((field->refs & 1u << kind) == 0)
            continue;
        fprintf(out, "%s %s", before, _(schema_kind((enum kind)kind)->one));
        before = _(" or");
    }
    mem_stream_end(out);
    return rule;
}

static char *rule_of(const struct field *field, const char *given)
{
    switch (field->type) {
    case FIELD_CHOICE:
        return rule_of_choice(field, given);
    case FIELD_NUMBER:
        return rule_of_number(field);
    case FIELD_FLAG:
        return mem_copy(_("neither yes nor no"));
    case FIELD_DATE:
        return mem_copy(_("not a date such as 2026-12-01"));
    case FIELD_MOMENT:
        return mem_copy(_("not a moment such as 2026-12-01T14:32:00+01:00"));
    default:
        return rule_of_refs(field);
    }
}

bool schema_refuse(enum kind kind, const struct field *field, const char *why, struct error *err)
{
    return error_set(err, _("%s of %s: %s"), field->code, _(schema_kind(kind)->one), why);
}

bool schema_refuse_given(enum kind kind, const struct field *field, const char *given,
                         struct error *err)
{
    char *const text = shown(given);
    char *const rule = rule_of(field, given);
    char *const why = mem_printf(_("\"%s\" is %s"), text, rule);

    schema_refuse(kind, field, why, err);
    free(why);
    free(rule);
    free(text);
    return false;
}
