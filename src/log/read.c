#include <config.h>

#include "entente/log/read.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "dialect.h"
#include "entente/text/mem.h"
#include "parser.h"
#include "steps.h"
#include "window.h"

struct log_reader {
    struct window window;
    struct log_sink sink;
    struct log_shape shape;
    struct dialect dialect;
    struct steps steps;
    struct csv_parser parser;
    bool begun;         /* the header was read */
    uint64_t offset;    /* of the next byte to read */
    unsigned long line; /* that it stands in */
    bool in_row;        /* place is that of an unfinished row */
    struct place place;
    int terminator; /* that ended the row, 0 while none did */
};

struct log_reader *log_reader_new(int fd, const struct log_sink *sink)
{
    struct log_reader *reader = mem_zalloc(sizeof *reader);

    reader->sink = *sink;
    window_open(&reader->window, fd);
    return reader;
}

void log_reader_free(struct log_reader *reader)
{
    if (!reader)
        return;
    if (reader->begun) {
        steps_close(&reader->steps);
        csv_free(&reader->parser);
    }
    dialect_free(&reader->dialect);
    window_close(&reader->window);
    free(reader);
}

const struct log_shape *log_reader_shape(const struct log_reader *reader)
{
    return &reader->shape;
}

static void take_cell(void *text, size_t len, void *context)
{
    struct log_reader *reader = context;

    pending_add_cell(&reader->steps.pending, text ? text : "", len);
}

static void take_end(int terminator, void *context)
{
    ((struct log_reader *)context)->terminator = terminator;
}

static bool begin(struct log_reader *reader, struct error *err)
{
    if (!dialect_read(&reader->dialect, &reader->window, err))
        return false;
    reader->begun = true;
    reader->shape.extra_header = reader->dialect.extra_header;
    reader->shape.extra_columns = reader->dialect.unknown;
    steps_open(&reader->steps, &reader->dialect, &reader->sink, &reader->shape);
    parser_open(&reader->parser, reader->dialect.delimiter);
    reader->offset = reader->dialect.end;
    reader->line = reader->dialect.lines + 1;
    return true;
}

static void resume(struct log_reader *reader)
{
    window_forget(&reader->window);
    parser_reset(&reader->parser);
    steps_resume(&reader->steps);
    reader->offset = reader->shape.whole;
    reader->line = reader->steps.whole_line;
    reader->in_row = false;
}

static bool is_break(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* Notes what the row's next len bytes at text hold. */
static void look_at(struct log_reader *reader, const char *text, size_t len)
{
    struct place *place = &reader->place;

    if (!reader->in_row) {
        *place = (struct place){.at = reader->offset, .line = reader->line};
        reader->in_row = true;
        steps_begin_row(&reader->steps);
    } else if (place->second == 0 && reader->line > place->line) {
        place->second = reader->offset;
        place->second_line = reader->line;
    }
    place->quotes |= window_has(&reader->window, SOUGHT_QUOTE, text, len);
    place->nuls |= window_has(&reader->window, SOUGHT_NUL, text, len);
}

static bool skip_line(struct log_reader *reader, struct error *err)
{
    for (;;) {
        size_t len;
        const char *text = window_from(&reader->window, reader->offset, 1, &len, err);

        if (!text)
            return false;
        if (len == 0)
            return true;
        size_t part = window_line(&reader->window, text, len);
        reader->offset += part;
        if (is_break(text[part - 1])) {
            reader->line++;
            return true;
        }
    }
}

/* The row cannot be read: goes on with the line after its first one. */
static bool lose_row(struct log_reader *reader, enum fault_kind kind, struct error *err)
{
    const struct place *place = &reader->place;
    struct fault fault = {.kind = kind, .line = place->line, .number = reader->line};

    steps_lose_row(&reader->steps, &fault, place);
    parser_reset(&reader->parser);
    reader->in_row = false;
    if (place->second == 0)
        return skip_line(reader, err);
    reader->offset = place->second;
    reader->line = place->second_line;
    return true;
}

static void end_row(struct log_reader *reader)
{
    steps_end_row(&reader->steps, &reader->place, reader->terminator, reader->offset, reader->line);
    reader->in_row = false;
}

/* Reads up to the end of a line, at most. */
static bool read_part(struct log_reader *reader, const char *text, size_t len, struct error *err)
{
    size_t part = window_line(&reader->window, text, len);
    bool ends = is_break(text[part - 1]);

    if (!reader->in_row && ends && part == 1) {
        reader->offset++;
        steps_skip_blank(&reader->steps, reader->offset, ++reader->line);
        return true;
    }
    look_at(reader, text, part);
    reader->terminator = 0;
    if (csv_parse(&reader->parser, text, part, take_cell, take_end, reader) != part)
        return lose_row(reader,
                        csv_error(&reader->parser) == CSV_EPARSE ? FAULT_QUOTES : FAULT_LARGE, err);
    reader->offset += part;
    reader->line += ends;
    if (reader->terminator)
        end_row(reader);
    return true;
}

/* Whether a line begins like a row: a number, a number, a year. */
static bool begins_row(const char *text, size_t len, char delimiter)
{
    size_t at = 0;

    for (int cell = 0; cell < 3; cell++) {
        size_t digits = 0;

        at += at < len && text[at] == '"';
        while (at < len && text[at] >= '0' && text[at] <= '9')
            at++, digits++;
        if (digits == 0)
            return false;
        at += at < len && text[at] == '"';
        if (at >= len || text[at++] != (cell < 2 ? delimiter : '-'))
            return false;
    }
    return true;
}

/* Whether an unfinished row at the end has swallowed others: then a quotation mark is missing, and
 * nothing was interrupted. */
static bool swallows_rows(struct log_reader *reader, struct error *err)
{
    uint64_t end = reader->offset;
    unsigned long line = reader->line;
    bool swallows = false;

    reader->offset = reader->place.second;
    while (reader->place.second && reader->offset < end && !swallows) {
        size_t len;
        const char *text = window_from(&reader->window, reader->offset, 64, &len, err);

        swallows = text && begins_row(text, len, reader->dialect.delimiter);
        if (!text || !skip_line(reader, err))
            break;
    }
    reader->offset = end;
    reader->line = line;
    return swallows;
}

bool log_reader_pull(struct log_reader *reader, struct error *err)
{
    bool first_time = !reader->begun;

    if (first_time && !begin(reader, err))
        return false;
    if (!first_time)
        resume(reader);
    for (;;) {
        size_t len;
        const char *text = window_from(&reader->window, reader->offset, 1, &len, err);

        if (!text)
            return false;
        if (len > 0) {
            if (!read_part(reader, text, len, err))
                return false;
        } else if (!reader->in_row || !swallows_rows(reader, err)) {
            break;
        } else if (!lose_row(reader, FAULT_UNCLOSED, err)) {
            return false;
        }
    }
    steps_finish(&reader->steps, reader->in_row ? &reader->place : NULL, reader->offset,
                 first_time);
    if (reader->in_row)
        pending_skip_row(&reader->steps.pending);
    return true;
}
