#include <config.h>

#include "files.h"

#include <check.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/mem.h"

static void add(char **text, char *more)
{
    char *before = *text;

    *text = mem_printf("%s%s", before ? before : "", more);
    free(before);
    free(more);
}

static void take_row(void *context, const struct log_row *row)
{
    add(&((struct taken *)context)->rows,
        mem_printf("%u/%u %s.%s@%s=%s|%s\n", row->seq, row->step, row->item, row->field,
                   row->partner, row->value, row->extra));
}

static void take_fault(void *context, const struct log_fault *fault)
{
    add(&((struct taken *)context)->faults,
        mem_printf("line %lu: %s %s\n", fault->line, fault->what, fault->fix));
}

struct log_sink taken_sink(struct taken *taken)
{
    *taken = (struct taken){.rows = mem_copy(""), .faults = mem_copy("")};
    return (struct log_sink){.context = taken, .row = take_row, .fault = take_fault};
}

void taken_free(struct taken *taken)
{
    free(taken->rows);
    free(taken->faults);
}

void files_begin(void)
{
    ck_assert_int_eq(chdir(getenv("HOME")), 0);
}

void file_put(const char *name, const char *bytes, size_t len)
{
    FILE *out = fopen(name, "w");

    ck_assert_ptr_nonnull(out);
    ck_assert_uint_eq(fwrite(bytes, 1, len, out), len);
    ck_assert_int_eq(fclose(out), 0);
}

char *file_get(const char *name, size_t *len)
{
    FILE *in = fopen(name, "r");
    char *bytes = mem_zalloc(1 << 20);

    ck_assert_msg(in != NULL, "%s is not there", name);
    *len = fread(bytes, 1, (1 << 20) - 1, in);
    fclose(in);
    return bytes;
}

char *file_like(const char *start)
{
    DIR *folder = opendir(".");
    char *found = NULL;

    for (struct dirent *entry; (entry = readdir(folder));)
        if (strncmp(entry->d_name, start, strlen(start)) == 0 && !found)
            found = mem_copy(entry->d_name);
    closedir(folder);
    return found;
}

struct log *file_open(const char *name, enum log_access access, struct taken *taken)
{
    struct log_sink sink = taken_sink(taken);
    struct error err;
    struct log *log = log_open(name, access, &sink, &err);

    ck_assert_msg(log != NULL, "%s", log ? "" : err.text);
    return log;
}

void file_append(struct log *log, uint32_t seq, const char *value)
{
    struct moment time;

    ck_assert(moment_read(FILE_TIME, &time));
    log_append(log,
               &(struct log_row){.seq = seq,
                                 .step = seq,
                                 .time = time,
                                 .item = "note-1",
                                 .field = "text",
                                 .partner = "",
                                 .value = value,
                                 .value_len = strlen(value),
                                 .extra = ""},
               1);
}
