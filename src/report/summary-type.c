#include <config.h>

#include "summary-private.h"

#include "entente/session/type.h"
#include "entente/text/i18n.h"

static void say_reasons(const struct summary *summary, const struct partnership_type *type,
                        enum reason_side side, const char *label)
{
    const char *before = "";

    for (size_t i = 0; i < type->count; i++) {
        if (type->reasons[i].side != side || !summary_may_say_reason(summary, &type->reasons[i]))
            continue;
        if (*before == '\0')
            summary_label(summary, 1, label);
        document_say(summary->document, RUN_PLAIN, before);
        document_say(summary->document, RUN_PLAIN, type->reasons[i].words);
        before = "; ";
    }
}

static void say_computed(const struct summary *summary, const struct partnership_type *type)
{
    summary_label(summary, 0, _("By the answers of the room"));
    document_say(summary->document, RUN_STRONG, _(type->label));
    if (!summary->brief) {
        say_reasons(summary, type, REASON_FOR, _("Speaks for it"));
        say_reasons(summary, type, REASON_AGAINST, _("Speaks against it"));
        say_reasons(summary, type, REASON_MISSING, _("Not discussed"));
    }
}

static void say_overruled(const struct summary *summary, const struct partnership_type *type)
{
    const uint32_t item = session_item(summary->session, "partnership");
    const bool agrees = summary_is(summary, item, "type_overruled", type->code);

    if (!summary_has(summary, item, "type_overruled"))
        return;
    summary_label(summary, 0, agrees ? _("The room says so too") : _("The room says otherwise"));
    summary_say_value(summary, RUN_STRONG, item, "type_overruled", 0);
    if (summary_has(summary, item, "type_reason")) {
        document_say(summary->document, RUN_PLAIN, ". ");
        summary_say_value(summary, RUN_PLAIN, item, "type_reason", 0);
    }
}

void summary_type(const struct summary *summary)
{
    struct partnership_type type = type_find(summary->session);

    say_computed(summary, &type);
    say_overruled(summary, &type);
    type_free(&type);
}
