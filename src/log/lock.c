#include <config.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

/* Locks of the open file description: the classic ones vanish with any descriptor of the file. */
static int lock_file(int fd)
{
#ifdef F_OFD_SETLK
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = LOCK_END};

    return fcntl(fd, F_OFD_SETLK, &whole);
#else
    return flock(fd, LOCK_EX | LOCK_NB);
#endif
}

/* Whether it was opened for writing, as the rights of its link in /proc say. */
static bool is_to_write(int folder, const char *name)
{
    struct stat link;

    return fstatat(folder, name, &link, AT_SYMLINK_NOFOLLOW) == 0 && (link.st_mode & S_IWUSR) != 0;
}

/* Whether the process has the file open for writing: those that read it hold nothing. */
static bool process_has(const char *process, const struct stat *file)
{
    char *folder = mem_printf("/proc/%s/fd", process);
    DIR *open_files = opendir(folder);
    bool has = false;

    for (struct dirent *entry; open_files && !has && (entry = readdir(open_files));) {
        struct stat other;

        has = fstatat(dirfd(open_files), entry->d_name, &other, 0) == 0 &&
              other.st_dev == file->st_dev && other.st_ino == file->st_ino &&
              is_to_write(dirfd(open_files), entry->d_name);
    }
    if (open_files)
        closedir(open_files);
    free(folder);
    return has;
}

static char *process_name(const char *process)
{
    char *path = mem_printf("/proc/%s/comm", process);
    FILE *in = fopen(path, "r");
    char name[64] = "";

    if (in) {
        if (!fgets(name, sizeof name, in))
            name[0] = '\0';
        fclose(in);
    }
    name[strcspn(name, "\n")] = '\0';
    free(path);
    return *name ? mem_printf(_("%s (process %s)"), name, process) : NULL;
}

/* Who has the file open, where the system lets that be seen. */
static char *holder_find(int fd)
{
    struct stat file;
    DIR *processes = fstat(fd, &file) == 0 ? opendir("/proc") : NULL;
    char *own = mem_printf("%ld", (long)getpid()), *holder = NULL;

    for (struct dirent *entry; processes && !holder && (entry = readdir(processes));)
        if (strspn(entry->d_name, "0123456789") == strlen(entry->d_name) &&
            strcmp(entry->d_name, own) != 0 && process_has(entry->d_name, &file))
            holder = process_name(entry->d_name);
    if (processes)
        closedir(processes);
    free(own);
    return holder ? holder : mem_copy(_("another program"));
}

bool lock_take(int fd, char **holder, char **warning)
{
    if (lock_file(fd) == 0)
        return true;
    if (errno != EAGAIN && errno != EACCES && errno != EWOULDBLOCK) {
        *warning = mem_printf(_("This folder knows no locks (%s): see that nobody else opens the "
                                "session for writing."),
                              strerror(errno));
        return true;
    }
    *holder = holder_find(fd);
    return false;
}
