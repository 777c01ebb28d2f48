#include <config.h>

#include "dialect.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "parser.h"

static const char byte_order_mark[] = "\xef\xbb\xbf";
static const char delimiters[] = {',', ';', '\t'};

/* The cells of the first row, as one delimiter shows them. */
struct header {
    char **names;
    size_t *lens;
    size_t count;
    bool ended;
    size_t known; /* how many of the columns of a session file are there */
    size_t bytes; /* of the file, up to the end of the row */
    unsigned long lines;
};

static void header_free(struct header *header)
{
    for (size_t i = 0; i < header->count; i++)
        free(header->names[i]);
    free(header->names);
    free(header->lens);
}

static void take_cell(void *text, size_t len, void *context)
{
    struct header *const header = context;

    header->names = mem_resize(header->names, header->count + 1, sizeof *header->names);
    header->lens = mem_resize(header->lens, header->count + 1, sizeof *header->lens);
    header->names[header->count] = mem_copy_n(text, len);
    header->lens[header->count++] = len;
}

static void take_row(int terminator, void *context)
{
    (void)terminator;
    ((struct header *)context)->ended = true;
}

/* The column that cell i of the header names. */
static enum column column_of(const struct header *header, size_t i)
{
    for (int column = 0; column < COLUMN_COUNT; column++)
        if (header->lens[i] == strlen(column_names[column]) &&
            strcmp(header->names[i], column_names[column]) == 0)
            return (enum column)column;
    return COLUMN_UNKNOWN;
}

static size_t times_there(const struct header *header, enum column column)
{
    size_t times = 0;

    for (size_t i = 0; i < header->count; i++)
        times += column_of(header, i) == column;
    return times;
}

/* Reads the first row of the bytes at `text`, which begin at `start` of the file. */
static struct header header_read(struct window *window, const char *text, size_t len,
                                 char delimiter)
{
    struct header header = {.ended = false};
    struct csv_parser parser;
    size_t done = 0;

    parser_open(&parser, delimiter);
    while (done < len && !header.ended) {
        const size_t line = window_line(window, text + done, len - done);

        if (csv_parse(&parser, text + done, line, take_cell, take_row, &header) != line)
            break;
        done += line;
        header.lines++;
    }
    csv_free(&parser);
    if (header.ended && done < len && text[done - 1] == '\r' && text[done] == '\n')
        done++;
    header.bytes = done;
    for (int column = 0; column < COLUMN_COUNT && header.ended; column++)
        header.known += times_there(&header, (enum column)column) > 0;
    return header;
}

/* The first row as the delimiter shows it that finds the most columns. */
static struct header header_find(struct dialect *dialect, struct window *window, const char *text,
                                 size_t len)
{
    struct header best = {.ended = false};

    for (size_t i = 0; i < sizeof delimiters && best.known < COLUMN_COUNT; i++) {
        struct header header = header_read(window, text, len, delimiters[i]);

        if (header.known > best.known) {
            const struct header worse = best;

            best = header;
            header = worse;
            dialect->delimiter = delimiters[i];
        }
        header_free(&header);
    }
    return best;
}

static bool header_judge(const struct header *header, struct error *err)
{
    if (header->known < COLUMN_COUNT / 2)
        return error_set(err, _("It is not a session file: its first line is not the header "
                                "seq,step,time,item,field,partner,value."));
    for (int column = 0; column < COLUMN_COUNT; column++) {
        const size_t times = times_there(header, (enum column)column);

        if (times == 0)
            return error_set(err,
                             _("The column %s is missing in its header. Put it back, from a "
                               "copy if need be."),
                             column_names[column]);
        if (times > 1)
            return error_set(err,
                             _("The column %s stands more than once in its header. Give the "
                               "other one another name."),
                             column_names[column]);
    }
    return true;
}

/* A name that is empty is written as two marks: the only one would vanish else. */
static void write_unknown(FILE *out, const struct header *header)
{
    bool first = true;

    for (size_t i = 0; i < header->count; i++) {
        if (column_of(header, i) != COLUMN_UNKNOWN)
            continue;
        if (!first)
            putc(',', out);
        if (header->lens[i] == 0)
            fputs("\"\"", out);
        log_cell_write(out, header->names[i], header->lens[i], false);
        first = false;
    }
}

static void dialect_take(struct dialect *dialect, const struct header *header)
{
    size_t size;
    FILE *const out = mem_stream(&dialect->extra_header, &size);

    write_unknown(out, header);
    mem_stream_end(out);
    dialect->columns = header->count;
    dialect->lines = header->lines;
    dialect->roles = mem_alloc(header->count);
    dialect->ordered = true;
    for (size_t i = 0; i < header->count; i++) {
        dialect->roles[i] = (unsigned char)column_of(header, i);
        dialect->unknown += dialect->roles[i] == COLUMN_UNKNOWN;
        dialect->ordered &= dialect->roles[i] == (i < COLUMN_COUNT ? i : COLUMN_UNKNOWN);
    }
}

/* Whether the header is written as this program writes it. */
static bool as_written(const struct dialect *dialect, const char *text)
{
    char *written;
    size_t size;
    FILE *const out = mem_stream(&written, &size);

    columns_write_header(out, dialect->extra_header);
    mem_stream_end(out);
    const bool same = size == dialect->end && memcmp(written, text, size) == 0;
    free(written);
    return same;
}

static bool encoding_judge(const char *text, size_t len, struct error *err)
{
    if (len == 0)
        return error_set(err, _("It is empty, not a session file."));
    if (len >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0))
        return error_set(err, _("It is encoded in UTF-16. Save it as CSV in UTF-8 again."));
    return true;
}

bool dialect_read(struct dialect *dialect, struct window *window, struct error *err)
{
    size_t len;
    const char *const text = window_from(window, 0, 1, &len, err);

    *dialect = (struct dialect){.delimiter = ','};
    if (text == NULL || !encoding_judge(text, len, err))
        return false;

    const size_t mark = sizeof byte_order_mark - 1;
    const size_t start = len >= mark && memcmp(text, byte_order_mark, mark) == 0 ? mark : 0;
    struct header header = header_find(dialect, window, text + start, len - start);
    const bool good = header_judge(&header, err);

    if (good) {
        dialect_take(dialect, &header);
        dialect->end = start + header.bytes;
        dialect->canonical = as_written(dialect, text);
    }
    header_free(&header);
    return good;
}

void dialect_free(struct dialect *dialect)
{
    free(dialect->roles);
    free(dialect->extra_header);
}
