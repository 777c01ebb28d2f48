#include <config.h>

#include "lot.h"
#include "redact-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"

static bool is_text(const struct field *field)
{
    return field == NULL || field->type == FIELD_TEXT || field->type == FIELD_LONG;
}

static const struct field *field_of(const struct redaction *redaction, uint32_t cell)
{
    const struct store *const store = &redaction->session->store;
    const struct cell *const at = &store->cells[cell];

    return schema_field(store->items[at->item].kind, store->fields[at->field].code);
}

/* --- The words that go. */

static void add_word(struct redaction *redaction, const char *text, size_t len)
{
    char *const word = mem_copy_n(text, len);

    for (uint32_t i = 0; i < redaction->word_count; i++)
        if (strcmp(redaction->words[i], word) == 0) {
            free(word);
            return;
        }
    redaction->words =
        mem_resize(redaction->words, redaction->word_count + 1, sizeof *redaction->words);
    redaction->words[redaction->word_count++] = word;
}

/* "Ana Ruiz, Bo Lind": each name by itself. */
static void add_names(struct redaction *redaction, const char *text)
{
    while (*text != '\0') {
        size_t len;

        text += strspn(text, " ,;\n");
        len = strcspn(text, ",;\n");
        if (len > 1)
            add_word(redaction, text, len);
        text += len;
    }
}

static void add_value(struct redaction *redaction, const struct field *field, const char *value)
{
    if (*value == '\0' || strcmp(value, SCHEMA_REDACTED) == 0)
        return;
    if (field != NULL && field->identifies)
        add_names(redaction, value);
    else
        add_word(redaction, value, strlen(value));
}

/* Of a partner its names alone: what it brings, others bring too. */
static void collect_words(struct redaction *redaction, bool names_only)
{
    const struct store *const store = &redaction->session->store;

    for (uint32_t row = 1; row < store->row_count; row++) {
        const uint32_t cell = store->rows[row].cell;
        const struct field *const field = redaction->blank[cell] ? field_of(redaction, cell) : NULL;

        if (redaction->blank[cell] && is_text(field) &&
            (!names_only || (field != NULL && field->identifies)))
            add_value(redaction, field, store->rows[row].value);
    }
}

/* --- What goes. */

static struct redaction *redaction_new(struct session *session)
{
    struct redaction *const redaction = mem_zalloc(sizeof *redaction);

    redaction->session = session;
    redaction->cells = session->store.cell_count;
    redaction->items = session->store.item_count;
    redaction->blank = mem_zalloc(redaction->cells * sizeof *redaction->blank);
    redaction->owner = mem_zalloc(redaction->cells * sizeof *redaction->owner);
    redaction->gone = mem_zalloc(redaction->items * sizeof *redaction->gone);
    redaction->rows = session->store.row_count;
    redaction->from = mem_resize(NULL, redaction->rows, sizeof *redaction->from);
    for (uint32_t row = 0; row < redaction->rows; row++)
        redaction->from[row] = row;
    redaction->record = step_begin(session);
    return redaction;
}

/* Takes what over. */
static void record(struct redaction *redaction, char *what)
{
    struct session *const session = redaction->session;

    step_assign_always(redaction->record, session_item(session, "log"),
                       store_field(&session->store, "redacted"), 0, what);
}

struct redaction *redaction_of_field(struct session *session, uint32_t item, const char *code,
                                     struct error *err)
{
    struct store *const store = &session->store;
    const struct field *const field = schema_field(store->items[item].kind, code);
    const bool log = store->items[item].kind == KIND_LOG;

    if (field != NULL && (field->hidden || (log && field->type != FIELD_TEXT))) {
        error_set(err, _("%s of %s is kept by the program itself and cannot be taken out"), code,
                  store->items[item].id);
        return NULL;
    }
    struct redaction *const redaction = redaction_new(session);
    for (uint32_t cell = store->items[item].first_cell; cell != 0; cell = store->cells[cell].next)
        redaction->blank[cell] = strcmp(store->fields[store->cells[cell].field].code, code) == 0;
    record(redaction, mem_printf("%s %s", store->items[item].id, code));
    collect_words(redaction, false);
    return redaction;
}

struct redaction *redaction_of_partner(struct session *session, uint32_t partner)
{
    struct redaction *const redaction = redaction_new(session);

    redaction->gone[partner] = true;
    for (uint32_t cell = 1; cell < redaction->cells; cell++)
        redaction->blank[cell] = session->store.cells[cell].item == partner ||
                                 session->store.cells[cell].partner == partner;
    record(redaction, mem_copy("partner"));
    collect_words(redaction, true);
    return redaction;
}

static void forbid(struct redaction *redaction, uint32_t cell)
{
    const struct session *const session = redaction->session;
    const struct cell *const at = &session->store.cells[cell];

    if (session_item_kind(session, at->item) == KIND_VOICE)
        redaction->blank[cell] = session_voice_type(session, at->item) == NULL;
    else
        redaction->blank[cell] = store_tells(&session->store, cell);
    if (session_item_kind(session, at->partner) == KIND_PARTNER)
        redaction->owner[cell] = voice_bare(redaction->record, at->item,
                                            session->store.fields[at->field].code, at->partner);
}

