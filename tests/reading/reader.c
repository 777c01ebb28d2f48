#include <config.h>

#include "reader.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "runner.h"

void wanted_add(struct wanted *wanted, const char *text)
{
    wanted->texts = mem_resize(wanted->texts, wanted->count + 1, sizeof *wanted->texts);
    wanted->texts[wanted->count++] = mem_copy(text);
}

void wanted_free(struct wanted *wanted)
{
    for (size_t i = 0; i < wanted->count; i++)
        free(wanted->texts[i]);
    free(wanted->texts);
    *wanted = (struct wanted){0};
}

FILE *reader_file(const char *name)
{
    char *const path = mem_printf("%s/%s", getenv("HOME"), name);
    FILE *const file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    free(path);
    return file;
}

/* The texts, each ended by a NUL: none can hold one. */
static void write_wanted(const struct wanted *wanted)
{
    FILE *const out = reader_file("wanted");

    for (size_t i = 0; i < wanted->count; i++)
        fwrite(wanted->texts[i], 1, strlen(wanted->texts[i]) + 1, out);
    ck_assert_int_eq(fclose(out), 0);
}

static void read_all(FILE *from, char *text, size_t size)
{
    const size_t length = fread(text, 1, size - 1, from);

    text[length] = '\0';
    while (fgetc(from) != EOF)
        continue;
}

void reader_check(const char *format, const char *file, const struct wanted *wanted)
{
    char *const command =
        mem_printf("command -v python3 >/dev/null || { echo 'python3 is missing: install it, or "
                   "run ./bootstrap'; exit 1; }; "
                   "exec python3 '%s' %s \"$HOME/%s\" \"$HOME/wanted\" 2>&1",
                   runner_source("tests/reading/read-back.py"), format, file);
    char said[4000];

    write_wanted(wanted);
    FILE *const reader = popen(command, "r");

    ck_assert_ptr_nonnull(reader);
    free(command);
    read_all(reader, said, sizeof said);
    const int status = pclose(reader);

    ck_assert_msg(status == 0, "%s", said);
}
