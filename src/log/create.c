#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

struct rows {
    const struct log_row *next, *end;
};

static bool rows_next(void *context, struct log_row *row)
{
    struct rows *rows = context;

    if (rows->next == rows->end)
        return false;
    *row = *rows->next++;
    return true;
}

static bool refuse(const char *path, struct error *err)
{
    if (errno == EEXIST)
        return error_set(err, _("%s is there already; it was left as it is. Choose another name"),
                         path);
    if (errno == ENOENT)
        return error_set(
            err, _("%s cannot be made: its folder is not there. Make the folder first"), path);
    if (errno == EACCES || errno == EROFS)
        return error_set(err,
                         _("%s cannot be made: its folder cannot be written to (%s). Choose "
                           "another folder"),
                         path, strerror(errno));
    return error_set(err, _("%s cannot be made: %s"), path, strerror(errno));
}

/* Gives the finished file its name, unless that is taken. */
static bool name_take(const char *made, const char *path)
{
    if (link(made, path) == 0) {
        unlink(made);
        return true;
    }
#ifdef RENAME_NOREPLACE
    if (errno != EEXIST && renameat2(AT_FDCWD, made, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
        return true;
#endif
    return false;
}

bool log_create(const char *path, const struct log_row *rows, size_t count, struct error *err)
{
    struct rows all = {.next = rows, .end = rows + count};
    struct log_source source = {.context = &all, .next = rows_next};
    char *made = mem_printf("%s.new-%ld", path, (long)getpid());
    int fd = open(made, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    bool created = false;

    if (fd < 0)
        refuse(path, err);
    else if (rows_write(fd, path, &source, "", 0, err))
        created = name_take(made, path) ? folder_sync(path, err) : refuse(path, err);
    if (fd >= 0)
        close(fd);
    if (fd >= 0 && !created) {
        int reason = errno;
        unlink(made);
        errno = reason;
    }
    free(made);
    return created;
}
