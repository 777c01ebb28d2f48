#include <config.h>

#include "entente/session/search.h"

#include <stdlib.h>

#include "order.h"

#include "entente/text/mem.h"
#include "entente/text/utf8.h"

struct search {
    const struct session *session;
    const char *needle;
    struct match_list *list;
    size_t room;
};

static void add(struct search *search, struct match match)
{
    struct match_list *const list = search->list;

    if (list->count == search->room) {
        search->room = search->room > 0 ? search->room * 2 : 16;
        list->entries = mem_resize(list->entries, search->room, sizeof *list->entries);
    }
    list->entries[list->count++] = match;
}

static bool is_text(enum kind kind, const char *code)
{
    const struct field *const field = schema_field(kind, code);

    return field == NULL || field->type == FIELD_TEXT || field->type == FIELD_LONG;
}

static void search_item(struct search *search, uint32_t item)
{
    const enum kind kind = session_item_kind(search->session, item);
    struct cell_view view;

    for (uint32_t cell = 0; session_next_cell(search->session, item, &cell, &view);)
        if (is_text(kind, view.field) && utf8_find(view.value, search->needle, NULL, NULL))
            add(search, (struct match){item, view.field, view.partner});
}

static void search_kind(struct search *search, enum kind kind)
{
    for (uint32_t item = 0; (item = session_next(search->session, kind, item)) != 0;)
        search_item(search, item);
}

/* The aspects of a factor; of 0, those that belong to none. */
static void search_aspects(struct search *search, uint32_t factor)
{
    const struct session *const session = search->session;

    for (uint32_t aspect = 0; (aspect = session_next(session, KIND_ASPECT, aspect)) != 0;) {
        const uint32_t owner = session_ref(session, aspect, "factor");

        if (factor == (session_exists(session, owner) ? owner : 0))
            search_item(search, aspect);
    }
}

static void search_factors(struct search *search)
{
    for (uint32_t factor = 0; (factor = session_next(search->session, KIND_FACTOR, factor)) != 0;) {
        search_item(search, factor);
        search_aspects(search, factor);
    }
    search_aspects(search, 0);
}

struct match_list search_find(const struct session *session, const char *needle)
{
    struct match_list list = {0};
    struct search search = {.session = session, .needle = needle, .list = &list};

    for (const enum kind *kind = order_of_screens; *kind != KIND_UNKNOWN; kind++)
        if (*kind == KIND_FACTOR)
            search_factors(&search);
        else
            search_kind(&search, *kind);
    return list;
}

void search_free(struct match_list *list)
{
    free(list->entries);
    *list = (struct match_list){0};
}
