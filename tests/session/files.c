#include <config.h>

#include "files.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "entente/text/mem.h"

char *files_path(const char *name)
{
    return mem_printf("%s/%s", getenv("HOME"), name);
}

static void make_folders(char *path)
{
    for (char *at = path + 1; *at != '\0'; at++)
        if (*at == '/') {
            *at = '\0';
            mkdir(path, 0700);
            *at = '/';
        }
}

char *files_write(const char *name, const char *content)
{
    char *const path = files_path(name);

    make_folders(path);
    FILE *const file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(content, file);
    ck_assert_int_eq(fclose(file), 0);
    return path;
}

char *files_read(const char *path)
{
    FILE *const file = fopen(path, "r");
    char *text;
    size_t len;
    FILE *const out = open_memstream(&text, &len);

    ck_assert_ptr_nonnull(file);
    for (int c; (c = getc(file)) != EOF;)
        putc(c, out);
    fclose(file);
    fclose(out);
    return text;
}

char *files_session(const char *name, const char *const *rows)
{
    char *text;
    size_t len;
    FILE *const out = open_memstream(&text, &len);
    unsigned seq = 1;

    fputs("seq,step,time,item,field,partner,value\n"
          "1,1,2026-11-22T23:30:00.000Z,log,format,,entente 1\n",
          out);
    for (; *rows != NULL; rows++) {
        seq++;
        fprintf(out, "%u,%u,2026-11-23T09:30:00.000+01:00,%s\n", seq, seq, *rows);
    }
    fclose(out);
    char *const path = files_write(name, text);
    free(text);
    return path;
}
