/* A session file held open: locked, read, appended to durably, watched. The rules are those of the
 * session file: one write an action, saved only after the sync, never an error passed over. */
#ifndef ENTENTE_LOG_FILE_H
#define ENTENTE_LOG_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/log/read.h"
#include "entente/log/row.h"
#include "entente/text/error.h"

struct log;

/* Makes a new file of these rows, complete steps, or nothing at all: a temporary name, fsync, link,
 * fsync of the folder. Fails when the name is taken. The folder must exist. */
bool log_create(const char *path, const struct log_row *rows, size_t count, struct error *err);

enum log_access {
    LOG_READ,  /* never writes, takes no lock */
    LOG_WRITE, /* locks first; where another process holds the file it becomes LOG_READ */
};

/* Opens path and hands all that it holds to sink (faults too). For writing, an unfinished end is
 * put into a file beside it and cut off. NULL when it cannot be opened or is no session file. */
struct log *log_open(const char *path, enum log_access access, const struct log_sink *sink,
                     struct error *err);

/* Waits for the last sync, gives up the lock, frees. What is not saved then is lost: ask log_state
 * before. */
void log_close(struct log *log);

/* The path that is written now: another one than was opened after log_rescue. */
const char *log_path(const struct log *log);
const struct log_shape *log_shape(const struct log *log);

/* Whether it can be appended to; where not, why in words ("" when it can): another process holds it
 * (which, if it can be known), newer format, faults, no permission. */
bool log_writable(const struct log *log);
const char *log_why_read_only(const struct log *log);

/* What opening did or noticed, in words for the user, "" when nothing: an end that was cut and
 * where it went, no lock to be had, a spreadsheet that has the file open. */
const char *log_notice(const struct log *log);

/* From now on writes and syncs happen in a thread beside the caller's. Without it log_append
 * returns only when the step is saved or has failed. */
void log_beside(struct log *log);

enum log_state {
    LOG_SAVED,       /* everything appended is on disk */
    LOG_SAVING,      /* a write or sync is under way */
    LOG_NOT_SAVED,   /* a write failed; it is kept and log_retry tries again */
    LOG_SYNC_FAILED, /* fdatasync failed: only log_rescue helps */
    LOG_DISPLACED,   /* the file at the path is no longer the one that was opened */
};

/* Appends one whole step with one write. The step is kept until it is saved. With LOG_NOT_SAVED
 * standing, it queues behind what waits. */
void log_append(struct log *log, const struct log_row *rows, size_t count);

/* The state now; where it is one of the last three, err says what happened in words. */
enum log_state log_state(struct log *log, struct error *err);

/* Tries again what LOG_NOT_SAVED keeps. */
void log_retry(struct log *log);

/* Waits until nothing is under way, at most milliseconds (-1: for ever). Gives the state. */
enum log_state log_settle(struct log *log, int milliseconds);

/* A descriptor that polls readable when the state has changed since log_state was last asked. */
int log_wake_fd(const struct log *log);

/* What whoever has the file open shows to the others that have it open: nothing of it is in the
 * file, and it ends with whoever showed it. */
enum log_sign {
    LOG_SIGN_WATCHED,    /* a room watches */
    LOG_SIGN_ROUND,      /* a secret round is under way */
    LOG_SIGN_OFF_RECORD, /* nothing is kept */
    LOG_SIGNS
};

/* False where the system, or the file system, knows no such locks: nothing is ever seen there. */
bool log_sign_show(struct log *log, enum log_sign sign, bool on);

/* Whether another one shows it. */
bool log_sign_seen(const struct log *log, enum log_sign sign);

/* Gives one row after another, 1, 2, 3 …; false when there are no more. */
struct log_source {
    void *context;
    bool (*next)(void *context, struct log_row *row);
};

/* After LOG_SYNC_FAILED or LOG_DISPLACED: writes everything from memory to NAME.rescue-TIME.csv and
 * goes on there; the old file is left alone. */
bool log_rescue(struct log *log, const struct log_source *source, struct error *err);

/* Before the first append to a file that is not canonical: writes it anew in the canonical form;
 * the original stays as NAME.before-TIME. Columns that are not known go to the right end. Where the
 * caller should say so in a row, true with *rewritten set. */
bool log_make_canonical(struct log *log, bool *rewritten, struct error *err);

/* Writes the file anew of these rows, which take the place of all that stands in it: a new file,
 * sync, rename, sync of the folder. Nothing of the old one is kept. *replaced: the new file is
 * there, be it that the sync of the folder failed. */
bool log_replace(struct log *log, const struct log_source *source, bool *replaced,
                 struct error *err);

/* Reads what was appended since, in a log opened for reading; false when the file was replaced or
 * became shorter. */
bool log_follow(struct log *log, struct error *err);

#endif
