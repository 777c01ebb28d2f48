#include <config.h>

#include "guide-private.h"
#include "identity.h"

#include <stdlib.h>
#include <string.h>

#include "entente/log/file.h"
#include "entente/log/row.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"

/* Rows to be written; their texts belong to others. */
struct rows {
    struct log_row *rows;
    size_t count, room;
    size_t step; /* where the step being built begins */
    struct moment now;
};

static void push(struct rows *rows, const char *item, const char *field, const char *value)
{
    if (rows->count == rows->room) {
        rows->room = rows->room > 0 ? rows->room * 2 : 256;
        rows->rows = mem_resize(rows->rows, rows->room, sizeof *rows->rows);
    }
    rows->rows[rows->count] = (struct log_row){
        .seq = (uint32_t)rows->count + 1,
        .time = rows->now,
        .item = item,
        .field = field,
        .partner = "",
        .value = value,
        .value_len = strlen(value),
        .extra = "",
    };
    rows->count++;
}

static void end_step(struct rows *rows)
{
    for (; rows->step < rows->count; rows->step++)
        rows->rows[rows->step].step = (uint32_t)rows->count;
}

static void push_item(struct rows *rows, const struct guide *guide, const struct guide_kind *taken,
                      uint32_t item)
{
    for (const char *const *field = taken->fields; *field != NULL; field++) {
        const char *const value = session_value(guide->session, item, *field, 0);

        if (*value != '\0')
            push(rows, session_item_id(guide->session, item), *field, value);
    }
}

static void push_guide(struct rows *rows, const struct guide *guide)
{
    for (size_t i = 0; i < GUIDE_KINDS; i++)
        for (uint32_t item = 0;
             (item = session_next(guide->session, guide_kinds[i].kind, item)) != 0;)
            if (guide_takes(guide->session, item))
                push_item(rows, guide, &guide_kinds[i], item);
}

void guide_write(FILE *out, const struct guide *guide)
{
    struct rows rows = {.now = moment_now()};

    push(&rows, "log", "format", "entente 1");
    push(&rows, "log", "guide", guide->name);
    push_guide(&rows, guide);
    end_step(&rows);
    log_header_write(out);
    for (size_t i = 0; i < rows.count; i++)
        log_row_write(out, &rows.rows[i]);
    free(rows.rows);
}

static bool create(const char *path, const char *title, const struct guide *guide,
                   struct error *err)
{
    struct rows rows = {.now = moment_now()};
    char id[IDENTITY_SIZE];

    if (!identity_make(id, err))
        return false;
    push(&rows, "log", "format", "entente 1");
    push(&rows, "log", "id", id);
    push(&rows, "log", "guide", guide->name);
    if (*title != '\0')
        push(&rows, "session", "title", title);
    end_step(&rows);
    push_guide(&rows, guide);
    end_step(&rows);
    const bool created = log_create(path, rows.rows, rows.count, err);
    free(rows.rows);
    return created;
}

bool session_create(const char *path, const char *title, const struct guide *guide,
                    struct error *err)
{
    char *const accepted =
        schema_accept(KIND_SESSION, schema_field(KIND_SESSION, "title"), title, err);
    const bool created = accepted != NULL && create(path, accepted, guide, err);

    free(accepted);
    return created;
}
