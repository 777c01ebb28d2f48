#include <config.h>

#include "judge.h"

#include <csv.h>
#include <string.h>

#include "entente/text/utf8.h"
#include "guard.h"

/* Bytes of "2026-11-23T09:31:05.120+01:00", and where its parts begin. */
enum { TIME_LEN = 29, TIME_T = 10, TIME_SECOND = 17, TIME_OFFSET = 23 };

/* The known cells of a row, by column. */
typedef struct pending_cell cells_by_column[COLUMN_COUNT];

static bool number_read(const char *digits, size_t len, uint32_t *number)
{
    uint64_t value = 0;

    if (len == 0 || len > 10 || digits[0] == '0')
        return false;
    for (size_t i = 0; i < len; i++) {
        const unsigned digit = (unsigned)digits[i] - '0';

        if (digit > 9)
            return false;
        value = 10 * value + digit;
    }
    *number = (uint32_t)value;
    return value <= UINT32_MAX;
}

static bool is_ascii(const char *text, size_t len)
{
    const uint64_t high_bits = UINT64_C(0x8080808080808080);
    uint64_t seen = 0;
    uint64_t word = 0;

    for (; len >= sizeof word; text += sizeof word, len -= sizeof word) {
        memcpy(&word, text, sizeof word);
        seen |= word;
    }
    word = 0;
    memcpy(&word, text, len);
    return ((seen | word) & high_bits) == 0;
}

/* Whether the texts of the row being read are valid UTF-8. */
static bool is_text(const struct pending *pending)
{
    if (is_ascii(pending->bytes + pending->start, pending->used - pending->start))
        return true;
    for (size_t i = 0; i < pending->cell_count; i++) {
        const char *const text = pending->bytes + pending->cells[i].at;
        const size_t len = pending->cells[i].len;

        if (!is_ascii(text, len) && !utf8_valid(text, len))
            return false;
    }
    return true;
}

static bool is_whole(const struct pending *pending, const struct dialect *dialect,
                     const struct place *place, struct fault *fault)
{
    if (pending->large)
        fault->kind = FAULT_LARGE;
    else if (place->nuls)
        fault->kind = FAULT_NULS;
    else if (pending->cell_count != dialect->columns) {
        fault->kind = FAULT_CELLS;
        fault->number = pending->cell_count;
        fault->other = dialect->columns;
    } else if (!is_text(pending))
        fault->kind = FAULT_ENCODING;
    else
        return true;
    return false;
}

/* Writes the cells of unknown columns as CSV behind the texts of the row. */
static size_t take_extra(struct pending *pending, const struct dialect *dialect)
{
    size_t at = 0;

    for (size_t i = 0; i < pending->cell_count; i++) {
        if (dialect->roles[i] != COLUMN_UNKNOWN)
            continue;

        const struct pending_cell cell = pending->cells[i];
        const size_t quotes = cell_quotes(pending->bytes + cell.at, cell.len);
        char *to = pending_reserve(pending, cell.len + quotes + 2);

        if (at != 0)
            to[-1] = ',';
        else
            at = pending->used;
        if (quotes > 0)
            csv_write(to, cell.len + quotes, pending->bytes + cell.at, cell.len);
        else
            memcpy(to, pending->bytes + cell.at, cell.len);
        to[cell.len + quotes] = '\0';
        pending->used += cell.len + quotes + 1;
    }
    return at;
}

static void take_texts(struct pending *pending, const struct dialect *dialect,
                       const cells_by_column cells, struct pending_row *row)
{
    const char *const bytes = pending->bytes;
    const struct pending_cell *const value = &cells[COLUMN_VALUE];
    const bool guarded = guard_present(bytes + value->at, value->len);

    row->item = cells[COLUMN_ITEM].at +
                guard_present(bytes + cells[COLUMN_ITEM].at, cells[COLUMN_ITEM].len);
    row->field = cells[COLUMN_FIELD].at +
                 guard_present(bytes + cells[COLUMN_FIELD].at, cells[COLUMN_FIELD].len);
    row->partner = cells[COLUMN_PARTNER].at +
                   guard_present(bytes + cells[COLUMN_PARTNER].at, cells[COLUMN_PARTNER].len);
    row->value = value->at + guarded;
    row->value_len = value->len - guarded;
    row->extra = dialect->unknown > 0 ? take_extra(pending, dialect) : row->value + row->value_len;
}

