#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "insight-rules.h"

struct insight *insight_say(struct insight_search *search, struct insight_place place, char *words)
{
    struct insight_found *const found = search->found;

    if (found->count == found->room) {
        found->room = found->room > 0 ? found->room * 2 : 4;
        found->entries = mem_resize(found->entries, found->room, sizeof *found->entries);
    }
    struct insight *const insight = &found->entries[found->count++];
    *insight = (struct insight){.rule = search->rule, .place = place, .words = words};
    insight_use(insight, place.item, place.field, place.partner);
    return insight;
}

void insight_use(struct insight *insight, uint32_t item, const char *field, uint32_t partner)
{
    if ((insight->input_count & (insight->input_count - 1)) == 0)
        insight->inputs =
            mem_resize(insight->inputs, insight->input_count > 0 ? insight->input_count * 2 : 1,
                       sizeof *insight->inputs);
    insight->inputs[insight->input_count++] = (struct insight_place){item, field, partner};
}

const char *insight_value(const struct insight_search *search, uint32_t item, const char *field)
{
    return session_value(search->session, item, field, 0);
}

bool insight_is(const struct insight_search *search, uint32_t item, const char *field,
                const char *code)
{
    return strcmp(insight_value(search, item, field), code) == 0;
}

bool insight_says(const struct insight_search *search, const char *field, const char *code)
{
    return insight_is(search, search->partnership, field, code);
}

struct insight_place insight_at(const struct insight_search *search, const char *field)
{
    return (struct insight_place){search->partnership, field, 0};
}

int insight_number(const struct insight_search *search, const char *field)
{
    return atoi(insight_value(search, search->partnership, field));
}

uint32_t insight_marked(const struct insight_search *search, const char *id)
{
    const uint32_t item = session_item(search->session, id);

    return session_exists(search->session, item) ? item : 0;
}

bool insight_mark_is(const struct insight_search *search, const char *id, const char *mark)
{
    const uint32_t item = insight_marked(search, id);

    return item != 0 && insight_is(search, item, "mark", mark);
}

size_t insight_partners_with(const struct insight_search *search, const char *field)
{
    size_t count = 0;

    for (uint32_t i = 0; (i = session_next(search->session, KIND_PARTNER, i)) != 0;)
        count += *insight_value(search, i, field) != '\0';
    return count;
}
