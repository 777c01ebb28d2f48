#include <config.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

static bool copy_end(int from, uint64_t start, uint64_t end, int to)
{
    char block[64 * 1024];

    while (start < end) {
        size_t want = end - start < sizeof block ? (size_t)(end - start) : sizeof block;
        ssize_t got = pread(from, block, want, (off_t)start);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || !write_all(to, block, (size_t)got))
            return false;
        start += (uint64_t)got;
    }
    return fsync(to) == 0;
}

bool torn_mend(struct log *log, char **notice, struct error *err)
{
    const struct log_shape *shape = log_reader_shape(log->reader);
    char *name;
    int fd = aside_open(log->path, "torn", "", &name, err);

    if (fd < 0)
        return false;
    bool mended = copy_end(log->fd, shape->whole, shape->size, fd) && folder_sync(name, err) &&
                  ftruncate(log->fd, (off_t)shape->whole) == 0 && fsync(log->fd) == 0;
    if (mended)
        *notice = mem_printf(_("The end of the file was not whole, as after a power cut: %ju bytes "
                               "behind the last action are now in %s."),
                             (uintmax_t)(shape->size - shape->whole), name);
    else
        error_set(err, _("its unfinished end cannot be put into %s: %s"), name, strerror(errno));
    close(fd);
    free(name);
    return mended;
}
