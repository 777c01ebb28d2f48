#include <config.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/log/copies.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "file-private.h"

static const char *const markers[] = {".before-", ".torn-", ".rescue-", ".new-"};

enum { MARKERS = sizeof markers / sizeof *markers };

/* What is looked for in one folder, and what was found. */
struct hunt {
    const struct log *log;
    const char *id;
    char *folder; /* with a slash behind, or "" */
    char *base;   /* the name that the copies begin with */
    struct log_copies *copies;
};

static bool has_marker(const char *rest)
{
    for (size_t i = 0; i < MARKERS; i++)
        if (strncmp(rest, markers[i], strlen(markers[i])) == 0)
            return true;
    return false;
}

/* Bytes of the name before what made it the name of a copy. */
static size_t base_len(const char *name)
{
    size_t len = strlen(name);

    for (size_t i = 0; i < MARKERS; i++) {
        const char *const at = strstr(name + (*name != '\0'), markers[i]);
        if (at != NULL && (size_t)(at - name) < len)
            len = (size_t)(at - name);
    }
    return len;
}

/* --- What a copy that is a session of its own holds. */

struct content {
    char *id;
    uint32_t rows;
};

static void take_row(void *context, const struct log_row *row)
{
    struct content *const content = context;

    content->rows = row->seq;
    if (strcmp(row->item, "log") != 0 || strcmp(row->field, "id") != 0)
        return;
    free(content->id);
    content->id = mem_copy(row->value);
}

/* False where it is no session. The id is the caller's to free. */
static bool content_read(const char *path, struct content *content)
{
    const struct log_sink sink = {.context = content, .row = take_row};
    const int fd = log_open_plain(path, false, NULL);
    bool read = false;

    *content = (struct content){0};
    if (fd < 0)
        return false;
    struct log_reader *const reader = log_reader_new(fd, &sink);
    read = log_reader_pull(reader, NULL);
    log_reader_free(reader);
    close(fd);
    return read;
}

/* Whether another process writes it. */
static bool is_held(const char *path)
{
    const int fd = log_open_plain(path, true, NULL);
    char *holder = NULL, *warning = NULL;
    const bool held = fd >= 0 && !lock_take(fd, &holder, &warning);

    free(holder);
    free(warning);
    if (fd >= 0)
        close(fd);
    return held;
}

/* A file under the base name or a rescue may be a session that went its own way. *ours: it is a
 * copy. False where it holds what the session does not. */
static bool judge_session(const struct hunt *hunt, const char *path, bool *ours, struct error *err)
{
    struct content content;

    *ours =
        content_read(path, &content) && strcmp(content.id != NULL ? content.id : "", hunt->id) == 0;
    free(content.id);
    if (!*ours)
        return true;
    if (content.rows > hunt->copies->rows)
        return error_set(err,
                         _("%s goes on where %s stops, and holds the same words: take them out of "
                           "that one instead"),
                         path, log_path(hunt->log));
    if (is_held(path))
        return error_set(err, _("%s belongs to this session and is being written: close it first"),
                         path);
    return true;
}

/* --- The folder. */

static bool is_the_open_one(const struct log *log, const struct stat *file)
{
    struct stat open_file;

    return fstat(log->fd, &open_file) == 0 && open_file.st_dev == file->st_dev &&
           open_file.st_ino == file->st_ino;
}

static bool is_known(const struct log_copies *copies, const char *path)
{
    for (size_t i = 0; i < copies->count; i++)
        if (strcmp(copies->paths[i], path) == 0)
            return true;
    return false;
}

/* Takes path over. */
static void add(struct log_copies *copies, char *path)
{
    copies->paths = mem_resize(copies->paths, copies->count + 1, sizeof *copies->paths);
    copies->paths[copies->count++] = path;
}

static bool consider(const struct hunt *hunt, const char *name, struct error *err)
{
    const size_t len = strlen(hunt->base);
    const char *const rest = name + len;
    struct stat file;
    bool ours = true;

    if (strncmp(name, hunt->base, len) != 0 || (*rest != '\0' && !has_marker(rest)))
        return true;
    char *const path = mem_printf("%s%s", hunt->folder, name);
    bool good = true;

    if (lstat(path, &file) != 0 || !S_ISREG(file.st_mode) || is_the_open_one(hunt->log, &file) ||
        is_known(hunt->copies, path))
        ours = false;
    else if (*rest == '\0' || strncmp(rest, ".rescue-", strlen(".rescue-")) == 0)
        good = judge_session(hunt, path, &ours, err);
    if (good && ours)
        add(hunt->copies, path);
    else
        free(path);
    return good;
}

static bool search(const struct hunt *hunt, struct error *err)
{
    const char *const folder = *hunt->folder != '\0' ? hunt->folder : ".";
    DIR *const stream = opendir(folder);
    bool good = true;

    if (stream == NULL)
        return error_set(err, _("the folder %s cannot be read: %s"), folder, strerror(errno));
    for (const struct dirent *entry; good && (entry = readdir(stream)) != NULL;)
        good = consider(hunt, entry->d_name, err);
    closedir(stream);
    return good;
}

static bool search_beside(const struct log *log, const char *path, const char *id,
                          struct log_copies *copies, struct error *err)
{
    const char *const slash = strrchr(path, '/');
    const char *const name = slash != NULL ? slash + 1 : path;
    struct hunt hunt = {
        .log = log,
        .id = id,
        .folder = mem_copy_n(path, (size_t)(name - path)),
        .base = mem_copy_n(name, base_len(name)),
        .copies = copies,
    };
    const bool good = search(&hunt, err);

    free(hunt.folder);
    free(hunt.base);
    return good;
}

static int by_name(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* torn_mend puts a copy beside the name that was opened, a rewriting one beside the file itself. */
static bool search_all(const struct log *log, const char *id, struct log_copies *copies,
                       struct error *err)
{
    struct stat named;
    const bool linked = lstat(log->path, &named) == 0 && S_ISLNK(named.st_mode);
    char *const behind = linked ? realpath(log->path, NULL) : NULL;
    const bool good = search_beside(log, log->path, id, copies, err) &&
                      (behind == NULL || search_beside(log, behind, id, copies, err));

    free(behind);
    return good;
}

bool log_copies_find(const struct log *log, const char *id, uint32_t rows,
                     struct log_copies *copies, struct error *err)
{
    *copies = (struct log_copies){.rows = rows};
    if (!search_all(log, id, copies, err)) {
        log_copies_free(copies);
        return false;
    }
    if (copies->count > 0)
        qsort(copies->paths, copies->count, sizeof *copies->paths, by_name);
    return true;
}

bool log_copies_erase(const struct log_copies *copies, struct error *err)
{
    bool erased = true;

    for (size_t i = 0; i < copies->count; i++) {
        const char *const path = copies->paths[i];

        if (unlink(path) != 0 && errno != ENOENT)
            erased = error_set(err, _("%s still holds the words and cannot be erased: %s"), path,
                               strerror(errno));
        else if (!folder_sync(path, err))
            erased = false;
    }
    return erased;
}

void log_copies_free(struct log_copies *copies)
{
    for (size_t i = 0; i < copies->count; i++)
        free(copies->paths[i]);
    free(copies->paths);
    *copies = (struct log_copies){0};
}
