#include <config.h>

#include "entente/log/file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

static bool refuse(const char *path, struct error *err)
{
    if (errno == ENOENT)
        return error_set(err, _("%s: there is no such file. To begin one: entente new %s"), path,
                         path);
    if (errno == EACCES)
        return error_set(err, _("%s: there is no permission to read it"), path);
    return error_set(err, _("%s: %s"), path, strerror(errno));
}

static bool is_plain_file(const struct log *log, struct error *err)
{
    struct stat file;

    if (fstat(log->fd, &file) != 0)
        return refuse(log->path, err);
    if (S_ISDIR(file.st_mode))
        return error_set(err,
                         _("%s is a folder, not a session. To see the sessions in it: entente "
                           "list %s"),
                         log->path, log->path);
    if (!S_ISREG(file.st_mode))
        return error_set(err, _("%s is not a plain file: a session can be kept in one only"),
                         log->path);
    return true;
}

static void not_writable(struct log *log, char *why)
{
    log->writable = false;
    free(log->why);
    log->why = why;
}

static void notice(struct log *log, char *more)
{
    char *before = log->notice;

    log->notice = *before ? mem_printf("%s %s", before, more) : mem_copy(more);
    free(before);
    free(more);
}

/* Opens and, for writing, locks: before anything is read. */
static bool open_file(struct log *log, enum log_access access, struct error *err)
{
    log->fd = access == LOG_WRITE ? open(log->path, O_RDWR | O_APPEND | O_CLOEXEC) : -1;
    log->writable = log->fd >= 0;
    if (!log->writable) {
        const char *why = access == LOG_WRITE ? strerror(errno) : NULL;
        log->fd = open(log->path, O_RDONLY | O_CLOEXEC);
        not_writable(log, why ? mem_printf(_("%s can be read only: %s"), log->path, why)
                              : mem_printf(_("%s was opened for reading"), log->path));
    }
    return log->fd < 0 ? refuse(log->path, err) : is_plain_file(log, err);
}

static void lock(struct log *log)
{
    char *holder = NULL, *warning = NULL;

    if (!lock_take(log->fd, &holder, &warning))
        not_writable(log, mem_printf(_("%s is being written by %s: it can be read only, until "
                                       "that one closes it"),
                                     log->path, holder));
    if (warning)
        notice(log, warning);
    free(holder);
}

/* LibreOffice leaves such a file beside one that it has open. */
static void look_for_spreadsheet(struct log *log)
{
    const char *slash = strrchr(log->path, '/');
    int folder = slash ? (int)(slash - log->path) + 1 : 0;
    char *sign = mem_printf("%.*s.~lock.%s#", folder, log->path, log->path + folder);

    if (access(sign, F_OK) == 0)
        notice(log, mem_printf(_("A spreadsheet has %s open: close it there without saving."),
                               log->path));
    free(sign);
}

/* What the content says about writing. */
static void judge(struct log *log)
{
    const struct log_shape *shape = log_reader_shape(log->reader);
    struct error err;
    char *mended = NULL;

    log->size = shape->whole;
    log->canonical = shape->canonical;
    log->unknown = shape->extra_columns;
    if (!log->writable)
        return;
    if (shape->newer)
        not_writable(log, mem_printf(_("%s was written by a newer version of the program: it can "
                                       "be read only"),
                                     log->path));
    else if (shape->faulty)
        not_writable(log, mem_printf(_("%s has faults, so it can be read only. To see them: "
                                       "entente check %s"),
                                     log->path, log->path));
    else if (shape->torn && !torn_mend(log, &mended, &err))
        not_writable(log, mem_printf(_("%s can be read only: %s"), log->path, err.text));
    if (mended)
        notice(log, mended);
}

static bool read_file(struct log *log, const struct log_sink *sink, struct error *err)
{
    struct error why;

    log->reader = log_reader_new(log->fd, sink);
    if (!log_reader_pull(log->reader, &why))
        return error_set(err, "%s: %s", log->path, why.text);
    return true;
}

struct log *log_open(const char *path, enum log_access access, const struct log_sink *sink,
                     struct error *err)
{
    struct log *log = mem_zalloc(sizeof *log);

    log->path = mem_copy(path);
    log->why = mem_copy("");
    log->notice = mem_copy("");
    log->wake[0] = log->wake[1] = -1;
    log->last = &log->first;
    pthread_mutex_init(&log->lock, NULL);
    if (open_file(log, access, err)) {
        if (log->writable)
            lock(log);
        if (read_file(log, sink, err)) {
            judge(log);
            if (access == LOG_WRITE)
                look_for_spreadsheet(log);
            signal(SIGXFSZ, SIG_IGN);
            signal(SIGPIPE, SIG_IGN);
            return log;
        }
    }
    log_close(log);
    return NULL;
}

void log_close(struct log *log)
{
    saver_end(log);
    while (log->first) {
        struct waiting *step = log->first;
        log->first = step->next;
        free(step);
    }
    if (log->fd >= 0)
        close(log->fd);
    log_reader_free(log->reader);
    pthread_mutex_destroy(&log->lock);
    free(log->path);
    free(log->why);
    free(log->notice);
    free(log);
}

const char *log_path(const struct log *log)
{
    return log->path;
}

const struct log_shape *log_shape(const struct log *log)
{
    return log_reader_shape(log->reader);
}

bool log_writable(const struct log *log)
{
    return log->writable;
}

const char *log_why_read_only(const struct log *log)
{
    return log->why;
}

const char *log_notice(const struct log *log)
{
    return log->notice;
}

bool log_follow(struct log *log, struct error *err)
{
    struct stat open_file, named;
    struct error why;

    if (fstat(log->fd, &open_file) != 0 || stat(log->path, &named) != 0 ||
        open_file.st_dev != named.st_dev || open_file.st_ino != named.st_ino ||
        (uint64_t)open_file.st_size < log_reader_shape(log->reader)->whole)
        return error_set(err, _("%s was replaced by another program: open it again"), log->path);
    if (!log_reader_pull(log->reader, &why))
        return error_set(err, "%s: %s", log->path, why.text);
    return true;
}
