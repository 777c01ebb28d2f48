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

/* Bytes that are enough to tell whether a row begins: two numbers, a year, delimiters, quotes. */
enum { LOOK_AHEAD = 64 };

struct log_reader {
    struct log_sink sink;
    struct log_shape shape;
    struct window window;
    struct dialect dialect;
    struct csv_parser parser;
    struct steps steps;
    bool opened; /* the header was read */
    bool pulled; /* to the end, once */
    uint64_t at; /* offset of the byte that is read next */
    unsigned long line;
    bool after_return; /* the byte before is a CR */
    struct place row;  /* the row being read */
    bool in_row;
    int terminator;  /* of the row, 0 while it has not ended */
    bool recovering; /* lines are left out until one begins a row */
    bool mid_line;   /* recovering, and not at the start of a line */
    struct place
        tail; /* a row that was not finished at the end, when what follows it is looked at */
    bool has_tail;
    char nothing[1]; /* the extra header of a file that was not read */
};

struct log_reader *log_reader_new(int fd, const struct log_sink *sink)
{
    struct log_reader *const reader = mem_zalloc(sizeof *reader);

    reader->sink = *sink;
    reader->shape.extra_header = reader->nothing;
    window_open(&reader->window, fd);
    return reader;
}

void log_reader_free(struct log_reader *reader)
{
    if (reader == NULL)
        return;
    if (reader->opened) {
        steps_close(&reader->steps);
        csv_free(&reader->parser);
        dialect_free(&reader->dialect);
    }
    window_close(&reader->window);
    free(reader);
}

