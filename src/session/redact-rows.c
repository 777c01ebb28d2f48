#include <config.h>

#include "redact-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* --- A row as it will be. */

/* Whether an id may stand in the value as one of several words. */
static bool may_name(const struct redaction *redaction, uint32_t cell)
{
    const struct store *const store = &redaction->session->store;
    const enum kind kind = store->items[store->cells[cell].item].kind;
    const char *const code = store->fields[store->cells[cell].field].code;
    const struct field *const field = schema_field(kind, code);

    return field == NULL || field->refs != 0 || (kind == KIND_LOG && field->hidden);
}

static bool is_gone(const struct redaction *redaction, const char *id)
{
    const uint32_t item = session_item(redaction->session, id);

    return item != 0 && item < redaction->items && redaction->gone[item];
}

/* The value with the placeholder for each id that goes; NULL where none does. */
static char *without_ids(const struct redaction *redaction, const char *value)
{
    char *const words = mem_copy(value);
    char *rest = words, *made;
    size_t size;
    FILE *const out = mem_stream(&made, &size);
    const char *before = "";
    bool any = false;

    for (char *word; (word = strsep(&rest, " ")) != NULL; before = " ") {
        const bool goes = is_gone(redaction, word);

        fprintf(out, "%s%s", before, goes ? SCHEMA_REDACTED : word);
        any = any || goes;
    }
    mem_stream_end(out);
    free(words);
    if (any)
        return made;
    free(made);
    return NULL;
}

static bool redact_value(const struct redaction *redaction, uint32_t cell, struct log_row *row,
                         char **made)
{
    const char *value = row->value;

    if (*value != '\0' && redaction->blank[cell])
        value = SCHEMA_REDACTED;
    else if (may_name(redaction, cell) && (*made = without_ids(redaction, value)) != NULL)
        value = *made;
    if (strcmp(value, row->value) == 0)
        return false;
    row->value = value;
    row->value_len = strlen(value);
    return true;
}

/* The row as it will be, where it stands. */
static bool redact_row(const struct redaction *redaction, uint32_t seq, struct log_row *row,
                       char **made)
{
    const struct store *const store = &redaction->session->store;
    const uint32_t cell = store->rows[seq].cell;
    const struct cell *const at = &store->cells[cell];
    const uint32_t owner = redaction->owner[cell];

    *made = NULL;
    session_row_kept(redaction->session, seq, row);
    bool changed = redact_value(redaction, cell, row, made);
    if (redaction->gone[at->item]) {
        row->item = SCHEMA_REDACTED;
        changed = true;
    }
    if (owner != 0 || redaction->gone[at->partner]) {
        row->partner = owner != 0 ? store->items[owner].id : SCHEMA_REDACTED;
        changed = true;
    }
    if (changed)
        row->extra = "";
    return changed;
}

bool redaction_row(const struct redaction *redaction, uint32_t seq, struct log_row *row,
                   char **made)
{
    struct log_row place;
    const bool changed = redact_row(redaction, redaction->from[seq], row, made);

    session_row_kept(redaction->session, seq, &place);
    row->seq = place.seq;
    row->time = place.time;
    return changed;
}

/* --- In memory. */

static void apply_values(const struct redaction *redaction, struct store *store)
{
    for (uint32_t seq = 1; seq < store->row_count; seq++) {
        struct log_row row;
        char *made;

        if (redact_row(redaction, seq, &row, &made))
            store_row_give(store, seq, row.value, row.value_len);
        free(made);
    }
}

static void apply_extras(const struct redaction *redaction, struct store *store)
{
    for (uint32_t i = 0; i < store->extra_count; i++) {
        struct log_row row;
        char *made;

        if (redact_row(redaction, store->extras[i].row, &row, &made))
            store->extras[i].cells = "";
        free(made);
    }
}

static void apply_names(const struct redaction *redaction, struct store *store)
{
    for (uint32_t item = 1; item < redaction->items; item++)
        if (redaction->gone[item]) {
            store->items[item].id = SCHEMA_REDACTED;
            store->items[item].kind = KIND_UNKNOWN;
        }
    for (uint32_t cell = 1; cell < redaction->cells; cell++)
        if (redaction->owner[cell] != 0)
            store_cell_give(store, cell, redaction->owner[cell]);
}

static void apply_order(const struct redaction *redaction, struct store *store)
{
    struct row *const rows = mem_resize(NULL, redaction->rows, sizeof *rows);

    for (uint32_t row = 0; row < redaction->rows; row++)
        rows[row] = store->rows[redaction->from[row]];
    for (uint32_t row = 1; row < redaction->rows; row++)
        store_row_take(store, row, &rows[row]);
    free(rows);
    store_relink(store);
}

void redaction_apply(const struct redaction *redaction)
{
    struct store *const store = &redaction->session->store;
    const uint32_t position = store->position;

    store_seek(store, 0);
    apply_extras(redaction, store);
    apply_values(redaction, store);
    apply_names(redaction, store);
    apply_order(redaction, store);
    store_seek(store, position);
}
