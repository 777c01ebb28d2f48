#include <config.h>

#include "cells.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

static void push_code(struct codes *codes, const char *code)
{
    codes->list = mem_resize(codes->list, codes->count + 1, sizeof *codes->list);
    codes->list[codes->count++] = code;
}

static void add_code(struct codes *codes, const char *code)
{
    if (strcmp(code, "dropped") == 0)
        return;
    for (size_t i = 0; i < codes->count; i++)
        if (strcmp(codes->list[i], code) == 0)
            return;
    push_code(codes, code);
}

static void add_codes_of_item(struct codes *codes, const struct session *session, uint32_t item)
{
    struct cell_view view;
    uint32_t cell = 0;

    while (session_next_cell(session, item, &cell, &view))
        if (*view.value != '\0')
            add_code(codes, view.field);
}

struct codes codes_of(const struct session *session, enum kind kind, uint32_t item)
{
    const struct kind_info *const info = schema_kind(kind);
    struct codes codes = {0};

    if (item != 0 && *session_value(session, item, "dropped", 0) != '\0')
        push_code(&codes, "dropped");
    for (size_t i = 0; i < info->field_count; i++)
        add_code(&codes, info->fields[i].code);
    if (item != 0)
        add_codes_of_item(&codes, session, item);
    else
        while ((item = session_next(session, kind, item)) != 0)
            add_codes_of_item(&codes, session, item);
    return codes;
}

void codes_free(struct codes *codes)
{
    free(codes->list);
    *codes = (struct codes){0};
}

const char *cells_shown(const struct session *session, uint32_t item, const char *field,
                        const char *value)
{
    return session_names_one(session, item, field, value) ? "" : value;
}

const char *cells_value(const struct session *session, uint32_t item, const char *field,
                        uint32_t partner)
{
    return cells_shown(session, item, field, session_value(session, item, field, partner));
}
