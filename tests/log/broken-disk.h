/* A disk that fails when it is told to: the tests of the log are linked with --wrap for these
 * calls. Only the file of the log is meant, not the tests' own output. */
#ifndef TESTS_LOG_BROKEN_DISK_H
#define TESTS_LOG_BROKEN_DISK_H

enum disk_call { DISK_WRITE, DISK_FDATASYNC, DISK_FSYNC, DISK_FTRUNCATE, DISK_CALLS };

/* The call after the next `sound` ones gives the error, and so do those after it, `times` in all.
 */
void disk_fail(enum disk_call call, int sound, int times, int error);

/* The next write takes only so many bytes, and says so. */
void disk_write_short(int bytes);

/* How often the call was made since the last disk_mend. */
int disk_count(enum disk_call call);

/* From now on everything works, and is counted anew. */
void disk_mend(void);

#endif
