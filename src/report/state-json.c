#include <config.h>

#include "entente/report/state.h"
#include "entente/session/views.h"

#include "cells.h"

#include "entente/report/json.h"

/* The item's values as one view has them; those that are blank are left out. */
static void write_fields(struct json *json, const struct session *session, uint32_t item,
                         uint32_t view)
{
    struct codes codes = codes_of(session, session_item_kind(session, item), item);

    json_object(json);
    for (size_t i = 0; i < codes.count; i++) {
        const char *const value = cells_value(session, item, codes.list[i], view);

        if (*value != '\0')
            json_member(json, codes.list[i], value);
    }
    json_object_end(json);
    codes_free(&codes);
}

static void write_views(struct json *json, const struct session *session, uint32_t item,
                        uint32_t view)
{
    json_object(json);
    for (uint32_t partner = 0; (partner = views_next_whose(session, item, NULL, partner)) != 0;) {
        if (view != EVERY_VIEW && view != partner)
            continue;
        json_name(json, session_item_id(session, partner));
        write_fields(json, session, item, partner);
    }
    json_object_end(json);
}

static void write_item(struct json *json, const struct session *session, uint32_t item,
                       uint32_t view)
{
    json_object(json);
    json_member(json, "item", session_item_id(session, item));
    json_member(json, "kind", schema_kind(session_item_kind(session, item))->code);
    json_name(json, "fields");
    write_fields(json, session, item, 0);
    json_name(json, "views");
    write_views(json, session, item, view);
    json_object_end(json);
}

static void write_items(struct json *json, const struct session *session, enum kind kind,
                        uint32_t view)
{
    for (uint32_t item = 0; (item = session_next(session, kind, item)) != 0;)
        write_item(json, session, item, view);
}

void state_write_json(FILE *out, const struct session *session, uint32_t view)
{
    struct json json = json_on(out);

    json_object(&json);
    json_member(&json, "file", session_path(session));
    json_name(&json, "items");
    json_array(&json);
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        write_items(&json, session, (enum kind)kind, view);
    write_items(&json, session, KIND_UNKNOWN, view);
    json_array_end(&json);
    json_object_end(&json);
}

void state_write_item_json(FILE *out, const struct session *session, uint32_t item, uint32_t view)
{
    struct json json = json_on(out);

    write_item(&json, session, item, view);
}

void state_write_kind_json(FILE *out, const struct session *session, enum kind kind, uint32_t view)
{
    struct json json = json_on(out);

    json_array(&json);
    write_items(&json, session, kind, view);
    json_array_end(&json);
}
