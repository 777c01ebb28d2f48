#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "file-private.h"

static void tell(const struct log *log)
{
    ssize_t told = write(log->wake[1], "", 1);

    (void)told; /* a full pipe wakes as well */
}

static void *save(void *context)
{
    struct log *log = context;

    pthread_mutex_lock(&log->lock);
    while (!log->ending || log->try) {
        if (!log->try) {
            pthread_cond_wait(&log->work, &log->lock);
            continue;
        }
        pthread_mutex_unlock(&log->lock);
        log_flush(log);
        pthread_mutex_lock(&log->lock);
        pthread_cond_broadcast(&log->done);
        tell(log);
    }
    pthread_mutex_unlock(&log->lock);
    return NULL;
}

static void clock_of(pthread_cond_t *condition)
{
    pthread_condattr_t attributes;

    pthread_condattr_init(&attributes);
#ifndef __APPLE__
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
#endif
    pthread_cond_init(condition, &attributes);
    pthread_condattr_destroy(&attributes);
}

void log_beside(struct log *log)
{
    sigset_t all, before;

    if (log->beside || !log->writable || pipe(log->wake) != 0)
        return;
    for (int i = 0; i < 2; i++) {
        fcntl(log->wake[i], F_SETFD, FD_CLOEXEC);
        fcntl(log->wake[i], F_SETFL, O_NONBLOCK);
    }
    clock_of(&log->work);
    clock_of(&log->done);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all,
                    &before); /* signals are for the thread that has the screen */
    log->beside = pthread_create(&log->thread, NULL, save, log) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static struct timespec until(int milliseconds)
{
    struct timespec at;

#ifdef __APPLE__
    clock_gettime(CLOCK_REALTIME, &at);
#else
    clock_gettime(CLOCK_MONOTONIC, &at);
#endif
    at.tv_sec += milliseconds / 1000;
    at.tv_nsec += milliseconds % 1000 * 1000000L;
    if (at.tv_nsec >= 1000000000L) {
        at.tv_sec++;
        at.tv_nsec -= 1000000000L;
    }
    return at;
}

enum log_state log_settle(struct log *log, int milliseconds)
{
    struct timespec end = until(milliseconds < 0 ? 0 : milliseconds);

    pthread_mutex_lock(&log->lock);
    while (log->beside && log->state == LOG_SAVING)
        if (milliseconds < 0)
            pthread_cond_wait(&log->done, &log->lock);
        else if (pthread_cond_timedwait(&log->done, &log->lock, &end) == ETIMEDOUT)
            break;
    enum log_state state = log->state;
    pthread_mutex_unlock(&log->lock);
    return state;
}

int log_wake_fd(const struct log *log)
{
    return log->wake[0];
}

void saver_end(struct log *log)
{
    if (!log->beside)
        return;
    pthread_mutex_lock(&log->lock);
    log->ending = true;
    pthread_cond_signal(&log->work);
    pthread_mutex_unlock(&log->lock);
    pthread_join(log->thread, NULL);
    pthread_cond_destroy(&log->work);
    pthread_cond_destroy(&log->done);
    close(log->wake[0]);
    close(log->wake[1]);
    log->beside = false;
}