/* By lot: voices are made on the way, and must not stand in the order of the partners. */
static void forbid_all(struct redaction *redaction)
{
    uint32_t *const cells = mem_resize(NULL, redaction->cells, sizeof *cells);

    for (uint32_t cell = 0; cell < redaction->cells; cell++)
        cells[cell] = cell;
    lot_shuffle(cells + 1, redaction->cells - 1);
    for (uint32_t i = 1; i < redaction->cells; i++)
        forbid(redaction, cells[i]);
    free(cells);
}

struct redaction *redaction_of_rule(struct session *session)
{
    struct redaction *const redaction = redaction_new(session);

    record(redaction, mem_copy("names"));
    if (session_anonymous(session)) {
        forbid_all(redaction);
        redaction_mix(redaction);
    }
    collect_words(redaction, true);
    return redaction;
}

void redaction_veil(struct session *session)
{
    if (!session_anonymous(session))
        return;
    struct redaction *const redaction = redaction_of_rule(session);

    redaction_apply(redaction);
    redaction_free(redaction);
}

void redaction_free(struct redaction *redaction)
{
    if (redaction == NULL)
        return;
    for (uint32_t i = 0; i < redaction->word_count; i++)
        free(redaction->words[i]);
    free(redaction->words);
    free(redaction->blank);
    free(redaction->owner);
    free(redaction->gone);
    free(redaction->from);
    step_cancel(redaction->record);
    free(redaction);
}

/* --- What it means. */

uint32_t redaction_next(const struct redaction *redaction, uint32_t seq)
{
    struct log_row row;

    while (++seq <= session_rows(redaction->session)) {
        char *made;
        const bool changed = redaction_row(redaction, seq, &row, &made);

        free(made);
        if (changed)
            return seq;
    }
    return 0;
}

uint32_t redaction_rows(const struct redaction *redaction)
{
    uint32_t count = 0;

    for (uint32_t seq = 0; (seq = redaction_next(redaction, seq)) != 0;)
        count++;
    return count;
}

/* Whether any row of the cell changes. */
static bool changes(const struct redaction *redaction, uint32_t cell)
{
    const struct store *const store = &redaction->session->store;
    bool changed = false;

    for (uint32_t seq = store->cells[cell].row; seq != 0 && !changed;
         seq = store->rows[seq].before) {
        struct log_row row;
        char *made;

        changed = redaction_row(redaction, seq, &row, &made);
        free(made);
    }
    return changed;
}

struct redaction_sum redaction_sum(const struct redaction *redaction)
{
    struct redaction_sum sum = {0};

    for (uint32_t cell = 1; cell < redaction->cells; cell++) {
        if (!changes(redaction, cell))
            continue;
        if (redaction->owner[cell] != 0)
            sum.views++;
        else if (is_text(field_of(redaction, cell)))
            sum.texts++;
        else
            sum.codes++;
    }
    return sum;
}

const char *redaction_word(const struct redaction *redaction, uint32_t index)
{
    return index < redaction->word_count ? redaction->words[index] : NULL;
}

static bool holds_words(const struct redaction *redaction, uint32_t seq)
{
    struct log_row row;

    session_row_kept(redaction->session, seq, &row);
    for (uint32_t i = 0; i < redaction->word_count; i++)
        if (utf8_find(row.value, redaction->words[i], NULL, NULL) ||
            utf8_find(row.extra, redaction->words[i], NULL, NULL))
            return true;
    return false;
}

/* The newest row of the cell that holds the words; 0: none. */
static uint32_t newest_trace(const struct redaction *redaction, uint32_t cell)
{
    const struct store *const store = &redaction->session->store;
    uint32_t row = store->cells[cell].row;

    while (row != 0 && !holds_words(redaction, row))
        row = store->rows[row].before;
    return row;
}

bool redaction_elsewhere(const struct redaction *redaction, uint32_t *trace,
                         struct redaction_trace *found)
{
    const struct store *const store = &redaction->session->store;

    while (++*trace < redaction->cells) {
        const struct cell *const cell = &store->cells[*trace];
        uint32_t row;

        if (redaction->blank[*trace] || !is_text(field_of(redaction, *trace)) ||
            (row = newest_trace(redaction, *trace)) == 0)
            continue;
        *found = (struct redaction_trace){
            .item = cell->item,
            .field = store->fields[cell->field].code,
            .partner = cell->partner,
            .past = row != cell->row,
        };
        return true;
    }
    return false;
}

bool redaction_copies(const struct redaction *redaction, struct log_copies *copies,
                      struct error *err)
{
    const struct session *const session = redaction->session;
    const char *const id = session_value(session, session_item(session, "log"), "id", 0);

    return log_copies_find(session->log, id, session_rows(session), copies, err);
}
