#include <config.h>

#include "entente/session/schema.h"

#include <string.h>

#include "schema-table.h"

#include "entente/text/near.h"

static enum kind kind_of_span(const char *code, size_t len)
{
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        if (strncmp(schema_kinds[kind].code, code, len) == 0 &&
            schema_kinds[kind].code[len] == '\0')
            return (enum kind)kind;
    return KIND_UNKNOWN;
}

const struct kind_info *schema_kind(enum kind kind)
{
    return &schema_kinds[kind < KIND_COUNT ? kind : KIND_UNKNOWN];
}

enum kind schema_kind_of_code(const char *code)
{
    return *code == '\0' ? KIND_UNKNOWN : kind_of_span(code, strlen(code));
}

enum kind schema_kind_of_item(const char *item)
{
    const size_t len = strcspn(item, "-");
    const enum kind kind = len == 0 ? KIND_UNKNOWN : kind_of_span(item, len);

    if (schema_kinds[kind].single)
        return item[len] == '\0' ? kind : KIND_UNKNOWN;
    return item[len] == '-' && item[len + 1] != '\0' ? kind : KIND_UNKNOWN;
}

const struct field *schema_field(enum kind kind, const char *code)
{
    const struct kind_info *const info = schema_kind(kind);

    for (size_t i = 0; i < info->field_count; i++)
        if (strcmp(info->fields[i].code, code) == 0)
            return &info->fields[i];
    if (info->common)
        for (const struct field *field = schema_common; field->code != NULL; field++)
            if (strcmp(field->code, code) == 0)
                return field;
    return NULL;
}

const struct choice *schema_choice(const struct field *field, const char *code)
{
    if (field->choices == NULL)
        return NULL;
    for (const struct choice *choice = field->choices; choice->code != NULL; choice++)
        if (strcmp(choice->code, code) == 0)
            return choice;
    return NULL;
}

const char *schema_understood(const struct field *field, const char *value)
{
    return *value == '\0' && field != NULL && field->implied != NULL ? field->implied : value;
}

/* Takes word for the nearest when it is nearer to what was typed than *distance. */
static void offer(const char *typed, const char *word, const char **nearest, int *distance)
{
    const int slips = near_distance(typed, word);

    if (slips < *distance) {
        *distance = slips;
        *nearest = word;
    }
}

const char *schema_nearest_kind(const char *code)
{
    const char *nearest = NULL;
    int distance = NEAR_NOT;

    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        offer(code, schema_kinds[kind].code, &nearest, &distance);
    return nearest;
}

const char *schema_nearest_field(enum kind kind, const char *code)
{
    const struct kind_info *const info = schema_kind(kind);
    const char *nearest = NULL;
    int distance = NEAR_NOT;

    for (size_t i = 0; i < info->field_count; i++)
        offer(code, info->fields[i].code, &nearest, &distance);
    return nearest;
}
