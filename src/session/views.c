#include <config.h>

#include "entente/session/views.h"

#include <string.h>

#include "session-private.h"

bool views_next(const struct session *session, uint32_t item, const char *field, uint32_t *cell,
                struct cell_view *view)
{
    while (session_next_cell(session, item, cell, view))
        if (view->partner != 0 && *view->value != '\0' && strcmp(view->field, field) == 0 &&
            (session_item_kind(session, view->partner) != KIND_PARTNER ||
             session_exists(session, view->partner)))
            return true;
    return false;
}

uint32_t views_next_whose(const struct session *session, uint32_t item, const char *field,
                          uint32_t after)
{
    const uint64_t from = after != 0 ? attribution_order(session, item, after) : 0;
    uint64_t least = UINT64_MAX;
    struct cell_view view;
    uint32_t next = 0;

    for (uint32_t cell = 0; session_next_cell(session, item, &cell, &view);) {
        if (view.partner == 0 || *view.value == '\0' ||
            (field != NULL && strcmp(view.field, field) != 0))
            continue;
        const uint64_t order = attribution_order(session, item, view.partner);
        if (order > from && order < least) {
            next = view.partner;
            least = order;
        }
    }
    return next;
}

bool views_differ(const struct session *session, uint32_t item, const char *field)
{
    const char *const room = session_value(session, item, field, 0);
    const char *first = NULL;
    struct cell_view view;

    for (uint32_t cell = 0; views_next(session, item, field, &cell, &view);) {
        if (first == NULL)
            first = view.value;
        else if (strcmp(first, view.value) != 0)
            return true;
    }
    return first != NULL && *room != '\0' && strcmp(first, room) != 0;
}

size_t views_given(const struct session *session, uint32_t item, const char *field)
{
    struct cell_view view;
    size_t given = 0;

    for (uint32_t cell = 0; views_next(session, item, field, &cell, &view);)
        given++;
    return given;
}

static bool is_marked(const struct session *session, uint32_t item)
{
    return *session_value(session, item, "mark", 0) != '\0' ||
           views_given(session, item, "mark") > 0;
}

bool views_discussed(const struct session *session, uint32_t factor)
{
    if (is_marked(session, factor))
        return true;
    for (uint32_t aspect = 0; (aspect = session_next(session, KIND_ASPECT, aspect)) != 0;)
        if (session_ref(session, aspect, "factor") == factor && is_marked(session, aspect))
            return true;
    return false;
}
