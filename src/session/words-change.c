#include <config.h>

#include "words-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/presence.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"

static bool is_text(const struct field *field)
{
    return field == NULL || field->type == FIELD_TEXT || field->type == FIELD_LONG;
}

static void write_value(FILE *out, const struct session *session, uint32_t item, const char *field,
                        const char *value, int columns)
{
    const struct field *const row = schema_field(session_item_kind(session, item), field);
    char *words;

    if (is_text(row)) {
        words_quote(out, value, columns);
        return;
    }
    words = value_words(session, item, field, value);
    words_clip(out, words, columns);
    free(words);
}

/* In the place of the words that are not to be told. */
static bool write_withheld(FILE *out, const struct session *session, uint32_t item)
{
    const bool withheld = session_withholds(session, item);

    if (withheld)
        fputs(_(" (private)"), out);
    return withheld;
}

/* ": “How open are we…”", where the item's name alone does not say which. */
static void write_title(FILE *out, const struct session *session, uint32_t item)
{
    const struct kind_info *const info = schema_kind(session_item_kind(session, item));
    const char *const title =
        info->title == NULL ? "" : session_value(session, item, info->title, 0);

    if (write_withheld(out, session, item) || words_by_name(info->kind) || *title == '\0')
        return;
    fputs(": ", out);
    words_quote(out, title, WORDS_COLUMNS);
}

static void write_item_in_full(FILE *out, const struct session *session, uint32_t item)
{
    words_item(out, session, item);
    write_title(out, session, item);
}

/* Drops and highlights; false for every other field. */
static bool write_flagged(FILE *out, const struct session *session, const struct log_row *row)
{
    const uint32_t item = session_item(session, row->item);
    const bool set = *row->value != '\0';
    const char *phrase;

    if (strcmp(row->field, "dropped") == 0)
        phrase = set ? _("dropped") : _("brought back");
    else if (strcmp(row->field, "highlight") == 0)
        phrase = set ? _("highlighted") : _("no longer highlighted:");
    else
        return false;
    fprintf(out, "%s ", phrase);
    write_item_in_full(out, session, item);
    return true;
}

/* The topic that is talked about; false for every other field. */
static bool write_turn(FILE *out, const struct session *session, uint32_t seq)
{
    struct log_row row;

    session_row(session, seq, &row);
    if (strcmp(row.item, "session") != 0 || strcmp(row.field, "topic") != 0)
        return false;
    const bool begins = *row.value != '\0';
    const uint32_t topic =
        session_item(session, begins ? row.value : session_row_before(session, seq));

    if (topic == 0)
        return false;
    words_item(out, session, topic);
    fprintf(out, " %s", begins ? _("begins") : _("ends"));
    write_title(out, session, topic);
    return true;
}

static void write_label(FILE *out, const struct field *field, const char *code)
{
    if (field == NULL)
        words_clip(out, code, WORDS_COLUMNS);
    else
        words_label(out, field->label);
}

/* "support of CSO Alliance cleared (was fully behind it)" */
static void write_cleared(FILE *out, const struct session *session, const struct field *field,
                          const struct log_row *row, const char *before)
{
    write_label(out, field, row->field);
    if (field != NULL && field->by_view) {
        fprintf(out, " %s ", _("of"));
        words_partner(out, session, session_item(session, row->partner));
    }
    fprintf(out, " %s", _("cleared"));
    if (*before == '\0')
        return;
    fprintf(out, " (%s ", _("was"));
    write_value(out, session, session_item(session, row->item), row->field, before, WORDS_COLUMNS);
    fputc(')', out);
}

/* Bytes that both begin with, words whole; 0 where that is not long. */
static size_t common_start(const char *before, const char *after)
{
    size_t parting = 0;
    size_t start = 0;

    for (; before[parting] != '\0' && before[parting] == after[parting]; parting++)
        if (before[parting] == ' ')
            start = parting + 1;
    return width_of(before, start) < WORDS_HALF / 2 ? 0 : start;
}

/* "“…the rivers.” → “…the rivers and dikes.”": from where they part. */
static void write_reworded(FILE *out, const char *before, const char *after)
{
    const size_t start = common_start(before, after);
    char *const old = mem_printf("%s%s", start > 0 ? "\u2026" : "", before + start);
    char *const new = mem_printf("%s%s", start > 0 ? "\u2026" : "", after + start);

    words_quote(out, old, WORDS_HALF);
    fputs(" \u2192 ", out);
    words_quote(out, new, WORDS_HALF);
    free(old);
    free(new);
}

/* "owner Lee → Kim"; of a flag what it says. */
static void write_assigned(FILE *out, const struct session *session, const struct field *field,
                           const struct log_row *row, const char *before)
{
    const uint32_t item = session_item(session, row->item);

    if (field != NULL && field->type == FIELD_FLAG && *before == '\0') {
        write_label(out, field, row->field);
        return;
    }
    if (strcmp(row->field, "mark") != 0) {
        write_label(out, field, row->field);
        fputc(' ', out);
    }
    if (*before != '\0' && is_text(field)) {
        write_reworded(out, before, row->value);
        return;
    }
    if (*before != '\0') {
        write_value(out, session, item, row->field, before, WORDS_HALF);
        fputs(" \u2192 ", out);
    }
    write_value(out, session, item, row->field, row->value,
                *before == '\0' ? WORDS_COLUMNS : WORDS_HALF);
}

/* Of whoever leaves again the time of the first leaving stands. */
static bool is_once_more(const struct session *session, const struct field *field, uint32_t seq)
{
    return field != NULL && field->past && !presence_corrects(session, seq);
}

void words_change(FILE *out, const struct session *session, uint32_t seq)
{
    const uint32_t item = session_row_item(session, seq);
    const char *const before = session_row_before(session, seq);
    const struct field *field;
    struct log_row row;

    session_row(session, seq, &row);
    if (write_flagged(out, session, &row) || write_turn(out, session, seq))
        return;
    field = schema_field(session_item_kind(session, item), row.field);
    words_item(out, session, item);
    if (write_withheld(out, session, item))
        return;
    if (*row.value == '\0') {
        fputs(": ", out);
        write_cleared(out, session, field, &row, before);
        return;
    }
    if (*row.partner != '\0' || (field != NULL && field->by_view)) {
        fputs(", ", out);
        words_partner(out, session, session_row_partner(session, seq));
    }
    fputs(": ", out);
    write_assigned(out, session, field, &row, is_once_more(session, field, seq) ? "" : before);
}
