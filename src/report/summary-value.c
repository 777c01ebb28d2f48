#include <config.h>

#include "summary-private.h"

#include <string.h>

#include "entente/session/views.h"
#include "entente/text/i18n.h"

const char *summary_value(const struct summary *summary, uint32_t item, const char *field)
{
    return session_value(summary->session, item, field, 0);
}

bool summary_has(const struct summary *summary, uint32_t item, const char *field)
{
    return *summary_value(summary, item, field) != '\0';
}

bool summary_is(const struct summary *summary, uint32_t item, const char *field, const char *code)
{
    return strcmp(session_understood(summary->session, item, field, 0), code) == 0;
}

const char *summary_choice(const struct summary *summary, uint32_t item, const char *field)
{
    const char *const value = session_understood(summary->session, item, field, 0);
    const struct choice *const choice =
        schema_choice(schema_field(session_item_kind(summary->session, item), field), value);

    return choice != NULL ? _(choice->label) : value;
}

const char *summary_blank(const struct summary *summary, uint32_t item, const char *field)
{
    return views_given(summary->session, item, field) > 0 ? _("the room has not said")
                                                          : _("not discussed");
}

uint32_t summary_ref(const struct summary *summary, uint32_t item, const char *field)
{
    const uint32_t other = session_ref(summary->session, item, field);

    return session_exists(summary->session, other) ? other : 0;
}

uint32_t summary_home(const struct summary *summary, uint32_t item, const char *field)
{
    const uint32_t home = summary_ref(summary, item, field);

    switch (session_item_kind(summary->session, home)) {
    case KIND_ASPECT:
        return summary_ref(summary, home, "factor") != 0 ? home : 0;
    case KIND_PARTNER:
        return !summary->brief ? home : 0;
    case KIND_FACTOR:
    case KIND_DILEMMA:
    case KIND_AGREEMENT:
        return home;
    default:
        return 0;
    }
}

const char *summary_number(const struct summary *summary, uint32_t item)
{
    return strchr(session_item_id(summary->session, item), '-') + 1;
}

struct mark summary_mark(const struct summary *summary, uint32_t item, uint32_t partner)
{
    const struct field *const field = schema_field(KIND_FACTOR, "mark");
    const char *const value = session_value(summary->session, item, "mark", partner);
    const struct choice *const choice = schema_choice(field, value);

    if (*value == '\0')
        return tone_blank();
    if (choice == NULL)
        return (struct mark){TONE_ASIDE, "?", _("another mark")};
    return (struct mark){(enum tone)(choice - field->choices), choice->glyph, _(choice->label)};
}

bool summary_wants(const struct summary *summary, uint32_t item)
{
    return !summary->brief || summary_is(summary, item, "highlight", "yes");
}
