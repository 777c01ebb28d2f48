#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "columns.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

/* The log goes on in another file: the lock of the old one stays until here. */
static void go_on(struct log *log, int fd)
{
    struct stat file;

    close(log->fd);
    log->fd = fd;
    signs_carry(log);
    log->reserved = 0;
    log->size = fstat(fd, &file) == 0 ? (uint64_t)file.st_size : 0;
}

static bool lock_new(int fd, const char *name, struct error *err)
{
    char *holder = NULL, *warning = NULL;
    bool locked = lock_take(fd, &holder, &warning);

    if (!locked)
        error_set(err, _("%s is being written by %s"), name, holder);
    free(holder);
    free(warning);
    return locked;
}

static void forget_waiting(struct log *log)
{
    while (log->first) {
        struct waiting *step = log->first;
        log->first = step->next;
        free(step);
    }
    log->last = &log->first;
    log->state = LOG_SAVED;
}

bool log_rescue(struct log *log, const struct log_source *source, struct error *err)
{
    const char *extra_header = log_reader_shape(log->reader)->extra_header;
    char *name;

    log_settle(log, -1);
    int fd = aside_open(log->path, "rescue", ".csv", &name, err);
    if (fd < 0)
        return false;
    if (!rows_write(fd, name, source, extra_header, log->unknown, err) || !folder_sync(name, err) ||
        !lock_new(fd, name, err)) {
        close(fd);
        unlink(name);
        free(name);
        return false;
    }
    pthread_mutex_lock(&log->lock);
    go_on(log, fd);
    forget_waiting(log);
    free(log->path);
    log->path = name;
    pthread_mutex_unlock(&log->lock);
    return true;
}

/* --- The canonical form. */

struct copying {
    FILE *out;
    size_t unknown;
};

static void copy_row(void *context, const struct log_row *row)
{
    struct copying *copying = context;

    columns_write_row(copying->out, row, copying->unknown);
}

static bool copy_rows(struct log *log, int fd, const char *name, struct error *err)
{
    int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    struct copying copying = {.out = copy < 0 ? NULL : fdopen(copy, "a"), .unknown = log->unknown};
    struct log_sink sink = {.context = &copying, .row = copy_row};

    if (!copying.out)
        return error_set(err, _("%s cannot be written: %s"), name, strerror(errno));
    columns_write_header(copying.out, log_reader_shape(log->reader)->extra_header);
    struct log_reader *reader = log_reader_new(log->fd, &sink);
    bool copied = log_reader_pull(reader, err);
    log_reader_free(reader);
    bool failed = ferror(copying.out);
    failed = fclose(copying.out) != 0 || failed;
    if (copied && (failed || fsync(fd) != 0))
        return error_set(err, _("%s cannot be written: %s"), name, strerror(errno));
    return copied;
}

/* Who may read and write the new file is who may the old one, as far as the system lets that be. */
static void keep_rights(int from, int to)
{
    struct stat file;

    if (fstat(from, &file) != 0)
        return;
    const bool owned = fchown(to, file.st_uid, file.st_gid) == 0;
    (void)owned; /* only root may give files away */
    fchmod(to, file.st_mode & 0777);
}

/* The original gets a second name, NAME.before-TIME; then the new file takes its place. */
static bool change_places(const char *path, const char *made, struct error *err)
{
    char *before;
    int fd = aside_open(path, "before", "", &before, err);

    if (fd < 0)
        return false;
    close(fd);
    unlink(before);
    bool changed = link(path, before) == 0 && rename(made, path) == 0;
    if (!changed)
        error_set(err, _("%s cannot be put in order: %s"), path, strerror(errno));
    free(before);
    return changed && folder_sync(path, err);
}

/* At the path there is no link: those that lead to the file stay. */
static bool rewrite(struct log *log, const char *path, struct error *err)
{
    char *made;
    int fd = aside_open(path, "new", "", &made, err);

    if (fd < 0)
        return false;
    keep_rights(log->fd, fd);
    bool rewritten =
        copy_rows(log, fd, made, err) && lock_new(fd, made, err) && change_places(path, made, err);
    if (rewritten) {
        go_on(log, fd);
        log->canonical = true;
    } else {
        close(fd);
        unlink(made);
    }
    free(made);
    return rewritten;
}

bool log_make_canonical(struct log *log, bool *rewritten, struct error *err)
{
    *rewritten = false;
    if (log->canonical)
        return true;
    char *path = realpath(log->path, NULL);
    if (path == NULL)
        return error_set(err, _("%s cannot be put in order: %s"), log->path, strerror(errno));
    *rewritten = rewrite(log, path, err);
    free(path);
    return *rewritten;
}

/* --- Words that are taken out. */

/* A second name would keep the old file. */
static bool has_one_name(const struct log *log, struct error *err)
{
    struct stat file;

    if (fstat(log->fd, &file) == 0 && file.st_nlink > 1)
        return error_set(err,
                         _("%s has another name on this disk (a hard link), under which the words "
                           "would stay: remove that name first"),
                         log->path);
    return true;
}

/* *replaced: the new file is at the path. */
static bool replace(struct log *log, const char *path, const struct log_source *source,
                    bool *replaced, struct error *err)
{
    const char *extra_header = log_reader_shape(log->reader)->extra_header;
    char *made;
    int fd = aside_open(path, "new", "", &made, err);

    if (fd < 0)
        return false;
    keep_rights(log->fd, fd);
    bool whole =
        rows_write(fd, made, source, extra_header, log->unknown, err) && lock_new(fd, made, err);
    *replaced = whole && rename(made, path) == 0;
    if (*replaced) {
        go_on(log, fd);
        log->canonical = true;
    } else {
        if (whole)
            error_set(err, _("%s cannot be written anew: %s"), path, strerror(errno));
        close(fd);
        unlink(made);
    }
    free(made);
    return *replaced && folder_sync(path, err);
}

bool log_replace(struct log *log, const struct log_source *source, bool *replaced,
                 struct error *err)
{
    *replaced = false;
    if (log_settle(log, -1) != LOG_SAVED)
        return error_set(err, _("%s is not saved: mend that first"), log->path);
    if (!is_same_file(log))
        return error_set(err, _("%s was replaced by another program: open it again"), log->path);
    if (!has_one_name(log, err))
        return false;
    char *const path = realpath(log->path, NULL);
    if (path == NULL)
        return error_set(err, _("%s cannot be written anew: %s"), log->path, strerror(errno));
    pthread_mutex_lock(&log->lock);
    const bool whole = replace(log, path, source, replaced, err);
    pthread_mutex_unlock(&log->lock);
    free(path);
    return whole;
}
