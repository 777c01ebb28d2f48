#include <config.h>

#include "entente/report/deliver.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

extern char **environ;

static bool write_all(int fd, struct report report)
{
    while (report.size > 0) {
        const ssize_t written = write(fd, report.text, report.size);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        report.text += written;
        report.size -= (size_t)written;
    }
    return true;
}

/* --- A file. */

static bool refuse_file(const char *path, struct error *err)
{
    if (errno == EEXIST)
        return error_set(err, _("%s is there already; it was left as it is"), path);
    if (errno == ENOENT)
        return error_set(
            err, _("%s cannot be made: its folder is not there. Make the folder first"), path);
    return error_set(err, _("%s cannot be written: %s"), path, strerror(errno));
}

/* Gives what was made its name. */
static bool name_file(const char *made, const char *path, bool force)
{
    if (force)
        return rename(made, path) == 0;
    if (link(made, path) != 0)
        return false;
    unlink(made);
    return true;
}

static bool is_special(const char *path)
{
    struct stat at;

    return stat(path, &at) == 0 && !S_ISREG(at.st_mode) && !S_ISDIR(at.st_mode);
}

/* A device or a pipe is written to; there is nothing to replace. */
static bool write_special(struct report report, const char *path, struct error *err)
{
    const int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    const bool done = fd >= 0 && write_all(fd, report);

    if (!done)
        refuse_file(path, err);
    if (fd >= 0)
        close(fd);
    return done;
}

bool deliver_file(struct report report, const char *path, bool force, struct error *err)
{
    if (is_special(path))
        return write_special(report, path, err);
    char *const made = mem_printf("%s.new-%ld", path, (long)getpid());
    const int fd = open(made, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    bool done = fd >= 0 && write_all(fd, report) && fsync(fd) == 0 && name_file(made, path, force);
    const int problem = errno;

    if (!done)
        refuse_file(path, err);
    if (fd >= 0)
        close(fd);
    if (fd >= 0 && !done)
        unlink(made);
    free(made);
    errno = problem;
    return done;
}

/* --- Another program, which reads it. */

/* Starts the program with a pipe as its input: the end to write to; -1 when it cannot be started.
 */
static int start(char *const argv[], pid_t *pid)
{
    posix_spawn_file_actions_t actions;
    int ends[2];

    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    const int problem = posix_spawnp(pid, argv[0], &actions, NULL, argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[0]);
    if (problem == 0)
        return ends[1];
    close(ends[1]);
    errno = problem;
    return -1;
}

/* Gives the program all of it, as far as it reads, and waits for its end. Its exit code; 127 when
 * it was not found, 126 when it cannot be started. */
static int feed(char *const argv[], struct report report)
{
    void (*const broken)(int) = signal(SIGPIPE, SIG_IGN);
    void (*const interrupt)(int) = signal(SIGINT, SIG_IGN);
    pid_t pid;
    int status = 0;
    const int end = start(argv, &pid);
    const int code = errno == ENOENT ? 127 : 126;

    if (end >= 0) {
        (void)write_all(end, report);
        close(end);
        while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
            ;
    }
    signal(SIGPIPE, broken);
    signal(SIGINT, interrupt);
    if (end < 0)
        return code;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool deliver_printer(struct report report, const char *title, struct error *err)
{
    char *const name = mem_copy(title);
    char *argv[] = {(char *)"lp", (char *)"-t", name, NULL};
    const int code = feed(argv, report);

    free(name);
    if (code == 0)
        return true;
    if (code == 127)
        return error_set(err, _("there is no lp, the program that prints: install CUPS, or save it "
                                "as a file and print that"));
    return error_set(err,
                     _("lp did not print it (exit code %d): see which printers there are with "
                       "lpstat -p, or save it as a file and print that"),
                     code);
}

/* --- The terminal. */

void deliver_screen(struct report report)
{
    const char *const wanted = getenv("PAGER");
    char *const pager = mem_copy(wanted != NULL && *wanted != '\0' ? wanted : "less");
    char *argv[] = {(char *)"sh", (char *)"-c", pager, NULL};

    fflush(stdout);
    setenv("LESS", "FRX", 0);
    if (!isatty(STDOUT_FILENO) || !isatty(STDIN_FILENO) || feed(argv, report) >= 126)
        fwrite(report.text, 1, report.size, stdout);
    free(pager);
}
