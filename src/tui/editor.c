#include <config.h>

#include "editor.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/term.h"

extern char **environ;

enum { NOT_FOUND = 127 /* exit code of a shell */ };

static const char *first_set(const char *const *names, const char *otherwise)
{
    for (; *names != NULL; names++) {
        const char *value = getenv(*names);
        if (value != NULL && *value != '\0')
            return value;
    }
    return otherwise;
}

static const char *editor_command(void)
{
    return first_set((const char *const[]){"VISUAL", "EDITOR", NULL}, "vi");
}

static char *file_new(const char *text, struct error *err)
{
    const char *folder =
        first_set((const char *const[]){"XDG_RUNTIME_DIR", "TMPDIR", NULL}, "/tmp");
    char *path = mem_printf("%s/entente-XXXXXX.txt", folder);
    int fd = mkstemps(path, (int)strlen(".txt"));
    FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;
    bool written = file != NULL && fprintf(file, *text != '\0' ? "%s\n" : "%s", text) >= 0;
    int cause = errno;
    if (file != NULL && fclose(file) != 0) {
        written = false;
        cause = errno;
    }
    if (written)
        return path;
    error_set(err, _("The text could not be put into a file for the editor (%s): %s."), path,
              strerror(cause));
    if (fd >= 0)
        unlink(path);
    free(path);
    return NULL;
}

static char *file_read(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return NULL;
    char *text = NULL;
    size_t size = 0;
    FILE *out = mem_stream(&text, &size);
    char piece[4096];
    for (size_t got; (got = fread(piece, 1, sizeof piece, file)) > 0;)
        fwrite(piece, 1, got, out);
    fclose(file);
    mem_stream_end(out);
    if (size > 0 && text[size - 1] == '\n')
        text[size - 1] = '\0';
    return text;
}

/* The signals that the program holds back are let through to the editor. */
static bool start(const char *path, pid_t *child)
{
    char *command = mem_printf("exec %s \"$1\"", editor_command());
    char *const arguments[] = {"sh", "-c", command, "sh", (char *)path, NULL};
    posix_spawnattr_t attributes;
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    bool started = posix_spawn(child, "/bin/sh", NULL, &attributes, arguments, environ) == 0;
    posix_spawnattr_destroy(&attributes);
    free(command);
    return started;
}

/* Gives the editor's exit code, -1 when it did not come to an end of its own. */
static int run(const char *path)
{
    pid_t child;
    int status = 0;
    term_suspend();
    bool ended = start(path, &child);
    while (ended && waitpid(child, &status, 0) < 0)
        ended = errno == EINTR;
    term_resume();
    return ended && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

char *editor_edit(const char *text, struct error *err)
{
    char *path = file_new(text, err);
    if (path == NULL)
        return NULL;
    int code = run(path);
    char *edited = code == NOT_FOUND ? NULL : file_read(path);
    if (code == NOT_FOUND)
        error_set(err, _("The editor `%s` was not found: set $VISUAL or $EDITOR."),
                  editor_command());
    else if (code != 0)
        error_set(err, _("The editor `%s` ended with an error; its text is kept here."),
                  editor_command());
    unlink(path);
    free(path);
    return edited;
}
