#include <config.h>

#include "entente/log/read.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/text/i18n.h"

static bool refuse(const char *path, struct error *err)
{
    if (errno == ENOENT)
        return error_set(err, _("%s: there is no such file"), path);
    if (errno == EACCES)
        return error_set(err, _("%s: there is no permission to read it"), path);
    return error_set(err, _("%s: %s"), path, strerror(errno));
}

static bool is_plain(int fd, const char *path, struct error *err)
{
    struct stat file;

    if (fstat(fd, &file) != 0)
        return refuse(path, err);
    if (S_ISDIR(file.st_mode))
        return error_set(err,
                         _("%s is a folder, not a session. To see the sessions in it: entente "
                           "list %s"),
                         path, path);
    if (!S_ISREG(file.st_mode))
        return error_set(err, _("%s is not a plain file: a session can be kept in one only"), path);
    return true;
}

int log_open_plain(const char *path, bool to_write, struct error *err)
{
    const int access = to_write ? O_RDWR | O_APPEND : O_RDONLY;
    const int fd = open(path, access | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

    if (fd < 0) {
        const int reason = errno;

        refuse(path, err);
        errno = reason;
    } else if (!is_plain(fd, path, err)) {
        close(fd);
        errno = EINVAL;
        return -1;
    }
    return fd;
}
