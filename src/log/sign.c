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

void log_sign_show(const struct log *log, enum log_sign sign, bool on)
{
    struct flock lock = byte_of(sign, on ? F_RDLCK : F_UNLCK);

    fcntl(log->fd, F_OFD_SETLK, &lock);
}

bool log_sign_seen(const struct log *log, enum log_sign sign)
{
    struct flock lock = byte_of(sign, F_WRLCK);

    return fcntl(log->fd, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}
#else
void log_sign_show(const struct log *log, enum log_sign sign, bool on)
{
    (void)log;
    (void)sign;
    (void)on;
}

bool log_sign_seen(const struct log *log, enum log_sign sign)
{
    (void)log;
    (void)sign;
    return false;
}
#endif
