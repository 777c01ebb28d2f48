#include <config.h>

#include "reading.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/mem.h"

static void take_row(void *context, const struct log_row *row)
{
    FILE *const out = ((struct reading *)context)->rows_out;

    ck_assert_uint_eq(strlen(row->value), row->value_len);
    fprintf(out, "%u/%u %s.%s@%s=%s|%s\n", row->seq, row->step, row->item, row->field, row->partner,
            row->value, row->extra);
}

static void take_fault(void *context, const struct log_fault *fault)
{
    fprintf(((struct reading *)context)->faults_out, "%lu%s: %s %s\n", fault->line,
            fault->torn ? "(torn)" : "", fault->what, fault->fix);
}

struct log_sink reading_begin(struct reading *reading)
{
    *reading = (struct reading){.good = false};
    reading->rows_out = open_memstream(&reading->rows, &reading->rows_len);
    reading->faults_out = open_memstream(&reading->faults, &reading->faults_len);
    return (struct log_sink){.context = reading, .row = take_row, .fault = take_fault};
}

void reading_end(struct reading *reading)
{
    fclose(reading->rows_out);
    fclose(reading->faults_out);
}

void reading_free(struct reading *reading)
{
    free(reading->rows);
    free(reading->faults);
    free(reading->shape.extra_header);
}

int file_of(const char *bytes, size_t len)
{
    FILE *const file = tmpfile();
    const int fd = dup(fileno(file));

    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
    return fd;
}

struct reading reading_of(const char *bytes, size_t len)
{
    struct reading reading;
    const struct log_sink sink = reading_begin(&reading);
    const int fd = file_of(bytes, len);
    struct log_reader *const reader = log_reader_new(fd, &sink);

    reading.good = log_reader_pull(reader, &reading.err);
    reading.shape = *log_reader_shape(reader);
    reading.shape.extra_header = mem_copy(reading.shape.extra_header);
    log_reader_free(reader);
    close(fd);
    reading_end(&reading);
    return reading;
}

struct reading reading_of_text(const char *text)
{
    return reading_of(text, strlen(text));
}