static bool is_terminator(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* Goes behind `len` bytes, at most one line. */
static void advance(struct log_reader *reader, const char *text, size_t len)
{
    const char last = text[len - 1];
    const bool second_half = last == '\n' && len == 1 && reader->after_return;

    reader->at += len;
    reader->line += is_terminator(last) && !second_half;
    reader->after_return = last == '\r';
}

/* --- Rows. */

static void take_cell(void *text, size_t len, void *context)
{
    struct log_reader *const reader = context;

    pending_add_cell(&reader->steps.pending, text, len);
}

static void take_row(int terminator, void *context)
{
    struct log_reader *const reader = context;

    reader->terminator = terminator;
}

static void go_to_second_line(struct log_reader *reader, const struct place *row)
{
    reader->at = row->second;
    reader->line = row->second_line;
    reader->after_return = row->second_after_return;
    reader->recovering = true;
}

/* The row cannot be read: goes on behind its first line, where the next one may begin. */
static void lose_row(struct log_reader *reader)
{
    const struct fault fault = {
        .kind = csv_error(&reader->parser) == CSV_EPARSE ? FAULT_QUOTES : FAULT_LARGE,
        .line = reader->row.line,
        .number = reader->line,
    };

    parser_reset(&reader->parser);
    steps_lose_row(&reader->steps, &fault, &reader->row);
    reader->in_row = false;
    reader->recovering = true;
    reader->mid_line = reader->row.second == 0;
    if (!reader->mid_line)
        go_to_second_line(reader, &reader->row);
}

static void begin_row(struct log_reader *reader)
{
    reader->row = (struct place){.at = reader->at, .line = reader->line};
    reader->in_row = true;
    steps_begin_row(&reader->steps);
}

/* Takes a line of the row in; a plain one is a whole row without a quotation mark and needs no
 * parser. False when it breaks the rules of quotation marks or is too large. */
static bool parse(struct log_reader *reader, const char *text, size_t len, bool plain)
{
    reader->terminator = 0;
    if (!plain)
        return csv_parse(&reader->parser, text, len, take_cell, take_row, reader) == len;
    pending_add_plain_row(&reader->steps.pending, text, len - 1, reader->dialect.delimiter);
    reader->terminator = text[len - 1];
    return true;
}

/* Reads a line, or as much of it as there is. */
static void read_line(struct log_reader *reader, const char *text, size_t len)
{
    struct place *const row = &reader->row;
    const bool quotes = window_has(&reader->window, SOUGHT_QUOTE, text, len);
    const bool ends = is_terminator(text[len - 1]);
    const bool plain = !reader->in_row && !quotes && ends;

    if (!reader->in_row)
        begin_row(reader);
    row->quotes |= quotes;
    row->nuls |= window_has(&reader->window, SOUGHT_NUL, text, len);
    if (!parse(reader, text, len, plain)) {
        lose_row(reader);
        return;
    }
    advance(reader, text, len);
    if (reader->terminator != 0) {
        reader->in_row = false;
        reader->recovering = row->nuls;
        steps_end_row(&reader->steps, row, reader->terminator, reader->at, reader->line);
    } else if (row->second == 0 && ends) {
        row->second = reader->at;
        row->second_line = reader->line;
        row->second_after_return = reader->after_return;
    }
}

/* --- After a row that cannot be read. */

static const char *behind_number(const char *text, const char *end)
{
    text += text < end && *text == '"';
    while (text < end && *text >= '0' && *text <= '9')
        text++;
    return text + (text < end && *text == '"');
}

/* Whether a line begins as rows do: a number, a number, a year. Where the columns stand in another
 * order any line may. */
static bool begins_row(const struct dialect *dialect, const char *text, size_t len)
{
    const char *const end = text + len;

    if (!dialect->ordered)
        return true;
    for (int i = 0; i < 2; i++) {
        const char *const behind = behind_number(text, end);

        if (behind == text || behind == end || *behind != dialect->delimiter)
            return false;
        text = behind + 1;
    }
    const char *const behind = behind_number(text, end);

    return behind - text >= 4 && behind < end && *behind == '-';
}

/* The row at the end is followed by others: its quotation mark is not closed. */
static void lose_tail(struct log_reader *reader)
{
    const struct fault fault = {.kind = FAULT_UNCLOSED, .line = reader->tail.line};

    steps_lose_row(&reader->steps, &fault, &reader->tail);
    reader->has_tail = false;
}

static void recover(struct log_reader *reader, const char *text, size_t len, size_t line)
{
    if (!reader->mid_line && begins_row(&reader->dialect, text, len)) {
        reader->recovering = false;
        if (reader->has_tail)
            lose_tail(reader);
        return;
    }
    advance(reader, text, line);
    reader->mid_line = !is_terminator(text[line - 1]);
}

/* At the end of the file, in a row: whether there are lines in it that may be rows. */
static bool look_into_tail(struct log_reader *reader)
{
    if (!reader->in_row || reader->row.second == 0)
        return false;
    reader->tail = reader->row;
    reader->has_tail = true;
    reader->in_row = false;
    parser_reset(&reader->parser);
    pending_skip_row(&reader->steps.pending);
    go_to_second_line(reader, &reader->tail);
    reader->mid_line = false;
    return true;
}

/* --- The file. */

static void read_some(struct log_reader *reader, const char *text, size_t len)
{
    const size_t line = window_line(&reader->window, text, len);

    if (reader->recovering) {
        recover(reader, text, len, line);
    } else if (!reader->in_row && line == 1 && is_terminator(text[0])) {
        advance(reader, text, line);
        steps_skip_blank(&reader->steps, reader->at, reader->line);
    } else {
        read_line(reader, text, line);
    }
}

static bool open_file(struct log_reader *reader, struct error *err)
{
    if (reader->opened)
        return true;
    if (!dialect_read(&reader->dialect, &reader->window, err)) {
        dialect_free(&reader->dialect);
        return false;
    }
    parser_open(&reader->parser, reader->dialect.delimiter);
    steps_open(&reader->steps, &reader->dialect, &reader->sink, &reader->shape);
    reader->shape.extra_header = reader->dialect.extra_header;
    reader->shape.extra_columns = reader->dialect.unknown;
    reader->at = reader->dialect.end;
    reader->line = reader->steps.whole_line;
    reader->opened = true;
    return true;
}

static void finish(struct log_reader *reader)
{
    const struct place *const half = reader->has_tail ? &reader->tail
                                     : reader->in_row ? &reader->row
                                                      : NULL;

    if (steps_finish(&reader->steps, half, reader->at, !reader->pulled)) {
        reader->at = reader->shape.whole;
        reader->line = reader->steps.whole_line;
    }
    parser_reset(&reader->parser);
    reader->in_row = false;
    reader->has_tail = false;
    reader->recovering = false;
    reader->mid_line = false;
    reader->pulled = true;
}

bool log_reader_pull(struct log_reader *reader, struct error *err)
{
    const char *text;
    size_t len;

    window_forget(&reader->window);
    if (!open_file(reader, err))
        return false;
    do {
        const size_t least = reader->recovering ? LOOK_AHEAD : 1;

        text = window_from(&reader->window, reader->at, least, &len, err);
        if (text == NULL)
            return false;
        if (len > 0)
            read_some(reader, text, len);
    } while (len > 0 || look_into_tail(reader));
    finish(reader);
    return true;
}

const struct log_shape *log_reader_shape(const struct log_reader *reader)
{
    return &reader->shape;
}
