#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "columns.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

enum { MOST_NAMES = 1000 };

bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t written = write(fd, bytes, len);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        len -= (size_t)written;
    }
    return true;
}

/* "20261123T093105" */
static char *time_name(void)
{
    char text[MOMENT_SIZE], *name = mem_zalloc(MOMENT_SIZE), *to = name;

    moment_format(moment_now(), text);
    for (const char *c = text; *c && *c != '.'; c++)
        if (*c != '-' && *c != ':')
            *to++ = *c;
    return name;
}

static int create(const char *name)
{
    return open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_APPEND, 0600);
}

int aside_open(const char *path, const char *what, const char *ending, char **name,
               struct error *err)
{
    char *time = time_name();
    int fd = -1;

    *name = mem_printf("%s.%s-%s%s", path, what, time, ending);
    fd = create(*name);
    for (int number = 2; fd < 0 && errno == EEXIST && number < MOST_NAMES; number++) {
        free(*name);
        *name = mem_printf("%s.%s-%s-%d%s", path, what, time, number, ending);
        fd = create(*name);
    }
    if (fd < 0) {
        error_set(err, _("%s cannot be made: %s"), *name, strerror(errno));
        free(*name);
        *name = NULL;
    }
    free(time);
    return fd;
}

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    if (!slash)
        return mem_copy(".");
    return slash == path ? mem_copy("/") : mem_copy_n(path, (size_t)(slash - path));
}

bool folder_sync(const char *path, struct error *err)
{
    char *folder = folder_of(path);
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool synced = fd >= 0 && (fsync(fd) == 0 || errno == EINVAL);

    if (!synced)
        error_set(err, _("the folder %s cannot be synced: %s"), folder, strerror(errno));
    if (fd >= 0)
        close(fd);
    free(folder);
    return synced;
}

bool rows_write(int fd, const char *name, const struct log_source *source, const char *extra_header,
                size_t unknown, struct error *err)
{
    int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    FILE *out = copy < 0 ? NULL : fdopen(copy, "a");
    struct log_row row;

    if (!out)
        return error_set(err, _("%s cannot be written: %s"), name, strerror(errno));
    columns_write_header(out, extra_header);
    while (source->next(source->context, &row))
        columns_write_row(out, &row, unknown);
    bool failed = ferror(out);
    failed = fclose(out) != 0 || failed;
    if (failed || fsync(fd) != 0)
        return error_set(err, _("%s cannot be written: %s"), name, strerror(errno));
    return true;
}
