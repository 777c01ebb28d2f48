#include <config.h>

#include <fcntl.h>
#include <unistd.h>

#include "file-private.h"

/* A sign is a lock of one byte, far behind all that is ever written, which hinders nobody. */
#ifdef F_OFD_SETLK
static struct flock byte_of(enum log_sign sign, short type)
{
    return (struct flock){
        .l_type = type, .l_whence = SEEK_SET, .l_start = LOCK_END + sign, .l_len = 1};
}

static bool sign_set(int fd, enum log_sign sign, bool on)
{
    struct flock lock = byte_of(sign, on ? F_RDLCK : F_UNLCK);

    return fcntl(fd, F_OFD_SETLK, &lock) == 0;
}

bool log_sign_seen(const struct log *log, enum log_sign sign)
{
    struct flock lock = byte_of(sign, F_WRLCK);

    return fcntl(log->fd, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}
#else
static bool sign_set(int fd, enum log_sign sign, bool on)
{
    (void)fd;
    (void)sign;
    (void)on;
    return false;
}

bool log_sign_seen(const struct log *log, enum log_sign sign)
{
    (void)log;
    (void)sign;
    return false;
}
#endif

bool log_sign_show(struct log *log, enum log_sign sign, bool on)
{
    if (log->signs[sign] == on)
        return true;
    if (!sign_set(log->fd, sign, on))
        return false;
    log->signs[sign] = on;
    return true;
}

void signs_carry(struct log *log)
{
    for (int sign = 0; sign < LOG_SIGNS; sign++)
        log->signs[sign] = log->signs[sign] && sign_set(log->fd, (enum log_sign)sign, true);
}
