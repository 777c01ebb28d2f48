#include <config.h>

#include "pending.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

void pending_open(struct pending *pending, size_t cells)
{
    *pending = (struct pending){
        .cells = mem_resize(NULL, cells, sizeof *pending->cells),
        .cell_most = cells,
    };
}

void pending_close(struct pending *pending)
{
    free(pending->bytes);
    free(pending->cells);
    free(pending->rows);
}

char *pending_reserve(struct pending *pending, size_t len)
{
    if (pending->room - pending->used < len) {
        pending->room = 2 * pending->room + len;
        pending->bytes = mem_resize(pending->bytes, pending->room, 1);
    }
    return pending->bytes + pending->used;
}

void pending_add_cell(struct pending *pending, const char *text, size_t len)
{
    const size_t i = pending->cell_count++;

    pending->large |= len > LOG_CELL_MOST || pending->used - pending->start + len > LOG_ROW_MOST;
    if (i >= pending->cell_most || pending->large)
        return;

    char *const place = pending_reserve(pending, len + 1);

    memcpy(place, text, len);
    place[len] = '\0';
    pending->cells[i] = (struct pending_cell){.at = pending->used, .len = len};
    pending->used += len + 1;
}

/* The line is copied whole, and its delimiters become the ends of the cells. */
void pending_add_plain_row(struct pending *pending, const char *line, size_t len, char delimiter)
{
    char *const copy = pending_reserve(pending, len + 1), *const end = copy + len;
    char *cell = copy, *cell_end;

    memcpy(copy, line, len);
    *end = '\0';
    pending->large = len > LOG_ROW_MOST;
    do {
        const size_t i = pending->cell_count++;
        char *const found = memchr(cell, delimiter, (size_t)(end - cell));

        cell_end = found != NULL ? found : end;
        pending->large |= (size_t)(cell_end - cell) > LOG_CELL_MOST;
        if (i < pending->cell_most)
            pending->cells[i] = (struct pending_cell){
                .at = pending->used + (size_t)(cell - copy),
                .len = (size_t)(cell_end - cell),
            };
        *cell_end = '\0';
        cell = cell_end + 1;
    } while (cell_end != end);
    pending->used += len + 1;
}

static void begin_row(struct pending *pending)
{
    pending->start = pending->used;
    pending->cell_count = 0;
    pending->large = false;
}

void pending_skip_row(struct pending *pending)
{
    pending->used = pending->start;
    begin_row(pending);
}

void pending_keep_row(struct pending *pending, const struct pending_row *row)
{
    if (pending->row_count == pending->row_room) {
        pending->row_room = 2 * pending->row_room + 16;
        pending->rows = mem_resize(pending->rows, pending->row_room, sizeof *pending->rows);
    }
    pending->rows[pending->row_count++] = *row;
    begin_row(pending);
}

void pending_drop_step(struct pending *pending)
{
    pending->row_count = 0;
}

void pending_clear(struct pending *pending)
{
    pending->row_count = 0;
    pending->used = 0;
    begin_row(pending);
}

void pending_give(struct pending *pending, const struct log_sink *sink)
{
    const char *const bytes = pending->bytes;

    for (size_t i = 0; i < pending->row_count; i++) {
        const struct pending_row *const row = &pending->rows[i];

        sink->row(sink->context, &(struct log_row){
                                     .seq = row->seq,
                                     .step = row->step,
                                     .time = row->time,
                                     .item = bytes + row->item,
                                     .field = bytes + row->field,
                                     .partner = bytes + row->partner,
                                     .value = bytes + row->value,
                                     .value_len = row->value_len,
                                     .extra = bytes + row->extra,
                                     .line = row->line,
                                 });
    }
    pending_clear(pending);
}
