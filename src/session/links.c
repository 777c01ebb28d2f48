#include <config.h>

#include "entente/session/links.h"

#include <stdlib.h>

#include "entente/text/mem.h"

/* The fields that link: of which kind they are. */
static const struct {
    enum kind kind;
    const char *field;
} fields[] = {
    {KIND_DILEMMA, "factor"},        {KIND_DILEMMA, "agreement"}, {KIND_AGREEMENT, "addresses"},
    {KIND_AGREEMENT, "replaced_by"}, {KIND_NOTE, "about"},        {KIND_EXPERIENCE, "factor"},
};

/* What a link can lead to, in the order of the list. */
static const enum kind kinds[] = {
    KIND_FACTOR,     KIND_ASPECT,      KIND_DILEMMA,     KIND_AGREEMENT,
    KIND_EXPERIENCE, KIND_EXPECTATION, KIND_PARTNERSHIP, KIND_NOTE,
};

static bool names(const struct session *session, uint32_t item, uint32_t other)
{
    const enum kind kind = session_item_kind(session, item);

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i].kind == kind && session_names(session, item, fields[i].field, other))
            return true;
    return false;
}

/* Whether the other one is linked to the item, or to the factor that it is a part of. */
static bool is_linked(const struct session *session, uint32_t item, const uint32_t *parts,
                      size_t count, uint32_t other)
{
    if (names(session, item, other))
        return true;
    for (size_t i = 0; i < count; i++)
        if (names(session, other, parts[i]))
            return true;
    return false;
}

static uint32_t *append(uint32_t *items, size_t *count, uint32_t item)
{
    items = mem_resize(items, *count + 1, sizeof *items);
    items[(*count)++] = item;
    return items;
}

/* The item, and the aspects of a factor. */
static uint32_t *parts_of(const struct session *session, uint32_t item, size_t *count)
{
    uint32_t *parts = append(NULL, count, item);

    if (session_item_kind(session, item) != KIND_FACTOR)
        return parts;
    for (uint32_t at = 0; (at = session_next(session, KIND_ASPECT, at)) != 0;)
        if (session_ref(session, at, "factor") == item)
            parts = append(parts, count, at);
    return parts;
}

struct link_list links_find(const struct session *session, uint32_t item)
{
    struct link_list list = {0};
    size_t count = 0;
    uint32_t *const parts = parts_of(session, item, &count);

    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (uint32_t at = 0; (at = session_next(session, kinds[k], at)) != 0;)
            if (at != item && is_linked(session, item, parts, count, at))
                list.items = append(list.items, &list.count, at);
    free(parts);
    return list;
}

void links_free(struct link_list *list)
{
    free(list->items);
    *list = (struct link_list){0};
}