static bool take_number(const struct pending *pending, const cells_by_column cells,
                        enum column column, uint32_t *number, struct fault *fault)
{
    const char *const text = pending->bytes + cells[column].at;

    if (number_read(text, cells[column].len, number))
        return true;
    fault->kind = FAULT_NUMBER;
    fault->name = column_names[column];
    fault->text = text;
    return false;
}

static bool take_time(const struct pending *pending, const cells_by_column cells,
                      struct moment *time, struct fault *fault)
{
    const char *const text = pending->bytes + cells[COLUMN_TIME].at;

    if (moment_read(text, time))
        return true;
    fault->kind = FAULT_TIME;
    fault->text = text;
    return false;
}

static bool has_names(const cells_by_column cells, struct fault *fault)
{
    const enum column empty = cells[COLUMN_ITEM].len == 0    ? COLUMN_ITEM
                              : cells[COLUMN_FIELD].len == 0 ? COLUMN_FIELD
                                                             : COLUMN_UNKNOWN;

    if (empty == COLUMN_UNKNOWN)
        return true;
    fault->kind = FAULT_EMPTY;
    fault->name = column_names[empty];
    return false;
}

bool judge_row(struct pending *pending, const struct dialect *dialect, const struct place *place,
               struct pending_row *row, struct fault *fault)
{
    cells_by_column cells;

    *fault = (struct fault){.line = place->line};
    if (!is_whole(pending, dialect, place, fault))
        return false;
    for (size_t i = 0; i < dialect->columns; i++)
        if (dialect->roles[i] != COLUMN_UNKNOWN)
            cells[dialect->roles[i]] = pending->cells[i];
    row->line = place->line;
    if (!take_number(pending, cells, COLUMN_SEQ, &row->seq, fault))
        return false;
    fault->seq = row->seq;
    if (!take_number(pending, cells, COLUMN_STEP, &row->step, fault) ||
        !take_time(pending, cells, &row->time, fault) || !has_names(cells, fault))
        return false;
    take_texts(pending, dialect, cells, row);
    return true;
}

/* Whether a moment that was read has the one spelling in which moments are written. */
static bool time_is_canonical(const char *text, size_t len)
{
    return len == TIME_LEN && text[TIME_T] == 'T' && text[TIME_SECOND] != '6' &&
           (text[TIME_OFFSET] == '+' ||
            (text[TIME_OFFSET] == '-' && strcmp(text + TIME_OFFSET, "-00:00") != 0));
}

static bool guard_is_canonical(const char *cell, size_t len)
{
    return guard_present(cell, len) == guard_needed(cell, len);
}

bool judge_canonical(const struct pending *pending, const struct place *place, uint64_t len)
{
    const char *const bytes = pending->bytes;
    const struct pending_cell *const cells = pending->cells;
    const struct pending_cell *const last = &cells[pending->cell_count - 1];
    uint64_t expected = last->at + last->len + 1 - pending->start;

    for (size_t i = 0; place->quotes && i < pending->cell_count; i++)
        expected += cell_quotes(bytes + cells[i].at, cells[i].len);
    if (len != expected ||
        !time_is_canonical(bytes + cells[COLUMN_TIME].at, cells[COLUMN_TIME].len))
        return false;
    for (int i = COLUMN_ITEM; i < COLUMN_COUNT; i++)
        if (!guard_is_canonical(bytes + cells[i].at, cells[i].len))
            return false;
    return true;
}
