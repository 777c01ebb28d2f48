#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "columns.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

enum {
    RESERVE = 256 * 1024
}; /* bytes of room asked for ahead: a full disk then still takes them */

/* Whether the path still leads to the file that is open, as long as it was left. */
bool is_same_file(const struct log *log)
{
    struct stat open_file, named;

    return fstat(log->fd, &open_file) == 0 && stat(log->path, &named) == 0 &&
           open_file.st_dev == named.st_dev && open_file.st_ino == named.st_ino &&
           (uint64_t)open_file.st_size == log->size;
}

static void reserve(struct log *log, size_t len)
{
#ifdef FALLOC_FL_KEEP_SIZE
    if (log->size + len <= log->reserved)
        return;
    log->reserved = log->size + len + RESERVE;
    if (fallocate(log->fd, FALLOC_FL_KEEP_SIZE, (off_t)log->size, (off_t)len + RESERVE) != 0)
        log->reserved = log->size + len;
#else
    (void)log, (void)len;
#endif
}

/* One write. What a short one left is cut off again; errno says why it was short. */
static bool write_step(struct log *log, const struct waiting *step)
{
    reserve(log, step->len);
    ssize_t written = write(log->fd, step->bytes, step->len);

    if (written == (ssize_t)step->len) {
        log->size += step->len;
        return true;
    }
    if (written >= 0 && write_all(log->fd, step->bytes + written, step->len - (size_t)written)) {
        log->size += step->len;
        return true;
    }
    int reason = errno;
    if (ftruncate(log->fd, (off_t)log->size) != 0)
        log->size = UINT64_MAX; /* the next look at the file finds it displaced */
    errno = reason;
    return false;
}

/* Writes one step after another until one fails; those written are freed. */
static enum log_state write_steps(struct log *log, struct waiting **steps, struct error *failure)
{
    bool any = false;
    enum log_state state = LOG_SAVED;

    while (*steps && state == LOG_SAVED) {
        struct waiting *step = *steps;

        if (!is_same_file(log)) {
            state = LOG_DISPLACED;
        } else if (!write_step(log, step)) {
            error_set(failure, _("%s cannot be written: %s"), log->path, strerror(errno));
            state = LOG_NOT_SAVED;
        } else {
            *steps = step->next;
            free(step);
            any = true;
        }
    }
    if (any && fdatasync(log->fd) != 0) {
        error_set(failure, _("%s: the disk did not take it (%s)"), log->path, strerror(errno));
        return LOG_SYNC_FAILED;
    }
    if (state == LOG_DISPLACED)
        error_set(failure,
                  _("%s was replaced or changed by another program, such as a "
                    "spreadsheet"),
                  log->path);
    return state;
}

void log_flush(struct log *log)
{
    struct error failure = {""};

    pthread_mutex_lock(&log->lock);
    struct waiting *steps = log->first;
    log->first = NULL;
    log->last = &log->first;
    log->try = false;
    pthread_mutex_unlock(&log->lock);

    enum log_state state = write_steps(log, &steps, &failure);

    pthread_mutex_lock(&log->lock);
    if (steps) {
        struct waiting **end = &steps;
        while (*end)
            end = &(*end)->next;
        *end = log->first;
        if (!log->first)
            log->last = end == &steps ? &log->first : end;
        log->first = steps;
    }
    log->state = state == LOG_SAVED && log->try ? LOG_SAVING : state;
    log->failure = failure;
    pthread_mutex_unlock(&log->lock);
}

static struct waiting *encode(const struct log_row *rows, size_t count, size_t unknown)
{
    char *bytes = NULL;
    size_t len;
    FILE *out = mem_stream(&bytes, &len);

    for (size_t i = 0; i < count; i++)
        columns_write_row(out, &rows[i], unknown);
    mem_stream_end(out);
    struct waiting *step = mem_alloc(sizeof *step + len);
    step->next = NULL;
    step->len = len;
    memcpy(step->bytes, bytes, len);
    free(bytes);
    return step;
}

/* Whether a further try makes sense: not with a descriptor that is not to be trusted. */
static bool may_try(const struct log *log)
{
    return log->state != LOG_SYNC_FAILED && log->state != LOG_DISPLACED;
}

static void start(struct log *log)
{
    if (may_try(log)) {
        log->try = true;
        log->state = LOG_SAVING;
        pthread_cond_signal(&log->work);
    }
    bool now = log->try && !log->beside;
    pthread_mutex_unlock(&log->lock);
    if (now)
        log_flush(log);
}

void log_append(struct log *log, const struct log_row *rows, size_t count)
{
    struct waiting *step = encode(rows, count, log->unknown);

    pthread_mutex_lock(&log->lock);
    *log->last = step;
    log->last = &step->next;
    start(log);
}

void log_retry(struct log *log)
{
    pthread_mutex_lock(&log->lock);
    if (log->first && log->state == LOG_NOT_SAVED)
        start(log);
    else
        pthread_mutex_unlock(&log->lock);
}

enum log_state log_state(struct log *log, struct error *err)
{
    char drained[64];

    while (log->wake[0] >= 0 && read(log->wake[0], drained, sizeof drained) > 0)
        continue;
    pthread_mutex_lock(&log->lock);
    enum log_state state = log->state;
    if (err && state >= LOG_NOT_SAVED)
        *err = log->failure;
    pthread_mutex_unlock(&log->lock);
    return state;
}
