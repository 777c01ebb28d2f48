#include <config.h>

#include "broken-disk.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* Names that the linker puts in the place of the calls and of what they were. */
int __real_fdatasync(int fd);
int __real_fsync(int fd);
int __real_ftruncate(int fd, off_t length);
ssize_t __real_write(int fd, const void *bytes, size_t len);
int __wrap_fdatasync(int fd);
int __wrap_fsync(int fd);
int __wrap_ftruncate(int fd, off_t length);
ssize_t __wrap_write(int fd, const void *bytes, size_t len);

struct failing {
    int count;
    int sound, times, error;
};

static struct failing calls[DISK_CALLS];
static int short_bytes;

void disk_fail(enum disk_call call, int sound, int times, int error)
{
    calls[call].sound = calls[call].count + sound;
    calls[call].times = times;
    calls[call].error = error;
}

void disk_write_short(int bytes)
{
    short_bytes = bytes;
}

int disk_count(enum disk_call call)
{
    return calls[call].count;
}

void disk_mend(void)
{
    memset(calls, 0, sizeof calls);
    short_bytes = 0;
}

static bool fails(enum disk_call call)
{
    struct failing *const failing = &calls[call];
    const int number = failing->count++;

    if (number < failing->sound || number >= failing->sound + failing->times)
        return false;
    errno = failing->error;
    return true;
}

ssize_t __wrap_write(int fd, const void *bytes, size_t len)
{
    const size_t most = short_bytes > 0 && (size_t)short_bytes < len ? (size_t)short_bytes : len;

    short_bytes = 0;
    return fails(DISK_WRITE) ? -1 : __real_write(fd, bytes, most);
}

int __wrap_fdatasync(int fd)
{
    return fails(DISK_FDATASYNC) ? -1 : __real_fdatasync(fd);
}

int __wrap_fsync(int fd)
{
    return fails(DISK_FSYNC) ? -1 : __real_fsync(fd);
}

int __wrap_ftruncate(int fd, off_t length)
{
    return fails(DISK_FTRUNCATE) ? -1 : __real_ftruncate(fd, length);
}
