#ifndef LOG_FILE_PRIVATE_H
#define LOG_FILE_PRIVATE_H

#include <pthread.h>
#include <sys/types.h>

#include "entente/log/file.h"

/* A step that waits for the disk: one write. */
struct waiting {
    struct waiting *next;
    size_t len;
    char bytes[];
};

/* A session file that is held open. What stands behind the lock is shared with the thread that
 * writes; path and fd change only while nothing is under way. */
struct log {
    char *path;
    int fd;
    bool writable;
    bool canonical; /* as it stands on disk now */
    char *why;      /* it is not */
    char *notice;   /* of opening; "" when none */
    struct log_reader *reader;
    uint64_t size;         /* up to the end of the last step that was written */
    uint64_t reserved;     /* up to where the disk has promised room */
    size_t unknown;        /* columns that are not known */
    bool signs[LOG_SIGNS]; /* that are shown */

    bool beside;
    pthread_t thread;
    pthread_cond_t work, done;
    int wake[2]; /* a pipe; -1 without a thread */

    pthread_mutex_t lock;
    struct waiting *first, **last;
    enum log_state state;
    struct error failure;
    bool try; /* there is something to write, and a reason to try it now */
    bool ending;
};

/* Writes and syncs what waits, once; gives the state that follows. Without the lock held. */
void log_flush(struct log *log);

/* A name beside the path that is not taken: NAME.WHAT-TIME, then NAME.WHAT-TIME-2, … with the
 * ending. Opens it for writing, empty. The name is the caller's to free; -1 with an error. */
int aside_open(const char *path, const char *what, const char *ending, char **name,
               struct error *err);

/* Makes the names of the folder that holds path durable. */
bool folder_sync(const char *path, struct error *err);

/* All bytes, in as many writes as it takes. */
bool write_all(int fd, const char *bytes, size_t len);

/* Writes a whole file: the header, then the rows of the source; syncs it. */
bool rows_write(int fd, const char *name, const struct log_source *source, const char *extra_header,
                size_t unknown, struct error *err);

/* Whether what is at the path is still the file that is open, as long as it was left. */
bool is_same_file(const struct log *log);

/* Where the lock for writing ends: what the signs are locks of lies behind it. */
#define LOCK_END (INT64_MAX - 16)

/* Locks the open file for writing. False when another process holds it: *holder says who, a new
 * string. Where the file system knows no locks, *warning says so, a new string. */
bool lock_take(int fd, char **holder, char **warning);

/* Shows in the open file what was shown in another. */
void signs_carry(struct log *log);

/* Puts the unfinished end into a file beside and cuts it off; *notice says so, a new string. */
bool torn_mend(struct log *log, char **notice, struct error *err);

/* Stops and forgets the thread of log_beside. */
void saver_end(struct log *log);

#endif
