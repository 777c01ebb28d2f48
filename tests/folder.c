#include <config.h>

#include "folder.h"

#include "entente/text/mem.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

char *folder_new(void)
{
    const char *const parent = getenv("TMPDIR");
    char *const path = mem_printf("%s/entente-test-XXXXXX", parent != NULL ? parent : "/tmp");

    if (mkdtemp(path) == NULL) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    return path;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

void folder_remove(const char *path)
{
    nftw(path, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}
