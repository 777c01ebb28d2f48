/* The least that makes a row durable: open, lock, append, sync. */
#include <config.h>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    const int fd = argc == 3 ? open(argv[1], O_WRONLY | O_APPEND | O_CLOEXEC) : -1;

    if (fd < 0 || flock(fd, LOCK_EX | LOCK_NB) != 0)
        return EXIT_FAILURE;
    const size_t len = strlen(argv[2]);
    if (write(fd, argv[2], len) != (ssize_t)len || fdatasync(fd) != 0)
        return EXIT_FAILURE;
    return EXIT_SUCCESS;
}
