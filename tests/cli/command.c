#include <config.h>

#include "command.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "folder.h"

enum { FILE_MOST = 1 << 20 };

void command_begin(void)
{
    char *const folder = folder_new();

    ck_assert_int_eq(chdir(folder), 0);
    free(folder);
    command_left(program_run("new", "m.csv", "--title", "Water", NULL), 0, "m.csv\n", "");
}

void command_left(struct program ran, int status, const char *out, const char *err)
{
    ck_assert_str_eq(ran.err, err);
    ck_assert_str_eq(ran.out, out);
    ck_assert_int_eq(ran.status, status);
    program_free(&ran);
}

struct program command_on(const char *file, const char *const arguments[])
{
    const char *words[COMMAND_MOST + 1] = {NULL};

    for (size_t i = 0; arguments[i] != NULL; i++)
        words[i] = strcmp(arguments[i], "FILE") == 0 ? file : arguments[i];
    return program_run_to(-1, words);
}

void command_put(const char *name, const char *bytes, size_t len)
{
    FILE *const out = fopen(name, "w");

    ck_assert_ptr_nonnull(out);
    ck_assert_uint_eq(fwrite(bytes, 1, len, out), len);
    ck_assert_int_eq(fclose(out), 0);
}

char *command_get(const char *name, size_t *len)
{
    FILE *const in = fopen(name, "r");
    char *const bytes = calloc(1, FILE_MOST);

    ck_assert_msg(in != NULL && bytes != NULL, "%s is not there", name);
    *len = fread(bytes, 1, FILE_MOST - 1, in);
    fclose(in);
    return bytes;
}
