#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/insight.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"

enum { VALUE_COLUMNS = 80 /* of the value of an input */ };

static const struct {
    const char *code;
    const char *words;
} severities[] = {
    [INSIGHT_NONE] = {"", ""},
    [INSIGHT_NOTE] = {"note", N_("To note")},
    [INSIGHT_TALK] = {"talk", N_("To talk about")},
    [INSIGHT_STRONG] = {"strong", N_("Above all")},
};

const char *insight_severity_code(enum insight_severity severity)
{
    return severities[severity].code;
}

const char *insight_severity_heading(enum insight_severity severity)
{
    return _(severities[severity].words);
}

/* Whose answer it is, or what it is about; NULL where the field alone says it. */
static char *whose(const struct session *session, struct insight_place place)
{
    const enum kind kind = session_item_kind(session, place.item);
    const bool anonymous = session_anonymous(session);

    if (place.partner != 0)
        return view_words(session, place.partner);
    if (kind == KIND_PARTNER && anonymous)
        return mem_copy(_("a partner"));
    if (schema_kind(kind)->single)
        return NULL;
    return item_words(session, place.item);
}

bool insight_singles_out(const struct session *session, struct insight_place place)
{
    return session_anonymous(session) && session_item_kind(session, place.item) == KIND_PARTNER &&
           (strcmp(place.field, "type") == 0 || strcmp(place.field, "second_type") == 0);
}

char *insight_input_words(const struct session *session, struct insight_place place)
{
    if (insight_singles_out(session, place))
        return mem_copy(_("the type of a partner"));
    const struct field *const field =
        schema_field(session_item_kind(session, place.item), place.field);
    const char *const value = session_understood(session, place.item, place.field, place.partner);
    char *const of = whose(session, place);
    char *const shown = *value != '\0' ? value_words(session, place.item, place.field, value)
                                       : mem_copy(_("not said"));
    char *const clipped = width_clip(shown, VALUE_COLUMNS);
    char *const words = of != NULL ? mem_printf("%s, %s: %s", of, _(field->label), clipped)
                                   : mem_printf("%s: %s", _(field->label), clipped);

    free(of);
    free(shown);
    free(clipped);
    return words;
}
