#include <config.h>

#include "steps.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

static const char format_name[] = "entente ";
enum { FORMAT_MAJOR = 1 };

void steps_open(struct steps *steps, const struct dialect *dialect, const struct log_sink *sink,
                struct log_shape *shape)
{
    *steps = (struct steps){
        .dialect = dialect,
        .sink = *sink,
        .shape = shape,
        .whole_line = dialect->lines + 1,
    };
    pending_open(&steps->pending, dialect->columns);
    shape->whole = dialect->end;
    shape->canonical = dialect->canonical;
}

void steps_close(struct steps *steps)
{
    pending_close(&steps->pending);
    free(steps->zeros);
}

/* --- Faults. */

static void tell(struct steps *steps, const struct fault *fault)
{
    steps->shape->faulty = true;
    steps->broken = true;
    fault_give(fault, &steps->sink);
}

/* Zeros are not at the end: they are faults. */
static void tell_zeros(struct steps *steps)
{
    for (size_t i = 0; i < steps->zero_count; i++)
        tell(steps, &steps->zeros[i]);
    steps->zero_count = 0;
}

void steps_lose_row(struct steps *steps, const struct fault *fault, const struct place *place)
{
    steps->lost = true;
    if (place->nuls) {
        steps->zeros = mem_resize(steps->zeros, steps->zero_count + 1, sizeof *steps->zeros);
        steps->zeros[steps->zero_count++] = (struct fault){
            .kind = FAULT_NULS,
            .line = place->line,
        };
    } else {
        tell_zeros(steps);
        tell(steps, fault);
    }
    pending_skip_row(&steps->pending);
}

/* --- Steps. */

/* The step is whole and handed over. */
static void give(struct steps *steps, uint64_t end, unsigned long end_line)
{
    pending_give(&steps->pending, &steps->sink);
    steps->open = 0;
    steps->broken = false;
    steps->whole_line = end_line;
    steps->shape->whole = end;
    steps->shape->rows = steps->last;
}

static void release(struct steps *steps)
{
    if (!steps->held)
        return;
    steps->held = false;
    tell_zeros(steps);
    give(steps, steps->end, steps->end_line);
}

/* The step that waits for its last row will not be finished. */
static void abandon(struct steps *steps)
{
    const struct pending *const pending = &steps->pending;

    if (!steps->lost)
        tell(steps, &(struct fault){
                        .kind = FAULT_UNFINISHED,
                        .line = pending->rows[pending->row_count - 1].line,
                        .seq = pending->rows[pending->row_count - 1].seq,
                        .number = steps->open,
                    });
    tell_zeros(steps);
    pending_drop_step(&steps->pending);
    steps->open = 0;
    steps->lost = true;
}

void steps_begin_row(struct steps *steps)
{
    release(steps);
}

void steps_skip_blank(struct steps *steps, uint64_t end, unsigned long end_line)
{
    steps->shape->canonical = false;
    if (steps->held || steps->open != 0 || steps->broken || steps->zero_count > 0)
        return;
    steps->shape->whole = end;
    steps->whole_line = end_line;
}

/* --- Rows. */

/* Whether the row can follow the last good one; tells what is missing between them. */
static bool follows(struct steps *steps, const struct pending_row *row, struct fault *fault)
{
    if (row->seq <= steps->last) {
        fault->kind = FAULT_ORDER;
        fault->number = row->seq;
        fault->other = steps->last;
        return false;
    }
    if (row->step < row->seq) {
        fault->kind = FAULT_BACKWARDS;
        fault->number = row->step;
        fault->other = row->seq;
        return false;
    }
    if (row->seq != steps->last + 1 && !steps->lost) {
        fault->kind = FAULT_GAP;
        fault->number = row->seq;
        fault->other = steps->last + 1;
        tell_zeros(steps);
        tell(steps, fault);
        steps->lost = true;
    }
    if (steps->open != 0 && row->step != steps->open)
        abandon(steps);
    return true;
}

/* Reads the format of the file out of its first row. */
static void judge_format(struct steps *steps, const struct pending_row *row)
{
    const char *const bytes = steps->pending.bytes;
    const char *const value = bytes + row->value;
    char *end = NULL;
    long major = 0;

    if (strcmp(bytes + row->item, "log") == 0 && strcmp(bytes + row->field, "format") == 0 &&
        bytes[row->partner] == '\0' && strncmp(value, format_name, strlen(format_name)) == 0)
        major = strtol(value + strlen(format_name), &end, 10);
    if (major < FORMAT_MAJOR || (*end != '\0' && *end != '.'))
        tell(steps, &(struct fault){.kind = FAULT_FORMAT, .line = row->line, .seq = row->seq});
    steps->shape->newer = major > FORMAT_MAJOR;
}

void steps_end_row(struct steps *steps, const struct place *place, int terminator, uint64_t end,
                   unsigned long end_line)
{
    struct pending *const pending = &steps->pending;
    struct log_shape *const shape = steps->shape;
    struct pending_row row;
    struct fault fault;

    if (!judge_row(pending, steps->dialect, place, &row, &fault) || !follows(steps, &row, &fault)) {
        steps_lose_row(steps, &fault, place);
        return;
    }
    if (steps->last == 0 && row.seq == 1)
        judge_format(steps, &row);
    shape->canonical =
        shape->canonical && terminator == '\n' && judge_canonical(pending, place, end - place->at);
    pending_keep_row(pending, &row);
    steps->last = row.seq;
    steps->lost = false;
    if (row.seq != row.step) {
        steps->open = row.step;
    } else if (steps->zero_count > 0) {
        steps->held = true;
        steps->end = end;
        steps->end_line = end_line;
    } else {
        give(steps, end, end_line);
    }
}

/* --- The end. */

/* Forgets what came after the last whole step: it is read again. */
static void rewind_to_whole(struct steps *steps)
{
    steps->zero_count = 0;
    steps->held = false;
    steps->open = 0;
    steps->last = steps->shape->rows;
    steps->lost = false;
    pending_clear(&steps->pending);
}

static void tell_torn(struct steps *steps)
{
    const struct log_shape *const shape = steps->shape;

    fault_give(
        &(struct fault){
            .kind = FAULT_TORN,
            .line = steps->whole_line,
            .number = shape->size - shape->whole,
        },
        &steps->sink);
}

/* The end is not whole, and a fault stands before it. */
static void tell_unfinished(struct steps *steps, const struct place *half)
{
    release(steps);
    if (steps->open != 0)
        abandon(steps);
    tell_zeros(steps);
    if (half == NULL)
        return;
    tell(steps, &(struct fault){.kind = FAULT_HALF_ROW, .line = half->line});
    pending_skip_row(&steps->pending);
    steps->lost = true;
}

bool steps_finish(struct steps *steps, const struct place *half, uint64_t size, bool first_time)
{
    struct log_shape *const shape = steps->shape;
    const bool unfinished =
        half != NULL || steps->open != 0 || steps->held || steps->zero_count > 0;

    shape->size = size;
    shape->torn = unfinished && !steps->broken && shape->rows > 0;
    if (shape->torn) {
        if (first_time)
            tell_torn(steps);
        rewind_to_whole(steps);
    } else if (shape->rows > 0 || shape->faulty) {
        tell_unfinished(steps, half);
    } else {
        tell(steps, &(struct fault){.kind = FAULT_NOTHING});
    }
    return shape->torn;
}
