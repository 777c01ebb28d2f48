#include <config.h>

#include "entente/session/schema.h"
#include "entente/tui/app.h"
#include "form-own.h"

static bool is_gap(const char *code)
{
    return *code == '\0';
}

static bool is_beside(const char *code)
{
    return *code == '|';
}

/* The row's entry of codes; NULL at the end. */
static const char *const *entry_at(const struct form *form, int row)
{
    const char *const *entry = form->codes;
    for (; *entry != NULL; entry++)
        if (!is_gap(*entry) && row-- == 0)
            return entry;
    return NULL;
}

static const struct field *listed_at(const struct form *form, enum kind kind, int row)
{
    const char *const *entry = entry_at(form, row);
    return entry != NULL ? schema_field(kind, *entry + (is_beside(*entry) ? 1 : 0)) : NULL;
}

const struct field *form_field(const struct app *app, const struct form *form, int row)
{
    enum kind kind = session_item_kind(app->session, form->item);
    if (form->codes != NULL)
        return listed_at(form, kind, row);
    const struct kind_info *info = schema_kind(kind);
    for (size_t i = 0; i < info->field_count; i++)
        if (!info->fields[i].hidden && row-- == 0)
            return &info->fields[i];
    return NULL;
}

int form_rows(const struct app *app, const struct form *form)
{
    int count = 0;
    while (form->item != 0 && form_field(app, form, count) != NULL)
        count++;
    return count;
}

bool form_stands_beside(const struct form *form, int row)
{
    const char *const *entry = form->codes != NULL ? entry_at(form, row) : NULL;
    return entry != NULL && is_beside(*entry);
}

bool form_has_gap(const struct form *form, int row)
{
    const char *const *entry = form->codes != NULL ? entry_at(form, row) : NULL;
    return entry != NULL && entry > form->codes && is_gap(entry[-1]);
}

struct place form_place(const struct app *app, const struct form *form, int row)
{
    const struct field *field = form->item != 0 ? form_field(app, form, row) : NULL;
    if (field == NULL)
        return (struct place){.item = form->item};
    return (struct place){form->item, field->code, field->by_view ? app->partner : 0};
}
