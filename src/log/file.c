#include <config.h>

#include "entente/log/file.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

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

static char *why_not_writable(const char *path)
{
    if (errno == EACCES)
        return mem_printf(_("%s can be read only: there is no permission to write it"), path);
    return mem_printf(_("%s can be read only: %s"), path, strerror(errno));
}

/* For writing, else for reading where that is what can be had. */
static bool open_file(struct log *log, enum log_access access, struct error *err)
{
    log->fd = access == LOG_WRITE ? log_open_plain(log->path, true, err) : -1;
    log->writable = log->fd >= 0;
    if (log->writable)
        return true;
    not_writable(log, access == LOG_WRITE ? why_not_writable(log->path)
                                          : mem_printf(_("%s was opened for reading"), log->path));
    log->fd = log_open_plain(log->path, false, err);
    if (log->fd < 0 && errno == ENOENT)
        error_set(err, _("%s: there is no such file. To begin one: entente new %s"), log->path,
                  log->path);
    return log->fd >= 0;
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
