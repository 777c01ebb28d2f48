#include <config.h>

#include "entente/log/row.h"

#include <inttypes.h>
#include <string.h>

#include "columns.h"
#include "guard.h"

const char *const column_names[COLUMN_COUNT] = {
    [COLUMN_SEQ] = "seq",     [COLUMN_STEP] = "step",   [COLUMN_TIME] = "time",
    [COLUMN_ITEM] = "item",   [COLUMN_FIELD] = "field", [COLUMN_PARTNER] = "partner",
    [COLUMN_VALUE] = "value",
};

static size_t count_marks(const char *text, size_t len)
{
    const char *const end = text + len;
    size_t marks = 0;

    for (; (text = memchr(text, '"', (size_t)(end - text))) != NULL; text++)
        marks++;
    return marks;
}

size_t cell_quotes(const char *text, size_t len)
{
    const size_t marks = count_marks(text, len);
    const bool needed = marks > 0 || memchr(text, ',', len) != NULL ||
                        memchr(text, '\n', len) != NULL || memchr(text, '\r', len) != NULL;

    return needed ? marks + 2 : 0;
}

static void write_doubling_marks(FILE *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '"')
            putc('"', out);
        putc(text[i], out);
    }
}

void log_cell_write(FILE *out, const char *text, size_t len, bool guarded)
{
    const bool quoted = cell_quotes(text, len) > 0;

    if (quoted)
        putc('"', out);
    if (guarded && guard_needed(text, len))
        putc('\'', out);
    if (quoted)
        write_doubling_marks(out, text, len);
    else
        fwrite(text, 1, len, out);
    if (quoted)
        putc('"', out);
}

static void write_known(FILE *out, const struct log_row *row)
{
    char time[MOMENT_SIZE];

    moment_format(row->time, time);
    fprintf(out, "%" PRIu32 ",%" PRIu32 ",%s,", row->seq, row->step, time);
    log_cell_write(out, row->item, strlen(row->item), true);
    putc(',', out);
    log_cell_write(out, row->field, strlen(row->field), true);
    putc(',', out);
    log_cell_write(out, row->partner, strlen(row->partner), true);
    putc(',', out);
    log_cell_write(out, row->value, row->value_len, true);
}

void log_row_write(FILE *out, const struct log_row *row)
{
    columns_write_row(out, row, row->extra[0] != '\0');
}

void columns_write_row(FILE *out, const struct log_row *row, size_t unknown)
{
    write_known(out, row);
    if (row->extra[0] != '\0')
        fprintf(out, ",%s", row->extra);
    else
        for (size_t i = 0; i < unknown; i++)
            putc(',', out);
    putc('\n', out);
}

void columns_write_header(FILE *out, const char *extra_header)
{
    for (int i = 0; i < COLUMN_COUNT; i++)
        fprintf(out, "%s%s", i > 0 ? "," : "", column_names[i]);
    if (extra_header[0] != '\0')
        fprintf(out, ",%s", extra_header);
    putc('\n', out);
}

void log_header_write(FILE *out)
{
    columns_write_header(out, "");
}
